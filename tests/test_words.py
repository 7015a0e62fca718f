"""Texts are said in the language spoken, and in another one on the side."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from workshop_app import words
from workshop_app.catalogue import Catalogue

GERMAN = r"""msgid ""
msgstr ""
"Language: de\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#: a.py
msgid "Save"
msgstr "Sichern"

msgid "Open"
msgstr ""

msgctxt "a task"
msgid "Open"
msgstr "Offen"

#, fuzzy
msgid "Close"
msgstr "Nah"

msgid ""
"one\n"
"“two” \"three\"\\"
msgstr ""
"eins\n"
"„zwei“ \"drei\"\\"

#, python-brace-format
msgid "{n} card"
msgid_plural "{n} cards"
msgstr[0] "{n} Karte"
msgstr[1] "{n} Karten"
"""


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    words.speak(words.SOURCE)


def test_a_text_is_said_in_the_words_of_the_catalogue() -> None:
    with words.saying(Catalogue(GERMAN)):
        assert words._("Save") == "Sichern"
        assert words._('one\n“two” "three"\\') == 'eins\n„zwei“ "drei"\\'
        assert words.ngettext("{n} card", "{n} cards", 1) == "{n} Karte"
        assert words.ngettext("{n} card", "{n} cards", 0) == "{n} Karten"
    assert words._("Save") == "Save"


def test_context_tells_two_meanings_apart() -> None:
    with words.saying(Catalogue(GERMAN)):
        assert words._("Open", "a task") == "Offen"
        assert words._("Open") == "Open"


def test_what_is_not_translated_or_a_guess_is_said_as_it_is() -> None:
    with words.saying(Catalogue(GERMAN)):
        assert words._("Close") == "Close"
        assert words._("Never heard of") == "Never heard of"
        assert words._("") == ""
        assert words.ngettext("{n} row", "{n} rows", 2) == "{n} rows"


def test_a_language_without_catalogue_speaks_english() -> None:
    words.speak("xx")
    assert words._("Save") == "Save"
    assert words.speaking() == "xx"


def test_another_thread_does_not_hear_what_is_said_on_the_side() -> None:
    with words.saying(Catalogue(GERMAN)), ThreadPoolExecutor(1) as pool:
        assert pool.submit(words._, "Save").result() == "Save"


def test_what_was_said_is_said_again_in_another_language() -> None:
    german, finnish = words.catalogue_of("de"), words.catalogue_of("fi")
    with words.saying(finnish):
        assert words.retold("Karte hinzufügen", german) == "Lisää kortti"
        assert words.retold("Add card", words.catalogue_of("en")) == "Lisää kortti"
        assert words.retold("Was niemand sagt", german) == "Was niemand sagt"
    assert words.retold("Lisää kortti", finnish) == "Add card"


def test_what_was_counted_is_counted_in_the_other_language() -> None:
    english, german = words.catalogue_of("en"), words.catalogue_of("de")
    with words.saying(german):
        assert words.retold("Delete 3 cards", english) == "3 Karten löschen"
        assert words.retold("Delete 1,200 cards", english) == "1,200 Karten löschen"
        assert words.retold("Delete card", english) == "Karte löschen"
        assert words.retold("Delete these cards", english) == "Delete these cards"
    assert words.retold("3 Karten löschen", german) == "Delete 3 cards"
    with words.saying(words.catalogue_of("fi")):
        assert words.retold("3 Karten löschen", german).startswith("Poista 3 kort")
