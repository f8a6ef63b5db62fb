"""The fonts of a paper by role: the user's own where the system has them, else the packaged Noto Serif and Sans SC.

A role is a chain of faces: each character is drawn by the first that has it. What none has, and which role had to
take another family than GB/T 9704 asks for, is told as data, never guessed over.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn as packaged_fonts

from inspector.paper.faces import Face
from inspector.paper.installed_fonts import FontFile, installed_fonts, key


class Role(StrEnum):
    """What a face is wanted for."""

    BODY = "body"  # 正文 仿宋
    TITLE = "title"  # 标题 小标宋
    HEADING = "heading"  # 一级 黑体
    SECOND = "second"  # 二级 楷体
    PAGE = "page"  # 页码 宋体
    LATIN = "latin"  # Latin letters and digits within 仿宋 and 小标宋


WANTED: dict[Role, tuple[str, ...]] = {
    Role.BODY: ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "simfang", "STFangsong", "华文仿宋", "朱雀仿宋"),
    Role.TITLE: ("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋"),
    Role.HEADING: ("黑体", "SimHei", "STHeiti", "华文黑体"),
    Role.SECOND: ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "simkai", "STKaiti", "华文楷体"),
    Role.PAGE: ("宋体", "SimSun", "NSimSun", "STSong", "华文宋体"),
    Role.LATIN: ("Times New Roman", "times", "Liberation Serif", "Tinos", "Nimbus Roman"),
}
"""Families that are what the standard asks for, best first."""

SAMPLES: dict[Role, str] = {
    Role.BODY: "督查组对石桥村农村户厕情况进行了检查，发现问题5个。",
    Role.TITLE: "关于石桥村农村户厕检查情况的督导反馈意见书",
    Role.HEADING: "一、存在的问题",
    Role.SECOND: "（一）立行立改。",
    Role.PAGE: "— 第1页 共3页 —",
    Role.LATIN: "HT04 2026-11-21 0.5 m",
}
"""A line of each, for looking at it."""


SETTING = "fonts"
"""The setting of a store that keeps what was chosen on this computer (`kept`, `choices`); it never travels."""


@dataclass(frozen=True, slots=True)
class Substitute:
    """A role that was drawn with another family than `wanted`."""

    role: Role
    wanted: str
    used: str


@dataclass(frozen=True, slots=True)
class Library:
    """A chain of faces for each role, the roles that had to take a substitute, and those drawn thicker for it."""

    chains: Mapping[Role, tuple[Face, ...]]
    substitutes: tuple[Substitute, ...]
    thickened: frozenset[Role] = frozenset()
    _chosen: dict[tuple[Role, str], tuple[Face | None, float]] = field(default_factory=dict, repr=False, compare=False)

    def glyph(self, role: Role, char: str) -> tuple[Face | None, float]:
        """The face that draws `char` in `role` and the width in em; no face: a mark of one em stands for it."""
        known = self._chosen.get((role, char))
        if known is None:
            chain = self.chains[role]
            if char.isascii() and role in {Role.BODY, Role.SECOND, Role.TITLE}:
                chain = self.chains[Role.LATIN] + chain
            face = next((it for it in chain if it.has(char)), None)
            known = self._chosen[role, char] = (face, face.width(char) if face else 1.0)
        return known


@cache
def _packaged_faces() -> tuple[Face, Face]:
    serif, sans = packaged_fonts.serif_path(), packaged_fonts.sans_path()
    return Face(serif, family="Noto Serif SC", ours=True), Face(sans, family="Noto Sans SC", ours=True)


@cache
def packaged_library() -> Library:
    """Only the fonts every copy of the program brings: the same paper on every machine."""
    return library({})


@cache
def system_library() -> Library:
    """The fonts of this system, completed by the packaged ones."""
    return library(_installed())


@cache
def chosen_library(setting: str | None) -> Library:
    """The fonts of this system with the office's own choice put first, as its setting `fonts` keeps it (`kept`)."""
    chosen = choices(setting)
    return library(_installed(), chosen) if chosen else system_library()


@cache
def _installed() -> Mapping[str, FontFile]:
    return installed_fonts()


def families() -> tuple[str, ...]:
    """The families of this system that an office may choose from, each once."""
    return tuple(sorted({it.family for it in _installed().values()}))


def choices(setting: str | None) -> dict[Role, str]:
    """The family the office wants for a role. What makes no sense in the setting is as if it were not there."""
    try:
        known = json.loads(setting or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {role: family for role in Role if isinstance(family := known.get(role), str) and key(family)}


def kept(chosen: Mapping[Role, str]) -> str:
    """The setting that `choices` reads."""
    return json.dumps(dict(chosen), ensure_ascii=False, sort_keys=True)


def library(installed: Mapping[str, FontFile], chosen: Mapping[Role, str] | None = None) -> Library:
    """The library made of the faces found (`installed_fonts`), each role ending in the packaged faces.

    A family the office has chosen comes first; one that is not here, cannot be read or may not be embedded gives way
    to those the standard asks for.
    """
    serif, sans = _packaged_faces()
    chosen = chosen or {}
    own = {
        role: _first(installed, (chosen[role], *families) if role in chosen else families)
        for role, families in WANTED.items()
    }
    if own[Role.BODY] is None and Role.LATIN not in chosen:  # Times beside Noto Serif is two blacks on one line
        own[Role.LATIN] = None
    chains: dict[Role, tuple[Face, ...]] = {}
    for role, face in own.items():
        rest = (sans, serif) if role is Role.HEADING else (serif, sans)
        chains[role] = rest if face is None else (face, *rest)
    lacking: list[Substitute] = []
    for role, face in own.items():
        wanted = chosen.get(role, WANTED[role][0])
        missed = face is None or (role in chosen and key(face.family) != key(wanted))
        if missed and (role is not Role.LATIN or role in chosen):
            lacking.append(Substitute(role, wanted, chains[role][0].family))
    packaged = frozenset(role for role, face in own.items() if face is None)
    return Library(chains, tuple(lacking), packaged & {Role.TITLE, Role.HEADING})  # 小标宋 and 黑体 are dark faces


def _first(installed: Mapping[str, FontFile], families: tuple[str, ...]) -> Face | None:
    for family in families:
        found = installed.get(key(family))
        if found:
            face = Face(found.path, found.number, family)
            if face.usable():
                return face
    return None


@dataclass(frozen=True, slots=True)
class RoleFont:
    """A role as the settings show it: what is wanted, what was found, and a line to look at."""

    role: Role
    wanted: tuple[str, ...]  # best first, the office's choice before all
    family: str
    file: Path
    substitute: bool
    sample: str
    missing: str  # characters of the sample it lacks


def roles(shown: Library, chosen: Mapping[Role, str] | None = None) -> tuple[RoleFont, ...]:
    """Each role with the font it has in a library."""
    lacking = {it.role for it in shown.substitutes}
    told: list[RoleFont] = []
    for role in Role:
        first = (chosen or {}).get(role)
        face = shown.chains[role][0]
        missing = "".join(it for it in dict.fromkeys(SAMPLES[role]) if not face.has(it))
        wanted = (first, *WANTED[role]) if first else WANTED[role]
        told.append(RoleFont(role, wanted, face.family, face.path, role in lacking, SAMPLES[role], missing))
    return tuple(told)
