"""Pictures of every widget and icon in every theme: ``python -m tests.gallery OUTDIR``.

Set QT_SCALE_FACTOR=2 to see them as on a fine screen.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
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
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from tests.gallery_icons import Icons
from tests.gallery_own import messages, own, tiles
from tests.gallery_parts import column, disabled, role, row, tool
from workshop_app.layout.theme import THEMES
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import apply_style, inset


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
