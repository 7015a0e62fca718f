"""Figures and dates as people write and read them, to and from what the document holds."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QTime

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_FORMS = ("d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "d.M.yyyy", "d MMM yy", "d.M.yy")
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

    “30 Nov 2026”, “30.11.2026”, “2026-11-30” or as the locale writes it; without a year it is
    the next such day from `today`.
    """
    text = text.strip()
    if not text:
        return ""
    if _ISO.fullmatch(text):
        year, month, day = (int(part) for part in text.split("-"))
        return _iso(QDate(year, month, day), text)
    locale = QLocale()
    local = (locale.dateFormat(QLocale.FormatType.ShortFormat), _middle_form(), _long_form())
    for form in (*_FORMS, *local):
        found = locale.toDate(text, form)
        if found.isValid():
            return _iso(found.addYears(100) if found.year() < 1950 else found, text)
    return _without_year(text, today or date.today())


def _without_year(text: str, today: date) -> str:
    year = today.year
    for form in ("d MMM yyyy", "d MMMM yyyy", "d.M.yyyy"):
        between = "" if text.endswith(".") else "." if form == "d.M.yyyy" else " "
        found = QLocale().toDate(f"{text}{between}{year}", form)
        if found.isValid():
            iso = _iso(found, text)
            return iso if iso >= today.isoformat() else _iso(found.addYears(1), text)
    raise NotWritten(text)


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
