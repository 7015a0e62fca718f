"""The sheets of the gallery that show our own widgets."""

from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from tests.gallery_parts import column, disabled, row
from workshop_app.ui.widgets.avatar import Avatar
from workshop_app.ui.widgets.chips import ChipsEdit
from workshop_app.ui.widgets.colour_picker import ColourPicker
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.list_edit import ListEdit
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.ui.widgets.rating import Rating
from workshop_app.ui.widgets.segmented import Choice, Segmented
from workshop_app.ui.widgets.text_area import TextArea
from workshop_app.ui.widgets.tile import Tile


def own() -> QWidget:
    """Our own small widgets."""
    levels = Segmented(
        [
            Choice("assumption", "Assumed", "assumption"),
            Choice("heard", "Heard", "heard"),
            Choice("measured", "Measured", "measured"),
        ],
        "Evidence",
    )
    levels.choose("heard")
    chips = ChipsEdit("Tags and codes")
    chips.show_chips(["wayfinding", "DT06", "first visit", "a rather long tag of many words"])
    chips.set_placeholder("Add a tag")
    area = TextArea("Reason")
    area.show_text("The sign is on the other side of the street,\nand it is dark.\nTwice.")
    goals = ListEdit("Goals", "Add a goal")
    goals.show_lines(["Feel that I fit in", "An evening with a friend"])
    rating, picker = Rating("Impact"), ColourPicker("Colour", plain="Colour of its kind")
    rating.show_figure(3)
    picker.show_colour(3)
    line = LineEdit("Source")
    line.show_text("Interview 4, 12 October")
    return column(levels, chips, area, line, goals, row(rating, disabled(Rating("Effort"))), picker)


def messages() -> QWidget:
    """Message bars, an empty state, avatars."""
    bars = []
    for tone, text, action in (
        ("info", "This workshop is open in another window; you can read it here.", ""),
        ("success", "The report is in Documents.", "Show it"),
        ("warning", "The disk is full. Your work is kept; free some space.", "Try again"),
        ("error", "“Spring.journey” is not a workshop file. Nothing was changed.", "Open another"),
    ):
        bars.append(MessageBar())
        bars[-1].say(text, tone, action)
    avatars = []
    for number, name in enumerate(
        ["Amina", "Joost", "Mary Lee", "Petra", "Ali Can", "Kim", "Ed", "Zoë", "Lena", "Marek"], 1
    ):
        avatars.append(Avatar(40))
        avatars[-1].show_persona(name, number)
    portrait = Avatar(56)
    portrait.show_persona("Amina", 1, gradient().toImage())
    empty = EmptyState("parking_lot", "Nothing is parked. Drag a card here.", "Add card")
    return column(*bars, row(*avatars), portrait, empty)


def gradient() -> QPixmap:
    """A stand-in for a picture."""
    picture = QPixmap(480, 200)
    sweep = QLinearGradient(0, 0, 480, 200)
    sweep.setColorAt(0, QColor("#CFDDFB"))
    sweep.setColorAt(1, QColor("#FFD2C9"))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), sweep)
    painter.end()
    return picture


def tiles() -> QWidget:
    """Tiles in a flow."""
    frame = QWidget()
    flow = FlowLayout(frame, 12)
    for title, about in (
        ("Arts event", "discover → advocate, 6 stages"),
        ("A workshop with quite a long title indeed", "The Lantern Theatre · today 14:20"),
        ("Blank", "one persona, four stages"),
    ):
        tile = Tile(title, about)
        if title != "Blank":
            tile.set_picture(gradient())
        flow.addWidget(tile)
    return frame
