"""Which of the persons a package brings is the one who works here."""

from inspector.acts import Act
from inspector.db.merge_gate import is_made_here
from inspector.db.store import Store
from inspector.records import Person


def recognise(store: Store, person: str) -> None:
    """Be `person` (id) from now on, whom a task package is for, where the one who works here has the same name.

    A laptop set up before its first package calls its person by an id of its own; what is assigned to the office's
    would never be theirs, and the office would have two of one name. The own one goes again unless something is theirs.
    Whom the office itself named is nobody else, whatever their name.
    """
    mine = store.setting("person")
    if store.setting("role") != "field" or not person or person == mine or not is_made_here(store, mine):
        return
    names = [it.name for one in (mine, person) for it in store.find(Person, id=one, deleted=0)]
    if len(names) != 2 or names[0] != names[1]:
        return
    with store.transaction():
        store.set_setting("person", person)
        if not _has_something(store, mine):
            with store.operation(Act.INTRODUCE_PERSON) as edit:
                edit.delete(Person, mine)


def _has_something(store: Store, person: str) -> bool:
    return any(
        store.one(f"SELECT EXISTS (SELECT 1 FROM {kind} WHERE {column} = ?)", person)
        for kind, column, other in store.references()
        if other == "person"
    )
