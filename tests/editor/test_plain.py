"""Words are found whatever their case, accents and blanks, and pointed at where they stand."""

import pytest
from hypothesis import given

from tests.making import words
from workshop_app.editor.plain import plain, spans


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("CAFÉ", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Ä  ö\tü\nx", "a o u x"),
        ("ﬁne", "fine"),
        ("Kosketus\u00adpisteet", "kosketuspisteet"),
        ("can’t – “so”", 'can\'t - "so"'),
        ("مَرْحَبًا", "مرحبا"),
        ("שָׁלוֹם", "שלום"),
        ("ＡＢＣ １２", "abc 12"),
        ("نیم\u200cفاصله", "نیمفاصله"),
    ],
)
def test_case_accents_and_blanks_do_not_count(text: str, wanted: str) -> None:
    assert plain(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        ("The door, the DOORS", "door", ["door", "DOOR"]),
        ("  Café\n  noir", "cafe noir", ["Café\n  noir"]),
        ("Cafe\u0301s", "e", ["e\u0301"]),
        ("Straße", "as", ["aß"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Tele\u00adfon", "telefon", ["Tele\u00adfon"]),
        ("你好，世界：剧院的夜晚", "剧院", ["剧院"]),
        ("مرحبا بكم في المسرح", "المسرح", ["المسرح"]),
        ("nothing", "x", []),
        ("nothing", "", []),
    ],
)
def test_the_letters_that_say_it_are_pointed_at(text: str, wanted: str, said: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, wanted)] == said


@given(words)
def test_what_is_found_is_pointed_at(text: str) -> None:
    for wanted in {plain(text), plain(text[1:4]), plain(text[-3:])}:
        found = spans(text, wanted)
        assert bool(found) == bool(wanted and wanted in plain(text))
        assert all(wanted in plain(text[start:end]) for start, end in found)
