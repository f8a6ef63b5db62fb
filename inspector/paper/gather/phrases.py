"""Words every paper shares: days, numbers, places, briefs, and pictures with their captions, in Chinese and English.

Pure. House style of Chinese dates: 2026年11月21日, no zero padding (GB/T 9704). What people wrote stays as it was
written, whatever the language of the paper; only who must not be named is masked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from inspector import clock
from inspector.paper.content import Picture, Pictures, SignedOff
from inspector.paper.facts import PaperKind, VisitFacts
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.photo.overlay import read_overlay, write_overlay
from inspector.photo.strokes import read_strokes
from inspector.records import Area, Campaign, Checklist, Finding, Photo, Signature, Site, Visit

Language = Literal["zh", "en"]

SEVERITIES: Mapping[Language, tuple[str, str, str, str]] = {
    "zh": ("提示", "一般", "较重", "重大"),
    "en": ("note", "minor", "serious", "grave"),
}
NO_UNIT: Mapping[Language, str] = {"zh": "待明确", "en": "to be named"}
ON_SPOT: Mapping[Language, str] = {"zh": "已现场\n整改", "en": "done on the spot"}
"""In place of a deadline, of what was put right while the inspectors were there."""
ORDINALS = "一二三四五六七八九十"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_BRIEF = 40  # characters of a finding that a caption or the slip repeats
_CAPTION: Mapping[Language, tuple[str, str, str]] = {
    "zh": ("照片{n}", "问题{of}", "现场情况"),
    "en": ("Photo {n}", "finding {of}", "On site"),
}
_PUT_RIGHT: Mapping[Language, tuple[str, str]] = {"zh": ("整改前", "整改后"), "en": ("before", "after")}
_SEEN_AGAIN: Mapping[Language, tuple[str, str]] = {
    "zh": ("前次检查", "本次检查"), "en": ("earlier visit", "this visit"),
}  # fmt: skip
"""Of a pair whose later photo shows a problem still, or whose earlier one showed none: nothing was put right."""
_REFUSED = {"zh": "{who}拒签：{why}", "en": "{who} refused to sign: {why}"}
_UNREADABLE = "?"  # an overlay nobody can read
_BELOW_THE_TOWN = frozenset({"village", "group", "grid"})


def chinese_date(day: date) -> str:
    """2026年11月21日, without zero padding (GB/T 9704)."""
    return f"{day.year}年{day.month}月{day.day}日"


def dated(day: date, language: Language = "zh") -> str:
    """A day in words: 2026年11月21日, 21 November 2026."""
    return chinese_date(day) if language == "zh" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def due(finding: Finding, language: Language = "zh") -> str:
    """The day a finding is to be put right by, for a narrow column, or a dash; a merge brings any text."""
    return narrow_day(finding.due, language)


def narrow_day(text: str | None, language: Language = "zh") -> str:
    """A day for a narrow column, or a dash for what is none."""
    day = clock.day(text)
    if day is None:
        return "—"
    return chinese_date(day) if language == "zh" else f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def moment(written: str | None, language: Language = "zh") -> str:
    """2026年11月21日10:42 of a record's time, as the clock on the wall said; '' for a text that is no time."""
    try:
        day = dated(clock.local_date(written or ""), language)
    except ValueError:  # a merge brought it
        return ""
    return f"{day}{'' if language == 'zh' else ' '}{(written or '')[11:16]}"


def brief(text: str, length: int = _BRIEF) -> str:
    """The beginning of a text on one line, `length` characters at most, with …… where it goes on."""
    text = one_line(text[: length * 8])  # the rest of a megabyte is not looked at
    return text if len(text) <= length else text[: length - 2].rstrip("，。；：、 ") + "……"


def numbers(values: Iterable[int], language: Language = "zh") -> str:
    """1、2、4—6: ascending numbers, three and more in a row as a span; in English 1, 2, 4–6."""
    spans: list[list[int]] = []
    for value in sorted(set(values)):
        if spans and value == spans[-1][-1] + 1:
            spans[-1].append(value)
        else:
            spans.append([value])
    comma, to = ("、", "—") if language == "zh" else (", ", "–")
    return comma.join(f"{it[0]}{to}{it[-1]}" if len(it) > 2 else comma.join(map(str, it)) for it in spans)


def ordinal(number: int) -> str:
    """一 … 九十九: the numeral of a level, which Chinese papers count by (1 to 99)."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{ORDINALS[tens - 1]}十"
    return ten + (ORDINALS[ones - 1] if ones else "")


# -- who and where -----------------------------------------------------------------------------------------------------


def mask_of(facts: VisitFacts, kind: PaperKind) -> Mask:
    """Whom a paper of a visit hides: householder, who lives there, who was spoken to; nobody at a public place."""
    private = facts.site.kind in PRIVATE_KINDS
    people = (facts.site.name, *(it.name for it in facts.residents), *facts.people) if private else ()
    return Mask(names=tuple(one_line(it) for it in people), masked=kind.masked)


def place(site: Site, areas: Sequence[Area], mask: Mask) -> str:
    """石桥村3组陈*福户: the areas below the town, then the site, a householder masked where the paper masks."""
    return _below(areas) + _called(site, areas, mask)


def spot(site: Site, areas: Sequence[Area], mask: Mask) -> str:
    """The place as a table under a heading that names the village has it: 3组陈*福户."""
    below = _below([it for it in areas if it.level != "village"])
    if not below and site.kind not in PRIVATE_KINDS:
        return one_line(site.name)
    return below + _called(site, areas, mask)


def _below(areas: Sequence[Area]) -> str:
    return "".join(one_line(it.name) for it in areas if it.level in _BELOW_THE_TOWN)


def _called(site: Site, areas: Sequence[Area], mask: Mask) -> str:
    """The site's name as it follows its areas: without the village it begins with (石桥村公厕 in 石桥村3组)."""
    name = one_line(site.name)
    if site.kind in PRIVATE_KINDS:
        return mask.name(name) + ("" if name.endswith(("户", "家")) else "户")
    whole = _below(areas)
    begins = next((it for it in (whole, village(areas)) if it and name.startswith(it)), "")
    rest = name.removeprefix(begins)
    return name if begins and rest.startswith("民委员会") and begins != whole else rest


def village(areas: Sequence[Area]) -> str:
    """The village's name, '' where there is none; for titles, which must not name a householder."""
    return next((one_line(it.name) for it in areas if it.level == "village"), "")


def town(areas: Sequence[Area]) -> str:
    """Whom a paper on a place is written to: 青溪镇人民政府, 城关街道办事处, or the widest area there is."""
    found = next((it for it in areas if it.level == "town"), areas[0])
    name = one_line(found.name)
    if found.level != "town" or name.endswith(("人民政府", "办事处")):
        return name
    return name + ("办事处" if name.endswith("街道") else "人民政府")


def subject(checklist: Checklist, language: Language = "zh") -> str:
    """What was inspected: 农村户厕 of 农村户厕检查表."""
    if language == "en" and checklist.title_en:
        return one_line(checklist.title_en).removesuffix(" checklist").removesuffix(" inspection")
    return one_line(checklist.title).removesuffix("表").removesuffix("检查")


def cited(campaign: Campaign) -> str:
    """The plan or notice a campaign rests on, in 书名号, else the campaign's own name."""
    name = one_line(campaign.basis or campaign.name)
    return name if "《" in name else f"《{name}》" if campaign.basis else f"“{name}”工作安排"


# -- signatures --------------------------------------------------------------------------------------------------------


def signed_off(signatures: Iterable[Signature], mask: Mask, language: Language = "zh") -> tuple[SignedOff, ...]:
    """Signatures as they were drawn, refusals as sentences, a private person masked."""
    return tuple(_signed_off(it, mask, language) for it in signatures)


def _signed_off(it: Signature, mask: Mask, language: Language) -> SignedOff:
    if it.refused:
        name = one_line(it.name or "")
        who = mask.name(name) if mask.names and it.role == "interviewee" else name
        said = _REFUSED[language].format(who=who, why=brief(words(it.reason, mask)))
        return SignedOff(role=it.role, refusal=said, strokes=())
    try:
        strokes = read_strokes(it.strokes)
    except ValueError:  # a merge brought them
        strokes = ()
    return SignedOff(
        role=it.role, refusal="", strokes=tuple(tuple(at for p in line for at in p[:2]) for line in strokes)
    )


# -- pictures ----------------------------------------------------------------------------------------------------------


def in_order(photos: Iterable[Photo], findings: Sequence[Finding]) -> list[Photo]:
    """The photos of a visit as papers number them: by the findings they show, the others last; no returned slip."""
    order = {it.id: n for n, it in enumerate(findings)}
    shown = [it for it in photos if it.paper is None]
    return sorted(shown, key=lambda it: (order.get(it.finding or "", len(order)), it.taken or "", it.id))


def pictures_of(
    facts: VisitFacts,
    mask: Mask,
    per_page: int,
    language: Language = "zh",
    *,
    first: int = 1,
    first_finding: int = 1,
) -> Pictures | None:
    """All photos of a visit with caption and stamp, counted from `first`, its findings from `first_finding`.

    None where there is none. One that stands beside an earlier visit's comes as a pair, before at the left; two photos
    to a page have a row each.
    """
    in_a_row = 1 if per_page == 2 else 2
    rows: list[tuple[Picture, ...]] = []
    loose: list[Picture] = []
    for number, photo in enumerate(in_order(facts.photos, facts.findings), first):
        before = facts.earlier.get(photo.id)
        if before is not None:
            rows += [tuple(loose)] if loose else []
            rows.append(pair(number, before, photo, facts, mask, language, first_finding))
            loose = []
        else:
            loose.append(picture(number, photo, facts, mask, language, first_finding=first_finding))
            if len(loose) == in_a_row:
                rows.append(tuple(loose))
                loose = []
    rows += [tuple(loose)] if loose else []
    return Pictures(per_page=per_page, rows=tuple(rows)) if rows else None


def pair(
    number: int,
    before: Photo,
    now: Photo,
    facts: VisitFacts,
    mask: Mask,
    language: Language = "zh",
    first_finding: int = 1,
) -> tuple[Picture, Picture]:
    """Two photos that stand side by side under one number: before and after where something was put right."""
    put_right = before.finding is not None and now.finding is None
    earlier, later = (_PUT_RIGHT if put_right else _SEEN_AGAIN)[language]
    where = place(facts.site, facts.areas, mask)
    shown = brief(words(before.caption, mask), 22).rstrip("。")
    lines = (_lead(number, (earlier,), language), shown, moment(before.taken, language))
    then = Picture(
        sha256=before.sha256,
        caption="\n".join(it for it in lines if it),
        overlay=masked_overlay(before.overlay, mask),
        stamp=stamp(before, None, where),
    )
    return then, picture(number, now, facts, mask, language, of_pair=later, first_finding=first_finding)


def picture(
    number: int,
    photo: Photo,
    facts: VisitFacts,
    mask: Mask,
    language: Language = "zh",
    *,
    of_pair: str = "",
    first_finding: int = 1,
) -> Picture:
    """One photo with its caption: number and finding, place; what it shows; when it was taken."""
    _, finding, on_site = _CAPTION[language]
    of = next(((n, it) for n, it in enumerate(facts.findings, first_finding) if it.id == photo.finding), None)
    again = facts.earlier_findings.get(photo.finding or "") if of is None else None
    shown = of[1] if of else again
    name = str(of[0]) if of else one_line(again.number or again.mark) if again is not None else ""
    put_right = _PUT_RIGHT[language][1] if of and photo.step is not None and photo.finding in facts.on_spot else ""
    said = (photo.caption or "").strip() or (shown.text if shown is not None else on_site)
    more = (finding.format(of=name) if name else "", of_pair or put_right)
    return framed(number, more, photo, said, place(facts.site, facts.areas, mask), shown, mask, language)


def framed(
    number: int,
    more: Iterable[str],
    photo: Photo,
    said: str,
    where: str,
    finding: Finding | None,
    mask: Mask,
    language: Language = "zh",
) -> Picture:
    """A photo with its caption: number and what it belongs to, place; what it shows; when it was taken."""
    lines = (
        f"{_lead(number, more, language)} {brief(where, 14)}",
        brief(words(said, mask), 22).rstrip("。"),
        moment(photo.taken, language),
    )
    return Picture(
        sha256=photo.sha256,
        caption="\n".join(it for it in lines if it),
        overlay=masked_overlay(photo.overlay, mask),
        stamp=stamp(photo, finding, where),
    )


def _lead(number: int, more: Iterable[str], language: Language) -> str:
    """照片3（问题2，本次检查）."""
    comma, opening, closing = ("，", "（", "）") if language == "zh" else (", ", " (", ")")
    said = comma.join(filter(None, more))
    return _CAPTION[language][0].format(n=number) + (f"{opening}{said}{closing}" if said else "")


def masked_overlay(overlay: str | None, mask: Mask) -> str:
    """What is drawn on a photo, names in its words masked. One that cannot be read stays unreadable: nothing leaves."""
    try:
        shapes = [replace(it, text=words(it.text, mask)) for it in read_overlay(overlay)]
    except ValueError:
        return _UNREADABLE
    return write_overlay(shapes) or ""


def stamp(photo: Photo, finding: Finding | None, where: str) -> str:
    """2026-11-21 10:42 · 石桥村3组陈*福户 · 7K2-12: what is known of a photo, on one line."""
    when = f"{photo.taken[:10]} {photo.taken[11:16]}" if photo.taken and moment(photo.taken) else ""
    number = (finding.number or finding.mark) if finding else ""
    return " · ".join(one_line(it) for it in (when, brief(where, 24), number) if it)


def stamp_line(photo: Photo, finding: Finding | None, site: Site, areas: Sequence[Area]) -> str:
    """What is stamped on a copy that leaves by itself: masked; `areas` from the town down to the village or group."""
    return stamp(photo, finding, place(site, areas, Mask(names=(), masked=True)))


def visited_on(visit: Visit) -> date:
    """The day on the wall when a visit began."""
    return clock.local_date(visit.started)


def words(text: str | None, mask: Mask) -> str:
    """What somebody wrote, harmless and masked."""
    return mask.text(harmless(text or ""))
