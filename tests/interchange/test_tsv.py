"""Tables as text: as spreadsheets quote them, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import words
from workshop_app.interchange.tidy_text import tidied
from workshop_app.interchange.tsv import read_tsv, write_tsv

cells = words.map(tidied) | st.sampled_from(['"', '""', '"so"', 'a "b"', '"a\tb', "\n", "\t"])
tables = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(cells, min_size=wide, max_size=wide), min_size=1, max_size=5)
)


@given(tables)
def test_what_is_written_is_read(rows: list[list[str]]) -> None:
    assert read_tsv(write_tsv(rows)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\nlines"\tb\n', [["two\nlines", "b"]]),
        ('"a ""quoted"" word\nbelow"\tb', [['a "quoted" word\nbelow', "b"]]),
        ('"a\ttab"\tb', [["a\ttab", "b"]]),
        ('"It felt like a trick."\tb', [['"It felt like a trick."', "b"]]),
        ('"So" she said\tb\n"never closed\tc', [['"So" she said', "b"], ['"never closed', "c"]]),
        ("\ta\n\n\tb", [["", "a"], [""], ["", "b"]]),
        ("a\rb", [["a"], ["b"]]),
        ("nul\x00l\tbell\x07\ufeff", [["null", "bell"]]),
    ],
)
def test_it_is_read_as_spreadsheets_write_it(text: str, rows: list[list[str]]) -> None:
    assert read_tsv(text) == rows


def test_quotes_that_never_end_cost_no_more_than_a_look() -> None:
    rows = read_tsv('""x""""y\n"' * 100_000)
    assert "".join("".join(row) for row in rows).count("x") == 100_000
