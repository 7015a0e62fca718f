"""Records and how many they are, as a sentence names them."""

from workshop_app.analysis.naming import counted
from workshop_app.words import catalogue_of, saying


def test_many_are_counted_as_the_language_parts_large_counts() -> None:
    assert [counted("cards", count) for count in (1, 10_000)] == ["1 card", "10,000 cards"]
    with saying(catalogue_of("de")):
        assert counted("points", 10_000) == "10.000 Emotionspunkte"
