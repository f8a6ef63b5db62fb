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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.db.forget import forget
from inspector.db.package_writing import write
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.mirror import log
from inspector.mirror.keeping import Mirrored, mirror
from inspector.operations.begin import new_store
from inspector.operations.exchange import merge
from inspector.records import Finding, Publication, Rating, Resident, Site, Unit
from inspector.sample.county import load_county
from tests.db.small_county import add, edit, values
from tests.mirror_days import Days
from tests.mirrored import differences
from tests.postgresql_server import SERVICE, Server, programs
from tests.property.places import Place

COUNTY = "990101"
HOSTILE = '\\N \\. \t\r\n\'; DROP SCHEMA inspector CASCADE; -- "%s" \u202e😀䶮'


class Mirror:
    """The server, a connection to look at it, and runs that are compared."""

    def __init__(self, server: Server, there: Any, place: Path) -> None:
        self.server, self.there, self.place = server, there, place
        self.happened: Counter[str] = Counter()

    def run(self, store: Store, **options: Any) -> Mirrored:
        """Mirror, compare every row; a second run has nothing to do."""
        done = mirror(store, SERVICE, **options)
        self.happened["whole" if done.whole else "followed"] += 1
        self.happened["nothing new"] += not done.rows
        assert done.upto == store.newest
        wrong = differences(store, self.there)
        assert not wrong, wrong[:10]
        return done

    def begin_anew(self) -> None:
        """An empty database."""
        self.there.execute("DROP SCHEMA IF EXISTS inspector, inspector_reports CASCADE")

    def an_office(self, name: str, county: str = COUNTY) -> Store:
        """The village, people and checklists of the sample, in an office."""
        store = new_store(self.place / name, role="office", county=county, person="李督查", nonce="here")
        load_county(store)
        return store


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

    log.fuller = noted
    try:
        for number in range(many):
            days = Days(at.place / f"days{number}", number)
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


def roles(at: Mirror) -> None:
    """Whoever has inspector_reader sees no personal column, by no view; inspector_full sees all and writes nothing."""
    from psycopg import errors

    with at.an_office("roles") as store:
        at.begin_anew()
        area = store.rows("SELECT id FROM area LIMIT 1")[0][0]
        with store.operation(Act.LOAD_LIBRARY) as edit:
            site = edit.create(
                Site, kind="household", code="H-1", area=area, latitude=31.25, longitude=117.5,
                **dict.fromkeys(("name", "address", "phone", "note"), "秘密"),
            )  # fmt: skip
            edit.create(Resident, site=site, away=0, **dict.fromkeys(("name", "relation", "condition", "note"), "秘密"))
            edit.create(Finding, **values(Finding, site=site, text="秘密", place="秘密", note="秘密"))
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, site, name="秘新密", users=3)
        at.run(store)
    names = [it for (it,) in at.there.execute(
        "SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = 'inspector_reports'::regnamespace AND relkind = 'v'"
    )]  # fmt: skip
    assert {"ledger", "台账", "visits", "ratings", "change", "site"} <= set(names)
    for role, sees in (("inspector_reader", False), ("inspector_full", True)):
        with at.there.transaction(force_rollback=True):
            at.there.execute(f"SET LOCAL ROLE {role}")
            shown = repr([at.there.execute(f'SELECT * FROM inspector_reports."{it}"').fetchall() for it in names])
            assert "31.25" not in shown
            assert "秘" not in shown
            assert "users" in shown, "what else was changed is told"
            if sees:
                assert "秘" in repr(at.there.execute("SELECT * FROM inspector.ledger").fetchall())
                assert "秘新密" in repr(at.there.execute("SELECT * FROM inspector.change").fetchall())
        for forbidden in ("DELETE FROM inspector.site", *([] if sees else ["SELECT id FROM inspector.site"])):
            with refused(errors.InsufficientPrivilege), at.there.transaction():
                at.there.execute(f"SET LOCAL ROLE {role}")
                at.there.execute(forbidden)


@contextmanager
def refused(kind: type[Exception]) -> Iterator[None]:
    """It raises this."""
    try:
        yield
    except kind:
        return
    raise AssertionError(f"no {kind.__name__}")


def hostile(at: Mirror) -> None:
    """Whatever stands in a text arrives as it is, and the views bear what is no day, no number and no object."""
    with at.an_office("hostile") as store:
        at.begin_anew()
        site = store.rows("SELECT id FROM site LIMIT 1")[0][0]
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, site, name=HOSTILE, note="长" * 19_000, volume=1e300, users=2**62)
            rating = edit.create(Rating, title=HOSTILE, level="village", rule="{}", starts="", ends="")
            for content in ("", "{", "[1]", '{"list":{"places":3}}', '{"list":{"places":["x",{"rank":"one"},null]}}',
                            '{"list":{"places":[{"rank":1,"percent":"98.50","is_site":false,"name":"稻香村"}]}}',
                            '{"list":"\\u0000"}'):  # fmt: skip
                edit.create(Publication, rating=rating, shown="village", content=content, sha256="0" * 64,
                            published="2026-02-30")  # fmt: skip
        with store.transaction():  # past all doors: what no package brings in
            store.connection.execute("UPDATE site SET address = 'a' || char(0) || 'b' WHERE id = ?", [site])
            store.connection.execute("UPDATE site SET volume = 9e999 WHERE id = ?", [site])
        at.run(store)
        shown = at.there.execute("SELECT published, rank, percent, name FROM inspector.ratings").fetchall()
        assert len(shown) == 4, shown
        assert [str(it) for it in max(shown, key=lambda row: str(row[3] or ""))] == ["None", "1", "98.50", "稻香村"]
        days = "SELECT inspector.day(it) FROM unnest(%s::text[]) AS u (it)"
        told = ["2026-02-28T10:00:00+08:00", "2026-02-30", "2024-02-29", "0000-01-01", "今天", "", "2026-13-01", None]
        found = [str(it) for (it,) in at.there.execute(days, [told])]
        assert found == ["2026-02-28", "None", "2024-02-29", "None", "None", "None", "None", "None"], found


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
    """A backup is put back and as much is done anew as was lost: nothing is counted differently, and it is noticed."""
    at.begin_anew()
    place = Place.new(at.place / "put_back", role="office", watch=lambda store: None)
    site = add(place.store, Site)
    place.back_up()
    for users in (1, 2, 3):
        edit(place.store, Site, site, users=users)
        assert at.run(place.store).whole
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
    followed, histories, counties, killed, roles, hostile, brought_and_taken_back, put_back, of_an_older_program,
    refusals,
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
