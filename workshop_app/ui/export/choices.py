"""What a person chooses about a report, and how it is remembered for each workshop."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from workshop_app.domain.workshop import Workshop
from workshop_app.report.options import PAPERS, ReportOptions, usual_paper
from workshop_app.report.registry import PAGE_KINDS
from workshop_app.storage.settings import Settings

_OPTION = "export"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Choices:
    """`left_out` are page kinds, `maps_left_out` map ids; what is new is therefore shown."""

    paper: str = "a4"
    landscape: bool | None = None
    left_out: frozenset[str] = frozenset()
    maps_left_out: frozenset[str] = frozenset()
    open_after: bool = True
    folder: str = ""

    def options(self, workshop: Workshop) -> ReportOptions:
        """The options of the report."""
        maps = tuple(m.id for m in workshop.map_list() if m.id not in self.maps_left_out)
        include = frozenset(name for name in PAGE_KINDS if name not in self.left_out)
        return ReportOptions(
            paper=self.paper,
            landscape=self.landscape,
            maps=None if len(maps) == len(workshop.maps) else maps,
            include=None if not self.left_out else include,
        )


def remembered(settings: Settings, workshop_id: str) -> Choices:
    """The last choices for a workshop; whatever does not fit is the usual."""
    kept = settings.options.get(_OPTION)
    row = kept.get(workshop_id) if isinstance(kept, Mapping) else None
    usual = Choices(paper=usual_paper())
    if not isinstance(row, Mapping):
        return usual
    paper, landscape = row.get("paper"), row.get("landscape")
    return replace(
        usual,
        paper=paper if isinstance(paper, str) and paper in PAPERS else usual.paper,
        landscape=landscape if isinstance(landscape, bool) else None,
        left_out=_names(row.get("left_out")) & frozenset(PAGE_KINDS),
        maps_left_out=_names(row.get("maps_left_out")),
        open_after=row.get("open_after") is not False,
        folder=str(row.get("folder") or ""),
    )


def with_choices(settings: Settings, workshop_id: str, choices: Choices) -> Settings:
    """The settings with these choices as the last ones."""
    kept = settings.options.get(_OPTION)
    rows = dict(kept) if isinstance(kept, Mapping) else {}
    rows.pop(workshop_id, None)
    rows[workshop_id] = {
        "paper": choices.paper,
        "landscape": choices.landscape,
        "left_out": sorted(choices.left_out),
        "maps_left_out": sorted(choices.maps_left_out),
        "open_after": choices.open_after,
        "folder": choices.folder,
    }
    return settings.with_option(_OPTION, dict(list(rows.items())[-_MOST:]))


def _names(value: Any) -> frozenset[str]:
    return (
        frozenset(x for x in value if isinstance(x, str))
        if isinstance(value, list)
        else frozenset()
    )
