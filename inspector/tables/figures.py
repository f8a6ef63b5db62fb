"""The tables that figures are made by: indicator schemes, what quotas and surveys ask for."""

from inspector.tables.columns import BASIS, NOTE, choice, name_column, number, text, word_list
from inspector.tables.definition import Choice, TableDefinition

SOURCES = (
    Choice("rate", "台账比率", "rate of the ledger"), Choice("count", "台账数量", "number of the ledger"),
    Choice("score", "检查得分", "score of visits"), Choice("quota", "任务完成率", "share of a quota"),
    Choice("survey", "群众调查", "survey"), Choice("coverage", "覆盖率", "coverage"),
    Choice("typed", "手工填报", "typed in"),
)  # fmt: skip
DIRECTIONS = (Choice("up", "越高越好", "the higher the better"), Choice("down", "越低越好", "the lower the better"))
POINTS = (
    Choice("share", "按完成目标的比例", "by the share of the target"),
    Choice("threshold", "达到目标才得分", "all or nothing at the target"),
    Choice("proportional", "按百分比", "in proportion to the percentage"),
)
SURVEY_RATES = (
    Choice("satisfaction", "满意度", "satisfaction"), Choice("awareness", "知晓率", "awareness"),
    Choice("participation", "参与率", "participation"),
)  # fmt: skip
COUNTED_BY = (
    Choice("answers", "按户", "by visit"),
    Choice("numbers", "按人数", "by people"),
)
COVERAGES = ("villages", "households", "people", "items")
"""不漏村 不漏户 不漏人 不漏项: what an indicator of coverage can name."""

INDICATOR_SCHEMES = word_list(
    "indicator_schemes", ("考核方案", "Assessment schemes"),
    ("年度或专项考核方案；各项指标见“考核指标”表。",
     "Schemes of an assessment; what they consist of stands in the table of indicators."),
    BASIS,
)  # fmt: skip
INDICATORS = TableDefinition(
    name="indicators", title="考核指标", title_en="Indicators", key=("scheme", "name"),
    purpose="考核方案由哪些方面和指标组成：数据来源、权重、目标值、计分方式；权重合计应为 100。",
    purpose_en="What a scheme consists of: aspect, source, weight, target and how points follow; weights make 100.",
    columns=(
        name_column("scheme", "方案代号", "Scheme"),
        text("aspect", "方面", "Aspect", required=True), text("aspect_en", "英文方面", "Aspect in English"),
        name_column(), text("title", "指标", "Indicator", required=True), text("title_en", "英文名称", "English title"),
        choice("source", "数据来源", "Source", SOURCES, required=True),
        text("of", "来源代号", "Name of the source", most=64),
        number("weight", "权重", "Weight", 0, 1_000, required=True), number("target", "目标值", "Target", 0, 1e9),
        choice("direction", "方向", "Direction", DIRECTIONS, required=True),
        choice("points", "计分方式", "Points", POINTS, required=True), text("measure", "单位", "Unit", most=20), BASIS,
    ),
)  # fmt: skip
QUOTA_SUBJECTS = word_list(
    "quota_subjects", ("任务指标", "Subjects of quotas"),
    ("下达到乡镇的数量任务：拆除老旧房屋、改厕等，各写明单位。",
     "What towns are given numbers of: old houses to be pulled down, toilets to be rebuilt, and its unit."),
    text("measure", "单位", "Unit", required=True, most=20),
)  # fmt: skip
SURVEYS = TableDefinition(
    name="surveys", title="群众调查口径", title_en="Surveys", key=("rate", "form", "question"),
    purpose="满意度、知晓率、参与率由哪张检查表的哪个问题得出，哪些回答算作满意、知晓、参与，哪些不算有效回答。",
    purpose_en="Which question of which checklist tells satisfaction, awareness and participation, and how.",
    columns=(
        choice("rate", "指标", "Rate", SURVEY_RATES, required=True),
        name_column("form", "检查表代号", "Checklist"),
        name_column("question", "问题代号（人数口径填基数题）", "Question"),
        choice("by", "口径", "Counted", COUNTED_BY, required=True),
        text("counts", "算作是的回答（或人数题代号）", "Answers that count (or questions with numbers)", required=True),
        text("left_out", "不算有效的回答", "Answers that are not valid"), NOTE,
    ),
)  # fmt: skip

FIGURE_TABLES: tuple[TableDefinition, ...] = (INDICATOR_SCHEMES, INDICATORS, QUOTA_SUBJECTS, SURVEYS)
