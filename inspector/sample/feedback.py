"""A superior's feedback in the demo: a document with eight aspects, its issues under them in every stage. Fictional."""

from collections.abc import Iterator

from inspector.db.store import Store
from inspector.operations.rectification import origins
from inspector.rectification.moves import Move
from inspector.sample.courses import LEADER, Course, Taken
from inspector.sample.rectifying import day_from, follow

TITLE = "农村人居环境整治提升专项督导反馈意见"
_FOUND = -52  # days from today
_DUE = {"late": -6, "doing": 12, "handed": 24, "replied": 6, "seen": 3, "applied": 2, "closed": -10, "lasting": 20}
_ASPECTS: tuple[tuple[str, str, tuple[tuple[str, str, str, int, str], ...]], ...] = (
    ("责任落实方面", "重新签订责任书，每月调度一次并通报。", (
        ("closed", "个别镇专班调度流于形式，全年仅开会一次。", "organisation", 0, ""),
        ("lasting", "村级保洁员管护责任书未签订，履职没有考核。", "organisation", 3, ""),
        ("doing", "包保领导下村督导次数不足，问题台账未更新。", "organisation", 5, ""),
    )),
    ("农村改厕方面", "逐户核对，限期修复，建立维修清掏台账。", (
        ("late", "改厕户数与实有户数不符，部分厕屋挪作他用。", "village", 1, "toilet"),
        ("replied", "厕具破损无人维修，维修电话无人接听。", "village", 4, "toilet"),
        ("closed", "化粪池清掏后粪污随意倾倒。", "village", 7, "toilet"),
    )),
    ("生活垃圾治理方面", "清理积存垃圾，硬化点位，更换密闭车辆。", (
        ("seen", "垃圾收集点未硬化，周边散落垃圾。", "waste", 3, "garbage"),
        ("late", "转运车辆密闭不严，沿途抛洒滴漏。", "waste", 5, "garbage"),
        ("closed", "河道管理范围内堆放生活垃圾。", "waste", 9, "garbage"),
    )),
    ("生活污水治理方面", "恢复运行，补齐管网，按日填写运维记录。", (
        ("doing", "污水处理站长期停运，运维记录造假。", "sewage", 1, "sewage"),
        ("applied", "管网未接入农户，污水直排沟渠。", "sewage", 4, "sewage"),
    )),
    ("村容村貌方面", "开展集中清理，主街线缆入管规整。", (
        ("closed", "残垣断壁、废弃杂物间清理不彻底。", "village", 2, "environment"),
        ("handed", "线缆私拉乱接，主街杆线杂乱。", "village", 6, "environment"),
        ("replied", "绿化苗木枯死未补植。", "village", 8, "environment"),
    )),
    ("项目资产管护方面", "完成确权移交，公开招租，落实管护资金。", (
        ("late", "已建成的冷藏库闲置一年以上，未确权移交。", "asset", 5, "project_asset"),
        ("doing", "资产登记与现场不符，管护资金未列支。", "asset", 7, "project_asset"),
    )),
    ("长效机制方面", "制定管护办法，每季度兑换积分。", (
        ("lasting", "农户付费和财政补助相结合的管护机制没有建立。", "organisation", 8, ""),
        ("handed", "积分制只挂牌未兑换，群众参与不高。", "organisation", 10, ""),
    )),
    ("资金使用方面", "补齐验收资料，按时限拨付，开展自查。", (
        ("applied", "以奖代补资金拨付滞后，超过规定时限。", "organisation", 1, ""),
        ("closed", "验收资料不完整即拨付尾款。", "organisation", 6, ""),
    )),
)  # fmt: skip
"""Aspect and what is done about it; of each issue where it stands, what was found, kind and number of place, theme."""

_ACCEPTED = (Taken(Move.ASSIGN, 50), Taken(Move.ACCEPT, 48))
_REPLIED = Taken(Move.REPLY, 16, {"note": "已整改到位，资料附后。"})
_SEEN = Taken(Move.RECHECK, 12, {"verdict": "fixed", "note": "现场核对，已整改到位。"})
_APPLIED = Taken(Move.APPLY, 9, {"note": "整改资料已归档，申请销号。"})
_STEPS = {
    "handed": (Taken(Move.ASSIGN, 50),),
    "doing": (*_ACCEPTED, Taken(Move.PROGRESS, 8, {"note": "方案已定，正在实施。"})),
    "late": (*_ACCEPTED, Taken(Move.URGE, 4, {"document": "青督催〔2026〕9号", "note": "请三日内报进展。"})),
    "replied": (*_ACCEPTED, _REPLIED),
    "seen": (*_ACCEPTED, _REPLIED, _SEEN),
    "applied": (*_ACCEPTED, _REPLIED, _SEEN, _APPLIED),
    "closed": (
        *_ACCEPTED, _REPLIED, _SEEN, _APPLIED,
        Taken(Move.CLOSE, 7, {"approver": LEADER, "document": "青督销〔2026〕6号", "note": "核查资料，同意销号。"},
              exception=True),
    ),
    "lasting": (*_ACCEPTED, Taken(Move.KEEP_UP, 20, {"due": 60, "note": "纳入年度考核，每季度复核。"})),
}  # fmt: skip


def load_feedback(store: Store) -> str:
    """Enter the document with its issues; its id. Call once, in a store with the sample county."""
    origin = origins.add_origin(
        store, source="superior", title=TITLE, number="农督〔2026〕27号", issuer="上级督导组",
        issued=day_from(store, _FOUND), due=day_from(store, 40),
    )  # fmt: skip
    for course in _courses(origin):
        follow(store, course, {}, {})
    return origin


def _courses(origin: str) -> Iterator[Course]:
    item = 0
    for aspect, measures, issues in _ASPECTS:
        for stands, text, kind, number, theme in issues:
            item += 1
            yield Course(
                name=f"feedback {item}", text=text, site=(kind, number), found=_FOUND, due=_DUE[stands], severity=2,
                source="superior", theme=theme or "environment", steps=_STEPS[stands],
                plan={"origin": origin, "aspect": aspect, "item": str(item), "measures": measures},
            )  # fmt: skip
