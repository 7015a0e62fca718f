"""A few letters find what is meant."""

import pytest

from workshop_app.ui.command_palette.fuzzy import fit, plain


def best(typed: str, *names: str) -> str:
    fits = {name: fit(typed, name) for name in names}
    return max(names, key=lambda name: fits[name] or (-999.0, ()))


def test_letters_must_be_there_and_in_order() -> None:
    assert fit("xz", "Export PDF…") is None
    assert fit("dpe", "Export PDF") is None
    assert fit("emo", "Keep in my workshops") is None, "no word begins with the first letter"
    found = fit("epdf", "Export PDF")
    assert found is not None
    assert found[1] == (0, 7, 8, 9)


@pytest.mark.parametrize(
    ("typed", "meant", "other"),
    [
        ("stage", "New stage", "Backstage"),
        ("ns", "New step", "Actions"),
        ("undo", "Undo", "Round up documents"),
        ("copy", "Copy", "Save a copy…"),
        ("card new", "New card", "New stage"),
    ],
)
def test_beginnings_of_words_fit_best(typed: str, meant: str, other: str) -> None:
    assert best(typed, other, meant) == meant


def test_case_and_accents_do_not_matter() -> None:
    assert plain("Überprüfen É") == "uberprufen e"
    assert fit("UBER", "Überblick") is not None
    assert fit("über", "Uberblick") is not None
    assert len(plain("ﬀ ß İ")) == len("ﬀ ß İ")


def test_nothing_typed_fits_everything() -> None:
    assert fit("", "Anything") is not None
    assert fit("  ", "Anything") is not None
