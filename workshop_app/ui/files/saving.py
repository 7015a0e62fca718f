"""Keep a workshop safe while it is worked on: each edit at once, the whole file soon after."""

from datetime import datetime
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.editor import Editor
from workshop_app.storage.errors import ChangedOutside
from workshop_app.storage.open_file import WorkshopFile
from workshop_app.ui.worker import Worker

QUIET_MS, LONGEST_MS = 1500, 10_000
SIGN_MS = 50_000
RETRIES_MS = (5_000, 15_000, 30_000, 60_000)


class SaveState(Enum):
    """How safe the latest edit is."""

    SAVED = "saved"
    SAVING = "saving"
    SAFE = "safe"  # in the journal, not in the file yet
    FAILED = "failed"  # in the journal, the file could not be written
    UNSAFE = "unsafe"  # neither journal nor file could be written
    READ_ONLY = "read only"


class Saving(QObject):
    """Records every settled change in the journal and saves the file when edits pause.

    Both happen in threads of their own: an edit never waits for a save. Says `changed` when
    the state is another, `failed(error)` once for each new trouble, `conflict(error)` when the
    file was changed by somebody else: nothing is then saved until `overwrite` or `go_on_in`.
    """

    changed = Signal()
    failed = Signal(object)
    conflict = Signal(object)

    def __init__(self, editor: Editor, file: WorkshopFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.state = SaveState.READ_ONLY if file.read_only else SaveState.SAVED
        self.trouble: WorkshopError | None = None
        self._editor = editor
        self._saved = editor.revision if not file.unsaved else -1
        self._saving = False
        self._blocked = False
        self._unrecorded = False  # some edit is not in the journal
        self._closed = False
        self._tries = 0
        self._recorder = Worker("journal", self)
        self._saver = Worker("save", self)
        self._quiet = single_shot(self, self.save)
        self._longest = single_shot(self, self.save)
        self._again = single_shot(self, self._retry)
        self._sign = QTimer(self)
        self._sign.timeout.connect(self._stay)
        if not file.read_only:
            self._sign.start(SIGN_MS)
        editor.on_settled(self._settled)
        if file.unsaved and not file.read_only:
            self._quiet.start(QUIET_MS)

    @property
    def unsaved(self) -> bool:
        """Whether the file lacks the latest edit."""
        return not self.file.read_only and self._saved != self._editor.revision

    @property
    def conflicting(self) -> bool:
        """Whether the file was changed by somebody else, and nobody has said what to do."""
        return self._blocked

    def retry(self) -> None:
        """Try again at once what could not be written."""
        self._again.stop()
        self._retry()

    def save(self) -> None:
        """Save now what is not saved, in the background."""
        self._quiet.stop()
        self._longest.stop()
        if self._closed or self._saving or self._blocked or not self.unsaved:
            return
        self._start_save(overwrite=False)

    def overwrite(self) -> None:
        """Save although the file was changed by somebody else: theirs is lost."""
        self._blocked = False
        self._start_save(overwrite=True)

    def go_on_in(self, file: WorkshopFile) -> None:
        """Go on in another file, which holds the workshop as it is now."""
        self.file = file
        self._blocked = self._saving = self._unrecorded = False
        self._tries = 0
        self._editor.read_only = False
        self._sign.start(SIGN_MS)
        self._saved = self._editor.revision
        self._become(SaveState.SAVED)

    def wait(self) -> None:
        """Wait until nothing is under way; what threads said is told later."""
        self._recorder.stop()
        self._saver.stop()

    def last_save(self) -> None:
        """Before the end: save what is not saved, whatever the timers say."""
        self._stop_timers()
        if self.unsaved and not self._blocked and not self._closed:
            self._start_save(overwrite=False)

    def ended(self, patience: float) -> bool:
        """Whether both threads have ended; asks them to, and waits `patience` seconds at most."""
        return self._recorder.stop(patience) and self._saver.stop(patience)

    def close(self) -> None:
        """Record and save nothing more, and let go of the file."""
        if self._closed:
            return
        self._closed = True
        self._sign.stop()
        self._stop_timers()
        self._editor.forget(self._settled)
        self.wait()
        self.file.close()

    def _stop_timers(self) -> None:
        for timer in (self._quiet, self._longest, self._again):
            timer.stop()

    def _settled(self, change: Change) -> None:
        self._record(change)
        self._quiet.start(QUIET_MS)
        if not self._longest.isActive():
            self._longest.start(LONGEST_MS)
        if self.state is SaveState.SAVED:
            self._become(SaveState.SAFE)

    def _record(self, change: Change) -> None:
        failed = partial(self._record_failed, self.file)
        self._recorder.do(partial(self.file.record, change), self._was_recorded, failed)

    def _start_save(self, *, overwrite: bool) -> None:
        self._saving = True
        self._become(SaveState.SAVING)
        workshop, revision = self._editor.settled, self._editor.revision
        write = partial(self._write, self.file, workshop, overwrite)
        done, failed = partial(self._was_saved, revision), partial(self._save_failed, self.file)
        # Through the journal's thread: a save must hold only what was recorded before it.
        self._recorder.do(partial(self._saver.do, write, done, failed))

    @staticmethod
    def _write(file: WorkshopFile, workshop: Workshop, overwrite: bool) -> WorkshopFile:
        file.save(workshop, datetime.now().astimezone(), overwrite=overwrite)
        return file

    def _was_recorded(self, _nothing: object) -> None:
        self._unrecorded = False
        if self.state is SaveState.UNSAFE:
            self._become(SaveState.FAILED if self._tries else SaveState.SAFE)

    def _record_failed(self, file: WorkshopFile, error: Exception) -> None:
        if self._closed or file is not self.file:
            return
        self._unrecorded = True
        self._become(SaveState.UNSAFE, error)
        if not self._again.isActive():
            self._again.start(RETRIES_MS[0])

    def _was_saved(self, revision: int, file: WorkshopFile) -> None:
        if file is not self.file:
            return
        self._saving = False
        self._tries = 0
        self._again.stop()
        self._saved = revision
        if self._closed:
            return
        self._unrecorded = self._unrecorded and self.unsaved
        self._become(self._unsaved_state(SaveState.SAFE) if self.unsaved else SaveState.SAVED)
        if self.unsaved and not self._quiet.isActive():
            self._quiet.start(QUIET_MS)

    def _save_failed(self, file: WorkshopFile, error: Exception) -> None:
        if file is not self.file:
            return
        self._saving = False
        if self._closed:
            return
        if isinstance(error, ChangedOutside):
            self._blocked = True
            self._become(SaveState.FAILED, error)
            self.conflict.emit(error)
            return
        pause = RETRIES_MS[min(self._tries, len(RETRIES_MS) - 1)]
        self._tries += 1
        self._become(self._unsaved_state(SaveState.FAILED), error)
        self._again.start(pause)

    def _stay(self) -> None:
        """Tell other machines that the file is open here, also while nobody edits."""
        self._recorder.do(self.file.stay)

    def _retry(self) -> None:
        if self._unrecorded:
            # An empty change writes what the journal still lacks.
            self._record(Change())
        self.save()

    def _unsaved_state(self, otherwise: SaveState) -> SaveState:
        return SaveState.UNSAFE if self._unrecorded else otherwise

    def _become(self, state: SaveState, error: Exception | None = None) -> None:
        trouble = _as_trouble(error)
        new = trouble is not None and str(trouble) != str(self.trouble)
        if state in (SaveState.SAVED, SaveState.READ_ONLY) or trouble is not None:
            self.trouble = trouble
        if state is not self.state or new:
            self.state = state
            self.changed.emit()
        if new and not isinstance(error, ChangedOutside):
            self.failed.emit(trouble)


def _as_trouble(error: Exception | None) -> WorkshopError | None:
    if error is None or isinstance(error, WorkshopError):
        return error
    return WorkshopError(str(error) or type(error).__name__)
