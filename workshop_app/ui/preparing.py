"""What is needed later is read while nobody waits: panes and dialogs then open at once."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from workshop_app.ui.worker import Worker

LATER = (
    "workshop_app.ui.panes.inspector",
    "workshop_app.ui.page.find_bar",
    "workshop_app.ui.command_palette.palette",
    "workshop_app.ui.panes.persona_editor",
    "workshop_app.ui.panes.outline.pane",
    "workshop_app.canvas.parking_lot",
    "workshop_app.ui.panes.actions_table",
    "workshop_app.ui.panes.metrics_table",
    "workshop_app.ui.page.findings_list",
    # pyqtgraph comes with it, and with that numpy: half a second on a small laptop.
    "workshop_app.ui.panes.emotions.panel",
    "workshop_app.ui.panes.emotions.plot",
    "workshop_app.ui.panes.emotions.work",
    # ReportLab comes with it.
    "workshop_app.ui.export.dialog",
)
"""Modules in the order in which they are likely to be asked for."""

_CALM_MS = 400


class Preparing(QObject):
    """Reads modules in a thread, once the window stands. Widgets are made when they are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = False
        self._worker = Worker("prepare", self)
        QTimer.singleShot(_CALM_MS, self, self.begin)

    def begin(self) -> None:
        """Read them now."""
        if not self._stopped:
            self._worker.do(self._read, self._done)

    def stop(self) -> None:
        """Read no more; the module at hand is read to its end."""
        self._stopped = True
        self._worker.stop()

    def _read(self) -> None:
        for name in LATER:
            if not self._stopped:
                import_module(name)

    def _done(self, _nothing: object) -> None:
        self._worker.stop()
