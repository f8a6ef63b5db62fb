"""What reporting tools read: views of the ledger, the visits and the ratings, with places, days and names put in.

In `inspector` they name people; in `inspector_reports` nobody: there each table stands too, without its personal
columns and without what was deleted. The views whose name is Chinese have Chinese headings.
"""

from dataclasses import dataclass

from inspector.db.connection import listed, quoted
from inspector.mirror.shape import COUNTY, Table
from inspector.records import KINDS, personal_fields
from inspector.rectification.moves import UNFINISHED

FUNCTIONS = r"""
CREATE OR REPLACE FUNCTION inspector.day(text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN $1 ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' AND to_char(
        make_date(left($1, 4)::int, substr($1, 6, 2)::int, 1) + substr($1, 9, 2)::int - 1, 'YYYY-MM-DD') = left($1, 10)
    THEN make_date(left($1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int) END $$;
CREATE OR REPLACE FUNCTION inspector.object(text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    BEGIN RETURN $1::jsonb; EXCEPTION WHEN data_exception THEN RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION inspector.number(text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN $1 ~ '^-?[0-9]{1,12}([.][0-9]{1,6})?$' THEN $1::numeric END $$;
"""
"""A text as a day, an object or a number: NULL where it is none, for a stranger's package may say anything."""

_LATE = f"s.stage IN {listed(UNFINISHED)} AND inspector.day(s.due) < current_date"


@dataclass(frozen=True, slots=True)
class View:
    """A view at the server: schema, name, what it selects."""

    schema: str
    name: str
    select: str

    @property
    def there(self) -> str:
        """Its name at the server."""
        return f'{self.schema}."{self.name}"'


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a report: its name in both languages, what it says, whether that may name a person."""

    name: str
    chinese: str
    says: str
    personal: bool = False


def _led(table: str, alias: str, by: str) -> str:
    return f"LEFT JOIN inspector.{table} AS {alias} ON {alias}.county = s.county AND {alias}.id = {by}"


_LEDGER = (
    Heading("county", "区县代码", "s.county"),
    Heading("id", "编号", "f.id"),
    Heading("number", "问题编号", "coalesce(f.number, f.mark)"),
    Heading("found", "发现日期", "inspector.day(s.day)"),
    Heading("stage", "整改状态", "s.stage"),
    Heading("due", "整改期限", "inspector.day(s.due)"),
    Heading("late", "是否超期", _LATE),
    Heading("days_late", "超期天数", f"CASE WHEN {_LATE} THEN current_date - inspector.day(s.due) END"),
    Heading("severity", "严重程度", "f.severity"),
    Heading("code", "问题代码", "f.code"),
    Heading("text", "问题描述", "f.text", personal=True),
    Heading("town", "乡镇", "t.name"),
    Heading("village", "村", "v.name"),
    Heading("area_code", "区划代码", "a.code"),
    Heading("site_kind", "对象类别", "e.kind"),
    Heading("site_code", "对象编码", "e.code"),
    Heading("site", "检查对象", "e.name", personal=True),
    Heading("address", "地址", "e.address", personal=True),
    Heading("unit", "责任单位", "u.name"),
    Heading("person", "责任人", "p.name", personal=True),
    Heading("theme", "专题", "s.theme"),
    Heading("source", "问题来源", "s.source"),
    Heading("campaign", "专项行动", "c.name"),
    Heading("round", "整改轮次", "s.round"),
    Heading("extensions", "延期次数", "s.extensions"),
    Heading("assigned", "交办日期", "inspector.day(s.assigned)"),
    Heading("replied", "反馈日期", "inspector.day(s.replied)"),
    Heading("fixed", "整改日期", "inspector.day(s.fixed)"),
    Heading("closed", "销号日期", "inspector.day(s.closed)"),
    Heading("since", "状态日期", "inspector.day(s.since)"),
    Heading("repeats", "是否反弹", "f.repeats IS NOT NULL"),
)
_LEDGER_FROM = " ".join((
    "FROM inspector.standing AS s JOIN inspector.finding AS f ON f.county = s.county AND f.id = s.finding",
    _led("site", "e", "f.site"), _led("area", "a", "s.area"), _led("area", "v", "s.village"),
    _led("area", "t", "s.town"), _led("unit", "u", "f.unit"), _led("person", "p", "f.person"),
    _led("campaign", "c", "s.campaign"),
))  # fmt: skip

_VISITS = (
    Heading("county", "区县代码", "s.county"),
    Heading("id", "编号", "s.id"),
    Heading("day", "检查日期", "inspector.day(s.started)"),
    Heading("started", "开始时间", "s.started"),
    Heading("finalised", "完成时间", "s.finalised"),
    Heading("purpose", "检查目的", "s.purpose"),
    Heading("method", "检查方式", "s.method"),
    Heading("rater", "检查层级", "s.rater"),
    Heading("area", "行政区划", "a.name"),
    Heading("area_code", "区划代码", "a.code"),
    Heading("site_kind", "对象类别", "e.kind"),
    Heading("site_code", "对象编码", "e.code"),
    Heading("site", "检查对象", "e.name", personal=True),
    Heading("inspector", "检查人", "p.name", personal=True),
    Heading("checklist", "检查表", "l.title"),
    Heading("campaign", "专项行动", "c.name"),
    Heading("points", "得分", "o.points / 100.0"),
    Heading("full_points", "满分", 'o."full" / 100.0'),
    Heading("percent", "得分率", 'round(100.0 * o.points / nullif(o."full", 0), 2)'),
    Heading("vetoed", "是否一票否决", "o.vetoed = 1"),
    Heading("grade", "等次", "coalesce(s.grade, o.grade)"),
    Heading(
        "findings", "问题数",
        "(SELECT count(*) FROM inspector.finding AS f WHERE f.county = s.county AND f.visit = s.id AND f.deleted = 0)",
    ),
)  # fmt: skip
_VISITS_FROM = " ".join((
    "FROM inspector.visit AS s", _led("site", "e", "s.site"), _led("area", "a", "e.area"),
    _led("person", "p", "s.inspector"), _led("checklist", "l", "s.checklist"), _led("campaign", "c", "s.campaign"),
    "LEFT JOIN inspector.score AS o ON o.county = s.county AND o.visit = s.id",
    "WHERE s.deleted = 0 AND s.finalised IS NOT NULL",
))  # fmt: skip

_RATINGS = (
    Heading("county", "区县代码", "s.county"),
    Heading("publication", "发布编号", "s.id"),
    Heading("issue", "期号", "s.issue"),
    Heading("rating", "评比名称", "r.title"),
    Heading("level", "评比层级", "r.level"),
    Heading("starts", "开始日期", "inspector.day(r.starts)"),
    Heading("ends", "截止日期", "inspector.day(r.ends)"),
    Heading("published", "发布日期", "inspector.day(s.published)"),
    Heading("withdrawn", "撤回日期", "inspector.day(s.withdrawn)"),
    Heading("place", "评比对象编号", "i.it ->> 'place'"),
    Heading("town", "乡镇", "i.it ->> 'town'"),
    Heading("name", "评比对象", "CASE WHEN i.it ->> 'is_site' = 'false' THEN i.it ->> 'name' END"),
    Heading("told", "公布名称", "i.it ->> 'told'", personal=True),
    Heading("rank", "名次", "inspector.number(i.it ->> 'rank')"),
    Heading("percent", "得分率", "inspector.number(i.it ->> 'percent')"),
    Heading("list", "榜单", "i.it ->> 'list'"),
    Heading("grade", "等次", "i.it ->> 'grade_title'"),
)
_RATINGS_FROM = """FROM inspector.publication AS s
    LEFT JOIN inspector.rating AS r ON r.county = s.county AND r.id = s.rating
    CROSS JOIN LATERAL (SELECT inspector.object(s.content) -> 'list' -> 'places' AS places) AS j
    CROSS JOIN LATERAL jsonb_array_elements(
        CASE WHEN jsonb_typeof(j.places) = 'array' THEN j.places ELSE '[]' END) AS i (it)
    WHERE s.deleted = 0"""

REPORTS = (
    ("ledger", "台账", _LEDGER, _LEDGER_FROM),
    ("visits", "检查记录", _VISITS, _VISITS_FROM),
    ("ratings", "评比名次", _RATINGS, _RATINGS_FROM),
)


def of(tables: tuple[Table, ...]) -> tuple[View, ...]:
    """All views, in the order in which they can be made."""
    return (
        *(_report(*it, named=True, chinese=chinese) for it in REPORTS for chinese in (False, True)),
        *(_report(*it, named=False, chinese=chinese) for it in REPORTS for chinese in (False, True)),
        *(_nameless(it) for it in tables),
    )


def _report(name: str, title: str, headings: tuple[Heading, ...], source: str, *, named: bool, chinese: bool) -> View:
    shown = (it for it in headings if named or not it.personal)
    columns = ", ".join(f'{it.says} AS "{it.chinese if chinese else it.name}"' for it in shown)
    schema = "inspector" if named else "inspector_reports"
    return View(schema, title if chinese else name, f"SELECT {columns} {source}")


def _nameless(table: Table) -> View:
    """A table without personal columns and deleted rows; of a change what it was in such a column is not told."""
    hidden = personal_fields(KINDS[table.name]) if table.name in KINDS else ()
    columns = [COUNTY, *(name for name, it in zip(table.names, table.columns, strict=True) if it.name not in hidden)]
    living = " WHERE deleted = 0" if table.name in KINDS else ""
    if table.name == "change":
        personal = ", ".join(
            f"({quoted(kind)}, {quoted(field)})" for kind, it in KINDS.items() for field in personal_fields(it)
        )
        told = f"CASE WHEN (kind, field) NOT IN ({personal}) THEN {{0}} END AS {{0}}"
        columns = [told.format(it) if it in ('"before"', '"after"') else it for it in columns]
    return View("inspector_reports", table.name, f"SELECT {', '.join(columns)} FROM {table.there}{living}")
