"""The mirror against a real PostgreSQL: `python -m tests.postgresql [HISTORIES [STEP …]]`, on a private socket.

Random histories (`tests/mirror_days.py`: edits, deletions, erasures, undo, packages in any order, imports undone,
backups put back) with a run of the mirror every few steps, each compared row by row with the store. Without a server
it says so.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.db.forget import forget
from inspector.db.package_writing import write
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.mirror import log
from inspector.mirror.keeping import Mirrored, mirror
from inspector.operations.exchange import merge
from inspector.records import Site, Unit
from tests import mirror_seen
from tests.db.small_county import add, edit, values
from tests.mirror_days import Days
from tests.mirror_seen import HOSTILE
from tests.mirrored import COUNTY, Mirror, differences
from tests.postgresql_server import SERVICE, Server, programs
from tests.property.places import Place

# -- what is tried ----------------------------------------------------------------------------------------------------


def followed(at: Mirror) -> None:
    """What is new is brought, what is known is left alone, and every row is as in the store."""
    with at.an_office("followed") as store:
        first = at.run(store)
        assert first.whole
        assert at.run(store) == Mirrored(0, first.upto, whole=False, roles=True)
        assert at.run(store, whole=True).rows == 0
        site = store.rows("SELECT id FROM site LIMIT 1")[0][0]
        with store.operation(Act.EDIT_SITE, joins=site) as edit:
            edit.change(Site, site, users=1)
        assert at.run(store).rows == 3, "the operation, the change and the site"
        with store.operation(Act.EDIT_SITE, joins=site) as edit:
            edit.change(Site, site, users=2, year=2001)
        done = at.run(store)
        assert (done.rows, done.upto, done.whole) == (3, first.upto + 1, False), "continued: two changes and the site"
        for users, rows in ((3, 4), (4, 2)):
            with store.operation(Act.EDIT_TEAM, joins=site) as edit:
                edit.change(Site, site, users=users)
            assert at.run(store).rows == rows, "a change that replaces another; then continued with no change more"
        with store.operation(Act.ERASE, joins=site) as edit:
            edit.delete(Site, site)
            edit.create(Unit, name=HOSTILE)
        at.run(store)
        with store.transaction():  # what a package brings later of an operation that is here
            store.connection.execute(
                "INSERT INTO site (id, made, kind, code, name, area) SELECT 'late', made, kind, code, name, area"
                " FROM site WHERE id = ?", [site]
            )  # fmt: skip
        with store.operation(Act.ADD_SITE) as edit:
            new = edit.create(Site, **values(Site, area=store.get(Site, "late").area, successor="late"))
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, store.rows("SELECT id FROM site WHERE NOT deleted LIMIT 1")[0][0], successor=new)
        done = at.run(store)
        assert (done.rows, done.whole) == (6, False), "two operations, a change, three sites that refer to one another"
        at.there.execute("UPDATE inspector.site SET successor = NULL")
        at.there.execute("DELETE FROM inspector.site WHERE id = %s", [new])  # somebody meddles with it
        with store.operation(Act.ADD_SITE) as edit:
            edit.create(Site, **values(Site, area=store.get(Site, "late").area, successor=new))
        assert at.run(store).whole
        with Store.open(store.folder.folder) as reader:  # beside the open window
            assert at.run(reader).rows == 0


def histories(at: Mirror, many: int) -> None:
    """After every few steps of a random history the mirror equals the office's store."""
    told = Counter[str]()
    fuller = log.fuller

    def noted(*facts: Any) -> list[str] | None:
        found = fuller(*facts)
        told["more of known operations" if found else "less of them"] += 1
        return found

    at.begin_anew()
    with at.an_office("before the days") as store:
        at.run(store)
    log.fuller = noted
    try:
        for number in range(many):
            days, count = Days(at.place / f"days{number}", number), 0
            try:
                office = days.places[0]
                at.there.execute("UPDATE inspector.mirror SET device = %s", [office.store.device])
                for count in range(60):
                    days.step()
                    if count % (1 + number % 5) == 0:
                        at.run(office.store)
            except BaseException:
                print(f"history {number}, step {count}")
                raise
            finally:
                days.close()
                shutil.rmtree(days.folder)
            told += days.happened
    finally:
        log.fuller = fuller
    print("  ", dict(at.happened + told))
    enough = min(told["more of known operations"], at.happened["whole"], at.happened["followed"], told["forget"])
    assert enough >= many // 3, "in these histories nothing happened that could go wrong"


def counties(at: Mirror) -> None:
    """Counties stand side by side, and what one of them loses the others keep."""
    with at.an_office("one") as one, at.an_office("two", "990102") as two:
        at.there.execute("DELETE FROM inspector.mirror")
        at.begin_anew()
        at.run(one)
        at.run(two)
        with two.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, two.rows("SELECT id FROM site LIMIT 1")[0][0], users=9)
        at.run(two, whole=True)
        assert not differences(one, at.there)
        assert {it for (it,) in at.there.execute("SELECT DISTINCT county FROM inspector.site")} == {COUNTY, "990102"}
        wrong = at.there.execute(
            """SELECT c.conrelid::regclass FROM pg_constraint AS c JOIN pg_attribute AS a
               ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
               WHERE c.connamespace = 'inspector'::regnamespace AND c.contype IN ('p', 'f') AND a.attname <> 'county'
               AND c.conrelid <> 'inspector.about'::regclass"""
        ).fetchall()
        assert not wrong, "keys without the county in front"


def killed(at: Mirror) -> None:
    """Killed at any table, or cancelled, the mirror is as before; the next run brings everything."""
    folder = at.place / "killed"
    with at.an_office("killed") as store:
        at.begin_anew()
        at.run(store)
        for number in range(3):
            with store.operation(Act.IMPORT_UNITS) as edit:
                edit.create(Unit, name=f"单位{number}")
    before = at.there.execute("SELECT upto, operations FROM inspector.mirror").fetchone()
    for tick in (1, 3, 20, 58):
        child = os.fork()
        if not child:
            with Store.open(folder) as reader:
                mirror(reader, SERVICE, progress=lambda done, of, tick=tick: (
                    os.kill(os.getpid(), signal.SIGKILL) if done == tick else None))  # fmt: skip
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, tick
        assert at.there.execute("SELECT upto, operations FROM inspector.mirror").fetchone() == before
        assert at.there.execute("SELECT count(*) FROM inspector.unit WHERE name LIKE '单位%'").fetchone() == (0,)
    with Store.open(folder, nonce="here") as store:
        try:
            mirror(store, SERVICE, cancelled=lambda: True)
        except Cancelled:
            assert at.there.execute("SELECT upto, operations FROM inspector.mirror").fetchone() == before
        else:
            raise AssertionError("not cancelled")
        assert at.run(store).rows == 6


def brought_and_taken_back(at: Mirror) -> None:
    """A package merged is followed; and where its import is undone, everything is compared."""
    with at.an_office("giving") as giving, at.an_office("taking") as taking:
        at.begin_anew()
        at.run(taking)
        with giving.operation(Act.IMPORT_UNITS) as edit:
            edit.create(Unit, name="督查组")
        written = write(giving, at.place / "given.inspection", photos="none")
        merge(taking, [at.place / "given.inspection"])
        assert not at.run(taking).whole
        forget(taking, written.package)
        assert at.run(taking).whole
        merge(taking, [at.place / "given.inspection"])
        at.run(taking)


def put_back(at: Mirror) -> None:
    """A backup is put back, and as much done anew as was lost: that nothing is counted differently hides nothing."""
    at.begin_anew()
    place = Place.new(at.place / "put_back", role="office", watch=lambda store: None)
    site = add(place.store, Site)
    place.back_up()
    for users in (1, 2, 3):
        edit(place.store, Site, site, users=users)
        assert at.run(place.store).whole
        place.go_back(place.pasts[0], lambda store: None)
    for late in ("one", "two"):  # another package brings as much of an operation that is here as one that is lost
        with place.store.transaction():
            run = place.store.connection.execute
            run(
                """INSERT INTO book (id, direction, origin, addressee, kind, person, county, sequence, at, counts)
                   VALUES (?, 'read', 'laptop', '', 'result', '', '990101', 1, '', '{}')""",
                [late],
            )
            run(
                """INSERT INTO site (id, made, kind, code, name, area) SELECT ?, made, kind, code, name, area
                   FROM site WHERE id = ?""",
                [late, site],
            )
        assert at.run(place.store).rows
        place.go_back(place.pasts[0], lambda store: None)
    place.store.close()


def of_an_older_program(at: Mirror) -> None:
    """Tables of an older program are widened, and what it did not know is filled in."""
    with at.an_office("older") as store:
        at.begin_anew()
        at.run(store)
        at.there.execute('DROP VIEW inspector.ledger, inspector."台账", inspector.visits, inspector."检查记录"')
        at.there.execute('DROP VIEW inspector_reports.ledger, inspector_reports."台账"')
        at.there.execute('DROP VIEW inspector_reports.visits, inspector_reports."检查记录", inspector_reports.site')
        at.there.execute("ALTER TABLE inspector.site DROP COLUMN code, DROP COLUMN users, ADD COLUMN old text")
        at.there.execute("UPDATE inspector.about SET shape = 'older'")
        at.there.execute("UPDATE inspector.mirror SET shape = 'older'")
        assert at.run(store).whole
        assert at.run(store).rows == 0


def refusals(at: Mirror) -> None:
    """What is no mirror of this store is told apart, and nothing there is touched."""
    at.begin_anew()
    server = at.server
    with at.an_office("refused") as store:
        for database, encoding in (("foreign", "UTF8"), ("latin", "LATIN1"), ("empty", "UTF8")):
            at.there.execute(f"CREATE DATABASE \"{database}\" TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'")
        at.there.execute("CREATE USER nobody")
        for service, facts in {
            "foreign": {"database": "foreign"}, "latin": {"database": "latin"},
            "gone": {"host": "/nowhere"}, "unknown_database": {"database": "unknown"}, "other": {},
        }.items():  # fmt: skip
            server.name("owner", service=service, **facts)
        server.name("nobody", service="poor", database="empty")
        import psycopg

        with psycopg.connect(service="foreign", autocommit=True) as there:
            there.execute("CREATE SCHEMA inspector")
        for service, kind, why in (
            ("foreign", Kind.OTHER_MIRROR, "foreign"), ("latin", Kind.OTHER_MIRROR, "encoding"),
            ("poor", Kind.OTHER_MIRROR, "not_allowed"), ("gone", Kind.NO_SERVICE, None),
            ("unknown_database", Kind.NO_SERVICE, None), ("nobody knows it", Kind.NO_SERVICE, None),
            ("host=/tmp password=secret", Kind.NO_SERVICE, None), ("", Kind.NO_SERVICE, None),
        ):  # fmt: skip
            fault = fault_of(store, service)
            assert (fault.kind, fault.facts.get("why")) == (kind, why), (service, fault, fault.facts)
        at.run(store)
        with at.an_office("stranger") as other:
            assert fault_of(other, "other").facts["why"] == "other_store"
        at.there.execute("CREATE VIEW public.theirs AS SELECT id FROM inspector.ledger")
        at.there.execute("UPDATE inspector.about SET shape = 'older'")
        assert fault_of(store, "other").facts["why"] == "depended_upon"
        at.there.execute("DROP VIEW public.theirs")
        at.there.execute("UPDATE inspector.about SET format = 99")
        assert fault_of(store, "other").facts["why"] == "newer"
        at.there.execute("UPDATE inspector.about SET format = 1")
        store.set_setting("role", "field")
        assert fault_of(store, "other").facts["why"] == "no_office"


def fault_of(store: Store, service: str) -> Fault:
    """The fault of a run that is refused."""
    try:
        done = mirror(store, service)
    except Fault as fault:
        return fault
    raise AssertionError(f"it was mirrored to {service!r}: {done}")


STEPS_TRIED = (
    followed, histories, counties, killed, mirror_seen.roles, mirror_seen.hostile, brought_and_taken_back, put_back,
    of_an_older_program, mirror_seen.command, mirror_seen.views, refusals,
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Start a server, mirror, compare, say what was tried."""
    if programs() is None:
        print("tests.postgresql: no PostgreSQL server (/usr/lib/postgresql) is installed here; nothing was mirrored")
        return 0
    import psycopg

    many = int(arguments[0]) if arguments else 6
    steps = [it for it in STEPS_TRIED if not arguments[1:] or it.__name__ in arguments[1:]]
    with tempfile.TemporaryDirectory(prefix="inspector-pg-") as place:
        Path(place).chmod(0o755)
        server = Server(Path(place) / "server")
        with server.running(), psycopg.connect(service=SERVICE, autocommit=True) as there:
            for step in steps:
                at = Mirror(server, there, Path(place))
                step(at, many) if step is histories else step(at)
                print(f"ok {step.__name__}: {(step.__doc__ or '').splitlines()[0]}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
