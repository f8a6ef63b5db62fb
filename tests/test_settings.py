"""This machine's settings: nothing in them may keep the program from starting."""

import os

import pytest

from inspector import settings as room
from inspector.errors import Fault, Kind
from inspector.settings import Settings, load, machine_nonce, save


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    folder = tmp_path / "profile" / "inspector"
    monkeypatch.setenv("INSPECTOR_MACHINE_DIR", str(folder))
    return folder


@pytest.fixture
def read_only(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "read-only profile")

    monkeypatch.setattr(os, "mkdir", refuse)
    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(os, "rename", refuse)


def test_a_first_start_has_the_defaults_and_writes_nothing(profile):
    assert load() == Settings(language="", data_folder="", nonce="")
    assert not profile.exists()


def test_what_is_saved_is_there_at_the_next_start(profile):
    kept = Settings(language="zh", data_folder="D:/督查数据", nonce="ab" * 16)
    save(kept)
    assert load() == kept
    assert [it.name for it in profile.iterdir()] == ["settings.json"]


def test_a_folder_whose_name_is_no_text_is_remembered(tmp_path):
    folder = os.fsdecode(b"\xb6\xbd\xb2\xe9")  # 督查 in GBK, on a POSIX disk
    save(Settings(data_folder=folder))
    assert load().data_folder == folder


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 200,
        b"{",
        b"\xff\xfe",
        b"3",
        b'{"language": "fr"}',
        b'{"nonce": 3}',
        b'{"language": []}',
        b"[" * 99999,
    ],
)
def test_a_damaged_file_is_put_aside(profile, content):
    profile.mkdir(parents=True)
    (profile / "settings.json").write_bytes(content)
    assert load() == Settings()
    assert [it.name for it in profile.iterdir()] == ["settings.damaged"]
    assert (profile / "settings.damaged").read_bytes() == content


def test_a_newer_program_may_have_more_settings(profile):
    profile.mkdir(parents=True)
    (profile / "settings.json").write_text('{"language": "en", "voice": "low"}')
    assert load() == Settings(language="en")


def test_the_nonce_is_made_once(profile):
    save(Settings(language="en"))
    nonce = machine_nonce()
    assert len(nonce) == 32
    int(nonce, 16)
    room._fresh_nonce.cache_clear()  # another process
    assert machine_nonce() == nonce
    assert load() == Settings(language="en", nonce=nonce)


def test_two_machines_have_two_nonces(tmp_path, monkeypatch):
    first = machine_nonce()
    monkeypatch.setenv("INSPECTOR_MACHINE_DIR", str(tmp_path / "other"))
    assert machine_nonce() != first


def test_a_read_only_profile_has_the_nonce_of_the_session(read_only, profile):
    assert machine_nonce() == machine_nonce()
    assert not profile.exists()
    with pytest.raises(Fault) as caught:
        save(Settings(language="en"))
    assert caught.value.kind is Kind.READ_ONLY


def test_a_damaged_file_in_a_read_only_profile_does_not_stop_the_start(profile, monkeypatch, request):
    profile.mkdir(parents=True)
    (profile / "settings.json").write_text("{")
    request.getfixturevalue("read_only")
    assert load() == Settings()
    assert (profile / "settings.json").read_text() == "{"


def test_a_full_disk_keeps_the_old_settings(monkeypatch):
    save(Settings(language="zh"))

    def full(_handle):
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as caught:
        save(Settings(language="en"))
    assert caught.value.kind is Kind.DISK_FULL
    assert load().language == "zh"
