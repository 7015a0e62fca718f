"""The style: complete for every theme, large enough to hit, focus always to be seen."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workshop_app.assets import shipped_path
from workshop_app.layout.theme import THEMES, theme
from workshop_app.ui.looks.icons import theme_in_force, wear
from workshop_app.ui.looks.style import SYSTEM, apply_style, dress, inset, stylesheet, system_theme


@pytest.fixture
def app(qapp: QApplication, settled: None) -> QApplication:
    """The application, undressed again afterwards."""
    return qapp


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_is_whole_and_its_pictures_are_shipped(name: str) -> None:
    sheet = stylesheet(theme(name))
    assert "@" not in sheet
    pictures = re.findall(r"url\(controls:([^)]*)\)", sheet)
    assert len(pictures) > 10
    assert all(shipped_path("resources", "controls", picture).is_file() for picture in pictures)


@pytest.mark.parametrize("name", THEMES)
def test_applying_a_theme_sets_palette_font_and_icons(app: QApplication, name: str) -> None:
    worn = apply_style(app, name)
    assert worn is theme_in_force()
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(worn["ground"])
    assert (app.font().family(), app.font().pixelSize()) == ("Noto Sans", 13)
    faint = app.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert faint == QColor(worn["faint_ink"])


def test_the_system_is_followed_unless_a_theme_is_named(app: QApplication) -> None:
    assert apply_style(app, SYSTEM).name == system_theme(app)
    apply_style(app, "dark")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme_in_force().name == "dark"
    apply_style(app, SYSTEM)
    wear(theme("high_contrast"))  # the follower must put this right
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme_in_force().name == system_theme(app)


@pytest.mark.parametrize(("touch", "least"), [(False, 32), (True, 44)])
@pytest.mark.parametrize(
    "make", [QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QDateEdit]
)
def test_controls_are_large_enough(
    app: QApplication, qtbot: QtBot, make: type[QWidget], touch: bool, least: int
) -> None:
    apply_style(app, "light", touch=touch)
    control = make()
    qtbot.addWidget(control)
    control.show()
    assert control.sizeHint().height() >= least


@pytest.mark.parametrize("make", [QPushButton, QToolButton, QLineEdit, QCheckBox, QComboBox])
@pytest.mark.parametrize("name", THEMES)
def test_focus_is_seen_and_moves_nothing(
    app: QApplication, qtbot: QtBot, make: type[QWidget], name: str
) -> None:
    apply_style(app, name)
    window = QWidget()
    qtbot.addWidget(window)
    box, control, other = QVBoxLayout(window), make(window), QPushButton("x", window)
    box.addWidget(control)
    box.addWidget(other)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    size, before = control.sizeHint(), _colours(control)
    control.setFocus()
    ring = QColor(theme(name)["focus"]).rgb()
    assert ring in _colours(control)
    assert ring not in before
    assert control.sizeHint() == size


@pytest.mark.parametrize(
    "make", [QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, QTabBar, QSlider]
)
def test_the_style_draws_no_second_focus_after_the_tab_key(
    app: QApplication, qtbot: QtBot, make: type[QWidget]
) -> None:
    apply_style(app, "light")
    window = QWidget()
    qtbot.addWidget(window)
    control = make(window)
    if isinstance(control, QTabBar):
        control.addTab("One")
    if isinstance(control, QSlider):
        control.setOrientation(Qt.Orientation.Horizontal)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window).addWidget(control)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)
    ours = control.grab().toImage()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Qt does at Tab and Alt
    assert control.grab().toImage() == ours


def test_dress_shows_at_once(app: QApplication, qtbot: QtBot) -> None:
    apply_style(app, "light")
    button = QPushButton("Export PDF")
    qtbot.addWidget(button)
    button.show()
    assert QColor(theme("light")["accent"]).rgb() not in _colours(button)
    dress(button, kind="primary")
    assert QColor(theme("light")["accent"]).rgb() in _colours(button)


def test_lists_filled_early_have_lines_of_full_height(app: QApplication, qtbot: QtBot) -> None:
    apply_style(app, "light")
    window, listed = QWidget(), QListWidget()
    qtbot.addWidget(window)
    listed.addItems(["one", "two"])
    QVBoxLayout(window).addWidget(listed)
    window.show()
    qtbot.waitUntil(lambda: listed.visualItemRect(listed.item(1)).y() == 32)


def test_a_spin_box_is_indented(app: QApplication, qtbot: QtBot) -> None:
    apply_style(app, "light")
    spin = QSpinBox()
    qtbot.addWidget(spin)
    inset(spin)
    assert spin.lineEdit().textMargins().left() == 8


def _colours(widget: QWidget) -> set[int]:
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_another_theme_dresses_every_widget_once(app: QApplication, qtbot: QtBot) -> None:
    heard = []

    class Hearing(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            heard.append(event.type())
            super().changeEvent(event)

    apply_style(app, "light")
    widget = Hearing()
    qtbot.addWidget(widget)
    widget.show()
    heard.clear()
    apply_style(app, "dark")
    QApplication.processEvents()
    assert heard.count(QEvent.Type.StyleChange) == 1
    assert QEvent.Type.FontChange not in heard
