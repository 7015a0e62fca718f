"""Qt's warnings while a test is torn down fail it too; pytest-qt listens before that only."""

import re
from collections.abc import Generator

import pytest

from tests.guards.qt_here import why_no_qt


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Listen to Qt while the fixtures, windows and models of a test go."""
    if why_no_qt():
        return (yield)
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    ignored = [re.compile(text) for text in item.config.getini("qt_log_ignore") or ()]
    heard: list[str] = []

    def listen(kind: QtMsgType, _context: object, message: str | None) -> None:
        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not quiet and not any(one.search(message or "") for one in ignored):
            heard.append(f"{kind.name}: {message}")

    before = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    if heard:
        pytest.fail(f"Qt said while the test was torn down: {heard}", pytrace=False)
    return None
