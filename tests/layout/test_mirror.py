"""A mirrored board is the board seen in a mirror, its texts still to be read."""

import pytest

from tests.making import big_workshop, counted
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer, compose
from workshop_app.layout.hit import hit
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import Sprite, Words

MIRRORED = Measures(mirrored=True)


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return big_workshop(200)


def _map(workshop: Workshop) -> str:
    return workshop.map_list()[0].id


@pytest.fixture(scope="module")
def boards(workshop: Workshop) -> tuple[Board, Board]:
    """The board, and the same from right to left."""
    return compose(workshop, _map(workshop)), compose(workshop, _map(workshop), MIRRORED)


def _sprites(board: Board) -> list[Sprite]:
    cells = [s for row in board.rows for cell in row.body.cells for s in cell]
    personas = [lane.sprite for lane in board.swimlanes if lane.sprite]
    return [*board.header, *board.titles, *personas, *cells]


def test_every_sprite_stands_where_a_mirror_shows_it(boards: tuple[Board, Board]) -> None:
    board, mirrored = boards
    for one, other in zip(_sprites(board), _sprites(mirrored), strict=True):
        assert (one.table, one.id) == (other.table, other.id)
        assert other.rect.x == pytest.approx(board.width - one.rect.right)
        assert other.rect.y == one.rect.y


def test_texts_keep_their_distance_to_the_leading_edge(boards: tuple[Board, Board]) -> None:
    for one, other in zip(*map(_sprites, boards), strict=True):
        for part, seen in zip(one.parts, other.parts, strict=True):
            if isinstance(part, Words) and not part.upright:
                assert isinstance(seen, Words)
                assert seen.block is part.block or seen.block.text == part.block.text
                leading = other.rect.width - seen.x - seen.block.width
                assert leading == pytest.approx(part.x)


def test_the_first_step_is_the_rightmost(boards: tuple[Board, Board]) -> None:
    board, mirrored = boards
    grid = mirrored.grid
    assert grid.width == board.width
    assert grid.columns[0].right == grid.width
    for at, column in enumerate(grid.columns):
        assert grid.column_at(column.middle) == at
        assert grid.along(column.middle) == pytest.approx(board.grid.columns[at].middle)
    assert grid.columns_between(0, grid.width) == (0, len(grid.columns) - 1)


def test_what_is_hit_is_what_is_seen(boards: tuple[Board, Board]) -> None:
    board, mirrored = boards
    left, top = board.measures.left, board.header_height
    for x in range(round(-left) + 3, round(board.width), 37):
        for y in range(round(-top) + 3, round(board.height), 41):
            one, other = hit(board, x + 0.25, y), hit(mirrored, board.width - x - 0.25, y)
            assert (one.kind, one.id, one.lane, one.step) == (
                other.kind, other.id, other.lane, other.step
            )  # fmt: skip
            assert one.edge == other.edge


def test_a_curve_runs_from_right_to_left(boards: tuple[Board, Board]) -> None:
    board, mirrored = boards
    curves = [(a.body.curve, b.body.curve) for a, b in zip(board.rows, mirrored.rows, strict=True)]
    told = [(one, other) for one, other in curves if one is not None and other is not None]
    assert told
    for one, other in told:
        assert [p.id for p in other.points] == [p.id for p in reversed(one.points)]
        xs = [piece[0] for piece in other.pieces]
        assert xs == sorted(xs)


def test_composing_again_mirrors_only_what_changed(workshop: Workshop) -> None:
    composer = Composer(_map(workshop), MIRRORED)
    before = composer.compose(workshop)
    assert composer.compose(workshop) is before
    lane = next(row.lane for row in before.rows if any(row.body.cells))
    step = before.grid.columns[3].step
    after_edit = add_card(
        workshop, new_id=counted("new"), lane=lane.id, step=step, kind="idea", text="A lamp"
    )
    after = composer.compose(after_edit)
    assert after == compose(after_edit, _map(workshop), MIRRORED)
    changed = before.at[lane.id]
    for at, (one, other) in enumerate(zip(before.rows, after.rows, strict=True)):
        assert (one.body is other.body) == (at != changed)
    cells = zip(before.rows[changed].body.cells, after.rows[changed].body.cells, strict=True)
    assert [at for at, (one, other) in enumerate(cells) if one is not other and other] == [3]
