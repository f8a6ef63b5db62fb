"""An office's keys: made, renewed, lost and recovered. Not operations of the log: secrets are local and travel nowhere.

Everything sealed here opens with the office's key or with its recovery key, which exists on one printed sheet only.
"""

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import pyrage

from inspector import clock
from inspector.db import keys, succession
from inspector.db.enrolment import ENROLMENT
from inspector.db.store import Store
from inspector.errors import Fault, Kind

SHEET_KEPT = "recovery_sheet"  # setting: the day a recovery sheet left the program, '' while none has
_BEGINS = "AGE-SECRET-KEY-1"
_GROUP = 4
_MISREAD = str.maketrans("OI1", "0LL")  # letters bech32 leaves out, and what they are taken for


@dataclass(frozen=True, slots=True)
class Recovery:
    """A recovery key: shown once, printed, kept nowhere in the program. `secret` is an age identity."""

    secret: str = field(repr=False)
    public: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The secret without its fixed beginning, in groups of four to be typed from paper."""
        rest = self.secret.removeprefix(_BEGINS)
        return tuple(rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP))


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The keys of this store in words for people: fingerprints of its signing key and of its office's; days."""

    role: str
    fingerprint: str  # '' before keys were made
    since: str
    office: str  # fingerprint of the office's signing key, on a laptop
    office_since: str
    recovery: str  # fingerprint of the recovery key
    sheet: str  # day its sheet was printed or saved, '' never
    enrolment: str  # a laptop's: id of the enrolment file it read last, '' none
    confirmed: bool  # the office has read a package written since


def read_own(store: Store) -> Own:
    """What there is to be said of the keys here."""
    sign = keys.signing_key(store)
    since = store.one("SELECT since FROM own_key WHERE purpose = 'sign' AND retired IS NULL ORDER BY since DESC")
    office = store.rows("SELECT public, since FROM office_key WHERE purpose = 'sign' AND retired IS NULL")
    recovery = succession.recovery_key(store)
    return Own(
        role=store.setting("role"),
        fingerprint=keys.fingerprint(sign.public) if sign else "",
        since=since or "",
        office=keys.fingerprint(bytes.fromhex(office[0][0])) if office else "",
        office_since=office[0][1] if office else "",
        recovery=keys.fingerprint(recovery.encode()) if recovery else "",
        sheet=store.setting(SHEET_KEPT),
        enrolment=store.setting(ENROLMENT),
        confirmed=bool(store.setting(ENROLMENT) and store.one(_CONFIRMED)),
    )


_CONFIRMED = """
    SELECT EXISTS (SELECT 1 FROM acknowledged AS a JOIN book AS b ON b.id = a.package AND b.direction = 'written'
      WHERE b.at >= (SELECT max(since) FROM office_key WHERE purpose = 'sign' AND retired IS NULL))"""


def make_office_keys(store: Store, keep: Callable[[Recovery], None] | None = None) -> Recovery:
    """The first keys of an office, and its recovery key.

    `keep` puts the recovery key where it stays (a sheet); if that fails nothing was made. Raises Fault HAS_KEYS where
    there are keys (`renew`), NO_KEYS on a laptop: it gets its keys with the enrolment file of its office.
    """
    _only_an_office(store)
    if keys.signing_key(store) is not None:
        raise Fault(Kind.HAS_KEYS)
    return _made(store, new_recovery_key(), keep, by=None, own=True)


def renew(store: Store, keep: Callable[[Recovery], None] | None = None, *, stolen: bool = False) -> Recovery:
    """New keys and a new recovery key. The old ones open what was sealed to them, and sign nothing any more.

    Laptops follow with the next package they read from here; with `stolen` they must not, since whoever has the old
    key could lead them on as well: each reads a new enrolment file. Raises as `make_office_keys`; NO_KEYS before that.
    """
    before = _present_key(store)
    return _made(store, new_recovery_key(), keep, by=None if stolen else before, own=True)


def renew_recovery(store: Store, keep: Callable[[Recovery], None] | None = None) -> Recovery:
    """Another recovery key, where the sheet was lost or seen by others; the office's own keys stay."""
    before = _present_key(store)
    return _made(store, new_recovery_key(), keep, by=before, own=False)


def note_sheet(store: Store) -> None:
    """The recovery sheet was printed or saved today."""
    store.set_setting(SHEET_KEPT, clock.today(store.now).isoformat())


def recover(store: Store, typed: str) -> None:
    """Open from now on what was sealed for the recovery key, here too, as it stands on the sheet.

    Raises Fault BAD_RECOVERY for what is no recovery key, or not the one this office knows to be its own.
    """
    _only_an_office(store)
    identity = read_recovery(typed)
    known = store.rows("SELECT public FROM office_key WHERE purpose = 'recovery'")
    public = str(identity.to_public())
    if known and (public,) not in known:
        raise Fault(Kind.BAD_RECOVERY)
    now = clock.written(store.now())
    with store.transaction():
        store.connection.execute(
            "INSERT OR IGNORE INTO own_key (purpose, public, secret, since, retired) VALUES ('seal', ?, ?, ?, ?)",
            [public, str(identity), now, now],  # retired: it opens, and nobody seals to it as to the office's own
        )


def read_recovery(typed: str) -> "pyrage.x25519.Identity":
    """The identity somebody typed: with or without its beginning, spaces, small letters, full width.

    Raises Fault BAD_RECOVERY; bech32 finds any slip of up to four letters.
    """
    text = "".join(it for it in unicodedata.normalize("NFKC", typed).upper() if it.isalnum())
    rest = text.removeprefix("".join(it for it in _BEGINS if it.isalnum())).translate(_MISREAD)
    with suppress(Exception):  # pyrage names no class for what is no key
        return pyrage.x25519.Identity.from_str(_BEGINS + rest)
    raise Fault(Kind.BAD_RECOVERY)


def new_recovery_key() -> Recovery:
    """A key pair that is kept nowhere here."""
    identity = pyrage.x25519.Identity.generate()
    return Recovery(str(identity), str(identity.to_public()))


def _made(
    store: Store,
    recovery: Recovery,
    keep: Callable[[Recovery], None] | None,
    *,
    by: keys.SigningKey | None,
    own: bool,
) -> Recovery:
    now = clock.written(store.now())
    with store.transaction():
        run = store.connection.execute
        if own:
            keys.make(store)
        run("UPDATE office_key SET retired = ? WHERE purpose = 'recovery' AND retired IS NULL", [now])
        run(
            "INSERT INTO office_key (purpose, public, office, since) VALUES ('recovery', ?, ?, ?)",
            [recovery.public, store.device, now],
        )
        store.set_setting(SHEET_KEPT, "")
        succession.state(store, by=by)
        if keep is not None:
            keep(recovery)
            note_sheet(store)
    return recovery


def _present_key(store: Store) -> keys.SigningKey:
    _only_an_office(store)
    before = keys.signing_key(store)
    if before is None:
        raise Fault(Kind.NO_KEYS, whose="office")
    return before


def _only_an_office(store: Store) -> None:
    if store.setting("role") != "office":
        raise Fault(Kind.NO_KEYS, whose="device")
