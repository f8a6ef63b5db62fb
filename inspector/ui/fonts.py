"""There is always a face with Chinese characters: the system's where it has one of ours, else the packaged one."""

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFontDatabase

SANS = (
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
SERIF = ("Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun")
PACKAGED = {"sans": "NotoSansSC-Regular.otf", "serif": "NotoSerifSC-Regular.otf"}


@cache
def families(style: str = "sans") -> tuple[str, ...]:
    """Families to write with, best first; the packaged face is loaded where the system has none."""
    known = set(QFontDatabase.families())
    wanted = SANS if style == "sans" else SERIF
    found = tuple(name for name in wanted if name in known)
    return (*(found or packaged(style)), "sans-serif" if style == "sans" else "serif")


def packaged(style: str) -> tuple[str, ...]:
    """Load the packaged face of the style and say its families."""
    face = files("pylopdf_fonts_zh_cn").joinpath(PACKAGED[style]).read_bytes()
    return tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(face)))
