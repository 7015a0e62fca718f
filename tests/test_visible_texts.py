"""Every text a user reads passes the translation: an AST walk over the windows and the board."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

_TRANSLATING = {"_", "ngettext", "mark"}
# Calls of Qt that show the text they are given.
_SHOWING = {
    "setText", "setToolTip", "setTitle", "setWindowTitle", "setPlaceholderText", "setStatusTip",
    "setWhatsThis", "setAccessibleName", "setAccessibleDescription", "setLabelText",
    "setInformativeText", "setDetailedText", "setPrefix", "setSuffix", "setHeaderLabels",
    "setHorizontalHeaderLabels", "setTabText", "setItemText", "addAction", "addMenu", "addItem",
    "addItems", "addTab", "addButton", "addRow", "addSection", "showMessage", "QLabel",
    "QPushButton", "QToolButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu",
    "QDockWidget", "information", "warning", "question", "critical", "getSaveFileName",
    "getOpenFileName", "getExistingDirectory", "getText", "getItem",
}  # fmt: skip
# Calls whose texts are for developers or for Qt.
_INNER = {"getLogger", "debug", "compile", "setObjectName", "setProperty", "field", "toString"}
_MENU_PATH = re.compile(r"[A-Z]\w+/")
_SENTENCE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’]* [a-zà-ÿ]")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts written out below `node`, but not those given to a call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif not isinstance(node, ast.Call | ast.Subscript | ast.Compare | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def bare_texts(source: str) -> list[tuple[int, str]]:
    """(line, text) of each text in `source` that a user would read untranslated."""
    tree = ast.parse(source)
    silent = {id(call) for one in ast.walk(tree) if isinstance(one, ast.Raise)
              for call in ast.walk(one)}  # fmt: skip
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in silent:
            continue
        name = _called(node)
        if name in _TRANSLATING or name in _INNER:
            continue
        wanted = _LETTERS if name in _SHOWING else _SENTENCE
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            found += [
                (text.lineno, text.value)
                for text in _literals(argument)
                if wanted.search(text.value) and not _MENU_PATH.match(text.value)
            ]
    return sorted(set(found))


def test_no_text_of_window_and_board_bypasses_the_translation(checkout: Path) -> None:
    bare = [
        f"{path.relative_to(checkout)}:{line}: {text!r}"
        for room in ("canvas", "ui", "console")
        for path in sorted((checkout / "workshop_app" / room).rglob("*.py"))
        for line, text in bare_texts(path.read_text(encoding="utf-8"))
    ]
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Saved")',
        'QLabel("Nothing here yet")',
        'menu.addAction(icon, "Delete", self.delete)',
        'button.setToolTip(f"Move {count} cards")',
        'bar.say("The file is gone.")',
        'tile(title="Nothing here yet")',
        'label.setText("Saved" if done else _("Saving"))',
    ],
)
def test_a_bare_text_is_found(line: str) -> None:
    assert bare_texts(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(_("Saved"))',
        'label.setText(ngettext("{n} card", "{n} cards", n).format(n=n))',
        'label.setText("–")',
        'label.setText(f"{value} %")',
        'raise ValueError("The pane is not open.")',
        'self.setObjectName("message bar")',
    ],
)
def test_what_is_translated_or_no_text_is_left_in_peace(line: str) -> None:
    assert not bare_texts(line)
