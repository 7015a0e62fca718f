"""File → Versions and backups: what is kept of a workshop, what has changed since, and going back."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from workshop_app.analysis.changes import described
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.trash import trash
from workshop_app.ui.dialogs.parts import MARGIN, bullets, button, foot, hairline, label
from workshop_app.ui.files.chance import now
from workshop_app.ui.files.session import Session
from workshop_app.ui.messages import sentence
from workshop_app.ui.safety import versions
from workshop_app.ui.safety.kept_list import PICTURE, Kept, KeptList
from workshop_app.ui.safety.kept_reader import KeptReader
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_MOST = 14
_LIST, _WIDE, _TALL = 372, 940, 600
_PREVIEW = QSize(476, 206)


class VersionsDialog(QDialog):
    """States are read one after another; what is chosen is shown as soon as it is there."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Versions and backups"))
        self._window, self._session = window, session
        self._read: dict[Path, Workshop] = {}
        self.list = KeptList(self)
        self.picture, self.title = QLabel(self), label("", "heading", self)
        self.when, self.since = label("", "soft", self), label("", "", self)
        self.bar = MessageBar(self)
        self.keep = button(_("Keep a version…"), self)
        self.throw = button(_("Throw away"), self, "quiet")
        self.shut = button(_("Close"), self, "quiet")
        self.beside = button(_("Open beside"), self)
        self.restore = button(_("Restore"), self, "primary")
        self.reader = KeptReader(self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.resize(min(px(_WIDE), window.width() - 40), min(px(_TALL), window.height() - 40))
        self._show_chosen()
        self._list()

    def done(self, code: int) -> None:
        """End the reading before the dialog goes."""
        self.reader.stop()
        super().done(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.since.setMaximumWidth(self.width() - px(_LIST) - 2 * MARGIN)

    # Filling --------------------------------------------------------------------

    def _list(self) -> None:
        session = self._session
        self.since.setText(_("Reading what is kept…"))
        self.reader.list_states(session.home, session.path, session.desk.workshop.facts.id)

    def _listed(self, named: list[Kept], copies: list[Kept]) -> None:
        self.list.fill(named, copies)
        self._stack.setCurrentIndex(0 if named or copies else 1)
        for kept in self.list.states():
            if not kept.held.trouble:
                self.reader.want(kept.path)
        self._show_chosen()
        self.list.setFocus()

    def _was_read(self, path: Path, workshop: Workshop) -> None:
        self._read[path] = workshop
        if self.list.kept is not None and self.list.kept.path == path:
            self._show_chosen()

    def _pictured(self, path: Path, picture: QPixmap) -> None:
        ratio = self.devicePixelRatio()
        for size, show in ((PICTURE, self.list.show_picture), (_PREVIEW, self._show_preview)):
            small = picture.scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            small.setDevicePixelRatio(ratio)
            show(path, small)

    def _show_preview(self, path: Path, picture: QPixmap) -> None:
        self._pictures[path] = picture
        if self.list.kept is not None and self.list.kept.path == path:
            self.picture.setPixmap(picture)

    def _unreadable(self, path: Path, error: object) -> None:
        if self.list.kept is not None and self.list.kept.path == path:
            self.since.setText(str(error))

    def _show_chosen(self) -> None:
        kept = self.list.kept
        workshop = self._read.get(kept.path) if kept is not None else None
        self._enable(kept, workshop)
        self.picture.setVisible(kept is not None)
        if kept is None:
            return
        self.title.setText(kept.title)
        self.when.setText(kept.about(date.today()))
        self.picture.setPixmap(self._pictures.get(kept.path, QPixmap()))
        if workshop is not None:
            self.since.setText(_since(workshop, self._session.desk.editor.settled))
        else:
            self.since.setText(kept.held.trouble or _("Reading…"))

    def _enable(self, kept: Kept | None, workshop: Workshop | None) -> None:
        writable = not self._session.desk.editor.read_only
        self.beside.setEnabled(workshop is not None)
        self.restore.setEnabled(workshop is not None and writable)
        self.keep.setEnabled(writable)
        self.throw.setVisible(kept is not None and bool(kept.name))

    # Acting ---------------------------------------------------------------------

    def _keep(self) -> None:
        if versions.ask_version(self._window):
            self._list()

    def _throw(self) -> None:
        kept = self.list.kept
        if kept is None or not kept.name:
            return
        try:
            trash(self._session.home, kept.path, now())
        except (WorkshopError, OSError) as error:
            words = sentence(error) if isinstance(error, WorkshopError) else str(error.strerror)
            self.bar.say(words, "error")
            return
        words = _("‘{name}’ is in the trash of the start page now.")
        self.bar.say(words.format(name=kept.name), "info")
        self._list()

    def _open_beside(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.accept()
            versions.open_beside(self._window, *chosen)

    def _restore(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.accept()
            versions.restore(self._window, *chosen)

    def _chosen(self) -> tuple[Kept, Workshop] | None:
        kept = self.list.kept
        if kept is None or kept.path not in self._read:
            return None
        return kept, self._read[kept.path]

    # Building -------------------------------------------------------------------

    def _connect(self) -> None:
        self._pictures: dict[Path, QPixmap] = {}
        self.reader.listed.connect(self._listed)
        self.reader.read.connect(self._was_read)
        self.reader.pictured.connect(self._pictured)
        self.reader.unreadable.connect(self._unreadable)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.itemDoubleClicked.connect(self._open_beside)
        self.keep.clicked.connect(self._keep)
        self.throw.clicked.connect(self._throw)
        self.shut.clicked.connect(self.reject)
        self.beside.clicked.connect(self._open_beside)
        self.restore.clicked.connect(self._restore)
        self.restore.setDefault(True)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(px(_LIST))
        self.list.setFrameShape(KeptList.Shape.NoFrame)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.list)
        upright = hairline(self)
        upright.setProperty("role", "upright")
        middle.addWidget(upright)
        middle.addWidget(self._details(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        inside = QWidget(self)
        inside.setLayout(middle)
        self._stack.addWidget(inside)
        self._stack.addWidget(EmptyState("clock", _nothing(), "", self))
        column.addLayout(self._stack, 1)
        column.addWidget(hairline(self))
        column.addLayout(foot([self.keep, self.throw], [self.shut, self.beside, self.restore]))

    def _details(self) -> QWidget:
        inside = QWidget(self)
        inside.setProperty("role", "inside")
        self.picture.setFixedSize(_PREVIEW)
        self.since.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.since.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 18, MARGIN, 18)
        column.setSpacing(6)
        column.addWidget(self.picture)
        column.addSpacing(8)
        for widget in (self.title, self.when):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.since)
        column.addStretch()
        area = QScrollArea(self)
        area.setProperty("ringed", True)
        area.setAccessibleName(self.list.accessibleName())
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        return area


def _nothing() -> str:
    return _(
        "A copy is kept by itself when you begin to change a saved workshop, and every ten minutes"
        " after that.\nKeep a version with a name whenever a step of the day is done."
    )


def _since(then: Workshop, current: Workshop) -> str:
    """What has been done since, in words; restoring takes that back."""
    lines = described(then, current)
    if not lines:
        return _("Nothing has changed since then.")
    said = [_("Changed since then:"), bullets(lines, _MOST)]
    if (more := len(lines) - _MOST) > 0:
        said.append(ngettext("and {n} more change", "and {n} more changes", more).format(n=more))
    return "\n".join(said)
