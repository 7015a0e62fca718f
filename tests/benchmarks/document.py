"""The document and its picture: an edit, a difference, composing, typesetting."""

from collections.abc import Sequence

from tests.benchmarks.measuring import benchmark, timed, without_garbage
from tests.making import big_workshop, counted
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.cards import add_card, move_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.rules import problems
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer
from workshop_app.layout.measures import CARD_TEXT
from workshop_app.layout.text.typeset import typeset


@benchmark("edit: move a card", budget=1.0)
def move_a_card(cards: int, rounds: int) -> Sequence[float]:
    """One pure edit."""
    made, samples = big_workshop(cards), list[float]()
    card, steps = made.cards["c1"], [step.id for step in made.map_steps("m1")]
    made.cell(card.lane, card.step)
    with without_garbage():
        for n in range(rounds * 10):
            with timed(samples):
                made = move_cards(made, ids=("c1",), lane=card.lane, step=steps[n % len(steps)])
    return samples


@benchmark("edit: add a card", budget=1.0)
def add_one(cards: int, rounds: int) -> Sequence[float]:
    """One pure edit that makes a record."""
    made, new_id, samples = big_workshop(cards), counted(), list[float]()
    card = made.cards["c1"]
    made.cell(card.lane, card.step)
    with without_garbage():
        for _ in range(rounds * 10):
            with timed(samples):
                add_card(made, new_id=new_id, lane=card.lane, step=card.step, text="Queue")
    return samples


@benchmark("diff and patch of one edit", budget=1.0)
def difference(cards: int, rounds: int) -> Sequence[float]:
    """What an edit changed, and undone again."""
    made, samples = big_workshop(cards), list[float]()
    after = set_fields(made, table="cards", ids=("c1",), fields={"text": "Queue at the till"})
    with without_garbage():
        for _ in range(rounds * 10):
            with timed(samples):
                patch(after, diff(made, after).inverse())
    return samples


@benchmark("rules of a whole workshop", rounds=12)
def rules(cards: int, rounds: int) -> Sequence[float]:
    """Every rule over every row, as when a file is opened."""
    made, samples = big_workshop(cards), list[float]()
    for _ in range(rounds):
        with timed(samples):
            assert not problems(made)
    return samples


@benchmark("compose a map from nothing", rounds=12)
def compose_first(cards: int, rounds: int) -> Sequence[float]:
    """Texts are typeset already."""
    made, samples = big_workshop(cards), list[float]()
    kept: list[Board] = []
    for _ in range(rounds):
        with without_garbage(), timed(samples):
            kept[:] = [Composer("m1").compose(made)]
    return samples


@benchmark("compose again after a move", budget=2.0)
def compose_after_a_move(cards: int, rounds: int) -> Sequence[float]:
    """What one mouse move of a drag costs below the canvas."""
    made, composer, samples = big_workshop(cards), Composer("m1"), list[float]()
    composer.compose(made)
    card, steps = made.cards["c1"], [step.id for step in made.map_steps("m1")]
    with without_garbage():
        for n in range(rounds * 5):
            moved = move_cards(made, ids=("c1",), lane=card.lane, step=steps[n % len(steps)])
            with timed(samples):
                composer.compose(moved)
    return samples


@benchmark("compose again after a stage's title", budget=8.0)
def compose_after_a_title(cards: int, rounds: int) -> Sequence[float]:
    """One key while typing in the stage header."""
    made, composer, samples = big_workshop(cards), Composer("m1"), list[float]()
    composer.compose(made)
    with without_garbage():
        for n in range(rounds):
            fields = {"title": f"Arrive {n}"}
            made = set_fields(made, table="stages", ids=("s1",), fields=fields)
            with timed(samples):
                composer.compose(made)
    return samples


@benchmark("typeset new texts", sizes=(100, 10_000), rounds=3)
def typesetting(cards: int, rounds: int) -> Sequence[float]:
    """As many different texts as there are cards."""
    samples: list[float] = []
    for turn in range(rounds):
        texts = [f"{turn}.{n} Nobody knows where the cloakroom is" for n in range(cards)]
        with timed(samples):
            for text in texts:
                typeset(text, CARD_TEXT, 154.0)
    return samples
