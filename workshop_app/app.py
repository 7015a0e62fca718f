"""The door: the window, or one of the console commands, which load nothing of the window."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workshop_app import cli
from workshop_app.console.ending import ended
from workshop_app.languages import locale_to_speak, system_locales
from workshop_app.words import _, speak

_SUFFIX = ".journey"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (default: the command line's); its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    return ended(lambda: _run(given))


def _run(given: list[str]) -> int:
    speak(locale_to_speak("", system_locales()))
    language, rest = cli.without_language(given)
    if language:
        speak(locale_to_speak(language, system_locales()))
    if rest and rest[0] in cli.COMMANDS:
        return cli.main(rest)
    return window(rest, language)


def window(arguments: Sequence[str], language: str = "") -> int:
    """Open the window, in `language` where one is given.

    cli.WrongCommand where it cannot be meant or cannot be opened.
    """
    options = window_parser().parse_args(arguments)
    if options.sample and options.file:
        raise cli.WrongCommand(_("Choose either a file or --sample, not both."))
    if options.file is not None and not options.file.exists():
        raise cli.WrongCommand(_missing(options.file))
    _check_display()
    from workshop_app.ui.plain_imports import import_plainly

    import_plainly()
    from workshop_app.ui.start import run

    code: int = run(options.file, options.sample, language)
    return code


def window_parser() -> cli.Parser:
    """The parser of everything that is no console command."""
    parser = cli.Parser(
        prog=cli.PROGRAM,
        usage=f"{cli.PROGRAM} [--sample | FILE{_SUFFIX}]\n"
        f"       {cli.PROGRAM} {{{', '.join(cli.COMMANDS)}}} …",
        description=_("Journey-mapping workshops, offline. Without a command, the window opens."),
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "file", nargs="?", type=Path, metavar=f"FILE{_SUFFIX}", help=_("the workshop to open")
    )
    parser.add_argument("--sample", action="store_true", help=_("open a copy of the sample"))
    cli.language_argument(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help=_("print the version and end"))
    return parser


class _Version(argparse.Action):
    """Prints the version; finding it costs more than most commands, so only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_given: Any) -> None:
        print(f"{cli.PROGRAM} {cli.program_version()}")
        parser.exit()


def _epilog() -> str:
    lines = [_("Commands that need no window (each has its own --help):")]
    lines += [f"  {name:<10}  {_(title)}" for name, title in cli.COMMANDS.items()]
    return "\n".join(lines)


def _missing(path: Path) -> str:
    if path.suffix == _SUFFIX or path.name != str(path):
        return _("There is no file ‘{path}’.").format(path=path)
    sentence = _("‘{path}’ is neither a file nor a command; the commands are: {commands}.")
    return sentence.format(path=path, commands=", ".join(cli.COMMANDS))


def _check_display() -> None:
    from workshop_app.display import why_no_window

    why = why_no_window()
    if why:
        advice = _("Without a window there are the commands {commands} (see ‘--help’).")
        raise cli.WrongCommand(why, advice.format(commands=", ".join(cli.COMMANDS)))
