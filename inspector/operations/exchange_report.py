"""The report of a merge, or its plan: a workbook to be kept, a paper to be printed. One line a package and one for each
kind of records in it, with what became of them, and a sentence for what was refused.
"""

from collections.abc import Sequence
from pathlib import Path

from inspector import clock, i18n
from inspector.db.counting import OF_A_KIND
from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.i18n.refusals import reason_words
from inspector.i18n.words_of_keys import trust
from inspector.i18n.words_of_merges import fate, merge_remarks, report_words, status
from inspector.operations.exchange import Received, Status
from inspector.paper.content import Column, Content, NewPage, Paragraph, Span, Table, Title
from inspector.paper.drawing import draw
from inspector.records import KINDS
from inspector.safe_write import write_bytes
from inspector.sheet.figures import write_rows
from inspector.tables.columns import text, whole
from inspector.tables.definition import Row, TableDefinition

_SHOWN = 20  # refused rows told one by one for a package


def lines(received: Sequence[Received]) -> list[Row]:
    """The report's lines: of every package one with all its records, then one for each kind of them."""
    found: list[Row] = []
    for it in received:
        manifest, outcome = it.manifest, it.outcome
        about = {
            "package": it.path.name,
            "person": manifest.person if manifest else "",
            "number": manifest.sequence if manifest else None,
            "status": status(it.status),
            "trust": trust(it.trust) if manifest else "",
        }
        whole_of_it = {**about, "kind": report_words()["all"], **_counted(it.counts or {}), "remark": _remark(it)}
        whole_of_it["photos"] = outcome.photos_missing or None if outcome else None
        kinds = outcome.kinds if outcome and it.refused is None else {}
        whole_of_it["deleted"] = sum(fates.get("deleted", 0) for fates in kinds.values()) or None
        found.append(whole_of_it)
        for kind in (*KINDS, ""):
            if kind in kinds:
                named = i18n.kind(kind) if kind else report_words()["unknown"]
                found.append({**about, "kind": named, **_counted(kinds[kind]), "photos": None, "remark": ""})
    return found


def save_report(received: Sequence[Received], path: Path, *, language: str = "zh") -> None:
    """Write the report as a workbook (.xlsx). Raises Fault as `safe_write`."""
    write_rows(_table(language), lines(received), path, language=language)


def report_pdf(store: Store, received: Sequence[Received]) -> bytes:
    """The report as a PDF file, in the language spoken now; landscape A4. Raises Fault CANNOT_LAY_OUT."""
    words = report_words()
    day = clock.today(store.now).isoformat()
    counts = {it: sum(one.status is it for one in received) for it in Status}
    title = words["plan"] if counts[Status.PLANNED] else words["title"]
    told = words["summary"].format(
        packages=len(received), merged=counts[Status.MERGED], undecided=counts[Status.UNDECIDED],
        refused=counts[Status.REFUSED], day=i18n.day(day),
    )  # fmt: skip
    code = store.setting("county")
    content = Content(
        kind="merge_report",
        language="en" if i18n.language() == "en" else "zh",
        paper="",
        number="",
        title=title,
        issuer=store.one("SELECT name FROM area WHERE code = ? AND NOT deleted", code) or code,
        addressee="",
        issued=day,
        parts=(
            NewPage(landscape=True),
            Title(text=title),
            Paragraph(spans=(Span(text=told),), indent=0, align="centre", small=True),
            _printed(received, words),
            *_told(received, words),
        ),
    )
    return draw(content, lambda _: None).pdf


def save_pdf(store: Store, received: Sequence[Received], path: Path) -> None:
    """Write the report as a PDF file. Raises Fault as `safe_write`."""
    write_bytes(path, report_pdf(store, received))


def _printed(received: Sequence[Received], words: dict[str, str]) -> Table:
    """What is to be read as a sentence stands below: in a column of its own it would be a tower of syllables."""
    columns = (
        Column(heading=words["package"], share=34), Column(heading=words["person"], share=14),
        Column(heading=words["number"], share=8, align="right"), Column(heading=words["status"], share=15),
        Column(heading=words["trust"], share=18), Column(heading=words["kind"], share=18),
        *(Column(heading=fate(it), share=17 if it == "deleted" else 11, align="right") for it in OF_A_KIND),
        Column(heading=words["photos"], share=12, align="right"),
    )  # fmt: skip
    names = ("package", "person", "number", "status", "trust", "kind", *OF_A_KIND, "photos")
    rows, last = [], None
    for line in lines(received):
        shown = ["" if line[name] is None else str(line[name]) for name in names]
        if last == line["package"]:  # of the same package: said once
            shown[:5] = [""] * 5
        last = line["package"]
        shown[0] = shown[0].removesuffix(SUFFIX)  # on every one of them, and in everybody's way
        rows.append(tuple(shown))
    return Table(columns=columns, rows=tuple(rows))


def _told(received: Sequence[Received], words: dict[str, str]) -> list[Paragraph]:
    """What there is to be said of packages, one after the other."""
    told = []
    for it in received:
        if said := _remark(it).replace("\n", "  "):
            of = "" if it.refused else f"{it.path.name.removesuffix(SUFFIX)}  "  # a refusal names its file itself
            told.append(Paragraph(spans=(Span(text=f"{of}{said}"),), indent=0, small=True))
    return [Paragraph(spans=(Span(text=words["remark"], voice="heading"),), indent=0), *told] if told else []


def _counted(fates: dict[str, int]) -> dict[str, int | None]:
    return {name: fates.get(name) or None for name in OF_A_KIND}


def _remark(it: Received) -> str:
    said = [str(i18n.sentence(it.refused))] if it.refused else []
    if it.outcome is not None and it.refused is None:
        said += merge_remarks(clone=it.outcome.clone, late=it.outcome.late, clock=it.outcome.clock)
        said += [
            " ".join(
                filter(
                    None, (_kind(one.kind), one.row[:13], one.field and i18n.field(one.field), reason_words(one.reason))
                )
            )
            for one in it.outcome.refused[:_SHOWN]
        ]
    return "\n".join(said)


def _kind(name: str) -> str:
    return i18n.kind(name) if name in KINDS else name


def _table(language: str) -> TableDefinition:
    words = report_words()
    columns = [text(name, words[name], words[name]) for name in ("package", "person")]
    columns.append(whole("number", words["number"], words["number"], 0, 10**12))
    columns += [text(name, words[name], words[name]) for name in ("status", "trust", "kind")]
    columns += [whole(name, fate(name), fate(name), 0, 10**12) for name in OF_A_KIND]
    columns.append(whole("photos", words["photos"], words["photos"], 0, 10**12))
    columns.append(text("remark", words["remark"], words["remark"]))
    title = words["title"]
    return TableDefinition(
        name="merge_report", title=title, title_en=title[:31], key=("package",), purpose="", purpose_en="",
        columns=tuple(columns),
    )  # fmt: skip
