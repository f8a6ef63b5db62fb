"""What differs between two versions of a checklist: questions and choices that came, went, moved or changed.

Compared is the meaning a reader of the form gives it, by the names of questions and choices; nothing of the file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from .form import Choice, Form, Question, Wording


class Change(StrEnum):
    """How something differs in the newer version."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # to another section, or another place among the questions both have
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. `choice` names the answer of the question it is about, `field` what of it changed.

    `before` and `after` are what the fields hold, '' where there is nothing.
    """

    change: Change
    question: str
    choice: str | None = None
    field: str | None = None
    before: str = ""
    after: str = ""


SETTINGS = ""
"""What a difference of the settings has for its question."""

_ChoiceDifference = tuple[Change, str, str | None, str, str]  # and the choice, its field, before, after
_ELSEWHERE = frozenset({"name", "choices", "section", "groups", "within"})


def differences(older: Form, newer: Form) -> tuple[Difference, ...]:
    """Everything that differs: settings first, then what the newer version asks in its order, then what is gone."""
    before = {it.name: it for it in older.questions}
    after = {it.name: it for it in newer.questions}
    found = list(_settings(older.settings, newer.settings))
    lists = _Lists()
    moved = _moved([it for it in before if it in after], [it for it in after if it in before])
    for name, question in after.items():
        held = before.get(name)
        if held is None:
            found.append(Difference(Change.ADDED, name, after=_said(question.label)))
            continue
        if name in moved or held.section != question.section:
            found.append(Difference(Change.MOVED, name, field="section", before=held.section, after=question.section))
        found += [Difference(Change.CHANGED, name, None, *it) for it in _fields(held, question)]
        found += [
            Difference(change, name, choice, field, old, new)
            for change, choice, field, old, new in lists(held.choices, question.choices)
        ]
    found += [
        Difference(Change.REMOVED, name, before=_said(question.label))
        for name, question in before.items()
        if name not in after
    ]
    return tuple(found)


def _settings(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys([*before, *after]):
        if name != "version" and before.get(name, "") != after.get(name, ""):
            yield Difference(Change.CHANGED, SETTINGS, None, name, before.get(name, ""), after.get(name, ""))


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The names that must move to bring the ones into the order of the others: all but a longest common run in order.

    `after` as places in `before` is a sequence of numbers; its longest rising part (patience sorting) stays.
    """
    place = {name: number for number, name in enumerate(before)}
    piles: list[int] = []  # the smallest last place of a rising part of each length
    reached: list[int] = []  # the length of the longest rising part that ends with each name
    for name in after:
        at = place[name]
        low, high = 0, len(piles)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if piles[middle] < at else (low, middle)
        piles[low : low + 1] = [at]
        reached.append(low)
    staying: set[str] = set()
    wanted = len(piles) - 1
    last = len(before)
    for name, length in zip(reversed(after), reversed(reached), strict=True):
        if length == wanted and place[name] < last:
            staying.add(name)
            last = place[name]
            wanted -= 1
    return set(after) - staying


class _Lists:
    """What differs between lists of choices. Many questions share one of 50,000 villages: it is gone through once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], list[_ChoiceDifference]] = {}

    def __call__(self, before: tuple[Choice, ...], after: tuple[Choice, ...]) -> list["_ChoiceDifference"]:
        key = id(before), id(after)  # both forms outlive the comparison
        if key not in self._known:
            self._known[key] = list(_choices(before, after))
        return self._known[key]


def _choices(before: tuple[Choice, ...], after: tuple[Choice, ...]) -> Iterator["_ChoiceDifference"]:
    held = {it.name: it for it in before}
    now = {it.name: it for it in after}
    for name, choice in now.items():
        if name not in held:
            yield Change.ADDED, name, None, "", _said(choice.label)
        elif held[name] != choice:
            for it in _fields(held[name], choice):
                yield Change.CHANGED, name, *it
    for name, choice in held.items():
        if name not in now:
            yield Change.REMOVED, name, None, _said(choice.label), ""


def _fields(before: Question | Choice, after: Question | Choice) -> Iterator[tuple[str, str, str]]:
    for field in fields(before):
        if field.name in _ELSEWHERE:
            continue
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            yield field.name, _said(old), _said(new)


def _said(held: object) -> str:
    """What a field holds, as one text: every language of a wording, the names of a tuple, '' for nothing."""
    if isinstance(held, Wording):
        return " / ".join(text for _, text in held.texts)
    if isinstance(held, Mapping):
        return " ".join(f"{name}={value}" for name, value in held.items())
    if isinstance(held, tuple):
        return " ".join(map(str, held))
    if held is None or held is False:
        return ""
    return f"{held:g}" if isinstance(held, float) else str(held)
