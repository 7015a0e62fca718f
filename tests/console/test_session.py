"""The edit session: an answer for every line, nothing lost, nothing done by halves."""

import json
from collections.abc import Sequence
from datetime import date
from random import Random

import pytest

from tests.console.every_edit import CASES, Known, requests
from workshop_app.console.session import EditSession
from workshop_app.domain.change import Change, patch
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.interchange.template import new_from_template

BLANK = new_from_template("blank", new_id=fresh_ids(Random(1)), today=date(2026, 11, 21))


def asked(*lines: bytes | str, workshop: Workshop = BLANK) -> tuple[list[dict], EditSession]:  # type: ignore[type-arg]
    session = EditSession(workshop, lambda change: None)
    given = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return [json.loads(answer) for answer in session.answers(given)], session


def known(workshop: Workshop) -> Known:
    return Known({table: [row.id for row in workshop.table(table)] for table in TABLES})


def test_there_is_a_case_for_every_edit() -> None:
    assert {name for name, _wanted in CASES} | {"add_card"} == set(EDITS)


def test_every_edit_can_be_asked_for_and_its_changes_are_recorded() -> None:
    recorded: list[Change] = []
    session = EditSession(BLANK, recorded.append)
    have = known(BLANK)
    asked_for: list[str] = []

    def lines():  # type: ignore[no-untyped-def]
        for request in requests(have):
            asked_for.append(request["edit"])
            yield json.dumps(request).encode()

    for number, answer in enumerate(session.answers(lines()), start=1):
        said = json.loads(answer)
        assert said.get("ok") == number, (asked_for[-1], said)
        have.learn(said)
    assert set(asked_for) == set(EDITS)
    assert len(asked_for) > 100
    assert problems(session.workshop) == ()
    replayed = BLANK
    for change in recorded:
        replayed = patch(replayed, change)
    assert replayed == session.workshop


def test_ids_come_in_the_order_of_what_was_asked() -> None:
    (answer,), session = asked('{"edit": "add_cards", "texts": ["a", "b", "c", "d", "e"]}')
    assert [session.workshop.cards[one].text for one in answer["cards"]] == list("abcde")


def test_blank_lines_and_a_byte_order_mark_are_no_trouble() -> None:
    answers, _session = asked(b'\xef\xbb\xbf{"edit": "add_card"}\r\n', "", "  \n")
    assert [answer["ok"] for answer in answers] == [1]


REFUSED: Sequence[tuple[bytes | str, str]] = [
    ("Queue at the till", "not JSON"),
    (b'{"edit": "add_card", "text": "\xff"}', "not JSON in UTF-8"),
    ("[" * 100_000, "not JSON"),
    ('{"edit": "add_reading", "metric": "x", "value": NaN}', "NaN is not a number"),
    ("[]", "needs a JSON object"),
    ("{}", "no edit ‘None’"),
    ('{"edit": ["add_card"]}', "no edit"),
    ('{"edit": "sing"}', "no edit ‘sing’"),
    ('{"edit": "add_card", "txt": "x"}', "no parameter ‘txt’; it has: lane, step, kind, text"),
    ('{"edit": "add_card", "new_id": "x"}', "no parameter ‘new_id’"),
    ('{"edit": "add_card", "workshop": 1}', "no parameter ‘workshop’"),
    ('{"edit": "add_card", "text": 5}', "‘text’ must be: text"),
    ('{"edit": "add_card", "text": null}', "‘text’ must be: text"),
    ('{"edit": "add_card", "lane": 5}', "‘lane’ must be: text or null"),
    ('{"edit": "add_card", "lane": "x", "step": "y"}', "no step ‘y’|no lane ‘x’"),
    ('{"edit": "delete_cards"}', "needs the parameter ‘ids’"),
    ('{"edit": "delete_cards", "ids": "x"}', "‘ids’ must be: list of text"),
    ('{"edit": "delete_cards", "ids": [["x"]]}', "‘ids’ must be: list of text"),
    ('{"edit": "span_card", "id": "x", "span": 2.5}', "‘span’ must be: whole number"),
    ('{"edit": "span_card", "id": "x", "span": true}', "‘span’ must be: whole number"),
    ('{"edit": "delete_lane", "id": "x", "park": 1}', "‘park’ must be: true or false"),
    ('{"edit": "add_reading", "metric": "x", "value": 1' + "0" * 400 + "}", "must be: number"),
    ('{"edit": "set_fields", "table": "cards", "ids": [], "fields": []}', "object with fields"),
    ('{"edit": "set_fields", "table": "x", "ids": [], "fields": {}}', "no table ‘x’"),
    ('{"edit": "set_fields", "table": "actions", "ids": [], "fields": {"cost": 1'
     + "0" * 400 + "}}", "‘cost’ does not take"),
    ('{"edit": "set_fields", "table": "personas", "ids": [], "fields": {"traits": [{}]}}',
     "‘traits’ does not take"),
    ('{"edit": "paste_cards", "cards": ["x"]}', "‘cards’ must be: list of card"),
    ('{"edit": "paste_cards", "cards": [{"txt": "x"}]}', "‘txt’ cannot be set on cards"),
    ('{"edit": "paste_cards", "cards": [{"kind": "wish"}]}', "‘wish’ is not one of the choices"),
    ('{"edit": "paste_cards", "cards": [{"image": 4}]}', "‘cards’ must be"),
    ('{"edit": "add_image"}', "either ‘data’ or ‘path’"),
    ('{"edit": "add_image", "data": "?"}', "‘data’ must be: bytes as base64"),
    ('{"edit": "add_image", "data": 5}', "‘data’ must be: bytes as base64"),
    ('{"edit": "add_image", "data": "AAAA"}', "not an image this program can read"),
    ('{"edit": "add_image", "path": "/no/such.png"}', "no file ‘such.png’"),
    ('{"edit": "add_image", "path": "x", "size": 3}', "no parameter ‘size’"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "why"), REFUSED, ids=[why for _line, why in REFUSED])
def test_a_refused_line_is_answered_and_the_next_is_done(line: bytes | str, why: str) -> None:
    answers, session = asked(line, '{"edit": "add_card", "text": "after"}')
    assert set(answers[0]) == {"error", "line"}
    assert any(part in answers[0]["error"] for part in why.split("|"))
    assert answers[0]["line"] == 1
    assert answers[1]["ok"] == 1
    assert [card.text for card in session.workshop.cards] == ["after"]


def test_an_image_may_come_from_a_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from PIL import Image

    Image.new("RGB", (30, 20)).save(tmp_path / "hall.png")
    line = json.dumps({"edit": "add_image", "path": str(tmp_path / "hall.png")})
    (answer,), session = asked(line)
    image = session.workshop.assets[answer["assets"][0]]
    assert (image.name, image.width, image.height) == ("hall.png", 30, 20)


def test_what_cannot_be_put_on_disk_ends_the_session_and_is_not_answered() -> None:
    def full(change: Change) -> None:
        raise WorkshopError("The disk is full.")

    session = EditSession(BLANK, full)
    with pytest.raises(WorkshopError, match="full"):
        next(session.answers([b'{"edit": "add_card", "text": "x"}']))
    assert [card.text for card in session.workshop.cards] == ["x"]  # kept, to be saved
