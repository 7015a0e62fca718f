"""Damage: every unreadable part is named, the rest is offered, the file itself stays as it is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.things import NOW, edited, full_workshops
from tests.theatre import theatre
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.storage import errors as e
from workshop_app.storage.backups import back_up
from workshop_app.storage.home import Home
from workshop_app.storage.rescue import Rescue, keep_rescued, rescue
from workshop_app.storage.workshop_file import create_workshop, open_workshop


def _spoiled(path: Path, spoil: Callable[[Any], object]) -> bytes:
    data = json.loads(path.read_bytes())
    spoil(data)
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return path.read_bytes()


def _offer(path: Path, home: Home) -> Rescue:
    """What opening a damaged file offers."""
    before = path.read_bytes()
    with pytest.raises((e.DamagedFile, e.NotAWorkshop)) as raised:
        open_workshop(path, home, now=NOW)
    assert path.read_bytes() == before
    assert raised.value.offer is not None
    return raised.value.offer


def _rows(workshop: Workshop | None) -> int:
    assert workshop is not None
    assert problems(workshop) == ()
    return sum(len(workshop.table(table)) for table in TABLES)


def test_one_bad_field_costs_that_field_alone(saved: Path, home: Home) -> None:
    def spoil(data: Any) -> None:
        data["cards"]["3"]["votes"] = "many"
        data["personas"]["1"]["goals"] = ["to arrive", 5, "to stay"]
        data["lanes"]["2"]["map"] = 7

    _spoiled(saved, spoil)
    offer = _offer(saved, home)
    assert {(loss.table, loss.field, loss.found) for loss in offer.lost} >= {
        ("cards", "votes", "many"),
        ("lanes", "map", "7"),
    }
    assert any(loss.field == "goals[1]" for loss in offer.lost)
    assert all(loss.row and loss.why for loss in offer.lost)
    assert offer.workshop is not None
    assert len(offer.workshop.cards) == len(theatre().cards)
    first = min(theatre().personas, key=lambda row: row.id)
    assert offer.workshop.personas[first.id].goals == ("to arrive", "to stay")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_a_cut_file_gives_every_row_before_the_cut(saved: Path, home: Home, share: float) -> None:
    content = saved.read_bytes()
    cut = content[: int(len(content) * share)]
    saved.write_bytes(cut)
    offer = _offer(saved, home)
    ends = any("the file ends here" in loss.why for loss in offer.lost)
    assert ends, [str(loss) for loss in offer.lost]
    whole = [row for table in TABLES for row in theatre().table(table).rows()]
    for row in whole:
        at = content.find(b'{"id":"%s"' % row.id.encode())
        if 0 <= at < len(cut) - 2000 and hasattr(row, "text"):
            assert offer.workshop is not None
            assert row.id in offer.workshop.cards or row.id in offer.workshop.actions


@given(st.data())
def test_a_hole_anywhere_costs_no_row_outside_it(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("w")
    home, path = Home(folder / "library", folder / "data"), folder / "a.journey"
    create_workshop(path, theatre(), home, NOW).close()
    content = path.read_bytes()
    start = data.draw(st.integers(300, len(content) - 10))
    end = data.draw(st.integers(start + 1, min(len(content), start + 300)))
    junk = data.draw(st.binary(max_size=20))
    path.write_bytes(content[:start] + junk + content[end:])
    found = rescue(path, home, NOW)
    assert found.workshop is not None
    assert problems(found.workshop) == ()
    for card in theatre().cards:
        at = content.find(b'{"id":"%s"' % card.id.encode())
        row_end = content.find(b"}", at)
        if at >= 0 and (row_end < start or at > end + 200):
            assert card.id in found.workshop.cards, (card.id, start, end)


def test_torn_letters_are_named_and_the_text_kept(saved: Path, home: Home) -> None:
    saved.write_bytes(saved.read_bytes().replace(b"Lantern", b"Lan\xff\xfeern", 1))
    offer = _offer(saved, home)
    loss = next(loss for loss in offer.lost if "letters" in loss.why)
    assert (loss.table, loss.field) == ("facts_rows", "organisation")
    assert offer.workshop is not None
    assert "ern" in offer.workshop.facts.organisation


def test_rows_without_id_and_with_the_same_id_are_all_kept(saved: Path, home: Home) -> None:
    def spoil(data: Any) -> None:
        del data["cards"]["3"]["id"]
        data["cards"]["5"]["id"] = data["cards"]["4"]["id"]

    _spoiled(saved, spoil)
    offer = _offer(saved, home)
    assert offer.workshop is not None
    assert len(offer.workshop.cards) == len(theatre().cards)
    assert any("id of another" in notice for notice in offer.notices)


def test_unsaved_edits_are_put_on_the_rescued_rows(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "in the journal alone")
        file.record(change)
    content = saved.read_bytes()
    saved.write_bytes(content[:-30])
    offer = _offer(saved, home)
    assert offer.workshop is not None
    card = next(iter(workshop.cards))
    assert offer.workshop.cards[card.id].text == "in the journal alone"
    assert any("put back" in notice for notice in offer.notices)


def test_the_newest_good_backup_stands_beside(saved: Path, home: Home) -> None:
    good = back_up(home, theatre().facts.id, saved, saved.read_bytes(), NOW)
    for content in (b"", b"\0" * 5000, saved.read_bytes()[:-100]):
        saved.write_bytes(content)
        assert _offer(saved, home).backup == good


def test_without_anything_to_offer_there_is_no_offer(saved: Path, home: Home) -> None:
    saved.write_bytes(b"%PDF-1.7")
    with pytest.raises(e.NotAWorkshop) as raised:
        open_workshop(saved, home, now=NOW)
    assert raised.value.offer is None


def test_the_rescued_copy_opens_and_the_damaged_file_stays(saved: Path, home: Home) -> None:
    torn = saved.read_bytes()[:-2000]
    saved.write_bytes(torn)
    offer = _offer(saved, home)
    path = keep_rescued(offer, home, NOW)
    assert path.parent == saved.parent
    assert saved.read_bytes() == torn
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert (opened.workshop, opened.notices) == (offer.workshop, ())


def test_what_a_later_version_added_is_rescued_too(saved: Path, home: Home) -> None:
    def spoil(data: Any) -> None:
        data["meta"]["1"]["minor"] = 5
        data["cards"]["1"]["mood"] = "blue"
        data["cards"]["2"]["text"] = 5
        data["songs"] = {"1": {"title": "Intermezzo"}}

    _spoiled(saved, spoil)
    path = keep_rescued(_offer(saved, home), home, NOW)
    again = json.loads(path.read_bytes())
    assert again["songs"]["1"] == {"title": "Intermezzo"}
    assert "blue" in [row.get("mood") for row in again["cards"].values()]


def test_a_newer_major_format_is_not_rescued(saved: Path, home: Home) -> None:
    saved.write_bytes(saved.read_bytes().replace(b'"format":1', b'"format":7', 1)[:-40])
    with pytest.raises(e.NewerFormat):
        rescue(saved, home, NOW)


@given(full_workshops())
def test_a_whole_file_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, workshop: Workshop
) -> None:
    folder = tmp_path_factory.mktemp("w")
    home, path = Home(folder / "library", folder / "data"), folder / "a.journey"
    create_workshop(path, workshop, home, NOW).close()
    found = rescue(path, home, NOW)
    assert (found.workshop, found.lost) == (workshop, ())
    assert found.rows == _rows(workshop)
