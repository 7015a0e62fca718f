"""The report: from a workshop to the bytes of its PDF."""

from collections.abc import Sequence

from tests.benchmarks.measuring import benchmark, timed
from tests.making import a_workshop, big_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes


@benchmark("PDF report", sizes=(150, 2_000), budget={150: 1000.0, 2_000: 4000.0}, rounds=8)
def report(cards: int, rounds: int) -> Sequence[float]:
    """150 cards: three personas, six stages; A4."""
    made = a_workshop(3, 6, cards) if cards == 150 else big_workshop(cards)
    samples: list[float] = []
    for _ in range(rounds):
        with timed(samples):
            report_bytes(made, ReportOptions())
    return samples
