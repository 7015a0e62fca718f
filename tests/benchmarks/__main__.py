"""Run the benchmarks: a table on the screen, and JSON where asked for."""

import argparse
import json
import os
import sys
from pathlib import Path

from tests.benchmarks.measuring import BENCHMARKS, Benchmark, Result, run

_HEAD = f"{'benchmark':42} {'cards':>7} {'median':>10} {'p95':>10} {'budget':>10}"


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for; 1 where nothing is called like that."""
    options = _parser().parse_args(arguments)
    _fill_list()
    chosen = [one for name, one in BENCHMARKS.items() if options.only.lower() in name.lower()]
    if not chosen:
        print(f"No benchmark is called like ‘{options.only}’; there are:", *BENCHMARKS, sep="\n  ")
        return 1
    results = _measured(chosen, quick=options.quick)
    if options.json:
        told = json.dumps([one.as_json() for one in results], indent=1)
        options.json.write_text(told + "\n", encoding="utf-8")
    return 0


def _fill_list() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks import console, disk, document, paper, start, window  # noqa: F401


def _measured(chosen: list[Benchmark], *, quick: bool) -> list[Result]:
    print(_HEAD)
    results = []
    for one in chosen:
        for result in run(one, quick=quick):
            results.append(result)
            print(_row(result), flush=True)
    late = [one for one in results if not one.within]
    print(f"{len(results) - len(late)} of {len(results)} keep to their budget or have none.")
    return results


def _row(result: Result) -> str:
    budget = "" if result.budget is None else f"{result.budget:g} {result.unit}"
    late = "" if result.within else "  over"
    return (
        f"{result.name:42} {result.cards:7,} {result.median:7.2f} {result.unit}"
        f" {result.p95:7.2f} {result.unit} {budget:>10}{late}"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no 10,000 cards")
    parser.add_argument("--only", default="", metavar="NAME", help="those whose name holds this")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
