"""Native controls under our style: outlines that can be seen, fills, a focus that is a shape, steps left and right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector.ui import theme
from inspector.ui.theme import DARK, LIGHT, SUNLIGHT, THEMES


def laid_out(*widgets):
    page = QWidget()
    box = QVBoxLayout(page)
    for it in widgets:
        box.addWidget(it)
    return page


def near(colour, others):
    """Whether a round, antialiased outline shows the colour."""
    wanted = QColor(colour).getRgb()[:3]
    return any(max(abs(a - b) for a, b in zip(wanted, QColor(it).getRgb()[:3], strict=True)) < 20 for it in others)


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("worn", THEMES.values(), ids=THEMES)
def test_every_control_has_the_edge_of_the_theme(hands, chinese, worn):
    theme.wear(chinese, worn)
    combo = QComboBox()
    combo.addItem("石桥村")
    controls = [QLineEdit(), combo, QSpinBox(), QCheckBox(), QRadioButton(), QPushButton("延期"), QPlainTextEdit()]
    bystander = QLineEdit()
    hands.show(laid_out(bystander, *controls))
    bystander.setFocus()
    without = [type(it).__name__ for it in controls if not near(worn.edge, colours(it))]
    assert without == []


def test_a_focused_field_shows_it(hands):
    edit, other = QLineEdit(), QLineEdit()
    hands.show(laid_out(edit, other))
    edit.setFocus()
    accent = QColor(LIGHT.accent).name()
    assert accent in colours(edit)
    assert accent not in colours(other)


def test_the_default_button_is_filled(hands):
    button = QPushButton("签发")
    button.setDefault(True)
    hands.show(laid_out(button))
    image = button.grab().toImage()
    assert image.pixelColor(12, 16).name() == QColor(LIGHT.accent).name()


def test_the_steps_of_a_spin_box_lie_left_and_right(hands):
    spin = QSpinBox()
    spin.setValue(15)
    spin.setFixedSize(160, 36)
    hands.show(laid_out(spin))
    edge = spin.height() // 2
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=spin.rect().topLeft() + type(spin.pos())(edge, edge))
    assert spin.value() == 14
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=spin.rect().topRight() + type(spin.pos())(-edge, edge))
    assert spin.value() == 15
    assert spin.lineEdit().x() >= 30


def test_disabled_controls_step_back(hands):
    edit = QLineEdit()
    edit.setEnabled(False)
    hands.show(laid_out(edit))
    assert QColor(LIGHT.edge).name() not in colours(edit)


def test_bars_are_drawn_in_every_state(hands, chinese):
    theme.wear(chinese, SUNLIGHT)
    bar, endless, scroll = QProgressBar(), QProgressBar(), QScrollBar(Qt.Orientation.Horizontal)
    bar.setValue(40)
    bar.setTextVisible(False)
    endless.setRange(0, 0)
    hands.show(laid_out(bar, endless, scroll))
    for it in (bar, endless):
        assert QColor(SUNLIGHT.accent).name() in colours(it)
    assert QColor(SUNLIGHT.edge).name() in colours(scroll)


def test_an_icon_in_the_dark_is_pale(hands, chinese):
    theme.wear(chinese, DARK)
    combo = QComboBox()
    combo.addItem("石桥村")
    hands.show(laid_out(combo))
    assert QColor(DARK.muted).name() in colours(combo)
