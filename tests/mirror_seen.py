"""What is seen of a mirror: what the command answers, what the views tell, by whom they are read, of what texts."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

from PySide6.QtCore import QCoreApplication

from inspector.acts import Act
from inspector.cli import main
from inspector.records import Finding, Publication, Rating, Resident, Site
from inspector.rectification.moves import UNFINISHED
from tests.cli.contract import check
from tests.db.small_county import values
from tests.ledger_made import made
from tests.mirrored import Mirror
from tests.postgresql_server import SERVICE

HOSTILE = '\\N \\. \t\r\n\'; DROP SCHEMA inspector CASCADE; -- "%s" \u202e😀䶮'


def said(*arguments: str) -> tuple[int, dict[str, Any], str]:
    """The exit code of a command, its object and its sentences."""
    assert QCoreApplication.instance() or QCoreApplication([])
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as beside:
        code = main([*arguments, "--json", "--lang", "en"])
    return code, json.loads(out.getvalue()), beside.getvalue()


def command(at: Mirror) -> None:
    """The command answers as the contract says, beside an open window and alone, and refuses in words."""
    at.begin_anew()
    store, folder = at.an_office("commanded"), at.place / "commanded"
    code, answer, _ = said("mirror", "--to", SERVICE, "--data", str(folder))
    check(answer, "mirror")
    assert (code, answer["upto"], answer["roles"]) == (0, store.newest, True)
    store.close()
    code, answer, _ = said("mirror", "--to", SERVICE, "--whole", "--data", str(folder))
    assert (code, answer["rows"], answer["whole"]) == (0, 0, True)
    code, answer, words = said("mirror", "--to", "nowhere", "--data", str(folder))
    assert (code, answer["refused"][0]["kind"]) == (1, "no_service")
    assert "“nowhere” does not answer" in words
    assert said("mirror", "--data", str(folder))[0] == 2


def views(at: Mirror) -> None:
    """The views of reports tell as many findings, late ones, visits as the store's own lists."""
    at.begin_anew()
    there = at.there
    with made(at.place / "viewed", 400) as store:
        at.run(store)
        (today,) = there.execute("SELECT current_date::text").fetchone()
        stages = ", ".join(f"'{it}'" for it in UNFINISHED)
        ours = store.rows(
            f"""SELECT f.id, l.stage, l.due, l.stage IN ({stages}) AND ifnull(l.due < ?, 0), t.name, v.name, u.name
                FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line LEFT JOIN area AS t ON t.rowid = l.town
                LEFT JOIN area AS v ON v.rowid = l.village LEFT JOIN unit AS u ON u.id = f.unit""",
            today,
        )
        theirs = there.execute(
            "SELECT id, stage, due::text, coalesce(late, false)::int, town, village, unit FROM inspector.ledger"
        ).fetchall()
        assert sorted(map(repr, ours)) == sorted(map(repr, theirs))
        assert any(it[3] for it in theirs)
        chinese = there.execute(
            """SELECT 编号, 整改状态, 整改期限::text, coalesce(是否超期, false)::int, 乡镇, 村, 责任单位
               FROM inspector_reports.台账"""
        ).fetchall()
        assert sorted(map(repr, chinese)) == sorted(map(repr, theirs))
        ended = store.one("SELECT count(*) FROM visit WHERE finalised IS NOT NULL AND NOT deleted")
        found = store.one(
            """SELECT count(*) FROM finding AS f CROSS JOIN visit AS v ON v.id = f.visit
               WHERE v.finalised IS NOT NULL AND NOT f.deleted AND NOT v.deleted"""
        )
        told = there.execute('SELECT count(*), sum("问题数") FROM inspector_reports."检查记录"').fetchone()
        assert tuple(map(int, told)) == (ended, found)


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
