"""The mark that says how safe the latest edit is."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.words import _, mark

# State: words, icon, colour of both.
LOOKS = {
    SaveState.SAVED: (mark("Saved"), "check", "success"),
    SaveState.SAVING: (mark("Saving…"), "clock", "soft_ink"),
    SaveState.SAFE: (mark("Safe on this laptop"), "check", "soft_ink"),
    SaveState.FAILED: (mark("Not saved, but safe on this laptop"), "warning", "warning"),
    SaveState.UNSAFE: (mark("Not saved"), "error", "danger"),
    SaveState.READ_ONLY: (mark("For reading only"), "lock", "soft_ink"),
}
_TIPS = {
    SaveState.SAVED: mark("Everything is in the file."),
    SaveState.SAVING: mark("The file is being written; every edit is safe on disk already."),
    SaveState.SAFE: mark("Every edit is on disk; the file follows in a moment."),
    SaveState.READ_ONLY: mark("Nothing here can be changed; open a copy to work on it."),
}

_USUAL = (SaveState.SAVED, SaveState.SAVING, SaveState.SAFE)
_WORTH_SAYING_MS = 400


class SavedMark(QWidget):
    """An icon and a word; the tool tip says more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setFixedSize(QSize(px(16), px(16)))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self._shown = (SaveState.SAVED, "")
        self._wordless = False
        self._later = single_shot(self, self._show_saving)

    def sizeHint(self) -> QSize:
        """As wide as its usual words, so that what stands beside it keeps its place."""
        metrics = self._words.fontMetrics()
        usual = max(metrics.horizontalAdvance(_(LOOKS[state][0])) for state in _USUAL)
        hint = super().sizeHint()
        if self._words.isHidden():
            return hint
        return QSize(max(hint.width(), usual + px(16) + 4 + 4), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_wordless(self, wordless: bool) -> None:
        """Show the icon alone, as long as all is well."""
        self._wordless = wordless
        self._words.setHidden(wordless and self._shown[0] in _USUAL)

    def show_state(self, state: SaveState, trouble: str = "") -> None:
        """Show a state; `trouble` says why the file could not be written.

        A save that is over at once is not worth a word.
        """
        if state is SaveState.SAVING:
            if not self._later.isActive():
                self._later.start(_WORTH_SAYING_MS)
            return
        self._later.stop()
        self._show(state, trouble)

    def words(self) -> str:
        """The words shown."""
        return self._words.text()

    def _show_saving(self) -> None:
        self._show(SaveState.SAVING, "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._words.text():
            self._show(*self._shown)  # in the colours of another theme

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._words.text():
            self._show(*self._shown)  # as sharp as another screen
        return super().event(event)

    def _show(self, state: SaveState, trouble: str) -> None:
        self._shown = (state, trouble)
        words, icon_name, token = LOOKS[state]
        self._icon.setPixmap(
            icon(icon_name, token).pixmap(QSize(px(16), px(16)), self.devicePixelRatio())
        )
        self._words.setText(_(words))
        role = {"success": "success", "warning": "warning", "danger": "danger"}.get(token, "soft")
        dress(self._words, role=role)
        self._words.setHidden(self._wordless and state in _USUAL)
        self.setToolTip(trouble or _(_TIPS.get(state, "")) if trouble or state in _TIPS else "")
        self.setAccessibleName(_(words))
