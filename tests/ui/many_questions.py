"""A checklist with every type of question, and as long a section as wished; a store with a draft of it."""

from pathlib import Path

from inspector.acts import Act
from inspector.db.stamp import new_id
from inspector.operations import visit
from inspector.operations.begin import new_store
from inspector.operations.site import add
from inspector.records import Area, Checklist
from tests.ui.visits import NONCE

_HEAD = "type name label hint required relevant constraint constraint_message measure not_applicable appearance"
_KINDS = """
note hello 先看一眼再问 - - - - - - - -
select_multiple_parts damaged 哪些部位损坏 - yes - - - - yes -
date emptied 上次清掏日期 - yes - - - - yes -
integer people 常住人口 - yes - .>=0_and_.<=30 最多三十人 人 - -
text seen 现场情况 - - - - - - - -
text story 户主怎么说 - - - - - - - multiline
select_one_yesno told 是否告知 - yes - - - - - -
"""


def definition(length: int = 0) -> str:
    """The XLSForm as Markdown tables; `length` adds a second section of so many questions."""
    rows = [_HEAD.split(), ["begin_group", "kinds", "各种题型"]]
    for line in _KINDS.strip().splitlines():
        cells = ["" if it == "-" else it for it in line.split()]
        cells[0] = cells[0].replace("_parts", " parts").replace("_yesno", " yesno")
        cells[6] = cells[6].replace("_", " ")
        rows.append(cells)
    rows.append(["end_group"])
    if length:
        rows.append(["begin_group", "long", "长分组"])
        rows += [["select_one yesno", f"q{n}", f"第 {n} 题是否正常", "", "yes"] for n in range(1, length + 1)]
        rows.append(["end_group"])
    choices = [
        ["list_name", "name", "label", "finding"],
        *(["parts", name, label, "yes"] for name, label in (("lid", "盖板"), ("pipe", "管道"), ("wall", "池壁"))),
        ["yesno", "yes", "是", ""],
        ["yesno", "no", "否", "yes"],
    ]
    settings = [["form_title", "form_id", "version"], ["各种题型", "kinds", "1"]]
    tables = {"survey": rows, "choices": choices, "settings": settings}
    return "\n\n".join(f"| {name} |\n{_table(cells)}" for name, cells in tables.items()) + "\n"


def _table(rows: list[list[str]]) -> str:
    wide = len(rows[0])
    return "\n".join(f"|  | {' | '.join([*row, *[''] * (wide - len(row))])} |" for row in rows)


def store_with_draft(folder: Path, length: int = 0) -> str:
    """A new store in `folder`; the draft's id."""
    with new_store(folder, role="field", county="990101", person="李华", nonce=NONCE) as store:
        with store.operation(Act.LOAD_SAMPLE) as edit:
            village = edit.create(Area, code="990101101201", name="试验村", level="village")
            checklist = edit.create(
                Checklist, id=new_id(store.now()), form="kinds", version="1", title="各种题型",
                definition=definition(length), published="2026-11-01",
            )  # fmt: skip
        site = add(store, kind="household", name="陈户主", area=village)
        return visit.start(store, site=site, checklist=checklist)
