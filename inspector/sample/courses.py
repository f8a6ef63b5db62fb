"""What became of findings in the sample county: at least one in every stage, told in days before today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector.rectification.moves import Move

LEADER = "应怀远 分管副县长"
"""Who decides: fictional like everybody here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One step: which, how many days ago, what it says; days in it (`due`) are days from today. `shot`: a scene."""

    move: Move
    ago: int
    said: Mapping[str, Any] = field(default_factory=dict)
    shot: str = ""
    exception: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A finding that came without a visit of ours, and its steps. `found` and `due` are days from today."""

    name: str
    text: str
    site: tuple[str, int]  # kind, which of them
    found: int
    due: int | None
    severity: int = 1
    source: str = "routine"
    theme: str = "toilet"
    suspected: bool = False
    shot: str = ""
    repeats: str = ""  # the name of the course it is the return of
    same_as: str = ""
    plan: Mapping[str, Any] = field(default_factory=dict)
    steps: tuple[Taken, ...] = ()


def _handed(ago: int, due: int | None = None) -> Taken:
    return Taken(Move.ASSIGN, ago, {} if due is None else {"due": due})


def _under_way(ago: int, due: int | None = None) -> tuple[Taken, ...]:
    return (_handed(ago, due), Taken(Move.ACCEPT, ago - 1))


_REPLIED = {"note": "已按要求整改到位，照片附后。"}
_SEEN = {"verdict": "fixed", "note": "现场核对，已整改到位。"}

COURSES: tuple[Course, ...] = (
    Course(name="new", text="公共厕所无障碍扶手松动。", site=("public_toilet", 1), found=-1, due=14),
    Course(
        name="handed", text="污水处理站进水井盖板锈蚀，警示标识缺失。", site=("sewage", 0), found=-6, due=9, severity=2,
        theme="sewage", steps=(_handed(5, 9),),
    ),
    Course(
        name="doing", text="化粪池清掏记录连续三个月空缺。", site=("village", 2), found=-12, due=2,
        plan={"goal": "建立台账，按月清掏", "measures": "与运维公司签订协议，明确清掏频次。", "cause": "careless"},
        steps=(*_under_way(11, 2), Taken(Move.PROGRESS, 3, {"note": "已与运维公司谈妥，协议待签。"})),
    ),
    Course(
        name="late", text="垃圾收集点渗滤液外溢，流入村道边沟。", site=("waste", 1), found=-34, due=-12, severity=2,
        source="complaint", theme="garbage",
        steps=(
            *_under_way(33, -12), Taken(Move.REMIND, 12),
            Taken(Move.URGE, 9, {"document": "青督催〔2026〕4号", "note": "请三日内报进展。"}),
            Taken(Move.DISPATCH, 4, {"note": "镇政府专题研究，明确由副镇长牵头。", "approver": LEADER}),
        ),
    ),
    Course(
        name="reported", text="公厕化粪池盖板破损。", site=("public_toilet", 3), found=-20, due=-2, severity=2,
        shot="cover_missing",
        steps=(*_under_way(19, -2), Taken(Move.REPLY, 5, _REPLIED)),
    ),
    Course(
        name="seen", text="户厕化粪池池体开裂渗漏。", site=("household", 30), found=-25, due=-4, severity=2,
        shot="tank_crack",
        steps=(*_under_way(24, -4), Taken(Move.REPLY, 6, _REPLIED), Taken(Move.RECHECK, 3, _SEEN, "tank")),
    ),
    Course(
        name="closing", text="资产标牌缺失，管护责任人未公示。", site=("asset", 0), found=-40, due=-15,
        theme="project_asset", source="audit",
        steps=(
            *_under_way(38, -15), Taken(Move.REPLY, 16, _REPLIED), Taken(Move.RECHECK, 12, _SEEN, "yard"),
            Taken(Move.APPLY, 8, {"note": "整改资料已归档，申请销号。"}),
        ),
    ),
    Course(
        name="closed", text="污水管网检查井淤堵，污水外溢。", site=("sewage", 2), found=-70, due=-45, severity=2,
        theme="sewage", shot="pipe",
        plan={"elsewhere": "对全镇六处站点逐一排查，另发现一处并已清淤。", "mechanism": "运维公司每月巡检，镇里抽查。"},
        steps=(
            *_under_way(69, -45), Taken(Move.REPLY, 50, _REPLIED), Taken(Move.RECHECK, 46, _SEEN, "tank"),
            Taken(Move.CLOSE, 44), Taken(Move.LOOK_BACK, 10, {"verdict": "fixed", "note": "未见反弹。"}),
        ),
    ),
    Course(
        name="excepted", text="户厕蹲便器破损。", site=("household", 60), found=-55, due=-30,
        steps=(
            *_under_way(54, -30),
            Taken(Move.CLOSE, 20, {"approver": LEADER, "note": "住户整户搬迁，旧厕已随危房拆除。",
                                   "document": "青督销〔2026〕2号"}, exception=True),
        ),
    ),
    Course(
        name="lasting", text="村庄清洁日制度不落实，卫生死角反复出现。", site=("village", 5), found=-60, due=-30,
        theme="environment", source="superior",
        steps=(*_under_way(58, -30), Taken(Move.KEEP_UP, 28, {"due": 60, "note": "纳入常态化保洁，每季度复核。"})),
    ),
    Course(
        name="moved", text="高标准农田机耕路塌陷，属在建项目缺陷责任期。", site=("farmland", 1), found=-30, due=None,
        theme="farmland",
        steps=(Taken(Move.HAND_AWAY, 26, {"note": "移交项目主管部门处理。", "document": "农业农村局收文回执第12号"}),),
    ),
    Course(
        name="untrue", text="反映公厕长期锁闭不开放。", site=("public_toilet", 6), found=-18, due=None, suspected=True,
        source="complaint",
        steps=(Taken(Move.VERIFY, 15, {"verdict": "unfounded", "note": "每日6时至21时开放，值守记录完整。"}),),
    ),
    Course(
        name="twice", text="反映垃圾点污水流到路上。", site=("waste", 1), found=-28, due=None, suspected=True,
        source="opinion", theme="garbage", same_as="late",
        steps=(Taken(Move.VERIFY, 26, {"verdict": "duplicate", "note": "与已交办的问题为同一处。"}),),
    ),
    Course(
        name="void", text="录入错误：检查对象选错。", site=("household", 90), found=-9, due=5,
        steps=(Taken(Move.VOID, 9, {"note": "录错检查对象，已另行登记。"}),),
    ),
    Course(
        name="extended", text="三格化粪池需整体更换，雨季无法开挖。", site=("household", 120), found=-35, due=-8,
        severity=2,
        steps=(
            *_under_way(34, -8),
            Taken(Move.ASK_EXTENSION, 12, {"due": 20, "note": "连续降雨，基坑无法开挖。"}),
            Taken(Move.GRANT_EXTENSION, 10, {"due": 15, "approver": LEADER, "document": "青督延〔2026〕1号"}),
            Taken(Move.PROGRESS, 2, {"note": "材料进场，待天晴施工。"}),
        ),
    ),
    Course(
        name="asking", text="资产闲置，冷库未投入使用。", site=("asset", 3), found=-16, due=6, theme="project_asset",
        source="third_party",
        steps=(*_under_way(15, 6), Taken(Move.ASK_EXTENSION, 1, {"due": 36, "note": "承包合同正在重新谈判。"})),
    ),
    Course(
        name="again_partly", text="公厕冲水设施漏水，地面长期积水。", site=("public_toilet", 8), found=-45, due=-25,
        steps=(
            *_under_way(44, -25), Taken(Move.REPLY, 27, _REPLIED),
            Taken(Move.RECHECK, 22, {"verdict": "partly", "note": "水箱已换，地面仍积水。", "due": 4}),
            Taken(Move.PROGRESS, 6, {"note": "地面重新找坡，养护中。"}),
        ),
    ),
    Course(
        name="first", text="村口垃圾池清运不及时，垃圾外溢。", site=("waste", 7), found=-120, due=-105, theme="garbage",
        steps=(
            *_under_way(119, -105), Taken(Move.REPLY, 108, _REPLIED), Taken(Move.RECHECK, 104, _SEEN, "yard"),
            Taken(Move.CLOSE, 100), Taken(Move.LOOK_BACK, 62, {"verdict": "rebound", "note": "又有外溢，已另立问题。"}),
        ),
    ),
    Course(
        name="second", text="村口垃圾池再次外溢。", site=("waste", 7), found=-62, due=-50, severity=2, theme="garbage",
        source="look_back", repeats="first",
        steps=(
            *_under_way(61, -50), Taken(Move.REPLY, 52, _REPLIED), Taken(Move.RECHECK, 47, _SEEN, "yard"),
            Taken(Move.CLOSE, 45),
        ),
    ),
    Course(
        name="third", text="村口垃圾池第三次外溢，清运合同已到期未续签。", site=("waste", 7), found=-7, due=3,
        severity=3, theme="garbage", source="secret", repeats="second",
        plan={"cause": "no_person", "root": "清运合同到期后无人负责。"},
        steps=(_handed(6, 3),),
    ),
)  # fmt: skip
