"""The screen that real windows are shown on."""

import pytest

from tests.real_screen import screen, why_no_screen

pytestmark = pytest.mark.skipif(bool(why_no_screen()), reason=why_no_screen() or "all is here")


def test_a_screen_nobody_is_at_does_not_begin_anew() -> None:
    # What begins anew turns away who comes meanwhile: now and then the program did not start.
    with screen() as on:
        on.moves(5, 7)
        assert "x:5 y:7" in on.do("getmouselocation")
