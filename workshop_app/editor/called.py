"""What one record or several of one table are called in a sentence."""

from collections.abc import Sequence

from workshop_app.analysis.naming import counted
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.editor.spoken import spoken_name


def called(workshop: Workshop, refs: Sequence[Ref]) -> str:
    """“Pain point “Queue””, or how many they are: “3 stages”."""
    return spoken_name(workshop, refs[0]) if len(refs) == 1 else counted(refs[0][0], len(refs))
