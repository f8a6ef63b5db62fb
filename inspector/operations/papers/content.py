"""What a paper would say now: the facts of a record read from the store and worded by the kind's own gatherer.

Wording happens in `paper.gather`, which is pure. Nothing is recorded here.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.papers.asked import Asked
from inspector.operations.papers.facts import county_of
from inspector.operations.papers.gathered import CHINESE, GATHERED, NUMBERED
from inspector.paper.content import Content, SheetName
from inspector.paper.facts import Issue, Office, PaperKind
from inspector.paper.wording import filled_name, worded
from inspector.tables.definition import Row
from inspector.tables.shipped import shipped_rows

Language = Literal["zh", "en"]

_GOVERNMENTS = ("人民政府", "镇政府", "乡政府", "街道办事处", "党委", "党工委")
"""How those are called whom a bureau does not order about (整治形式主义为基层减负若干规定, 2024)."""


def content_of(
    store: Store,
    kind: str,
    subject: str,
    *,
    language: Language = "zh",
    paper: str = "",
    number: str = "",
    issued: date | None = None,
    sheet: SheetName | None = None,
    unit: str | None = None,
) -> Content:
    """What a paper of this kind on this record says.

    Raises Fault GONE, NOT_MEANT (paper, subject) for a kind there is no such paper of, UNKNOWN_PLACEHOLDER where the
    office's wording names no fact.
    """
    if kind not in GATHERED:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject="")
    if kind in CHINESE:
        language = "zh"
    day = issued or clock.today(store.now)
    asked = Asked(
        kind=kind, subject=subject, language=language, paper=paper, number=number, issued=day, sheet=sheet, unit=unit
    )

    def issuing(addressee: str = "", *, kind: str = "") -> Issue:
        return issue_of(
            store, kind or asked.kind, language=language, paper=paper, number=number, issued=day, addressee=addressee
        )

    return GATHERED[kind](store, asked, issuing)


def names_of_kinds() -> tuple[str, ...]:
    """All kinds of papers that can be made here."""
    return tuple(GATHERED)


def numbered(kind: str) -> bool:
    """Whether papers of this kind are issued under a number and kept, not drawn anew each time."""
    return kind in NUMBERED


# -- who writes, and how -----------------------------------------------------------------------------------------------


def offices(store: Store) -> list[Office]:
    """Everybody in whose name papers may be issued here: the rows of the table issuers."""
    county = county_of(store)
    return [_office(it, county) for it in current(store, "issuers") or shipped_rows("issuers")]


def office_of(store: Store) -> Office:
    """Who issues papers: the row of the table issuers the setting names, else the first one.

    A setting that names no row is an office of that name, which is taken for a bureau.
    """
    known = offices(store)
    wanted = store.setting("issuer").strip()
    if not wanted:
        return known[0]
    found = next((it for it in known if it.name == wanted), None)
    return found or replace(known[0], name=wanted, name_en="", mark=wanted, bureau=True)


def paper_kind(store: Store, name: str) -> PaperKind:
    """How the office wants a kind of paper; as shipped where its table has no such row."""
    rows = (*current(store, "paper_kinds"), *shipped_rows("paper_kinds"))
    row = next((it for it in rows if it["name"] == name), None)
    if row is None:
        raise Fault(Kind.NOT_MEANT, paper=name, subject="")
    return PaperKind(
        name=name, title=str(row["title"]), title_en=str(row["title_en"]), characters=str(row["characters"]),
        head=_HEADS.get(str(row["head"]), "none"), masked=row["masked"] != "open",
        per_page=int(str(row["per_page"] or 4)), copies=int(str(row["copies"] or 1)),
    )  # fmt: skip


def issue_of(
    store: Store,
    kind: str,
    *,
    language: Language = "zh",
    paper: str = "",
    number: str = "",
    issued: date | None = None,
    addressee: str = "",
) -> Issue:
    """One issuing: neutral words where a bureau writes to a government, which it does not order about, else firm."""
    office = office_of(store)
    firm = not (office.bureau and addressee.endswith(_GOVERNMENTS))
    return Issue(
        paper=paper, number=number, issued=issued or clock.today(store.now), language=language,
        office=office, kind=paper_kind(store, kind), addressee=addressee,
        words=worded(kind, current(store, "paper_wording"), firm=firm, language=language),
    )  # fmt: skip


_HEADS: Mapping[str, Literal["none", "document", "letter"]] = {
    "none": "none", "document": "document", "letter": "letter",
}  # fmt: skip


def _office(row: Row, county: str) -> Office:
    name, name_en, letters, mark = (filled_name(str(row[it]), county) for it in ("name", "name_en", "letters", "mark"))
    return Office(
        name=name, name_en=name_en, letters=letters, mark=mark or name, bureau=bool(row["bureau"]),
        contact=str(row["contact"]), copies_to=str(row["copies_to"]),
    )  # fmt: skip
