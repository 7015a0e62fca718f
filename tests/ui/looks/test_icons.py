"""Icons in Qt: in the theme's colours, at the scale of the screen, faint when disabled."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from workshop_app.layout.icons import UnknownIcon
from workshop_app.layout.theme import UnknownToken, theme
from workshop_app.ui.looks.icons import icon, theme_in_force, wear


@pytest.fixture(autouse=True)
def _light(qtbot: QtBot) -> Iterator[None]:
    before = theme_in_force()
    wear(theme("light"))
    yield
    wear(before)


def _image(shown: QIcon, *state: object, scale: float = 1.0) -> QImage:
    return shown.pixmap(QSize(24, 24), scale, *state).toImage()


def _middle(image: QImage) -> QColor:
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_an_icon_wears_its_token_and_follows_the_theme() -> None:
    shown = icon("gain", "gain.mark")
    assert _middle(_image(shown)) == QColor(theme("light")["gain.mark"])
    wear(theme("dark"))
    assert _middle(_image(shown)) == QColor(theme("dark")["gain.mark"])


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_is_drawn_anew_at_every_scale(scale: float) -> None:
    image = _image(icon("gain"), scale=scale)
    assert image.width() == 24 * scale
    inks = {image.pixelColor(x, image.height() // 2).alpha() for x in range(image.width())}
    assert len(inks - {0, 255}) <= 2, "the slanted sides blur over more than a pixel each"


def test_checked_and_disabled_have_their_own_colours() -> None:
    checked = _image(icon("gain"), QIcon.Mode.Normal, QIcon.State.On)
    disabled = _image(icon("gain"), QIcon.Mode.Disabled, QIcon.State.Off)
    assert _middle(checked) == QColor(theme("light")["accent"])
    assert _middle(disabled) == QColor(theme("light")["faint_ink"])


def test_a_detached_copy_outlives_its_origin() -> None:
    copy = QIcon(icon("measured"))
    copy.setIsMask(True)
    assert _middle(_image(copy)).alpha() == 255


def test_unknown_icon_and_token_raise_at_once() -> None:
    with pytest.raises(UnknownIcon):
        icon("unicorn")
    with pytest.raises(UnknownToken):
        icon("gain", "rainbow")


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(-1, 5), QSize(0, 16)])
def test_an_icon_without_a_size_is_no_picture(size: QSize) -> None:
    assert icon("undo").pixmap(size).isNull()
