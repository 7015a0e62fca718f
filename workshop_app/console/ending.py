"""How every command ends: 0, or 1 with one sentence on stderr, never a traceback."""

import os
import sys
from collections.abc import Callable

from workshop_app.domain.errors import WorkshopError
from workshop_app.words import _


def ended(run: Callable[[], int]) -> int:
    """The exit code of `run`: whatever goes wrong becomes 1 and one sentence on stderr."""
    _speak_utf8()
    try:
        code = _run(run)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except WorkshopError as error:
        return _failed(f"{error} {error.advice}")
    except KeyboardInterrupt:
        return _failed(_("Stopped."))
    except BrokenPipeError:
        _leave_stdout()
        return _failed(_("Nobody reads the answers any more."))
    except OSError as error:
        _leave_stdout()
        return _failed(_refused(error))
    except Exception as error:
        return _failed(_unforeseen(error))


def _run(run: Callable[[], int]) -> int:
    try:
        return run()
    except SystemExit as end:  # argparse after --help and --version
        return 0 if end.code in (None, 0) else 1


def _speak_utf8() -> None:
    # What is piped into another program is UTF-8 on every system; a console keeps its own.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _failed(sentence: str) -> int:
    if sys.stderr is not None:
        print(" ".join(sentence.split()), file=sys.stderr)
    return 1


def _leave_stdout() -> None:
    """Let the interpreter end without a last try to write where nothing can be written."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(error: OSError) -> str:
    from workshop_app.storage.errors import reason

    return _("The system refused: {why}.").format(why=reason(error))


def _unforeseen(error: Exception) -> str:
    """The sentence for an error nobody foresaw; its traceback goes to the log."""
    from traceback import format_exception

    from workshop_app.assets import program_folder
    from workshop_app.storage.home import find_home

    said = f"{type(error).__name__}: {error}"
    log = find_home(program_folder()).logs / "console.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="replace") as file:
            file.write("".join(format_exception(error)) + "\n")
    except OSError:
        sentence = _("Something went wrong inside the program ({error}).")
        return sentence.format(error=said)
    sentence = _("Something went wrong inside the program ({error}); the details are in ‘{log}’.")
    return sentence.format(error=said, log=log)
