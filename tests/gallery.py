"""Pictures of every widget and icon in every theme: ``python -m tests.gallery OUTDIR``.

Set QT_SCALE_FACTOR=2 to see them as on a fine screen.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tests.gallery_icons import Icons
from workshop_app.layout.theme import THEMES
from workshop_app.ui.icons import icon
from workshop_app.ui.style import apply_style, inset
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


def role(widget: QWidget, **properties: object) -> QWidget:
    """`widget` with dynamic properties for the stylesheet."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def column(*widgets: QWidget, panel: bool = True) -> QFrame:
    """Widgets below each other on a panel."""
    frame = QFrame()
    frame.setProperty("role", "panel" if panel else "")
    box = QVBoxLayout(frame)
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(10)
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch()
    return frame


def row(*widgets: QWidget) -> QWidget:
    """Widgets beside each other."""
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch()
    return line


def disabled(widget: QWidget) -> QWidget:
    """`widget`, disabled."""
    widget.setEnabled(False)
    return widget


def tool(name: str, **properties: object) -> QToolButton:
    """An icon button."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(20, 20))
    button.setToolTip(name)
    role(button, **properties)
    return button


def buttons() -> QWidget:
    """Words, buttons and ticks."""
    checked = tool("board", kind="rail")
    checked.setCheckable(True)
    checked.setChecked(True)
    more = QPushButton("More")
    more.setMenu(QMenu(more))
    new = role(QPushButton("New workshop"), kind="primary")
    new.setIcon(icon("plus", "on_accent"))
    ticked, third = QCheckBox("Decisive for coming back"), QCheckBox("Some of them")
    ticked.setChecked(True)
    third.setTristate(True)
    third.setCheckState(Qt.CheckState.PartiallyChecked)
    radio = QRadioButton("A4")
    radio.setChecked(True)
    label = [role(QLabel(text), role=text.lower()) for text in ("Title", "Heading", "Soft")]
    return column(
        row(*label, role(QLabel("Caption"), role="caption")),
        row(role(QLabel("WHERE IT HURTS"), role="capitals"), role(QLabel("Danger"), role="danger")),
        row(role(QPushButton("Export PDF"), kind="primary"), new),
        row(disabled(role(QPushButton("Export PDF"), kind="primary")), QPushButton("Present")),
        row(disabled(QPushButton("Disabled")), role(QPushButton("Quiet"), kind="quiet"), more),
        row(role(QPushButton("Delete"), kind="danger"), role(QPushButton("Show"), kind="link")),
        row(tool("undo"), disabled(tool("redo")), tool("zoom_in"), tool("more", kind="plain")),
        row(checked, tool("personas", kind="rail"), tool("close", kind="small")),
        row(ticked, QCheckBox("Off")),
        row(third, disabled(QCheckBox("Disabled"))),
        row(radio, QRadioButton("A3"), disabled(QRadioButton("A2"))),
    )


def fields() -> QWidget:
    """Fields of a form."""
    combo = QComboBox()
    combo.addItems(["Quick win (0–3 months)", "Medium term", "Long term"])
    spin, date, wrong = QSpinBox(), QDateEdit(QDate(2026, 11, 30)), QLineEdit("31 Novembre")
    date.setCalendarPopup(True)
    inset(spin)
    inset(date)
    wrong.setProperty("wrong", "true")
    empty = QLineEdit()
    empty.setPlaceholderText("Interview 4, 12 October")
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(40)
    progress = QProgressBar()
    progress.setValue(60)
    frame = column()
    form = QFormLayout()
    form.setVerticalSpacing(8)
    shown = {
        "Text": QLineEdit("Walked past the door twice"),
        "Empty": empty,
        "Wrong": wrong,
        "Disabled": disabled(QLineEdit("Not now")),
        "Choice": combo,
        "Number": spin,
        "Date": date,
        "Slider": slider,
        "Progress": progress,
    }
    for name, widget in shown.items():
        form.addRow(role(QLabel(name), role="field"), widget)
    frame.layout().insertLayout(0, form)
    return frame


def lists() -> QWidget:
    """Tabs, a table, a tree, a list, a split view."""
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Action", "Who", "When"])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    for line, words in enumerate(("Sign and light", "Second till", "Fees shown first")):
        for at, word in enumerate((words, "Lena", "30 Nov")):
            table.setItem(line, at, QTableWidgetItem(word))
    table.selectRow(1)
    table.setFixedHeight(140)
    tabs = QTabWidget()
    tabs.addTab(table, "Today")
    tabs.addTab(QWidget(), "Future")
    split = QSplitter()
    tree = QTreeWidget(split)
    tree.setHeaderHidden(True)
    tree.addTopLevelItem(QTreeWidgetItem(["Arrive"]))
    tree.topLevelItem(0).addChild(QTreeWidgetItem(["Finds the house"]))
    tree.expandAll()
    listed = QListWidget(split)
    listed.addItems([f"Card {number}" for number in range(12)])
    listed.setCurrentRow(1)
    split.setFixedHeight(150)
    menu = QMenu()
    menu.setWindowFlags(Qt.WindowType.Widget)
    menu.addAction(icon("duplicate"), "Duplicate")
    menu.addAction("Rename").setShortcut("F2")
    menu.addSeparator()
    tick = menu.addAction("Show grid")
    tick.setCheckable(True)
    tick.setChecked(True)
    menu.addAction("Paste").setEnabled(False)
    menu.setActiveAction(menu.actions()[0])
    return column(tabs, split, menu)


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


SHEETS: dict[str, tuple[Callable[[], QWidget], int]] = {
    "buttons": (buttons, 420),
    "fields": (fields, 380),
    "lists": (lists, 420),
    "own": (own, 330),
    "messages": (messages, 560),
    "tiles": (tiles, 780),
}


def controls() -> QWidget:
    """All sheets but the icons, side by side on the ground."""
    ground = QWidget()
    ground.setProperty("role", "ground")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    grid = QGridLayout(ground)
    for at, (make, width) in enumerate(SHEETS.values()):
        sheet = make()
        sheet.setFixedWidth(width)
        grid.addWidget(sheet, at // 3, at % 3, Qt.AlignmentFlag.AlignTop)
    return ground


def main() -> None:
    """Write the pictures and print their paths."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for name in THEMES:
        apply_style(app, name)
        for sheet, make in (("controls", controls), ("icons", Icons)):
            shown = make()
            shown.show()
            app.processEvents()
            picture: QImage = shown.grab().toImage()
            path = folder / f"{sheet}_{name}.png"
            picture.save(str(path))
            print(path)
            shown.close()
            shown.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    main()
