"""What is the same for a form in every situation: where each name stands, its lists with their indexes."""

from dataclasses import dataclass, field
from functools import lru_cache

from .choosing import ChoiceList
from .form import Choice, Entry, Form, Group, Question, read_key


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """Where a name stands: a question, or a group. `within` are the repeats around it, `groups` all groups."""

    name: str
    groups: tuple[str, ...]
    within: tuple[str, ...]
    question: Question | None = None
    repeats: bool = False

    @property
    def levels(self) -> tuple[str, ...]:
        """The repeats whose instances tell one such thing from another."""
        return (*self.within, self.name) if self.repeats else self.within


@dataclass(eq=False)
class Layout:
    """The names of a form."""

    form: Form
    spots: dict[str, Spot] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    loose: dict[str, Entry] = field(default_factory=dict)  # entries outside of repeats, by key
    has_repeats: bool = False
    _lists: dict[int, ChoiceList] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.groups = {it.name: it for it in self.form.groups}
        for it in self.form.questions:
            around = it.groups or it.within
            self._place_groups(it, around)
            self.spots[it.name] = Spot(it.name, around, it.within, it)
            if not it.within:
                self.loose[it.name] = Entry(it)
            self.has_repeats = self.has_repeats or bool(it.within)

    def _place_groups(self, question: Question, around: tuple[str, ...]) -> None:
        repeats: tuple[str, ...] = ()
        for number, name in enumerate(around):
            is_repeat = name in question.within
            self.spots.setdefault(name, Spot(name, around[:number], repeats, repeats=is_repeat))
            repeats += (name,) if is_repeat else ()

    @property
    def language(self) -> str:
        """The form's first language."""
        return self.form.languages[0] if self.form.languages else ""

    def entry(self, key: str) -> Entry | None:
        """The entry of a key, living or not; None for one no question has."""
        found = self.loose.get(key)
        if found is not None or "[" not in key:
            return found
        try:
            name, path = read_key(key)
        except ValueError:
            return None
        spot = self.spots.get(name)
        if spot is None or spot.question is None or len(path) != len(spot.within):
            return None
        return Entry(spot.question, path)

    def choice_list(self, choices: tuple[Choice, ...]) -> ChoiceList:
        """The list of these choices, made once."""
        found = self._lists.get(id(choices))
        if found is None:
            found = self._lists[id(choices)] = ChoiceList(choices)
        return found

    def listed(self, name: str) -> ChoiceList | None:
        """The list of that name; that of a file by its stem."""
        found = self.form.lists.get(name)
        if found is None:
            found = self.form.lists.get(name.rpartition(".")[0])
        return None if found is None else self.choice_list(found)


@lru_cache(maxsize=32)
def layout(form: Form) -> Layout:
    """The layout of a form, worked out once."""
    return Layout(form)
