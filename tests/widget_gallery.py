"""Every widget on one picture: `python -m tests.widget_gallery OUT.png [light|dark|sunlight]`. To be looked at."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import style, theme
from inspector.ui.widgets.button import Button, Chip, KeyCap
from inspector.ui.widgets.counter import Counter
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.panel import Card, Heading, Panel, Rule, Words, across, down
from inspector.ui.widgets.rail import Place, Rail
from inspector.ui.widgets.ring import Mark, Ring, SeverityBars
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


def main(target: str, name: str = "light") -> None:
    """Draw and save."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    edges = style.dress(app)
    theme.wear(app, theme.THEMES[name])
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
    whole = window(middle)
    whole.grab().save(target)
    del edges


if __name__ == "__main__":
    main(*sys.argv[1:])
