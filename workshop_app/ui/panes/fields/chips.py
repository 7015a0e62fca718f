"""Fields of chips: tags and codes together, channels."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.vocabulary import is_code, known_codes, spelled
from workshop_app.ui.widgets.chips import ChipsEdit


class ChipsField(Field):
    """Tuples of short words. With two `names` the second holds those that are challenge codes.

    Over several records the words they all have are shown; one added is added to each, one
    removed is taken from each. It offers words that are `known`, unless it no longer `completes`.
    """

    def __init__(
        self,
        subject: Subject,
        names: str | tuple[str, str],
        title: str,
        known: Callable[[Workshop], Iterable[str]],
        placeholder: str = "",
    ) -> None:
        super().__init__(subject, names, title)
        self._known = known
        self.completes = True
        self.editor = ChipsEdit(title)
        self.editor.set_placeholder(placeholder)
        self.place(self.editor)
        self.editor.changed.connect(self._changed)
        entry = self.editor.focusProxy()
        assert entry is not None
        entry.installEventFilter(self)

    def refresh(self) -> None:
        self.editor.show_chips(self._shared())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Looking through all cards waits until somebody is about to write here.
        if event.type() == QEvent.Type.FocusIn and self.completes:
            self.editor.suggest(self._known(self.subject.workshop))
        return False

    def _shared(self) -> list[str]:
        rows = [self._of(row) for row in self.subject.rows]
        return [chip for chip in rows[0] if all(chip in each for each in rows)] if rows else []

    def _of(self, row: object) -> tuple[str, ...]:
        return tuple(chip for name in self.names for chip in getattr(row, name))

    def _changed(self, chips: list[str]) -> None:
        if not self.subject.rows:
            return
        gone = set(self._shared()) - set(chips)
        words = list(self._known(self.subject.workshop))
        new = [spelled(chip, words) for chip in chips if chip not in self._shared()]
        known = known_codes(self.subject.workshop)

        def fields_of(row: object) -> dict[str, tuple[str, ...]]:
            kept = [chip for chip in self._of(row) if chip not in gone]
            wanted = tuple(dict.fromkeys([*kept, *new]))
            return self._sorted_out(wanted, known)

        self.subject.change_each(self.title, fields_of)
        self.refresh()

    def _sorted_out(self, chips: tuple[str, ...], known: set[str]) -> dict[str, tuple[str, ...]]:
        if len(self.names) == 1:
            return {self.name: chips}
        codes = tuple(chip for chip in chips if chip in known or is_code(chip))
        return {self.names[0]: tuple(c for c in chips if c not in codes), self.names[1]: codes}


class NamesField(Field):
    """A tuple of names of choices, shown by their titles; a word that is no title is not taken."""

    def __init__(
        self,
        subject: Subject,
        name: str,
        title: str,
        choices: Mapping[str, str],
        placeholder: str = "",
    ) -> None:
        super().__init__(subject, name, title)
        self._title_of = dict(choices)
        self.editor = ChipsEdit(title)
        self.editor.set_placeholder(placeholder)
        self.editor.suggest(choices.values())
        self.place(self.editor)
        self.editor.changed.connect(self._changed)

    def refresh(self) -> None:
        value, _mixed = self.subject.common(self.name)
        self.editor.show_chips(self._title_of.get(one, one) for one in value or ())

    def _changed(self, titles: list[str]) -> None:
        named = {title.casefold(): name for name, title in self._title_of.items()}
        names = tuple(named[t.casefold()] for t in titles if t.casefold() in named)
        self.subject.change(self.title, {self.name: names})
        self.refresh()
