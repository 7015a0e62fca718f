"""Figures and dates as people write them."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from workshop_app.ui.panes.written import (
    NotWritten,
    date_text,
    day_text,
    figure_text,
    money_text,
    read_date,
    read_figure,
    time_text,
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


@pytest.mark.parametrize(
    "text", ["soon", "2026-02-30", "32.1.2027", "2026", "30 Nov 7", "3 Ju", "Nov"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotWritten):
        read_date(text, TODAY)


def test_a_date_is_read_as_written_and_others_stay_as_they_are() -> None:
    assert date_text("2026-11-30") == "30 Nov 2026"
    assert read_date(date_text("2026-11-30")) == "2026-11-30"
    assert date_text("some day") == "some day"


@pytest.fixture
def spoken() -> Iterator[Callable[[str], None]]:
    """Lets people write as in a locale."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en_GB", ["30 Nov 2026", "3 September 2026", "3 September", "14:20", "−4.5", "€ 4.5"]),
        ("en_US", ["Nov 30, 2026", "September 3, 2026", "September 3", "2:20 PM", "−4.5", "€ 4.5"]),
        ("de", ["30.11.2026", "3. September 2026", "3. September", "14:20", "−4,5", "4,5 €"]),
        ("fr", ["30 nov. 2026", "3 septembre 2026", "3 septembre", "14:20", "−4,5", "4,5 €"]),
        ("es", ["30 nov 2026", "3 de septiembre de 2026", "3 de septiembre", "14:20", "−4,5", "4,5 €"]),
        ("fi", ["30.11.2026", "3. syyskuuta 2026", "3. syyskuuta", "14.20", "−4,5", "4,5 €"]),
    ],
)  # fmt: skip
def test_everything_is_written_as_the_locale_does(
    locale: str, texts: list[str], spoken: Callable[[str], None]
) -> None:
    spoken(locale)
    day = date(2026, 9, 3)
    said = [
        date_text("2026-11-30"), day_text(day), day_text(day, with_year=False), time_text(14, 20),
        figure_text(-4.5), money_text(4.5, "€"),
    ]  # fmt: skip
    assert [text.replace("\u202f", " ") for text in said] == texts


@pytest.mark.parametrize("locale", ["en_GB", "en_US", "de", "fr", "es", "fi"])
def test_what_is_written_can_be_read(locale: str, spoken: Callable[[str], None]) -> None:
    spoken(locale)
    assert read_date(date_text("2026-11-30")) == "2026-11-30"
    assert read_date(day_text(date(2026, 9, 3))) == "2026-09-03"
    assert read_figure(figure_text(-1234.5)) == -1234.5


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en_US", ["11/30/2026", "11/30/26", "11/30", "Nov 30", "November 30, 2026"]),
        ("en_GB", ["30/11/2026", "30/11", "30 Nov", "Mon 30 Nov", "30-11-2026"]),
        ("de", ["30. Nov. 2026", "30. Nov", "30.11.", "30.11.26", "30 november"]),
        ("fr", ["30/11/2026", "30/11", "30 nov 2026", "30 Novembre"]),
        ("es", ["30/11/2026", "30/11/26", "30 de noviembre", "30 nov."]),
        ("fi", ["30.11.", "30. marraskuuta", "30 marras"]),
    ],
)
def test_dates_are_read_as_people_there_write_them(
    locale: str, texts: list[str], spoken: Callable[[str], None]
) -> None:
    spoken(locale)
    assert {read_date(text, TODAY) for text in texts} == {"2026-11-30"}


def test_the_next_day_of_a_leap_year_is_found() -> None:
    assert read_date("29 Feb", TODAY) == "2028-02-29"
    assert read_date("29 Feb", date(2028, 3, 1)) == "2032-02-29"


@pytest.mark.parametrize("locale", ["en_GB", "de", "fi"])
def test_comma_and_point_are_both_read(locale: str, spoken: Callable[[str], None]) -> None:
    spoken(locale)
    assert read_figure("4,5") == read_figure("4.5") == 4.5
    assert read_figure("1,200.50") == read_figure("1.200,50") == read_figure("1 200,5") == 1200.5


def test_three_digits_behind_a_mark_are_read_as_the_locale_means_them(
    spoken: Callable[[str], None],
) -> None:
    spoken("de")
    assert (read_figure("1.200"), read_figure("1,200")) == (1200, 1.2)
    spoken("en_GB")
    assert (read_figure("1.200"), read_figure("1,200")) == (1.2, 1200)
