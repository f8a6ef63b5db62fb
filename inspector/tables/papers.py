"""The tables papers are made by: their kinds, who issues them, how they are worded."""

from inspector.tables.definition import Choice, Column, Row, TableDefinition, ValueKind
from inspector.tables.templates import unknown_placeholders

_NAME = r"\w[\w.-]{0,63}"
_NOTE = Column("note", "备注", "Note", most=500)

HEADS = (
    Choice("none", "无", "none"),
    Choice("document", "红头", "red head"),
    Choice("letter", "信函", "letter"),
)
MASKS = (Choice("masked", "隐去", "masked"), Choice("open", "照录", "in full"))
PER_PAGE = (Choice("2", "2张", "2 photos"), Choice("4", "4张", "4 photos"), Choice("6", "6张", "6 photos"))
FORMS = (
    Choice("any", "通用", "always"),
    Choice("neutral", "平和", "neutral"),
    Choice("firm", "明确", "firm"),
)


def _unknown_in_wording(row: Row, text: str) -> tuple[str, ...]:
    return unknown_placeholders(str(row.get("kind")), str(row.get("part")), text)


def _unknown_in_issuers(_: Row, text: str) -> tuple[str, ...]:
    return unknown_placeholders("issuers", "name", text)


PAPER_KINDS = TableDefinition(
    name="paper_kinds", title="文种与代字", title_en="Kinds of papers", key=("name",),
    purpose="文书的种类、文号中的代字，以及各种文书的版头、是否隐去姓名电话、照片排法和份数。",
    purpose_en="The kinds of papers: the characters in their numbers, head, whether people are masked, photos, copies.",
    columns=(
        Column("name", "代号", "Code name", required=True, most=64, pattern=_NAME),
        Column("title", "名称", "Title", required=True, most=200),
        Column("title_en", "英文名称", "English title", most=200),
        Column("characters", "文种代字", "Characters", most=20),
        Column("head", "版头", "Head", ValueKind.CHOICE, choices=HEADS),
        Column("masked", "姓名电话", "Names and telephones", ValueKind.CHOICE, choices=MASKS),
        Column("per_page", "每页照片", "Photos a page", ValueKind.CHOICE, choices=PER_PAGE),
        Column("copies", "份数", "Copies", ValueKind.WHOLE, least=1, most=20),
        _NOTE,
    ),
)  # fmt: skip
ISSUERS = TableDefinition(
    name="issuers", title="发文机关", title_en="Issuers", key=("name",),
    purpose="以谁的名义发文：机关代字、版头标志、联系人和抄送；{county} 为县名，{initial} 为县名首字。",
    purpose_en="In whose name papers are issued; {county} is the county's name, {initial} its first character.",
    columns=(
        Column("name", "名称", "Name", required=True, most=100, template=True),
        Column("name_en", "英文名称", "English name", most=200, template=True),
        Column("letters", "机关代字", "Letters", most=20, template=True),
        Column("mark", "发文机关标志", "Mark of the red head", most=100, template=True),
        Column("bureau", "主管部门", "Bureau", ValueKind.YES_NO),
        Column("contact", "联系人及电话", "Contact", most=100),
        Column("copies_to", "抄送", "Copies to", most=300),
        _NOTE,
    ),
    unknown=_unknown_in_issuers,
)  # fmt: skip
PAPER_WORDING = TableDefinition(
    name="paper_wording", title="文书用语", title_en="Wording of papers", key=("kind", "part", "form"),
    purpose="文书中的语句；花括号中的名称由程序填入，留空则不出现这一句。语气：部门对乡镇用平和，其余用明确。",
    purpose_en="The sentences of papers: braces are filled in, an empty cell is left out; a bureau writes neutrally.",
    columns=(
        Column("kind", "文种", "Kind of paper", required=True, most=64, pattern=_NAME),
        Column("part", "部分", "Part", required=True, most=64, pattern=_NAME),
        Column("form", "语气", "Form", ValueKind.CHOICE, required=True, choices=FORMS),
        Column("text", "中文", "Chinese", most=1_000, template=True),
        Column("text_en", "英文", "English", most=2_000, template=True),
        _NOTE,
    ),
    unknown=_unknown_in_wording,
)  # fmt: skip
