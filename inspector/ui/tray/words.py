"""The tray in words: where a picture goes, which visit that is."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.checklist.form import name_of
from inspector.operations.tray import Place
from inspector.operations.tray_reading import Target
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.photo.tray import Glance
from inspector.ui import theme
from inspector.ui.tray.assortment import Assortment, Destination, Fate, Standing, order
from inspector.ui.widgets.contact_sheet import Print

translate = QCoreApplication.translate


def site_words(target: Target) -> str:
    """The place of a visit; a householder is masked, for others look on."""
    site = target.site
    return masked_name(site.name) if site.kind in PRIVATE_KINDS else site.name


def visit_words(target: Target, today: date) -> str:
    """A draft as it is chosen from a list: its place and when it was begun."""
    return f"{site_words(target)}  {i18n.moment(target.visit.started, today)}"


def place_words(target: Target, place: Place) -> tuple[str, str]:
    """What is there, in its own words, and its ink: a finding's is that of its severity."""
    found = next((it for it, _ in target.findings if it.id == place.finding), None)
    if found is not None:
        said = " ".join(found.text.split()) or translate("Tray", "not worded yet")
        return said, theme.severity(found.severity)
    good = next((it for it in target.highlights if it.id == place.highlight), None)
    if good is not None:
        return " ".join(good.text.split()), "fixed"
    if place.question is not None:
        return translate("Tray", "Question {code}").format(code=name_of(place.question)), "accent"
    return translate("Tray", "To place later"), "accent"


def short_words(target: Target, place: Place) -> tuple[str, str]:
    """The same as it stands under a small picture: the number."""
    for number, (it, _) in enumerate(target.findings, 1):
        if it.id == place.finding:
            code = name_of(it.question) if it.question else it.code or ""
            said = translate("Tray", "Finding {number} {code}").format(number=number, code=code)
            return said.strip(), theme.severity(it.severity)
    if place.highlight is not None:
        return translate("Tray", "Good example"), "fixed"
    return place_words(target, place)


def prints(assortment: Assortment, today: date) -> list[Print]:
    """Every picture as it stands on the sheet, in the order they were taken."""
    targets = {it.visit.id: it for it in assortment.tray.targets}
    return [
        _print(assortment.glances[key], fate, targets.get(fate.to.visit) if fate.to else None, today)
        for key, fate in assortment.fates().items()
    ]


def _print(glance: Glance, fate: Fate, target: Target | None, today: date) -> Print:
    same = clock.local_date(glance.when) == today
    caption = i18n.time_of_day(glance.when) if same else i18n.moment(glance.when, today)
    if glance.taken is None:
        caption = translate("Tray", "file {time}").format(time=caption)
    words, ink = _apart(fate.standing), "muted"
    if fate.standing is Standing.IN:
        ink = "fixed"
    if fate.to is not None and target is not None:
        words, ink = short_words(target, fate.to.place)
    going = fate.to is not None and target is not None
    second = site_words(target) if target is not None else ""
    return Print(str(glance.path), order(glance), caption, words, ink, second, going)


def _apart(standing: Standing) -> str:
    """Why a picture stays outside."""
    return {
        Standing.LEFT_OUT: translate("Tray", "left out"),
        Standing.NOWHERE: translate("Tray", "no visit at that time"),
        Standing.CLOSED: translate("Tray", "of a finalised visit"),
        Standing.IN: translate("Tray", "taken in before"),
        Standing.TWICE: translate("Tray", "the same once more"),
    }.get(standing, "")


def choices(target: Target) -> list[Destination]:
    """Where on a visit photos may go, in the order of the keys 1, 2 …: findings, then good examples."""
    visit = target.visit.id
    found = [Destination(visit, Place(finding=it.id, question=it.question)) for it, _ in target.findings]
    return found + [Destination(visit, Place(highlight=it.id, question=it.question)) for it in target.highlights]
