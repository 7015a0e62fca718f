"""Edits of the agenda, the voting rounds and the challenge codes."""

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def add_agenda_item(
    workshop: Workshop,
    *,
    new_id: NewId,
    title: str = "",
    minutes: int = 15,
    prompt: str = "",
    before: str | None = None,
) -> Workshop:
    """A part of the day."""
    item = r.AgendaItem(id=new_id(), title=title, minutes=minutes, prompt=prompt)
    return put_before(workshop, "agenda", workshop.agenda.group(None), [item], before)


def delete_agenda_items(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove parts of the day."""
    for item in ids:
        find(workshop, "agenda", item)
    return workshop.without("agenda", ids)


def add_voting_round(
    workshop: Workshop, *, new_id: NewId, prompt: str = "", votes_each: int = 3
) -> Workshop:
    """A vote: its question and how many votes each participant has."""
    made = r.VotingRound(id=new_id(), prompt=prompt, votes_each=votes_each)
    return put_before(workshop, "rounds", workshop.rounds.group(None), [made], None)


def delete_voting_rounds(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove voting rounds; the counts on the cards stay."""
    for made in ids:
        find(workshop, "rounds", made)
    return workshop.without("rounds", ids)


def add_code(workshop: Workshop, *, new_id: NewId, code: str, title: str = "") -> Workshop:
    """A challenge code of this organisation."""
    check_code(workshop, code)
    made = r.ChallengeCode(id=new_id(), code=code, title=title)
    return put(workshop, "codes", [made])


def delete_codes(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Forget the titles of codes; cards and action items keep the label."""
    for made in ids:
        find(workshop, "codes", made)
    return workshop.without("codes", ids)


def check_code(workshop: Workshop, code: str, own: frozenset[str] = frozenset()) -> None:
    """Refuse an empty label, and one that a code other than those of `own` (ids) has already.

    Cards know a code by its label: two with the same could not be told apart. Capitals count not.
    """
    if not code.strip():
        raise EditRefused(_("A challenge code needs a label, e.g. MD01."))
    wanted = code.strip().casefold()
    for known in workshop.codes.rows():
        if known.id not in own and known.code.strip().casefold() == wanted:
            raise EditRefused(
                _("There is already a challenge code ‘{code}’.").format(code=known.code)
            )
