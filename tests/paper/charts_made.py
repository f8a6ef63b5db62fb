"""Charts of a fictional county for the tests of drawing: one of each kind, a rate without a base among them."""

from inspector.paper.charts.parts import (
    NOWHERE,
    Bar,
    Bars,
    Curve,
    Curves,
    Heat,
    HeatRow,
    Meaning,
    Ring,
    Rings,
    Share,
    Stacked,
    StackedRow,
    Tick,
    Tone,
)

TOWNS = ("青溪镇", "白水乡", "枫林镇", "高岭乡", "沙洲镇", "云阳街道")
TONES: tuple[Tone, ...] = ("closed", "fixed", "recheck", "doing", "open", "overdue", "rebound", "lasting")
WORDS = ("已销号", "已整改", "待复查", "整改中", "未整改", "逾期", "反弹", "长期坚持")

RINGS = Rings(
    rates=(
        Ring(key="a", base_key="a2", name="整改率", count=931, base=1286,
             formula="（已整改＋待销号＋已销号）÷ 确认问题"),
        Ring(key="b", base_key="b2", note_key="b3", name="销号率", count=747, base=1286, formula="已销号 ÷ 确认问题",
             note="其中例外销号 3", tone="closed"),
        Ring(key="c", name="逾期率", count=43, base=355, formula="逾期未整改 ÷ 未整改", tone="overdue"),
        Ring(key="d", name="反弹率", count=0, base=0, formula="反弹 ÷ 曾销号", nothing="没有基数：还没有销号的问题",
             tone="rebound"),
    )
)  # fmt: skip
CURVES = Curves(
    title="整改进度", aside="百分比，按日", steps=61,
    ticks=(
        Tick(at=0, text="11月1日"), Tick(at=30, text="12月1日 基本整改", marked=True),
        Tick(at=60, text="12月31日 全部销号", marked=True),
    ),
    curves=(
        Curve(key="", name="时间", points=tuple(1000 * n // 60 for n in range(61)), stroke="dashed", tone="muted"),
        Curve(key="r", name="整改", points=tuple(NOWHERE if n < 3 else 280 + 20 * n for n in range(21))),
        Curve(key="s", name="销号", points=tuple(200 + 19 * n for n in range(21)), stroke="dotted", tone="closed"),
    ),
)  # fmt: skip
STACKED = Stacked(
    title="各乡镇现状", aside="花纹与颜色同义",
    meanings=tuple(Meaning(word=word, tone=tone) for word, tone in zip(WORDS, TONES, strict=True)),
    rows=tuple(
        StackedRow(
            key=town, name=town, shares=tuple(Share(key=f"{town} {n}", count=20 * (8 - n) - i) for n in range(8))
        )
        for i, town in enumerate(TOWNS)
    ),
)  # fmt: skip
HEAT = Heat(
    title="乡镇 × 主题，未销问题数", aside="颜色越深越多",
    columns=("厕所", "污水", "垃圾", "村容", "农房", "资产", "防返贫监测"),
    rows=tuple(
        HeatRow(
            key="", name=town,
            cells=tuple(Share(key=f"{town} {n}", count=(97 - 15 * i - 13 * n) % 99) for n in range(7)),
        )
        for i, town in enumerate(TOWNS)
    ),
)  # fmt: skip
BARS = Bars(
    title="出现最多的毛病", aside="问题数",
    bars=tuple(
        Bar(key=name, name=name, count=count, said=str(count), severity=severity)
        for name, count, severity in (
            ("化粪池破裂渗漏", 61, 3), ("粪污满溢、直排到房前屋后的水沟里", 48, 2), ("盖板缺失破损", 44, 1),
            ("旧旱厕未拆", 3, 0),
        )
    ),
)  # fmt: skip
QUOTAS = Bars(
    title="任务进度",
    bars=(
        Bar(key="q", name="拆除彩钢棚", count=38, of=50, said="38 ÷ 50 处 = 76.0%"),
        Bar(key="q2", name="户厕改造", count=0, of=1, said="还没有报数"),
        Bar(key="q3", name="期初存量", count=12, said="12", tone="open"),
        Bar(key="q4", name="本期新增", count=7, said="7", tone="doing"),
    ),
)
EMPTY = Stacked(title="各乡镇现状", meanings=(), rows=(), nothing="还没有问题，各乡镇都是空的。")
ALL = (RINGS, CURVES, STACKED, HEAT, BARS, QUOTAS, EMPTY)
