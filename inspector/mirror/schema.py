"""The mirror's tables at the server: made where they are not, widened where a newer program has more of them.

Two schemas: `inspector` holds everything, `inspector_reports` the views that name nobody (`views`). Every key and every
reference is led by the county, so the tables can be distributed by it.
"""

from inspector.mirror import service, views
from inspector.mirror.derived import DERIVED
from inspector.mirror.service import Wrong, other_mirror
from inspector.mirror.shape import COUNTY, Column, Table, digest

FORMAT = 1
"""Of how the tables hold what the store holds; a mirror of a greater one is left alone."""

_LOCK = 0x494E5350  # of whoever makes the tables: no two at once

_OWN = """
CREATE TABLE inspector.about (
    one integer PRIMARY KEY CHECK (one = 1), format integer NOT NULL, shape text NOT NULL
);
CREATE TABLE inspector.mirror (
    county text PRIMARY KEY, device text NOT NULL, shape text NOT NULL, upto bigint NOT NULL, operations text NOT NULL,
    packages bigint NOT NULL, book text NOT NULL, sums jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE inspector.block (
    county text NOT NULL, name text NOT NULL, block bigint NOT NULL, digest text NOT NULL,
    PRIMARY KEY (county, name, block)
)"""


def shape_of(tables: tuple[Table, ...]) -> str:
    """A fingerprint of everything made here: another one, and the tables are looked at again."""
    return digest(FORMAT, tables, DERIVED, views.of(tables))


def prepare(there: service.Connection, name: str, tables: tuple[Table, ...]) -> bool:
    """See to it that tables, views and roles are there; whether the roles are.

    Raises Fault OTHER_MIRROR where the schema `inspector` is somebody else's or of a newer program.
    """
    run, shape = there.execute, shape_of(tables)
    if _known(there, name) == shape and _is_granted(there):
        return True
    run("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    known = _known(there, name)  # another county's run may have made them meanwhile
    if known is None:
        run("CREATE SCHEMA inspector")
        run("CREATE SCHEMA IF NOT EXISTS inspector_reports")
        run(_OWN)
    if known != shape:
        for view in reversed(views.of(tables)):
            run(f"DROP VIEW IF EXISTS {view.there}")
        for table in (*tables, *(it.table for it in DERIVED)):
            _make(there, table)
        run(views.FUNCTIONS)
        for view in views.of(tables):
            run(f"CREATE VIEW {view.there} AS {view.select}")
        run(
            """INSERT INTO inspector.about VALUES (1, %(format)s, %(shape)s)
               ON CONFLICT (one) DO UPDATE SET format = %(format)s, shape = %(shape)s""",
            {"format": FORMAT, "shape": shape},
        )
    return _grant(there)


def _known(there: service.Connection, name: str) -> str | None:
    """The shape of the tables that are there; None where there is nothing at all."""
    run = there.execute
    if not run("SELECT 1 FROM pg_namespace WHERE nspname = 'inspector'").fetchone():
        return None
    if run("SELECT to_regclass('inspector.about')").fetchone()[0] is None:
        raise other_mirror(name, Wrong.FOREIGN)
    format_, shape = run("SELECT format, shape FROM inspector.about").fetchone() or (FORMAT, "")
    if format_ > FORMAT:
        raise other_mirror(name, Wrong.NEWER)
    return str(shape)


def _make(there: service.Connection, table: Table) -> None:
    """Make a table, or give it the columns it lacks."""
    found = there.execute(
        "SELECT column_name, is_nullable FROM information_schema.columns"
        " WHERE table_schema = 'inspector' AND table_name = %s",
        [table.name],
    )
    known = {name: nullable == "YES" for name, nullable in found.fetchall()}
    if not known:
        there.execute(_created(table))
        for name in dict.fromkeys((table.by, *(it for it, _ in table.references))):
            if name in {it.name for it in table.columns} and (name,) != table.key:
                there.execute(f'CREATE INDEX ON {table.there} ({COUNTY}, "{name}")')
        if table.name == "operation":
            there.execute(f"CREATE INDEX ON {table.there} ({COUNTY}, arrival)")
        if _blocked(table):
            there.execute(f"CREATE INDEX ON {table.there} ({COUNTY}, block)")
        return
    for column in table.columns:
        if column.name not in known:
            there.execute(f"ALTER TABLE {table.there} ADD COLUMN {_declared(column, in_place=True)}")
    for gone in {name for name, nullable in known.items() if not nullable} - {it.name for it in table.columns}:
        if gone != COUNTY:
            there.execute(f'ALTER TABLE {table.there} ALTER COLUMN "{gone}" DROP NOT NULL')


def _blocked(table: Table) -> bool:
    return any(it.name == "block" for it in table.columns)


def _created(table: Table) -> str:
    columns = [f"{COUNTY} text NOT NULL", *(_declared(it) for it in table.columns)]
    references = [
        f'FOREIGN KEY ({COUNTY}, "{column}") REFERENCES inspector."{target}" ({COUNTY}, id)'
        for column, target in table.references
    ]
    return f"CREATE TABLE {table.there} ({', '.join((*columns, f'PRIMARY KEY ({table.keyed})', *references))})"


def _declared(column: Column, *, in_place: bool = False) -> str:
    """`in_place`: rows of other counties are there already, and their store will say what they hold."""
    required = " NOT NULL" if column.required else ""
    default = f" DEFAULT {0 if column.type != 'text' else chr(39) * 2}" if column.required and in_place else ""
    return f'"{column.name}" {column.type}{required}{default}'


_ROLES = {"inspector_reader": ("inspector_reports",), "inspector_full": ("inspector", "inspector_reports")}
"""Role → the schemas it reads."""


def _roles(there: service.Connection) -> set[str]:
    """Which of the roles there are."""
    found = there.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", [list(_ROLES)])
    return {name for (name,) in found.fetchall()}


def _is_granted(there: service.Connection) -> bool:
    """Whether every role is there and reads its schemas."""
    return len(_roles(there)) == len(_ROLES) and all(
        there.execute("SELECT has_schema_privilege(%s, %s, 'USAGE')", [role, schema]).fetchone()[0]
        for role, schemas in _ROLES.items()
        for schema in schemas
    )


def _grant(there: service.Connection) -> bool:
    """Let the roles read, and say whether all are there. Roles belong to the whole server: where the user of the
    service may not make them, whoever looks after it does, and the next run grants.
    """
    known = _roles(there)
    (may,) = there.execute("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    for role, schemas in _ROLES.items():
        if role not in known and not may:
            continue
        if role not in known:
            there.execute(f"CREATE ROLE {role} NOLOGIN")
        for schema in schemas:
            there.execute(f"GRANT USAGE ON SCHEMA {schema} TO {role}")
            there.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}")
    return may or len(known) == len(_ROLES)
