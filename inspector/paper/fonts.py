"""The fonts of a paper by role: the user's own where the system has them, else the packaged Noto Serif and Sans SC.

A role is a chain of faces: each character is drawn by the first that has it. What none has, and which role had to
take another family than GB/T 9704 asks for, is told as data, never guessed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

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
    return Face(serif, family="Noto Serif SC"), Face(sans, family="Noto Sans SC")


@cache
def packaged_library() -> Library:
    """Only the fonts every copy of the program brings: the same paper on every machine."""
    return library({})


@cache
def system_library() -> Library:
    """The fonts of this system, completed by the packaged ones."""
    return library(installed_fonts())


def library(installed: Mapping[str, FontFile]) -> Library:
    """The library made of the faces found (`installed_fonts`), each role ending in the packaged faces."""
    serif, sans = _packaged_faces()
    own = {role: _first(installed, families) for role, families in WANTED.items()}
    if own[Role.BODY] is None:  # Times beside Noto Serif is two blacks on one line
        own[Role.LATIN] = None
    chains: dict[Role, tuple[Face, ...]] = {}
    for role, face in own.items():
        rest = (sans, serif) if role is Role.HEADING else (serif, sans)
        chains[role] = rest if face is None else (face, *rest)
    lacking = tuple(
        Substitute(role, WANTED[role][0], chains[role][0].family)
        for role in Role
        if own[role] is None and role is not Role.LATIN
    )
    too_light = frozenset(it.role for it in lacking) & {Role.TITLE, Role.HEADING}  # 小标宋 and 黑体 are dark faces
    return Library(chains, lacking, too_light)


def _first(installed: Mapping[str, FontFile], families: tuple[str, ...]) -> Face | None:
    for family in families:
        found = installed.get(key(family))
        if found:
            face = Face(found.path, found.number, family)
            if face.usable():
                return face
    return None
