"""The columns of the tables of areas, sites, units and people: headings, what they hold, which must be there."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector.sheet.words import CHARGES, LEVELS, ROLES, SITE_KINDS


class Flaw(StrEnum):
    """Why a row of a table is left out."""

    NO_HEADING = "no_heading"  # no row names the columns that must be there
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    MISSING = "missing"  # a cell that must not be empty
    TOO_LONG = "too_long"
    BAD_CODE = "bad_code"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_LEVEL = "unknown_level"
    UNKNOWN_AREA = "unknown_area"  # no area has this code, nor does one come in this table
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_PROJECT = "unknown_project"
    UNKNOWN_SITE = "unknown_site"
    NOT_A_MONTH = "not_a_month"
    UNKNOWN_ROLE = "unknown_role"
    UNKNOWN_TABLE = "unknown_table"  # no table is called like this sheet
    UNKNOWN_COLUMN = "unknown_column"
    MISSING_COLUMN = "missing_column"  # a column without which the rows mean nothing
    TWICE = "twice"  # the same code stands in an earlier row
    AMBIGUOUS = "ambiguous"  # several records here have this code
    NOT_A_DATE = "not_a_date"
    DAY_TO_COME = "day_to_come"  # something is said to have happened that has not yet
    NOT_YES_NO = "not_yes_no"
    UNKNOWN_CHOICE = "unknown_choice"  # none of the words that can stand there
    NOT_ITS_PLACE = "not_its_place"  # the area named does not lie in the other one named
    STANDS_ELSEWHERE = "stands_elsewhere"  # no steps lead from where the finding stands here to what the row says
    NO_FINDING_ABOVE = "no_finding_above"  # goes on with a row that was left out
    IDENTITY_NUMBER = "identity_number"  # none is kept, not even masked
    HEALTH_DETAIL = "health_detail"  # what somebody suffers from is not kept
    NOT_YOURS = "not_yours"  # whoever puts it right does not judge it
    ERASED = "erased"  # the record's personal data were erased for good


@dataclass(frozen=True, slots=True)
class Column:
    """A field under the names it has in tables, the one we write first; what a number may be."""

    field: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    required: bool = False
    number: type[int] | type[float] | None = None
    least: float = 0
    most: float = 0
    words: Mapping[str, tuple[str, ...]] | None = None  # value of the field → words for it in a table
    unknown: Flaw = Flaw.UNKNOWN_KIND  # for a word that is none of them

    def fits(self, heading: str) -> bool:
        """True if a heading names this column, however it is spaced and whatever stands behind it in parentheses."""
        plain = unicodedata.normalize("NFKC", heading).casefold()
        plain = re.sub(r"\(.*?\)|[\s*:：_]", "", plain)
        return plain in {re.sub(r"[\s_]", "", name.casefold()) for name in (*self.chinese, *self.english, self.field)}

    def named(self, text: str) -> str | None:
        """The value of the field that a word stands for, None for an unknown word."""
        found = ((value, words) for value, words in (self.words or {}).items())
        return next((value for value, words in found if text.casefold() in map(str.casefold, words)), None)


_KINDS = {kind: (kind, *words) for kind, words in SITE_KINDS.items()} | {
    "household": ("household", "户厕", "农户", "农村户厕", "户"),
    "village": ("village", "村庄", "村庄环境", "村容村貌", "Village", "Village surroundings"),
    "public_toilet": ("public_toilet", "公厕", "公共厕所", "农村公厕", "Public toilet"),
    "sewage": ("sewage", "污水设施", "污水处理设施", "生活污水处理设施", "污水处理站", "Sewage facility"),
}
_LEVELS = {level: (level, *words) for level, words in LEVELS.items()} | {
    "county": ("county", "县", "区", "旗", "县区", "县级"),
    "town": ("town", "乡镇", "乡", "镇", "街道", "苏木", "乡级"),
    "village": ("village", "村", "社区", "嘎查", "行政村", "村级"),
    "group": ("group", "组", "村民小组", "自然村"),
}
_ROLES = {role: (role, *words) for role, words in ROLES.items()} | {
    "inspector": ("inspector", "督查员", "检查员", "督查组成员"),
    "office": ("office", "办公室人员", "督查室", "台账管理员"),
    "leader": ("leader", "责任领导", "领导", "分管领导"),
    "cadre": ("cadre", "村干部", "包村干部", "村支书"),
}
_CHARGES = {role: (role, *words) for role, words in CHARGES.items()} | {
    "leader": ("leader", "包抓领导", "包保领导", "责任领导", "Leader"),
    "cadre": ("cadre", "包保干部", "包村干部", "村干部", "Cadre"),
    "keeper": ("keeper", "管护人", "管护员", "Keeper"),
}

AREA_COLUMNS = (
    Column("code", ("区划代码", "行政区划代码", "统计用区划代码", "代码"), ("Area code", "Code"), required=True),
    Column("name", ("名称", "区划名称", "行政区划名称"), ("Name",), required=True),
    Column("level", ("级别", "层级"), ("Level",), words=_LEVELS, unknown=Flaw.UNKNOWN_LEVEL),
    Column("parent", ("上级代码", "上级区划代码", "父级代码"), ("Parent code",)),
)
SITE_COLUMNS = (
    Column("kind", ("对象类型", "类型", "类别"), ("Kind", "Site kind"), required=True, words=_KINDS),
    Column("code", ("对象编号", "对象编码", "编码", "编号", "户编号"), ("Site code", "Code"), required=True),
    Column("name", ("名称", "户主", "户主姓名", "对象名称", "姓名"), ("Name", "Householder"), required=True),
    Column("area", ("所在区划代码", "区划代码", "村组代码", "行政村代码"), ("Area code", "Area")),
    Column("address", ("地址", "详细地址", "住址"), ("Address",)),
    Column("phone", ("联系电话", "电话", "手机"), ("Telephone", "Phone")),
    Column("unit", ("责任单位", "管护单位"), ("Responsible unit", "Unit")),
    Column("users", ("使用人数", "常住人口", "人数"), ("Users",), number=int, most=1_000_000),
    Column("toilet", ("厕所类型", "户厕类型", "处理方式", "厕所或处理类型"), ("Type of toilet", "Treatment")),
    Column("volume", ("化粪池容积", "容积", "有效容积"), ("Tank volume", "Volume"), number=float, most=100_000),
    Column("year", ("改厕年份", "建成年份", "年份"), ("Year built", "Year"), number=int, least=1900, most=2200),
    Column("latitude", ("纬度",), ("Latitude",), number=float, least=-90, most=90),
    Column("longitude", ("经度",), ("Longitude",), number=float, least=-180, most=180),
    Column("note", ("备注", "说明"), ("Note",)),
)
UNIT_COLUMNS = (
    Column("name", ("单位名称", "名称", "责任单位", "单位"), ("Unit", "Name"), required=True),
    Column("place", ("所在区划", "所在区划代码", "区划代码", "区划名称"), ("Area", "Area code")),
)
PERSON_COLUMNS = (
    Column("name", ("姓名", "人员姓名"), ("Name",), required=True),
    Column("phone", ("联系电话", "电话", "手机"), ("Telephone", "Phone")),
    Column("role", ("角色", "身份", "职责"), ("Role",), required=True, words=_ROLES, unknown=Flaw.UNKNOWN_ROLE),
    Column("unit", ("所在单位", "单位", "责任单位"), ("Unit", "Responsible unit")),
)
CHARGE_COLUMNS = (
    Column(
        "place", ("包保范围", "区划代码", "区划名称", "对象编号", "乡镇或村"), ("Place", "Area code"), required=True
    ),
    Column("person", ("姓名", "包保人", "包抓领导", "责任人"), ("Name", "Person"), required=True),
    Column("phone", ("联系电话", "电话", "手机"), ("Telephone", "Phone")),
    Column("role", ("身份", "角色", "职责"), ("Role",), required=True, words=_CHARGES, unknown=Flaw.UNKNOWN_ROLE),
    Column("since", ("起始日期", "自", "开始日期"), ("From", "Since")),
    Column("until", ("截止日期", "至", "结束日期"), ("Until",)),
)
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "areas": AREA_COLUMNS, "sites": SITE_COLUMNS, "units": UNIT_COLUMNS, "people": PERSON_COLUMNS,
    "charges": CHARGE_COLUMNS,
}  # fmt: skip


def heading_of(row: Sequence[str], columns: Sequence[Column]) -> dict[int, Column] | None:
    """Position → column of a row that names every required column, None for a row that does not."""
    found: dict[int, Column] = {}
    for position, text in enumerate(row):
        column = next((it for it in columns if it.fits(text) and it not in found.values()), None)
        if column is not None:
            found[position] = column
    return found if all(it in found.values() for it in columns if it.required) else None
