"""The catalogues hold the program's texts as they are now, and translations that fit into them."""

import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.catalogues import FOLDER, LANGUAGES, catalogue_of, program_texts, untranslated, written
from workshop_app.catalogue import Catalogue

# Languages whose catalogue says everything; a text added later fails the test until it is translated.
COMPLETE = ("de", "es", "fi", "fr")
_PERCENT = re.compile(r"%(?:\(\w+\))?[a-z]")
THERE = sorted(file.stem for file in FOLDER.glob("*.po"))


def _catalogue(language: str) -> Catalog:
    with (FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def _forms(message: Message) -> list[str]:
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    return [form for form in said if form]


def _fields(text: str) -> set[str]:
    """The names in braces, as ``str.format`` reads them; none where the text is not meant for it."""
    percent = set(_PERCENT.findall(text))
    try:
        return percent | {
            name for _text, name, _form, _way in string.Formatter().parse(text) if name
        }
    except ValueError:
        return percent


def troubles(message: Message) -> list[str]:
    """What is wrong with a translation, each in a sentence."""
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    known = {name for text in texts for name in _fields(text)}
    needed = set.intersection(*(_fields(text) for text in texts))
    found = []
    for form in _forms(message):
        if _fields(form) - known:
            found.append(f"{form!r} has fields that {texts[0]!r} has not")
        if needed - _fields(form):
            found.append(f"{form!r} leaves out fields of {texts[0]!r}")
        if _ends(form) != _ends(texts[0]):
            found.append(f"{form!r} does not begin and end with the spaces of {texts[0]!r}")
        if form.count("\n") != texts[0].count("\n"):
            found.append(f"{form!r} has other line breaks than {texts[0]!r}")
        if texts[0].endswith("…") != form.endswith("…"):
            found.append(f"{form!r} and {texts[0]!r} do not both end with …")
    return found


def _ends(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def test_there_is_a_catalogue_for_every_language_spoken() -> None:
    assert set(LANGUAGES) <= set(THERE)


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return program_texts()


@pytest.mark.parametrize("language", THERE)
def test_the_catalogue_holds_the_texts_of_the_program(language: str, texts: Catalog) -> None:
    """Else run ``python -m tests.catalogues`` and translate what is new."""
    there = {(message.id, message.context) for message in _catalogue(language)}
    wanted = {(message.id, message.context) for message in texts}
    assert not wanted ^ there


@pytest.mark.parametrize("language", THERE)
def test_the_translations_fit_into_their_texts(language: str) -> None:
    wrong = [
        trouble for message in _catalogue(language) if message.id for trouble in troubles(message)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", THERE)
def test_no_translation_is_a_guess_and_every_plural_has_all_forms(language: str) -> None:
    catalogue = _catalogue(language)
    assert not [message.id for message in catalogue if message.fuzzy and message.id]
    half = [
        message.id
        for message in catalogue
        if message.pluralizable and len(_forms(message)) not in (0, catalogue.num_plurals)
    ]
    assert not half


@pytest.mark.parametrize("language", COMPLETE)
def test_nothing_is_left_untranslated(language: str) -> None:
    assert not list(untranslated(_catalogue(language)))


@pytest.mark.parametrize("language", THERE)
def test_the_program_reads_a_catalogue_as_babel_does(language: str) -> None:
    catalogue = _catalogue(language)
    read = Catalogue((FOLDER / f"{language}.po").read_text(encoding="utf-8"))
    for message in catalogue:
        if message.id and _forms(message):
            if isinstance(message.id, tuple):
                assert read.plurals[message.id[0]] == list(message.string)
            else:
                assert read.pgettext(message.context or "", message.id) == message.string or (
                    not message.context and read.gettext(message.id) == message.string
                )


def test_a_pair_of_constants_marked_each_alone_is_counted_in_the_language() -> None:
    read = Catalogue(
        'msgid "{count} lane"\nmsgstr "{count} Zeile"\n\nmsgid "{count} lanes"\nmsgstr "{count} Zeilen"\n'
    )
    assert read.ngettext("{count} lane", "{count} lanes", 1) == "{count} Zeile"
    assert read.ngettext("{count} lane", "{count} lanes", 3) == "{count} Zeilen"
    assert Catalogue("").ngettext("{count} lane", "{count} lanes", 1) == "{count} lane"


def test_what_is_also_counted_is_translated_where_it_stands_alone() -> None:
    read = Catalogue(
        'msgid "Lane"\nmsgid_plural "{count} lanes"\nmsgstr[0] "Spur"\nmsgstr[1] "{count} Spuren"\n'
    )
    assert read.gettext("Lane") == "Spur"


def test_updating_a_catalogue_keeps_what_is_translated(tmp_path: Path, texts: Catalog) -> None:
    once = written(catalogue_of("de", texts))
    assert written(catalogue_of("de", texts)) == once


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{count} cards", "Karten"),
        ("{count} cards", "{zahl} Karten"),
        ("Save as…", "Speichern unter"),
        ("Saved", " Gesichert"),
        ("One\nTwo", "Eins Zwei"),
    ],
)
def test_a_translation_that_does_not_fit_is_found(text: str, said: str) -> None:
    assert troubles(Message(text, said))
