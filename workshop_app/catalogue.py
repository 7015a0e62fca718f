"""A catalogue of translated texts: a gettext .po file, read as it is shipped, with no compiled twin.

Reading 1,800 texts takes about as long as gettext's own reader needs for the compiled form.
"""

import re
from gettext import NullTranslations, c2py
from importlib.resources.abc import Traversable

# Each begins with the end of the line before: much quicker than to look at every line's beginning.
_FUZZY = re.compile(r"\n#,.*\bfuzzy\b.*(?:\n.+)*")
_MEANT = re.compile(r'\nmsgctxt "(.+)"\nmsgid "(.+)"\nmsgstr "(.*)"')
_PLAIN = re.compile(r'\nmsgid "(.+)"\nmsgstr "(.+)"')
_COUNTED = re.compile(r'\nmsgid "(.+)"\nmsgid_plural "(.+)"((?:\nmsgstr\[\d\] ".+")+)')
_FORM = re.compile(r'\nmsgstr\[\d\] "(.+)"')
_PLURAL = re.compile(r"plural=([^;\n\\]+)")
_FIELD = re.compile(r"\{(\w+)\}")
_FIGURES = re.compile(r"\d(?:[\d.,’\s]*\d)?")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t"}
_BETWEEN = "\x04"  # between context and text, as gettext writes it


class Catalogue(NullTranslations):
    """Texts of one `locale`; a text that is not there, or not yet translated, is said as it is.

    `plain` maps a text to its translation, `plurals` a singular to its forms and `many` to its
    plural in the source, `form` a count to the number of its form.
    """

    def __init__(self, po: str, locale: str = "en") -> None:
        super().__init__()
        self.locale = locale
        # A text goes on in the next line where a quote ends one line and begins the next.
        lines = "\n" + po.replace("\r\n", "\n").replace('"\n"', "")
        if "fuzzy" in lines:
            lines = _FUZZY.sub("", lines)
        self.plain: dict[str, str] = {}
        if "msgctxt" in lines:
            for context, text, said in _MEANT.findall(lines):
                if said:
                    self.plain[_read(f"{context}{_BETWEEN}{text}")] = _read(said)
            lines = _MEANT.sub("", lines)
        self.plain |= {_read(text): _read(said) for text, said in _PLAIN.findall(lines)}
        self.plurals: dict[str, list[str]] = {}
        self.many: dict[str, str] = {}
        for text, many, forms in _COUNTED.findall(lines):
            one = _read(text)
            self.many[one] = _read(many)
            self.plurals[one] = [_read(said) for said in _FORM.findall(forms)]
        for text, forms in self.plurals.items():  # said alone, as a heading “Lane”: the one
            self.plain.setdefault(text, forms[0])
        found = _PLURAL.search(lines)
        self.form = c2py(found[1].strip() if found else "n != 1")

    def gettext(self, message: str) -> str:
        """The translation of `message`."""
        return self.plain.get(message, message)

    def pgettext(self, context: str, message: str) -> str:
        """The translation of `message` as it is meant in `context`."""
        return self.plain.get(f"{context}{_BETWEEN}{message}", message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form in which this language counts `n`."""
        forms = self.plurals.get(msgid1)
        if forms is None:  # a pair of constants, each marked alone (`mark`)
            return self.gettext(msgid2 if self.form(n) else msgid1)
        return forms[min(self.form(n), len(forms) - 1)]

    def meant(self, said: str) -> tuple[str, str]:
        """The text that is `said` so, and its context; `said` itself where it is no text of ours."""
        key = next((key for key, words in self.plain.items() if words == said), said)
        context, _between, text = key.rpartition(_BETWEEN)
        return text, context

    def counted(self, said: str, many: dict[str, str]) -> tuple[str, str, str] | None:
        """The singular of the text of `many` that is `said` so; its field, and the count in it."""
        for one, plural in many.items():
            for form in self.plurals.get(one, (one, plural)):
                parts = _FIELD.split(form)
                if len(parts) == 3 and (found := _count(said, parts[0], parts[2])):
                    return one, parts[1], found
        return None


def _count(said: str, before: str, after: str) -> str:
    """The figures that stand between two texts, "" where it is not figures that stand there."""
    between = said[len(before) : len(said) - len(after)]
    whole = before + between + after == said
    return between if whole and _FIGURES.fullmatch(between) else ""


def read_catalogue(file: Traversable, locale: str) -> Catalogue:
    """The catalogue of `locale` in `file`; an empty one where there is no such file."""
    return Catalogue(file.read_text(encoding="utf-8") if file.is_file() else "", locale)


def _read(text: str) -> str:
    """A text as it stands between the quotes of a .po file, without its escapes."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), text)
