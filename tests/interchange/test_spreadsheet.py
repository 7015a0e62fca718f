"""What a clipboard stands for: a table, a list, or too much."""

from random import Random

import pytest

from workshop_app.interchange import spreadsheet
from workshop_app.interchange.spreadsheet import NoText, TooMuch, read_pasted

TABLE = "<table><tr><td>a</td><td>b</td></tr></table>"


@pytest.mark.parametrize(
    ("html", "text", "matrix"),
    [
        ("", "", ()),
        ("", " \n\t\n", ()),
        ("", "a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("", "a\tb\n\n\t\n", (("a", "b"),)),
        ("", "a\nb\t\nc", (("a",), ("b",), ("c",))),
        ("", "\u200b\n\u2060", ()),
        ("<p>One</p><p>\u200b</p><p>\xa0Two\u3000</p>", "", (("One",), ("",), ("Two",))),
        ("", "- Queue\n\t- No sign\n", (("Queue",), ("No sign",))),
        ("", "1.\tQueue\n2.\tNo sign", (("Queue",), ("No sign",))),
        ("", "\tone\n\ttwo", (("one",), ("two",))),
        ("", "a\t\n\tb\n", (("a", ""), ("", "b"))),
        ("", 'a\t\n\t"b\nc"\n', (("a", ""), ("", "b\nc"))),
        ("", '"two\nlines"\nnext', (("two\nlines",), ("next",))),
        ("", '"A quotation."\nnext', (('"A quotation."',), ("next",))),
        (TABLE, "x\ty", (("a", "b"),)),
        ("<p>Before</p>" + TABLE, "Before\na\tb", (("Before", ""), ("a", "b"))),
        ("<p>One</p><p>Two</p>", "One\n\nTwo", (("One",), ("Two",))),
        ("<p>One</p><ul><li>• Two</ul>", "", (("One",), ("Two",))),
        ("<table><tr><td></td></tr></table>", "", ()),
        ("\x00\x01\xff", "", (("ÿ",),)),
    ],
)
def test_it_is_a_matrix(html: str, text: str, matrix: object) -> None:
    assert read_pasted(html, text) == matrix


def test_noisy_html_is_passed_over_where_the_text_says_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spreadsheet, "_MUCH_HTML", 10)
    assert read_pasted(TABLE, "x\ty") == (("x", "y"),)
    assert read_pasted(TABLE, "") == (("a", "b"),)


def test_bytes_that_call_themselves_text_are_refused_with_advice() -> None:
    noise = Random(4).randbytes(3000).decode("utf-8", "replace")
    for html, text in (("", noise), (noise, "")):
        with pytest.raises(NoText, match="no text that can be read") as refused:
            read_pasted(html, text)
        assert refused.value.advice


def test_text_with_a_few_letters_lost_is_text() -> None:
    words = "Der T�rsteher gr��t die �ltere Besucherin an der T�r zum Foyer."
    assert read_pasted("", words) == ((words,),)


def test_too_many_cards_are_refused_with_advice() -> None:
    with pytest.raises(TooMuch, match="20,001 cards are too many") as refused:
        read_pasted("", "x\n" * 20_001)
    assert refused.value.advice
    assert len(read_pasted("", "x\n" * 20_000)) == 20_000


def test_far_too_much_is_refused_unread() -> None:
    with pytest.raises(TooMuch, match="too long"):
        read_pasted("", "x" * (spreadsheet.MOST_CHARACTERS + 1))
