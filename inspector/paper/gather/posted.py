"""红黑榜海报: the red and the black list for a wall, A4 or A3; nobody is named on it who need not be."""

from collections.abc import Mapping
from dataclasses import replace

from inspector.paper.content import (
    Board,
    Column,
    Content,
    Gap,
    Headline,
    NumberLine,
    Paragraph,
    Part,
    SheetName,
    Span,
)
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import note
from inspector.paper.gather.phrases import Language, dated, words
from inspector.paper.gather.rated import facts_of, issue_words, spoken_period
from inspector.paper.gather.rated_names import BLACK, RED, called, mask_of, percent
from inspector.paper.gather.rated_words import place_reasons
from inspector.paper.gather.telling import joined
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.rating.frozen import FrozenList

SHEETS: tuple[SheetName, ...] = ("a4", "a3")
"""The sheets there are posters on."""
_SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        RED: "红　榜", BLACK: "黑　榜", "rank": "名次", "town": "乡镇", "place": "对象", "percent": "得分率",
        "why": "上榜理由", "none": "（本期无）", "apart": "　",
    },
    "en": {
        RED: "Red list", BLACK: "Black list", "rank": "Rank", "town": "Town", "place": "Place", "percent": "Score",
        "why": "Why", "none": " (none this time)", "apart": " · ",
    },
}  # fmt: skip


def poster(frozen: FrozenList, issue: Issue, sheet: SheetName = "a4") -> Content:
    """The poster of one list. Without a place on a list its band says so."""
    language, mask = issue.language, mask_of(frozen)
    said, told = _SAID[language], facts_of(frozen, issue)
    title = words(one_line(frozen.title), mask) or one_line(issue.kind.called(language))
    when = said["apart"].join(filter(None, (issue_words(frozen, language), spoken_period(frozen, language))))
    signed = f"{told['issuer']}{said['apart']}{dated(issue.issued, language)}"
    parts: list[Part] = [Headline(text=title), NumberLine(text=when)]
    for list_ in (RED, BLACK):
        parts += [_board(frozen, list_, language, mask), Gap()]
    notes = [issue.words.say("until", **told) if told["until"] else "", issue.words.say("appeal", **told)]
    notes.append(issue.words.say("contact", **told) if told["contact"] else "")
    parts.append(note(joined(notes, language)))
    parts.append(Paragraph(spans=(Span(text=signed),), align="right", small=True))
    return Content(
        kind=issue.kind.name, language=language, sheet=sheet if sheet in SHEETS else "a4", paper=issue.paper,
        number=issue.number, title=title, issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(),
        parts=tuple(parts),
    )  # fmt: skip


def _board(frozen: FrozenList, list_: str, language: Language, mask: Mask) -> Board:
    said = _SAID[language]
    held = [it for it in frozen.places if it.list == list_]
    towns = any(it.town for it in held)
    shares = {"rank": 12, "town": 26, "place": 34, "percent": 22, "why": 62}
    shown = [it for it in shares if it != "town" or towns]
    rows = []
    for it in held:
        cells = {
            "rank": str(it.rank or "—"), "town": one_line(it.town), "place": called(it, frozen, mask),
            "percent": percent(it.percent),
            "why": words(place_reasons(it.reasons, language, listed=True), mask) or "—",
        }  # fmt: skip
        rows.append(tuple(cells[name] for name in shown))
    columns = tuple(
        Column(heading=said[it], share=shares[it], align="centre" if it in {"rank", "percent"} else "left")
        for it in shown
    )
    tone = "red" if list_ == RED else "black"
    text = said[list_] + ("" if held else said["none"])
    board = Board(tone="red", text=text, columns=columns if held else (), rows=tuple(rows))
    return board if tone == "red" else replace(board, tone="black")
