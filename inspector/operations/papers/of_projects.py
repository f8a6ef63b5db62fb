"""Papers of projects: the list of a file, its monthly lists, the card of an asset; drawn anew each time, in Chinese."""

from inspector.db import areas, ledger
from inspector.db.store import Store
from inspector.operations.papers.asked import Asked, Issuing, one
from inspector.operations.projects import file, lists
from inspector.operations.projects.amounts import exact, written
from inspector.operations.projects.assets import POINTS, held
from inspector.operations.projects.kept import tables
from inspector.paper.content import Content
from inspector.paper.gather.phrases import narrow_day
from inspector.paper.gather.project_file import (
    CATEGORIES,
    AssetFacts,
    MonthsFacts,
    ProjectFacts,
    asset_card,
    project_file,
    project_lists,
)
from inspector.records import Asset, AssetCheck, Project, Site


def of_file(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """What a project's file holds and lacks."""
    return project_file(_project(store, asked), issuing())


def of_lists(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """Both monthly lists of a project."""
    return project_lists(_project(store, asked), issuing())


def of_asset(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The card of an asset, with what is open at its place."""
    asset, day, known = one(store, asked, Asset), asked.issued.isoformat(), tables(store)
    site = store.get(Site, asset.site)
    stands = held(asset, store.find(AssetCheck, asset=asset.id), known, day)
    project = next(iter(store.find(Project, id=asset.project)), None) if asset.project else None
    facts = AssetFacts(
        name=site.name,
        head=(
            ("资产名称", site.name), ("登记编号", asset.number or ""),
            ("坐落地点", "".join(areas.names_within(store.connection, site.area))),
            ("资产类别", CATEGORIES.get(asset.category or "", asset.category or "")),
            ("原值", _money(written(asset.value))), ("建成年度", str(asset.built or "")),
            ("资金来源", asset.funds or ""), ("所有权人", asset.owner or ""), ("移交日期", _day(asset.handed_over)),
            ("所属项目", project.name if project else ""),
        ),
        checks=tuple(
            (it.day, *(getattr(it, name) or "" for name in POINTS), _title(known.asset_states, it.state),
             "；".join(filter(None, (_title(known.reasons, it.idle_reason), it.plan or ""))))
            for it in stands.checks
        ),
        fulfilled=stands.fulfilled,
        wants=tuple(map(str, stands.wants)),
        findings=_findings(store, site.id, day),
    )  # fmt: skip
    return asset_card(facts, issuing())


def _project(store: Store, asked: Asked) -> ProjectFacts:
    opened = file.opened(store, one(store, asked, Project).id, asked.issued.isoformat())
    it, known, found = opened.project, opened.known, opened.summed
    paid = found.paid
    return ProjectFacts(
        name=it.name,
        head=(
            ("项目名称", it.name), ("项目编号", it.number or ""), ("项目类型", _title(known.kinds, it.kind)),
            ("项目状态", _title(known.states, it.state)), ("实施地点", found.place), ("实施单位", found.unit),
            ("项目年度", str(it.year or "")), ("资金来源", it.funds or ""), ("批复文号", it.approved or ""),
            ("预算资金", _money(written(paid.budget))), ("开工日期", _day(it.starts)), ("计划完工", _day(it.ends)),
            ("绩效目标", it.goal or ""),
        ),
        documents=tuple(
            (one_.titled("zh"), str(one_.filing), _of(one_.held, "number"), _of(one_.held, "day"),
             _of(one_.held, "pages"), _of(one_.held, "note"))
            for one_ in found.files
        ),
        lacking=tuple(one_.titled("zh") for one_ in found.lacking),
        quantities=tuple(
            (one_.quantity.text, one_.quantity.measure, written(one_.planned), written(one_.actual),
             written(one_.deviation), str(one_.agreement))
            for one_ in found.measured
        ),
        budget=written(paid.budget), paid=written(paid.paid), share=written(paid.share), target=written(paid.target),
        gap=written(paid.gap), short=written(paid.short), paying=str(paid.paying),
        progress=_months(found.progress, "%"), payments=_months(found.payments, ""),
    )  # fmt: skip


def _months(it: lists.Months, unit: str) -> MonthsFacts:
    def said(value: float | None) -> str:
        return written(exact(value)) + unit if value is not None else ""

    return MonthsFacts(
        rows=tuple(
            (one_.line.month, one_.line.text, said(one_.line.planned), said(one_.line.actual), one_.line.due or "",
             one_.line.closed or str(one_.closing), one_.line.document or "")
            for one_ in it.lines
        ),
        open=it.open, late=it.late, dated=it.dated,
        lacking=tuple(first if first == last else f"{first}至{last}" for first, last in lists.runs(it.lacking)),
    )  # fmt: skip


def _findings(store: Store, site: str, day: str) -> tuple[tuple[str, ...], ...]:
    rows = ledger.rows(store, [ledger.line_of(store, it) for it in file.findings_at(store, [site]).get(site, ())])
    return tuple((it.shown_number, it.found[:10], it.text, _STATES.get(str(it.state(day)), "")) for it in rows)


def _money(amount: str) -> str:
    return f"{amount}万元" if amount else ""


def _day(day: str | None) -> str:
    return narrow_day(day) if day else ""


def _title(words: object, name: str | None) -> str:
    found = words.get(name or "") if isinstance(words, dict) else None
    return found.title if found is not None else name or ""


def _of(record: object, name: str) -> str:
    value = getattr(record, name, None)
    return "" if value is None else str(value)


_STATES = {
    "open": "未整改", "doing": "整改中", "recheck": "待复查", "fixed": "已整改", "overdue": "逾期", "rebound": "反弹",
    "lasting": "长期坚持", "suspected": "待核实", "draft": "草稿",
}  # fmt: skip
