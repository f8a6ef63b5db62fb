"""失分: at which items of the checklists the visits of a period lost most points."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from inspector.checklist.score_lines import points_of
from inspector.db.areas import BELOW, bounds
from inspector.db.store import Store
from inspector.operations.rating.scoring import ready
from inspector.periods import Period
from inspector.records import Area


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLost:
    """What one item of a checklist, whatever its version, lost in a period."""

    form: str
    title: str  # of the checklist
    title_en: str
    item: str
    label: str
    label_en: str
    lost: Decimal  # points, of all visits together
    visits: int  # in which it lost any
    of: int  # finished visits with that checklist
    ids: tuple[str, ...]  # of the visits that lost, in the order they were made

    @property
    def mean(self) -> Decimal:
        """Points lost a visit."""
        return self.lost / self.of if self.of else Decimal(0)


def points_lost(
    store: Store,
    period: Period,
    *,
    campaign: str | None = None,
    area: str | None = None,
    form: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[ItemLost]:
    """The items that lost points in the finished visits of a period, those that lost most first; drafts and
    re-inspections never count. Raises Fault GONE for an unknown area.
    """
    where, facts = "", {}
    if area is not None:
        where, facts = f"AND s.area IN ({BELOW})", bounds(store.get(Area, area).code)
    visits = store.connection.execute(
        f"""SELECT v.id, c.form, c.title, ifnull(c.title_en, c.title) FROM visit AS v
            JOIN checklist AS c ON c.id = v.checklist JOIN site AS s ON s.id = v.site
            WHERE NOT v.deleted AND v.finalised IS NOT NULL AND v.purpose <> 'recheck'
              AND v.started >= :starts AND substr(v.started, 1, 10) <= :ends
              AND (:campaign IS NULL OR v.campaign = :campaign) AND (:form IS NULL OR c.form = :form) {where}
            ORDER BY unixepoch(v.started), v.id""",
        {"starts": period.starts, "ends": period.ends, "campaign": campaign, "form": form, **facts},
    ).fetchall()
    ready(store, (it[0] for it in visits), cancelled=cancelled, progress=progress)
    forms = {visit: (form, title, title_en) for visit, form, title, title_en in visits}
    scored = {it for (it,) in store.connection.execute("SELECT visit FROM score WHERE full > 0")}
    count: dict[str, int] = {}
    for visit, named, *_ in visits:
        count[named] = count.get(named, 0) + (visit in scored)
    held: dict[tuple[str, str], _Item] = {}
    order = {it[0]: number for number, it in enumerate(visits)}
    for visit, item, label, label_en, lost in store.connection.execute(
        "SELECT visit, item, label, label_en, lost FROM score_line WHERE item <> '' AND lost > 0"
    ):
        if visit in forms:
            found = held.setdefault((forms[visit][0], item), _Item())
            found.lost += lost
            found.visits.append(visit)
            if order[visit] >= found.newest:  # a version worded otherwise is called as the last one says
                found.newest, found.words = order[visit], (forms[visit][1], forms[visit][2], label, label_en)
    rows = [
        ItemLost(
            form=named, title=it.words[0], title_en=it.words[1], item=item, label=it.words[2], label_en=it.words[3],
            lost=points_of(it.lost), visits=len(it.visits), of=count[named],
            ids=tuple(sorted(it.visits, key=order.__getitem__)),
        )
        for (named, item), it in held.items()
    ]  # fmt: skip
    return sorted(rows, key=lambda it: (-it.lost, -it.visits, it.form, it.item))


class _Item:
    """One item while its visits are gone through."""

    def __init__(self) -> None:
        self.lost = 0  # hundredths
        self.visits: list[str] = []
        self.newest = -1
        self.words = ("", "", "", "")
