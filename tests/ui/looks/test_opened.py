"""Whatever opens stays on a screen of 1366 × 768, and nothing in it is cut, with words of any size."""

from pathlib import Path

import pytest

from tests.own_process import finds


@pytest.mark.parametrize(("percent", "language"), [("80", "en"), ("200", "en"), ("200", "de")])
def test_nothing_is_cut(checkout: Path, percent: str, language: str) -> None:
    chosen = ("--text", percent, "--language", language)
    assert finds(checkout, "tests.looks_opened", *chosen) == "nothing is cut"
