"""Figures and dates as people write them."""

from datetime import date

import pytest

from workshop_app.ui.panes.written import (
    NotWritten,
    date_text,
    figure_text,
    read_date,
    read_figure,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), (" ", None), ("12", 12), ("-3", -3), ("−3.5", -3.5), ("4,5", 4.5),
        ("1 200,50", 1200.5), ("1,200", 1200), ("1,200.50", 1200.5), ("€ 240", 240),
        ("50 %", 50), (".5", 0.5), ("1'400", 1400),
    ],
)  # fmt: skip
def test_figures_are_read(text: str, value: float | None) -> None:
    assert read_figure(text) == value


@pytest.mark.parametrize("text", ["many", "1e999", "nan", "inf", "1-2", "1,2,3", "--1"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(NotWritten):
        read_figure(text)


@pytest.mark.parametrize("value", [None, 0, 12, -3.5, 1200.5, 0.1, 1_000_000])
def test_figures_are_read_as_written(value: float | None) -> None:
    assert read_figure(figure_text(value)) == value


def test_whole_figures_only() -> None:
    assert read_figure("7", whole=True) == 7
    with pytest.raises(NotWritten):
        read_figure("7.5", whole=True)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("", ""), ("2026-11-30", "2026-11-30"), ("2026-1-3", "2026-01-03"),
        ("30 Nov 2026", "2026-11-30"), ("30.11.2026", "2026-11-30"), ("3.1.27", "2027-01-03"),
        ("30 November 2026", "2026-11-30"), ("30 Nov", "2026-11-30"), ("1.3.", "2027-03-01"),
    ],
)  # fmt: skip
def test_dates_are_read(text: str, iso: str) -> None:
    assert read_date(text, TODAY) == iso


@pytest.mark.parametrize("text", ["soon", "2026-02-30", "32.1.2027", "2026"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotWritten):
        read_date(text, TODAY)


def test_a_date_is_read_as_written_and_others_stay_as_they_are() -> None:
    assert date_text("2026-11-30") == "30 Nov 2026"
    assert read_date(date_text("2026-11-30")) == "2026-11-30"
    assert date_text("some day") == "some day"
