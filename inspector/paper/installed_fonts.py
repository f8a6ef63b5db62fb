"""Which font files the user's system has, by family name: the Windows registry, fontconfig, else the font folders.

Nothing is opened here but the lists the system keeps; a family's name is compared without case and spaces.
"""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_SUFFIXES = {".ttf", ".ttc", ".otf", ".otc"}
_REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
_REGULAR_WEIGHT = "80"  # fontconfig's number for it
_SECONDS = 10


class FontFile(NamedTuple):
    """A face on disk: its file, its number within a collection, and the family it goes by."""

    path: Path
    number: int
    family: str


def key(family: str) -> str:
    """The family's name as it is compared: `FangSong_GB2312` and `fangsong gb2312` are one."""
    return "".join(it for it in family.casefold() if it.isalnum())


def installed_fonts() -> dict[str, FontFile]:
    """Every upright regular face of the system by `key` of its family names."""
    if sys.platform == "win32":
        return _from_registry()
    program = shutil.which("fc-list")
    if program:
        wanted = "%{file}\t%{index}\t%{weight}\t%{slant}\t%{family}\n"
        with suppress(subprocess.TimeoutExpired, OSError):  # a cold cache on a slow disk: the folders tell as much
            listed = subprocess.run([program, "--format", wanted], capture_output=True, timeout=_SECONDS, check=False)
            return from_fontconfig(listed.stdout.decode("utf-8", "replace"))
    return from_folders(_folders())


def from_fontconfig(listed: str) -> dict[str, FontFile]:
    """The faces of `fc-list`'s lines: file, index, weight, slant, family names, by tabs."""
    found: dict[str, FontFile] = {}
    for line in sorted(listed.splitlines()):
        path, index, weight, slant, families = [*line.split("\t"), *[""] * 5][:5]
        plain = weight == _REGULAR_WEIGHT or weight.startswith("[")  # a variable font says a range
        if Path(path).suffix.lower() not in _SUFFIXES or not plain or slant != "0" or not index.isdigit():
            continue
        for family in families.split(","):
            found.setdefault(key(family), FontFile(Path(path), int(index) & 0xFFFF, family))
    return found


def from_folders(folders: list[Path]) -> dict[str, FontFile]:
    """The faces in font folders by the stem of their file (`simfang.ttf`): all that is known without opening them."""
    files = sorted(it for folder in folders if folder.is_dir() for it in folder.rglob("*"))
    return {key(it.stem): FontFile(it, 0, it.stem) for it in reversed(files) if it.suffix.lower() in _SUFFIXES}


def _folders() -> list[Path]:
    home = Path.home()
    return [
        home / "Library/Fonts",
        Path("/Library/Fonts"),
        Path("/System/Library/Fonts"),
        home / ".local/share/fonts",
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
    ]


def from_registry_values(values: list[tuple[str, str]], folder: Path) -> dict[str, FontFile]:
    """The faces of the registry's values: `SimSun & NSimSun (TrueType)` → `simsun.ttc`, one number for each name."""
    found: dict[str, FontFile] = {}
    for title, file in values:
        path = folder / file  # an absolute file stays as it is
        if path.suffix.lower() not in _SUFFIXES:
            continue
        found.setdefault(key(path.stem), FontFile(path, 0, path.stem))
        for number, family in enumerate(title.rsplit(" (", 1)[0].split(" & ")):
            found.setdefault(key(family), FontFile(path, number, family))
    return found


if sys.platform == "win32":

    def _from_registry() -> dict[str, FontFile]:
        import winreg  # noqa: PLC0415

        folder = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts"
        values: list[tuple[str, str]] = []
        for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            try:
                opened = winreg.OpenKey(hive, _REGISTRY)
            except OSError:  # a user without fonts of his own has no such key
                continue
            with opened:
                for number in range(winreg.QueryInfoKey(opened)[1]):
                    title, file, _ = winreg.EnumValue(opened, number)
                    values.append((title, str(file)))
        return from_registry_values(values, folder)
