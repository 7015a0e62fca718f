"""The dialog of card templates: choose one to insert; rename and delete one's own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.interchange.card_templates import (
    CardTemplate,
    is_known,
    shipped_templates,
    with_template,
)
from workshop_app.ui.dialogs.ask import ask_words
from workshop_app.ui.dialogs.parts import answers, label
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.summaries import shortened
from workshop_app.words import _

_WIDE, _TALL = 520, 420
_LONGEST = 60


class TemplatesDialog(QDialog):
    """`own` are one's own templates, `changed` tells that they are other ones than before."""

    def __init__(self, own: tuple[CardTemplate, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.own = own
        self.changed = False
        self.setWindowTitle(_("Card from template"))
        self.resize(px(_WIDE), px(_TALL))
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Card templates"))
        self.list.setIconSize(QSize(px(14), px(14)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self.accept)
        self.list.currentRowChanged.connect(self._turned)
        self._rename = QPushButton(_("Rename…"), self)
        self._rename.clicked.connect(self._rename_own)
        self._delete = QPushButton(_("Delete"), self)
        self._delete.clicked.connect(self._delete_own)
        self._before: tuple[tuple[CardTemplate, ...], int] = ((), 0)
        self._told = label("", "soft", self)
        self._undo = QPushButton(_("Undo"), self)
        self._undo.clicked.connect(self._bring_back)
        self._lay_out()
        self._fill(0)
        self._tell("")

    def ask(self) -> CardTemplate | None:
        """The template chosen; None where the person thinks twice."""
        chosen = self._chosen() if self.exec() else None
        self.deleteLater()
        return chosen

    def _all(self) -> tuple[CardTemplate, ...]:
        return (*self.own, *shipped_templates())

    def _chosen(self) -> CardTemplate | None:
        row = self.list.currentRow()
        return self._all()[row] if row >= 0 else None

    def _fill(self, row: int) -> None:
        self.list.clear()
        for template in self._all():
            kind, text = template.card.kind, " ".join(template.card.text.split())
            said = shortened(f"{template.title} — {text}" if text else template.title, _LONGEST)
            item = QListWidgetItem(icon(kind, f"{kind}.mark"), said, self.list)
            item.setToolTip(template.card.text)
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))

    def _turned(self, row: int) -> None:
        own = 0 <= row < len(self.own)
        self._rename.setEnabled(own)
        self._delete.setEnabled(own)

    def _rename_own(self) -> None:
        template, row = self._chosen(), self.list.currentRow()
        if template is None or not template.own:
            return
        words = ask_words(
            self, _("Rename template"), _("Name of the template"), template.title, _("Rename")
        )
        title = (words or "").strip()
        others = [one for one in self.own if one is not template]
        if not title:
            return
        if is_known(others, title):
            self._tell(_("There is a template called “{name}” already.").format(name=title))
            return
        renamed = CardTemplate(title, template.card, own=True)
        self._keep(with_template(others, renamed), row)

    def _delete_own(self) -> None:
        template, row, before = self._chosen(), self.list.currentRow(), self.own
        if template is not None and template.own:
            self._keep(tuple(one for one in self.own if one is not template), row)
            words = _("“{name}” is deleted, in every workshop.").format(name=template.title)
            self._tell(words, before, row)

    def _keep(self, own: tuple[CardTemplate, ...], row: int) -> None:
        self.own, self.changed = own, True
        self._fill(row)
        self._tell("")

    def _tell(self, words: str, before: tuple[CardTemplate, ...] = (), row: int = 0) -> None:
        """Say what happened, and offer to have what was there `before`."""
        self._before = (before, row)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._undo.setVisible(bool(before))
        if words:
            tell(self, words)

    def _bring_back(self) -> None:
        self._keep(*self._before)
        self.list.setFocus()

    def _lay_out(self) -> None:
        hint = QLabel(
            _(
                "“…” in a text is where you write. Save a card of yours as a template from its menu."
            ),
            self,
        )
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        told = QHBoxLayout()
        told.addWidget(self._told, 1)
        told.addWidget(self._undo)
        own = QHBoxLayout()
        own.addWidget(self._rename)
        own.addWidget(self._delete)
        own.addStretch()
        buttons, _insert = answers(self, _("Insert"))
        own.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        column.addWidget(self.list)
        column.addLayout(told)
        column.addWidget(hint)
        column.addLayout(own)
