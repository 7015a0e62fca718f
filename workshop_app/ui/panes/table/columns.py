"""Kinds of columns of a table of records: what a cell says, and how what is typed is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.written import (
    NotWritten,
    date_text,
    figure_text,
    read_date,
    read_figure,
)
from workshop_app.words import _

Cell = Callable[[Any, Workshop], Any]


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column for the field `name`; `width` in pixels, `kind` says how a cell is edited.

    `said` overrides what a cell shows; `sorted_by` what it is sorted by.
    """

    name: str
    title: str
    width: int = 100
    kind: str = "text"
    right: bool = False
    said: Cell | None = None
    sorted_by: Cell | None = None
    choices: Mapping[Any, str] = field(default_factory=dict)

    def value(self, row: Any, workshop: Workshop) -> Any:
        """What is edited."""
        return getattr(row, self.name)

    def text(self, row: Any, workshop: Workshop) -> str:
        """What a cell shows."""
        if self.said is not None:
            return str(self.said(row, workshop))
        return self.written(self.value(row, workshop))

    def sort_key(self, row: Any, workshop: Workshop) -> Any:
        """What it is sorted by: a number or a text."""
        if self.sorted_by is not None:
            return self.sorted_by(row, workshop)
        return self.text(row, workshop)

    def written(self, value: Any) -> str:
        """A value as it stands in the cell's editor."""
        return str(value)

    def read(self, typed: Any) -> Any:
        """The value of what was typed or chosen. NotWritten with a sentence."""
        return typed


@dataclass(frozen=True, kw_only=True)
class ChoiceColumn(Column):
    """One of `choices`, value → title; sorted in their order."""

    kind: str = "choice"

    def written(self, value: Any) -> str:
        return self.choices.get(value, str(value))

    def sort_key(self, row: Any, workshop: Workshop) -> Any:
        value = self.value(row, workshop)
        return list(self.choices).index(value) if value in self.choices else len(self.choices)


@dataclass(frozen=True, kw_only=True)
class FigureColumn(Column):
    """A number or none; without one a row is sorted last."""

    right: bool = True
    width: int = 76

    def written(self, value: Any) -> str:
        return figure_text(value)

    def sort_key(self, row: Any, workshop: Workshop) -> Any:
        value = self.value(row, workshop)
        return float("inf") if value is None else value

    def read(self, typed: Any) -> Any:
        try:
            return read_figure(str(typed))
        except NotWritten:
            raise NotWritten(_("‘{text}’ is not a number.").format(text=typed)) from None


@dataclass(frozen=True, kw_only=True)
class DateColumn(Column):
    """A date or none; without one a row is sorted last."""

    width: int = 104

    def written(self, value: Any) -> str:
        return date_text(value)

    def sort_key(self, row: Any, workshop: Workshop) -> Any:
        return self.value(row, workshop) or "9999"

    def read(self, typed: Any) -> Any:
        try:
            return read_date(str(typed))
        except NotWritten:
            sentence = _("‘{text}’ is not a date. Write it like 30 Nov 2026.")
            raise NotWritten(sentence.format(text=typed)) from None


@dataclass(frozen=True, kw_only=True)
class RatingColumn(Column):
    """A figure from 1 to 5, or none."""

    kind: str = "rating"
    width: int = 112

    def written(self, value: Any) -> str:
        return figure_text(value)

    def sort_key(self, row: Any, workshop: Workshop) -> Any:
        return self.value(row, workshop) or 0

    def read(self, typed: Any) -> Any:
        return typed or None


@dataclass(frozen=True, kw_only=True)
class WordsColumn(Column):
    """Several short words, with commas between."""

    def written(self, value: Any) -> str:
        return ", ".join(value)

    def read(self, typed: Any) -> Any:
        words = (word.strip() for word in str(typed).replace(";", ",").split(","))
        return tuple(dict.fromkeys(word for word in words if word))
