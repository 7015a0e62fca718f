"""The page of one open workshop: bar, rail, tabs, board, inspector, emotion panel, status line."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.text_scale import USUAL, text_percent
from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.typing.in_place import NAMED
from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell
from workshop_app.ui.actions import Actions
from workshop_app.ui.files.session import Session
from workshop_app.ui.keyboard.home import has_keyboard
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.messages import refused
from workshop_app.ui.page.arrangement import arrange, board_least
from workshop_app.ui.page.bar import Bar
from workshop_app.ui.page.context_menu import PageMenus
from workshop_app.ui.page.emotion_place import EmotionPlace
from workshop_app.ui.page.first_picture import FirstPicture
from workshop_app.ui.page.going import go_to
from workshop_app.ui.page.inspector_place import InspectorPlace
from workshop_app.ui.page.map_tabs import MapTabs
from workshop_app.ui.page.over_board import OverBoard
from workshop_app.ui.page.panes import outline_at_work, panes
from workshop_app.ui.page.saved_shown import SavedShown
from workshop_app.ui.page.side_pane import SidePane
from workshop_app.ui.page.status_line import StatusLine
from workshop_app.ui.page.turning import Turning
from workshop_app.ui.page.wiring import wire
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.ui.widgets.splitter import Splitter
from workshop_app.words import _

WIDE = 1400
_READABLE = 0.75


class WorkshopPage(QWidget):
    """`titled` when what the title bar says has changed, `turned` when actions may differ.

    `closing` when windows that show the same workshop must go.
    """

    titled = Signal()
    turned = Signal()
    closing = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.desk: Desk = session.desk
        self._actions = actions
        self.menus = PageMenus(self, actions)
        self.bar = Bar(actions, self)
        self.notice = MessageBar(self)
        self.notice.setProperty("flat", True)
        self.tabs = MapTabs(self.desk, self)
        self.board = BoardView(self.desk, theme_in_force(), self)
        self.side = SidePane(panes(self), self.desk, self)
        self.status = StatusLine(self.desk, self)
        self.place = InspectorPlace(self._make_inspector, self)
        self.over_board = OverBoard(self)
        self.across = Splitter(Qt.Orientation.Horizontal, self)
        self.down = Splitter(Qt.Orientation.Vertical, self)
        self.emotion_place = EmotionPlace(self.desk, self.board, self.down)
        self._turning = Turning(self.desk.editor.history, self)
        self.painted = False
        self.just_opened: QWidget | None = None
        """What F6 goes to next, as it was said."""

        self._row = arrange(self, actions)
        self._connect()
        self._saved = SavedShown(self)
        self._retitle()
        self.bar.enable_palette(not self.desk.editor.read_only)

    @property
    def inspector(self) -> QWidget | None:
        """The inspector, or None as long as it was not shown."""
        return self.place.inspector

    # What commands ask ----------------------------------------------------------

    def edit_selected(self) -> None:
        """Type in what is selected: in the outline, on the board, in its tab, in the inspector."""
        only = self.desk.selection.only
        if (outline := outline_at_work(self)) is not None:
            outline.edit_selected()
        elif only is None or only[0] == "maps":
            self.rename_map(only[1] if only else self.desk.map.id)
        elif only[0] in NAMED:
            self.board.edit(only)
        else:
            self.edit_in_inspector()

    def add_card_at(self, cell: Cell, *, kind: str = "", after: str = "") -> None:
        """Make a card and type in it: in the outline while one works there, else on the board."""
        (outline_at_work(self) or self.board).add_card_at(cell, kind=kind, after=after)

    def edit_in_inspector(self) -> None:
        """Show the inspector and put the cursor into its first field."""
        self.show_inspector(True)
        focus = getattr(self.inspector, "focus_first", None)
        if focus is not None:
            focus()

    def rename_map(self, map_id: str) -> None:
        """Type the title of a map in its tab."""
        self.tabs.rename(map_id)

    def show_pane(self, name: str) -> None:
        """Open a pane of the rail; "" closes whichever is open."""
        before = self.side.name
        if not name:
            self.side.close_pane()
        elif before != name:
            self.side.open_pane(name)
            self._give_width(self.side.wanted_width())
        if before != name:
            self._tell_of(self.side, self.side.accessibleName(), is_open=bool(name))
        self.turned.emit()

    def toggle_pane(self, name: str) -> None:
        """Open a pane, or close it where it is open."""
        self.show_pane("" if self.side.name == name else name)

    @property
    def wide(self) -> bool:
        """Whether there is room for the inspector beside the board."""
        return self.width() >= WIDE

    def inspector_shown(self) -> bool:
        """Whether the inspector is to be seen, or will be as soon as the first picture stands."""
        return not self.place.isHidden() if self.painted else self.place.wanted(wide=self.wide)

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector; narrow pages remember it for themselves."""
        before = self.inspector_shown()
        self.place.want(shown, wide=self.wide)
        self._place_inspector()
        if before != shown:
            self._tell_of(self.place, _("Inspector"), is_open=shown)
        self.turned.emit()

    def show_facts(self) -> None:
        """The facts of the workshop, in the inspector."""
        self.desk.selection.clear()
        self.show_inspector(True)

    @property
    def emotions(self) -> QWidget | None:
        """The emotion panel, or None as long as it was not shown."""
        return self.emotion_place.panel

    def emotions_shown(self) -> bool:
        """Whether the emotion panel is to be seen."""
        return self.emotion_place.shown()

    def show_emotions(self, shown: bool) -> None:
        """Unfold or fold the emotion panel."""
        before = self.emotions_shown()
        self.emotion_place.show(shown)
        if before != shown:
            self._tell_of(self.emotions, _("Emotion panel"), is_open=shown)
        self.turned.emit()

    def became_writable(self) -> None:
        """A copy was opened: what could only be read may be changed now."""
        self.desk.editor.look_at(self.desk.workshop)
        self.bar.enable_palette(True)
        self.tabs.refresh()
        self._saved.follow()
        self.turned.emit()

    def zoom_at_first(self) -> None:
        """A new workshop: all columns in sight where that can be read, else 100 %."""
        self.board.zoom_to_fit()
        zoom = max(_READABLE * text_percent() / USUAL, self.board.zoom())
        self.board.restore_view({"map": self.desk.map.id, "zoom": zoom, "x": 0.0, "y": 0.0})

    def leave_thumbnail(self) -> None:
        """Keep a small picture of the open map for the start page."""
        from workshop_app.ui.looks.thumbnails import board_image, keep_thumbnail

        workshop = self.desk.workshop
        keep_thumbnail(self.session.home, workshop, board_image(workshop, self.desk.map.id))

    def go_to(self, table: str, row_id: str) -> None:
        """Select a record and bring it into sight, on its map or in its pane."""
        go_to(self, table, row_id)

    def bring_into_sight(self, table: str, row_id: str, *, to_read: bool = False) -> None:
        """Scroll the board to a record; go near enough `to_read` it."""
        bring = self.board.close_up.legible if to_read else self.board.reveal
        self.board.gliding.to(partial(bring, (table, row_id)))

    def show_stage(self, stage_id: str) -> None:
        """Keep step with the presenter view."""
        self.board.reveal(("stages", stage_id))

    def show_findings(self) -> None:
        """Open the list of findings."""
        self.toggle_pane("findings")

    def persona_wanted(self, persona_id: str) -> None:
        """Open the persona editor at one persona."""
        self.desk.selection.choose("personas", [persona_id])
        self.show_pane("personas")

    def close_page(self) -> None:
        """Settle what is typed and follow the desk no more."""
        self.closing.emit()
        self.board.close_board()
        self.side.close_all()
        for pane in (self.inspector, self.emotions):
            close = getattr(pane, "close_pane", None)
            if close is not None:
                close()
        self.tabs.close_tabs()
        self.status.close_line()
        self.desk.editor.forget(self._settled)
        self.desk.editor.forget(self._shown)
        self.desk.selection.forget(self._selected)
        self.desk.forget_map(self._mapped)

    def _connect(self) -> None:
        wire(self, self._actions)
        self._turning.turned.connect(self.turned)
        self.desk.editor.on_settled(self._settled)
        self.desk.editor.on_shown(self._shown)
        self.desk.selection.on_changed(self._selected)
        self.desk.on_map(self._mapped)
        FirstPicture(self.board.canvas.viewport(), self).stands.connect(self._first_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.painted:
            self._place_inspector()
            self.turned.emit()

    def _first_painted(self) -> None:
        if self.place.wanted(wide=self.wide):
            # To read its forms and to make them are two stops, and not one.
            import workshop_app.ui.panes.inspector  # noqa: F401
        QTimer.singleShot(0, self, self._furnish)

    def _furnish(self) -> None:
        self.painted = True
        self._place_inspector()
        self.turned.emit()

    # Following ------------------------------------------------------------------

    def _settled(self, change: Change) -> None:
        if change.touched("facts_rows"):
            self._retitle()
        self._turning.settled()

    def _shown(self, workshop: Workshop) -> None:
        """Who only reads has folded something: the document says nothing of that."""
        if self.desk.editor.read_only:
            self.turned.emit()

    def _selected(self) -> None:
        self.turned.emit()

    def _mapped(self, map_id: str) -> None:
        self.turned.emit()

    def _retitle(self) -> None:
        self.bar.title.show_title(self.session.title)
        self.bar.fit()
        self.titled.emit()

    def refuse(self, error: object) -> None:
        """Tell, in the bar, why something was not done."""
        refused(self, error)  # type: ignore[arg-type]

    def close_pane(self) -> None:
        """Close the open pane."""
        self.show_pane("")

    def hide_inspector(self) -> None:
        """Put the inspector away."""
        self.show_inspector(False)

    def _tell_of(self, part: QWidget | None, pane: str, *, is_open: bool) -> None:
        """Say aloud that a pane was opened or closed, mostly elsewhere than the keyboard is."""
        along = part is not None and has_keyboard(part)
        self.just_opened = part if is_open and not along else None
        said = _("{pane} is open; F6 goes there") if is_open else _("{pane} is closed")
        if is_open and along:
            said = _("{pane} is open")
        tell(self, said.format(pane=pane))

    def _place_inspector(self) -> None:
        self.place.arrange(self._row, self.down, wide=self.wide)

    def _make_inspector(self, parent: QWidget) -> QWidget:
        from workshop_app.ui.panes.inspector import Inspector

        inspector = Inspector(self.desk, parent)
        inspector.persona_wanted.connect(self.persona_wanted)
        return inspector

    def _give_width(self, wanted: int) -> None:
        whole = self.across.width()
        wide = min(wanted, max(200, whole - board_least(self)))
        self.across.setSizes([wide, whole - wide])
