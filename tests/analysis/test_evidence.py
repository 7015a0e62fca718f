"""How sure we are adds up, whatever is counted."""

from hypothesis import given
from hypothesis import strategies as st

from tests.theatre import theatre
from workshop_app.analysis.evidence import EvidenceShare, evidence_share, workshop_evidence
from workshop_app.domain.records import Card

_count = st.integers(0, 500)


@given(_count, _count, _count)
def test_per_cents_add_up(assumed: int, heard: int, measured: int) -> None:
    share = EvidenceShare(assumed, heard, measured)
    percents = share.percents()
    assert sum(percents.values()) == (100 if share.total else 0)
    for level, percent in percents.items():
        assert abs(percent - 100 * share.count(level) / max(1, share.total)) < 1


def test_the_largest_remainder_is_rounded_up() -> None:
    assert EvidenceShare(1, 1, 1).percents() == {"assumption": 34, "heard": 33, "measured": 33}


def test_ideas_and_questions_claim_nothing() -> None:
    cards = [
        Card(id="a", kind="pain_point", evidence="heard"),
        Card(id="b", kind="idea"),
        Card(id="c", kind="question"),
        Card(id="d", kind="opportunity"),
        Card(id="e", kind="image"),
    ]
    assert evidence_share(cards) == EvidenceShare(heard=1)


def test_counts_cards_and_points_of_what_is_not_of_what_is_wished() -> None:
    workshop = theatre()
    assert workshop_evidence(workshop) == workshop_evidence(workshop, ["today"])
    assert workshop_evidence(workshop, ["today"]) == EvidenceShare(17, 38, 6)
    assert workshop_evidence(workshop, ["future"]) == EvidenceShare(assumption=12)


def test_the_parking_lot_does_not_count() -> None:
    workshop = theatre()
    parked = workshop.with_rows("cards", Card(id="x", kind="pain_point"))
    assert workshop_evidence(parked) == workshop_evidence(workshop)
