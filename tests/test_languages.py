"""Which language is spoken, of what a person has chosen and what her system asks for."""

import pytest
from PySide6.QtCore import QLocale

from tests.console.program import failed, run, succeeded
from workshop_app.languages import (
    OWN_NAMES,
    language_of,
    locale_to_speak,
    parted,
    right_to_left,
    system_locales,
    told,
    within,
)
from workshop_app.words import SOURCE, has_catalogue, speak


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("", ["de_AT.UTF-8"], "de_AT"),
        ("", ["de-AT", "en-US"], "de_AT"),
        ("", ["xx_XX", "fr_CA.UTF-8"], "fr_CA"),
        ("", ["zh-Hans-CN", "fi"], "fi"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("de", ["fr_FR", "de_CH"], "de_CH"),
        ("de", ["fr_FR"], "de"),
        ("es", ["C.UTF-8"], "es"),
        ("en_US", ["en_GB"], "en_US"),
        ("ar", ["en_GB"], "ar"),
    ],
)
def test_the_language_chosen_else_the_systems(chosen: str, system: list[str], spoken: str) -> None:
    assert locale_to_speak(chosen, system) == spoken


def test_the_environment_is_asked_as_gettext_asks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "fi:en")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert system_locales() == ["fi", "en", "de_DE.UTF-8"]


def test_languages_written_from_the_right_are_known() -> None:
    assert right_to_left("ar_EG")
    assert right_to_left("he")
    assert not right_to_left("fi")
    assert language_of("de_DE.UTF-8") == "de"


def test_every_language_offered_has_a_catalogue() -> None:
    assert [code for code in OWN_NAMES if not has_catalogue(code)] == []


@pytest.mark.parametrize("arguments", [["--language", "xx"], ["--language=de-AT"]])
def test_the_console_takes_a_language_anywhere(arguments: list[str]) -> None:
    assert "arts_event" in succeeded(*arguments, "templates")
    assert "arts_event" in succeeded("templates", *arguments)


def test_what_is_no_language_is_refused_with_those_there_are() -> None:
    assert "‘german’ is no language; there are: de (Deutsch), en" in failed("--language", "german")
    assert "Suomi" in failed("templates", "--language")


def test_help_names_the_option() -> None:
    assert "--language" in run("--help").stdout
    assert "--language" in run("export", "--help").stdout


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Amina; 3 points", "Amina; 3 points"),
        ("12 أمينة", "\u200e12 أمينة"),
        ("«أمينة»; 3 points", "\u200e«أمينة»; 3 points"),
        ("12:30", "12:30"),
    ],
)
def test_a_sentence_runs_as_its_language_does(text: str, marked: str) -> None:
    assert told(text) == marked


def test_a_name_written_the_other_way_is_a_run_of_its_own() -> None:
    assert within("Amina") == "Amina"
    assert within("أمينة، 27") == "\u2068أمينة، 27\u2069\u200e"


@pytest.mark.parametrize("locale", [*OWN_NAMES, "de_AT", "es_MX", "fr_CA", "en_US"])
def test_large_counts_are_parted_as_in_the_window(locale: str) -> None:
    speak(locale)
    try:
        for count in (0, 59, 999, 1_000, 9_999, 10_000, 1_234_567):
            assert parted(count) == QLocale(locale).toString(count), count
    finally:
        speak(SOURCE)
