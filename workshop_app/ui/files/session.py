"""One open workshop: its desk, its file, and everything that keeps the two together."""

import gc
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from workshop_app.canvas.drawing.as_read import measures_as_read
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.layout.compose import Composer
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import WorkshopFile, create_workshop
from workshop_app.storage.still_open import OpenNote
from workshop_app.storage.versions import Version
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files.chance import new_ids, now
from workshop_app.ui.files.opening import Opening, is_large
from workshop_app.ui.files.saving import Saving

SAMPLE_FILE = "sample.journey"


class Session(QObject):
    """`notices` are sentences a person should read first; `is_sample` tells the sample's copy."""

    def __init__(
        self,
        workshop: Workshop,
        file: WorkshopFile,
        home: Home,
        notices: tuple[str, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.home = home
        self.notices = notices
        self.desk = Desk(workshop, new_ids(), read_only=file.read_only)
        self.saving = Saving(self.desk.editor, file, self)
        self._note = OpenNote(home)
        self.note_view()

    @property
    def path(self) -> Path:
        """The file of the workshop."""
        return self.saving.file.path

    @property
    def is_sample(self) -> bool:
        """Whether this is the copy of the sample, which is not in the library."""
        return self.path == sample_path(self.home)

    @property
    def title(self) -> str:
        """“The Lantern Theatre · First visit”."""
        facts = self.desk.workshop.facts
        parts = (facts.organisation.strip(), facts.title.strip())
        return " · ".join(part for part in parts if part) or self.path.stem

    def keep_copy(self, path: Path | None = None) -> Path:
        """Save as another file and go on there; without `path` in the library.

        The file it was stays as it is on disk (the sample's copy is removed: it is kept now).
        Raises SaveFailed, AlreadyThere, LockedElsewhere; nothing has happened then.
        """
        was_sample, before = self.is_sample, self.saving.file
        self.saving.wait()
        target = path or unused_path(self.home, self.desk.workshop.facts.title)
        file = create_workshop(
            target, self.desk.editor.settled, self.home, now(),
            lineage=before.lineage, later=before.later,
        )  # fmt: skip
        before.close(discard=True)
        self.saving.go_on_in(file)
        self.note_view()
        if was_sample:
            before.path.unlink(missing_ok=True)
        return target

    def keep_both(self) -> Path:
        """After a change outside: go on in a copy beside the file; theirs stays as it is."""
        self.saving.wait()
        file = self.saving.file.save_copy(self.desk.editor.settled, now())
        self.saving.go_on_in(file)
        self.note_view()
        return file.path

    def keep_version(self, name: str) -> Version:
        """Keep the workshop as it is now as a version called `name`. Raises SaveFailed."""
        self.saving.wait()
        return self.saving.file.keep_version(self.desk.editor.settled, name, now())

    def compose_ahead(self) -> None:
        """Compose the first map before there is a board, where that was not done while reading."""
        if self.desk.composer is None:
            self.desk.composer = Composer(self.desk.map.id, measures_as_read())
            self.desk.composer.compose(self.desk.editor.shown)

    def close(self) -> None:
        """Let go of everything; see `Saving.last_save` for what to do before."""
        self.saving.close()
        self._note.remove()
        gc.unfreeze()  # see `Opening`

    def note_view(self, view: dict[str, float | str] | None = None) -> None:
        """Note on disk what is open, and how it is looked at, in case the program is killed."""
        self._note.write(self.path, self.desk.workshop.facts.id, self.title, view)


def opened_session(path: Path, home: Home) -> Session:
    """A session on the workshop at `path`. Raises a FileTrouble."""
    if not is_large(path):
        opened = open_workshop(path, home, now=now())
        return Session(opened.workshop, opened.file, home, opened.notices)
    opened, composer = Opening(path, home).opened()
    session = Session(opened.workshop, opened.file, home, opened.notices)
    session.desk.composer = composer
    return session


def new_session(workshop: Workshop, home: Home) -> Session:
    """A session on a new workshop, which goes to the library. Raises SaveFailed."""
    path = unused_path(home, workshop.facts.title)
    return Session(workshop, create_workshop(path, workshop, home, now()), home)


def template_session(template: str, title: str, organisation: str, home: Home) -> Session:
    """A session on a new workshop made from a template. Raises BadTemplate, SaveFailed."""
    from workshop_app.interchange.template import new_from_template

    workshop = new_from_template(
        template, new_id=new_ids(), today=date.today(), title=title, organisation=organisation
    )
    return new_session(workshop, home)


def sample_session(home: Home, *, afresh: bool = False) -> Session:
    """A session on this person's copy of the sample, made where there is none yet.

    What was changed in it is still there the next time. `afresh` throws the copy into the
    trash first. Where another window has the copy open, it opens for reading only.
    """
    path = sample_path(home)
    if path.exists() and afresh:
        from workshop_app.storage.trash import trash

        trash(home, path, now())
    if path.exists():
        return opened_session(path, home)
    path.parent.mkdir(parents=True, exist_ok=True)
    workshop = fresh_sample()
    return Session(workshop, create_workshop(path, workshop, home, now()), home)


def fresh_sample() -> Workshop:
    """The sample workshop as it is shipped, with ids of its own."""
    from workshop_app.interchange.sample import sample_workshop

    return sample_workshop(new_ids(), date.today())


def sample_path(home: Home) -> Path:
    """Where this person's copy of the sample lies."""
    return home.data / SAMPLE_FILE
