"""Automatic copies: made before a file is replaced, thinned as they age, never in the way."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.things import NOW, edited, files_in
from tests.theatre import theatre
from workshop_app.storage import backups
from workshop_app.storage.backups import back_up, backups_of, newest_good, worth_keeping
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import open_workshop

_DAY = datetime(2026, 11, 21, 12, 0)


def test_the_first_save_of_a_session_keeps_what_was_there(saved: Path, home: Home) -> None:
    before = saved.read_bytes()
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        for text in ("one", "two", "three"):
            workshop, change = edited(opened.workshop, text)
            file.record(change)
            file.save(workshop, NOW)
    (copy,) = backups_of(home, saved)
    assert copy.path.read_bytes() == before
    assert copy.good
    assert held_in(copy.path).workshop == theatre()
    assert copy.summary().cards == len(theatre().cards)


def test_a_long_session_is_copied_every_ten_minutes(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        for minute in range(0, 60, 4):
            workshop, change = edited(opened.workshop, f"at {minute}")
            file.record(change)
            file.save(workshop, NOW + timedelta(minutes=minute))
    assert len(backups_of(home, saved)) == 5


def test_the_same_content_is_kept_once(saved: Path, home: Home) -> None:
    for _session in range(3):
        with (opened := open_workshop(saved, home, now=NOW)).file as file:
            content = saved.read_bytes()
            file.save(opened.workshop, NOW)
            saved.write_bytes(content)
            file.save(opened.workshop, NOW, overwrite=True)
            saved.write_bytes(content)
    assert len(files_in(home.backups)) <= 2


def test_what_somebody_else_wrote_is_copied_before_it_is_overwritten(
    saved: Path, home: Home
) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        file.save(opened.workshop, NOW)
        theirs = saved.read_bytes().replace(b"First-time", b"Third-time")
        saved.write_bytes(theirs)
        file.save(opened.workshop, NOW, overwrite=True)
    assert theirs in [copy.path.read_bytes() for copy in backups_of(home, saved)]


def test_where_no_copy_can_be_made_saving_goes_on_but_nothing_is_overwritten(
    saved: Path, home: Home
) -> None:
    home.backups.write_bytes(b"a file is in the way")
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "saved all the same")
        file.record(change)
        file.save(workshop, NOW)
        assert held_in(saved).workshop == workshop
        assert isinstance(file.backup_trouble, SaveFailed)
        saved.write_bytes(b"theirs")
        with pytest.raises(SaveFailed):
            file.save(workshop, NOW, overwrite=True)
        assert saved.read_bytes() == b"theirs"
        file.close(discard=True)


def test_a_torn_copy_is_not_offered(saved: Path, home: Home) -> None:
    content = saved.read_bytes()
    old = back_up(home, "w", saved, content, NOW)
    new = back_up(home, "w", saved, content.replace(b"First-time", b"Third-time"), NOW + _hours(1))
    new.path.write_bytes(new.path.read_bytes()[:-9])
    assert [copy.good for copy in backups_of(home, saved)] == [False, True]
    assert newest_good(backups_of(home, saved)) == old


def test_copies_of_a_moved_file_are_found_by_its_workshop(saved: Path, home: Home) -> None:
    back_up(home, "../w", saved, saved.read_bytes(), NOW)
    moved = saved.rename(saved.with_name("Elsewhere.journey"))
    assert backups_of(home, moved) == []
    assert len(backups_of(home, moved, "../w")) == 1
    assert all(home.backups in copy.path.parents for copy in backups_of(home, moved, "../w"))


def test_a_killed_copy_leaves_nothing(saved: Path, home: Home) -> None:
    copy = back_up(home, "w", saved, b"one", NOW)
    draft = copy.path.with_name(".0123abcd-999-0.draft")
    draft.write_bytes(b"half")
    open_workshop(saved, home, now=NOW).file.close()
    assert not draft.exists()


def test_a_limit_of_size_takes_the_oldest(
    saved: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "MOST_BYTES", 5_000)
    for number in range(8):
        back_up(home, "w", saved, bytes([number]) * 1000, NOW + _hours(number))
    assert [copy.path.read_bytes()[0] for copy in backups_of(home, saved)] == [7, 6, 5, 4, 3]
    monkeypatch.setattr(backups, "MOST_BYTES_OF_ALL", 6_000)
    for number in range(8):
        other = saved.with_name("Other.journey")
        back_up(home, "x", other, bytes([100 + number]) * 1000, NOW + _hours(50 + number))
    kept = [copy.path.read_bytes()[0] for copy in backups_of(home, saved, "w")]
    assert kept == [7, 6], "the two newest of each workshop always stay"


def _hours(count: int) -> timedelta:
    return timedelta(hours=count)


def _kept(moments: Iterable[datetime]) -> list[datetime]:
    return sorted(worth_keeping(moments, _DAY), reverse=True)


def test_the_last_ten_then_daily_then_weekly() -> None:
    every = [_DAY - timedelta(hours=hours) for hours in range(24 * 60)]
    kept = _kept(every)
    assert kept[:10] == every[:10]
    ages = [(_DAY.date() - moment.date()).days for moment in kept[10:]]
    assert ages == [1, 2, 3, 4, 5, 6, 13, 20, 27, 34]


@given(st.lists(st.integers(0, 60 * 24 * 90), min_size=1, max_size=80))
def test_thinning_twice_changes_nothing_and_the_newest_stays(minutes: list[int]) -> None:
    moments = [_DAY - timedelta(minutes=minute) for minute in minutes]
    kept = _kept(moments)
    assert _kept(kept) == kept
    assert max(moments) in kept
    assert len(kept) <= 10 + 7 + 6
