"""The office's keys over time: each renewal is a statement signed by the key before it, so that laptops follow by
themselves. The statements ride in every package of the office, as JSON in its manifest's `proof`.

A laptop that knows any key in the row follows it to the last. Statements are numbered, and none is followed twice or
backwards: an old package read again changes nothing. Where a key was stolen the row is broken on purpose: whoever
holds the key could sign a statement too, and only a new enrolment file leads on.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from inspector import clock
from inspector.db import keys, seal
from inspector.db.store import Store

_CONTEXT = b"inspector office keys\n"  # what signs a statement signs nothing else with these words before it
_KEPT = 12  # statements that ride along: years of renewals, and still a few kilobytes
_LONGEST = 16_384  # characters of a stranger's row of statements
LARGEST = 1_000_000  # no office renews its keys more often
_HEX = re.compile(r"[0-9a-f]+")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_STATEMENTS, _NUMBER = "office_statements", "office_statement"  # settings: the row (office), the last one followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """ "From now on these are the office's keys": `by` is the key that signs it, often the one before `sign`."""

    number: int
    county: str
    sign: str
    seal: str
    recovery: str
    at: str
    by: str
    signature: str = ""

    @property
    def signed_text(self) -> bytes:
        """The bytes its signature is of."""
        return _CONTEXT + canonical({name: it for name, it in asdict(self).items() if name != "signature"})

    @property
    def is_true(self) -> bool:
        """Whether the holder of `by` said so."""
        return keys.is_signed(bytes.fromhex(self.by), bytes.fromhex(self.signature), self.signed_text)


def canonical(facts: object) -> bytes:
    """JSON with sorted keys and nothing to spare: the same bytes for the same facts everywhere."""
    return json.dumps(facts, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def is_hex(text: object, length: int) -> bool:
    """Whether it is a text of so many bytes as hexadecimal digits."""
    return isinstance(text, str) and len(text) == 2 * length and _HEX.fullmatch(text) is not None


def is_recipient(text: object) -> bool:
    """Whether it is written like an age recipient of ours, and something can be sealed to it."""
    return isinstance(text, str) and _RECIPIENT.fullmatch(text) is not None and seal.is_recipient(text)


# -- the office's side -------------------------------------------------------------------------------------------------


def number(store: Store) -> int:
    """How many statements were made here, or the number of the last one followed."""
    return int(store.setting(_NUMBER) or 0)


def set_number(store: Store, last: int) -> None:
    """What an enrolment file says: statements up to this one are behind us."""
    store.set_setting(_NUMBER, str(last))


def state(store: Store, *, by: keys.SigningKey | None) -> None:
    """Keep the statement of the present keys, signed `by` the key laptops know; without one the row is broken."""
    sign, seal, recovery = keys.signing_key(store), keys.sealing_key(store), recovery_key(store)
    with store.transaction():
        set_number(store, number(store) + 1)
        row: list[Statement] = []
        if by is not None and sign is not None and seal is not None and recovery is not None:
            said = Statement(
                number=number(store), county=store.setting("county"), sign=sign.public.hex(), seal=seal,
                recovery=recovery, at=clock.written(store.now()), by=by.public.hex(),
            )  # fmt: skip
            row = [*parsed(store.setting(_STATEMENTS)), replace(said, signature=by.sign(said.signed_text).hex())]
        store.set_setting(_STATEMENTS, _written(row[-_KEPT:]))


def statements(store: Store) -> str | None:
    """The row as it rides in a package; None before the first renewal."""
    return store.setting(_STATEMENTS) or None


def _written(row: Sequence[Statement]) -> str:
    return canonical([asdict(it) for it in row]).decode() if row else ""


# -- the laptop's side -------------------------------------------------------------------------------------------------


def recovery_key(store: Store) -> str | None:
    """The recipient of the office's recovery key, as this store knows it: the office's own too."""
    return store.one(  # type: ignore[no-any-return]
        "SELECT public FROM office_key WHERE purpose = 'recovery' AND retired IS NULL ORDER BY since DESC"
    )


def parsed(text: str | None) -> list[Statement]:
    """The statements in a stranger's text, in their order; none where anything about it is not as we write it."""
    if not text or len(text) > _LONGEST:
        return []
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(found, list) or not all(_is_statement(it) for it in found):
        return []
    return [Statement(**it) for it in found]


def _is_statement(it: object) -> bool:
    return (
        isinstance(it, dict)
        and it.keys() == Statement.__dataclass_fields__.keys()
        and type(it["number"]) is int
        and 0 < it["number"] <= LARGEST
        and isinstance(it["county"], str)
        and clock.moment(it["at"] if isinstance(it["at"], str) else None) is not None
        and all(is_hex(it[name], 32) for name in ("sign", "by"))
        and is_hex(it["signature"], 64)
        and all(is_recipient(it[name]) for name in ("seal", "recovery"))
    )


def followed(store: Store, proof: str | None, signer: bytes) -> Statement | None:
    """The last statement a package of `signer` leads to from a key known here; None where it leads nowhere new."""
    known = {it for (it,) in store.rows("SELECT public FROM office_key WHERE purpose = 'sign' AND retired IS NULL")}
    last: Statement | None = None
    seen, county = number(store), store.setting("county")
    for it in parsed(proof):
        if it.number > seen and it.by in known and it.county == county and it.is_true:
            last, seen, known = it, it.number, {it.sign}
    return last if last is not None and last.sign == signer.hex() else None


def follow(store: Store, said: Statement, office: str) -> None:
    """Seal to these keys and believe this signature from now on; the keys before are kept as retired."""
    hold_office_keys(store, office, sign=said.sign, seal=said.seal, recovery=said.recovery)
    set_number(store, said.number)


def hold_office_keys(store: Store, office: str, *, sign: str, seal: str, recovery: str) -> None:
    """These are the office's keys; others of it are retired."""
    now = clock.written(store.now())
    with store.transaction():
        store.connection.execute("UPDATE office_key SET retired = ? WHERE retired IS NULL", [now])
        store.connection.executemany(
            """INSERT INTO office_key (purpose, public, office, since) VALUES (?, ?, ?, ?)
               ON CONFLICT (public) DO UPDATE SET retired = NULL, office = excluded.office""",
            [("sign", sign, office, now), ("seal", seal, office, now), ("recovery", recovery, office, now)],
        )
