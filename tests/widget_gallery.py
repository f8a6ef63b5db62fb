"""Every widget on one tall picture: `python -m tests.widget_gallery OUT.png [light|dark|sunlight]`. To be looked at."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from inspector import i18n
from inspector.ui import style, theme
from inspector.ui.widgets.button import Button, Chip, KeyCap
from inspector.ui.widgets.counter import Counter
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.field import DropDown, Facts, Field, line_edit, text_edit
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.panel import Card, Heading, Panel, Rule, Words, across, down
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.rail import Place, Rail
from inspector.ui.widgets.ring import Mark, Ring, SeverityBars
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.sections import Section, Sections
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.status_line import StatusLine

SIZE = (1366, 768)
PLACES = (
    Place("today", "today", "今日"),
    Place("sites", "sites", "对象"),
    Place("visit", "visit", "检查"),
    Place("ledger", "ledger", "台账"),
    Place("paper", "paper", "文书"),
    Place("exchange", "merge", "数据包"),
    Place("settings", "settings", "设置", last=True),
)
STATES = {
    "open": "未整改",
    "doing": "整改中",
    "recheck": "待复查",
    "fixed": "已整改",
    "closed": "已销号",
    "overdue": "逾期",
    "rebound": "反弹",
    "draft": "草稿",
    "lasting": "长期坚持",
    "crossed": "作废",
}
SEVERITIES = {"grave": "重大", "serious": "较重", "plain": "一般", "hint": "提示"}
YES_NO = (Choice("yes", "有", "1", "grave"), Choice("no", "无", "2"), Choice("n/a", "不适用", "N", "na"))


def window(middle: QWidget) -> QWidget:
    """Rail, header, status line around the middle."""
    rail = Rail(PLACES)
    rail.set_current("visit")
    rail.set_badge("today", "5")
    rail.set_badge("ledger", "43")
    header = Header("陈*福 户厕", "青溪镇石桥村 3 组 · 三格式 2021 年改 · 入户走访 10:31 起", returns=True)
    ring = Ring(12 / 23, 26)
    header.set_actions(
        ring,
        Words("12/23 题", bold=True),
        Button("查找", icon="search", key="Ctrl+K", height=40),
        Button("定稿", icon="check", key="Ctrl+Return", kind="filled"),
    )
    line = StatusLine()
    line.set_saved("saved", "已保存 10:42:16，每答一题即存盘")
    line.set_undo("HT04 选“有”")
    line.set_task("照片入库 2/3，约 4 秒", 0.66)
    line.set_place("离线 · 上次安全副本 08:12")
    whole = QWidget()
    whole.resize(*SIZE)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(header)
    right.addWidget(middle, 1)
    inner = QHBoxLayout()
    inner.setSpacing(0)
    inner.addWidget(rail)
    inner.addLayout(right, 1)
    outer = QVBoxLayout(whole)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addLayout(inner, 1)
    outer.addWidget(line)
    return whole


def question(text: str, second: str, answer: QWidget, *, current: bool = False) -> Panel:
    """One question as the visit page lays it out."""
    panel = Panel(fill="tint" if current else "surface", sides=("bottom",), margins=(20, 8, 16, 8), across=True)
    panel.set_bar("accent" if current else None)
    panel.add(down(Words(text, "ask", bold=current), Words(second, "small", "muted"), gap=1), None, answer)
    return panel


def controls() -> QWidget:
    """The small controls."""
    middle = Panel(fill="surface")
    middle.add(
        question("便器与化粪池是否接通", "HT03    上次 6月12日：是", Segments("接通", YES_NO, "no")),
        question("化粪池有无破裂、渗漏、串水", "HT04", Segments("渗漏", YES_NO, "yes"), current=True),
        question("池体裸露、沉降处数", "HT08    每处 1 张照片", Counter("裸露", "处", 2, tone="serious")),
        question("盖板完好、锁闭、有标识", "HT09", Segments("盖板", YES_NO)),
    )
    severities = [Choice(name, word, tone=name) for name, word in SEVERITIES.items()]
    days = [Choice(n, f"{n} 天") for n in (3, 15, 30)]
    lower = Panel(margins=(20, 12, 20, 12), gap=12)
    lower.add(
        across(
            Segments("严重", severities, "grave", height=36, step="body"),
            None,
            Words("期限", "small", "muted"),
            Segments("期限", days, 15, height=36, step="body"),
        ),
        across(*(Mark(kind, word) for kind, word in STATES.items()), None, gap=20),
        across(*(Mark(kind, word) for kind, word in SEVERITIES.items()), SeverityBars({"grave": 1, "plain": 3}), None),
        across(
            Chip("区域", "青溪镇"),
            Chip("状态", "逾期", icon="overdue", ink="overdue"),
            Button("加条件", icon="plus", key="F3", kind="quiet"),
            Button("登记复查", icon="recheck", kind="filled"),
            Button("延期"),
            Button("是反弹，连上旧号", key="R", ink="rebound", height=36),
            Button("", icon="more", name="更多"),
            KeyCap("Ctrl+Return"),
            None,
        ),
        across(
            Ring(0, 16),
            Ring(0.3, 16),
            Ring(1, 16),
            Ring(0.5),
            Ring(1, ink="fixed"),
            Ring(0.75, 44, ink="recheck"),
            None,
        ),
    )
    disabled = Button("签发", icon="print", key="Ctrl+P", kind="filled")
    disabled.setEnabled(False)
    lower.add(across(disabled, None))
    middle.add(lower, None)
    return middle


def picture(colour: str) -> QPixmap:
    """Stands for a photo."""
    pixmap = QPixmap(400, 300)
    pixmap.fill(QColor(colour))
    with QPainter(pixmap) as painter:
        painter.setPen(QColor("white"))
        for x in range(0, 700, 25):
            painter.drawLine(x, 0, x - 300, 300)
    return pixmap


def lists() -> QWidget:
    """Lists, photos, fields."""
    rows = Rows("今天要去")
    rows.set_values(
        [
            Row(
                1,
                "陈*福 户厕",
                "青溪镇石桥村 3 组 · 上次 86 分 · 未销 2",
                share=0.52,
                note="做到 12/23 题",
                action="继续",
                filled=True,
                strong=True,
            ),
            Row(
                2,
                "罗*英 户厕",
                "青溪镇石桥村 3 组 · 逾期 1：盖板缺失",
                share=0,
                state="overdue",
                note="逾期",
                action="开始",
            ),
            Row(3, "石桥村 村口公厕", "青溪镇石桥村 · 2 年没查过", share=1, action="开始"),
        ]
    )
    due = Rows("该复查的", high=54)
    due.set_values(
        [
            Row(
                4,
                "化粪池高于屋基，粪污不能自流",
                "上坪村 5 组 何*秀 · 2026-1065",
                photo=picture("#7a6a5a"),
                right="今天到期",
                right_ink="overdue",
                strong=True,
            ),
            Row(
                5,
                "排气管无防雨帽，排气管无防雨帽，排气管无防雨帽，排气管无防雨帽，排气管无防雨帽，排气管无防雨帽",
                "龙塘村 1 组",
                photo=QPixmap(),
                right="11月26日前",
            ),
        ]
    )
    drafts = Rows("没做完的", high=42)
    drafts.set_values(
        [Row(6, "张家坊村 污水设施", icon="draft", right="39%"), Row(7, "<b>&龙塘村", icon="draft", right="79%")]
    )
    strip = PhotoStrip("还缺：整体 1 张")
    strip.set_photos(
        [(picture("#556655"), "近景 10:38"), (picture("#665555"), "近景 10:39")], missing="还缺：整体 1 张"
    )
    left = Panel(fill="ground", margins=(20, 8, 16, 8))
    for title, right, inside in (
        ("今天要去 3 处", "石桥村 4 处", rows),
        ("该复查的 2 条", "按期限", due),
        ("没做完的 2 份", "", drafts),
    ):
        left.add(Heading(title, right), Card(margins=(1, 1, 1, 1)).add(inside))
    left.add(None, strip, None)
    sections = Sections("分组")
    values = [
        Section(1, "基本情况", 4, 4),
        Section(2, "厕屋", 4, 4, {"plain": 1}),
        Section(3, "化粪池与管道", 4, 8, {"grave": 1, "serious": 1, "plain": 1}),
        Section(4, "使用与清掏", 0, 4),
    ]
    sections.set_values(values)
    sections.set_current(values[2])
    strange = Field("所在村", line_edit("所在村", "搜村名", icon="search"))
    strange.set_wrong("没有这个村")
    form = Panel(margins=(16, 12, 16, 12), gap=10)
    form.add(
        strange,
        Field("责任单位", DropDown("责任单位", [("石桥村委会", 1), ("青溪镇人民政府", 2)]), "以后可以改"),
        Field("问题描述", text_edit("问题描述")),
        Facts(
            [("送给", "石桥村委会 张*明"), ("份数", "3 份：督查组、被督查单位、存根"), ("回执期限", "2026年12月9日")]
        ),
        None,
    )
    side = Panel(sides=("right",)).add(sections, Rule(), form)
    side.setFixedWidth(280)
    middle = QWidget()
    box = QHBoxLayout(middle)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addWidget(side)
    box.addWidget(left, 1)
    return middle


def empty() -> QWidget:
    """An empty Today."""
    return EmptyPage(
        Way(
            "package",
            "import",
            "把任务包拖到这里",
            "办公室给的 .inspection 文件，U 盘上双击也行",
            "装入后，这里排出要去的户和该复查的问题",
        ),
        [
            Way("visit", "visit", "自己选一户开始检查", "找村、找组、找户，或当场新建", key="Ctrl+N"),
            Way("sample", "home", "用样例县练一遍", "青禾县，120 户，练完可整个删掉"),
            Way("restore", "stick", "从副本恢复", "换了电脑，或上一台坏了"),
        ],
        before="没有任务包，也可以先做这些",
        sentence="今天还没有要去的户，也没有到期的复查。",
        suffixes=(".inspection",),
    )


def right_side() -> QWidget:
    """Rings and cards at the right of the controls."""
    big = Ring(0.63, 120)
    big.set_share(0.63, figure="63%", below="已查户")
    card = Card(margins=(16, 8, 16, 8))
    card.add(Words("石桥村 村口公厕", "ask"), Words("2 年没查过", "small", "muted"), Rule(), Words("第二段"))
    side = Panel(sides=("left",), margins=(18, 8, 18, 0), gap=8)
    side.add(Heading("户厕“回头看”", "石桥片区"), big, Rule(), card, None)
    side.setFixedWidth(344)
    middle = QWidget()
    box = QHBoxLayout(middle)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addWidget(controls(), 1)
    box.addWidget(side)
    return middle


def main(target: str, name: str = "light") -> None:
    """Draw and save, one below the other."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    edges = style.dress(app)
    i18n.use_language(app, "zh")
    theme.wear(app, theme.THEMES[name])
    pages = [window(it()) for it in (right_side, lists, empty)]
    shots = [it.grab() for it in pages]
    whole = QPixmap(SIZE[0], SIZE[1] * len(shots))
    with QPainter(whole) as painter:
        for number, shot in enumerate(shots):
            painter.drawPixmap(0, number * SIZE[1], shot)
    whole.save(target)
    del edges


if __name__ == "__main__":
    main(*sys.argv[1:])
