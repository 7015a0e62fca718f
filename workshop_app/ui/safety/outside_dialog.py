"""The file was changed by somebody else: what each changed, in words, and whose goes on."""

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.dialogs.parts import button, foot, hairline, head
from workshop_app.ui.safety.merge_dialog import Sides, two_sides
from workshop_app.words import _

BOTH, MERGE, THEIRS, MINE = "both", "merge", "theirs", "mine"
_WIDE, _TALL = 820, 420


class OutsideDialog(QDialog):
    """`choice` is BOTH, MERGE, THEIRS, MINE or "" (decide later).

    Without `sides` what the file holds now cannot be read: it can be kept or overwritten.
    """

    def __init__(
        self, sentences: tuple[str, ...], sides: Sides | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choice = ""
        self.setWindowTitle(_("Changed by somebody else"))
        self.later = button(_("Decide later"), self, "quiet")
        self._choices: dict[QPushButton, str] = {
            button(_("Overwrite with mine"), self, "danger"): MINE,
            button(_("Take theirs"), self): THEIRS,
            button(_("Merge…"), self): MERGE,
            button(_("Keep both"), self, "primary"): BOTH,
        }
        self._lay_out(sentences, sides)
        self._connect(readable=sides is not None)
        self.resize(px(_WIDE), px(_TALL) if sides is not None else 0)

    def _lay_out(self, sentences: tuple[str, ...], sides: Sides | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        safe = _(
            "Keep both is safe: your workshop goes on in a copy beside the other, and nothing is"
            " lost."
        )
        title = _("Somebody else changed this workshop")
        column.addLayout(head(title, (*sentences, safe), self))
        column.addWidget(hairline(self))
        if sides is not None:
            titles = _("Changed here"), _("Changed by them")
            changes = (sides.i_changed, sides.they_changed)
            column.addLayout(two_sides(titles, changes, self), 1)
            column.addWidget(hairline(self))
        column.addLayout(foot([self.later], list(self._choices)))

    def _connect(self, *, readable: bool) -> None:
        self.later.clicked.connect(self.reject)
        for made, choice in self._choices.items():
            made.clicked.connect(self._chosen)
            made.setVisible(readable or choice in (MINE, BOTH))
            if choice == BOTH:
                made.setDefault(True)
                made.setFocus()

    def _chosen(self) -> None:
        pressed = self.sender()
        self.choice = next(c for made, c in self._choices.items() if made is pressed)
        self.accept()
