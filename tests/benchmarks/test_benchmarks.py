"""The benchmarks run, and what they print can be read by people and programs."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import measuring
from tests.benchmarks.__main__ import main
from tests.benchmarks.measuring import Benchmark, p95, run

pytestmark = pytest.mark.needs_qt


def test_a_quick_run_prints_a_table_and_writes_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    assert main(["--quick", "--only", "edit: move", "--json", str(file)]) == 0
    printed = capsys.readouterr().out
    figures = json.loads(file.read_text(encoding="utf-8"))
    assert [(one["name"], one["cards"]) for one in figures] == [
        ("edit: move a card", 100),
        ("edit: move a card", 2000),
    ]
    assert all(0 < one["median_ms"] <= one["p95_ms"] for one in figures)
    assert {one["budget_ms"] for one in figures} == {1.0}
    assert printed.count("edit: move a card") == 2


def test_the_frames_of_the_window_are_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    assert main(["--quick", "--only", "drag a card, 100 %", "--json", str(file)]) == 0
    assert capsys.readouterr().err == ""
    assert all(one["median_ms"] > 0 for one in json.loads(file.read_text(encoding="utf-8")))


def test_an_unknown_name_lists_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "juggling"]) == 1
    said = capsys.readouterr().out
    assert "juggling" in said
    assert "one durable edit" in said


def test_every_promised_part_is_measured() -> None:
    main(["--only", "juggling"])
    names = " ".join(measuring.BENCHMARKS)
    for part in (
        "start",
        "drag",
        "pan",
        "zoom",
        "type",
        "durable",
        "open",
        "save",
        "PDF",
        "memory",
        "drag 100 cards",
        "undo",
        "filter",
        "at fit",
    ):
        assert part in names


def test_being_late_is_said() -> None:
    late = Benchmark("late", lambda _cards, rounds: [5.0] * rounds, (100, 10_000), {100: 4.0})
    slow, free = run(late)
    assert (slow.within, free.within) == (False, True)
    assert [result.cards for result in run(late, quick=True)] == [100]
    assert slow.as_json()["budget_ms"] == 4.0


@pytest.mark.parametrize(("samples", "wanted"), [([1.0], 1.0), (list(range(100)), 95)])
def test_the_95th_percentile(samples: list[float], wanted: float) -> None:
    assert p95(samples) == wanted
