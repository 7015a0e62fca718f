"""The door: which command a person means, and what a window needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.console.program import CHECKOUT, environment, failed, succeeded
from workshop_app import app, cli
from workshop_app.display import why_no_window


def test_help_names_every_command() -> None:
    text = succeeded("--help")
    for command in cli.COMMANDS:
        assert f"\n  {command} " in text


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_has_its_own_help(command: str) -> None:
    assert succeeded(command, "--help").startswith(f"usage: {cli.PROGRAM} {command} ")


def test_the_version_is_that_of_the_project() -> None:
    project = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    name, version = succeeded("--version").split()
    assert name == cli.PROGRAM
    assert f'version = "{version}"' in project


@pytest.mark.parametrize("arguments", [[], ["--sample"]])
@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_commands_are_named(arguments: list[str]) -> None:
    sentence = failed(*arguments)
    assert sentence.startswith("There is no display")
    assert all(command in sentence for command in cli.COMMANDS)


@pytest.mark.skipif(sys.platform != "linux", reason="only X11 has displays that do not answer")
def test_a_display_that_does_not_answer_is_named() -> None:
    assert "The display ‘:987’ does not answer" in failed(DISPLAY=":987")


def test_missing_libraries_are_named(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "PySide6" / "QtWidgets.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file')", encoding="utf-8"
    )
    sentence = failed(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
    assert "libEGL.so.1" in sentence
    assert "export" in sentence


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["chek"], "‘chek’ is neither a file nor a command; the commands are: templates, new"),
        (["none.journey"], "There is no file ‘none.journey’"),
        (["here/none"], "There is no file ‘here/none’"),
        (["--sing"], "unrecognized arguments: --sing"),
        (["a.journey", "b.journey"], "unrecognized arguments: b.journey"),
        (["--sample", "pyproject.toml"], "either a file or --sample"),
        (["--samp"], "unrecognized arguments: --samp"),
    ],
)
def test_what_cannot_be_meant_is_said(arguments: list[str], why: str) -> None:
    with pytest.raises(cli.WrongCommand) as raised:
        app.window(arguments)
    assert why in str(raised.value)


def test_a_word_that_is_a_command_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "templates").touch()
    done = subprocess.run(
        [sys.executable, str(CHECKOUT / "main.py"), "templates"], cwd=tmp_path,
        env=environment(), capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.needs_qt
def test_displays() -> None:
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == ""
    assert why_no_window({}, "darwin") == ""
    assert "no display" in why_no_window({}, "linux")


def test_an_error_nobody_foresaw_is_a_sentence_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], journey_home: Path
) -> None:
    def broken(arguments: object) -> int:
        raise KeyError("inside")

    monkeypatch.setattr(cli, "main", broken)
    assert app.main(["check", "x"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Something went wrong inside the program (KeyError: 'inside'); ")
    assert "Traceback" not in said
    (log,) = journey_home.rglob("console.log")
    assert str(log) in said
    assert "in broken" in log.read_text(encoding="utf-8")
