"""What a report is made of and on: paper, direction, maps, pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.errors import WorkshopError
from workshop_app.languages import region_spoken
from workshop_app.words import _, mark

_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper size upright, in pt; `title` is shown (translate it with `_`)."""

    name: str
    title: str
    width: float
    height: float


PAPERS: Mapping[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("a4", mark("A4"), 210 * _MM, 297 * _MM),
        Paper("a3", mark("A3"), 297 * _MM, 420 * _MM),
        Paper("a2", mark("A2"), 420 * _MM, 594 * _MM),
        Paper("a1", mark("A1"), 594 * _MM, 841 * _MM),
        Paper("a0", mark("A0"), 841 * _MM, 1189 * _MM),
        Paper("letter", mark("Letter"), 612, 792),
        Paper("tabloid", mark("Tabloid"), 792, 1224),
    )
}


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is made.

    `paper` is a name in `PAPERS`. `landscape` None: text upright, boards across. `maps` are ids
    of the maps to show, None all. `include` are names of page kinds (`registry.PAGE_KINDS`),
    None all. `invariant` leaves out the moment it was made: the same bytes every time.
    """

    paper: str = "a4"
    landscape: bool | None = None
    maps: tuple[str, ...] | None = None
    include: frozenset[str] | None = None
    invariant: bool = False


# Where people print on Letter. Source: Unicode CLDR, measurementData, paperSize US-Letter.
_LETTER = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)


def usual_paper() -> str:
    """The name of the paper that is usual where the person is."""
    return "letter" if region_spoken() in _LETTER else "a4"


class NoSuchPaper(WorkshopError):
    """A paper was asked for that is not known."""


def paper_called(name: str) -> Paper:
    """The paper of this name, in capitals or not; NoSuchPaper where there is none."""
    paper = PAPERS.get(name.strip().lower())
    if paper is None:
        raise NoSuchPaper(
            _("There is no paper called “{name}”.").format(name=name),
            _("Choose one of {names}.").format(names=", ".join(PAPERS)),
        )
    return paper
