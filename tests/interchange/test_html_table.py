"""Tables in HTML as Excel, LibreOffice, Google Sheets, Word and browsers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import words
from workshop_app.interchange.html_table import read_html, write_html, write_lines

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table
 {mso-displayed-decimal-separator:"\\,";} td {color:black;} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml><![endif]--></head>
<body link=blue><table border=0 cellpadding=0 width=192 style='border-collapse:
 collapse'><!--StartFragment--><col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>Buys &amp; pays</td>
  <td class=xl66 width=64 style='border-left:none'>Two<br>
    lines</td><td rowspan=2 class=xl67>Tall</td></tr>
 <tr height=20><td colspan=2 height=20>Wide<span style='mso-spacerun:yes'>&nbsp; </span></td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64>x</td></tr><![endif]>
<!--EndFragment--></table></body></html>"""
CALC = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><style type="text/css">body,div,table { font-family:"Liberation Sans" }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left">Warteschlange</td><td align="right" sdval="-1.5" sdnum="1031;">-1,5</td></tr>
<tr><td>Ж &ouml; &#x1F3AD;</td><td><b><font color="#FF0000">rot</font></b></td></tr></table></body></html>"""
SHEETS = """<meta name="generator" content="Sheets"/><style type="text/css"><!--td {border: 1px}--></style>
<google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" data-sheets-root="1">
<colgroup><col width="100"/>
</colgroup><tbody><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2}"
>One<br/>Two</td><td></td></tr>
<tr><td></td><td style="white-space:nowrap">Three</td></tr></tbody></table></google-sheets-html-origin>"""
WORD = """<html><body lang=EN-GB><!--StartFragment--><table class=MsoTableGrid><tr><td valign=top>
<p class=MsoNormal>First<o:p></o:p></p>
<p class=MsoNormal>second<o:p></o:p></p></td><td><ul><li>x</li><li>y</li></ul>
</td></tr></table><!--EndFragment--></body></html>"""


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        (EXCEL, (("Buys & pays", "Two\nlines", "Tall"), ("Wide", "", ""))),
        (CALC, (("Warteschlange", "-1,5"), ("Ж ö 🎭", "rot"))),
        (SHEETS, (("One\nTwo", ""), ("", "Three"))),
        (WORD, (("First\nsecond", "x\ny"),)),
        ("<table><tr><td>a<td>b<tr><td>c", (("a", "b"), ("c",))),
        ("<tr><td>a</td></tr>", (("a",),)),
        ("<table><tr><td colspan=0 rowspan=x>a</td><td colspan='99999999999'>b</table>",
         (("a", "b"),)),
        ("<table><tr><td>1 &lt; 2 &nbsp;&unknown; &#0;</td></tr></table>",
         (("1 < 2 \xa0&unknown; \ufffd",),)),
        ("<table><tr><td><img src='http://x/y.png' alt='no'><script>evil()</script>a\x00b</td></tr></table>",
         (("ab",),)),
    ],
)  # fmt: skip
def test_tables_are_read(html: str, rows: object) -> None:
    found = read_html(html)
    assert found.rows == rows
    assert not found.words_beside


def test_a_table_within_a_table_is_what_counts() -> None:
    found = read_html(f"<table><tr><td>{CALC}</td></tr></table>")
    assert found.rows == (("Warteschlange", "-1,5"), ("Ж ö 🎭", "rot"))
    assert not found.words_beside


def test_words_beside_a_table_are_told() -> None:
    assert read_html("<p>Before</p><table><tr><td>a</td></tr></table>").words_beside
    inside = "<table><tr><td>Before<table><tr><td>a</td></tr></table></td></tr></table>"
    assert read_html(inside).words_beside
    assert read_html(inside).lines == ("Before", "a")


def test_lines_are_read_where_there_is_no_table() -> None:
    html = "<style>p{}</style><h1>Queue</h1><p>No <b>sign</b></p><ul><li>a<li>b</ul>c<br>d"
    assert read_html(html).lines == ("Queue", "No sign", "a", "b", "c", "d")


@pytest.mark.parametrize(
    "html",
    ["", "<", "<![nonsense[ x", "<!--", "<table", "<table><tr><td", "</table></td>", "<![if x]>" * 99,
     "<table>" * 3000, "<td>" * 3000, "&" * 999, "\x00<\x01>", "<!DOCTYPE", "<?xml <table>"],
)  # fmt: skip
def test_broken_html_is_read_as_far_as_it_goes(html: str) -> None:
    read_html(html)


@given(st.text(st.sampled_from("<>/!-[]tabledr=\"' &;x\n\x00"), max_size=80))
def test_no_html_is_too_broken(html: str) -> None:
    read_html(html)


def test_spans_are_bounded() -> None:
    cells = "<td colspan=1000 rowspan=100000>x</td>" * 100
    found = read_html(f"<table><tr>{cells}</tr><tr><td>y</td></tr></table>")
    assert sum(map(len, found.rows)) <= 2001


def test_progress_is_told_and_may_end_it() -> None:
    told: list[float] = []

    def tell(share: float) -> None:
        told.append(share)
        if share > 0.5:
            raise KeyError

    with pytest.raises(KeyError):
        read_html("<p>" * 200_000, tell)
    assert told == sorted(told)
    assert len(told) > 3


plain = words.map(lambda text: " ".join(text.split()).strip("\x1e\x1f")).filter(str.isprintable)
bodies = st.integers(2, 4).flatmap(
    lambda wide: st.lists(st.lists(plain, min_size=wide, max_size=wide), min_size=2, max_size=5)
)


@given(bodies)
def test_what_is_written_is_read(rows: list[list[str]]) -> None:
    assert read_html(write_html(rows)).rows == tuple(map(tuple, rows))


def test_lines_are_written_as_a_paragraph_or_a_list() -> None:
    assert read_html(write_lines(["a <b>\nc"])).lines == ("a <b>", "c")
    assert read_html(write_lines(["a", "b & c"])).lines == ("a", "b & c")
