"""The table of colours keeps what `looks` promises, in every theme."""

import pytest
from PySide6.QtGui import QPalette, QRawFont

from inspector.ui import theme
from inspector.ui.theme import DARK, LIGHT, SEVERITIES, STATES, SUNLIGHT, THEMES, contrast

EVERY = pytest.mark.parametrize("worn", THEMES.values(), ids=THEMES)


def grounds(worn):
    return worn.surface, worn.ground, worn.tint


def test_contrast_follows_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast("#0B5D6E", "#0B5D6E") == 1


@EVERY
def test_words_can_be_read_on_every_ground_they_stand_on(worn):
    enough = 7 if worn is SUNLIGHT else 4.5
    inks = {"text": worn.text, "muted": worn.muted, "accent": worn.accent} | dict(worn.states) | dict(worn.severities)
    faint = {
        name: worst for name, ink in inks.items() if (worst := min(contrast(ink, it) for it in grounds(worn))) < enough
    }
    assert faint == {}


@EVERY
def test_what_can_be_used_has_an_outline(worn):
    assert contrast(worn.edge, worn.surface) >= 3
    assert contrast(worn.accent, worn.surface) >= 3  # the focus


@EVERY
def test_words_on_fillings_can_be_read(worn):
    assert contrast(worn.on_accent, worn.accent) >= 7
    assert contrast(worn.on_rail, worn.rail) >= 7
    assert contrast(worn.rail_muted, worn.rail) >= 7
    ink = worn.on_accent if worn is DARK else worn.surface
    assert min(contrast(ink, it) for it in worn.severities.values()) >= (9.9 if worn is SUNLIGHT else 5.5)


@EVERY
def test_heat_is_monotone_so_that_it_prints_in_grey(worn):
    tones = [theme.luminance(it) for it in worn.heat]
    assert tones == sorted(tones, reverse=worn is not DARK)
    assert all(max(contrast(it, worn.text), contrast(it, worn.surface)) >= 4.5 for it in worn.heat)


@EVERY
def test_a_theme_knows_every_state_and_severity(worn):
    assert [worn.named(it) for it in (*STATES, *SEVERITIES)]
    assert worn.named("draft") == worn.muted
    with pytest.raises(KeyError):
        worn.named("name")
    with pytest.raises(KeyError):
        worn.named("purple")


def test_wearing_fills_the_palette_and_repaints_nothing_stale(chinese):
    theme.wear(chinese, DARK)
    assert chinese.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    assert theme.colour("accent").name().upper() == DARK.accent
    theme.wear(chinese, LIGHT)
    assert theme.colour("accent").name().upper() == LIGHT.accent
    assert chinese.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name().upper() == LIGHT.muted


def test_sizes_follow_the_font(chinese):
    assert [theme.px(44), theme.unit(), theme.font("title").pixelSize(), theme.font("small").pixelSize()] == [
        44,
        4,
        20,
        12,
    ]
    theme.wear(chinese, LIGHT, size=21)
    assert [theme.px(44), theme.unit(), theme.font("figure").pixelSize()] == [66, 6, 42]
    theme.wear(chinese, LIGHT)
    assert theme.font("body", bold=True).bold()


def test_a_mixture_is_solid_and_between(chinese):
    mixed = theme.mix("#000000", "#FFFFFF", 0.25)
    assert mixed.name() == "#bfbfbf"
    assert mixed.alpha() == 255


def test_chinese_characters_have_a_face(chinese):
    face = QRawFont.fromFont(theme.font())
    assert all(face.supportsCharacter(ord(it)) for it in "督查整改䶮㛃𬱖“，。")
