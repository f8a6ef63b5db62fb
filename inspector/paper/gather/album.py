"""照片册: all photos of a visit, pairs with earlier ones first, in the numbers every paper gives them."""

from inspector.paper.content import Content, Gap, Part, Picture, Pictures, Title
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import Headings, note, paragraph
from inspector.paper.gather.phrases import Language, in_order, mask_of, pair, picture, village
from inspector.paper.gather.telling import sentence, telling
from inspector.paper.harmless import one_line

_HEADINGS: dict[Language, tuple[str, str]] = {
    "zh": ("前后对照", "现场照片"),
    "en": ("Then and now", "On site"),
}


def album(facts: VisitFacts, issue: Issue) -> Content:
    """The album of one visit: pairs side by side, then the others, one or two a row as the kind says.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    language, mask = issue.language, mask_of(facts, issue.kind)
    shown = in_order(facts.photos, facts.findings)
    told = telling([facts], [mask], issue, "") | {"photos": str(len(shown))}
    pairs: list[tuple[Picture, ...]] = []
    loose: list[Picture] = []
    for number, it in enumerate(shown, 1):
        before = facts.earlier.get(it.id)
        if before is None:
            loose.append(picture(number, it, facts, mask, language))
        else:
            pairs.append(pair(number, before, it, facts, mask, language))
    per_page = issue.kind.per_page
    rows = _rows(loose, 1 if per_page == 2 else 2)
    title = sentence(issue.words.say("title", **told), language)
    parts: list[Part] = [Title(text=title), note(sentence(issue.words.say("lead", **told), language))]
    heads = Headings(language)
    for heading, held in zip(_HEADINGS[language], (pairs, rows), strict=True):
        if held:
            parts += [heads.next(heading)] if pairs and rows else [Gap()]
            parts.append(Pictures(per_page=per_page, rows=tuple(held)))
    if not shown:
        parts.append(paragraph(issue.words.say("nothing", **told)))
    return Content(
        kind=issue.kind.name, language=language, paper=issue.paper, number=one_line(issue.number),
        title=one_line(f"{village(facts.areas)}{issue.kind.called(language)}"),
        issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(), parts=tuple(parts),
    )  # fmt: skip


def _rows(held: list[Picture], wide: int) -> list[tuple[Picture, ...]]:
    return [tuple(held[n : n + wide]) for n in range(0, len(held), wide)]
