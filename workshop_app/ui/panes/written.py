"""Figures and dates as people write and read them, to and from what the document holds."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QTime

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_FIGURES = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})(?:[./-]\s*(\d{4}|\d\d)?)?")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 3  # of a month’s name
_LEAP_YEARS_APART = 8  # at most
_WEEKDAY = re.compile(r"[,،]?\s*dddd\s*[,،]?\s*")
_YEAR = re.compile(r"[,،]?\s*('[^']*')?\s*yyyy\s*('[^']*')?")


class NotWritten(ValueError):
    """What was typed is no figure, or no date."""


def figure_text(value: float | int | None) -> str:
    """“4.5”, “240”, “−2”, where people write a comma “4,5”; None is empty."""
    if value is None:
        return ""
    return f"{value:.10g}".replace("-", "−", 1).replace(".", QLocale().decimalPoint())


def count_text(count: int) -> str:
    """“10,000”, parted as people do."""
    return QLocale().toString(count)


def money_text(value: float, currency: str) -> str:
    """“€ 4.5”, where people write the currency behind “4,5 €”."""
    behind = QLocale().toCurrencyString(1, "¤").rstrip("\u200e\u200f").endswith("¤")
    parts = (figure_text(value), currency) if behind else (currency, figure_text(value))
    return " ".join(part for part in parts if part)


def read_figure(text: str, *, whole: bool = False) -> float | None:
    """The figure in `text`: “1 200,50”, “€ 240”, “50 %”; empty is None. NotWritten.

    Point and comma both part decimals; what the locale parts thousands with does so before
    three digits.
    """
    plain = re.sub(r"[\s\u00a0\u202f'’%€$£]", "", text).replace("−", "-").replace("٫", ",")
    if not plain:
        return None
    thousands = "." if QLocale().decimalPoint() == "," else ","
    both = "," in plain and "." in plain
    if both:
        thousands = min(",.", key=plain.rindex)
    if re.fullmatch(rf"-?\d{{1,3}}(\{thousands}\d{{3}})+([.,]\d+)?", plain):
        plain = plain.replace(thousands, "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)", plain):
        raise NotWritten(text)
    value = float(plain)
    if whole and value != int(value):
        raise NotWritten(text)
    return value


def date_text(iso: str) -> str:
    """“30 Nov 2026” for “2026-11-30”; what is no date stays as it is."""
    found = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(found, _middle_form()) if found.isValid() else iso


def day_text(day: date, *, with_year: bool = True) -> str:
    """“3 October 2024”, “3. Oktober 2024”; or without the year."""
    form = _long_form() if with_year else _YEAR.sub("", _long_form()).strip()
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def time_text(hour: int, minute: int) -> str:
    """“14:20”, “2:20 PM”, “14.20”."""
    return QLocale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


def read_date(text: str, today: date | None = None) -> str:
    """The date in `text` as ISO 8601; empty stays empty. NotWritten.

    “30 Nov 2026”, “Nov 30”, “30.11.2026”, “2026-11-30”, and “30/11/2026” or “11/30/2026”, as the
    locale orders day and month; without a year it is the next such day from `today`.
    """
    text = text.strip()
    if not text:
        return ""
    if _ISO.fullmatch(text):
        year, month, day = (int(part) for part in text.split("-"))
        return _iso(QDate(year, month, day), text)
    found = _in_figures(text) or _by_name(text)
    if found is None:
        raise NotWritten(text)
    day, month, written = found
    if written:
        return _iso(QDate(written + 2000 if written < 100 else written, month, day), text)
    now = today or date.today()
    days = (QDate(now.year + more, month, day) for more in range(_LEAP_YEARS_APART + 1))
    coming = (one for one in days if one.isValid() and one >= QDate(now.year, now.month, now.day))
    return _iso(next(coming, QDate()), text)


def _in_figures(text: str) -> tuple[int, int, int] | None:
    """(day, month, year or 0) of “30.11.2026”, “30.11.”, “30/11/26”, “30-11”."""
    found = _FIGURES.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4] or 0)
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    month_first = found[2] != "." and form.find("M") < form.find("d")
    return (second, first, year) if month_first else (first, second, year)


def _by_name(text: str) -> tuple[int, int, int] | None:
    """(day, month, year or 0) of “30 Nov 2026”, “Nov 30, 2026”, “30. marraskuuta”."""
    months = [month for word in _WORD.findall(text) if (month := _month_called(word.casefold()))]
    day, *year = re.findall(r"\d+", text) or [""]
    if len(months) != 1 or not day or len(year) > 1 or not all(len(one) in (2, 4) for one in year):
        return None
    return int(day), months[0], int(year[0]) if year else 0


def _month_called(word: str) -> int:
    """The number of the month of which `word` is the name, or how it begins; 0 for none."""
    locale = QLocale()
    names = [
        {name(month, form).casefold().rstrip(".") for name in (locale.monthName, locale.standaloneMonthName)
         for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)}
        for month in range(1, 13)
    ]  # fmt: skip
    exact = [at for at, called in enumerate(names, 1) if word in called]
    begun = [at for at, called in enumerate(names, 1) if any(n.startswith(word) for n in called)]
    found = exact or (begun if len(word) >= _LEAST_LETTERS else [])
    return found[0] if len(found) == 1 else 0


def _iso(found: QDate, text: str) -> str:
    if not found.isValid():
        raise NotWritten(text)
    return found.toString("yyyy-MM-dd")


def _middle_form() -> str:
    """Days with a point (30.11.2026) go with figures for months, others with a short word."""
    long = _long_form()
    if "d." in long:
        return re.sub(r"y+", "yyyy", QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    return re.sub(r"\s*'[^']*'", "", long.replace("MMMM", "MMM"))


def _long_form() -> str:
    """The locale's long form of a date, without the day of the week."""
    return _WEEKDAY.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat))
