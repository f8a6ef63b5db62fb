"""Columns of the tables a county edits, as most of them have them."""

from inspector.tables.definition import Choice, Column, TableDefinition, ValueKind

NAME_PATTERN = r"\w[\w.-]{0,63}"

DAYS_IN = (Choice("calendar", "自然日", "calendar days"), Choice("working", "工作日", "working days"))


def name_column(name: str = "name", title: str = "代号", title_en: str = "Code name") -> Column:
    """The code name rows are known by."""
    return Column(name, title, title_en, required=True, most=64, pattern=NAME_PATTERN)


def text(name: str, title: str, title_en: str, *, required: bool = False, most: int = 200) -> Column:
    """A column of words, `most` characters of them."""
    return Column(name, title, title_en, required=required, most=most)


def number(name: str, title: str, title_en: str, least: float, most: float, *, required: bool = False) -> Column:
    """A column of numbers from `least` to `most`."""
    return Column(name, title, title_en, ValueKind.NUMBER, required, least, most)


def whole(name: str, title: str, title_en: str, least: int, most: int, *, required: bool = False) -> Column:
    """A column of whole numbers from `least` to `most`."""
    return Column(name, title, title_en, ValueKind.WHOLE, required, least, most)


def date(name: str, title: str, title_en: str, *, required: bool = False) -> Column:
    """A column of days."""
    return Column(name, title, title_en, ValueKind.DATE, required)


def choice(name: str, title: str, title_en: str, choices: tuple[Choice, ...], *, required: bool = False) -> Column:
    """A column of one word out of several."""
    return Column(name, title, title_en, ValueKind.CHOICE, required, choices=choices)


def word_list(name: str, titles: tuple[str, str], purposes: tuple[str, str], *more: Column) -> TableDefinition:
    """A table that is a list of words: code name, title in both languages, what else there is, and a note."""
    return TableDefinition(
        name=name, title=titles[0], title_en=titles[1], purpose=purposes[0], purpose_en=purposes[1], key=("name",),
        columns=(name_column(), *TITLES, *more, NOTE),
    )  # fmt: skip


TITLES = (text("title", "名称", "Title", required=True), text("title_en", "英文名称", "English title"))
NOTE = text("note", "备注", "Note", most=500)
BASIS = text("basis", "依据", "Basis", most=300)
DAYS = whole("days", "天数", "Days", 0, 3650)
DAYS_IN_COLUMN = choice("days_in", "天数按", "Days counted in", DAYS_IN)
SITE_KIND = text("site_kind", "对象类型", "Kind of site", most=64)
THEME = text("theme", "主题", "Theme", most=64)
