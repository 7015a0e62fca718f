"""Whatever opens stays on a screen of 1366 × 768, and nothing in it is cut, with words of any size."""

from pathlib import Path

import pytest

from tests.own_process import finds


@pytest.mark.parametrize("percent", ["80", "200"])
def test_nothing_is_cut(checkout: Path, percent: str) -> None:
    assert finds(checkout, "tests.looks_opened", "--text", percent) == "nothing is cut"
