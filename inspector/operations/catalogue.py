"""The checklists of a store as a catalogue: what each version asks, what still uses it, and how two of them differ."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from inspector.checklist.comparing import Difference
from inspector.checklist.form import Form, Wording, name_of
from inspector.db.store import Store
from inspector.operations.case import form_of
from inspector.operations.checklist import Move, difference, living, plan_move
from inspector.operations.today import place
from inspector.operations.versions import version_order, versions
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Checklist, Person, Site, Visit

UNPUBLISHED, IN_USE, RETIRED = "unpublished", "in_use", "retired"


def state_of(published: str | None, retired: str | None) -> str:
    """The state of a version published and retired on these days, or not yet."""
    if published is None:
        return UNPUBLISHED
    return IN_USE if retired is None else RETIRED


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section of a form: how many questions a person answers there, and what points it has."""

    label: Wording
    questions: int
    points: float


@dataclass(frozen=True, slots=True)
class Outline:
    """What a form asks, as a whole and section by section. `points` are its full marks, 0 where it scores nothing."""

    site_kinds: tuple[str, ...]
    languages: tuple[str, ...]
    questions: int
    points: float
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version as the catalogue lists it. `outline` is None where its definition cannot be read here."""

    id: str
    form: str
    version: str
    title: str
    title_en: str | None
    published: str | None
    retired: str | None
    outline: Outline | None
    drafts: int
    finished: int  # finalised visits that used it
    newest: bool  # of the versions of its form

    @property
    def state(self) -> str:
        """Unpublished, in use or retired."""
        return state_of(self.published, self.retired)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDraft:
    """A draft of the same form that stands on another version than the one it could move to."""

    visit: str
    name: str  # of its site, a householder masked
    kind: str
    place: str
    inspector: str
    started: str
    version: str  # the one it stands on


@dataclass(frozen=True, slots=True)
class Names:
    """What the questions, choices and sections of two versions are called, in the words of the newer one."""

    questions: Mapping[str, Wording]
    choices: Mapping[tuple[str, str], Wording]
    sections: Mapping[str, Wording]

    def question(self, key: str, language: str) -> str:
        """The label of a question by the key of its entry; '' where no version has it."""
        return self.questions.get(name_of(key), Wording()).in_language(language)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two versions, with the names it takes to say so."""

    differences: tuple[Difference, ...]
    names: Names


@dataclass(frozen=True, slots=True)
class Report:
    """What moving a draft would mean, with the names it takes to say so."""

    move: Move
    names: Names


def catalogue(store: Store) -> list[Version]:
    """Every version: forms by their title, of each the newest first."""
    used = {
        (checklist, bool(open_)): count
        for checklist, open_, count in store.rows(
            "SELECT checklist, finalised IS NULL, count(*) FROM visit WHERE NOT deleted GROUP BY 1, 2"
        )
    }
    found, seen = [], set()
    for it in versions(store):
        found.append(
            Version(
                id=it.id, form=it.form, version=it.version, title=it.title, title_en=it.title_en,
                published=it.published, retired=it.retired, outline=_outline(it),
                drafts=used.get((it.id, True), 0), finished=used.get((it.id, False), 0), newest=it.form not in seen,
            )
        )  # fmt: skip
        seen.add(it.form)
    return found


def compare(store: Store, older: str, newer: str) -> Comparison:
    """What differs between two versions."""
    found = difference(store, older, newer)
    return Comparison(found, _names(_form(store, older), _form(store, newer), found))


def drafts_elsewhere(store: Store, checklist: str) -> list[OpenDraft]:
    """Drafts of the same form on another version, the oldest version first; none where this one is not published."""
    target = living(store, checklist)
    if target.published is None:
        return []
    others = {it.id: it for it in store.find(Checklist, form=target.form) if it.id != checklist}
    found = [visit for it in others for visit in store.find(Visit, checklist=it, finalised=None)]
    found.sort(key=lambda it: (version_order(others[it.checklist].version), it.started))
    return [_open_draft(store, it, others[it.checklist].version) for it in found]


def report(store: Store, visit: str, checklist: str) -> Report:
    """What moving a draft to a version would mean. Raises Fault as `checklist.move`."""
    planned = plan_move(store, visit, checklist)
    before = store.get(Visit, visit).checklist
    return Report(planned, _names(_form(store, before), _form(store, checklist)))


def _form(store: Store, checklist: str) -> Form:
    return form_of(store.get(Checklist, checklist))


def _open_draft(store: Store, visit: Visit, version: str) -> OpenDraft:
    site = store.get(Site, visit.site)
    return OpenDraft(
        visit=visit.id,
        name=masked_name(site.name) if site.kind in PRIVATE_KINDS else site.name,
        kind=site.kind,
        place=place(store, site.area),
        inspector=store.get(Person, visit.inspector).name,
        started=visit.started,
        version=version,
    )


@lru_cache(maxsize=128)
def _outline(checklist: Checklist) -> Outline | None:
    """The outline of a version; a merge brings what it brings, and what is no form has none."""
    try:
        form = form_of(checklist)
    except ValueError:
        return None
    said = form.settings.get("full_marks")
    scored = [it for it in form.questions if it.points is not None and not it.bonus]
    full = float(said) if said else math.fsum(it.points or 0 for it in scored)
    chapters = []
    for section in form.sections:
        asked = sum(it.asked for it in form.in_section(section.name))
        points = math.fsum(it.points or 0 for it in scored if it.section == section.name)
        if asked:
            chapters.append(Chapter(section.label or form.title, asked, points))
    return Outline(
        site_kinds=tuple(form.settings.get("site_kinds", "").split()),
        languages=form.languages,
        questions=sum(it.asked for it in form.questions),
        points=full if scored else 0,
        chapters=tuple(chapters),
    )


def _names(older: Form, newer: Form, found: Iterable[Difference] = ()) -> Names:
    both = (older, newer)
    return Names(
        questions={it.name: it.label for form in both for it in form.questions},
        choices={key: label for form in both for key, label in _labels(form, found)},
        sections={it.name: it.label for form in both for it in form.sections},
    )


def _labels(form: Form, found: Iterable[Difference]) -> Iterator[tuple[tuple[str, str], Wording]]:
    """The labels of the choices that differ, and of no others: a list may have 50,000, and many questions share it."""
    questions = {it.name: it for it in form.questions}
    lists: dict[int, dict[str, Wording]] = {}
    for it in found:
        question = questions.get(it.question)
        if it.choice is None or question is None:
            continue
        if id(question.choices) not in lists:
            lists[id(question.choices)] = {choice.name: choice.label for choice in question.choices}
        if (label := lists[id(question.choices)].get(it.choice)) is not None:
            yield (it.question, it.choice), label
