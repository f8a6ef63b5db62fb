"""督导反馈意见书: from the facts of one visit to what its notice says.

Pure: time, number, office and wording are passed in. The order of its parts is that of feedback after a visit: how it
went as a whole, the problems, what is asked for, then photos and the slip that is to come back.
"""

from collections.abc import Mapping

from inspector.checklist.score_lines import said
from inspector.paper.content import Content, Part
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import (
    Headings,
    annexes,
    clauses,
    closing,
    findings_table,
    handling_clauses,
    opened,
    paragraph,
    red_head,
    reply_clause,
    sign_form,
    signed_off_with,
)
from inspector.paper.gather.phrases import brief, mask_of, pictures_of, signed_off, town, words
from inspector.paper.gather.receipt import repeated, slip
from inspector.paper.gather.telling import joined, sentence, telling
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_LONGEST_HIGHLIGHT = 120  # characters; the rest stands in the record


def notice(facts: VisitFacts, issue: Issue) -> Content:
    """Word the notice of one visit. Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact."""
    say, language, mask = issue.words.say, issue.language, mask_of(facts, issue.kind)
    addressee = one_line(issue.addressee or town(facts.areas))
    told = telling([facts], [mask], issue, addressee)
    title, heads, found = say("title", **told), Headings(language), bool(facts.findings)
    pictures = pictures_of(facts, mask, issue.kind.per_page, language)
    returned = slip(repeated([facts], [mask]), issue, told) if _wants_reply(facts) else []
    attached, pages = annexes(pictures, returned, language)
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(sentence(say("opening", **told), language)),
        heads.next(say("overall_heading", **told)),
        paragraph(_overall(facts, issue, mask, told)),
        heads.next(say("problems_heading", **told)),
        findings_table([facts], [mask], language) if found else paragraph(say("nothing_found", **told)),
        heads.next(say("requests_heading" if found else "nothing_heading", **told)),
        *clauses(_requests(facts, issue, told), language),
        *attached,
        signed_off_with(issue),
        sign_form(signed_off(facts.signatures, mask, language), language),
        *closing(issue, told),
        *pages,
    ]
    return Content(
        kind=issue.kind.name, language=language, paper=issue.paper, number=told["number"],
        title=joined(title.split("\n"), language), issuer=told["issuer"], addressee=addressee,
        issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


def _overall(facts: VisitFacts, issue: Issue, mask: Mask, told: Mapping[str, str]) -> str:
    """Score and grade as far as there are any, and what was good."""
    say, language, score, grade, known = issue.words.say, issue.language, facts.score, facts.grade, dict(told)
    if score is not None:
        known |= said({"points": score.points, "of": score.of}, language)
    if grade is not None:
        known["grade"] = one_line(grade.title.in_language(language))
    part = {(True, True): "scored", (True, False): "points", (False, True): "graded", (False, False): "plain"}
    of = part[score is not None, grade is not None]
    if of == "plain" and known["fine"] == known["asked"]:
        of = "beside" if facts.findings else "fine"
    texts = [sentence(say(f"overall_{of}", **known), language)]
    if grade is not None and grade.preliminary:
        texts.append(say("overall_preliminary", **known))
    good = [brief(words(it.text, mask), _LONGEST_HIGHLIGHT).rstrip("。.") for it in facts.highlights]
    if good:
        texts.append(say("good_points", **known, highlights=("；" if language == "zh" else "; ").join(good)))
    return joined(texts, language)


def _requests(facts: VisitFacts, issue: Issue, told: Mapping[str, str]) -> list[str]:
    if not facts.findings:
        return [issue.words.say("nothing_clause", **told)]
    handled = handling_clauses(facts.findings, issue, told, facts.on_spot)
    return [*handled, reply_clause(issue, told)] if _wants_reply(facts) else handled


def _wants_reply(facts: VisitFacts) -> bool:
    """Whether something is still to be put right: of what was done on the spot nothing is reported."""
    return any(it.id not in facts.on_spot for it in facts.findings)
