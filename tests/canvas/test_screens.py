"""A window between screens of different scale: sharp on each, and unchanged when it comes back."""

from pathlib import Path

from tests.own_process import finds


def test_a_window_is_sharp_on_every_screen_it_is_moved_to(checkout: Path) -> None:
    assert finds(checkout, "tests.screens") == "as it should be"
