"""The page of figures on paper: one sheet across where the county's towns and themes have room on it."""

from collections.abc import Mapping
from datetime import date

from inspector.paper.charts.parts import Abreast
from inspector.paper.content import Content, NewPage, Paragraph, Part, Span, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.figures import charts
from inspector.paper.gather.figures.facts import FigureFacts
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.gather.reports.words import period_words
from inspector.paper.harmless import one_line

_TITLE: Mapping[Language, str] = {"zh": "{place}督查情况统计", "en": "Figures of the inspection, {place}"}
_ABOUT: Mapping[Language, str] = {
    "zh": "{campaign}　{period}　截至{day}　问题{total}个",
    "en": "{campaign}, {period}, as of {day}, {total} finding(s)",
}  # fmt: skip
_MOST_ACROSS = 9  # towns a sheet has room for that lies across; of more it stands upright
_ALL: Mapping[Language, str] = {"zh": "全部行动", "en": "all campaigns"}
_FORMULAS: Mapping[Language, str] = {
    "zh": "每项指标下面写明计算方法和分子、分母；“—”表示没有基数，不作计算。",
    "en": "Below each rate stand its formula and its two numbers; “—”: there is no base.",
}


def figures_page(facts: FigureFacts, issue: Issue, *, whole: bool = False) -> Content:
    """Rates, progress, towns, heat and defects on one sheet; the `whole` of it on two more."""
    language = issue.language
    title = _TITLE[language].format(place=one_line(facts.place or facts.county))
    said = _ABOUT[language].format(
        campaign=one_line(facts.campaign) or _ALL[language], period=period_words(facts.period, language),
        day=dated(_day(facts.day), language), total=facts.total,
    )  # fmt: skip
    across = max(len(facts.towns), len(facts.heat_towns)) <= _MOST_ACROSS
    parts: tuple[Part, ...] = (
        NewPage(landscape=across),
        Title(text=title),
        _small(said),
        Abreast(
            rows=(
                (charts.rates(facts, language),),
                (charts.course(facts, language), charts.towns(facts, language)),
                (charts.heat(facts, language), charts.defects(facts, language)),
            )
        ),
        *(_rest(facts, language) if whole else ()),
        _small(_FORMULAS[language]),
    )
    return Content(
        kind=issue.kind.name, language=language, paper="", number="", title=title,
        issuer=issue.office.called(language), addressee="", issued=issue.issued.isoformat(), parts=parts,
    )  # fmt: skip


def _rest(facts: FigureFacts, language: Language) -> tuple[Part, ...]:
    """What does not stand on the first sheet."""
    return (
        NewPage(landscape=True),
        Abreast(
            rows=(
                (charts.dates(facts, language), charts.stock(facts, language)),
                (charts.coverage(facts, language), charts.quotas(facts, language)),
                (charts.surveys(facts, language),),
            )
        ),
        NewPage(landscape=True),
        Abreast(
            rows=(
                (charts.defects(facts, language, "widest"), charts.defects(facts, language, "lost")),
                (charts.other_rates(facts, language),),
            )
        ),
    )


def _small(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),), indent=0, align="centre", small=True)


def _day(text: str) -> date:
    return date.fromisoformat(text)
