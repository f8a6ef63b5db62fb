"""Packages of newer and older writers, and trailers that contradict themselves."""

import struct
from pathlib import Path

import pytest

from inspector.db.migrations import SCHEMA
from inspector.db.store import Store
from inspector.db.trailer import TRAILER
from inspector.errors import Kind
from tests.db.parcels import (
    altered,
    cleaned,
    export,
    refusal,
    rewritten,
)


def with_head(path: Path, format_: int, reader: int, tail: bytes = b"") -> Path:
    data = bytearray(path.read_bytes())
    data[-TRAILER + 16 : -TRAILER + 24] = struct.pack(">II", format_, reader)
    data[len(data) - len(tail) :] = tail
    path.write_bytes(data)
    return path


def test_a_format_for_newer_readers_is_refused_with_what_it_needs(field: Store, site: str, tmp_path: Path) -> None:
    path = with_head(export(field, tmp_path).path, 7, 5)
    with refusal(Kind.NEWER) as caught:
        cleaned(path, tmp_path)
    assert caught.value.facts["needs"] == 5


def test_a_newer_format_that_we_can_read_is_read(field: Store, site: str, tmp_path: Path) -> None:
    newer = altered(export(field, tmp_path).path, "UPDATE manifest SET format = 2")
    assert cleaned(with_head(newer, 2, 1), tmp_path).refused == ()


def test_a_trailer_that_contradicts_its_manifest_is_damage(field: Store, site: str, tmp_path: Path) -> None:
    with refusal(Kind.DAMAGED) as caught:
        cleaned(with_head(export(field, tmp_path).path, 2, 1), tmp_path)
    assert caught.value.facts["where"] == "trailer"


@pytest.mark.parametrize(("format_", "reader"), [(0, 0), (0, 1), (1, 0)])
def test_impossible_formats_are_damage(field: Store, site: str, tmp_path: Path, format_: int, reader: int) -> None:
    with refusal(Kind.DAMAGED):
        cleaned(with_head(export(field, tmp_path).path, format_, reader), tmp_path)


def test_nothing_may_stand_in_the_unused_bytes(field: Store, site: str, tmp_path: Path) -> None:
    with refusal(Kind.DAMAGED):
        cleaned(with_head(export(field, tmp_path).path, 1, 1, b"\1"), tmp_path)


def test_a_newer_schema_is_refused_with_what_it_needs(field: Store, site: str, tmp_path: Path) -> None:
    path = altered(export(field, tmp_path).path, f"PRAGMA user_version = {SCHEMA + 3}")
    with refusal(Kind.NEWER) as caught:
        cleaned(path, tmp_path)
    assert caught.value.facts["needs"] == SCHEMA + 3


def test_another_application_id_is_not_ours(field: Store, site: str, tmp_path: Path) -> None:
    with refusal(Kind.NOT_OURS):
        cleaned(rewritten(export(field, tmp_path).path, lambda it: it.__setitem__(68, 0)), tmp_path)
