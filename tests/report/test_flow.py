"""Blocks fill pages: nothing is lost, nothing is higher than the page, headings keep company."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Figure, Marked, Panel, Stack, Text, heading
from workshop_app.report.flow import pages_of
from workshop_app.report.table import Row, Table, table

WIDTH, HEIGHT = 400.0, 471.0


def _texts(block: Block | None) -> str:
    """All text of a block that is still to be drawn, in order."""
    match block:
        case Text():
            return "".join(block._block(WIDTH).text.split()) if block.first == 0 else ""
        case Stack() | Columns():
            return "".join(_texts(one) for one in block.blocks)
        case Marked() | Panel():
            return _texts(block.block)
        case _:
            return ""


def _paragraph(lines: int) -> Text:
    return Text("\n".join(f"line {at}" for at in range(lines)))


_blocks = st.lists(
    st.one_of(
        st.integers(1, 80).map(_paragraph),
        st.floats(1, 200).map(Gap),
        st.integers(1, 60).map(lambda n: Panel(_paragraph(n))),
        st.integers(1, 60).map(lambda n: Marked("heard", _paragraph(n))),
        st.tuples(st.integers(1, 50), st.integers(1, 50)).map(
            lambda pair: Columns((_paragraph(pair[0]), _paragraph(pair[1])), (1, 1))
        ),
        st.just(heading("A heading")),
        st.floats(10, 300).map(lambda tall: Figure(tall, lambda *_where: None)),
        st.integers(1, 40).map(
            lambda n: table(("A", "B"), (1, 1), [(f"r{at}", "x y") for at in range(n)], width=WIDTH)
        ),
    ),
    max_size=12,
)


@given(_blocks)
def test_no_page_is_too_full(blocks: list[Block]) -> None:
    for page in pages_of(blocks, WIDTH, HEIGHT):
        assert page
        assert sum(block.height(WIDTH) for block in page) <= HEIGHT + 0.1


@given(_blocks)
def test_no_line_is_lost(blocks: list[Block]) -> None:
    """What is not cut keeps its height; each cut keeps the lines: gaps and padding aside."""
    before = sum(_lines(block) for block in blocks)
    after = sum(_lines(block) for page in pages_of(blocks, WIDTH, HEIGHT) for block in page)
    assert after == before


def _lines(block: Block | None) -> int:
    match block:
        case Stack() | Columns():
            return sum(_lines(one) for one in block.blocks)
        case Marked() | Panel():
            return _lines(block.block)
        case Gap() | Figure() | None:
            return 0
        case Table():
            return len(block.rows)
        case _:
            return round(block.height(WIDTH) / styles.BODY.line_height) if _is_body(block) else 0


def _is_body(block: Block) -> bool:
    return getattr(block, "style", None) == styles.BODY


@given(st.integers(0, 40), st.integers(1, 30))
def test_a_heading_is_never_the_last_on_a_page(above: int, rows: int) -> None:
    blocks: list[Block] = [Text("x")] * above
    blocks += [heading("Title"), table(("A",), (1,), [("r",)] * rows, width=WIDTH)]
    for page in pages_of(blocks, WIDTH, HEIGHT):
        assert not page[-1].keep


@given(st.integers(1, 30))
def test_no_single_line_of_a_paragraph_is_left_alone(above: int) -> None:
    blocks = [Text("x")] * above + [_paragraph(12)]
    for page in pages_of(blocks, WIDTH, 300.0):
        last = page[-1]
        assert round(last.height(WIDTH) / styles.BODY.line_height) != 1 or isinstance(last, Text)


def test_a_gap_does_not_begin_a_page() -> None:
    blocks: list[Block] = [Figure(HEIGHT, lambda *_where: None), Gap(50), Text("x")]
    pages = list(pages_of(blocks, WIDTH, HEIGHT))
    assert [len(page) for page in pages] == [1, 1]


def test_the_head_of_a_table_is_repeated_and_its_sum_is_not_alone() -> None:
    rows: list[Row] = [(f"row {at}", "1") for at in range(60)]
    whole = table(("Name", "Sum"), (3, 1), rows, width=WIDTH, right=(1,), total=("All", "60"))
    pages = [page[0] for page in pages_of([whole], WIDTH, HEIGHT)]
    assert len(pages) > 2
    for page in pages:
        assert isinstance(page, Table)
        assert page.head is whole.head
        assert page.rows
    assert [bool(page.total) for page in pages if isinstance(page, Table)] == (
        [False] * (len(pages) - 1) + [True]
    )


def test_columns_without_a_word_are_left_out() -> None:
    drawn = table(("A", "B", "C"), (1, 1, 1), [("a", "", "c"), ("a", "", "")], width=WIDTH)
    assert len(drawn.head.columns.blocks) == 2


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    long = "Unbreakable\u00a0name"
    drawn = table(("A", "B"), (20, 1), [("short words only", long)], width=WIDTH)
    second = drawn.rows[0].columns.blocks[1]
    assert isinstance(second, Text)
    assert len(second._block(drawn.rows[0].columns.shares[1]).lines) == 1


def test_a_torn_row_keeps_every_word() -> None:
    words = [f"w{at}" for at in range(1400)]
    drawn = table(("A", "B"), (1, 3), [(" ".join(words), "x")], width=WIDTH)
    pages = list(pages_of([drawn], WIDTH, HEIGHT))
    assert len(pages) > 3
    for page in pages:
        assert sum(block.height(WIDTH) for block in page) <= HEIGHT
