"""One thread that does jobs in the order they are given, and says in the window's thread when."""

import logging
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from workshop_app.ui.collecting import Collecting

Job = Callable[[], Any]
Then = Callable[[Any], None]
_TURN_SECONDS = 0.001
"""So long at most the window waits for its turn at Python while a job goes on beside it: it gives
its turn away whenever it asks something of Qt."""

_log = logging.getLogger(__name__)


class Worker(QObject):
    """Its thread starts with the first job and ends with `stop`.

    What a job returns is handed to its `then`, and what it raises to its `failed`, both in the
    thread the worker was made in. Without `failed` it is logged.
    """

    _done = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._jobs: SimpleQueue[tuple[Job, Then | None, Then | None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._ending = False
        self._collecting = Collecting(self)
        self._done.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def do(self, job: Job, then: Then | None = None, failed: Then | None = None) -> None:
        """Do `job` after those given before."""
        self._jobs.put((job, then, failed))
        if self._thread is None:
            sys.setswitchinterval(_TURN_SECONDS)
            self._collecting.hold()
            self._thread = threading.Thread(target=self._run, name=self._name)
            self._thread.start()

    def stop(self, patience: float | None = None) -> bool:
        """Do what was given, then end; whether it has ended within `patience` seconds."""
        if self._thread is None:
            return True
        if not self._ending:
            self._ending = True
            self._jobs.put(None)
        self._thread.join(patience)
        if self._thread.is_alive():
            return False
        self._thread, self._ending = None, False
        self._collecting.let_go()
        return True

    def _run(self) -> None:
        while (item := self._jobs.get()) is not None:
            job, then, failed = item
            try:
                answer, listener = job(), then
            except Exception as error:
                answer, listener = error, failed
                if failed is None:
                    _log.exception("a job of %s failed", self._name)
            if listener is not None:
                self._done.emit(listener, answer)
            del item, job, then, failed, answer, listener

    def _hand_over(self, listener: Then, answer: object) -> None:
        listener(answer)
