"""The window: the start page or one open workshop, with the menus made from the table of actions."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.errors import WorkshopError
from workshop_app.editor.desk import Desk
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.settings import Settings
from workshop_app.ui.actions import Actions
from workshop_app.ui.breathing import breathe, in_the_middle
from workshop_app.ui.commands.history import take_back
from workshop_app.ui.commands.table import COMMANDS, MENUS
from workshop_app.ui.files import session as sessions
from workshop_app.ui.files.closing import end_dialogs, leave
from workshop_app.ui.files.open_choices import workshop_to_open
from workshop_app.ui.files.session import Session
from workshop_app.ui.files.unopened import tell_unopened
from workshop_app.ui.keyboard.text_focus import KeysForText, pressed_by_enter
from workshop_app.ui.looks.fitting import least_size
from workshop_app.ui.looks.style import SYSTEM, apply_style
from workshop_app.ui.messages import Messages, sentence
from workshop_app.ui.page.message_room import message_room
from workshop_app.ui.page.notices import PageNotices
from workshop_app.ui.page.pages import Pages
from workshop_app.ui.remembered import Remembered
from workshop_app.ui.renewing import renew
from workshop_app.ui.workshop_page import WorkshopPage
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.start_page import StartPage

_SOON_MS = 50


class MainWindow(QMainWindow):
    """One window; at most one workshop is open in it."""

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.home = home
        self.remembered = Remembered(home, self)
        self.session: Session | None = None
        self.page: WorkshopPage | None = None
        self._notices: PageNotices | None = None
        self._start: StartPage | None = None
        self._keys = KeysForText(self)
        self._pages = Pages(self)
        self.setCentralWidget(self._pages)
        self.setMinimumSize(least_size(self.screen().availableSize()))
        self.messages = Messages(self._pages, message_room)
        self.actions_ = Actions(self, COMMANDS)
        self.actions_.fill_menu_bar(self.menuBar(), MENUS)
        self._keys.allow(self.actions_.everywhere())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        self.remembered.place_window(self)
        self._retitle()

    # What is open ---------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """All that is remembered."""
        return self.remembered.settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self.remembered.settings = settings

    @property
    def desk(self) -> Desk | None:
        """The desk of the open workshop, or None on the start page."""
        return self.session.desk if self.session is not None else None

    @property
    def board(self) -> BoardView | None:
        """The board of the open workshop."""
        return self.page.board if self.page is not None else None

    @property
    def start_page(self) -> "StartPage":
        """The start page, made when it is first shown."""
        if self._start is None:
            from workshop_app.ui.start_page import StartPage

            self._start = StartPage(self.home, self._pages)
            self._start.opened.connect(self.open_path)
            self._start.template_chosen.connect(self.new_workshop)
            self._start.sample_wanted.connect(self.open_sample)
            self._start.tour_wanted.connect(self.actions_["help.tour"].trigger)
            self._start.file_wanted.connect(self.choose_file)
            self._start.said.connect(self.say)
        return self._start

    def show_start(self) -> None:
        """Show the start page; nothing is open then."""
        self._pages.show_page(self.start_page)
        self.start_page.refresh()
        self._retitle()
        self.actions_.refresh_soon()
        self.start_page.setFocus()

    def show_session(self, session: Session) -> None:
        """Show an open workshop; what was open must have been closed."""
        page = WorkshopPage(session, self.actions_, self._pages)
        breathe()
        self.session, self.page = session, page
        page.titled.connect(self._retitle)
        # At once: the next key may already be on its way.
        page.turned.connect(self.actions_.refresh)
        self._notices = PageNotices(self, page)
        self._pages.show_page(page)
        self.actions_.refresh()
        self._retitle()
        page.board.setFocus()
        # Once the page has its size; before the first paint.
        QTimer.singleShot(0, page, self._show_view)

    # What commands ask ----------------------------------------------------------

    def say(self, text: str, tone: str = "info", action: str = "", then: object = None) -> None:
        """Show a message at the foot of the window."""
        self.messages.say(text, tone, action, then)  # type: ignore[arg-type]

    def undo(self) -> None:
        """Take back the last step of the open workshop."""
        take_back(self)

    def open_path(self, path: Path) -> bool:
        """Open the workshop at `path` instead of what is open; else say why it cannot be."""
        if self.session is not None and self.session.path == Path(path).absolute():
            return True
        try:
            session = sessions.opened_session(Path(path), self.home)
        except WorkshopError as error:
            self.settings = self.settings.without_recent(Path(path))
            tell_unopened(self, error)
            return False
        return self._take(session)

    def open_sample(self, afresh: bool = False) -> bool:
        """Open this person's copy of the sample; `afresh`: as it was shipped."""
        if self.session is not None and self.session.is_sample:
            if not afresh:
                return True
            if not self._close_session():
                return False
        try:
            session = sessions.sample_session(self.home, afresh=afresh)
        except (WorkshopError, OSError) as error:
            tell_unopened(self, error)
            if self.session is None:
                self.show_start()
            return False
        return self._take(session)

    def new_workshop(self, template: str = "") -> bool:
        """Ask for title and organisation, and begin a workshop from a template."""
        from workshop_app.ui.dialogs.new_workshop import begin_workshop

        session = begin_workshop(self, template)
        return session is not None and self._take(session)

    def choose_file(self) -> None:
        """Ask for a workshop file and open it."""
        path = workshop_to_open(self, self.home)
        if path is not None:
            self.open_path(path)

    def export_pdf(self) -> None:
        """Preview the report and write it."""
        if self.session is None:
            return
        from workshop_app.ui.export.dialog import ExportDialog

        ExportDialog(self, self.session).open()

    def back_to_start(self) -> bool:
        """Close the workshop and show the start page."""
        if not self._close_session():
            return False
        self.show_start()
        return True

    def wear(self, theme: str) -> None:
        """Wear another theme, and remember it."""
        self.remembered.choose_theme(theme)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_style(app, theme or SYSTEM)

    def renew(self) -> None:
        """Build everything to be seen anew, in the language spoken now; what is open stays open."""
        renew(self)

    def forget_start(self) -> None:
        """Let the start page be made anew when it is shown next."""
        if self._start is not None:
            self._start.close_page()
            self._start.deleteLater()
            self._start = None

    def forget_page(self, page: WorkshopPage) -> None:
        """Let a closed page go as soon as the next one stands."""
        self._pages.leave(page)
        self.page = self._notices = None

    # Following ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        if not pressed_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.page is not None:
            from workshop_app.ui.looks.icons import theme_in_force

            self.page.board.retheme(theme_in_force())

    def closeEvent(self, event: QCloseEvent) -> None:
        if in_the_middle():
            event.ignore()
            QTimer.singleShot(_SOON_MS, self, self._close_after_all)
            return
        try:
            event.setAccepted(self._may_close())
        except Exception:
            # An exception that reaches Qt's close can end the process before the journal is asked.
            sys.excepthook(*sys.exc_info())
            event.ignore()

    def _close_after_all(self) -> None:
        if self.isVisible():
            self.close()

    def _may_close(self) -> bool:
        """Close everything; False where the person stays."""
        end_dialogs(self)
        if not self._close_session():
            return False
        self.remembered.keep_window(self)
        self._write_settings()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focus_changed)
            self._keys.watch(None)
        if self._start is not None:
            self._start.close_page()
        self.messages.clear()
        self._pages.forget_left()
        return True

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._keys.watch(now)
        self.actions_.refresh_soon()

    def _retitle(self) -> None:
        if self.session is None:
            self.setWindowTitle(_("Journey Workshop"))
            return
        state = self.page.bar.saved.words() if self.page is not None else ""
        title = " – ".join(part for part in (self.session.title, state) if part)
        self.setWindowTitle(title.replace("[*]", "[*][*]"))

    def _take(self, session: Session) -> bool:
        """Show `session` once what is open has been closed."""
        if not self._close_session():
            session.close()
            return False
        session.compose_ahead()
        breathe()
        if not session.is_sample:
            self.settings = self.settings.with_recent(session.path)
        self.show_session(session)
        return True

    def _close_session(self) -> bool:
        """Close what is open, saved; False where the person stays."""
        session, page = self.session, self.page
        if session is None or page is None:
            return True
        if not leave(self, session, page):
            return False
        self.session = None
        self.messages.clear()
        self._write_settings()
        return True

    def _show_view(self) -> None:
        if self.page is not None:
            self.remembered.show_view(self.page)

    def _write_settings(self) -> None:
        try:
            self.remembered.write()
        except SaveFailed as error:
            self.say(sentence(error), "warning")
