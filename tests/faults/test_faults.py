"""Short runs of breaking things; `python -m tests.faults.kills` and its siblings run the long ones."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.faults.full import full, may_mount
from tests.faults.homes import home_in
from tests.faults.kills import kills
from tests.faults.mutations import judge, mutations
from tests.faults.powercut import powercut
from tests.faults.race import race
from tests.faults.soak import soak
from tests.faults.syscalls import syscalls
from tests.faults.tally import Tally
from workshop_app.domain.workshop import TABLES
from workshop_app.storage import journal, safe_file
from workshop_app.storage.plain_json import json_bytes


def _nothing_lost(tally: Tally, **least: int) -> None:
    """No losses, and at least so many of what is counted (``confirmed_edits=1``)."""
    assert tally.losses == [], tally.closing_line
    for what, number in least.items():
        assert tally.counts[what.replace("_", " ")] >= number, tally.closing_line


def test_killed_processes_lose_no_confirmed_edit(tmp_path: Path) -> None:
    _nothing_lost(kills(60, tmp_path), SIGKILLs=60, confirmed_edits=500)


def test_power_cuts_lose_no_confirmed_edit(tmp_path: Path) -> None:
    _nothing_lost(powercut(3, tmp_path), states=200)


@pytest.mark.parametrize(
    ("place", "name"), [(journal, "sync"), (safe_file, "sync"), (safe_file, "sync_folder")]
)
def test_a_forgotten_sync_would_be_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: object, name: str
) -> None:
    monkeypatch.setattr(place, name, lambda _what: None)
    assert powercut(2, tmp_path).losses


def test_every_failing_system_call_is_survived_and_said(tmp_path: Path) -> None:
    _nothing_lost(syscalls(3, tmp_path), failing_calls=100, told=40)


def test_full_disks_keep_everything(tmp_path: Path) -> None:
    _nothing_lost(full(2, tmp_path), limits_of_size=2, full_disks=2 * may_mount())


def test_spoiled_files_open_are_rescued_or_refused(tmp_path: Path) -> None:
    _nothing_lost(mutations(500, tmp_path), files=500, opened=50, rescued=100, refused=20)


def test_two_processes_never_write_one_file(tmp_path: Path) -> None:
    _nothing_lost(race(20, tmp_path), rounds=40)


def test_a_long_session_stays_what_its_changes_say(tmp_path: Path) -> None:
    _nothing_lost(soak(3000, tmp_path), edits=3000, crashes=2, saves=5, undos=100)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(("id", "text", "lane", "1", "x")), inner, max_size=4)
    ),
    max_leaves=12,
)
_rows = st.dictionaries(st.sampled_from(("1", "2", "3", "x")), _json, max_size=3)
_tables = st.dictionaries(st.sampled_from((*TABLES, "meta", "songs")), _rows | _json, max_size=6)


@given(_tables, st.booleans())
def test_files_nobody_would_think_of(data: dict[str, object], with_meta: bool) -> None:
    if with_meta:
        data["meta"] = {"1": {"app": "journey-workshop", "format": 1, "workshop": "w"}}
    tally = Tally("made up")
    with tempfile.TemporaryDirectory() as folder:
        judge(f"{data}", json_bytes(data), home_in(Path(folder)), tally)
    _nothing_lost(tally)
