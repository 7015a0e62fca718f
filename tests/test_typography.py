"""Translations are set as each language is: its quotation marks, its spaces, its question marks."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.catalogues import FOLDER

_FIELD = re.compile(r"\{[^{}]*\}")
_BARE_UNIT = re.compile(r"[\d}] (?:€|%|kB|KB|MB|kt|Mt|ko|Mo|m)(?![\w(])")
# What must not stand in a translation: (language, why, where it does).
_RULES = (
    ("fr", "no-break space before : ; ! ? »", re.compile(r"[^\u00a0\u202f][:;!?»](?=\s|$)")),
    ("fr", "no-break space after «", re.compile(r"«(?!\u202f)")),
    ("fr", "« » around quotations", re.compile(r"[“”„]")),
    ("de", "„ “ around quotations", re.compile(r"[”«»]|(?:^|[\s(])“")),
    ("es", "« » around quotations", re.compile(r"[“”„]|«\s|\s»")),
    ("fi", "” ” around quotations", re.compile(r"[“„«»]")),
    *((language, "a no-break space before a unit", _BARE_UNIT) for language in ("de", "es", "fi", "fr")),
    *((language, "one … in place of ...", re.compile(r"\.\.\.")) for language in ("de", "es", "fi", "fr")),
)  # fmt: skip


def roughness(language: str, text: str, said: str) -> Iterator[str]:
    """What is not set as the language is, each in a few words; `text` is the English one."""
    if '{"' in said:  # an example of JSON
        return
    for spoken, why, wrong in _RULES:
        if spoken == language and wrong.search(said):
            yield why
    plain = _FIELD.sub("", said)
    if language == "es" and (plain.count("?"), plain.count("!")) != (
        plain.count("¿"), plain.count("¡"),
    ):  # fmt: skip
        yield "¿ and ¡ where a question or an exclamation begins"
    for sign in ("'", '"', "  "):
        if sign in said and sign not in text:
            yield f"no {sign!r}"


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    yield from ((texts[0], form) for form in said if form)


@pytest.mark.parametrize("language", ["de", "es", "fi", "fr"])
def test_every_text_is_set_as_its_language_is(language: str) -> None:
    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    rough = [
        f"{said!r}: {why}"
        for message in catalogue
        if message.id
        for text, said in _pairs(message)
        for why in roughness(language, text, said)
    ]
    assert not rough, "\n".join(rough)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Enregistrer ?"),
        ("fr", "Source: {source}"),
        ("fr", "« texte »"),
        ("fr", "L'atelier"),
        ("de", "Ansicht “{name}” zeigen"),
        ("de", "{percent} %"),
        ("es", "Eliminar?"),
        ("fi", "„{name}“"),
        ("fi", "Avataan..."),
    ],
)
def test_what_is_set_as_another_language_would_be_found(language: str, said: str) -> None:
    assert list(roughness(language, "", said))
