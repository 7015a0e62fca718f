"""What each console command does; `options` are its arguments as `cli` has parsed them."""

import sys
from argparse import Namespace
from pathlib import Path
from random import SystemRandom

from workshop_app.console.common import home, now, tell
from workshop_app.console.keeping import backups, merge, recover, unlock, versions
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.words import _, mark, ngettext

__all__ = [
    "backups", "check", "edit", "export", "merge", "new", "recover", "templates", "unlock",
    "versions",
]  # fmt: skip

# What `check` counts: the record kinds, many of each.
TITLES = {
    "facts_rows": mark("facts"),
    "personas": mark("personas"),
    "maps": mark("journey maps"),
    "stages": mark("stages"),
    "steps": mark("steps"),
    "lanes": mark("lanes"),
    "cards": mark("cards"),
    "points": mark("emotion points"),
    "connections": mark("connections"),
    "actions": mark("action items"),
    "metrics": mark("metrics"),
    "readings": mark("readings"),
    "codes": mark("challenge codes"),
    "agenda": mark("agenda items"),
    "rounds": mark("voting rounds"),
    "views": mark("saved views"),
    "assets": mark("images"),
}


class CannotExport(WorkshopError):
    """What to export, or as what, is not clear."""


class CannotEdit(WorkshopError):
    """Which file to edit is not said, or it may only be read."""


class NotValid(WorkshopError):
    """A workshop file with problems."""


def templates(options: Namespace) -> int:
    """Print name and title of each template."""
    from workshop_app.interchange.template import templates as known

    infos = known()
    width = max((len(info.name) for info in infos), default=0)
    for info in infos:
        print(f"{info.name:<{width}}  {info.title}")
    return 0


def new(options: Namespace) -> int:
    """Make a workshop file from a template."""
    from workshop_app.interchange.template import new_from_template
    from workshop_app.storage.workshop_file import create_workshop

    workshop = new_from_template(
        options.template,
        new_id=fresh_ids(SystemRandom()),
        today=now().date(),
        title=options.title,
        organisation=options.organisation,
    )
    create_workshop(options.output, workshop, home(), now()).close()
    print(options.output)
    return 0


def check(options: Namespace) -> int:
    """Print ‘valid’ or each problem, and how many records of each kind there are."""
    from workshop_app.domain.rules import problems
    from workshop_app.storage.format import migrated, workshop_of
    from workshop_app.storage.reading import read_base
    from workshop_app.storage.recovery import peek_journal

    base = read_base(options.file)
    workshop, _later, notices = workshop_of(
        base.path, migrated(base.rows, base.meta.format), base.meta
    )
    found = problems(workshop)
    if not found:
        print(_("valid"))
    for problem in found:
        print(f"{problem.table} {problem.id} {problem.field}: {problem.sentence}")
    for notice in notices:
        print(notice)
    recorded = peek_journal(home(), base)
    if recorded is not None and recorded.edits:
        print(_waiting(len(recorded.edits)))
    _print_counts(workshop)
    if found:
        sentence = ngettext(
            "‘{path}’ has {count} problem.", "‘{path}’ has {count} problems.", len(found)
        )
        raise NotValid(sentence.format(path=options.file, count=len(found)))
    return 0


def export(options: Namespace) -> int:
    """Write a workshop as PDF or JSON, as the output's suffix says."""
    suffix = options.output.suffix.lower()
    if suffix not in (".pdf", ".json"):
        sentence = _("‘{path}’ must end in .pdf or .json, so that it is clear what to write.")
        raise CannotExport(sentence.format(path=options.output))
    if suffix == ".json" and (options.paper or options.map):
        raise CannotExport(_("--paper and --map are for a PDF; JSON holds the whole document."))
    workshop = _chosen(options)
    if suffix == ".json":
        _write_json(workshop, options.output)
    else:
        _write_pdf(workshop, options)
    print(options.output)
    return 0


def edit(options: Namespace) -> int:
    """Answer the edits on standard input, or list all there are."""
    from workshop_app.console.values import described

    if options.list:
        print("\n".join(described()))
        return 0
    if options.file is None:
        raise CannotEdit(_("Which workshop shall be edited?"), _("Name its file, or --list."))
    return _edit_file(options.file)


def _edit_file(path: Path) -> int:
    from workshop_app.console.session import EditSession
    from workshop_app.storage.workshop_file import open_workshop

    opened = open_workshop(path, home(), now=now())
    with opened.file as file:
        if opened.read_only:
            raise CannotEdit(" ".join(opened.notices), _("Nothing was edited."))
        tell(opened.notices)
        session = EditSession(opened.workshop, file.record)
        try:
            for answer in session.answers(sys.stdin.buffer):
                print(answer, flush=True)
            file.save(session.workshop, now())
        except BaseException:
            # Every edit is in the journal already; the file follows, however this ends.
            file.save(session.workshop, now())
            raise
    if session.refused:
        tell([_refusals(session.refused)])
    return 0


def _waiting(count: int) -> str:
    sentence = ngettext(
        "{count} edit waits to be put into the file when it is opened.",
        "{count} edits wait to be put into the file when it is opened.",
        count,
    )
    return sentence.format(count=count)


def _refusals(count: int) -> str:
    sentence = ngettext("{count} edit was refused.", "{count} edits were refused.", count)
    return sentence.format(count=count)


def _chosen(options: Namespace) -> Workshop:
    """The workshop to export: that of the file, or the sample."""
    if options.sample == (options.file is not None):
        raise CannotExport(_("Name either a workshop file or --sample."))
    if options.sample:
        from workshop_app.interchange.sample import sample_workshop

        return sample_workshop(fresh_ids(SystemRandom()), now().date())
    from workshop_app.storage.workshop_file import open_workshop

    opened = open_workshop(options.file, home(), read_only=True, now=now())
    tell(opened.notices)
    return opened.workshop


def _write_json(workshop: Workshop, path: Path) -> None:
    from workshop_app.interchange.plain_json import to_json
    from workshop_app.storage.safe_file import write_whole

    # Half a character (a lone surrogate) has no place in UTF-8.
    write_whole(path, to_json(workshop).encode("utf-8", "replace"))


def _write_pdf(workshop: Workshop, options: Namespace) -> None:
    maps = _maps_called(workshop, options.map) if options.map else None
    from workshop_app.report.options import ReportOptions, usual_paper
    from workshop_app.report.pdf import report_bytes
    from workshop_app.storage.safe_file import write_whole

    made = report_bytes(workshop, ReportOptions(paper=options.paper or usual_paper(), maps=maps))
    write_whole(options.output, made)


def _maps_called(workshop: Workshop, title: str) -> tuple[str, ...]:
    found = tuple(one.id for one in workshop.map_list() if one.title == title)
    if not found:
        titles = ", ".join(one.title for one in workshop.map_list())
        sentence = _("There is no map ‘{title}’ here; there are: {titles}.")
        raise CannotExport(sentence.format(title=title, titles=titles))
    return found


def _print_counts(workshop: Workshop) -> None:
    for table in TABLES:
        print(f"{len(workshop.table(table)):>6}  {_(TITLES[table])}")
