"""Paste what another program offers: cards, a table or lines; long ones beside the window."""

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from workshop_app.domain.errors import EditRefused, WorkshopError
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard as cards
from workshop_app.editor.desk import Desk
from workshop_app.editor.folding import open_cell
from workshop_app.ui.clipboard.offered import Offered, is_text_file
from workshop_app.ui.clipboard.place import Place, place_for_cards, place_for_table
from workshop_app.ui.clipboard.work import Tell, Work
from workshop_app.ui.commands.doing import apply
from workshop_app.ui.commands.places import cell_for
from workshop_app.ui.messages import refused
from workshop_app.words import _, ngettext, sentences

if TYPE_CHECKING:
    from workshop_app.editor.spreading import Spread
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage

_AT_ONCE = (20_000, 200_000)  # of text and HTML: read and set faster than a hand moves on
_SELECTED = 500  # more are not selected: to look at them all takes the inspector a second
_SLICE = 100


class Pasted(NamedTuple):
    """Tables as they came, the workshop they were pasted into, that with them, how they spread."""

    matrices: tuple[Any, ...]
    before: Workshop
    after: Workshop
    spread: "Spread"


def paste_offered(window: "MainWindow", what: Offered, place: Place | None = None) -> None:
    """Paste `what` at `place`, or where the keyboard stands."""
    desk, page = window.desk, window.page
    if desk is None or page is None:
        return
    if what.cards:
        _paste_cards(window, desk, what.cards, place)
    elif what.tables:
        TablePaste(window, page, what, _opened(desk, place or place_for_table(desk))).begin()
    elif what.image is not None or what.image_files:
        from workshop_app.ui.clipboard.images import ImagePaste

        to = _opened(desk, place or place_for_cards(desk, "image"))
        ImagePaste(window, page, what, to).begin()
    elif what.html or what.text:
        TablePaste(window, page, what, _opened(desk, place or place_for_table(desk))).begin()
    else:
        say_nothing(window)


def _opened(desk: Desk, place: Place) -> Place:
    """The place, unfolded: what is pasted is to be seen, as what is added."""
    if place.lane is not None and place.step is not None:
        open_cell(desk, place.lane, place.step)
    return place


def say_nothing(window: "MainWindow") -> None:
    """There was nothing to paste."""
    window.say(_("There is nothing to paste: copy cards, a table, an image or some text first."))


def _paste_cards(window: "MainWindow", desk: Desk, payload: bytes, at: Place | None) -> None:
    try:
        bundle = cards.from_payload(payload)
    except cards.NoCards as error:
        refused(window, error)
        return
    kind = bundle.cards[0].card.kind if bundle.cards else ""
    place = _opened(desk, at or place_for_cards(desk, kind))
    label = ngettext("Paste card", "Paste cards", len(bundle.cards))
    change = apply(window, label, cards.paste, bundle=bundle, **place._asdict())
    if change:
        desk.selection.choose("cards", change.added("cards"))
        if place.lane is None and at is None:
            window.say(_("Pasted into the parking lot, because this map has no place for cards."))


class TablePaste(QObject):
    """One paste of a table, of table files or of lines, from reading it to the sentence that tells of it."""

    def __init__(
        self, window: "MainWindow", page: "WorkshopPage", what: Offered, place: Place
    ) -> None:
        super().__init__(page)
        self._page = page
        assert window.desk is not None
        self._window, self._desk = window, window.desk
        self._what, self._place = what, place
        self._map = window.desk.map.id

    def begin(self) -> None:
        """Paste short ones at once, others beside the window."""
        text, html = _AT_ONCE
        if not self._what.tables and len(self._what.text) <= text and len(self._what.html) <= html:
            self._at_once()
        else:
            self._beside()

    def _at_once(self) -> None:
        try:
            pasted = self._pasted(self._desk.workshop, None)
        except WorkshopError as error:
            self._failed(error)
        else:
            self._keep(pasted)

    def _beside(self) -> None:
        work = Work(self._page, _("Reading what was copied"))
        work.done.connect(self._keep)
        work.failed.connect(self._failed)
        work.cancelled.connect(self._cancelled)
        work.begin(partial(self._pasted, self._desk.workshop))

    def _pasted(self, before: Workshop, tell: Tell | None) -> Pasted:
        """The whole work up to what is shown; in a thread where `tell` is given."""
        from workshop_app.editor.pasting import paste_table
        from workshop_app.editor.spreading import Spread, spread

        matrices = _read(self._what, tell and partial(_share, tell, 0.0, 0.4))
        after, found, part = before, Spread(), 0.2 / max(1, len(matrices))
        for at, matrix in enumerate(matrices):
            one = tell and partial(_share, tell, 0.4 + at * part, 0.4 + (at + 1) * part)
            after = paste_table(
                after, new_id=self._desk.editor.new_id, matrix=matrix, map=self._map,
                tell=one, **self._place._asdict(),
            )  # fmt: skip
            found.add(spread(before, matrix, self._map, self._place.lane, self._place.step))
        if tell is not None:
            _typeset(before, after, partial(_share, tell, 0.6, 1.0))
        return Pasted(matrices, before, after, found)

    def _keep(self, pasted: Pasted) -> None:
        desk = self._desk
        if self._window.desk is not desk:
            self.deleteLater()
        elif not pasted.matrices:
            say_nothing(self._window)
            self.deleteLater()
        elif desk.workshop is not pasted.before:  # changed meanwhile: what is there now counts
            self._beside()
        else:
            self.deleteLater()
            _settle(self._window, desk, pasted.after)
            _tell(self._window, desk, pasted, self._map, self._place)

    def _failed(self, error: WorkshopError) -> None:
        self.deleteLater()
        if not isinstance(error, WorkshopError):
            raise error
        refused(self._window, error)

    def _cancelled(self) -> None:
        self.deleteLater()
        if self._window.desk is self._desk:
            self._window.say(_("Nothing was pasted."))


def _read(what: Offered, tell: Tell | None) -> tuple[Any, ...]:
    """What there is to paste, table by table; nothing of what is empty."""
    from workshop_app.interchange.csv_table import read_csv_file
    from workshop_app.interchange.spreadsheet import read_pasted, read_table

    if what.tables:
        texts = ((is_text_file(path), read_csv_file(path)) for path in what.tables)
        read = tuple(read_pasted("", said) if plain else read_table(said) for plain, said in texts)
    else:
        read = (read_table(what.text) if what.csv else read_pasted(what.html, what.text, tell),)
    return tuple(filter(None, read))


def _settle(window: "MainWindow", desk: Desk, after: Workshop) -> None:
    """Keep what was pasted as one step, and select it."""
    try:
        change = desk.editor.apply_value(_label(desk.workshop, after), after)
    except EditRefused as error:
        refused(window, error)
        return
    ids = change.added("cards")
    if 0 < len(ids) <= _SELECTED:
        order = {row.id: at for at, row in enumerate(after.cards)}
        _select(window, desk, "cards", sorted(ids, key=order.__getitem__))
    elif points := () if ids else change.touched("points"):
        _select(window, desk, "points", sorted(points))


def _select(window: "MainWindow", desk: Desk, table: str, ids: list[str]) -> None:
    desk.selection.choose(table, ids)
    if window.board is not None:
        window.board.reveal((table, ids[0]))


def _label(before: Workshop, after: Workshop) -> str:
    cards = len(after.cards) - len(before.cards)
    if cards:
        return ngettext("Paste card", "Paste cards", cards)
    points = sum(1 for _point in before.points.differences(after.points))
    return ngettext("Paste emotion point", "Paste emotion points", points)


def _tell(window: "MainWindow", desk: Desk, pasted: Pasted, map_id: str, place: Place) -> None:
    from workshop_app.editor.pasting import growth, told

    found = pasted.spread
    parked = place.lane is None and cell_for(desk) is not None
    more, words = growth(found), told(found, parked=parked)
    elsewhere = bool(found.placed) and _is_curve(desk.workshop, place.lane)
    if elsewhere:
        words = sentences(words, _("A curve lane holds points, not cards."))
    if more:
        then = partial(_grow, window, desk, pasted, map_id, place)
        window.say(words, "info", more, then)
    elif place.lane is None or elsewhere or not _is_plain(found):
        window.say(words, "info", _("Undo"), window.undo)


def _is_plain(found: "Spread") -> bool:
    """Whether one card came into its cell: that is seen, and needs no words."""
    return found.placed == 1 and not (found.values or found.beyond or found.strange)


def _is_curve(workshop: Workshop, lane: str | None) -> bool:
    row = workshop.lanes.get(lane)
    return row is not None and lane_kind(row.kind).body == "curve"


def _grow(window: "MainWindow", desk: Desk, pasted: Pasted, map_id: str, place: Place) -> None:
    """Paste again into a map that has the steps and lanes that were missing."""
    from workshop_app.editor.pasting import paste_table, told
    from workshop_app.editor.spreading import Spread, spread

    if desk.workshop is not pasted.after:
        window.say(_("The workshop has changed since: undo, and paste again."), "warning")
        return
    desk.editor.undo()
    try:
        after, found = desk.workshop, Spread()
        for matrix in pasted.matrices:
            after = paste_table(
                after, new_id=desk.editor.new_id, matrix=matrix, map=map_id, grow=True,
                **place._asdict(),
            )  # fmt: skip
    except EditRefused as error:
        refused(window, error)
        return
    for matrix in pasted.matrices:
        found.add(spread(after, matrix, map_id, place.lane, place.step))
    _settle(window, desk, after)
    window.say(told(found), "info", _("Undo"), window.undo)


def _typeset(before: Workshop, after: Workshop, tell: Tell) -> None:
    """Break the lines of the new cards, so that showing them finds that done."""
    from workshop_app.domain.change import diff
    from workshop_app.layout.cards import card_sprite
    from workshop_app.layout.measures import USUAL

    width = USUAL.column - 2 * USUAL.cell_pad
    ids = diff(before, after).added("cards")
    for at, card_id in enumerate(ids):
        if at % _SLICE == 0:
            tell(at / len(ids))
        card_sprite(after.cards[card_id], width)


def _share(tell: Tell, start: float, end: float, share: float) -> None:
    tell(start + (end - start) * share)
