"""评比结果通报: a list with its rule, the reason of every place, who has no rank and why, and how to contest it."""

from collections.abc import Iterable, Mapping, Sequence

from inspector import clock
from inspector.paper.content import Column, Content, Paragraph, Part, Span, Table
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, closing, note, opened, paragraph, red_head, signed_off_with
from inspector.paper.gather.phrases import Language, dated, words
from inspector.paper.gather.rated_names import BLACK, RED, called, mask_of, percent
from inspector.paper.gather.rated_words import LEVELS, LISTS, place_reasons, rule_sentences
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.rating.frozen import FrozenList, FrozenPlace

_SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "red": "红榜", "black": "黑榜", "all": "得分与排名", "unranked": "未参加排名的对象", "rule": "评比规则",
        "appeal": "公布与申诉", "rank": "名次", "town": "乡镇", "place": "对象", "percent": "得分率", "grade": "等次",
        "visits": "检查\n次数", "list": "榜单", "why": "上榜理由", "reasons": "说明", "why_not": "未排名原因",
        "no": "序号", "from_to": "{0}至{1}", "drafts": "另有{0}次检查尚未完成，不计入。",
        "unscored": "另有{0}次检查不产生得分，不计入。", "stray": "另有{0}次检查的对象已撤销，不计入。",
        "unvisited": "另有{0}户未检查，不参加排名。", "issue": "第{0}期", "nobody": "评比期内没有可以排名的对象。",
        "scope": "评比范围：{0}", "campaign": "专项行动：{0}", "form": "检查表：{0}", "comma": "；",
    },
    "en": {
        "red": "Red list", "black": "Black list", "all": "Scores and ranks", "unranked": "Without a rank",
        "rule": "The rule", "appeal": "Publication and appeals", "rank": "Rank", "town": "Town", "place": "Place",
        "percent": "Score", "grade": "Grade", "visits": "Visits", "list": "List", "why": "Why",
        "reasons": "Remarks", "why_not": "Why it has none", "no": "No.", "from_to": "{0} to {1}",
        "drafts": "Visits that are not finished and do not count: {0}.",
        "unscored": "Visits without a score, which do not count: {0}.",
        "stray": "Visits at places that ceased, which do not count: {0}.",
        "unvisited": "Households that were not visited and have no rank: {0}.", "issue": "No. {0}",
        "nobody": "There is nothing to be ranked in the period.", "scope": "Within: {0}", "campaign": "Campaign: {0}",
        "form": "Checklist: {0}", "comma": "; ",
    },
}  # fmt: skip


def rating_list(frozen: FrozenList, issue: Issue) -> Content:
    """The list as it is issued; its number and day are the issuing's, all the rest is the list's own."""
    language, mask = issue.language, mask_of(frozen)
    said, heads, told = _SAID[language], Headings(language), facts_of(frozen, issue)
    title = titled(frozen, one_line(issue.kind.called(language)), language, mask)
    parts: list[Part] = [*opened(issue, title, "")]
    parts.append(paragraph(_opening(issue, told)))
    for list_ in (RED, BLACK):
        parts += [heads.next(said[list_]), *_listed(frozen, list_, issue, mask, told)]
    if any(it.list == BLACK for it in frozen.places) and (clause := issue.words.say("black_clause", **told)):
        parts.append(paragraph(clause))
    ranked = [it for it in frozen.places if it.rank is not None]
    others = [it for it in frozen.places if it.rank is None]
    if ranked:
        parts += [heads.next(said["all"]), _all(ranked, frozen, language, mask)]
    if others:
        parts += [heads.next(said["unranked"]), _unranked(others, frozen, language, mask)]
    if not frozen.places:
        parts += [heads.next(said["all"]), paragraph(said["nobody"])]
    parts += _left_out(frozen, language)
    parts += [heads.next(said["rule"]), *_rule(frozen, language, mask)]
    parts += [heads.next(said["appeal"]), *_contested(issue, told)]
    parts += [signed_off_with(issue), *closing(issue, told | {"copies": str(issue.kind.copies)})]
    plain = " ".join(filter(None, title.split("\n"))) if language == "en" else title.replace("\n", "")
    return Content(
        kind=issue.kind.name, language=language, paper=issue.paper, number=issue.number, title=plain,
        issuer=one_line(issue.office.called(language)), addressee="", issued=issue.issued.isoformat(),
        head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


# -- shared with the poster --------------------------------------------------------------------------------------------


def facts_of(frozen: FrozenList, issue: Issue) -> dict[str, str]:
    """What the office's wording of a list may tell."""
    language = issue.language
    until = clock.day(frozen.until)
    lists = {it: sum(place.list == it for place in frozen.places) for it in (RED, BLACK)}
    return {
        "title": one_line(frozen.title), "period": spoken_period(frozen, language),
        "place": one_line(frozen.area), "level": LEVELS[language].get(frozen.level, one_line(frozen.level)),
        "total": str(len(frozen.places)), "ranked": str(sum(it.rank is not None for it in frozen.places)),
        "red": str(lists[RED]), "black": str(lists[BLACK]), "basis": one_line(frozen.basis),
        "until": dated(until, language) if until is not None else "",
        "issuer": one_line(issue.office.called(language)), "contact": one_line(issue.office.contact),
    }  # fmt: skip


def spoken_period(frozen: FrozenList, language: Language) -> str:
    """2026年11月1日至2026年11月30日."""
    days = [dated(day, language) for it in (frozen.starts, frozen.ends) if (day := clock.day(it)) is not None]
    return days[0] if len(set(days)) == 1 else _SAID[language]["from_to"].format(*days) if days else ""


def issue_words(frozen: FrozenList, language: Language) -> str:
    """第11期, or as the office wrote it; '' for none."""
    return issue_said(frozen.issue, language)


def issue_said(issue: str, language: Language) -> str:
    """A bare number as 第11期, anything else as the office wrote it."""
    said = one_line(issue)
    return _SAID[language]["issue"].format(said) if said.isdigit() else said


def titled(frozen: FrozenList, kind: str, language: Language, mask: Mask) -> str:
    """The list's own title over the name of the paper, with its issue."""
    own, issue = words(one_line(frozen.title), mask), issue_words(frozen, language)
    bracketed = f"（{issue}）" if issue and language == "zh" else f" ({issue})" if issue else ""
    return f"{own}\n{kind}{bracketed}" if own and own != kind else f"{kind}{bracketed}"


def _opening(issue: Issue, told: Mapping[str, str]) -> str:
    basis = issue.words.say("basis", **told) if told["basis"] else ""
    return basis + (" " if basis and issue.language == "en" else "") + issue.words.say("opening", **told)


def _listed(
    frozen: FrozenList, list_: str, issue: Issue, mask: Mask, told: Mapping[str, str]
) -> Iterable[Part]:  # fmt: skip
    held = [it for it in frozen.places if it.list == list_]
    said, language = _SAID[issue.language], issue.language
    if not held:
        yield paragraph(issue.words.say(f"{list_}_none", **told))
        return
    columns = _columns(
        said,
        ("rank", 13),
        *_town_column(held),
        ("place", 36),
        ("percent", 20),
        ("why", 62),
        centred=("rank", "percent"),
    )
    yield Table(
        columns=columns,
        rows=tuple(
            (
                str(it.rank or "—"), *_town(it, held), called(it, frozen, mask), percent(it.percent),
                words(place_reasons(it.reasons, language, listed=True), mask) or "—",
            )
            for it in held
        ),
    )  # fmt: skip


def _all(ranked: Sequence[FrozenPlace], frozen: FrozenList, language: Language, mask: Mask) -> Table:
    said = _SAID[language]
    columns = _columns(
        said, ("rank", 12), *_town_column(ranked), ("place", 34), ("percent", 19), ("grade", 16), ("visits", 12),
        ("list", 14), ("reasons", 50), centred=("rank", "percent", "grade", "visits", "list"),
    )  # fmt: skip
    rows = (
        (
            str(it.rank), *_town(it, ranked), called(it, frozen, mask), percent(it.percent),
            one_line(it.grade_title if language == "zh" else it.grade_title_en or it.grade_title) or "—",
            str(sum(visit.counts for visit in it.visits)), LISTS[language].get(it.list, "—"),
            words(place_reasons(it.reasons, language), mask) or "—",
        )
        for it in ranked
    )  # fmt: skip
    return Table(columns=columns, rows=tuple(rows))


def _unranked(others: Sequence[FrozenPlace], frozen: FrozenList, language: Language, mask: Mask) -> Table:
    said = _SAID[language]
    columns = _columns(said, ("no", 12), *_town_column(others), ("place", 44), ("why_not", 75), centred=("no",))
    rows = (
        (
            str(number), *_town(it, others), called(it, frozen, mask),
            words(place_reasons(it.reasons, language), mask) or "—",
        )
        for number, it in enumerate(others, 1)
    )  # fmt: skip
    return Table(columns=columns, rows=tuple(rows))


def _left_out(frozen: FrozenList, language: Language) -> Iterable[Part]:
    """What the period also brought and the list does not count: nothing is left out in silence."""
    counts = {"unvisited": frozen.unvisited, "drafts": frozen.drafts, "unscored": frozen.unscored}
    counts["stray"] = frozen.stray
    said = [_SAID[language][name].format(count) for name, count in counts.items() if count > 0]
    if said:
        yield note(("" if language == "zh" else " ").join(said))


def _rule(frozen: FrozenList, language: Language, mask: Mask) -> Iterable[Part]:
    said = _SAID[language]
    form = frozen.form if language == "zh" else frozen.form_en or frozen.form
    rule = frozen.rule.title if language == "zh" else frozen.rule.title_en or frozen.rule.title
    about = (("scope", frozen.area), ("campaign", frozen.campaign), ("form", form))
    told = [said[name].format(one_line(it)) for name, it in about if it]
    stop = "。" if language == "zh" else "."
    yield paragraph(said["comma"].join([one_line(rule), *told]) + stop)
    for number, sentence in enumerate(rule_sentences(frozen.rule, language), 1):
        yield Paragraph(spans=(Span(text=f"{number}. {words(sentence, mask)}"),))


def _contested(issue: Issue, told: Mapping[str, str]) -> Iterable[Part]:
    said = [issue.words.say("until", **told) if told["until"] else "", issue.words.say("appeal", **told)]
    said.append(issue.words.say("contact", **told) if told["contact"] else "")
    yield paragraph(("" if issue.language == "zh" else " ").join(filter(None, said)))


def _columns(
    said: Mapping[str, str], *held: tuple[str, int], centred: Sequence[str] = ()
) -> tuple[Column, ...]:  # fmt: skip
    return tuple(
        Column(heading=said[name], share=share, align="centre" if name in centred else "left") for name, share in held
    )


def _town_column(places: Sequence[FrozenPlace]) -> tuple[tuple[str, int], ...]:
    return (("town", 25),) if any(it.town for it in places) else ()


def _town(place: FrozenPlace, beside: Sequence[FrozenPlace]) -> tuple[str, ...]:
    return (one_line(place.town) or "—",) if any(it.town for it in beside) else ()
