"""A checklist with repeats, nested groups and every type of answer, and a store with a draft of it."""

from collections.abc import Sequence
from pathlib import Path

from inspector.acts import Act
from inspector.clock import written
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.operations import visit
from inspector.operations.begin import new_store
from inspector.operations.site import add
from inspector.records import Area, Checklist
from tests.ui.visits import NONCE

Cells = dict[str, str]
ZH, EN = "label::中文 (zh)", "label::English (en)"


def row(type_: str, name: str = "", zh: str = "", en: str = "", **cells: str) -> Cells:
    """One row of the survey; `guidance`, `must` stand for their long headings."""
    renamed = {"guidance": "guidance_hint::中文 (zh)", "must": "required_message::中文 (zh)"}
    return {"type": type_, "name": name, ZH: zh, EN: en, **{renamed.get(key, key): it for key, it in cells.items()}}


SURVEY = [
    row("begin_group", "answers", "各种答法", "Answers"),
    row("range", "care", "管护打分", "Care", parameters="start=0 end=10 step=1", finding=". < 3"),
    row("range", "yard", "庭院打分", "Yard", parameters="start=0 end=15 step=1", not_applicable="yes", measure="分"),
    row("range", "depth", "水深", "Depth", parameters="start=0 end=30 step=0.5", measure="m"),
    row("time", "seen_at", "到场时间", "Seen at"),
    row("dateTime", "met", "座谈时间", "Met"),
    row("rank matters", "order", "最急的事", "Most urgent"),
    row("image", "front", "大门照片", "Front door"),
    row("image", "sign", "户主签名", "Signature", appearance="signature"),
    row("geopoint", "where", "位置", "Position"),
    row("barcode", "tag", "设备编号", "Tag"),
    row("acknowledge", "told", "已告知用途", "Told", required="yes", must="须先告知用途"),
    row("text", "free", "备注", "Note", guidance="写清时间地点，不写姓名"),
    row("select_one villages", "village", "所属村", "Village"),
    row("select_multiple villages", "near", "相邻村", "Near"),
    row("select_one towns", "town", "乡镇", "Town"),
    row("select_one streets", "street", "街道", "Street", choice_filter="town = ${town}"),
    row("calculate", "twice", calculation="${yard} * 2"),
    row("integer", "twice_shown", "两倍", "Twice", read_only="yes", calculation="${twice}", measure="分"),
    row("hidden", "secret"),
    row("end_group"),
    row("begin_group", "found", "查到的问题", "Found"),
    row("integer", "litter", "散落垃圾", "Litter", measure="处", occurrences="yes", severity="1", photos="1",
        not_applicable="yes", problem_zh="路边有散落垃圾", points="10", deduct="2"),
    row("select_one yesno", "dump", "非正规堆放点", "Dump", severity="2", bottom_line="yes",
        problem_zh="有非正规堆放点", days="7w", points="10", deduct="all"),
    row("begin_group", "inner", "化粪池", "Tank"),
    row("select_one yesno", "cover", "盖板缺失", "Cover", points="5"),
    row("end_group"),
    row("end_group"),
    row("begin_group", "family", "家庭情况", "Family"),
    row("begin_repeat", "member", "家庭成员", "Member"),
    row("text", "called", "称呼", "Called", required="yes"),
    row("integer", "age", "年龄", "Age", measure="岁"),
    row("end_repeat"),
    row("text", "after", "其他情况", "Else"),
    row("end_group"),
]  # fmt: skip
CHOICES = [
    {"list_name": "yesno", "name": "no", ZH: "否", EN: "No"},
    {"list_name": "yesno", "name": "yes", ZH: "是", EN: "Yes", "finding": "yes"},
    *({"list_name": "matters", "name": it, ZH: zh}
      for it, zh in (("water", "饮水"), ("road", "道路"), ("light", "路灯"))),
    *({"list_name": "towns", "name": it, ZH: zh} for it, zh in (("east", "东镇"), ("west", "西镇"))),
    *({"list_name": "streets", "name": it, ZH: zh, "town": town}
      for it, zh, town in (("e1", "东一街", "east"), ("e2", "东二街", "east"), ("w1", "西一街", "west"))),
]  # fmt: skip


def definition(*, survey: Sequence[Cells] = SURVEY, version: str = "1", villages: int = 400, **settings: str) -> str:
    """The XLSForm as Markdown tables."""
    names = ({"list_name": "villages", "name": f"v{n}", ZH: f"第{n}村"} for n in range(1, villages + 1))
    head = {"form_title": "各种答法", "form_id": "every", "version": version}
    head |= {"default_language": "中文 (zh)", **settings}
    sheets = {"survey": survey, "choices": [*CHOICES, *names], "settings": [head]}
    return "\n\n".join(f"| {name} |\n{_table(rows)}" for name, rows in sheets.items()) + "\n"


def _table(rows: Sequence[Cells]) -> str:
    head = list(dict.fromkeys(key for it in rows for key in it))
    lines = [head, *([it.get(key, "") for key in head] for it in rows)]
    return "\n".join(f"|  | {' | '.join(it)} |" for it in lines)


def add_version(store: Store, text: str, version: str = "1") -> str:
    """Put a published version into a store; its id."""
    with store.operation(Act.LOAD_SAMPLE) as edit:
        return edit.create(
            Checklist, id=new_id(store.now()), form="every", version=version, title="各种答法",
            title_en="Every type", definition=text, published=written(store.now()),
        )  # fmt: skip


def store_with_draft(folder: Path, text: str) -> str:
    """A new store in `folder`; the draft's id."""
    with new_store(folder, role="field", county="990101", person="李华", nonce=NONCE) as store:
        checklist = add_version(store, text)
        with store.operation(Act.LOAD_SAMPLE) as edit:
            village = edit.create(Area, code="990101101201", name="试验村", level="village")
        site = add(store, kind="household", name="陈户主", area=village)
        return visit.start(store, site=site, checklist=checklist)
