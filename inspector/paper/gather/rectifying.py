"""What papers call verdicts, stages, proofs and steps of rectification, and boxes to tick among them."""

from collections.abc import Mapping

from inspector.paper.facts import ItemFacts, LedgerFacts
from inspector.paper.gather.phrases import Language
from inspector.rectification.moves import Move, Verdict
from inspector.rectification.proof import Proof
from inspector.rectification.steps import State, shown

LOOKED: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        Verdict.FIXED: "已整改", Verdict.PARTLY: "部分整改", Verdict.NOT_FIXED: "未整改", Verdict.REBOUND: "反弹",
        Verdict.UNVERIFIABLE: "无法核实",
    },
    "en": {
        Verdict.FIXED: "put right", Verdict.PARTLY: "partly put right", Verdict.NOT_FIXED: "not put right",
        Verdict.REBOUND: "back again", Verdict.UNVERIFIABLE: "cannot be verified",
    },
}  # fmt: skip
VERIFIED: Mapping[str, str] = {
    Verdict.TRUE: "属实", Verdict.PARTLY_TRUE: "部分属实", Verdict.UNFOUNDED: "不属实", Verdict.DUPLICATE: "重复",
}  # fmt: skip
STATES: Mapping[str, str] = {
    State.DRAFT: "草稿", State.SUSPECTED: "待核实", State.OPEN: "未整改", State.DOING: "整改中",
    State.RECHECK: "待复查", State.FIXED: "已整改", State.CLOSED: "已销号", State.LASTING: "长期坚持",
    State.OVERDUE: "逾期", State.REBOUND: "反弹", State.MOVED: "已移交", State.UNFOUNDED: "不属实",
    State.DUPLICATE: "重复", State.VOID: "作废",
}  # fmt: skip
PROOFS: Mapping[str, str] = {Proof.RECHECK: "复查合格", Proof.ON_SPOT: "当场整改", Proof.EXCEPTION: "特殊情形"}
"""What a close-out asked for here may rest on."""
RESTED: Mapping[str, str] = {**PROOFS, Proof.IMPORTED: "原台账已销号"}
"""What one that was made rests on."""
LADDER = ("", "交办", "催办", "调度", "通报", "约谈", "问责建议")
"""How high it has been pressed, by `Standing.step`."""
DECIDED: Mapping[str, str] = {Move.GRANT_EXTENSION: "同意", Move.DENY_EXTENSION: "不同意"}
LEVELS: Mapping[str, str] = {"county": "县级", "town": "乡镇级", "village": "村级"}
DAY = "年　 月　 日"
"""A day to be written by hand."""


def ticked(words: Mapping[str, str], chosen: str | None, *, apart: str = "　") -> str:
    """A box for each of the words, that of `chosen` filled."""
    return apart.join(f"{'■' if name == chosen else '□'}{word}" for name, word in words.items())


def state_of(item: ItemFacts, facts: LedgerFacts) -> str:
    """Where it stands on the paper's day, in a word."""
    state = shown(item.course.stage, item.course.due, facts.day.isoformat(), repeats=item.finding.repeats is not None)
    return STATES.get(state, state)


def signed_here(label: str = "（签章）") -> str:
    """The end of a box that is sealed and dated by hand."""
    return f"\n\n　　　　　　　　　　　　{label}　　　{DAY}"
