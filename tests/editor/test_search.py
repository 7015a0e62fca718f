"""Everything that is said is found, whatever its case and accents, in the order it is seen."""

from dataclasses import fields, replace

from hypothesis import given

from tests.making import a_workshop, workshops
from workshop_app.domain import records as r
from workshop_app.domain.workshop import RECORD_OF, Workshop
from workshop_app.editor.plain import plain
from workshop_app.editor.search import (
    FIELDS,
    Index,
    is_written,
    meant,
    nearest,
    saying,
    wanted_words,
)
from workshop_app.editor.spoken import spoken_record

WORD = "zebra"
# Ids, choices from a list, dates: nothing anybody would look for by its letters.
NO_WORDS = {
    "id", "map", "stage", "step", "lane", "persona", "metric", "start", "end", "answers", "image",
    "portrait", "kind", "kinds", "state", "evidence", "priority", "horizon", "status", "due",
    "date", "language",
}  # fmt: skip
WHOLE_TABLES = {"assets"}


def everywhere() -> Workshop:
    """A workshop in which every kind of record says the word once."""
    made = a_workshop(cards=4)
    rows: list[tuple[str, r.Record]] = [
        ("facts_rows", replace(made.facts, decision=WORD)),
        ("personas", replace(made.personas["p1"], needs=("food", f"A {WORD}"))),
        ("maps", replace(made.maps["m1"], scenario=WORD.upper())),
        ("stages", replace(made.stages["s1"], goal=WORD)),
        ("steps", replace(made.steps["t2"], title=f"The {WORD} comes")),
        ("lanes", replace(made.lanes["l2"], title=WORD)),
        ("cards", replace(made.cards["c1"], tags=(WORD,))),
        ("cards", r.Card(id="k", text=f"{WORD}s parked")),
        ("points", replace(made.points["e1"], reason=WORD)),
        ("connections", r.Connection(id="x", start="c1", end="c2", label=WORD)),
        ("actions", r.ActionItem(id="a", text=WORD)),
        ("metrics", r.Metric(id="n", name=WORD)),
        ("readings", r.Reading(id="r", metric="n", source=f"{WORD} survey")),
        ("codes", r.ChallengeCode(id="q", code="ZB01", title=f"Too many {WORD}s")),
        ("agenda", r.AgendaItem(id="g", prompt=WORD)),
        ("rounds", r.VotingRound(id="v", prompt=f"Which {WORD}?")),
        ("views", r.SavedView(id="w", name=WORD)),
    ]
    for table, row in rows:
        made = made.with_rows(table, row)
    return made


def test_every_kind_of_record_is_found() -> None:
    made = everywhere()
    found = Index().find(made, "Zébra")
    tables = [table for table, _id in found]
    assert sorted(tables) == sorted(
        ["maps", "stages", "steps", "lanes", "cards", "connections", "points", "cards", "personas",
         "actions", "metrics", "readings", "facts_rows", "agenda", "rounds", "codes", "views"]
    )  # fmt: skip
    assert tables[:3] == ["stages", "steps", "cards"]
    assert tables.index("maps") == tables.index("connections") + 3  # its title does not say it
    assert found.index(("cards", "c1")) < found.index(("connections", "x"))
    assert tables[-10:] == ["cards", "personas", "actions", "metrics", "readings", "facts_rows",
                            "agenda", "rounds", "codes", "views"]  # fmt: skip


def test_no_text_of_a_record_is_out_of_reach() -> None:
    """Whoever adds a field of words to a record says whether it is looked through."""
    words = {
        (table, one.name)
        for table, record in RECORD_OF.items()
        for one in fields(record)
        if table not in WHOLE_TABLES and one.name not in NO_WORDS and _is_text(one.type)
    }
    views = {("views", "name")} | {key for key in words if key[0] != "views"}
    assert views == {(table, name) for table, names in FIELDS.items() for name in names}


def _is_text(kind: object) -> bool:
    return "str" in str(kind) or "Trait" in str(kind)


def test_what_carries_a_code_is_found_by_what_the_code_means() -> None:
    made = a_workshop(cards=2)
    made = made.with_rows("codes", r.ChallengeCode(id="q", code="ZB01", title=f"Many {WORD}s"))
    made = made.with_rows("cards", replace(made.cards["c2"], codes=("ZB01",)))
    made = made.with_rows("actions", r.ActionItem(id="a", codes=("ZB01", "X")))
    found = Index().find(made, WORD)
    assert found == (("cards", "c2"), ("actions", "a"), ("codes", "q"))
    assert meant(made, found) == {"ZB01"}


def test_the_fields_that_say_it_are_told() -> None:
    card = r.Card(id="c", text="A zebra", author="Zébra", tags=("x", "ZEBRAS"))
    assert saying("cards", card, (WORD,)) == ("text", "tags", "author")
    assert is_written("cards", card, "tags")
    assert not is_written("cards", card, "author")
    assert not is_written("cards", card, "channel")
    assert is_written("cards", replace(card, kind="touchpoint"), "channel")
    lane = r.Lane(id="l", map="m", kind="touchpoints", prompt="zebra?")
    assert saying("lanes", lane, (WORD, "touch")) == ("title", "prompt")


def test_whatever_is_found_can_be_said_aloud() -> None:
    made = everywhere()
    said = {ref[0]: spoken_record(made, ref) for ref in Index().find(made, WORD)}
    assert said["codes"] == "Challenge code: ZB01 Too many zebras"
    assert said["agenda"] == "Agenda item: zebra"
    assert all(said.values())


def test_a_lane_without_a_title_is_found_by_what_it_shows() -> None:
    assert ("lanes", "l1") in Index().find(a_workshop(), "touchpoint")


def test_words_are_found_in_any_order_and_in_several_fields_but_a_phrase_in_one() -> None:
    made = a_workshop(cards=2)
    said = replace(made.cards["c1"], text="One queue at the till", channel="two")
    made = made.with_rows("cards", said)
    index = Index()
    assert index.find(made, "  ") == ()
    for words in ("ONE", "till queue", "two one", "“at the” one", '"queue at'):
        assert index.find(made, words) == (("cards", "c1"),), words
    for words in ("one four", '"till queue"', "«till two»", '"one two"'):
        assert index.find(made, words) == (), words


def test_quotation_marks_hold_words_together_whatever_they_look_like() -> None:
    assert wanted_words("Till «The  queue» till") == ("till", "the queue")
    assert wanted_words('a "b c') == ("a", "b c")  # she is still typing
    assert wanted_words('""') == ('""',)
    assert wanted_words(" ") == ()


def test_the_index_follows_what_changes() -> None:
    made, index = a_workshop(cards=2), Index()
    assert index.find(made, WORD) == ()
    made = made.with_rows("cards", replace(made.cards["c1"], text=WORD))
    assert index.find(made, WORD) == (("cards", "c1"),)
    assert index.find(made.without("cards", ["c1"]), WORD) == ()


def test_cards_come_lane_by_lane_and_step_by_step() -> None:
    made = a_workshop(cards=30)
    rows = [replace(card, text=WORD) for card in made.cards if card.lane]
    made = made.with_rows("cards", *rows)
    wanted = [
        card.id
        for lane in made.map_lanes("m1")
        for step in made.map_steps("m1")
        for card in made.cell(lane.id, step.id)
    ]
    assert [row_id for _table, row_id in Index().find(made, WORD)] == wanted


@given(workshops())
def test_whatever_a_card_says_finds_it(made: Workshop) -> None:
    index = Index()
    for card in made.cards:
        if plain(card.text):
            assert ("cards", card.id) in index.find(made, card.text)


def test_a_search_begins_with_what_is_selected_or_on_the_open_map() -> None:
    made = everywhere()
    made = made.with_rows("maps", r.JourneyMap(id="m0", order=-1, title=WORD))
    found = Index().find(made, WORD)
    assert found[0] == ("maps", "m0")
    assert found[nearest(made, found, "m1", None)] == ("stages", "s1")
    assert found[nearest(made, found, "m1", ("cards", "k"))] == ("cards", "k")
    assert nearest(made, (), "m1", None) == 0
