"""Change any field of a form as a person does: with real keys and clicks."""

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton

from workshop_app.ui.panes.crop import CropDialog
from workshop_app.ui.panes.fields.answers import AnswersField
from workshop_app.ui.panes.fields.chips import ChipsField, NamesField
from workshop_app.ui.panes.fields.choices import (
    CheckField,
    ColourField,
    ComboField,
    SegmentedField,
)
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.fields.figures import RatingField, ReadField
from workshop_app.ui.panes.fields.image import ImageField
from workshop_app.ui.panes.fields.portrait import PortraitField
from workshop_app.ui.panes.fields.traits import TraitsField
from workshop_app.ui.panes.fields.valence import ValenceField
from workshop_app.ui.panes.fields.words import LinesField, TypedField

_LEFT = Qt.MouseButton.LeftButton
_Key = Qt.Key


def change(field: Field, tmp_path: Path, name: str) -> None:
    """Give the record another value in `name`."""
    match field:
        case TypedField():
            field.editor.setFocus()
            QTest.keyClicks(field.editor, "x9")
            field.editor.clearFocus()
        case LinesField():
            lines = [one for one in field.editor.findChildren(QLineEdit) if one.isVisible()]
            line = max(lines, key=lambda one: one.mapTo(field, one.pos()).y())
            line.setFocus()
            QTest.keyClicks(line, "One more")
            QTest.keyClick(line, _Key.Key_Return)
        case ReadField():
            _read(field, "7" if "date" not in name and "due" not in name else "3 Apr 2031")
        case RatingField():
            QTest.keyClick(field.editor, _Key.Key_2 if field.editor.figure() == 1 else _Key.Key_1)
        case SegmentedField():
            segments = field.editor.findChildren(QAbstractButton)
            QTest.mouseClick(next(s for s in segments if not s.isChecked()), _LEFT)
        case ComboField():
            _pick(field, name)
        case CheckField():
            QTest.keyClick(field.editor, _Key.Key_Space)
        case ColourField():
            swatches = field.editor.findChildren(QAbstractButton)
            QTest.mouseClick(next(s for s in swatches if not s.isChecked()), _LEFT)
        case ChipsField() | NamesField():
            entry = field.editor.findChild(QLineEdit)
            word = {"codes": "ZZ99", "kinds": "Thought"}.get(name, "quite new")
            QTest.keyClicks(entry, word)
            QTest.keyClick(entry, _Key.Key_Return)
        case ValenceField():
            QTest.keyClick(field.editor.slider, _Key.Key_Right)
        case TraitsField():
            QTest.mouseClick(field.button, _LEFT)
        case AnswersField():
            QTest.keyClick(field._list.buttons[0], _Key.Key_Delete)
        case ImageField():
            field.take_file(picture(tmp_path))
            field.reader.wait()
            QApplication.processEvents()
        case PortraitField():
            _portrait(field, picture(tmp_path))
        case _:
            raise AssertionError(f"nobody knows how to change {type(field).__name__}")


def picture(folder: Path, size: tuple[int, int] = (900, 600)) -> Path:
    """An image file."""
    path = folder / "portrait.png"
    Image.new("RGB", size, (200, 120, 40)).save(path)
    return path


def _read(field: ReadField, typed: str) -> None:
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, typed)
    QTest.keyClick(field.editor, _Key.Key_Return)


def _pick(field: Any, name: str) -> None:
    box = field.editor
    at = box.currentIndex()
    if name in ("stage", "step"):
        at = next(i for i in range(box.count()) if str(box.itemData(i)).startswith(f"{name}:"))
        while box.currentIndex() != at:
            QTest.keyClick(box, _Key.Key_Down)
        return
    QTest.keyClick(box, _Key.Key_Down if at + 1 < box.count() else _Key.Key_Up)


def _portrait(field: PortraitField, path: Path) -> None:
    field.take_file(path)
    field.looker.wait()
    QApplication.processEvents()
    dialog = field.findChild(CropDialog)
    keep = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Use this part")
    QTest.mouseClick(keep, _LEFT)
    field.reader.wait()
    QApplication.processEvents()
