"""One thing a dialog asks for, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Answers = Mapping[str, Any]
"""What was chosen so far, by the name of the question."""


@dataclass(frozen=True, slots=True)
class Question:
    """Choose one of `options` (key, words), a number within `bounds` (low, high, step), or yes or no.

    `value` is the key, number or bool in force.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    value: Any = ""
    bounds: tuple[float, float, float] | None = None

    @property
    def yes_or_no(self) -> bool:
        """Whether it is only to be agreed to."""
        return isinstance(self.value, bool)


def chosen(
    name: str, label: str, options: tuple[tuple[str, str], ...], answers: Answers, usual: str
) -> Question:
    """A question with the answer given, or the usual one where that is no option any more."""
    keys = [key for key, _words in options]
    given = answers.get(name)
    value = given if given in keys else usual if usual in keys else keys[-1]
    return Question(name, label, options, value)
