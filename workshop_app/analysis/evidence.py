"""How sure we are: the share of what is assumed, heard and measured."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop_app.domain.kinds import EVIDENCE_LEVELS
from workshop_app.domain.records import Card, EmotionPoint
from workshop_app.domain.workshop import Workshop

# Cards that claim nothing about visitors, so there is nothing to be sure of.
NO_CLAIM = frozenset({"idea", "opportunity", "question", "image"})


@dataclass(frozen=True, slots=True)
class EvidenceShare:
    """How many claims are assumed, heard and measured."""

    assumption: int = 0
    heard: int = 0
    measured: int = 0

    @property
    def total(self) -> int:
        """All claims."""
        return self.assumption + self.heard + self.measured

    def count(self, level: str) -> int:
        """The claims of an evidence level."""
        return {
            "assumption": self.assumption,
            "heard": self.heard,
            "measured": self.measured,
        }[level]

    def percents(self) -> dict[str, int]:
        """Level to whole per cent; they add up to 100 (largest remainders), or are 0 of nothing."""
        if not self.total:
            return dict.fromkeys(EVIDENCE_LEVELS, 0)
        exact = {level: 100 * self.count(level) / self.total for level in EVIDENCE_LEVELS}
        whole = {level: int(share) for level, share in exact.items()}
        by_rest = sorted(EVIDENCE_LEVELS, key=lambda level: whole[level] - exact[level])
        for level in by_rest[: 100 - sum(whole.values())]:
            whole[level] += 1
        return whole


def evidence_share(claims: Iterable[Card | EmotionPoint]) -> EvidenceShare:
    """The share over cards and points; see `NO_CLAIM` for what does not count."""
    return _share([claim.evidence for claim in claims if _is_claim(claim)])


def workshop_evidence(workshop: Workshop, map_ids: Iterable[str] | None = None) -> EvidenceShare:
    """The share over what stands on these maps; None: all maps but future ones, which only wish."""
    if map_ids is None:
        map_ids = [journey.id for journey in workshop.map_list() if journey.state != "future"]
    return _share([claim.evidence for claim in claims(workshop, map_ids)])


def claims(workshop: Workshop, map_ids: Iterable[str]) -> Iterator[Card | EmotionPoint]:
    """The cards and points that stand on these maps and claim something, in no order."""
    wanted = set(map_ids)
    lanes = {lane.id for lane in workshop.lanes.rows() if lane.map in wanted}
    yield from [c for c in workshop.cards.rows() if c.lane in lanes and c.kind not in NO_CLAIM]
    yield from (point for point in workshop.points.rows() if point.lane in lanes)


def _share(evidence: list[str]) -> EvidenceShare:
    levels = Counter(evidence)
    return EvidenceShare(levels["assumption"], levels["heard"], levels["measured"])


def _is_claim(claim: Card | EmotionPoint) -> bool:
    return isinstance(claim, EmotionPoint) or claim.kind not in NO_CLAIM
