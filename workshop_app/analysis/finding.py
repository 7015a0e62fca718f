"""What checks look at and what they yield."""

from dataclasses import dataclass
from datetime import date

from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Subject:
    """What is checked, and the day it is checked on (None: not to be judged by age)."""

    workshop: Workshop
    today: date | None


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a sentence with what and where, and the record to look at."""

    sentence: str
    table: str
    id: str


def named(text: str, fallback: str, limit: int = 60) -> str:
    """The first line of `text`, shortened for a sentence, or `fallback` where it is empty."""
    line = text.strip().split("\n", 1)[0].strip()
    if len(line) <= limit:
        return line or fallback
    kept = line[:limit]
    words = kept.rsplit(" ", 1)[0].rstrip(" .,;:–")
    return f"{words if len(words) > limit // 2 else kept[:-1]}…"
