"""Tables with commas, semicolons or tabs, from files and from the clipboard."""

from pathlib import Path

import pytest

from workshop_app.interchange.csv_table import (
    NoTable,
    decoded,
    is_clearly_csv,
    read_csv,
    read_csv_file,
)
from workshop_app.interchange.spreadsheet import read_pasted, read_table


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("1,5;2,5\n3,5;4,5\n", [["1,5", "2,5"], ["3,5", "4,5"]]),
        ('a,"b, and c"\nd,"e\nf"\n', [["a", "b, and c"], ["d", "e\nf"]]),
        ('a,"she said ""no"""\nb,c\n', [["a", 'she said "no"'], ["b", "c"]]),
        ("sep=|\na|b,c\n", [["a", "b,c"]]),
        ('sep="\na,b\nc,d\n', [['sep="'], ["a", "b"], ["c", "d"]]),
        ("Queue at the till\nNo sign\n", [["Queue at the till"], ["No sign"]]),
        ('a,"never ends\nb,c\n', [["a", "never ends\nb,c\n"]]),
    ],
)
def test_cells_are_parted_by_what_parts_them_best(text: str, rows: list[list[str]]) -> None:
    assert read_csv(text) == rows


@pytest.mark.parametrize(
    "data",
    [
        "Café;Größe".encode(), b"\xef\xbb\xbf" + "Café;Größe".encode(),
        "Café;Größe".encode("utf-16"), "Café;Größe".encode("cp1252"),
    ],
)  # fmt: skip
def test_the_usual_encodings_are_read(data: bytes) -> None:
    assert decoded(data) == "Café;Größe"


@pytest.mark.parametrize(
    "text",
    [
        "Anna,27,Leipzig\nBruno,68,Halle\n", "a;b;c\nd;e;f", '"Queue","Till"\n"No sign","Door"\n',
        '"A, B",c,d\n"E, F",g,h\n',
    ],
)  # fmt: skip
def test_what_is_clearly_a_table_is_one(text: str) -> None:
    assert is_clearly_csv(text)
    assert len(read_pasted("", text)[0]) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "Queue, noise and no light\nA sign, a lamp and a smile\n", "Yes, please\nNo, thanks\n",
        "1,5\n2,5\n", "one line, with, commas", "a,b,c\nd,e\n", "", "Well;\nno;\n",
        "He came, saw, won\nShe came, saw, won",
    ],
)  # fmt: skip
def test_sentences_with_commas_are_none(text: str) -> None:
    assert not is_clearly_csv(text)
    assert all(len(row) == 1 for row in read_pasted("", text))


def test_a_file_called_a_table_is_one_however_it_looks() -> None:
    assert read_table("Queue, noise\nSign, lamp\n") == (("Queue", "noise"), ("Sign", "lamp"))


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "is empty"), (b" \n\n", "is empty"), (b"PK\x03\x04\x00\x00\x01", "no table of text")],
)
def test_files_that_are_no_tables_are_named(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(data)
    with pytest.raises(NoTable, match=said) as error:
        read_csv_file(path)
    assert "‘answers.csv’" in str(error.value)


def test_a_folder_and_a_file_that_is_gone_are_named(tmp_path: Path) -> None:
    with pytest.raises(NoTable, match=r"‘gone\.csv’ cannot be read"):
        read_csv_file(tmp_path / "gone.csv")
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(NoTable, match=r"‘folder\.csv’ is a folder"):
        read_csv_file(folder)
