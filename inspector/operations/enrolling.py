"""Enrolling laptops: the file an office issues, what a laptop does with it, and whose laptops there are.

The file is JSON, signed by the office, and holds a token that is good once (`db/enrolment.py`). It is read by a strict
parser: every field has its form, nothing else may stand in it.
"""

import json
import re
import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.db import enrolment, keys, succession
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Person
from inspector.safe_write import as_fault, write_bytes

SUFFIX = ".enrolment"
DAYS = 30  # that a file is good for, unless its issuer says otherwise
MOST = 65_536  # bytes of an enrolment file; ours have one
_CONTEXT = b"inspector enrolment\n"
_WHAT = "inspector enrolment"
_FORMAT = 1
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_DEVICE = re.compile(r"[0-9A-Z]{12}")
_NAME = 100  # characters of a person's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """A computer that was enrolled, or a file that waits for one. Times as records write them, days YYYY-MM-DD."""

    id: str
    person: str  # id
    name: str
    issued: str
    until: str
    state: str  # waiting late enrolled revoked
    device: str | None
    fingerprint: str  # of its signing key, '' while it waits
    enrolled: str | None
    revoked: str | None
    note: str
    last_at: str | None  # when its last package was read here
    last_number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What an enrolment file says."""

    id: str
    county: str
    person: str
    name: str
    token: str = field(repr=False)
    issued: str
    until: str
    number: int  # statements of the office up to this one are behind it (`db/succession.py`)
    device: str  # of the office
    sign: str
    seal: str
    recovery: str
    signature: str = ""

    @property
    def fingerprint(self) -> str:
        """Of the office's signing key, to be compared on the telephone."""
        return keys.fingerprint(bytes.fromhex(self.sign))

    @property
    def facts(self) -> dict[str, Any]:
        """Everything that is signed."""
        said = {name: getattr(self, name) for name in _FIELDS if name != "signature"}
        return {"what": _WHAT, "format": _FORMAT, **said}

    @property
    def signed_text(self) -> bytes:
        """The bytes the signature is of."""
        return _CONTEXT + succession.canonical(self.facts)


_FIELDS = tuple(Ticket.__dataclass_fields__)


# -- the office --------------------------------------------------------------------------------------------------------


def issue_enrolment(store: Store, person: str, path: Path, until: date | None = None) -> Ticket:
    """Write the file by which one laptop of `person` (id) enrols; good once, until that day (by default a month).

    Raises Fault NO_KEYS, GONE for nobody, and as `write_bytes`; then no file was issued.
    """
    signing, seal, recovery = keys.signing_key(store), keys.sealing_key(store), succession.recovery_key(store)
    if store.setting("role") != "office" or signing is None or seal is None or recovery is None:
        raise Fault(Kind.NO_KEYS, whose="office")
    whose = store.get(Person, person)
    if whose.deleted:
        raise Fault(Kind.GONE, record="person", id=person)
    last = until or clock.today(store.now) + timedelta(days=DAYS)
    blank = Ticket(
        id=new_id(store.now()), county=store.setting("county"), person=person, name=whose.name[:_NAME],
        token=secrets.token_hex(32), issued=clock.written(store.now()), until=last.isoformat(),
        number=succession.number(store), device=store.device, sign=signing.public.hex(), seal=seal, recovery=recovery,
    )  # fmt: skip
    signature = signing.sign(blank.signed_text).hex()
    text = json.dumps({**blank.facts, "signature": signature}, ensure_ascii=False, indent=1) + "\n"
    with store.transaction():
        store.connection.execute(
            "INSERT INTO enrolment (id, person, token, issued, until) VALUES (?, ?, ?, ?, ?)",
            [blank.id, person, enrolment.token_key(blank.token), blank.issued, blank.until],
        )
        write_bytes(path, text.encode())
    return blank


def enrolments(store: Store) -> list[Laptop]:
    """Every laptop enrolled here and every file issued, the newest first, of one moment those that count."""
    today = clock.today(store.now).isoformat()
    return [
        Laptop(
            id=id_, person=person, name=name or "", issued=issued, until=until, device=device,
            state=_state(enrolled, revoked, late=until < today),
            fingerprint=keys.fingerprint(bytes.fromhex(sign)) if sign else "",
            enrolled=enrolled, revoked=revoked, note=note or "", last_at=last_at, last_number=last_number,
        )
        for id_, person, name, issued, until, device, sign, enrolled, revoked, note, last_at, last_number
        in store.rows(_LAPTOPS)
    ]  # fmt: skip


_LAPTOPS = """
    SELECT e.id, e.person, p.name, e.issued, e.until, e.device, e.sign, e.enrolled, e.revoked, e.note, b.at, b.sequence
    FROM enrolment AS e LEFT JOIN person AS p ON p.id = e.person
    LEFT JOIN book AS b ON b.rowid = (
      SELECT max(rowid) FROM book WHERE origin = e.device AND direction = 'read')
    ORDER BY e.issued DESC, e.revoked IS NOT NULL, e.id DESC"""


def _state(enrolled: str | None, revoked: str | None, *, late: bool) -> str:
    if revoked:
        return "revoked"
    if enrolled:
        return "enrolled"
    return "late" if late else "waiting"


def revoke(store: Store, id: str, note: str = "") -> int:  # noqa: A002
    """Strike off a laptop, whatever files it was enrolled by, or take back a file nobody used; how many rows.

    From now on its packages want a person's decision, and nothing is sealed to it. Raises Fault GONE.
    """
    found = store.rows("SELECT device FROM enrolment WHERE id = ?", id)
    if not found:
        raise Fault(Kind.GONE, record="enrolment", id=id)
    with store.transaction():
        changed: int = store.connection.execute(
            """UPDATE enrolment SET revoked = ?, note = nullif(?, '')
               WHERE revoked IS NULL AND (id = ? OR device = ?)""",
            [clock.written(store.now()), note, id, found[0][0]],
        ).rowcount
    return changed


# -- the laptop --------------------------------------------------------------------------------------------------------


def looked_at(store: Store, path: Path) -> Ticket:
    """What an enrolment file says, once everything about it was found true; nothing is changed.

    Raises Fault NOT_FOUND …, TOO_LARGE, BAD_ENROLMENT (path, why: forged, other_county, late, own_office).
    """
    ticket = parsed(_bytes_of(path), path)
    if store.setting("role") == "office":
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="own_office")
    if store.setting("county") not in ("", ticket.county):
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="other_county")
    if ticket.until < clock.today(store.now).isoformat():
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="late")
    return ticket


def is_other_office(store: Store, ticket: Ticket) -> bool:
    """Whether this laptop knows another key of its office: a person has to say that the new one is right."""
    known = store.rows("SELECT public FROM office_key WHERE purpose = 'sign' AND retired IS NULL")
    return bool(known) and (ticket.sign,) not in known


def worker_instead(store: Store, ticket: Ticket) -> str:
    """Who works here where the file is for somebody else, by name; '' where it is theirs, or nobody's yet.

    Everything this computer signs from then on counts as that person's at the office.
    """
    mine = store.setting("person")
    name = store.one("SELECT name FROM person WHERE id = ?", mine) or ""
    return "" if mine == ticket.person or name == ticket.name else str(name)


def read_enrolment(store: Store, path: Path, *, replace: bool = False) -> Ticket:
    """Take the office's keys and the token from its file; the next package from here carries the proof.

    Every file makes new keys, so that a computer that was struck off can come back. `replace`: believe this office
    instead of the one known here, whose signatures count no more. Raises Fault as `looked_at`; BAD_ENROLMENT
    other_office without `replace`.
    """
    ticket = looked_at(store, path)
    other = is_other_office(store, ticket)
    if other and not replace:
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="other_office")
    with store.transaction():
        enrolment.ready(store)
        if keys.signing_key(store) is None or store.setting(enrolment.ENROLMENT) not in ("", ticket.id):
            keys.make(store)
        if other:
            store.connection.execute("DELETE FROM office_key")
        succession.hold_office_keys(store, ticket.device, sign=ticket.sign, seal=ticket.seal, recovery=ticket.recovery)
        succession.set_number(store, ticket.number)
        store.set_setting("office", ticket.device)
        store.set_setting(enrolment.ENROLMENT, ticket.id)
        store.set_setting(enrolment.TOKEN, enrolment.token_key(ticket.token))
    return ticket


def parsed(data: bytes, path: Path) -> Ticket:
    """The file's text as a ticket whose signature is true. Raises Fault TOO_LARGE, BAD_ENROLMENT forged."""
    if len(data) > MOST:
        raise Fault(Kind.TOO_LARGE, path=str(path), limit=MOST)
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="unknown") from error
    if not isinstance(found, dict) or found.get("what") != _WHAT:
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="unknown")
    if type(found.get("format")) is int and found["format"] > _FORMAT:
        raise Fault(Kind.NEWER, path=str(path), needs=found["format"])
    if found.keys() != {"what", "format", *_FIELDS} or found["format"] != _FORMAT or not _is_formed(found):
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="forged")
    ticket = Ticket(**{name: found[name] for name in _FIELDS})
    if not keys.is_signed(bytes.fromhex(ticket.sign), bytes.fromhex(ticket.signature), ticket.signed_text):
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="forged")
    return ticket


def _is_formed(it: dict[str, Any]) -> bool:
    texts = all(isinstance(it[name], str) for name in _FIELDS if name != "number")
    return (
        texts
        and type(it["number"]) is int
        and 0 <= it["number"] <= succession.LARGEST
        and all(_ID.fullmatch(it[name]) for name in ("id", "person"))
        and _DEVICE.fullmatch(it["device"]) is not None
        and all(succession.is_hex(it[name], 32) for name in ("token", "sign"))
        and succession.is_hex(it["signature"], 64)
        and all(succession.is_recipient(it[name]) for name in ("seal", "recovery"))
        and len(it["name"]) <= _NAME
        and it["name"].isprintable()
        and len(it["county"]) <= _NAME
        and it["county"].isprintable()
        and clock.day(it["until"]) is not None
        and clock.moment(it["issued"]) is not None
    )


def _bytes_of(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # a folder; a pipe, which would be waited for without end
        raise Fault(Kind.BAD_ENROLMENT, path=str(path), why="unknown")
    try:
        with path.open("rb") as file:
            return file.read(MOST + 1)
    except OSError as error:
        raise as_fault(error, path) from error
