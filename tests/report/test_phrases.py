"""What a report says in a few words: quotes in the marks of their language."""

import pytest

from workshop_app.report.phrases import quoted


@pytest.mark.parametrize("text", ["“Cold.”", "”Kylmä.”", "„Kalt.“", "« Froid. »", "»Kold.«"])
def test_a_quote_with_marks_of_its_own_gets_no_further_ones(text: str) -> None:
    assert quoted(text) == text


def test_a_quote_without_marks_gets_them() -> None:
    assert quoted(" Cold. ") == "“Cold.”"
