"""The tables of projects and assets: kinds, states, the documents of a file, stage targets, idle reasons."""

from inspector.tables.columns import BASIS, NOTE, number, text, whole, word_list
from inspector.tables.definition import Column, TableDefinition, ValueKind

PROJECT_KINDS = word_list(
    "project_kinds", ("项目类型", "Kinds of projects"),
    ("项目建设或采购的内容。", "What a project builds or buys."),
)  # fmt: skip
PROJECT_STATES = word_list(
    "project_states", ("项目状态", "States of a project"),
    ("项目进行到哪一步；次序小的在前。档案里各类文件从哪一步起应有，按这里的次序判断。",
     "How far a project has come, the lower rank first; from which on a document is wanted follows from the rank."),
    whole("rank", "次序", "Rank", 0, 99, required=True),
    Column("building", "按月报清单", "Wants monthly lists", ValueKind.YES_NO),
    Column("compared", "按阶段要求比较支出", "Payment held against its stage", ValueKind.YES_NO),
    Column("ended", "已了结", "At an end", ValueKind.YES_NO),
)  # fmt: skip
PROJECT_DOCUMENTS = word_list(
    "project_documents", ("项目档案", "Documents of a project"),
    ("一项目一档案应有的文件，按此顺序编目；“从哪个状态起应有”为空的，自始应有。",
     "The documents a project's file holds, in this order; without a state they are wanted from the beginning."),
    text("wanted_from", "从哪个状态起应有", "Wanted from the state", most=64),
    text("question", "检查表项目", "Question of the checklist", most=64),
)  # fmt: skip
FUND_STAGES = TableDefinition(
    name="fund_stages", title="资金来源的支出要求", title_en="Payment targets by funds",
    key=("funds", "years_on", "month", "day"),
    purpose="另有支出要求的资金来源，到某月某日支出率应达到多少；年数自项目年度起算（0 为当年）。"
            "这里没有的资金来源，按限值 payment_share（资金支出率）。",
    purpose_en="For sources of funds with targets of their own: the share to be paid by a day, in years from the "
               "project's own. For all others the limit payment_share holds.",
    columns=(
        text("funds", "资金来源", "Source of funds", most=100, required=True),
        whole("years_on", "项目年度起第几年", "Years after the project's", 0, 20, required=True),
        whole("month", "月", "Month", 1, 12, required=True), whole("day", "日", "Day", 1, 31, required=True),
        number("percent", "应支出（%）", "To be paid (%)", 0, 100, required=True), BASIS, NOTE,
    ),
)  # fmt: skip
ASSET_STATES = word_list(
    "asset_states", ("资产状态", "States of an asset"),
    ("项目形成的资产现状；停用、闲置的要有原因和盘活计划。",
     "How an asset stands; one out of use wants a reason and a plan."),
    Column("working", "在用", "In use", ValueKind.YES_NO),
    Column("idle", "应有原因和盘活计划", "Wants a reason and a plan", ValueKind.YES_NO),
    Column("gone", "已不在", "No longer there", ValueKind.YES_NO),
)  # fmt: skip
IDLE_REASONS = word_list(
    "idle_reasons", ("闲置原因", "Reasons for standing idle"),
    ("资产停用或闲置的原因。", "Why an asset is out of use."),
)  # fmt: skip
PROJECT_TABLES: tuple[TableDefinition, ...] = (
    PROJECT_KINDS, PROJECT_STATES, PROJECT_DOCUMENTS, FUND_STAGES, ASSET_STATES, IDLE_REASONS,
)  # fmt: skip
