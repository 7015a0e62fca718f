"""How dates, numbers and money are written for people to read."""

from datetime import date

from workshop_app.words import _, mark

MINUS = "−"
_NO_BREAK = "\u00a0"
_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"),
    mark("December"),
)  # fmt: skip


def day(text: str) -> str:
    """“2026-11-21” as “21 November 2026”; what is no such date stays as it is."""
    parsed = _parsed(text)
    if parsed is None:
        return text
    written = _("{day} {month} {year}")
    return written.format(day=parsed.day, month=_(_MONTHS[parsed.month - 1]), year=parsed.year)


def short_day(text: str) -> str:
    """“2026-11-21” as “21 Nov 2026”, for tables."""
    parsed = _parsed(text)
    if parsed is None:
        return text
    month = _(_MONTHS[parsed.month - 1])[:3]
    return f"{parsed.day}{_NO_BREAK}{month}{_NO_BREAK}{parsed.year}"


def number(value: float, places: int = 1) -> str:
    """A number with thousands apart, a real minus and no needless decimals: “1,900”, “−0.5”."""
    text = f"{abs(value):,.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 and text.strip("0,.") else text


def signed(value: float) -> str:
    """A valence with its sign and one decimal: “+1.2”, “−0.9”, “0.0”."""
    text = f"{abs(value):.1f}"
    if text == "0.0":
        return text
    return f"+{text}" if value > 0 else f"{MINUS}{text}"


def money(value: float, currency: str) -> str:
    """An amount with its currency, which stays beside it: “€ 1,900”."""
    amount = number(value, 2)
    if "." in amount:
        whole, cents = amount.split(".")
        amount = f"{whole}.{cents:0<2}"
    return f"{currency}{_NO_BREAK}{amount}" if currency else amount


def with_unit(value: float, unit: str) -> str:
    """A figure with its unit: “31 %”, “€ 120”, “31”."""
    if unit in {"€", "$", "£", "¥", "CHF"}:
        return money(value, unit)
    return f"{number(value, 2)}{_NO_BREAK}{unit}" if unit else number(value, 2)


def percent(value: int) -> str:
    """“40 %”."""
    return f"{value}{_NO_BREAK}%"


def listed(parts: list[str], separator: str = " · ") -> str:
    """The parts that are not empty, beside each other."""
    return separator.join(part for part in parts if part)


def _parsed(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
