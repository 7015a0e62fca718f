"""Fields of the workshop's day: its agenda, voting rounds and challenge codes."""

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.edits import facilitation
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.in_order import in_order
from workshop_app.ui.panes.fields.chips import NamesField
from workshop_app.ui.panes.fields.choices import CheckField
from workshop_app.ui.panes.fields.figures import FigureField
from workshop_app.ui.panes.fields.rows import Line, RowKind, RowsField, shared
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.subject import Subject
from workshop_app.words import _


def agenda_field(subject: Subject) -> RowsField:
    """The parts of the day with their minutes."""
    kind = RowKind(
        table="agenda",
        rows=lambda workshop, _subject: workshop.agenda.group(None),
        lines=_agenda_lines,
        add=lambda workshop, own: facilitation.add_agenda_item(
            workshop, new_id=own.desk.editor.new_id
        ),
        remove=lambda workshop, one: facilitation.delete_agenda_items(workshop, ids=(one,)),
        add_title=_("Agenda item"),
        remove_title=_("Remove agenda item"),
    )
    return RowsField(subject, _("Agenda"), kind)


def _agenda_lines(subject: Subject) -> list[Line]:
    title = LineField(subject, "title", _("Title"), _("What we do"))
    minutes = FigureField(
        subject, "minutes", _("Minutes"), whole=True, least=0, placeholder=_("Minutes")
    )
    minutes.editor.setFixedWidth(px(56))
    minutes.editor.setToolTip(_("Minutes"))
    return [
        (shared(title, 1), shared(minutes, 0)),
        (AreaField(subject, "prompt", _("Prompt"), _("What the facilitator says"), least=1),),
    ]


def rounds_field(subject: Subject) -> RowsField:
    """The votes: their questions and rules."""
    kind = RowKind(
        table="rounds",
        rows=lambda workshop, _subject: workshop.rounds.group(None),
        lines=_round_lines,
        add=lambda workshop, own: facilitation.add_voting_round(
            workshop, new_id=own.desk.editor.new_id
        ),
        remove=lambda workshop, one: facilitation.delete_voting_rounds(workshop, ids=(one,)),
        add_title=_("Voting round"),
        remove_title=_("Remove voting round"),
    )
    return RowsField(subject, _("Voting rounds"), kind)


def _round_lines(subject: Subject) -> list[Line]:
    kinds = {name: _(kind.title) for name, kind in CARD_KINDS.items()}
    each = FigureField(
        subject, "votes_each", _("Votes each"), whole=True, least=1, placeholder=_("Votes")
    )
    each.editor.setFixedWidth(px(56))
    each.editor.setToolTip(_("Votes each"))
    return [
        (AreaField(subject, "prompt", _("Question"), _("What is voted on"), least=1),),
        (NamesField(subject, "kinds", _("Kinds of cards"), kinds, _("All kinds of cards")),),
        (shared(each, 0), shared(CheckField(subject, "open", _("Open for votes")), 1)),
    ]


def codes_field(subject: Subject) -> RowsField:
    """The challenge codes with what they mean."""
    kind = RowKind(
        table="codes",
        rows=lambda workshop, _subject: in_order(workshop.codes.rows(), lambda row: row.code),
        lines=_code_lines,
        add=lambda workshop, own: facilitation.add_code(
            workshop, new_id=own.desk.editor.new_id, code=_free_code(workshop)
        ),
        remove=lambda workshop, one: facilitation.delete_codes(workshop, ids=(one,)),
        add_title=_("Challenge code"),
        remove_title=_("Remove challenge code"),
    )
    return RowsField(subject, _("Challenge codes"), kind)


def _code_lines(subject: Subject) -> list[Line]:
    code = LineField(subject, "code", _("Code"), _("Code"))
    code.editor.setFixedWidth(px(64))
    return [
        (
            shared(code, 0),
            shared(AreaField(subject, "title", _("Meaning"), _("Meaning"), least=1), 1),
        )
    ]


def _free_code(workshop: Workshop) -> str:
    used = {row.code for row in workshop.codes.rows()}
    return next(code for n in range(1, 1000) if (code := f"CH{n:02}") not in used)
