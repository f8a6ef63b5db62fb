"""Findings of the ledger of the fictional county 990101 (青禾县), as papers are told of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from county import AREAS, OWN, RESPONSIBLE, UNITS, finding, photo, site

from inspector.paper.facts import ItemFacts, LedgerFacts, Stood
from inspector.records import Finding, Meeting, Milestone, Origin, Photo, Step, Visit
from inspector.rectification.moves import Move, Verdict
from inspector.rectification.steps import in_order, standing

DAY = date(2026, 12, 20)
NAMES = {
    "u1": UNITS["u1"].name, "u2": UNITS["u2"].name, "p9": RESPONSIBLE["p9"].name, "p5": "宋清和", "p6": "汪若谷",
}  # fmt: skip
ORIGIN = Origin(
    id="o1", source="superior", title="关于农村人居环境专项督导发现问题的反馈意见", number="禾督函〔2026〕18号",
    issuer="市人居环境督导组", issued="2026-11-25", due="2027-01-31", note=None, **OWN,
)  # fmt: skip
HANDED_OVER = Stood(kind="hand_over", title="问题交办单", number="青督交〔2026〕3号", issued="2026-11-23", place=1)
MEETING = Meeting(
    id="m1", kind="talk", held="2026-12-22", cycle=None, level="county", unit="u1", chair="县委副书记 梁知秋",
    attended="青溪镇镇长、石桥村党支部书记", reason="有关户厕问题整改进展缓慢，经两次催办仍未完成",
    decision="12月底前完成全部问题整改；石桥村每周报送进展；县农业农村局派员驻点指导。",
    document="青办纪〔2026〕9号", **OWN,
)  # fmt: skip
RECHECK = Visit(
    id="v2", site="s1", checklist="c1", campaign="k1", inspector="p5", method="on_site", rater="county", team=None,
    started="2026-12-20T09:30:00+08:00", ended=None, finalised="2026-12-20T11:00:00+08:00", interviewee="陈长福",
    companions=None, purpose="recheck", told=1, note=None, judged_by=None, grade=None, grade_reason=None, **OWN,
)  # fmt: skip
_VERDICTS = (Verdict.FIXED, Verdict.PARTLY, Verdict.NOT_FIXED, Verdict.REBOUND, Verdict.UNVERIFIABLE)
_SEEN = (
    "已更换新池体，清水试验不渗不漏。",
    "盖板已更换，警示标识未设。",
    "连通口仍未封堵。",
    "排气管又被拆除。",
    "农户外出，未能入户。",
)


def step(kind: Move, day: str, number: int = 0, **said: Any) -> Step:
    """A step of finding `number`."""
    plain: dict[str, Any] = dict.fromkeys(
        ("by", "unit", "verdict", "proof", "due", "visit", "paper", "meeting", "other", "document", "approver", "note")
    )
    own = {"id": f"t{number:03}{day}{kind}", "made": f"{day}{kind}", "deleted": 0}
    return Step(**(own | plain | {"finding": f"f{number:03}", "kind": kind, "day": day} | said))


def milestone(place: int, text: str, due: str | None, done: str | None = None) -> Milestone:
    """A dated step of a plan."""
    return Milestone(id=f"j{place}", finding="f000", place=place, text=text, due=due, done=done, **OWN)


def item(number: int, steps: Sequence[Step] = (), **changes: Any) -> ItemFacts:
    """A finding at 陈长福's and where its steps have brought it; `finding` says what else of it is so."""
    held: Finding = finding(number, **changes.pop("finding", {}))
    ordered = tuple(in_order(steps))
    plain: dict[str, Any] = {
        "finding": held, "course": standing(held, ordered), "steps": ordered, "site": site(), "areas": AREAS,
        "private": ("陈长福", "陈秋菊"), "unit": NAMES[held.unit] if held.unit else "", "lead": "青禾县农业农村局",
        "leader": "梁知秋", "person": "邓国平", "phone": "0799-6620031", "further": (), "source": "专项督查",
        "theme": "厕所", "category": "工程质量", "cause": "", "handling": "限期整改", "campaign": "农村户厕问题整改",
        "found_by": "李清华、周小军", "names": NAMES, "documents": {}, "origin": None, "milestones": (),
        "before": (photo(number, finding=held.id),), "after": (), "papers": (HANDED_OVER,), "rebounds": 0,
    }  # fmt: skip
    return ItemFacts(**(plain | changes))


def after(number: int, **changes: Any) -> Photo:
    """A photo taken when finding `number` was looked at again."""
    plain = {"finding": f"f{number:03}", "visit": "v2", "taken": "2026-12-20T10:05:00+08:00"}
    return photo(number + 20, **(plain | changes))


def elsewhere(number: int, **changes: Any) -> ItemFacts:
    """A finding of a document, of a village as a whole: no visit, no site, no photo, no person named."""
    own = {
        "visit": None,
        "site": None,
        "area": "a2",
        "origin": "o1",
        "aspect": "三、长效管护不到位",
        "item": str(number + 1),
    }
    said = (
        own | {"text": "村内公共区域保洁制度落实不到位，部分巷道积存杂物。", "place": None} | changes.pop("finding", {})
    )
    plain: dict[str, Any] = {
        "site": None, "areas": AREAS[:2], "private": (), "lead": "", "leader": "", "person": "", "phone": "",
        "source": "上级督导反馈", "theme": "村容村貌", "category": "", "campaign": "", "found_by": "", "origin": ORIGIN,
        "before": (), "papers": (),
    }  # fmt: skip
    return item(number, finding=said, **(plain | changes))


def ledger(*items: ItemFacts, **changes: Any) -> LedgerFacts:
    """What a paper on these findings is told on the day."""
    plain: dict[str, Any] = {"county": "青禾县", "day": DAY, "items": items, "unit": NAMES["u1"]}
    return LedgerFacts(**(plain | changes))


def handed(number: int) -> Step:
    """It was handed over two days after it was found."""
    return step(Move.ASSIGN, "2026-11-23", number, unit="u1", document="青督交〔2026〕3号")


def replied(number: int) -> ItemFacts:
    """A finding that was planned, put right and reported, with photos."""
    plan = {
        "measures": "更换第一池池体，清理外渗粪液，复垦菜地。", "goal": "化粪池不渗不漏，粪污得到治理。",
        "root": "池体质量差，地基下沉。",
        "elsewhere": "对全村126座户厕逐户排查，另发现2座并已整改。", "mechanism": "建立户厕月巡查制度，明确管护员。",
        "opinion": "满意，院子里没有臭味了。",
    }  # fmt: skip
    reply = step(Move.REPLY, "2026-12-04", number, by="p9", unit="u1", note="12月3日更换完成，清水试验24小时水位不降。")
    return item(
        number, (handed(number), step(Move.ACCEPT, "2026-11-24", number), reply), finding=plan, cause="施工质量",
        after=(after(number),),
        milestones=(milestone(1, "制定方案", "2026-11-26", "2026-11-25"), milestone(2, "更换池体", "2026-12-03")),
    )  # fmt: skip


def judged(number: int) -> ItemFacts:
    """A finding that was looked at again, of each verdict one."""
    verdict = _VERDICTS[number % len(_VERDICTS)]
    move = Move.LOOK_BACK if verdict is Verdict.REBOUND else Move.RECHECK
    steps = [handed(number), step(Move.REPLY, "2026-12-04", number, by="p9", note="已整改。")]
    if verdict is Verdict.REBOUND:
        steps += [step(Move.RECHECK, "2026-12-06", number, by="p5", verdict=Verdict.FIXED),
                  step(Move.CLOSE, "2026-12-08", number, proof="recheck")]  # fmt: skip
    due = "2027-01-05" if verdict in {Verdict.PARTLY, Verdict.NOT_FIXED} else None
    steps.append(
        step(move, "2026-12-20", number, by="p5", verdict=verdict, visit="v2", due=due, note=_SEEN[number % len(_SEEN)])
    )
    return item(number, steps, after=(after(number),) if number != 4 else ())


def extended(number: int) -> ItemFacts:
    """A finding whose second extension has been asked for."""
    steps = (
        handed(number),
        step(
            Move.ASK_EXTENSION, "2026-12-02", number, by="p9", unit="u1", due="2026-12-20", note="连续阴雨，无法施工。"
        ),
        step(Move.GRANT_EXTENSION, "2026-12-03", number, due="2026-12-20", approver="副县长 梁知秋"),
        step(Move.ASK_EXTENSION, "2026-12-18", number, by="p9", unit="u1", due="2027-01-10", note="新池体尚未到货。"),
    )
    return item(number, steps)


def closed(number: int, *, proof: str = "recheck") -> ItemFacts:
    """A finding that was closed, by a re-inspection or as an exception."""
    held = replied(number)
    steps = [
        *held.steps,
        step(Move.RECHECK, "2026-12-07", number, by="p5", verdict=Verdict.FIXED, visit="v2", note="现场查看属实。"),
        step(Move.APPLY, "2026-12-08", number, by="p9"),
        step(Move.CLOSE, "2026-12-10", number, by="p6", proof=proof, document="青销〔2026〕1号",
             approver="副县长 梁知秋",
             note="设施已拆除，无法复查。" if proof == "exception" else None),
    ]  # fmt: skip
    if proof == "exception":
        del steps[-3]
    return item(
        number, steps, finding={name: getattr(held.finding, name) for name in (
            "measures", "goal", "root", "elsewhere", "mechanism", "opinion")},
        cause=held.cause, after=held.after, milestones=held.milestones,
    )  # fmt: skip


def suspected(number: int, verdict: Verdict | None = None) -> ItemFacts:
    """A line of a list of suspicions, verified if a verdict is said."""
    notes = {Verdict.DUPLICATE: "与已有台账问题相同。", Verdict.UNFOUNDED: "设施运行正常，照片为施工期间所拍。"}
    steps = () if verdict is None else (
        step(Move.VERIFY, "2026-12-01", number, by="p5", verdict=verdict,
             note=notes.get(verdict, "现场查看与反映一致。"),
             other="f000" if verdict is Verdict.DUPLICATE else None),
    )  # fmt: skip
    names = {**NAMES, "f000": "第一池池壁贯通裂缝，粪液外渗。"}
    return elsewhere(number, finding={"suspected": 1}, steps=steps, names=names, source="疑似数据推送")
