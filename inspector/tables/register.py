"""The tables of places and households: types and tags of villages, risks, channels of leads, what is counted."""

from inspector.tables.columns import NAME_PATTERN, text, whole, word_list
from inspector.tables.definition import Column, TableDefinition, ValueKind

_CHECK_DEMOLITION = Column(
    "check_demolition", "拆除前须核实", "Demolition wants a check", ValueKind.YES_NO
)  # no demolition order for old walls and houses there before somebody looked
_JUSTIFY_BUILDING = Column("justify_building", "新建须说明理由", "New facilities want a reason", ValueKind.YES_NO)


def _key(name: str, title: str, title_en: str, *, required: bool = False) -> Column:
    return Column(name, title, title_en, required=required, most=64, pattern=NAME_PATTERN)


VILLAGE_TYPES = word_list(
    "village_types", ("村庄类型", "Types of village"),
    ("村庄分类，以及在该类村庄检查时应注意的事项。", "The classes of villages, and what to mind there."),
    _CHECK_DEMOLITION, _JUSTIFY_BUILDING,
)  # fmt: skip
VILLAGE_TAGS = word_list(
    "village_tags", ("村庄标签", "Tags of villages"),
    ("村庄的称号和任务，用于筛选，并提示应注意的事项。",
     "What villages are known as or were chosen for: to filter by, and what to mind there."),
    _CHECK_DEMOLITION, _JUSTIFY_BUILDING,
)  # fmt: skip
RISKS = word_list(
    "risks", ("风险类型", "Risks"),
    ("农户可能遇到的困难；只记类别，不记病情和证件号码。",
     "What a household may come into need by: the kind alone, nothing of anybody's health."),
)  # fmt: skip
LEAD_CHANNELS = word_list(
    "lead_channels", ("线索渠道", "Channels of leads"),
    ("风险线索从哪里来，应在几天内核实、转办。",
     "Where leads on risks come from, and within how many days they are verified and referred."),
    whole("verify_days", "核实天数", "Days to verify", 0, 365),
    whole("refer_days", "转办天数", "Days to refer", 0, 365),
)  # fmt: skip
COUNTERS = word_list(
    "counters", ("计数项目", "What is counted"),
    ("按村统计存量和新增的事项，以及检查表中由哪道题计数。",
     "What is counted in villages against a baseline, and which question of a checklist counts it."),
    text("measure", "单位", "Unit", required=True, most=20),
    _key("question", "计数题目", "Question that counts"),
    _key("baseline_question", "基数题目", "Question of the baseline"),
)  # fmt: skip
REGISTER_TABLES: tuple[TableDefinition, ...] = (VILLAGE_TAGS, RISKS, LEAD_CHANNELS, COUNTERS)
