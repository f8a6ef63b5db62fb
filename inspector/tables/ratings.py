"""The tables of ratings: the rules of red and black lists, lists of good examples."""

from inspector.tables.columns import BASIS, NOTE, TITLES, choice, name_column, number, text, whole, word_list
from inspector.tables.definition import Choice, TableDefinition

WITHIN = (Choice("all", "全部一起", "all together"), Choice("town", "各乡镇分别", "each town by itself"))
TIES = (Choice("all", "都上榜", "all come in"), Choice("none", "都不上榜", "none comes in"))
SEVERAL = (Choice("latest", "取最近一次", "the latest"), Choice("mean", "取平均", "their mean"))
RATERS = (
    Choice("highest", "最高一级", "the highest level"), Choice("county", "县级考核", "the county"),
    Choice("town", "乡镇复核", "the town"), Choice("self", "自评", "the village itself"),
)  # fmt: skip
LACKING = (Choice("rest", "另一项单独计分", "the other counts alone"), Choice("unranked", "不排名", "no rank"))
VETOES = (
    Choice("black", "列入黑榜", "on the black list"), Choice("no_red", "不得上红榜", "not on the red list"),
    Choice("score", "只按得分", "by its points only"),
)  # fmt: skip

RATING_RULES = TableDefinition(
    name="rating_rules", title="评比规则", title_en="Rules of ratings", key=("name",),
    purpose="红黑榜怎样排：分数线或前后几名、并列、样本不足、村得分与户均分的权重、谁的分算数、一票否决。随榜公布。",
    purpose_en="How red and black lists are made: limits or first and last, ties, small samples, weights of own and "
    "household visits, whose score counts, vetoes. Printed on every list.",
    columns=(
        name_column(), *TITLES,
        number("red_from", "红榜不低于（分）", "Red list from", 0, 100),
        whole("red_top", "红榜前几名", "Red list: first", 0, 1_000),
        number("black_below", "黑榜低于（分）", "Black list below", 0, 100),
        whole("black_bottom", "黑榜后几名", "Black list: last", 0, 1_000),
        choice("within", "排名范围", "Ranked", WITHIN), choice("ties", "末位并列", "Equal at the edge", TIES),
        choice("several", "一处多次检查", "Several visits", SEVERAL),
        choice("rater", "谁的分算数", "Whose score", RATERS),
        whole("own_weight", "村（组）本身权重", "Weight of its own visits", 0, 100),
        whole("household_weight", "户均分权重", "Weight of its households", 0, 100),
        choice("lacking", "缺一项时", "Where one is lacking", LACKING),
        whole("least_visits", "至少检查（次）", "Visits at least", 0, 1_000),
        whole("least_households", "至少抽查（户）", "Households at least", 0, 1_000),
        choice("veto", "一票否决", "A veto", VETOES), text("scheme", "等次（评定方式）", "Scheme of grades", most=64),
        whole("days_up", "公示天数", "Days it stays up", 0, 3650), BASIS, NOTE,
    ),
)  # fmt: skip
POSITIVE_LISTS = word_list(
    "positive_lists", ("正面典型", "Good examples"),
    ("可以表扬的典型类别：四美家园、美丽庭院、先进典型等。",
     "The lists of good examples a place may stand on: model courtyards, villages worth learning from …"),
)  # fmt: skip

RATING_TABLES: tuple[TableDefinition, ...] = (RATING_RULES, POSITIVE_LISTS)
