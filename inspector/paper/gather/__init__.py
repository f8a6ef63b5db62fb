"""From the records of one visit to the content of its notice: every sentence of a 督导反馈意见书 is worded here.

Pure: time, number and issuer are passed in. The wording is neutral, as a bureau writes to a township (反馈、建议、请),
and private people are masked (`masking`). House style of dates: 2026年11月21日, no zero padding.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from inspector import clock
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.paper.notice_content import FORMAT, Clause, Item, Notice, Picture, SignedOff, SlipRow
from inspector.photo.overlay import read_overlay, write_overlay
from inspector.photo.strokes import read_strokes
from inspector.records import Area, Campaign, Checklist, Finding, Person, Photo, Signature, Site, Unit, Visit

SEVERITIES = ("提示", "一般", "较重", "重大")
_ORDINALS = "一二三四五六"
_BRIEF = 40  # characters of a finding that a caption or the slip repeats
NO_UNIT = "待明确"


def chinese_date(day: date) -> str:
    """2026年11月21日, without zero padding (GB/T 9704)."""
    return f"{day.year}年{day.month}月{day.day}日"


def brief(text: str, length: int = _BRIEF) -> str:
    """The beginning of a text on one line, `length` characters at most, with …… where it goes on."""
    text = one_line(text)
    return text if len(text) <= length else text[: length - 2].rstrip("，。；：、 ") + "……"


def numbers(values: Sequence[int]) -> str:
    """1、2、4—6: ascending numbers, three and more in a row as a span."""
    spans: list[list[int]] = []
    for value in sorted(set(values)):
        if spans and value == spans[-1][-1] + 1:
            spans[-1].append(value)
        else:
            spans.append([value])
    return "、".join(f"{it[0]}—{it[-1]}" if len(it) > 2 else "、".join(map(str, it)) for it in spans)


def notice_content(
    *,
    paper: str,
    number: str,
    issued: date,
    issuer: str,
    addressee: str,
    visit: Visit,
    site: Site,
    areas: Sequence[Area],
    checklist: Checklist,
    campaign: Campaign | None,
    inspectors: Sequence[Person],
    findings: Sequence[Finding],
    photos: Sequence[Photo],
    units: Mapping[str, Unit],
    signatures: Sequence[Signature] = (),
    people: Sequence[str] = (),
    reply_by: date | None = None,
    contact: str = "",
) -> Notice:
    """Word the notice of one visit.

    Args:
        paper: id of the paper's record.
        number: what people call it, 临7K2-12 or 督反〔2026〕3号.
        issued: date of issue.
        issuer: who writes (督查组, office); stands under the text.
        addressee: who is written to, without the colon.
        visit: the finalised visit.
        site: what was inspected.
        areas: the site's areas from the town down to the village or group, for the place.
        checklist: the checklist of the visit; its title names the subject.
        campaign: the round of inspection, if any; its basis is cited.
        inspectors: who inspected, the leader first.
        findings: of the visit, in the order they are to be numbered.
        photos: of the visit; those of a finding come in its order, the others last.
        units: by id, at least those the findings name.
        signatures: those that hold, and refusals.
        people: names of private people beside the householder: who lives there, who was spoken to.
        reply_by: when the slip is wanted back; None: when all is done.
        contact: whom to send it to (name and telephone), '' for none.
    """
    private = (site.name, *people) if site.kind in PRIVATE_KINDS else ()
    place = _place(site, areas)
    shown = _in_order(photos, findings)
    of_finding = {it.id: [n for n, photo in enumerate(shown, 1) if photo.finding == it.id] for it in findings}
    spot = _place(site, [it for it in areas if it.level != "village"] if len(areas) > 1 else areas)
    items = tuple(_item(n, it, spot, private, units, of_finding[it.id]) for n, it in enumerate(findings, 1))
    attachments = _attachments(with_photos=bool(shown), with_slip=bool(items))
    return Notice(
        format=FORMAT,
        kind="notice",
        paper=paper,
        number=one_line(number),
        title=f"关于{_village(areas)}{_subject(checklist)}检查情况的\n督导反馈意见书",
        addressee=one_line(addressee),
        opening=_opening(visit, place, checklist, campaign, inspectors, findings),
        findings_heading="一、存在的问题" if items else "一、检查情况",
        findings_text="" if items else "本次检查未发现问题。",
        items=items,
        requests_heading="二、整改建议" if items else "二、有关建议",
        clauses=_clauses(findings, issuer, reply_by, contact),
        attachments=attachments,
        pictures=tuple(_picture(n, it, findings, place, private) for n, it in enumerate(shown, 1)),
        slip_lead=f"收到《督导反馈意见书》（{one_line(number)}）后，现将{place}有关问题的整改情况回复如下："
        if items
        else "",
        slip=tuple(SlipRow(number=it.number, problem=brief(it.text)) for it in items),
        signed=tuple(_signed_off(it, private) for it in signatures),
        issuer=one_line(issuer),
        issued=issued.isoformat(),
        issued_text=chinese_date(issued),
        copies="本文书一式三份：督查组、被督查单位、存根各一份。",
    )


def _signed_off(it: Signature, private: tuple[str, ...]) -> SignedOff:
    """A signature as it was drawn; a refusal as a sentence, a private person masked. A merge brings any strokes."""
    if it.refused:
        name = one_line(it.name or "")
        who = masked_name(name) if private and it.role == "interviewee" else name
        return SignedOff(
            role=it.role, refusal=f"{who}拒签：{masked_text(brief(it.reason or '', _BRIEF), private)}", strokes=()
        )
    try:
        strokes = read_strokes(it.strokes)
    except ValueError:
        strokes = ()
    return SignedOff(
        role=it.role, refusal="", strokes=tuple(tuple(at for p in line for at in p[:2]) for line in strokes)
    )


def _place(site: Site, areas: Sequence[Area]) -> str:
    """石桥村3组陈*福户: the areas below the town, then the site, a householder masked."""
    below = "".join(one_line(it.name) for it in areas if it.level in {"village", "group", "grid"})
    name = one_line(site.name)
    if site.kind not in PRIVATE_KINDS:
        return name if below and name.startswith(below) else below + name
    return below + masked_name(name) + ("" if name.endswith(("户", "家")) else "户")


def _village(areas: Sequence[Area]) -> str:
    """For the title, which is no personal column: never the householder."""
    return next((one_line(it.name) for it in areas if it.level == "village"), "")


def _subject(checklist: Checklist) -> str:
    return one_line(checklist.title).removesuffix("表").removesuffix("检查")


def _opening(
    visit: Visit,
    place: str,
    checklist: Checklist,
    campaign: Campaign | None,
    inspectors: Sequence[Person],
    findings: Sequence[Finding],
) -> str:
    basis = f"根据{_cited(campaign)}，" if campaign else ""
    people = "、".join(one_line(it.name) for it in inspectors)
    day = chinese_date(clock.local_date(visit.started))
    counts = Counter(it.severity for it in findings)
    if findings:
        by_severity = "、".join(f"{SEVERITIES[s]}{counts[s]}个" for s in (3, 2, 1, 0) if counts[s])
        found = f"发现问题{len(findings)}个，其中{by_severity}"
    else:
        found = "未发现问题"
    what = f"对{place}的{_subject(checklist)}情况进行了检查"
    return f"{basis}{day}，督查组{people}{what}，{found}。现将有关情况反馈如下："


def _cited(campaign: Campaign) -> str:
    name = one_line(campaign.basis or campaign.name)
    return name if "《" in name else f"《{name}》" if campaign.basis else f"“{name}”工作安排"


def _item(
    number: int,
    finding: Finding,
    place: str,
    private: tuple[str, ...],
    units: Mapping[str, Unit],
    photos: Sequence[int],
) -> Item:
    unit = units.get(finding.unit or "")
    return Item(
        number=number,
        place=f"{place}\n{masked_text(one_line(finding.place), private)}" if finding.place else place,
        text=masked_text(harmless(finding.text), private),
        severity=SEVERITIES[finding.severity],
        unit=one_line(unit.name) if unit else NO_UNIT,
        requirement=masked_text(harmless(finding.requirement or ""), private),
        due=chinese_date(due) if (due := clock.day(finding.due)) is not None else "—",
        photos=numbers(photos),
    )


def _clauses(findings: Sequence[Finding], issuer: str, reply_by: date | None, contact: str) -> tuple[Clause, ...]:
    if not findings:
        return (Clause(lead="", text="请继续做好日常管护，保持良好状态。"),)
    at_once = [n for n, it in enumerate(findings, 1) if (due := clock.day(it.due)) and due.isoformat() <= it.found[:10]]
    later = [n for n in range(1, len(findings) + 1) if n not in at_once]
    said: list[tuple[str, str]] = []
    if at_once:
        said.append(("立行立改。", f"第{numbers(at_once)}项问题请即知即改，并采取必要的安全防护措施。"))
    if later:
        said.append(("限期整改。", f"第{numbers(later)}项问题请按表中所列时限整改到位，并保存整改前后的照片。"))
    said.append(("举一反三。", "请对照所列问题，对同类情况开展自查，完善日常管护，防止问题反弹。"))
    when = f"请于{chinese_date(reply_by)}前" if reply_by else "整改完成后，请"
    whom = f"联系人：{one_line(contact)}。" if contact else ""
    said.append(
        (
            "及时反馈。",
            f"{when}将整改回执和整改前后照片报送{one_line(issuer)}。如对所反馈的问题有异议，请及时书面说明。{whom}",
        )
    )
    return tuple(Clause(lead=f"（{_ORDINALS[n]}）{lead}", text=text) for n, (lead, text) in enumerate(said))


def _attachments(*, with_photos: bool, with_slip: bool) -> tuple[str, ...]:
    return (("问题照片",) if with_photos else ()) + (("整改回执",) if with_slip else ())


def _in_order(photos: Sequence[Photo], findings: Sequence[Finding]) -> list[Photo]:
    order = {it.id: n for n, it in enumerate(findings)}
    return sorted(photos, key=lambda it: (order.get(it.finding or "", len(order)), it.taken or "", it.id))


def _picture(number: int, photo: Photo, findings: Sequence[Finding], place: str, private: tuple[str, ...]) -> Picture:
    of = next(((n, it) for n, it in enumerate(findings, 1) if it.id == photo.finding), None)
    said = one_line(photo.caption or "") or (of[1].text if of else "现场情况")
    lead = f"照片{number}（问题{of[0]}）" if of else f"照片{number}"
    shown = masked_text(brief(said, 22), private).rstrip("。")
    when = _moment(photo.taken or "")
    return Picture(
        sha256=photo.sha256,
        caption="\n".join(it for it in (f"{lead} {brief(place, 14)}", shown, when) if it),
        overlay=_masked_overlay(photo.overlay, private),
        stamp=_stamp(photo, of[1] if of else None, place),
    )


def _masked_overlay(overlay: str | None, private: tuple[str, ...]) -> str:
    """What is drawn on a photo, names in its words masked. One that cannot be read stays as it is: nothing leaves."""
    try:
        shapes = [replace(it, text=masked_text(it.text, private)) for it in read_overlay(overlay)]
    except ValueError:
        return overlay or ""
    return write_overlay(shapes) or ""


def stamp_line(photo: Photo, finding: Finding | None, site: Site, areas: Sequence[Area]) -> str:
    """What is stamped on the copies of a photo that leave; `areas` from the town down to the village or group."""
    return _stamp(photo, finding, _place(site, areas))


def _stamp(photo: Photo, finding: Finding | None, place: str) -> str:
    """2026-11-21 10:42 · 石桥村3组陈*福户 · 7K2-12: what is known of it, on one line."""
    when = f"{photo.taken[:10]} {photo.taken[11:16]}" if photo.taken and _moment(photo.taken) else ""
    number = (finding.number or finding.mark) if finding else ""
    return " · ".join(one_line(it) for it in (when, brief(place, 24), number) if it)


def _moment(taken: str) -> str:
    """2026年11月21日10:42 of a record's time, as the clock on the wall said; '' for a text that is no time."""
    try:
        return f"{chinese_date(clock.local_date(taken))}{taken[11:16]}"
    except ValueError:  # a merge brought it
        return ""
