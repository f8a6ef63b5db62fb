"""What a project's file says in words: its figures, its facts, the lines of its parts and the note above each."""

from dataclasses import dataclass
from decimal import Decimal

from inspector import clock, i18n
from inspector.i18n import translate
from inspector.i18n.words_of_projects import (
    AGREEMENTS,
    CATEGORIES,
    CLOSINGS,
    FILINGS,
    MARKS,
    PAYINGS,
    WANTS,
    said,
)
from inspector.operations.projects.amounts import exact, written
from inspector.operations.projects.assets import Held
from inspector.operations.projects.file import ProjectFile
from inspector.operations.projects.lists import Listed, Months, runs
from inspector.operations.projects.payments import Paying
from inspector.ui.widgets.lines import Column, Line

PARTS = ("project", "documents", "quantities", "payment", "progress", "assets", "visits")


@dataclass(frozen=True, slots=True)
class Figure:
    """A name, its value, and what is to be said below."""

    words: tuple[str, str, str]
    ink: str = "text"


def part_titles() -> dict[str, str]:
    """Part → its word."""
    return {
        "project": translate("ProjectParts", "The project"),
        "documents": translate("ProjectParts", "Documents"),
        "quantities": translate("ProjectParts", "Quantities"),
        "payment": translate("ProjectParts", "Payments"),
        "progress": translate("ProjectParts", "Progress"),
        "assets": translate("ProjectParts", "Assets"),
        "visits": translate("ProjectParts", "Visits"),
    }


def amount(value: Decimal | None) -> str:
    """An amount, grouped for the eye: 1,234.5; — for none."""
    if value is None:
        return "—"
    whole, point, rest = written(value).partition(".")
    return f"{int(whole):,}{point}{rest}"


def percent(value: Decimal | None, *, signed: bool = False) -> str:
    """A share; — where there is none to tell."""
    if value is None:
        return "—"
    text = written(value)
    return f"+{text}%" if signed and value > 0 else f"{text}%"


def figures_of(held: ProjectFile) -> tuple[Figure, Figure, Figure, Figure]:
    """Documents, payment against its stage, quantities, monthly lists."""
    it = held.summed
    wanted = [one for one in it.files if one.filing not in {"later", "not_applicable"}]
    there = sum(one.filing == "present" for one in wanted)
    paid = it.paid
    money = translate("ProjectParts", "{paid} / {budget} × 10k yuan").format(
        paid=amount(paid.paid), budget=amount(paid.budget)
    )
    differs = sum(one.differs for one in it.measured)
    lacking = len(it.progress.lacking) + len(it.payments.lacking)
    late = it.progress.late + it.payments.late
    return (
        Figure(
            (
                translate("ProjectParts", "Documents there"),
                f"{there}/{len(wanted)}",
                "、".join(one.titled(i18n.language()) for one in it.lacking)
                if it.lacking
                else translate("ProjectParts", "none is missing"),
            ),
            "overdue" if it.lacking else "fixed",
        ),
        Figure(
            (
                translate("ProjectParts", "Paid of the budget"),
                percent(paid.share),
                " · ".join(filter(None, (money, _stage(held)))),
            ),
            "overdue" if paid.paying in {Paying.BEHIND, Paying.OVERSPENT} else "text",
        ),
        Figure(
            (translate("ProjectParts", "Quantities that differ"), f"{differs}/{len(it.measured)}", _worst(held)),
            "overdue" if differs else "text",
        ),
        Figure(
            (
                translate("ProjectParts", "Months without a list"),
                str(lacking),
                translate("ProjectParts", "{count} lines overdue").format(count=late)
                if late
                else translate("ProjectParts", "no line is overdue"),
            ),
            "overdue" if lacking or late else "text",
        ),
    )


def facts_of(held: ProjectFile) -> list[tuple[str, str]]:
    """The project as it was entered."""
    it, known, tongue = held.project, held.known, i18n.language()
    kind, state = known.kinds.get(it.kind or ""), known.states.get(it.state)
    found = [
        (translate("ProjectParts", "Number"), it.number),
        (translate("ProjectParts", "Name"), it.name),
        (translate("ProjectParts", "Kind"), kind.titled(tongue) if kind else it.kind),
        (translate("ProjectParts", "State"), state.titled(tongue) if state else it.state),
        (translate("ProjectParts", "Place"), held.summed.place),
        (translate("ProjectParts", "Carried out by"), held.summed.unit),
        (translate("ProjectParts", "Year"), str(it.year) if it.year else ""),
        (translate("ProjectParts", "Source of funds"), it.funds),
        (translate("ProjectParts", "Budget (10,000 yuan)"), amount(held.summed.paid.budget)),
        (translate("ProjectParts", "Approved by document"), it.approved),
        (translate("ProjectParts", "Days"), " – ".join(filter(None, (day(it.starts), day(it.ends))))),
        (translate("ProjectParts", "Performance target"), it.goal),
        (translate("ProjectParts", "Note"), it.note),
    ]
    return [(name, value or "—") for name, value in found]


def columns_of(part: str) -> list[Column]:
    """The heads of a part's table."""
    return {
        "documents": [
            Column(translate("ProjectParts", "Document"), 190),
            Column(translate("ProjectParts", "Is it there"), 110),
            Column(translate("ProjectParts", "Document number")),
            Column(translate("ProjectParts", "Of the day"), 110),
            Column(translate("ProjectParts", "Pages"), 70, right=True),
        ],
        "quantities": [
            Column(translate("ProjectParts", "What")),
            Column(translate("ProjectParts", "Unit"), 64),
            Column(translate("ProjectParts", "Approved"), 92, right=True),
            Column(translate("ProjectParts", "On site"), 92, right=True),
            Column(translate("ProjectParts", "Deviation"), 92, right=True),
            Column(translate("ProjectParts", "Judged"), 170),
        ],
        "assets": [
            Column(translate("ProjectParts", "Asset")),
            Column(translate("ProjectParts", "Category"), 90),
            Column(translate("ProjectParts", "Value (10,000 yuan)"), 110, right=True),
            Column(translate("ProjectParts", "Points held"), 90, right=True),
            Column(translate("ProjectParts", "State"), 90),
            Column(translate("ProjectParts", "What is wanting"), 220),
        ],
        "visits": [Column(translate("ProjectParts", "On"), 150), Column(translate("ProjectParts", "Asset"))],
    }.get(part) or [
        Column(translate("ProjectParts", "Month"), 84),
        Column(translate("ProjectParts", "What")),
        Column(translate("ProjectParts", "Planned"), 84, right=True),
        Column(translate("ProjectParts", "Done"), 84, right=True),
        Column(translate("ProjectParts", "To be done by"), 104),
        Column(translate("ProjectParts", "Closed"), 130),
        Column(translate("ProjectParts", "Voucher"), 110),
    ]


def lines_of(held: ProjectFile, part: str) -> list[Line]:
    """The lines of a part's table."""
    it, tongue = held.summed, i18n.language()
    match part:
        case "documents":
            return [
                Line(
                    (
                        one.titled(tongue),
                        said(FILINGS, one.filing),
                        one.held.number or "" if one.held else "",
                        day(one.held.day) if one.held else "",
                        str(one.held.pages or "") if one.held else "",
                    ),
                    icon=_FILED[str(one.filing)][0],
                    ink=_FILED[str(one.filing)][1],
                    key=one.kind,
                )
                for one in it.files
            ]
        case "quantities":
            return [
                Line(
                    (
                        one.quantity.text,
                        one.quantity.measure,
                        amount(one.planned),
                        amount(one.actual),
                        percent(one.deviation, signed=True),
                        said(AGREEMENTS, one.agreement),
                    ),
                    icon="warn" if one.differs else "draft" if one.actual is None else "check",
                    ink="overdue" if one.differs else "text",
                    key=one.quantity.id,
                )
                for one in it.measured
            ]
        case "assets":
            return [
                Line(
                    (
                        held.sites[one.asset.site].name,
                        said(CATEGORIES, one.asset.category or ""),
                        amount(exact(one.asset.value)),
                        f"{one.fulfilled}/4",
                        one.state.titled(tongue) if one.state else said(MARKS, ""),
                        "；".join(said(WANTS, want) for want in one.wants) or "—",
                    ),
                    icon=asset_icon(one),
                    ink="overdue" if one.wants else "text",
                    key=one.asset.id,
                )
                for one in it.assets
                if one.asset.site in held.sites
            ]
        case "visits":
            return [
                Line((day(one.started[:10]), held.sites[one.site].name), icon="visit", key=one.id)
                for one in held.visits
            ]
    return _monthly(it.progress, "%") if part == "progress" else _monthly(it.payments, "")


def note_of(held: ProjectFile, part: str) -> str:
    """What is to be said above a part's table, '' for nothing."""
    it = held.summed
    match part:
        case "documents" if it.lacking:
            names = "、".join(one.titled(i18n.language()) for one in it.lacking)
            return translate("ProjectParts", "Missing from the file: {names}").format(names=names)
        case "payment":
            return "  ".join(filter(None, (_gap(held), months_said(it.payments))))
        case "progress":
            reached = translate("ProjectParts", "{done}% done, {planned}% planned").format(
                done=written(it.progress.reached), planned=written(it.progress.planned) or "—"
            )
            told = reached if it.progress.reached is not None else ""
            return "  ".join(filter(None, (told, months_said(it.progress))))
    empty = {
        "quantities": (it.measured, translate("ProjectParts", "Nothing was entered that could be counted on site.")),
        "assets": (it.assets, translate("ProjectParts", "No asset is registered as left by this project.")),
        "visits": (held.visits, translate("ProjectParts", "No visit to its assets has ended yet.")),
    }
    return empty[part][1] if part in empty and not empty[part][0] else ""


def asset_icon(it: Held) -> str:
    """Something is wanting; out of use, but with a reason and a plan; in use."""
    if it.wants:
        return "warn"
    return "clock" if it.state is not None and not it.state.working else "check"


def months_said(it: Months) -> str:
    """The months without a list, in words."""
    if not it.dated:
        return translate("ProjectParts", "No first day is entered: no month can be missed.")
    if not it.lacking:
        return ""
    spans = [first if first == last else f"{first}–{last}" for first, last in runs(it.lacking)]
    return translate("ProjectParts", "Without a list: {months}").format(months="、".join(spans))


def day(text: str | None) -> str:
    """A day as it is read; what is none is shown as it is."""
    return i18n.day(text) if text and clock.day(text) else text or ""


def _stage(held: ProjectFile) -> str:
    """What the stage asks, in few words."""
    target = held.summed.paid.target
    if target is None or held.summed.paid.share is None:
        return ""
    return translate("ProjectParts", "{target}% asked").format(target=written(target))


def _gap(held: ProjectFile) -> str:
    paid = held.summed.paid
    if paid.paying is not Paying.BEHIND:
        return said(PAYINGS, paid.paying)
    return translate("ProjectParts", "stage asks {target}%, {gap} points behind, {short} × 10,000 yuan short").format(
        target=written(paid.target), gap=written(paid.gap), short=amount(paid.short)
    )


def _worst(held: ProjectFile) -> str:
    several = held.summed.measured
    if not several:
        return translate("ProjectParts", "nothing entered")
    worst = max(several, key=lambda it: abs(it.deviation or Decimal(0)))
    if not worst.deviation:
        open_ = next((it for it in several if it.agreement != "agrees"), None)
        return said(AGREEMENTS, open_.agreement if open_ else "agrees")
    return f"{worst.quantity.text} {percent(worst.deviation, signed=True)}"


def _monthly(it: Months, unit: str) -> list[Line]:
    def number(value: Decimal | None) -> str:
        return amount(value) + unit if value is not None else "—"

    return [
        Line(
            (
                one.line.month,
                one.line.text,
                number(one.planned),
                number(one.actual),
                day(one.line.due),
                _closed(one),
                one.line.document or "",
            ),
            icon=_CLOSED[str(one.closing)][0],
            ink=_CLOSED[str(one.closing)][1],
            key=one.line.id,
        )
        for one in it.lines
    ]


def _closed(it: Listed) -> str:
    return it.line.closed or said(CLOSINGS, it.closing)


_FILED = {
    "present": ("check", "fixed"),
    "missing": ("cross", "overdue"),
    "not_applicable": ("minus", "muted"),
    "unseen": ("warn", "overdue"),
    "later": ("draft", "muted"),
}
_CLOSED = {"closed": ("closed", "closed"), "open": ("open", "text"), "late": ("overdue", "overdue")}
