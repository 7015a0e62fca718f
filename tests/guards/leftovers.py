"""A test leaves no window, timer or thread behind, and nothing on the clipboard."""

import gc
import sys
import threading
import weakref
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import pytest

_PATIENCE = 10.0
# Qt keeps these for itself: the tool tip's label, and the window a drag shows.
_QTS_OWN = ("QTipLabel", "QShapedPixmapWindow")
_started: "weakref.WeakSet[Any]" = weakref.WeakSet()


@dataclass
class Census:
    """What is alive at one moment."""

    threads: set[threading.Thread] = field(default_factory=set)
    windows: list[Any] = field(default_factory=list)
    timers: list[Any] = field(default_factory=list)


_BEFORE = pytest.StashKey[Census]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Count before the fixtures of a test are made."""
    _watch_timers()
    item.stash[_BEFORE] = Census(set(threading.enumerate()), _windows(), _timers())
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Count again when all its fixtures are gone."""
    yield
    before = item.stash.get(_BEFORE, None)
    if before is None:
        return
    left = [*_left_in_qt(before), *_threads_left(before)]
    if left:
        pytest.fail(f"the test left behind: {', '.join(left)}", pytrace=False)


def _left_in_qt(before: Census) -> list[str]:
    if _app() is None:
        return []
    # The next test begins with nothing copied; and what Python has put there must not be there
    # when the process ends: offscreen, Qt lets go of it after Python has ended, and crashes.
    _app().clipboard().clear()
    if _named(before):
        _let_go()
    if found := _named(before):
        gc.collect()  # what only a reference cycle still holds is no leftover; it takes its time
        _let_go()
        found = _named(before)
    for window in _new(_windows(), before.windows):
        window.close()
        window.deleteLater()  # one test tells, not all that follow
    for timer in _new(_timers(), before.timers):
        timer.stop()
    _let_go()
    return found


def _named(before: Census) -> list[str]:
    windows = [f"window {_name(one)}" for one in _new(_windows(), before.windows)]
    return windows + [f"running timer {_name(one)}" for one in _new(_timers(), before.timers)]


def _new(now: list[Any], before: list[Any]) -> list[Any]:
    return [one for one in now if not any(one is known for known in before)]


def _name(thing: Any) -> str:
    title = thing.windowTitle() if hasattr(thing, "windowTitle") else ""
    return " ".join(filter(None, (type(thing).__name__, thing.objectName(), title)))


def _threads_left(before: Census) -> list[str]:
    new = [one for one in threading.enumerate() if one not in before.threads]
    for thread in new:
        thread.join(_PATIENCE)
    left = [f"thread {one.name}" for one in new if one.is_alive()]
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThreadPool

        if not QThreadPool.globalInstance().waitForDone(int(_PATIENCE * 1000)):
            left.append("work in Qt's thread pool")
    return left


def _app() -> Any:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return None if widgets is None else widgets.QApplication.instance()


def _let_go() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _windows() -> list[Any]:
    app = _app()
    if app is None:
        return []
    return [one for one in app.topLevelWidgets() if type(one).__name__ not in _QTS_OWN]


def _timers() -> list[Any]:
    from_qt = sys.modules.get("shiboken6")
    valid = getattr(from_qt, "isValid", lambda one: True)
    return [one for one in list(_started) if valid(one) and one.isActive()]


def _watch_timers() -> None:
    """Remember every QTimer that is started from Python."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None or getattr(core.QTimer.start, "watched", False):
        return
    start = core.QTimer.start

    def watched_start(self: Any, *given: Any) -> None:
        _started.add(self)
        start(self, *given)

    watched_start.watched = True  # type: ignore[attr-defined]
    core.QTimer.start = watched_start
