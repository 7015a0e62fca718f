"""Trouble on the console: recover, backups, versions, merge, unlock; each a process of its own."""

import json
import os
import shutil
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.console.program import editing, failed, run, succeeded
from workshop_app.storage import lock as locks
from workshop_app.storage.plain_json import json_bytes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop with one card."""
    made = tmp_path / "visit.journey"
    succeeded("new", "--template", "blank", "--title", "First visit", "-o", made)
    _edit(made, {"edit": "add_card", "text": "Queue"})
    return made


def _edit(path: Path, *requests: dict[str, Any]) -> None:
    lines = "\n".join(json.dumps(one) for one in requests)
    assert '"error"' not in succeeded("edit", path, lines=lines)


def _cards(path: Path) -> dict[str, str]:
    out = path.with_suffix(".json")
    succeeded("export", path, "-o", out)
    return {card["text"]: card["id"] for card in json.loads(out.read_text("utf-8"))["cards"]}


def _text(card: str, text: str) -> dict[str, Any]:
    return {"edit": "set_fields", "table": "cards", "ids": [card], "fields": {"text": text}}


# Merge ------------------------------------------------------------------------------


@pytest.fixture
def other(path: Path) -> Path:
    """A copy taken home."""
    copy = path.with_name("theirs.journey")
    shutil.copyfile(path, copy)
    return copy


def test_two_copies_are_joined(path: Path, other: Path) -> None:
    _edit(path, {"edit": "add_card", "text": "mine"})
    _edit(other, {"edit": "add_card", "text": "theirs"})
    out = path.with_name("both.journey")
    told = succeeded("merge", path, other, "-o", out)
    assert told.splitlines()[0] == "In the first copy:"
    assert "1 card added in ‘parking lot’" in told
    assert set(_cards(out)) == {"Queue", "mine", "theirs"}
    assert succeeded("check", out).startswith("valid\n")


def test_a_conflict_is_listed_and_nothing_written_until_it_is_decided(
    path: Path, other: Path
) -> None:
    card = _cards(path)["Queue"]
    _edit(path, _text(card, "mine"))
    _edit(other, _text(card, "theirs"))
    out = path.with_name("both.journey")
    done = run("merge", path, other, "-o", out)
    assert done.returncode == 1
    assert "text: ‘mine’ in the first copy, ‘theirs’ in the second" in done.stdout
    assert done.stderr.startswith("1 conflict is undecided; nothing was written. Say --prefer")
    assert not out.exists()
    for side in ("mine", "theirs"):
        target = path.with_name(f"{side} wins.journey")
        succeeded("merge", path, other, "-o", target, "--prefer", side)
        assert set(_cards(target)) == {side}


def test_without_an_ancestor_it_says_so_and_one_may_be_named(path: Path, other: Path) -> None:
    base = path.with_name("base.journey")
    shutil.copyfile(path, base)
    card = _cards(path)["Queue"]
    _edit(path, _text(card, "mine"))
    _edit(other, {"edit": "add_card", "text": "theirs"})
    for file in (path, other):
        data = json.loads(file.read_text("utf-8"))
        data["meta"]["1"]["lineage"] = []
        file.write_text(json.dumps(data), "utf-8")
    out = path.with_name("both.journey")
    assert "No common ancestor" in run("merge", path, other, "-o", out).stdout
    succeeded("merge", path, other, "-o", out, "--base", base)
    assert set(_cards(out)) == {"mine", "theirs"}


def test_a_merge_overwrites_nothing(path: Path, other: Path) -> None:
    before = other.read_bytes()
    assert "already a file" in failed("merge", path, other, "-o", other)
    assert other.read_bytes() == before


# Backups and versions ----------------------------------------------------------------


def test_backups_are_listed_and_one_can_be_taken(path: Path) -> None:
    first, *_older = succeeded("backups", path).splitlines()
    assert first.split()[0] == "1"
    assert "0 cards" in first
    out = path.with_name("before.journey")
    succeeded("backups", path, "--copy", "1", "-o", out)
    assert _cards(out) == {}
    assert "no number 9" in failed(
        "backups", path, "--copy", "9", "-o", path.with_name("x.journey")
    )
    assert "Where shall it go" in failed("backups", path, "--copy", "1")


def test_backups_of_a_file_that_is_gone_are_still_there(path: Path) -> None:
    path.unlink()
    assert "0 cards" in succeeded("backups", path)


def test_versions_are_kept_listed_with_what_changed_and_restored(path: Path) -> None:
    assert "no named versions" in succeeded("versions", path)
    succeeded("versions", path, "--save", "after the morning")
    _edit(path, {"edit": "add_card", "text": "late idea"})
    succeeded("versions", path, "--save", "evening")
    first, change, second = succeeded("versions", path).splitlines()
    assert "evening  2 cards" in first
    assert change.strip() == "1 card added in ‘parking lot’"
    assert "after the morning  1 card" in second
    out = path.with_name("morning.journey")
    succeeded("versions", path, "--restore", "2", "-o", out)
    assert set(_cards(out)) == {"Queue"}


# Recover ----------------------------------------------------------------------------


def test_a_whole_file_needs_no_recovery(path: Path) -> None:
    before = set(path.parent.iterdir())
    assert "nothing to recover" in succeeded("recover", path)
    assert set(path.parent.iterdir()) == before


def test_a_damaged_file_is_recovered_as_a_copy(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))
    data["steps"]["1"]["title"] = 5
    path.write_text(json.dumps(data), "utf-8")
    damaged = path.read_bytes()
    assert "recover" in failed("check", path) or "rescue" in failed("check", path)
    told = succeeded("recover", path).splitlines()
    assert told[0].startswith("table ‘steps’, row ‘")
    assert "field ‘title’" in told[0]
    assert told[1].startswith("The newest good backup is of ")
    assert told[-1] == str(path.with_name("visit (rescued).journey"))
    assert set(_cards(Path(told[-1]))) == {"Queue"}
    assert path.read_bytes() == damaged


def test_an_empty_file_names_its_backup(path: Path) -> None:
    path.write_bytes(b"")
    done = run("recover", path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Nothing in ‘{path}’ can be read. Open its backup instead: ‘")


def test_a_file_that_is_no_workshop_is_not_recovered(tmp_path: Path) -> None:
    text = tmp_path / "list.txt"
    text.write_text("a shopping list", encoding="utf-8")
    assert "can be read. There is no backup" in failed("recover", text)


# Unlock -----------------------------------------------------------------------------


def test_unlocking_what_is_free(path: Path) -> None:
    assert "not locked" in succeeded("unlock", path)


def _foreign(path: Path, **other: object) -> None:
    """A lock as somebody else would have left it."""
    taken = locks.take(path, datetime(2026, 11, 21, 9, 5))
    holder = locks.holder_of(path)
    assert holder is not None
    taken.release()
    locks.lock_path(path).write_bytes(json_bytes(asdict(replace(holder, **other))))


def test_a_lock_of_the_dead_is_removed_and_named(path: Path) -> None:
    _foreign(path, boot="before the last restart", user="lena")
    told = succeeded("unlock", path)
    assert told.startswith("Found a lock left by lena on ")
    assert not locks.lock_path(path).exists()


def test_a_lock_of_another_computer_needs_force(path: Path) -> None:
    _foreign(path, machine="another", host="box", user="lena")
    assert "open elsewhere: lena on box" in failed("unlock", path)
    assert locks.lock_path(path).exists()
    assert "as you asked" in succeeded("unlock", path, "--force")
    assert not locks.lock_path(path).exists()


def test_a_lock_of_the_living_stays(path: Path) -> None:
    with editing(path) as program:
        for force in ((), ("--force",)):
            assert f"process {program.pid}" in failed("unlock", path, *force)
    assert "not locked" in succeeded("unlock", path)


@pytest.mark.parametrize("command", ["recover", "backups", "versions", "unlock"])
def test_what_is_not_there_is_said(command: str, tmp_path: Path) -> None:
    missing = tmp_path / "none.journey"
    if command in ("recover", "unlock"):
        assert "There is no file" in failed(command, missing)
    else:
        assert "no " in succeeded(command, missing)
    assert os.listdir(tmp_path) == []
