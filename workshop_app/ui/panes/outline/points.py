"""Emotion points as words: “Lost, −1.5, because the door is dark”, said and read."""

import re
from dataclasses import dataclass
from typing import Final

from workshop_app.domain.records import EmotionPoint
from workshop_app.ui.panes.written import NotWritten, figure_text, read_figure
from workshop_app.words import _, mark

# What a bare word means on the scale of emotions.
FEELINGS: Final = {
    mark("Delighted"): 2.0,
    mark("Pleased"): 1.0,
    mark("Indifferent"): 0.0,
    mark("Annoyed"): -1.0,
    mark("Desperate"): -2.0,
}
_FIGURE = r"[-−+]?\d+(?:[.,]\d+)?"
_AT_END = re.compile(rf"(?:^|,)\s*({_FIGURE})\s*$")
_AT_START = re.compile(rf"^\s*({_FIGURE})(?=[\s,]|$)")


@dataclass(frozen=True, slots=True)
class SaidPoint:
    """What somebody said of a point; None is what was not said."""

    valence: float | None = None
    word: str | None = None
    reason: str | None = None


def signed(value: float) -> str:
    """“+1.5”, “−2”, “0”."""
    text = figure_text(round(value, 2))
    return f"+{text}" if value > 0 else text


def point_words(point: EmotionPoint) -> str:
    """“Lost, −1.5, because the door is dark”; what there is of it."""
    value = signed(point.valence)
    said = _("{word}, {value}").format(word=point.word, value=value) if point.word else value
    if not point.reason:
        return said
    return _("{feeling}, because {reason}").format(feeling=said, reason=point.reason)


def read_point(text: str) -> SaidPoint:
    """What `text` says: a word, a figure, a reason, or some of them."""
    head, reason = _parted(" ".join(text.split()))
    valence, word = _figure(head)
    if valence is None and word:
        valence = feeling(word)
    return SaidPoint(valence, word or None, reason or None)


def feeling(word: str) -> float | None:
    """The value a word such as “delighted” stands for, or None."""
    known = {_(name).casefold(): value for name, value in FEELINGS.items()}
    return known.get(word.casefold())


def _parted(text: str) -> tuple[str, str]:
    """(what was felt, why)."""
    because = _("{feeling}, because {reason}").format(feeling="", reason="").strip(" ,")
    found = re.split(rf"(?:^|[,\s])\s*{re.escape(because)}\s+", text, maxsplit=1, flags=re.I)
    return (found[0].strip(" ,"), found[1].strip()) if len(found) == 2 else (text.strip(" ,"), "")


def _figure(head: str) -> tuple[float | None, str]:
    """(the figure at the end or the beginning, the rest)."""
    found = _AT_END.search(head) or _AT_START.search(head)
    if found is None:
        return None, head
    try:
        value = read_figure(found[1].replace("+", ""))
    except NotWritten:
        return None, head
    return value, (head[: found.start()] + head[found.end() :]).strip(" ,")
