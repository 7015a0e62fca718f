"""The one or two letters that stand for a persona without a portrait."""

from unicodedata import category


def initials(name: str) -> str:
    """“Amina, 27” → “AM”, “Mary Ann Lee” → “ML”, “” → “?”."""
    words = [word for part in name.split(",")[0].split() if (word := _letters(part))]
    if not words:
        return "?"
    return (words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]).upper()


def _letters(word: str) -> str:
    return "".join(sign for sign in word if category(sign)[0] == "L")
