"""What this program is, and whose work is in it."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workshop_app.assets import shipped
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.words import _

# Name, what it does here, its licence.
PARTS = (
    ("Qt and PySide6", "windows", "LGPL 3"),
    ("pyqtgraph", "curves", "MIT"),
    ("NumPy", "curves", "BSD 3-Clause"),
    ("TinyDB", "files", "MIT"),
    ("msgspec", "files", "BSD 3-Clause"),
    ("ReportLab", "PDF", "BSD 3-Clause"),
    ("pypdfium2, PDFium", "PDF preview", "Apache 2.0, BSD 3-Clause"),
    ("Pillow", "images", "MIT-CMU"),
    ("uharfbuzz, HarfBuzz", "text", "Apache 2.0, MIT"),
    ("uniseg", "text", "MIT"),
    ("python-bidi", "text", "LGPL 3"),
    ("fontTools", "fonts", "MIT"),
    ("platformdirs", "folders", "MIT"),
    ("Noto fonts", "type", "SIL Open Font License 1.1"),
    ("Lucide icons", "icons", "ISC"),
)


class AboutDialog(QDialog):
    """Version, one sentence, and the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About Journey Workshop"))
        self.resize(px(560), px(520))
        title = QLabel(_("Journey Workshop"), self)
        title.setProperty("role", "title")
        about = QLabel(
            _("Journey-mapping workshops without internet: a board, emotion curves and a PDF that"
              " gets a decision. Everything stays on this laptop."), self
        )  # fmt: skip
        about.setWordWrap(True)
        versions = QLabel(_versions(), self)
        versions.setProperty("role", "caption")
        licences = QPlainTextEdit(self)
        licences.setReadOnly(True)
        licences.setPlainText(licence_text())
        licences.setAccessibleName(_("Licences"))
        buttons = QDialogButtonBox(self)
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for widget in (title, about, versions, licences, buttons):
            column.addWidget(widget)


def licence_text() -> str:
    """The program's own licence, then every part with its own."""
    own = shipped("LICENSE")
    text = own.read_text(encoding="utf-8").strip() if own.is_file() else _("MIT licence")
    lines = [f"{name} – {licence}" for name, _what, licence in PARTS]
    return "\n".join([text, "", _("Made with:"), *lines])


def _versions() -> str:
    try:
        own = version("journey-workshop")
    except PackageNotFoundError:
        own = _("from a checkout")
    return _("Version {version} · Qt {qt}").format(version=own, qt=qVersion())
