"""The kinds of pages a report is made of, in their order: one file in `pages` and one line here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from workshop_app.report.material import Material
from workshop_app.report.pages import (
    actions,
    board,
    cover,
    curves,
    evidence,
    metrics,
    pains,
    parking_lot,
    personas,
    summary,
)
from workshop_app.report.plan import PlannedPage
from workshop_app.words import mark


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: `title` is shown in the choice of pages (translate it with `_`)."""

    name: str
    title: str
    pages: Callable[[Material], Iterator[PlannedPage]]


PAGE_KINDS: Mapping[str, PageKind] = {
    kind.name: kind
    for kind in (
        PageKind("cover", mark("Decision paper"), cover.pages),
        PageKind("summary", mark("Summary"), summary.pages),
        PageKind("personas", mark("Personas"), personas.pages),
        PageKind("board", mark("Board"), board.pages),
        PageKind("curves", mark("Emotion curves"), curves.pages),
        PageKind("pains", mark("Pain points"), pains.pages),
        PageKind("actions", mark("Action items"), actions.pages),
        PageKind("metrics", mark("Metrics"), metrics.pages),
        PageKind("parking_lot", mark("Parking lot"), parking_lot.pages),
        PageKind("evidence", mark("How sure we are"), evidence.pages),
    )
}
