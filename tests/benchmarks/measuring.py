"""Taking times: one function a benchmark, its samples, and what is told about them."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter, thread_time

# Takes the number of cards and of rounds, yields samples in the benchmark's unit.
Measure = Callable[[int, int], Sequence[float]]
SIZES = (100, 2_000, 10_000)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One thing measured at several sizes. `budgets` by number of cards; none: only told.

    `rounds` are for a full run; a quick one takes a quarter, and leaves out 10,000 cards.
    `elsewhere` is what a whiteboard in a browser takes, see `elsewhere.py`.
    """

    name: str
    measure: Measure
    sizes: tuple[int, ...]
    budgets: dict[int, float] = field(default_factory=dict)
    rounds: int = 40
    unit: str = "ms"
    elsewhere: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """Median and 95th percentile of one benchmark at one size."""

    name: str
    cards: int
    median: float
    p95: float
    budget: float | None
    unit: str
    elsewhere: str = ""

    @property
    def within(self) -> bool:
        """Whether 95 of 100 rounds keep to the budget."""
        return self.budget is None or self.p95 <= self.budget

    def as_json(self) -> dict[str, object]:
        """The result with its unit in the keys."""
        return {
            "name": self.name,
            "cards": self.cards,
            f"median_{self.unit}": round(self.median, 3),
            f"p95_{self.unit}": round(self.p95, 3),
            f"budget_{self.unit}": self.budget,
        }


BENCHMARKS: dict[str, Benchmark] = {}
_clock: list[Callable[[], float]] = [perf_counter]


def clock() -> float:
    """Seconds on the wall, or what this thread took of the processor; see `count_cpu`."""
    return _clock[0]()


def count_cpu() -> None:
    """Measure processor time: on a machine that others use too, the wall's says little."""
    _clock[0] = thread_time


def benchmark(
    name: str,
    *,
    sizes: tuple[int, ...] = SIZES,
    budget: float | dict[int, float] | None = None,
    rounds: int = 40,
    unit: str = "ms",
    elsewhere: dict[int, str] | None = None,
) -> Callable[[Measure], Measure]:
    """Enter a function in the list of benchmarks; a plain `budget` holds at every size."""
    budgets = budget if isinstance(budget, dict) else dict.fromkeys(sizes, budget)
    kept = {size: most for size, most in budgets.items() if most is not None}

    def enter(measure: Measure) -> Measure:
        BENCHMARKS[name] = Benchmark(name, measure, sizes, kept, rounds, unit, elsewhere or {})
        return measure

    return enter


def run(one: Benchmark, *, quick: bool = False, only: int | None = None) -> Iterator[Result]:
    """Measure at each size, or at the `only` one asked for."""
    sizes = [size for size in one.sizes if not quick or size < 10_000] or [min(one.sizes)]
    for cards in sizes if only is None else [size for size in one.sizes if size == only]:
        rounds = max(3, one.rounds // 4) if quick else one.rounds
        samples = one.measure(cards, rounds)
        budget, elsewhere = one.budgets.get(cards), one.elsewhere.get(cards, "")
        yield Result(one.name, cards, median(samples), p95(samples), budget, one.unit, elsewhere)


def p95(samples: Sequence[float]) -> float:
    """The value that 95 of 100 samples do not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


@contextmanager
def timed(samples: list[float]) -> Iterator[None]:
    """Add the milliseconds the block takes to `samples`."""
    start = clock()
    yield
    samples.append((clock() - start) * 1000)


@contextmanager
def without_garbage() -> Iterator[None]:
    """Let no collection of older garbage fall into what is measured."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
