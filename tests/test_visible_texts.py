"""Every text a user reads passes the translation: an AST walk over the whole program."""

import ast
import re
from collections.abc import Iterable, Iterator, Set
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
    "getOpenFileName", "getExistingDirectory", "getText", "getItem", "setHeaderData", "setItemData",
    "insertItem", "insertTab", "setTabToolTip", "setTitleText", "setPlainText", "setHtml", "showText",
    "drawText", "typeset", "Text", "Paragraph", "setCornerButtonText", "setButtonText",
    "print", "add_argument", "QCommandLinkButton", "QWizardPage", "QProgressDialog",
}  # fmt: skip
_FIRST_ONLY = {"Text", "typeset"}
# Calls that are told a widget first, and after the text a tone (“info”) or the like.
_SAYING = {"say", "tell", "tell_moved"}
# Calls whose texts are for developers or for Qt.
_INNER = {"getLogger", "debug", "compile", "setObjectName", "setProperty", "field", "toString"}
_MENU_PATH = re.compile(r"[A-Z]\w+/")
_SENTENCE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’]* [a-zà-ÿ]{2}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SAID = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’]|\w[,;:]? \w")


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts written out below `node`, but not those given to a call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif not isinstance(node, ast.Call | ast.Subscript | ast.Compare | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def _shown(call: ast.Call, name: str) -> list[ast.expr]:
    """The arguments of a call that may be texts to read."""
    if name in _FIRST_ONLY:
        return call.args[:1]
    named = [one for one in call.keywords if name != "add_argument" or one.arg == "help"]
    return [*(call.args if name != "add_argument" else ()), *(one.value for one in named)]


def told_errors(sources: Iterable[str]) -> set[str]:
    """The names of the errors that say something to a person: WorkshopError and its kinds."""
    classes = [one for source in sources for one in ast.walk(ast.parse(source))
               if isinstance(one, ast.ClassDef)]  # fmt: skip
    told, before = {"WorkshopError"}, 0
    while len(told) != before:
        before = len(told)
        told |= {c.name for c in classes for base in c.bases
                 if getattr(base, "attr", getattr(base, "id", "")) in told}  # fmt: skip
    return told


def _silent(raised: ast.Raise, told: Set[str]) -> bool:
    """Whether an error is for those who write the program."""
    return not (isinstance(raised.exc, ast.Call) and _called(raised.exc) in told)


def bare_texts(source: str, told: Set[str] = frozenset()) -> list[tuple[int, str]]:
    """(line, text) of each text in `source` that a user would read untranslated."""
    tree = ast.parse(source)
    silent = {id(call) for one in ast.walk(tree) if isinstance(one, ast.Raise)
              and _silent(one, told) for call in ast.walk(one)}  # fmt: skip
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in silent:
            continue
        name = _called(node)
        if name in _TRANSLATING or name in _INNER:
            continue
        wanted = _LETTERS if name in _SHOWING else _SENTENCE
        if name in _SAYING:
            wanted = _SAID
        for argument in _shown(node, name):
            found += [
                (text.lineno, text.value)
                for text in _literals(argument)
                if wanted.search(text.value) and not _MENU_PATH.match(text.value)
            ]
    return sorted(set(found))


def test_no_text_bypasses_the_translation(checkout: Path) -> None:
    sources = {
        path: path.read_text(encoding="utf-8")
        for path in sorted((checkout / "workshop_app").rglob("*.py"))
    }
    told = told_errors(sources.values())
    assert {"EditRefused", "SaveFailed", "WrongCommand", "BadEdit"} <= told
    bare = [
        f"{path.relative_to(checkout)}:{line}: {text!r}"
        for path, source in sources.items()
        for line, text in bare_texts(source, told)
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
        'say(self, "Gone.", "info", _("Undo"), undo)',
        'tell(self.list, "nothing found", urgent=True)',
        'tell_moved(self, "Three things", row, count)',
        'tile(title="Nothing here yet")',
        'label.setText("Saved" if done else _("Saving"))',
        'raise EditRefused("The lane is not there.")',
        'raise EditRefused(_("It is gone."), "Undo it")',
        'print(f"Wrote {count} pages")',
        'Text("Pain points", styles.HEADING)',
        'parser.add_argument("--map", help="only this map")',
        'typeset("No cards yet", STYLE, 80)',
    ],
)
def test_a_bare_text_is_found(line: str) -> None:
    assert bare_texts(line, {"EditRefused"})


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(_("Saved"))',
        'label.setText(ngettext("{n} card", "{n} cards", n).format(n=n))',
        'label.setText("–")',
        'say(self, words, "info", "", undo)',
        'label.setText(f"{value} %")',
        'raise ValueError("The pane is not open.")',
        'self.setObjectName("message bar")',
    ],
)
def test_what_is_translated_or_no_text_is_left_in_peace(line: str) -> None:
    assert not bare_texts(line, {"EditRefused"})
