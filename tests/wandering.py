"""Gestures at random: press on something, wander over the board, let go or press Esc."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.choose import choose
from workshop_app.editor.gestures.pointer import Ground, Pointer
from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit, hit
from workshop_app.layout.sprites import Rect


def wander(
    desk: Desk, shown: Callable[[], Board], what: str, kinds: Sequence[str], chance: Random
) -> None:
    """One gesture that begins on `what` (cards, points, header, left, anywhere) of a board.

    `kinds` are those of its pointers: ``press``, some ``move``, then ``release`` or ``cancel``.
    """
    gesture = choose(Ground(desk, shown), pointer(shown(), kinds[0], what, chance))
    aim = what if what == "header" or chance.random() < 0.2 else "anywhere"
    try:
        next(gesture)
        for kind in kinds[1:]:
            gesture.send(pointer(shown(), kind, aim, chance))
    except StopIteration:
        pass
    finally:
        gesture.close()


def pointer(board: Board, kind: Any, aim: str, chance: Random) -> Pointer:
    """A pointer somewhere on what `aim` names, or anywhere on and around the board."""
    places = _places(board).get(aim)
    if places:
        place = chance.choice(places)
        x = place.x + place.width * chance.random()
        y = place.y + place.height * chance.random()
    else:
        x = chance.uniform(-30, board.width + 10)
        y = chance.uniform(-10, board.height + 10)
    over = hit(board, x, y)
    if kind != "press" and chance.random() < 0.1:
        over = Hit("parking_lot")
    keys = frozenset(key for key in ("shift", "ctrl") if chance.random() < 0.1)
    return Pointer(kind, x, y, over, keys=keys)


def _places(board: Board) -> dict[str, list[Rect]]:
    """Where things are drawn, by what they are."""
    cards = [x.rect.moved(0, row.y) for row in board.rows for c in row.body.cells for x in c]
    dots = [
        Rect(dot.x - 5, row.y + dot.y - 5, 10, 10)
        for row in board.rows
        if row.body.curve
        for dot in row.body.curve.points
    ]
    left = [sprite.rect for sprite in board.titles]
    left += [lane.sprite.rect for lane in board.swimlanes if lane.sprite]
    return {"cards": cards, "points": dots, "header": [x.rect for x in board.header], "left": left}
