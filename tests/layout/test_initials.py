"""Initials of personas."""

import pytest

from workshop_app.layout.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amina, 27", "AM"),
        ("Joost", "JO"),
        ("Mary Ann Lee", "ML"),
        ("  élodie (member) ", "ÉM"),
        ("Ed", "ED"),
        ("", "?"),
        ("🎭 42", "?"),
        ("李", "李"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
