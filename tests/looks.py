"""The window as it looks in many ways: sizes, scales, colours, languages, ways of working.

Made by ``python -m tests.pictures --looks --to FOLDER``, to be looked at; none is kept here.
"""

from collections.abc import Callable
from functools import partial
from random import Random

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.camera import LAPTOP, WIDE, person_at, rests, seen
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from tests.making import big_workshop
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.files.chance import now
from workshop_app.ui.looks.speaking import choose_language
from workshop_app.ui.presenting.presenter import Presenter

FULL_HD, FOUR_K = (1920, 1080), (3840, 2160)
_USUAL = {"laptop": LAPTOP, "full_hd": FULL_HD}
_THEMES = ("light", "dark", "high_contrast")
Act = Callable[[Facilitator], None]


def _nothing(_person: Facilitator) -> None:
    """Only look."""


def _look(
    act: Act = _nothing,
    size: tuple[int, int] = LAPTOP,
    theme: str = "light",
    text: int = 100,
    language: str = "",
) -> bytes:
    """The window once `act` is done."""
    with person_at(size) as person:
        actions = person.window.actions_
        if text != 100:
            actions[f"view.text.{text}"].trigger()
        if language:
            choose_language(person.window, language)
        person.window.wear(theme)
        person.turns_to_the_board()
        act(person)
        rests(person)
        try:
            return seen(person.window)
        finally:
            person.hits(Key.Key_Escape)
            person.window.wear("light")
            choose_language(person.window, "en")
            actions["view.text.100"].trigger()


def _opens_ten_thousand(person: Facilitator) -> None:
    path = unused_path(person.home, "Ten thousand")
    create_workshop(path, big_workshop(10_000), person.home, now()).close()
    assert person.window.open_path(path)
    QApplication.processEvents()
    assert person.window.board is not None
    person.window.board.zoom_to_fit()


def _presents(slide: int, theme: str, size: tuple[int, int] = FULL_HD) -> bytes:
    with person_at(size) as person:
        person.window.wear(theme)
        person.window.actions_["view.present"].trigger()
        assert person.window.page is not None
        (presenter,) = person.window.page.findChildren(Presenter)
        presenter.showNormal()
        presenter.setGeometry(0, 0, *size)
        QApplication.processEvents()
        for _turn in range(slide):
            QTest.keyClick(presenter, Key.Key_Right)
        picture = seen(presenter)
        QTest.keyClick(presenter, Key.Key_Escape)
        person.window.wear("light")
        return picture


def _outlines(person: Facilitator) -> None:
    assert person.window.page is not None
    person.clicks("Walked past")
    person.window.page.show_pane("outline")


def _finds_and_filters(person: Facilitator) -> None:
    page = person.window.page
    assert page is not None
    person.hits(Key.Key_F, CTRL | SHIFT)
    filtering = person.desk.filtering
    filtering.set(filtering.wanted.toggled("kinds", "pain_point"))
    person.hits(Key.Key_F, CTRL).types("door")
    person.until(lambda: bool(page.over_board.find_bar().count.text()), "it has been searched")
    person.hits(Key.Key_Return)


def _carries_by_keys(person: Facilitator) -> None:
    person.clicks("Walked past").hits(Key.Key_Space).hits(Key.Key_Right)


def _folds(person: Facilitator) -> None:
    workshop = person.desk.workshop
    stage = workshop.map_stages(person.desk.map.id)[1]
    person.desk.selection.choose("stages", [stage.id])
    person.window.actions_.refresh()
    person.window.actions_["edit.fold"].trigger()


def _draws_arrows(person: Facilitator) -> None:
    from tests.benchmarks.arrows import with_arrows

    made = with_arrows(person.desk.workshop, 12, seed=Random(4).randrange(99))
    rows = tuple(made.connections.rows())
    person.desk.editor.apply("Draw arrows", lambda shop: shop.with_rows("connections", *rows))


def _opens_emotions(person: Facilitator) -> None:
    assert person.window.page is not None
    person.window.page.show_emotions(True)


def _starts(workshops: int, theme: str = "light", text: int = 100) -> bytes:
    """The start page with some workshops in the library, or the sample alone."""
    with person_at(LAPTOP, own=False) as person:
        for number in range(workshops):
            made = big_workshop(40 + 3 * number)
            path = unused_path(person.home, f"Evening {number + 1}")
            create_workshop(path, made, person.home, now()).close()
        if text != 100:
            person.window.actions_[f"view.text.{text}"].trigger()
        person.window.wear(theme)
        person.window.start_page.refresh()
        person.until(lambda: not _unpainted(person), "all have pictures")
        picture = seen(person.window)
        person.window.wear("light")
        person.window.actions_["view.text.100"].trigger()
        return picture


def _unpainted(person: Facilitator) -> list[QWidget]:
    page = person.window.start_page
    tiles = (*page.template_tiles, *page.workshop_tiles)
    return [tile for tile in tiles
            if not tile.visibleRegion().isEmpty() and tile._picture.isNull()]  # fmt: skip


def _begins(template: str) -> bytes:
    """What a person sees who has begun from a template."""
    with person_at(LAPTOP) as person:
        person.goes_back().begins(template, "Spring season", "Harbour Hall")
        rests(person)
        return seen(person.window)


LOOKS: dict[str, Callable[[], bytes]] = {
    **{
        f"board_{name}_{theme}": partial(_look, size=size, theme=theme)
        for name, size in _USUAL.items()
        for theme in _THEMES
    },
    "start_empty": partial(_starts, 0),
    "start_one": partial(_starts, 1),
    "start_60": partial(_starts, 60),
    "start_dark": partial(_starts, 3, "dark"),
    "start_high_contrast": partial(_starts, 3, "high_contrast"),
    "start_text_200": partial(_starts, 3, text=200),
    "begin_arts_event": partial(_begins, "Arts event"),
    "begin_blank": partial(_begins, "Blank"),
    **{f"board_text_200_{theme}": partial(_look, theme=theme, text=200) for theme in _THEMES},
    "board_text_80": partial(_look, text=80),
    "board_4k": partial(_look, size=FOUR_K),
    **{
        f"ten_thousand_{theme}": partial(_look, _opens_ten_thousand, WIDE, theme)
        for theme in _THEMES
    },
    **{f"presenter_{at}": partial(_presents, at, "light") for at in range(4)},
    "presenter_stage": partial(_presents, 6, "light"),
    "presenter_laptop": partial(_presents, 3, "light", LAPTOP),
    **{f"presenter_{theme}": partial(_presents, 2, theme) for theme in _THEMES[1:]},
    "outline": partial(_look, _outlines),
    "find_and_filter": partial(_look, _finds_and_filters, FULL_HD),
    "find_and_filter_dark": partial(_look, _finds_and_filters, FULL_HD, "dark"),
    "carried_by_keys": partial(_look, _carries_by_keys),
    "folded_stage": partial(_look, _folds),
    "arrows": partial(_look, _draws_arrows, FULL_HD),
    "emotions": partial(_look, _opens_emotions),
    "emotions_text_200": partial(_look, _opens_emotions, text=200),
    "german": partial(_look, language="de"),
    "from_right_to_left": partial(_look, size=WIDE, language="ar"),
}
