"""A place in a form in one situation, as expressions see it: what `${name}` is there, and the nodes around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.tables.lookup import limit_value

from .expressions.values import Node, Result, Value, moment
from .form import key_of
from .layout import Spot
from .memory import Cell

if TYPE_CHECKING:
    from .standing import Standing

COUNTED, RELEVANT, INSTANCES, LIVING, REACHED = "counted", "relevant", "instances", "living", "reached"
"""Kinds of cells: of an entry what counts and whether it is relevant; the living instances of a repeat; whether one
instance lives, and whether it is relevant too, with everything around it."""


@dataclass(slots=True)
class Here:
    """Where an expression stands: at a question or group in one instance of each repeat around, or (None) nowhere."""

    standing: "Standing"
    spot: Spot | None
    path: tuple[int, ...]
    chances: int = 0

    @property
    def language(self) -> str:
        """The form's first language: a value must not depend on who looks at it."""
        return self.standing.layout.language

    def reference(self, name: str) -> Result:
        """What `${name}` is here: one value, or all instances' of a repeat that is not around here."""
        spot = self.standing.layout.spots.get(name)
        if spot is None:
            return ""
        if spot.question is not None:
            if not spot.within:
                return str(self._at((COUNTED, name)))
            shared = self._shared(spot)
            if shared == len(spot.within):
                return str(self._at((COUNTED, key_of(name, self.path[:shared]))))
        return self._nodes(spot)

    def nodes(self, name: str) -> list[Node]:
        """The same as nodes, hidden ones left out."""
        spot = self.standing.layout.spots.get(name)
        return [] if spot is None else self._nodes(spot)

    def indexed(self, name: str, indexes: dict[str, int]) -> Result:
        """The value of a question in the so many-th living instance of the repeats named; of others in that here."""
        spot = self.standing.layout.spots.get(name)
        if spot is None:
            return ""
        around = self._shared(spot)
        path: tuple[int, ...] = ()
        for level, repeat in enumerate(spot.within):
            if repeat not in indexes and level < around and path == self.path[:level]:
                path = self.path[: level + 1]
                continue
            instances = self.standing.memory.at((INSTANCES, key_of(repeat, path)))
            index = indexes.get(repeat, 1)
            if index > len(instances):
                return ""
            path = (*path, instances[index - 1])
        return str(self._at((COUNTED, key_of(name, path))))

    def home(self) -> Node | None:
        """The question or group the expression belongs to."""
        return None if self.spot is None else FormNode(self.standing, self.spot, self.path)

    def listed(self, name: str) -> list[Node]:
        """The root of a list of choices, or of an attached file; [] for one that is not there."""
        found = self.standing.layout.listed(name)
        return [] if found is None else [found]

    def label(self, question: str, value: str) -> str:
        """The label of a choice; '' for one that is not there."""
        spot = self.standing.layout.spots.get(question)
        if spot is None or spot.question is None:
            return ""
        items = self.standing.layout.choice_list(spot.question.choices).matching("name", value)
        choice = spot.question.choices[items[0].position() - 1] if items else None
        return "" if choice is None else choice.label.in_language(self.language)

    def wording(self, text_id: str) -> str:
        """The label of a question, by the id other tools give it: `/data/group/name:label`."""
        spot = self.standing.layout.spots.get(text_id.partition(":")[0].rpartition("/")[2])
        return spot.question.label.in_language(self.language) if spot and spot.question else ""

    def site(self, fact: str) -> Value:
        """A fact of the inspected site; '' if unknown."""
        value = self.standing.situation.site.get(fact)
        return value if isinstance(value, str | float | int) else ""

    def limit(self, name: str, amount: float) -> float:
        """The value of a limit at `amount`; NaN if there is none."""
        situation = self.standing.situation
        return limit_value(situation.limits, name, amount, situation.region, situation.on)

    def today(self) -> str:
        """The date of the visit."""
        return self.standing.situation.on.isoformat()

    def now(self) -> str:
        """The moment the visit ended; until then the last of its day, so that nothing noted on it is in the future."""
        ended = moment(self.standing.situation.about.get("end", ""))
        return f"{self.today()}T23:59:59" if ended is None else ended.replace(tzinfo=None).isoformat()

    def known(self, about: str) -> str:
        """Metadata of the visit, or `version` of the form."""
        return self.standing.form.version if about == "version" else self.standing.situation.about.get(about, "")

    def chance(self) -> str:
        """Another text in every visit, place, and call in one expression; the same whenever this one is judged."""
        situation, self.chances = self.standing.situation, self.chances + 1
        of_visit = (situation.about.get("start", ""), situation.about.get("deviceid", ""), situation.region)
        key = key_of(self.spot.name, self.path) if self.spot else ""
        return "|".join((self.standing.form.form_id, *of_visit, self.today(), key, str(self.chances)))

    def _at(self, cell: Cell) -> object:
        return self.standing.memory.at(cell)

    def _shared(self, spot: Spot) -> int:
        """How many repeats are around both this place and that."""
        shared = 0
        for ours, theirs in zip(self.spot.levels if self.spot else (), spot.within, strict=False):
            if ours != theirs or shared == len(self.path):
                break
            shared += 1
        return shared

    def _nodes(self, spot: Spot) -> list[Node]:
        return _nodes(self.standing, spot, self.path[: self._shared(spot)])


@dataclass(frozen=True, slots=True)
class FormNode:
    """A question, a group or one instance of a repeat as a node."""

    standing: "Standing"
    spot: Spot
    path: tuple[int, ...]

    def text(self) -> str:
        """What counts as its answer; of a group ''."""
        if self.spot.question is None:
            return ""
        return str(self.standing.memory.at((COUNTED, key_of(self.spot.name, self.path))))

    def parent(self) -> Node | None:
        """The group or the instance of a repeat around it."""
        if not self.spot.groups:
            return None
        around = self.standing.layout.spots[self.spot.groups[-1]]
        return FormNode(self.standing, around, self.path[: len(around.levels)])

    def children(self, name: str) -> list[Node]:
        """What lies in it by that name, at any depth, hidden ones left out."""
        spot = self.standing.layout.spots.get(name)
        if spot is None or self.spot.name not in spot.groups:
            return []
        return _nodes(self.standing, spot, self.path)

    def position(self) -> int:
        """Of an instance its place among the living ones of its repeat, hidden ones too, from 1; else 1."""
        if not self.spot.repeats:
            return 1
        siblings = self.standing.memory.at((INSTANCES, key_of(self.spot.name, self.path[:-1])))
        return siblings.index(self.path[-1]) + 1 if self.path[-1] in siblings else self.path[-1]


def _nodes(standing: "Standing", spot: Spot, path: tuple[int, ...]) -> list[Node]:
    """All relevant nodes of that name within the instances `path`."""
    return [
        FormNode(standing, spot, it)
        for it in _paths(standing, spot.levels, path)
        if spot.question is None or standing.memory.at((RELEVANT, key_of(spot.name, it)))
    ]


def _paths(standing: "Standing", levels: tuple[str, ...], path: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The relevant living instances of these repeats within the instances `path`, in order."""
    if len(path) == len(levels):
        yield path
        return
    repeat = levels[len(path)]
    for instance in standing.memory.at((INSTANCES, key_of(repeat, path))):
        if standing.memory.at((REACHED, key_of(repeat, (*path, instance)))):
            yield from _paths(standing, levels, (*path, instance))
