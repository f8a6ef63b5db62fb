"""What papers on findings of the ledger say: whole examples, and what must hold in each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import golden
import pytest
from county import issue
from ledger_county import (
    MEETING,
    NAMES,
    RECHECK,
    closed,
    elsewhere,
    extended,
    handed,
    item,
    judged,
    ledger,
    replied,
    suspected,
)

from inspector.paper.content import Content, canonical, parsed
from inspector.paper.facts import LedgerFacts
from inspector.paper.gather.close import close
from inspector.paper.gather.extension import extension
from inspector.paper.gather.hand_over import hand_over_of_items
from inspector.paper.gather.lists import ledger as ledger_paper
from inspector.paper.gather.lists import lists, overdue, suspects
from inspector.paper.gather.pressing import remind, urge
from inspector.paper.gather.rectify import rectify_of_items
from inspector.paper.gather.reinspect import reinspect
from inspector.paper.gather.replied import replied as filled
from inspector.paper.gather.talk import dispatch, talk, talk_record
from inspector.rectification.moves import Verdict

MIXED = (item(0, (handed(0),)), item(2, (handed(2),), further=(NAMES["u2"],)), elsewhere(5), elsewhere(6))
JUDGED = tuple(judged(n) for n in range(5))
EVERY = (*(closed(n) for n in range(2)), *JUDGED[1:], item(7, (handed(7),)), elsewhere(8))


def _issue(kind: str, number: str = "", **changes: Any) -> Any:
    return issue(kind, number=number, issued=date(2026, 12, 20), **changes)


def _reinspect(language: str = "zh", facts: LedgerFacts | None = None) -> Content:
    held = facts or ledger(*JUDGED, visit=RECHECK, members=("宋清和", "汪若谷"))
    return reinspect(held, _issue("reinspect", "青督复〔2026〕1号", language=language))


EXAMPLES: dict[str, Callable[[], Content]] = {
    "hand_over_ledger": lambda: hand_over_of_items(ledger(*MIXED), _issue("hand_over", "青督交〔2026〕4号", firm=True)),
    "rectify_ledger": lambda: rectify_of_items(ledger(*MIXED), _issue("rectify", "青督改〔2026〕2号", firm=True)),
    "hand_over_ledger_en": lambda: hand_over_of_items(
        ledger(*MIXED), _issue("hand_over", "青督交〔2026〕4号", language="en")
    ),
    "urge": lambda: urge(
        ledger(*(item(n, (handed(n),)) for n in range(4))), _issue("urge", "青督催〔2026〕1号", firm=True)
    ),
    "urge_en": lambda: urge(ledger(*MIXED), _issue("urge", "青督催〔2026〕1号", language="en")),
    "remind": lambda: remind(ledger(MIXED[1]), _issue("remind", "青督提〔2026〕1号")),
    "remind_en": lambda: remind(ledger(MIXED[1]), _issue("remind", "青督提〔2026〕1号", language="en")),
    "receipt_filled": lambda: filled(
        ledger(replied(0), replied(3)), _issue("receipt"), "《问题交办单》（青督交〔2026〕3号，2026年11月23日）",
        "青督交〔2026〕3号 0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f 0123456789abcdef",
    ),
    "receipt_filled_en": lambda: filled(ledger(replied(0)), _issue("receipt", language="en")),
    "reinspect": _reinspect,
    "reinspect_en": lambda: _reinspect("en"),
    "reinspect_open": lambda: _reinspect(facts=ledger(*MIXED)),
    "extension": lambda: extension(ledger(extended(0), extended(2)), _issue("extension", "青督延〔2026〕1号")),
    "extension_empty": lambda: extension(ledger(item(0), unit=""), _issue("extension")),
    "close": lambda: close(ledger(closed(0)), _issue("close", "青销〔2026〕1号")),
    "close_empty": lambda: close(ledger(elsewhere(5), unit=""), _issue("close")),
    "close_exception": lambda: close(
        ledger(closed(0, proof="exception"), replied(3)), _issue("close", "青销〔2026〕2号")
    ),
    "talk": lambda: talk(ledger(*MIXED, meeting=MEETING), _issue("talk", "青督约〔2026〕1号", firm=True)),
    "talk_unmet": lambda: talk(ledger(*MIXED[:2]), _issue("talk", "青督约〔2026〕2号")),
    "talk_record": lambda: talk_record(ledger(*MIXED, meeting=MEETING), _issue("talk_record")),
    "dispatch": lambda: dispatch(
        ledger(*MIXED, meeting=replace(MEETING, kind="dispatch", decision=None)), _issue("dispatch")
    ),
    "suspects": lambda: suspects(
        ledger(suspected(5), suspected(6, Verdict.TRUE), suspected(7, Verdict.UNFOUNDED),
               suspected(8, Verdict.DUPLICATE), suspected(9), unit="", scope="石桥村"),
        _issue("suspects"),
    ),
    "overdue": lambda: overdue(ledger(*(item(n, (handed(n),)) for n in (0, 1, 3, 5)), unit=""), _issue("overdue")),
    "lists": lambda: lists(ledger(replied(0), *MIXED, unit=""), _issue("lists")),
    "ledger": lambda: ledger_paper(ledger(*EVERY, unit=""), _issue("ledger")),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    assert EXAMPLES[name]() == golden.kept(name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_content_is_read_back(name: str) -> None:
    content = EXAMPLES[name]()
    assert parsed(canonical(content)) == content
