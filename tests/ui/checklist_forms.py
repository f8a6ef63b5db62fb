"""Forms that tests of the Checklists page take in: two versions of one, one that wants repairs, one beyond repair."""

from pathlib import Path

from inspector.acts import Act
from inspector.checklist.xlsform import read_form
from inspector.db.store import Store
from inspector.records import Checklist

SURVEY = (
    "| type | name | label::中文 (zh) | label::English (en) | required | relevant | points | deduct | occurrences |"
    " severity | days | requirement_zh | requirement_en |"
)


def form(version: str, *rows: str, kinds: str = "village") -> str:
    """A form of 14 columns; a row begins with its type."""
    return "\n".join(
        [
            "| survey |",
            f"| {SURVEY}",
            *(f"| | {row} |" for row in rows),
            "| choices |",
            "| | list_name | name | label::中文 (zh) | label::English (en) | finding |",
            "| | good | yes | 是 | Yes | |",
            "| | good | no | 否 | No | yes |",
            "| settings |",
            "| | form_title | heading_en | form_id | version | default_language | site_kinds |",
            f"| | 村级自查表 | Village self-check | self_check | {version} | 中文 (zh) | {kinds} |",
            "",
        ]
    )


LITTER = "integer | V01 | 垃圾堆 | Heaps of litter | yes | | 10 | 2 | yes | 1 | {days} | 清走垃圾 | Take it away"
LAMP = "select_one good | V02 | 路灯亮 | Lamps are lit | yes | | 5 | | | 1 | 15 | 修好路灯 | Mend the lamp"
MANY = "select_one good | V03 | 人多有公厕 | A toilet for many | | site('users') > 5 | | | | 2 | 30 | 建公厕 | Build it"
SIGN = "select_one good | V04 | 有公示牌 | There is a sign | | | 3 | | | 0 | 7 | 立牌 | Put one up"

FIRST = form("1", LITTER.format(days=7), LAMP, MANY)
SECOND = form("2", LITTER.format(days=3), MANY, SIGN)
SLOPPY = "\n".join(
    [
        "| survey |",
        "| | type | name | label | relevant |",
        "| | select one yn | q 1 | 道路清扫 | |",
        "| | integer | q_2 | 户数 | ${gone} = 1 |",
        "| choices |",
        "| | list_name | name | label |",
        "| | yn | yes | 是 |",
        "| | yn | no | 否 |",
        "",
    ]
)
BROKEN = "\n".join(
    [
        "| survey |",
        "| | type | name | label |",
        "| | hologram | a | 全息 |",
        "| | select_one nowhere | b | 选 |",
        "| | calculate | c | |",
        "",
    ]
)


def taken_in(store: Store, path: Path) -> str:
    """A form as `operations.checklist.take_in` keeps it, without the child it is read in."""
    reading = read_form(path)
    form = reading.form
    assert form is not None
    with store.operation(Act.IMPORT_CHECKLIST) as edit:
        return edit.create(
            Checklist, form=form.form_id, version=form.version, title=form.title.in_language("zh"),
            title_en=form.title.in_language("en"), definition=reading.definition, lists=None,
        )  # fmt: skip
