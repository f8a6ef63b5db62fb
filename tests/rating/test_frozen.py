"""A frozen list reads back as it was written; whatever else a stranger sends is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.errors import Fault, Kind
from inspector.rating.frozen import canonical, fingerprint, parsed
from tests.rating.made import LIST

_KEEP = object()


def test_what_was_frozen_reads_back_the_same():
    assert parsed(canonical(LIST)) == LIST
    assert canonical(parsed(canonical(LIST))) == canonical(LIST)
    assert fingerprint(canonical(LIST)) == fingerprint(canonical(parsed(canonical(LIST))))


def test_another_word_is_another_fingerprint():
    other = replace(LIST, places=(replace(LIST.places[0], rank=2), *LIST.places[1:]))
    assert fingerprint(canonical(other)) != fingerprint(canonical(LIST))


def paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for name, it in value.items():
            yield from paths(it, (*path, name))
    elif isinstance(value, list):
        for number, it in enumerate(value):
            yield from paths(it, (*path, number))


def changed(value, path, new):
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(path) == 1 and new is _KEEP:
        del copy[path[0]]
    else:
        copy[path[0]] = changed(value[path[0]], path[1:], new)
    return copy


WHOLE = json.loads(canonical(LIST))
PATHS = [it for it in paths(WHOLE) if it]
strange = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just("\ud800"), st.just("1e999"),
    st.just("NaN"), st.just([]), st.just({}), st.just([[]]), st.just({"why": 1}), st.just(_KEEP), st.just("9" * 40),
)  # fmt: skip


@given(st.sampled_from(PATHS), strange)
def test_a_strangers_list_is_a_list_or_a_fault(path, new):
    """Whatever is put in anywhere: it is taken apart into the same shape, or refused by name."""
    found, kind = LIST, None
    try:
        found = parsed(json.dumps(changed(WHOLE, path, new)))
    except Fault as fault:
        kind = fault.kind
    assert kind in (None, Kind.BAD_VALUE)
    assert parsed(canonical(found)) == found


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", "nonsense", "[" * 100_000, '{"format": 1}', "1" * 5_000, '"\\ud800"', "\ud800",
     canonical(replace(LIST, format=2)), canonical(replace(LIST, starts="gestern")),
     canonical(LIST).replace('"95.00"', '"1e400"'), canonical(LIST).replace('"95.00"', '"--1"'),
     canonical(LIST).replace('"95.00"', '"."'), canonical(LIST).replace('"95.00"', "95.00")],
)  # fmt: skip
def test_what_is_no_list_is_refused(text):
    with pytest.raises(Fault) as caught:
        parsed(text)
    assert caught.value.kind is Kind.BAD_VALUE
