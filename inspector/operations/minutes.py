"""The minutes of a draw: worded from the lot as it is kept, drawn, written to a file. Nothing is recorded.

A lot never changes and its substitutes are records of their own, so the minutes can be printed again at any time; they
have no row among the papers, which belong to visits.
"""

from datetime import date
from pathlib import Path

from inspector import clock
from inspector.db import areas
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import lot as lots
from inspector.operations.papers.content import office_of
from inspector.paper.gather.phrases import chinese_date
from inspector.paper.harmless import one_line
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.paper.minutes import Fallen, Minutes, Replaced, draw_minutes
from inspector.paper.drawing import Drawn
from inspector.records import Campaign
from inspector.safe_write import write_bytes
from inspector.sheet.words import SITE_KINDS

_METHOD = (
    "抽取方法：候选对象按编号排序并依次编号，以“种子、分组、序次”三行文字的 SHA-256 值为随机数，按费希尔—耶茨"
    "洗牌法逐个抽出；递补对象按同一顺序接续抽出。任何人用同一种子和同一候选名单重新抽取，结果都相同。"
)


def minutes(store: Store, lot: str) -> Minutes:
    """The minutes of a lot, householders masked. Raises Fault GONE."""
    found = lots.read_lot(store, lot)
    of, private = found.lot, found.lot.kind in PRIVATE_KINDS
    names = {it.id: masked_name(it.name) if private else it.name for it in found.rows}
    place_of = {it.id: it.place for it in found.rows}
    everybody = tuple(it.name for it in found.rows) if private else ()
    day = clock.local_date(of.drawn) if clock.moment(of.drawn) is not None else None
    return Minutes(
        number=f"抽取编号 {lot_number(lot)}",
        drawn=day.isoformat() if day is not None else "",
        facts=tuple((name, one_line(value)) for name, value in _facts(store, found, day) if value),
        fallen=tuple(
            Fallen(
                place=it.place, code=it.code, name=one_line(names[it.id]),
                area="".join(areas.names_within(store.connection, it.area)), remark="已替换" if it.replaced else "",
            )
            for it in found.rows if it.replaces is None
        ),
        substitutes=tuple(
            Replaced(
                place=it.place, code=it.code, name=one_line(names[it.id]), replaces=place_of.get(it.replaces, 0),
                reason=one_line(masked_text(it.reason, everybody)),
            )
            for it in found.rows if it.replaces is not None
        ),
        checked=_checked(store, lot),
        method=_METHOD,
        issuer=one_line(office_of(store).name),
    )  # fmt: skip


def draw(store: Store, lot: str) -> Drawn:
    """The minutes as a PDF."""
    return draw_minutes(minutes(store, lot))


def save(store: Store, lot: str, path: Path) -> Drawn:
    """Write the minutes to `path`. Raises Fault DISK_FULL, READ_ONLY."""
    drawn = draw(store, lot)
    write_bytes(path, drawn.pdf)
    return drawn


def lot_number(lot: str) -> str:
    """What people call a lot: the last twelve digits of its id."""
    return lot.rpartition("-")[2].upper()


def _facts(store: Store, found: lots.LotFile, day: date | None) -> list[tuple[str, str]]:
    of = found.lot
    time = f"{chinese_date(day)} {of.drawn[11:16]}" if day is not None else of.drawn  # a merge brings any text
    campaign = store.get(Campaign, of.campaign).name if of.campaign else ""
    place = "".join(areas.names_within(store.connection, of.area)) or found.area.name
    kind = SITE_KINDS.get(of.kind, (of.kind,))[0]
    how = f"{kind}，抽取 {of.wanted} 个"
    pool, candidates = "不能读出", found.candidates
    if candidates is not None:
        pool = f"{candidates.count} 个，名单 SHA-256：{lots.candidates_hash(of)}"
        if len(candidates.strata) > 1:
            each = max(it.wanted for it in candidates.strata)
            how += f"，{len(candidates.strata)} 个村分别抽取，每村 {each} 个"
        if candidates.unvisited_days:
            how += f"，{candidates.unvisited_days} 天内检查过的不列入"
    return [
        ("专项行动", campaign),
        ("抽取时间", time),
        ("抽取范围", place),
        ("抽取对象", how),
        ("候选名单", pool),
        ("随机种子", of.seed),
        ("抽取人", found.person),
        ("在场人员及说明", of.note or ""),
    ]


def _checked(store: Store, lot: str) -> str:
    try:
        verdict = lots.verify(store, lot)
    except Fault:
        return "核验：候选名单不能读出，无法重新抽取。"
    if verdict.follows:
        return "核验：用上述种子和候选名单重新抽取，结果与本记录一致。"
    return f"核验：用上述种子和候选名单重新抽取，第 {verdict.place} 个与本记录不一致。"
