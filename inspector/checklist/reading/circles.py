"""Relevance and calculations that need their own result."""

from collections.abc import Iterable, Iterator, Mapping

from inspector.checklist.form import Group, Question
from inspector.checklist.logic import references


def circles(questions: Iterable[Question], groups: Iterable[Group]) -> Iterator[list[str]]:
    """The names of each circle once, questions and groups.

    A question needs its relevance, what it is calculated from unless a trigger says when, and the repeats around it; a
    group its condition, the number of its instances, and the repeats around it.
    """
    needs: dict[str, tuple[str, ...]] = {}
    for group in groups:
        needs[group.name] = (*_named(group.relevant, group.count), *group.within[-1:])
    for it in questions:
        calculation = None if it.trigger else it.calculation
        needs[it.name] = (*_named(it.relevant, calculation), *it.within[-1:])
    settled: set[str] = set()
    for start in needs:
        circle = _circle(start, needs, settled)
        if circle:
            yield circle


def _named(*expressions: str | None) -> Iterator[str]:
    return (name for text in expressions if text and "${" in text for name in references(text))


def _circle(start: str, needs: Mapping[str, tuple[str, ...]], settled: set[str]) -> list[str]:
    """The names of a circle reached from `start`, [] if there is none; what was walked is added to `settled`.

    Without recursion, since a stranger's form may be long.
    """
    path: dict[str, Iterator[str]] = {}
    following: str | None = start
    while True:
        if following is None:
            settled.add(path.popitem()[0])
        elif following in path:
            names = list(path)
            settled.update(names)
            return names[names.index(following) :]
        elif following not in settled:
            path[following] = iter(needs.get(following, ()))
        if not path:
            return []
        following = next(path[next(reversed(path))], None)
