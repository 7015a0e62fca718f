"""A test leaves the program as it found it: its language, its look, the size of its words."""

import sys
from collections.abc import Generator
from typing import Any

import pytest

_FOUND = pytest.StashKey[dict[str, object]]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """See how it is before the fixtures of a test are made."""
    item.stash[_FOUND] = _state()
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """See again when all its fixtures are gone; what had not begun before cannot differ."""
    yield
    before, now = item.stash.get(_FOUND, {}), _state()
    left = [
        f"{what} {_short(value)}, before {_short(before[what])}"
        for what, value in now.items()
        if what in before and value != before[what]
    ]
    if left:
        pytest.fail(f"the test left otherwise than found: {'; '.join(left)}", pytrace=False)


def _state() -> dict[str, object]:
    words = sys.modules.get("workshop_app.words")
    scale = sys.modules.get("workshop_app.canvas.drawing.text_scale")
    return {
        **({} if words is None else {"language": words.speaking()}),
        **({} if scale is None else {"words in per cent": scale.text_percent()}),
        **_look(),
    }


def _look() -> dict[str, object]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    app: Any = None if widgets is None else widgets.QApplication.instance()
    if app is None:
        return {}
    from PySide6.QtGui import QPalette

    return {
        "touch mode": bool(app.property("touch_mode")),
        "direction": app.layoutDirection().name,
        "font": app.font().toString(),
        "style sheet": app.styleSheet(),
        "palette": QPalette(app.palette()),
    }


def _short(value: object) -> str:
    return repr(value)[:60]
