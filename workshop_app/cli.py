"""The console commands and their arguments; each command itself lies in `console`."""

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from workshop_app.domain.errors import WorkshopError
from workshop_app.languages import OWN_NAMES
from workshop_app.words import _, mark, ngettext

# argparse speaks as the program does: its own catalogues are not shipped with Python.
vars(argparse).update(_=_, ngettext=ngettext)

PROGRAM = "journey-workshop"
PAPERS = ("a4", "a3", "a2", "a1", "a0", "letter", "tabloid")
COMMANDS: Mapping[str, str] = {
    "templates": mark("list the templates: name, title"),
    "new": mark("make a workshop from a template"),
    "export": mark("write a workshop as PDF or as plain JSON"),
    "check": mark("say whether a workshop file is valid, and what it holds"),
    "edit": mark("read one JSON edit a line and answer each"),
    "recover": mark("save what a damaged file still holds as a copy"),
    "backups": mark("list the automatic copies of a file"),
    "versions": mark("list or keep named versions of a workshop"),
    "merge": mark("join two copies of a workshop"),
    "unlock": mark("remove a lock that nobody holds any more"),
}


class WrongCommand(WorkshopError):
    """The command line asks for something that cannot be meant."""


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        sentence = _("{program}: {message} (see ‘{program} --help’).")
        raise WrongCommand(sentence.format(program=self.prog, message=message.rstrip(".")))


def main(arguments: Sequence[str]) -> int:
    """Run one console command; WorkshopError for what a person must know."""
    options = console_parser().parse_args(arguments)
    # Imported when it runs: listing and help stay quick.
    commands = import_module("workshop_app.console.commands")
    code: int = getattr(commands, options.command)(options)
    return code


def console_parser() -> Parser:
    """The parser of all console commands."""
    parser = Parser(prog=PROGRAM, description=_("Journey Workshop on the console."))
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), required=True)
    for name, title in COMMANDS.items():
        command = commands.add_parser(
            name, help=_(title), description=_(_MORE[name]), allow_abbrev=False
        )
        _ARGUMENTS[name](command)
        language_argument(command)
    return parser


def language_argument(parser: argparse.ArgumentParser) -> None:
    """Let the help of a command name --language, which `without_language` has read before."""
    parser.add_argument(
        "--language",
        metavar=_("CODE"),
        help=_("speak this language, e.g. de (default: the system’s)"),
    )


def without_language(given: Sequence[str]) -> tuple[str, list[str]]:
    """The language asked for, "" for none, and the other arguments. WrongCommand.

    It is read before all others, so that even the help speaks it.
    """
    language, rest, coming = "", list[str](), iter(given)
    for one in coming:
        if one == "--language":
            language = _language(next(coming, ""))
        elif one.startswith("--language="):
            language = _language(one.partition("=")[2])
        else:
            rest.append(one)
    return language, rest


def _language(code: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}([_-][A-Za-z]{2})?", code):
        return code.replace("-", "_")
    sentence = _("‘{code}’ is no language; there are: {languages}.")
    known = ", ".join(f"{known} ({name})" for known, name in OWN_NAMES.items())
    raise WrongCommand(sentence.format(code=code, languages=known))


def _new_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--template", required=True, metavar="NAME", help=_("e.g. arts_event"))
    command.add_argument("--title", required=True, metavar="T", help=_("title of the workshop"))
    command.add_argument("--organisation", default="", metavar="O", help=_("whose workshop it is"))
    command.add_argument(
        "-o", "--output", required=True, type=Path, metavar="F.journey", help=_("the new file")
    )


def _export_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, metavar="F.journey", help=_("the workshop"))
    command.add_argument("--sample", action="store_true", help=_("take the sample instead"))
    command.add_argument(
        "-o", "--output", required=True, type=Path, metavar="OUT",
        help=_("the file to write; .pdf or .json says which"),
    )  # fmt: skip
    command.add_argument(
        "--paper",
        type=str.lower,
        choices=PAPERS,
        help=_("paper size of a PDF (default: what is usual here)"),
    )
    command.add_argument("--map", metavar="TITLE", help=_("only the map of this title in a PDF"))


def _edit_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, metavar="F.journey", help=_("the workshop"))
    command.add_argument(
        "--list", action="store_true", help=_("print every edit with its parameters instead")
    )


def _file_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="F.journey", help=_("the workshop"))


def _output_argument(command: argparse.ArgumentParser, *, required: bool = False) -> None:
    command.add_argument(
        "-o", "--output", required=required, type=Path, metavar="C.journey", help=_("the new file")
    )


def _recover_arguments(command: argparse.ArgumentParser) -> None:
    _file_argument(command)
    _output_argument(command)


def _backups_arguments(command: argparse.ArgumentParser) -> None:
    _file_argument(command)
    command.add_argument(
        "--copy", type=int, metavar="N", help=_("write number N of the list as the file -o")
    )
    _output_argument(command)


def _versions_arguments(command: argparse.ArgumentParser) -> None:
    _file_argument(command)
    command.add_argument("--save", metavar="NAME", help=_("keep the workshop as it is now"))
    command.add_argument(
        "--restore", type=int, metavar="N", help=_("write number N of the list as the file -o")
    )
    _output_argument(command)


def _merge_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="A.journey", help=_("one copy: mine"))
    command.add_argument("other", type=Path, metavar="B.journey", help=_("the other: theirs"))
    _output_argument(command, required=True)
    command.add_argument(
        "--prefer", choices=("mine", "theirs"), help=_("decide every conflict for this copy")
    )
    command.add_argument(
        "--base", type=Path, metavar="F.journey", help=_("the workshop both were copied from")
    )


def _unlock_arguments(command: argparse.ArgumentParser) -> None:
    _file_argument(command)
    command.add_argument(
        "--force", action="store_true", help=_("even where another computer may have it open")
    )


_ARGUMENTS: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "templates": lambda command: None,
    "new": _new_arguments,
    "export": _export_arguments,
    "check": _file_argument,
    "edit": _edit_arguments,
    "recover": _recover_arguments,
    "backups": _backups_arguments,
    "versions": _versions_arguments,
    "merge": _merge_arguments,
    "unlock": _unlock_arguments,
}
_MORE: Mapping[str, str] = {
    "templates": mark("Lists the templates: the name to use with ‘new’, and the title."),
    "new": mark("Makes a workshop file from a template. A file that is there is not overwritten."),
    "export": mark(
        "Writes the workshop as a PDF report, or the whole document as plain JSON. "
        "A file that is there is replaced once the new one is complete."
    ),
    "check": mark(
        "Says ‘valid’, or each problem with its table, row and field, and counts the records."
    ),
    "edit": mark(
        "Reads one JSON edit a line from standard input, "
        'e.g. {"edit": "add_card", "lane": "…", "step": "…", "kind": "pain_point", '
        '"text": "Queue at the till"}, and answers each with {"ok": n, …ids made by table} '
        'once it is safely on disk, or with {"error": "…"}, and goes on.'
    ),
    "recover": mark(
        "Names every part of a damaged file that cannot be read (table, row, field), and saves the "
        "rest as a copy beside it. The damaged file is left as it is; its newest good backup is named."
    ),
    "backups": mark("Lists the automatic copies of a workshop file, the newest first."),
    "versions": mark(
        "Lists the versions of a workshop that somebody has named, with what changed from one to "
        "the next; keeps another one with --save."
    ),
    "merge": mark(
        "Joins two copies of a workshop record by record into a new file. Where both changed the "
        "same field nothing is written, unless --prefer decides it."
    ),
    "unlock": mark(
        "Says who has locked a workshop, and removes the lock where that program runs no more."
    ),
}


def program_version() -> str:
    """The version as installed, else as the checkout's pyproject.toml says it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        import tomllib

        from workshop_app.assets import shipped

        project = tomllib.loads(shipped("pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])
