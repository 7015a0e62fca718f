"""A language nobody speaks: every translated text in brackets and 40 % longer.

A text on screen without brackets has bypassed the translation; one that is cut has no room for
languages longer than English.
"""

import re
from collections.abc import Iterable

from workshop_app.catalogue import Catalogue

OPEN, CLOSE = "‹", "›"
_FIELD = re.compile(r"(\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z])")
_ACCENTS = str.maketrans("aeiouAEIOU", "äëïöüÄËÏÖÜ")
_INNERMOST = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_WORD = re.compile(r"[^\W\d_]{2,}")


class Pseudo(Catalogue):
    """Says everything as in a language 40 % longer than English."""

    def __init__(self) -> None:
        super().__init__("", "en_GB")

    def gettext(self, message: str) -> str:
        """`message` in brackets, its vowels accented, and longer."""
        return longer(message) if message.strip() else message

    def pgettext(self, context: str, message: str) -> str:
        """The same: nobody speaks it, so nothing is told apart."""
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for `n`, in brackets."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def longer(text: str) -> str:
    """``"{n} cards"`` as “‹{n} cärds~~›”: its fields, line breaks and outer spaces stay."""
    inner = text.strip()
    parts = _FIELD.split(inner)
    said = "".join(part if _FIELD.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    more = "~" * max(1, round(0.4 * sum(len(p) for p in parts[::2])) - 2)
    before, _, after = text.partition(inner)
    return f"{before}{OPEN}{said}{more}{CLOSE}{after}"


def bare_words(text: str, known: Iterable[re.Pattern[str]] = ()) -> str:
    """What of `text` was never translated: words outside the brackets that are not `known`."""
    # Quoted is what a person wrote, and perhaps shortened.
    text = re.sub(r"“[^”]*”", " ", text)
    while (shorter := _INNERMOST.sub(" ", text)) != text:
        text = shorter
    # What was shortened to fit its place has lost its closing bracket.
    text = re.sub(f"{OPEN}[^{CLOSE}]*", " ", text)
    for pattern in known:
        text = pattern.sub(" ", text)
    return " ".join(_WORD.findall(text))
