"""How dates, numbers and money are written for people to read, in the language spoken."""

from datetime import date

from babel import Locale, localedata
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from workshop_app.words import SOURCE, speaking

MINUS = "−"
_NO_BREAK = "\u00a0"
_BRITISH = "en_GB"  # as our English is written


def day(text: str) -> str:
    """“2026-11-21” as “21 November 2026”; what is no such date stays as it is."""
    return _date(text, "long")


def short_day(text: str) -> str:
    """“2026-11-21” as “21 Nov 2026”, for tables: it stays in one line."""
    return _date(text, "medium").replace(" ", _NO_BREAK)


def number(value: float, places: int = 1) -> str:
    """A number with thousands apart, a real minus and no needless decimals: “1,900”, “−0.5”."""
    return _decimal(value, f"#,##0.{'#' * places}")


def signed(value: float) -> str:
    """A valence with its sign and one decimal: “+1.2”, “−0.9”, “0.0”."""
    text = _decimal(value, "0.0")
    return f"+{text}" if value > 0 and any(digit in text for digit in "123456789") else text


def money(value: float, currency: str) -> str:
    """An amount with its currency, which stays beside it: “€ 1,900”, “1.900 €”."""
    cents = round(value * 100) % 100
    amount = _decimal(value, "#,##0.00" if cents else "#,##0")
    if not currency:
        return amount
    after = _locale().currency_formats["standard"].pattern.rstrip("\u200f").endswith("¤")
    return _NO_BREAK.join((amount, currency) if after else (currency, amount))


def with_unit(value: float, unit: str) -> str:
    """A figure with its unit: “31 %”, “€ 120”, “31”."""
    if unit in {"€", "$", "£", "¥", "CHF"}:
        return money(value, unit)
    return f"{number(value, 2)}{_NO_BREAK}{unit}" if unit else number(value, 2)


def percent(value: int) -> str:
    """“40 %”."""
    return f"{value}{_NO_BREAK}%"


def named_together(names: list[str]) -> str:
    """“Amina, Joost and Priya”."""
    return format_list(names, locale=_locale())


def listed(parts: list[str], separator: str = " · ") -> str:
    """The parts that are not empty, beside each other."""
    return separator.join(part for part in parts if part)


def _decimal(value: float, pattern: str) -> str:
    text: str = format_decimal(abs(value), pattern, _locale())
    some = any(digit in text for digit in "123456789")
    return f"{MINUS}{text}" if value < 0 and some else text


def _date(text: str, form: str) -> str:
    try:
        return format_date(date.fromisoformat(text), form, _locale())
    except ValueError:
        return text


def _locale() -> Locale:
    """The locale spoken; its language alone where nobody knows the region."""
    spoken = speaking()
    known = _BRITISH if spoken == SOURCE else spoken
    for one in (known, known.partition("_")[0]):
        if localedata.exists(one):
            return Locale.parse(one)
    return Locale.parse(_BRITISH)
