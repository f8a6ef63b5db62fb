"""Every table a county edits, with the titles of tables and columns in both languages."""

from collections.abc import Mapping

from inspector.tables.columns import (
    BASIS,
    DAYS,
    DAYS_IN_COLUMN,
    NOTE,
    SITE_KIND,
    THEME,
    TITLES,
    choice,
    date,
    name_column,
    number,
    text,
    whole,
    word_list,
)
from inspector.tables.definition import Choice, Column, TableDefinition, ValueKind
from inspector.tables.figures import FIGURE_TABLES
from inspector.tables.papers import ISSUERS, PAPER_KINDS, PAPER_WORDING
from inspector.tables.projects import PROJECT_TABLES
from inspector.tables.ratings import RATING_TABLES
from inspector.tables.register import REGISTER_TABLES, VILLAGE_TYPES

_DIGITS = r"\d{0,14}"

HOLIDAY_KINDS = (Choice("off", "放假", "day off"), Choice("work", "上班", "worked weekend day"))
CYCLE_SUBJECTS = (
    Choice("dispatch", "调度", "follow-up meeting"), Choice("talk", "约谈", "formal talk"),
    Choice("circular", "通报", "circular"),
)  # fmt: skip
EVERY = (
    Choice("day", "每日", "daily"), Choice("week", "每周", "weekly"), Choice("ten_days", "每旬", "every ten days"),
    Choice("month", "每月", "monthly"), Choice("quarter", "每季度", "quarterly"),
    Choice("half", "每半年", "half-yearly"), Choice("year", "每年", "yearly"),
)  # fmt: skip
LEVELS = (Choice("county", "县级", "county"), Choice("town", "乡镇级", "town"), Choice("village", "村级", "village"))
LISTS = (Choice("red", "红榜", "red list"), Choice("black", "黑榜", "black list"))


LIMITS = TableDefinition(
    name="limits", title="限值", title_en="Limits", key=("name", "region", "at_least", "valid_from"), judges=True,
    purpose="检查表中 limit('代号', 数) 所取的数值，可按地区和年份分别设定。",
    purpose_en="The values that limit('name', number) in a checklist stands for, by region and year.",
    columns=(
        name_column(), *TITLES,
        Column("region", "地区（区划代码前几位）", "Region (first digits of its code)", most=14, pattern=_DIGITS),
        number("at_least", "起点", "From", -1e9, 1e9, required=True),
        number("value", "数值", "Value", -1e9, 1e12), text("measure", "单位", "Unit", required=True, most=40),
        date("valid_from", "起用日期", "Valid from", required=True), date("valid_to", "停用日期", "Valid to"),
        Column("basis", "依据", "Basis", required=True, most=300),
    ),
)  # fmt: skip
HOLIDAYS = TableDefinition(
    name="holidays", title="节假日", title_en="Holidays", key=("date",), judges=True,
    purpose="放假日和调休上班的周末，按工作日计算时限时使用；其余周六、周日为休息日。",
    purpose_en="Days off and weekend days that are worked, for deadlines in working days; other weekends are off.",
    columns=(
        date("date", "日期", "Date", required=True),
        choice("kind", "放假或上班", "Off or worked", HOLIDAY_KINDS, required=True),
        text("name", "节日", "Holiday", required=True), BASIS,
    ),
)  # fmt: skip
SEVERITIES = TableDefinition(
    name="severities", title="严重程度", title_en="Severities", key=("level",), judges=True,
    complete=((0,), (1,), (2,), (3,)),
    purpose="四级严重程度；检查表未写明时，问题按此取默认时限和照片数。",
    purpose_en="The four severities, with the days and photos a finding gets where its checklist says nothing else.",
    columns=(
        whole("level", "级别", "Level", 0, 3, required=True), *TITLES, DAYS, DAYS_IN_COLUMN,
        whole("photos", "照片数", "Photos", 0, 20), text("meaning", "含义", "Meaning"),
        text("meaning_en", "英文含义", "Meaning in English"),
    ),
)  # fmt: skip
GRADE_BANDS = TableDefinition(
    name="grade_bands", title="等次阈值", title_en="Grade bands", key=("scheme", "name"), judges=True,
    purpose="由得分或答案得出的等次：红黑榜、星级、房屋等级、设施状态；检查表的 grading 写用哪一种。",
    purpose_en="Grades reached by points or answers: red and black list, stars, houses, facilities.",
    columns=(
        name_column("scheme", "评定方式", "Scheme"), name_column(), *TITLES,
        number("at_least", "不低于（分）", "Points from", 0, 1_000),
        whole("rank", "次序（1 最好）", "Rank (1 is best)", 1, 99, required=True),
        choice("list", "上榜", "List", LISTS),
    ),
)  # fmt: skip
DEFECT_CODES = TableDefinition(
    name="defect_codes", title="问题码", title_en="Defect codes", key=("site_kind", "code"),
    purpose="问题的统一编码，台账和统计按它归并。",
    purpose_en="One code for each kind of problem, by which the ledger and statistics group them.",
    columns=(
        name_column("code", "问题码", "Code"), text("site_kind", "对象类型", "Kind of site", required=True, most=64),
        *TITLES,
        text("category", "问题类别", "Category", most=64),
    ),
)  # fmt: skip
DEADLINE_CLASSES = TableDefinition(
    name="deadline_classes", title="时限", title_en="Deadline classes", key=("name",),
    purpose="常用整改时限，录入问题时可直接选用。",
    purpose_en="The usual times for putting things right, to choose from.",
    columns=(name_column(), *TITLES, DAYS, DAYS_IN_COLUMN, text("example", "举例", "Example"), NOTE),
)  # fmt: skip
SATISFACTION = TableDefinition(
    name="satisfaction", title="满意度", title_en="Satisfaction", key=("value",),
    purpose="满意度五个等级，以及哪些计入“满意”。",
    purpose_en="The five degrees of satisfaction, and which of them count as satisfied.",
    columns=(
        whole("value", "分值", "Value", 1, 10, required=True), *TITLES,
        Column("satisfied", "计入满意", "Counts as satisfied", ValueKind.YES_NO),
    ),
)  # fmt: skip
POINTS_RULES = TableDefinition(
    name="points_rules", title="积分规则", title_en="Points rules", key=("name",),
    purpose="评比和活动记多少积分；兑换另记负数。",
    purpose_en="The points a rating or an activity earns; what is exchanged is entered as a negative number.",
    columns=(name_column(), *TITLES, number("points", "积分", "Points", -1_000, 1_000, required=True), NOTE),
)  # fmt: skip
RESPONSIBILITIES = TableDefinition(
    name="responsibilities", title="责任单位", title_en="Responsibilities", key=("theme", "site_kind"),
    purpose="按主题和对象类型推荐责任单位和牵头单位。",
    purpose_en="Which unit answers and which one leads, by theme and kind of site.",
    columns=(
        THEME, SITE_KIND, text("unit", "责任单位", "Responsible unit", required=True, most=100),
        text("lead", "牵头单位", "Leading unit", most=100), NOTE,
    ),
)  # fmt: skip
PHRASES = TableDefinition(
    name="phrases", title="措施用语库", title_en="Phrases", key=("code",),
    purpose="常见问题和整改要求的规范用语，输入拼音首字母即可选用。",
    purpose_en="Set sentences for frequent problems and what to do about them, found by their initials.",
    columns=(
        name_column("code", "编号", "Code"), Column("initials", "拼音首字母", "Initials", most=40, pattern="[a-z0-9]*"),
        text("site_kind", "对象类型", "Kind of site", most=64), text("defect", "问题码", "Defect code", most=64),
        text("problem", "问题描述", "Problem", required=True, most=500),
        text("problem_en", "英文问题描述", "Problem in English", most=500),
        text("requirement", "整改要求", "Requirement", required=True, most=500),
        text("requirement_en", "英文整改要求", "Requirement in English", most=500), BASIS,
        whole("severity", "严重程度", "Severity", 0, 3), DAYS,
        text("unit", "责任单位", "Responsible unit", most=100),
    ),
)  # fmt: skip
BASIS_DOCUMENTS = TableDefinition(
    name="basis_documents", title="依据库", title_en="Basis documents", key=("title",),
    purpose="通知书可以引用的标准和文件。",
    purpose_en="Standards and documents a notice may rest on.",
    columns=(
        text("number", "文号或标准号", "Number", most=100), text("title", "名称", "Title", required=True),
        text("title_en", "英文名称", "English title"), text("issuer", "发布机关", "Issued by"),
        date("date", "发布或施行日期", "Date"), THEME, NOTE,
    ),
)  # fmt: skip
ESCALATION = TableDefinition(
    name="escalation", title="督办升级规则", title_en="Escalation", key=("step",),
    purpose="逾期或反复时建议的下一步；只提建议，由人决定。",
    purpose_en="The next step suggested for what is late or comes back; a person decides.",
    columns=(
        whole("step", "步骤", "Step", 1, 20, required=True), *TITLES,
        whole("overdue_days", "逾期天数", "Days overdue", 0, 3650), whole("rounds", "整改轮次", "Rounds", 0, 99),
        whole("circulars", "通报次数", "Circulars", 0, 99),
        whole("within_days", "在多少天内", "Within days", 0, 3650),
        whole("severity", "严重程度不低于", "Severity from", 0, 3), DAYS_IN_COLUMN,
        text("condition", "条件说明", "Condition", most=300), text("approver", "决定人", "Decided by", most=100),
    ),
)  # fmt: skip
REMINDERS = TableDefinition(
    name="reminders", title="提醒", title_en="Reminders", key=("name",),
    purpose="何时提醒责任单位：到期前后第几天（负数为到期前），之后每隔几天再提醒。",
    purpose_en="When units are reminded: days from the deadline (negative: before it), and again every so many days.",
    columns=(
        name_column(), *TITLES, whole("days", "距到期日（天）", "Days from the deadline", -365, 365, required=True),
        whole("every", "之后每隔（天）", "Then every (days)", 0, 365), NOTE,
    ),
)  # fmt: skip
CYCLES = TableDefinition(
    name="cycles", title="工作周期", title_en="Cycles", key=("name",),
    purpose="定期调度、约谈和通报的周期；按最近一次推算下一次何时开展。",
    purpose_en="What comes round regularly; when it is due next follows from when it was last held.",
    columns=(
        name_column(), *TITLES, choice("what", "事项", "What", CYCLE_SUBJECTS, required=True),
        choice("every", "周期", "How often", EVERY, required=True),
        whole("on", "周期内第几天（空为最后一天）", "On day (empty: the last)", 1, 366),
        choice("level", "层级", "Level", LEVELS), NOTE,
    ),
)  # fmt: skip
HOUSE_GRADES = word_list(
    "house_grades", ("房屋等级", "House grades"),
    ("房屋等级的含义和措施；本程序只作初判，不代替鉴定。",
     "What the grades of a house mean and call for; a first judgement, never an appraisal."),
    text("meaning", "含义", "Meaning"), text("measures", "措施", "Measures"),
)  # fmt: skip
HANDLING = word_list(
    "handling", ("处置类别", "Ways of handling"),
    ("问题怎样处置，以及各类默认的天数。", "How a finding is handled, and the days each way takes by default."),
    DAYS, DAYS_IN_COLUMN,
)  # fmt: skip
CATEGORIES = word_list(
    "categories", ("问题类别", "Categories"), ("问题的大类，用于统计。", "Groups of problems, for statistics."), THEME
)
CAUSES = word_list("causes", ("原因", "Causes"), ("问题产生的原因。", "Why a problem arose."), THEME)
SOURCES = word_list("sources", ("来源", "Sources"), ("问题从哪里来。", "Where a finding came from."))
THEMES = word_list("themes", ("主题", "Themes"), ("检查和统计的主题。", "The themes of inspections and statistics."))
HOUSEHOLD_GROUPS = word_list(
    "household_groups", ("户类型", "Household groups"),
    ("农户的类别；名称随政策变化，请按当年口径修改。",
     "Groups of households; their names change with the policy of the year."),
    Column("key_group", "重点对象", "Key group", ValueKind.YES_NO),
)  # fmt: skip
TOILET_TYPES = word_list(
    "toilet_types", ("厕所类型", "Types of toilet"), ("户厕的类型。", "Types of household toilets."),
    Column("sanitary", "卫生厕所", "Sanitary", ValueKind.YES_NO),
)  # fmt: skip
FACILITY_STATES = word_list(
    "facility_states", ("设施状态", "States of a facility"),
    ("设施的运行或使用状态。", "How a facility runs or is used."),
    Column("working", "可用", "In working order", ValueKind.YES_NO),
)  # fmt: skip
METHODS = word_list("methods", ("检查方式", "Methods"), ("检查怎样进行。", "How a visit is made."))

TABLES: Mapping[str, TableDefinition] = {
    it.name: it
    for it in (
        LIMITS, SEVERITIES, GRADE_BANDS, HOLIDAYS, DEADLINE_CLASSES, HANDLING, DEFECT_CODES, CATEGORIES, CAUSES,
        SOURCES, THEMES, METHODS, HOUSEHOLD_GROUPS, TOILET_TYPES, FACILITY_STATES, HOUSE_GRADES, VILLAGE_TYPES,
        SATISFACTION, PHRASES, BASIS_DOCUMENTS, RESPONSIBILITIES, PAPER_KINDS, ISSUERS, PAPER_WORDING,
        POINTS_RULES, ESCALATION, REMINDERS, CYCLES, *RATING_TABLES, *REGISTER_TABLES, *PROJECT_TABLES,
        *FIGURE_TABLES,
    )
}  # fmt: skip
"""Every table by name, in the order they are shown and written."""
