"""A log record of WARNING or above fails the test, unless `@pytest.mark.logs("text")` expects it."""

import logging
from collections.abc import Iterator

import pytest


class Ears(logging.Handler):
    """Hears what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as text."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker."""
    config.addinivalue_line("markers", "logs(text): the test must log a warning that holds `text`")


@pytest.fixture(autouse=True)
def _no_warning_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    ears, root = Ears(), logging.getLogger()
    root.addHandler(ears)
    yield
    root.removeHandler(ears)
    expected = [mark.args[0] for mark in request.node.iter_markers("logs")]
    unexpected = [line for line in ears.heard if not any(text in line for text in expected)]
    unheard = [text for text in expected if not any(text in line for line in ears.heard)]
    assert not unexpected, f"logged: {unexpected}"
    assert not unheard, f"expected in the log and not there: {unheard}"
