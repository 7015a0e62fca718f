"""Point 1: the start page: templates, the library of this laptop, the sample."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests import answers
from tests.facilitator import CTRL, Facilitator, Key
from workshop_app.ui.looks.thumbnails import theme_of

SMOOTH = Qt.TransformationMode.SmoothTransformation


def test_the_start_page_offers_templates_and_the_sample(facilitator: Facilitator) -> None:
    for words in ("New workshop", "Open the sample", "Arts event", "Museum visit", "Blank"):
        facilitator.sees(words)
    facilitator.opens_the_sample()
    for words in ("The Lantern Theatre", "First visit", "Amina, 27", "Joost, 68", "Priya, 41"):
        facilitator.sees(words)


def test_a_template_becomes_a_workshop_with_title_and_organisation(
    facilitator: Facilitator,
) -> None:
    facilitator.begins("Arts event", "Spring season", "Harbour Hall")
    facilitator.sees("Harbour Hall · Spring season")
    stages = ("Discovery", "Anticipation", "Arrival", "Event", "Reflection", "Advocacy")
    for stage in stages:
        facilitator.sees(stage)
    facilitator.goes_back().sees("Spring season").sees("Harbour Hall")


def test_the_organisation_is_proposed_the_next_time(facilitator: Facilitator) -> None:
    facilitator.begins("Blank", "One", "Harbour Hall").goes_back()
    seen: list[str] = []

    def looks(dialog: object) -> None:
        seen.append(answers.field(dialog, "Organisation").text())
        answers.press(dialog, "Cancel")

    with answers.answering(looks):
        answers.press(facilitator.window.start_page, "New workshop")
    assert seen == ["Harbour Hall"]
    assert facilitator.window.session is None


def test_workshops_are_renamed_duplicated_and_thrown_away(facilitator: Facilitator) -> None:
    person = facilitator
    person.begins("Museum visit", "Old wing", "The Town Museum").goes_back()
    page = person.window.start_page

    def renames(dialog: object) -> None:
        field = dialog.findChildren(answers.QLineEdit)[0]
        field.selectAll()
        QTest.keyClicks(field, "New wing")
        QTest.keyClick(field, Qt.Key.Key_Return)

    person.clicks_tile("Old wing").answers(renames, lambda: person.hits(Key.Key_F2))
    person.sees("New wing").sees_not("Old wing")
    person.clicks_tile("New wing").hits(Key.Key_D, CTRL)
    person.until(lambda: len(page.workshop_tiles) == 2, "two workshops")
    person.sees("2 workshops")
    person.clicks_tile("New wing").hits(Key.Key_Delete)
    person.until(lambda: len(page.workshop_tiles) == 1, "one workshop is left")
    person.presses("Undo").until(lambda: len(page.workshop_tiles) == 2, "it is back")
    person.opens_from_the_library("New wing").sees("The Town Museum · New wing")


def test_the_keyboard_stays_among_the_workshops(facilitator: Facilitator) -> None:
    person = facilitator
    person.begins("Blank", "Old wing").goes_back()
    page = person.window.start_page

    def at(title: str) -> bool:
        focused = QApplication.focusWidget()
        return any(tile is focused and tile.entry.title == title for tile in page.workshop_tiles)

    def renames(dialog: object) -> None:
        field = dialog.findChildren(answers.QLineEdit)[0]
        field.selectAll()
        QTest.keyClicks(field, "New wing")
        QTest.keyClick(field, Qt.Key.Key_Return)

    page.workshop_tiles[0].setFocus()
    person.answers(renames, lambda: person.hits(Key.Key_F2))
    person.until(lambda: at("New wing"), "the keyboard is at what was renamed")
    person.hits(Key.Key_D, CTRL)
    person.until(lambda: len(page.workshop_tiles) == 2, "two workshops")
    copy = next(tile.entry.title for tile in page.workshop_tiles if tile.entry.title != "New wing")
    assert at(copy)
    person.hits(Key.Key_Delete)
    person.until(lambda: len(page.workshop_tiles) == 1, "one workshop is left")
    assert at("New wing"), "the one beside what was thrown away"


def test_the_menu_of_a_tile_offers_the_same(facilitator: Facilitator) -> None:
    page = facilitator.begins("Blank", "Old wing").goes_back().window.start_page
    facilitator.tile_menu("Old wing", "Duplicate")
    facilitator.until(lambda: len(page.workshop_tiles) == 2, "two workshops")


def test_arrow_keys_and_enter_open_a_template(facilitator: Facilitator) -> None:
    first = facilitator.window.start_page.template_tiles[0]
    first.setFocus()
    with answers.answering(answers.presses("Create workshop")):
        facilitator.hits(Key.Key_Right).hits(Key.Key_Left).hits(Key.Key_Return)
    facilitator.until(lambda: facilitator.window.board is not None, "the board is open")
    facilitator.sees(first.info.title)


def test_templates_keep_their_pictures_when_the_library_is_read_anew(
    facilitator: Facilitator,
) -> None:
    facilitator.begins("Blank", "Spring season").goes_back()
    page = facilitator.window.start_page
    for tile in page.template_tiles:
        tile.set_picture(QPixmap())
        page._pictures.template(tile, tile.info.name)
    page.refresh()
    facilitator.until(
        lambda: all(not tile._picture.isNull() for tile in page.template_tiles),
        "every template has its picture",
    )


def test_pictures_are_painted_in_the_theme_and_kept(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "First visit").goes_back()
    page = person.window.start_page

    def light() -> set[bool]:
        tiles = (page.template_tiles[0], page.workshop_tiles[0])
        pictures = (one.grab(QRect(10, 10, 200, 80)).toImage() for one in tiles)
        return {
            one.scaled(1, 1, mode=SMOOTH).pixelColor(0, 0).lightness() > 128 for one in pictures
        }

    person.until(lambda: light() == {True}, "light pictures")
    person.window.wear("dark")
    person.until(lambda: light() == {False}, "dark pictures")
    kept = page.workshop_tiles[0].entry.thumbnail
    assert theme_of(QImage(str(kept))) == "dark"
    person.window.wear("light")
    person.until(lambda: light() == {True}, "light pictures again")
