"""A report speaks the workshop's language, whatever the window speaks."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.making import counted
from workshop_app import words
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop
from workshop_app.interchange.template import new_from_template
from workshop_app.report.pdf import language_of_report
from workshop_app.report.written import (
    day,
    money,
    named_together,
    number,
    percent,
    short_day,
    signed,
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    words.speak(words.SOURCE)


def _in(language: str) -> Workshop:
    made = new_from_template("blank", new_id=counted(), today=date(2026, 1, 1))
    ids = (made.facts.id,)
    return set_fields(made, table="facts_rows", ids=ids, fields={"language": language})


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en", ["5 September 2026", "5 Sept 2026", "1,900.5", "€ 1,900", "+1.2"]),
        ("en_US", ["September 5, 2026", "Sep 5, 2026", "1,900.5", "€ 1,900", "+1.2"]),
        ("de", ["5. September 2026", "05.09.2026", "1.900,5", "1.900 €", "+1,2"]),
        ("de_AT", ["5. September 2026", "05.09.2026", "1.900,5", "€ 1.900", "+1,2"]),
        ("fr", ["5 septembre 2026", "5 sept. 2026", "1\u202f900,5", "1 900 €", "+1,2"]),
        ("es", ["5 de septiembre de 2026", "5 sept 2026", "1.900,5", "1.900 €", "+1,2"]),
        ("fi", ["5. syyskuuta 2026", "5.9.2026", "1\u00a0900,5", "1 900 €", "+1,2"]),
        ("xx", ["5 September 2026", "5 Sept 2026", "1,900.5", "€ 1,900", "+1.2"]),
    ],
)
def test_dates_and_numbers_are_written_as_the_locale_does(locale: str, texts: list[str]) -> None:
    words.speak(locale)
    iso = "2026-09-05"
    said = [day(iso), short_day(iso), number(1900.5), money(1900, "€"), signed(1.2)]
    spaces = str.maketrans("\u00a0\u202f", "  ")
    assert [s.translate(spaces) for s in said] == [s.translate(spaces) for s in texts]
    assert percent(40) == "40\u00a0%"


def test_names_are_joined_as_the_language_does() -> None:
    words.speak("de")
    assert named_together(["Amina", "Joost", "Priya"]) == "Amina, Joost und Priya"
    assert named_together(["Amina"]) == "Amina"
    assert named_together([]) == ""


def test_the_report_speaks_the_workshops_language() -> None:
    words.speak("fi")
    assert language_of_report(_in("de")).locale == "de"


def test_with_the_region_the_person_has_for_it() -> None:
    words.speak("de_AT")
    assert language_of_report(_in("de")).locale == "de_AT"


def test_else_the_persons() -> None:
    words.speak("fi")
    assert language_of_report(_in("pl")).locale == "fi"
    assert language_of_report(_in("")).locale == "fi"


def test_what_is_made_in_a_language_is_of_that_language() -> None:
    words.speak("de_AT")
    made = new_from_template("blank", new_id=counted(), today=date(2026, 1, 1))
    assert made.facts.language == "de"
    assert sample_workshop(counted(), date(2026, 1, 1)).facts.language == "de"
