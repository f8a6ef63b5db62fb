"""The score of a visit as a sheet of lines that adds up: what each item is worth, what was taken from it, and why.

An *item* is a question with points. What is taken from it comes from its own answer and from those of the questions
that name it as their `item`. In a repeat it is still one item: the deductions of all instances go to the same points,
and of earned points the mean counts.

Inside, points are whole hundredths, so the sums are exact:

    sum of line.points == of          of - sum of line.deducted == points          0 <= points <= of

What does not apply leaves the denominator: score = obtained / applicable * full marks. Items keep the points they have
on the form; the line of rescaling carries the difference, the line of the cap what a bonus would have been above full
marks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from .answers import applies
from .form import Entry, Form, Question, Wording, read_key
from .score_items import Taking, taken_by, vetoes
from .score_lines import Part, Reason, Score, ScoreLine, Why, hundredths, points_of
from .standing import Standing


def score(
    standing: Standing, photos: Mapping[str, Sequence[int]] | None = None, earlier: Score | None = None
) -> Score | None:
    """The score sheet; None for a form without points. Where nothing applies it is 0 of 0.

    Args:
        standing: the visit; open items have nothing taken yet, or nothing earned yet, and are named.
        photos: key of an entry → numbers of its photos, for the lines.
        earlier: the score of the standing this one came from by `after`: only what the change touches is worked out.
    """
    plan = _plan(standing.form)
    if not plan.items:
        return None
    return _Sheet(standing, plan, photos or {}, earlier).score()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What several raters took from one item, and how far they are apart. None: it is not on that rater's sheet."""

    item: str
    label: Wording
    deducted: Mapping[str, Decimal | None]
    largest: Decimal


def differences(scores: Mapping[str, Score]) -> tuple[Difference, ...]:
    """The scores of one place by rater (self, town, county) item by item, in the order of the sheets."""
    lines = {rater: {it.item: it for it in score.lines if it.item} for rater, score in scores.items()}
    rows = []
    for item in dict.fromkeys(item for sheet in lines.values() for item in sheet):
        held = {rater: sheet[item].deducted if item in sheet else None for rater, sheet in lines.items()}
        known = [it for it in held.values() if it is not None]
        label = next(sheet[item].label for sheet in lines.values() if item in sheet)
        rows.append(Difference(item=item, label=label, deducted=held, largest=max(known) - min(known)))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the form itself says of its sheet, whatever is answered."""

    items: tuple[Question, ...]
    fed: Mapping[str, tuple[str, ...]]  # question → items it counts for
    vetoing: frozenset[str]  # questions whose answer can be a veto
    full: int  # hundredths: what the settings say, else the points of all items, whether they apply or not


@lru_cache(maxsize=8)
def _plan(form: Form) -> _Plan:
    items = tuple(it for it in form.questions if it.points is not None)
    names = {it.name for it in items}
    said = form.settings.get("full_marks")
    return _Plan(
        items=items,
        fed={it.name: tuple(sorted({it.name, it.item or it.name} & names)) for it in form.questions},
        vetoing=frozenset(it.name for it in form.questions if it.veto or any(one.veto for one in it.choices)),
        full=hundredths(Decimal(said)) if said else sum(hundredths(it.points) for it in items if not it.bonus),
    )


@dataclass(frozen=True, slots=True)
class _Veto:
    """An entry whose finding takes everything, of its section or (None) of the form."""

    entry: Entry
    section: str | None


class _Sheet:
    """One score being added up. Amounts are hundredths of a point."""

    def __init__(
        self,
        standing: Standing,
        plan: _Plan,
        photos: Mapping[str, Sequence[int]],
        earlier: Score | None,
    ) -> None:
        self.standing = standing
        self.plan = plan
        self.photos = photos
        self.entries: dict[str, list[Entry]] = {it.name: [] for it in plan.items}
        self.vetoes: list[_Veto] = []
        for entry in standing.entries:
            name = entry.question.name
            for item in plan.fed[name]:
                self.entries[item].append(entry)
            for veto in vetoes(standing, entry) if name in plan.vetoing else ():
                self.vetoes.append(_Veto(entry, entry.question.section if veto == "section" else None))
        self.kept = {} if earlier is None or earlier.vetoed or self.vetoes else self._kept(earlier)

    def _kept(self, earlier: Score) -> dict[str, ScoreLine]:
        """The lines of an earlier sheet that nothing has touched; a veto touches them all."""
        touched = self.standing.touched
        if touched is None:
            return {}
        stale = {item for key in touched for item in self.plan.fed.get(read_key(key)[0], ())}
        return {it.item: it for it in earlier.lines if it.item and it.item not in stale}

    def score(self) -> Score:
        lines = [self._line(it) for it in self.plan.items]
        scored = hundredths(sum((it.points for it in lines), Decimal(0)))
        obtained = scored - hundredths(sum((it.deducted for it in lines if not it.bonus), Decimal(0)))
        full = self.plan.full if scored else 0
        points = (2 * obtained * full + scored) // (2 * scored) if scored else 0  # halves go up
        if full != scored:
            lines.append(self._rescaling(full - scored, (full - points) - (scored - obtained)))
        surplus = points - hundredths(sum((it.deducted for it in lines if it.bonus), Decimal(0))) - full
        if surplus > 0:
            lines.append(_own_line(0, surplus, Why.CAPPED, full_marks=points_of(full)))
        return Score(
            points=points_of(full - hundredths(sum((it.deducted for it in lines), Decimal(0)))),
            of=points_of(full),
            lines=tuple(lines),
            parts=_parts(lines),
            open=tuple(it.item for it in lines if it.item and it.open),
            vetoed=tuple(dict.fromkeys(it.entry.key for it in self.vetoes)),
        )

    def _rescaling(self, points: int, deducted: int) -> ScoreLine:
        gone = sum(hundredths(it.points) for it in self.plan.items if not it.bonus and self._gone(it))
        facts = {"fell_away": points_of(gone)}
        if deducted:
            facts["more" if deducted > 0 else "less"] = points_of(abs(deducted))
        return _own_line(points, deducted, Why.RESCALED, **facts)

    def _gone(self, item: Question) -> Why | None:
        """Why an item does not count here; None: it does."""
        own = [it for it in self.entries[item.name] if it.question is item]
        if any(applies(self.standing, it) for it in own):
            return None
        return Why.NOT_APPLICABLE if any(self.standing.relevant(it) for it in own) else Why.HIDDEN

    def _line(self, item: Question) -> ScoreLine:
        entries = self.entries[item.name]
        shown = {number for it in entries for number in self.photos.get(it.key, ())} if self.photos else ()
        photos = tuple(sorted(shown))
        kept = self.kept.get(item.name)
        if kept is not None:
            return kept if kept.photos == photos else replace(kept, photos=photos)
        first = next((it for it in entries if it.question is item), Entry(item))
        worth = hundredths(item.points)
        gone = self._gone(item)
        if gone:
            taking = Taking((Reason(gone),))
        else:
            taking = taken_by(self.standing, item, [it for it in entries if applies(self.standing, it)], worth)
            taking = self._vetoed(item, taking, worth)
        return ScoreLine(
            item=item.name,
            label=self.standing.filled(item.label, first),
            section=item.section,
            part=item.part,
            bonus=item.bonus,
            points=points_of(0 if gone or item.bonus else worth),
            counted=taking.counted,
            deducted=sum((it.taken for it in taking.reasons), Decimal(0)),
            why=taking.reasons,
            open=taking.open,
            photos=photos,
        )

    def _vetoed(self, item: Question, taking: Taking, worth: int) -> Taking:
        """What a veto takes: all that is left of an item, all that a bonus would bring."""
        veto = next((it for it in self.vetoes if it.section in {None, item.section}), None)
        if veto is None:
            return taking
        left = (0 if item.bonus else worth) - sum(hundredths(it.taken) for it in taking.reasons)
        if not left:
            return taking
        label = self.standing.filled(veto.entry.question.label, veto.entry)
        scope = "form" if veto.section is None else "section"
        reason = Reason(Why.VETO, points_of(left), {"by": veto.entry.key, "label": label, "scope": scope})
        return Taking((*(it for it in taking.reasons if it.taken), reason), taking.counted, taking.open)


def _own_line(points: int, deducted: int, why: Why, **facts: Decimal) -> ScoreLine:
    """A line of the sheet itself."""
    taken = points_of(deducted)
    return ScoreLine(item=None, label=Wording(), points=points_of(points), deducted=taken,
                     why=(Reason(why, taken, facts),))  # fmt: skip


def _parts(lines: list[ScoreLine]) -> dict[str, Part]:
    """Sub-totals in the order of the form, of what applies, before rescaling."""
    parts: dict[str, Part] = {}
    for line in lines:
        if line.part:
            held = parts.get(line.part, Part(Decimal(0), Decimal(0)))
            parts[line.part] = Part(held.points + line.points - line.deducted, held.of + line.points)
    return parts
