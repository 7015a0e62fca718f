"""The bar that tells how sure we are: assumed hatched, heard light, measured full."""

from workshop_app.analysis.evidence import EvidenceShare
from workshop_app.layout.sprites import Rect
from workshop_app.report.blocks import Figure
from workshop_app.report.pen import Pen

_TALL = 13.0
_STRIPE = 7.0


def evidence_bar(share: EvidenceShare, tall: float = _TALL) -> Figure:
    """The bar of `share`, as wide as it is told."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        with pen.clipped(Rect(x, y, width, tall)):
            for level, left, wide in _pieces(share, x, width):
                pen.box(Rect(left, y, wide, tall), f"level.{level}")
                if level == "assumption":
                    _hatch(pen, Rect(left, y, wide, tall))

    return Figure(tall, paint)


def _pieces(share: EvidenceShare, x: float, width: float) -> list[tuple[str, float, float]]:
    found = []
    for level in ("assumption", "heard", "measured"):
        wide = width * share.count(level) / max(1, share.total)
        if wide:
            found.append((level, x, wide))
        x += wide
    return found


def _hatch(pen: Pen, area: Rect) -> None:
    with pen.clipped(area):
        x = area.x - area.height
        while x < area.right:
            pen.line(x, area.bottom, x + area.height, area.y, "level.hatch", 2.0)
            x += _STRIPE
