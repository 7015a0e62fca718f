"""Dates, numbers and money as people write them."""

import pytest

from workshop_app.report.written import day, money, number, percent, short_day, signed, with_unit


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2026-11-21", "21 November 2026"),
        ("", ""),
        ("spring", "spring"),
        ("2026-13-01", "2026-13-01"),
    ],
)
def test_day(given: str, written: str) -> None:
    assert day(given) == written


def test_short_day_stays_together() -> None:
    assert short_day("2026-09-05") == "5\u00a0Sept\u00a02026"


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (-0.04, "0"), (1900, "1,900"), (-0.5, "−0.5"), (3.25, "3.2"), (12.0, "12")],
)
def test_number(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("value", "written"), [(1.25, "+1.2"), (-1.8, "−1.8"), (0.0, "0.0"), (-0.01, "0.0")]
)
def test_signed(value: float, written: str) -> None:
    assert signed(value) == written


@pytest.mark.parametrize(
    ("value", "currency", "written"),
    [(1900, "€", "€ 1,900"), (4.5, "€", "€ 4.50"), (12, "", "12"), (-3, "£", "£ −3")],
)
def test_money(value: float, currency: str, written: str) -> None:
    assert money(value, currency) == written.replace(" ", "\u00a0")


def test_units() -> None:
    assert with_unit(31, "%") == "31\u00a0%"
    assert with_unit(31, "") == "31"
    assert with_unit(120, "€") == "€\u00a0120"
    assert percent(40) == "40\u00a0%"
