"""The office's wording: templates are data, every name in braces has its fact, nothing shipped enforces anything."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from county import CAMPAIGN, HIGHLIGHT, OFFICE, facts, finding, issue, photo, site, supplement
from hypothesis import example as with_example
from hypothesis import given, settings
from hypothesis import strategies as st
from said import captions, tables
from test_gather import AMENDED, CORRECTIONS, VILLAGE, scored

from inspector.errors import Fault, Kind
from inspector.paper.content import Content, canonical, fingerprint, parsed
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.album import album
from inspector.paper.gather.blank import blank
from inspector.paper.gather.consent import consent
from inspector.paper.gather.hand_over import hand_over
from inspector.paper.gather.household import household
from inspector.paper.gather.notice import notice
from inspector.paper.gather.phrases import mask_of
from inspector.paper.gather.portable import portable
from inspector.paper.gather.record import record
from inspector.paper.gather.rectify import rectify
from inspector.paper.gather.supplement import supplement as corrected
from inspector.paper.harmless import harmless, one_line
from inspector.paper.wording import Wording, example, filled_name, worded
from inspector.paths import resources
from inspector.tables.checking import Flaw, checked
from inspector.tables.papers import ISSUERS, PAPER_WORDING
from inspector.tables.shipped import shipped_rows
from inspector.tables.templates import PARTS, PLACEHOLDERS, placeholders, unknown_placeholders

ROWS = shipped_rows("paper_wording")
MAKERS: dict[str, Callable[[VisitFacts, Issue], Content]] = {
    "notice": notice,
    "hand_over": lambda it, issue: hand_over([it], issue),
    "rectify": lambda it, issue: rectify([it], issue),
    "supplement": lambda it, issue: corrected([it], issue, AMENDED),
}
OTHERS: dict[str, Callable[[VisitFacts, Issue], Content]] = {
    "album": album,
    "portable": portable,
    "record": record,
    "household": household,
    "consent": lambda it, issue: consent(issue, it.site),
    "blank": lambda it, issue: blank(it.standing.form, issue, site=it.site),
}
SITUATIONS = {
    "found": facts(supplements=CORRECTIONS, **scored()),
    "undated": facts(findings=(finding(4),), supplements=(supplement(4, severity=1),), highlights=(HIGHLIGHT,)),
    "at once": facts(findings=(finding(1),), photos=(), supplements=(supplement(1, due="2026-12-01"),)),
}
ENFORCING = re.compile("责令|处罚|罚款|罚金|拘留|强制|立案|没收|吊销|必须")


def say(text: str, **given_facts: str) -> str:
    return Wording("notice", {"opening": text}).say("opening", **given_facts)


def test_a_template_is_filled_once_and_never_read_again() -> None:
    assert say("{place}{village}", place="{village}", village="甲{place}") == "{village}甲{place}"
    assert say("{{place}} {}{place", place="甲") == "{甲} {}{place"
    assert say("{place}\\1\\g<0>$1%s", place="\\1") == "\\1\\1\\g<0>$1%s"


def test_an_unknown_name_is_told_with_its_part() -> None:
    with pytest.raises(Fault) as caught:
        say("{place}{plaec}", place="甲")
    assert caught.value.kind is Kind.UNKNOWN_PLACEHOLDER
    assert caught.value.facts == {"paper": "notice", "part": "opening", "placeholder": "plaec"}


@given(st.text(), st.text())
def test_what_is_filled_in_stays_as_it_is(before: str, value: str) -> None:
    before = before.replace("{", "").replace("}", "")
    assert say(before + "{place}", place=value) == before + value


def test_a_row_of_the_kind_and_the_form_comes_first() -> None:
    rows = [
        {"kind": kind, "part": "opening", "form": form, "text": f"{kind} {form}", "text_en": ""}
        for kind in ("all", "notice", "rectify")
        for form in ("any", "neutral", "firm")
    ]
    assert worded("notice", rows, firm=True, language="zh").say("opening") == "notice firm"
    assert worded("notice", rows[:4], firm=True, language="zh").say("opening") == "notice any"
    assert worded("notice", rows[:3], firm=False, language="zh").say("opening") == "all neutral"


def test_what_the_office_does_not_word_is_as_shipped() -> None:
    row = {"kind": "notice", "part": "nothing_clause", "form": "any", "text": "请保持。", "text_en": ""}
    assert worded("notice", [row], firm=False, language="zh").say("nothing_clause") == "请保持。"
    assert worded("notice", [row], firm=False, language="en").say("nothing_clause").startswith("Please go on")
    empty = row | {"text": ""}
    assert not worded("notice", [empty], firm=False, language="zh").say("nothing_clause")
    assert not worded("notice", [empty], firm=False, language="en").say("nothing_clause")
    assert worded("notice", [row], firm=False, language="zh").say("problems_heading") == "存在的问题"


@pytest.mark.parametrize("firm", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("kind", [*MAKERS, *OTHERS])
def test_every_name_a_part_may_hold_has_its_fact(kind: str, situation: str, language: str, *, firm: bool) -> None:
    """Whoever edits a part may use each of the names offered there."""
    rows = []
    for (of, part), it in PARTS.items():
        said = "。".join(f"{{{name}}}" for name in it.placeholders)
        rows.append({"kind": of, "part": part, "form": "any", "text": said, "text_en": said})
        rows.append({"kind": of, "part": part, "form": "firm", "text": said, "text_en": said})
    words = worded(kind, rows, firm=firm, language=language)
    make = MAKERS.get(kind) or OTHERS[kind]
    make(SITUATIONS[situation], issue(kind, language=language, words=words, addressee=VILLAGE))


def test_every_shipped_sentence_holds_only_names_its_part_has() -> None:
    for row in ROWS:
        for column in ("text", "text_en"):
            assert not unknown_placeholders(str(row["kind"]), str(row["part"]), str(row[column])), row


def test_every_part_is_shipped_and_every_shipped_part_is_known() -> None:
    assert {(row["kind"], row["part"]) for row in ROWS} | {("issuers", "name")} == set(PARTS)
    assert {name for it in PARTS.values() for name in it.placeholders} <= set(PLACEHOLDERS)


def test_both_forms_stand_where_one_stands() -> None:
    forms: dict[tuple[object, object], set[object]] = {}
    for row in ROWS:
        forms.setdefault((row["kind"], row["part"]), set()).add(row["form"])
    assert all(it in ({"any"}, {"neutral", "firm"}) for it in forms.values())


def test_nothing_shipped_enforces_anything() -> None:
    files = [resources() / "tables" / f"{name}.md" for name in ("paper_wording", "phrases", "paper_kinds")]
    for file in files:
        assert not ENFORCING.findall(file.read_text(encoding="utf-8")), file


@pytest.mark.parametrize("kind", MAKERS)
def test_no_paper_enforces_anything(kind: str) -> None:
    for firm in (False, True):
        said = canonical(MAKERS[kind](SITUATIONS["found"], issue(kind, firm=firm, addressee=VILLAGE)))
        assert not ENFORCING.findall(said)


def test_a_sentence_is_shown_with_an_example() -> None:
    assert example("notice", "contact", "联系{contact}。") == "联系周小军，0799-6620018。"
    assert example("notice", "contact", "Ask {contact}.", "en") == "Ask 周小军, 0799-6620018."
    for row in ROWS:
        for column, language in (("text", "zh"), ("text_en", "en")):
            assert not placeholders(example(str(row["kind"]), str(row["part"]), str(row[column]), language))
    with pytest.raises(Fault):
        example("notice", "contact", "{nobody}")


def test_an_issuer_is_called_after_its_county() -> None:
    assert filled_name("{county}人民政府督查室", "青禾县") == "青禾县人民政府督查室"
    assert filled_name("{initial}政", "青禾县") == "青政"
    row = {"name": "{town}督查组"}
    assert [it.flaw for it in checked(ISSUERS, [row]).faults] == [Flaw.UNKNOWN_PLACEHOLDER]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
@with_example("{" * 500)
@with_example("{}" * 500)
@with_example("{place" * 100)
@with_example("{" + "甲" * 39 + "}")
def test_any_text_is_a_template_or_refused(text: str) -> None:
    found = checked(PAPER_WORDING, [{"kind": "notice", "part": "contact", "form": "any", "text": text, "text_en": "x"}])
    if not found.faults:
        assert "{contact}" not in Wording("notice", {"contact": str(found.rows[0]["text"])}).say(
            "contact", contact="甲"
        )


SEEDS = (
    "<b>&amp;</b>", '<img src="http://x.example/a.png">', "<para><font size=99>", "{place}", "{0}", "%s%n", "\\1",
    "\u202e倒过来", "\u2066\u2067", "\u200b\u200d\ufeff", "\x00\x01\x1b[31m", "\ud800", "\ufe0f\U000e0100", "﷽",
    "a\u0301" * 20, "\n\n\n", "\r\n\t\v", "&#x0;", "]]>", "'; DROP TABLE visit;--", "=cmd|' /C calc'!A0",
    "../../etc", "\\include", "𠮷😀", "ا" * 30, "　" * 50, "…" * 40, "——" * 20, "（" * 60, "）" * 60, "1" * 300,
    "W" * 300, "9" * 18, "13812345678", "990101196501011234", "|", "`", "\\", "\N{REPLACEMENT CHARACTER}",
    "甲\u2028乙\u2029丙",
)  # fmt: skip
HOSTILE = [f"{one}{'水' * times}{other}" for times in (0, 3) for one in SEEDS for other in SEEDS]
"""What people, machines and strangers write into a field."""
TOGETHER = 50  # in the lists of one paper


def listed(texts: Sequence[str]) -> VisitFacts:
    """The visit with these texts in everything there may be several of: each text in each field."""
    base = SITUATIONS["found"]
    return replace(
        base,
        inspectors=tuple(replace(base.inspectors[0], name=it) for it in texts),
        findings=tuple(
            replace(finding(n), id=f"f{n:03}", text=it, requirement=it, place=it, mark=it, due=it, unit=it, person=it)
            for n, it in enumerate(texts)
        ),
        supplements=tuple(supplement(n, text=it, reason=it) for n, it in enumerate(texts)),
        highlights=tuple(replace(HIGHLIGHT, text=it) for it in texts),
        photos=tuple(
            photo(n, finding=f"f{n:03}", caption=it, taken=it, overlay=it) for n, it in enumerate(texts)
        ),
        units={it: replace(base.units["u1"], name=it) for it in texts},
        responsible={it: replace(base.responsible["p9"], name=it) for it in texts},
        categories={f"f{n:03}": it for n, it in enumerate(texts)},
        residents=(),
    )  # fmt: skip


def everywhere(text: str) -> VisitFacts:
    """The visit with one text in every other field too."""
    base = listed([text])
    return replace(
        base,
        site=site(name=text),
        areas=tuple(replace(it, name=text) for it in base.areas),
        county=text,
        checklist=replace(base.checklist, title=text, title_en=text),
        campaign=replace(CAMPAIGN, name=text, basis=text),
        team=text,
        residents=tuple(replace(it, name=text) for it in SITUATIONS["found"].residents),
        people=(text,),
    )


def of_a_hostile_office(kind: str, text: str) -> Issue:
    office = replace(OFFICE, name=text, name_en=text, mark=text, contact=text, copies_to=text)
    return issue(kind, office=office, addressee=text, number=text)


def texts_of(value: object) -> Iterator[str]:
    """Every text of a content as JSON."""
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_of(each)


def kept_whole(content: Content) -> None:
    """The content is read back, can be written, and holds nothing without a shape."""
    text = canonical(content)
    assert parsed(text) == content
    fingerprint(content)
    for it in texts_of(json.loads(text)):
        assert harmless(it) == it


@pytest.mark.parametrize("kind", ["notice", "rectify", "supplement"])  # a hand-over is made as a rectification notice
def test_hostile_texts_stand_as_they_were_written(kind: str) -> None:
    """Literal but for what has no shape and what is masked; what is filled in is no template."""
    assert len(HOSTILE) > 2000
    column, label = (1, "问题描述：") if kind == "supplement" else (2, "")
    for first in range(0, len(HOSTILE), TOGETHER):
        texts = HOSTILE[first : first + TOGETHER]
        visit = listed(texts)
        content = MAKERS[kind](visit, issue(kind))
        kept_whole(content)
        mask = mask_of(visit, issue(kind).kind)
        rows = tables(content)[0].rows
        if kind == "supplement":
            rows = tuple(row for row in rows if row[1].startswith(label))
        wanted = [label + mask.text(harmless(it)) for it in texts]
        assert [row[column] for row in rows] == wanted


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("text", SEEDS)
def test_hostile_places_and_offices_make_a_paper(kind: str, text: str) -> None:
    content = MAKERS[kind](everywhere(text), of_a_hostile_office(kind, text))
    kept_whole(content)
    assert content.number == content.addressee == one_line(text)


def test_a_megabyte_is_worded_within_seconds_and_stands_whole() -> None:
    long = "水" * 1_000_000
    base = SITUATIONS["found"]
    content = notice(replace(base, findings=(finding(0, text=long, place=long),), highlights=()), issue())
    assert tables(content)[0].rows[0][2] == long
    assert max(len(it.split("\n")[1]) for it in captions(content)) <= 22
    assert len(tables(content)[1].rows[0][1]) <= 40
