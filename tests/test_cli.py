"""The console commands, each in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.console.every_edit import Known, requests
from tests.console.program import (
    CHECKOUT,
    MAIN,
    answer_to,
    editing,
    edits,
    environment,
    failed,
    run,
    succeeded,
)
from workshop_app import cli
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.workshop import TABLES
from workshop_app.report.options import PAPERS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop file made from the template ‘blank’."""
    made = tmp_path / "Café – first visit.journey"
    succeeded("new", "--template", "blank", "--title", "Café – first visit", "-o", made)
    return made


def exported(path: Path) -> dict:  # type: ignore[type-arg]
    out = path.with_suffix(".json")
    succeeded("export", path, "-o", out)
    document: dict = json.loads(out.read_text(encoding="utf-8"))  # type: ignore[type-arg]
    return document


def test_templates_are_listed_by_name_and_title() -> None:
    lines = [line.split(maxsplit=1) for line in succeeded("templates").splitlines()]
    assert ["arts_event", "Arts event"] in lines
    assert ["museum_visit", "Museum visit"] in lines
    assert lines[-1] == ["blank", "Blank"]


def test_new_makes_a_workshop_with_its_title(path: Path) -> None:
    facts = exported(path)["facts"]
    assert facts["title"] == "Café – first visit"
    assert facts["date"]


def test_check_counts_every_record_kind(path: Path) -> None:
    first, *counts = succeeded("check", path).splitlines()
    assert first == "valid"
    assert len(counts) == len(TABLES)
    assert ["4", "stages"] in [line.split() for line in counts]


def test_round_trip_with_every_edit_over_a_hundred(path: Path) -> None:
    document = exported(path)
    known = Known({table: [row["id"] for row in document.get(table, ())] for table in TABLES})
    asked = answered(path, known)
    assert {request["edit"] for request in asked} == set(EDITS)
    assert len(asked) > 100
    assert succeeded("check", path).startswith("valid\n")
    texts = [card["text"] for card in exported(path)["cards"]]
    for request in asked:
        if request["edit"] == "add_card":
            assert request["text"] in texts
    assert "Pasted gain" not in texts  # the script deletes it again
    assert "Lukewarm soup" in texts


def answered(path: Path, known: Known) -> list[dict]:  # type: ignore[type-arg]
    """Ask for every edit, each with the ids answered before; what was asked for."""
    asked = []
    with edits(path) as program:
        for number, request in enumerate(requests(known), start=1):
            asked.append(request)
            answer = answer_to(program, request)
            assert answer.get("ok") == number, (request, answer)
            known.learn(answer)
        _rest, trouble = program.communicate()
    assert (program.returncode, trouble) == (0, "")
    return asked


def test_refused_edits_are_counted_and_the_others_kept(path: Path) -> None:
    done = run("edit", path, lines='{"edit": "sing"}\n{"edit": "add_card", "text": "kept"}\n')
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert "error" in answers[0]
    assert answers[1]["ok"] == 1
    assert (done.returncode, done.stderr) == (0, "1 edit was refused.\n")
    assert [card["text"] for card in exported(path)["cards"]] == ["kept"]


def test_an_answered_edit_survives_a_killed_process(path: Path) -> None:
    with edits(path) as program:
        assert answer_to(program, {"edit": "add_card", "text": "on disk"})["ok"] == 1
        program.kill()
    assert "1 edit waits" in succeeded("check", path)
    done = run("edit", path)
    assert done.returncode == 0
    assert [card["text"] for card in exported(path)["cards"]] == ["on disk"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_with_a_sentence_and_keeps_what_was_answered(path: Path) -> None:
    with edits(path) as program:
        assert answer_to(program, {"edit": "add_card", "text": "kept"})["ok"] == 1
        program.send_signal(signal.SIGINT)
        _rest, trouble = program.communicate()
    assert (program.returncode, trouble) == (1, "Stopped.\n")
    assert [card["text"] for card in exported(path)["cards"]] == ["kept"]


def test_two_scripts_on_one_file_the_second_is_told(path: Path) -> None:
    with editing(path):
        assert "elsewhere" in failed("edit", path)


def test_edits_are_listed_without_a_file() -> None:
    listed = succeeded("edit", "--list")
    assert all(f"\n{name}(" in f"\n{listed}" for name in EDITS)


def test_export_replaces_a_file_only_by_a_whole_one(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before", encoding="utf-8")
    assert "There is no file" in failed("export", tmp_path / "none.journey", "-o", out)
    assert out.read_text(encoding="utf-8") == "before"
    succeeded("export", path, "-o", out)
    assert json.loads(out.read_text(encoding="utf-8"))["facts"]["title"]


def test_the_sample_can_be_exported(tmp_path: Path) -> None:
    succeeded("export", "--sample", "-o", tmp_path / "s.json")
    document = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert document["facts"]["organisation"] == "The Lantern Theatre"


def test_the_pdf_holds_every_word_of_every_card(path: Path) -> None:
    document = exported(path)
    answered(path, Known({table: [r["id"] for r in document.get(table, ())] for table in TABLES}))
    cards = [card["text"] for card in exported(path)["cards"]]
    assert len(cards) > 60
    out = path.with_suffix(".pdf")
    succeeded("export", path, "-o", out)
    read = set(words_of(out))
    assert [text for text in cards if not set(text.split()) <= read] == []


def test_a_pdf_of_one_map_on_larger_paper(tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.pdf", tmp_path / "part.pdf"
    succeeded("export", "--sample", "-o", whole)
    succeeded("export", "--sample", "-o", part, "--paper", "A3", "--map", "Future")
    assert "lantern," in words_of(part)
    assert "cello" in set(words_of(whole)) - set(words_of(part))
    sides = {round(float(side)) for page in PdfReader(part).pages for side in page.mediabox[2:]}
    assert sides == {842, 1191}


def words_of(path: Path) -> list[str]:
    return [word for page in PdfReader(path).pages for word in page.extract_text().split()]


def test_papers_are_those_of_the_report() -> None:
    assert set(cli.PAPERS) == set(PAPERS)


def test_check_names_every_problem(path: Path) -> None:
    rows = json.loads(path.read_text(encoding="utf-8"))
    lane = next(iter(rows["lanes"].values()))
    lane["kind"] = "feelings"
    path.write_text(json.dumps(rows), encoding="utf-8")
    done = run("check", path)
    assert done.returncode == 1
    assert done.stderr == f"‘{path}’ has 1 problem.\n"
    first, *counts = done.stdout.splitlines()
    assert first.startswith(f"lanes {lane['id']} kind: ‘feelings’ is not one of the choices")
    assert len(counts) == len(TABLES)


WRONG = [
    (["new"], "required: --template"),
    (["new", "--template", "opera", "--title", "T", "-o", "o.journey"], "no template ‘opera’"),
    (["new", "--template", "blank", "--title", "T", "-o", "no/where.journey"], "folder"),
    (["check"], "required: F.journey"),
    (["check", "none.journey"], "There is no file"),
    (["check", "."], "is a folder"),
    (["check", "text.txt"], "is not a workshop"),
    (["check", "empty.journey"], "is empty"),
    (["export", "-o", "x.json"], "Name either a workshop file or --sample"),
    (["export", "a.journey", "--sample", "-o", "x.json"], "Name either"),
    (["export", "--sample"], "required: -o/--output"),
    (["export", "--sample", "-o", "x.doc"], "must end in .pdf or .json"),
    (["export", "--sample", "-o", "x.json", "--paper", "a3"], "for a PDF"),
    (["export", "--sample", "-o", "x.pdf", "--paper", "a9"], "invalid choice"),
    (["export", "--sample", "-o", "x.pdf", "--map", "Yesterday"], "there are: Today, Future"),
    (["export", "--sample", "-o", "."], "must end in"),
    (["edit"], "Which workshop"),
    (["edit", "none.journey"], "There is no file"),
    (["edit", "text.txt", "--sing"], "--sing"),
]


@pytest.mark.parametrize(("arguments", "why"), WRONG, ids=[" ".join(a) for a, _why in WRONG])
def test_what_is_wrong_is_said_in_one_sentence(
    arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("a shopping list", encoding="utf-8")
    (tmp_path / "empty.journey").touch()
    assert why in failed(*arguments)
    assert {file.name for file in tmp_path.iterdir()} == {"text.txt", "empty.journey"}


def test_a_reader_that_leaves_gets_no_traceback() -> None:
    program = subprocess.Popen(
        [sys.executable, str(MAIN), "edit", "--list"], env=environment(), encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdout is not None
    program.stdout.close()
    with program:
        assert program.stderr is not None
        trouble = program.stderr.read()
    assert (program.returncode, trouble) == (1, "Nobody reads the answers any more.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_a_sentence() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, str(MAIN), "templates"], stdout=full, stderr=subprocess.PIPE,
            env=environment(), encoding="utf-8",
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "The system refused: the disk is full.\n")


def test_answers_are_utf_8_in_every_locale(path: Path) -> None:
    lines = (
        '{"edit": "add_persona", "name": "Łucja"}\n{"edit": "add_lane", "map": "…", "kind": "x"}'
    )
    done = run("edit", path, lines=lines, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "‘…’" in json.loads(done.stdout.splitlines()[1])["error"]


LOADED = """
import sys
from workshop_app.app import main
assert main(sys.argv[1:]) == 0
print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded(*arguments: object) -> set[str]:
    """The top-level modules a command leaves loaded."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, arguments)], cwd=CHECKOUT,
        input="", capture_output=True, encoding="utf-8", env=environment(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


WINDOW = {"PySide6", "shiboken6", "pyqtgraph"}


def test_no_command_loads_anything_of_the_window(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "n.journey"
    for arguments in (
        ["new", "--template", "museum_visit", "--title", "T", "-o", made],
        ["check", path],
        ["export", path, "-o", tmp_path / "o.json"],
        ["edit", path],
    ):
        assert not loaded(*arguments) & {*WINDOW, "reportlab", "PIL", "numpy"}


def test_lists_and_help_load_next_to_nothing() -> None:
    heavy = {*WINDOW, "reportlab", "PIL", "numpy", "tinydb", "msgspec", "platformdirs"}
    for arguments in (["templates"], ["edit", "--list"], ["--help"], ["export", "--help"]):
        assert not loaded(*arguments) & heavy
