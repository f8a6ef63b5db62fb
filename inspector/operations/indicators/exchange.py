"""Quotas and typed values as tables to give away, and typed values taken in; quotas are taken in by `intake`."""

from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import quotas
from inspector.operations.indicators.intake import Finding, Stop, told
from inspector.operations.indicators.scheme import Scheme, schemes
from inspector.operations.indicators.typed import is_value
from inspector.periods import Period
from inspector.records import Area, Campaign, IndicatorValue
from inspector.sheet.columns import Flaw
from inspector.sheet.figures import QUOTAS, VALUES, read_rows, write_rows


def write_quotas(store: Store, path: Path, period: Period | None = None, *, language: str = "zh") -> int:
    """Write the quotas whose days touch the period, each with its last report, as XLSX. Returns how many.

    Raises Fault as `safe_write`.
    """
    areas = {it.id: it for it in store.find(Area)}
    campaigns = {it.id: it.name for it in store.find(Campaign)}
    titles = quotas.titles(store)
    rows: list[dict[str, Any]] = []
    for it in quotas.lines(store, period):
        area, last = areas.get(it.quota.area), it.reports[-1] if it.reports else None
        title = titles.get(it.quota.subject)
        rows.append({
            "subject": it.quota.subject if title is None else title[language == "en"],
            "code": area.code if area else "", "area": area.name if area else "",
            "campaign": campaigns.get(it.quota.campaign or "", ""), "starts": it.quota.starts, "ends": it.quota.ends,
            "planned": it.quota.planned, "day": last.day if last else "", "done": last.done if last else None,
            "note": it.quota.note or "",
        })  # fmt: skip
    write_rows(QUOTAS, rows, path, language=language)
    return len(rows)


def write_values(store: Store, path: Path, *, language: str = "zh") -> int:
    """Write every typed value as XLSX. Returns how many. Raises Fault as `safe_write`."""
    areas = {it.id: it for it in store.find(Area)}
    known = {it.name: it for it in schemes(store)}
    rows: list[dict[str, Any]] = []
    for it in store.find(IndicatorValue):
        area = areas.get(it.area)
        rows.append({
            "scheme": it.scheme, "indicator": _title(known.get(it.scheme), it.indicator, english=language == "en"),
            "code": area.code if area else "", "area": area.name if area else "", "starts": it.starts, "ends": it.ends,
            "value": it.value if is_value(it.value) else None, "note": it.note or "",
        })  # fmt: skip
    write_rows(VALUES, rows, path, language=language)
    return len(rows)


def import_values(store: Store, path: Path, *, cancelled: Stop = None) -> dict[str, Any]:
    """Take a table of typed values; scheme and indicator by name or title. Returns as `importing.import_areas`.

    Raises Fault as `read_rows` and `child.run`.
    """
    placed, refused = read_rows(VALUES, child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"], path)
    known = {word: it for it in schemes(store) for word in (it.name, *it.title)}
    find = Finding(store, refused)
    here: dict[tuple[str, ...], IndicatorValue] = {}
    for held in sorted(store.find(IndicatorValue), key=lambda it: (it.made, it.id)):
        here[held.scheme, held.indicator, held.area, held.starts, held.ends] = held
    new = changed = same = 0
    seen = set()
    with store.operation(Act.IMPORT_INDICATORS) as edit:
        for it in placed:
            row, scheme = it.row, known.get(str(it.row["scheme"]))
            if scheme is None:
                refused.append(it.refused("scheme", Flaw.UNKNOWN_CHOICE))
                continue
            typed = {
                word: one.name for one in scheme.indicators if one.source == "typed" for word in (one.name, *one.title)
            }
            indicator, area = typed.get(str(row["indicator"])), find.area(it)
            if indicator is None:
                refused.append(it.refused("indicator", Flaw.UNKNOWN_CHOICE))
                continue
            if area is None or not find.fit(it):
                continue
            key = (scheme.name, indicator, area, str(row["starts"]), str(row["ends"]))
            if key in seen:
                refused.append(it.refused("indicator", Flaw.TWICE))
                continue
            seen.add(key)
            old = here.get(key)
            facts: dict[str, Any] = {"value": float(row["value"] or 0), "note": str(row["note"]) or (old and old.note)}
            if old is None:
                names = ("scheme", "indicator", "area", "starts", "ends")
                edit.create(IndicatorValue, **dict(zip(names, key, strict=True)), **facts)
                new += 1
            elif (old.value, old.note) != (facts["value"], facts["note"]):
                edit.change(IndicatorValue, old.id, **facts)
                changed += 1
            else:
                same += 1
        operation = None if edit.empty else edit.operation
    return told(new, changed, same, operation, refused)


def _title(scheme: Scheme | None, indicator: str, *, english: bool) -> str:
    found = next((it for it in scheme.indicators if it.name == indicator), None) if scheme else None
    return indicator if found is None else found.title[english]
