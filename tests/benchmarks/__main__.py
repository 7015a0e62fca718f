"""Run the benchmarks: a table on the screen, and JSON where asked for."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measuring import BENCHMARKS, Benchmark, Result, count_cpu, run

_SCREEN = Path(__file__).resolve().parents[1] / "data" / "screen.json"
_HEAD = (
    f"{'benchmark':42} {'cards':>7} {'median':>10} {'p95':>10} {'budget':>10} {'in a browser':>14}"
)


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for; 1 where nothing is called like that."""
    options = _parser().parse_args(arguments)
    if options.cpu:
        count_cpu()
    if options.program:
        sys.path.insert(0, str(options.program.absolute()))
    _fill_list()
    chosen = [one for name, one in BENCHMARKS.items() if options.only.lower() in name.lower()]
    if not chosen:
        print(f"No benchmark is called like ‘{options.only}’; there are:", *BENCHMARKS, sep="\n  ")
        return 1
    if options.beside:
        return _side_by_side(chosen, options)
    results = _measured(chosen, options)
    if options.json:
        told = json.dumps([one.as_json() for one in results], indent=1)
        options.json.write_text(told + "\n", encoding="utf-8")
    return 0


def _fill_list() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")
    from tests.benchmarks import (  # noqa: F401
        arrows,
        console,
        disk,
        document,
        filtering,
        opening,
        paper,
        start,
        stops,
        undoing,
        window,
    )


def _measured(chosen: list[Benchmark], options: argparse.Namespace) -> list[Result]:
    print(_HEAD)
    results = []
    for one in chosen:
        for result in run(one, quick=options.quick, only=options.cards):
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
        f" {result.p95:7.2f} {result.unit} {budget:>10} {result.elsewhere:>14}{late}"
    )


def _side_by_side(chosen: list[Benchmark], options: argparse.Namespace) -> int:
    """Each figure of another checkout and of this one right after: machines have moods."""
    print(
        f"{'median/p95':42} {'cards':>7} {'there':>16} {'here':>16} {'budget':>10} {'browser':>9}"
    )
    for one in chosen:
        for cards in one.sizes if options.cards is None else (options.cards,):
            for there, here in _pairs(one, cards, options):
                print(_pair(one, cards, there, here), flush=True)
    return 0


def _pair(one: Benchmark, cards: int, there: str, here: str) -> str:
    budget = f"{one.budgets[cards]:g} {one.unit}" if cards in one.budgets else ""
    browser = one.elsewhere.get(cards, "")
    return f"{one.name:42} {cards:7,} {there:>16} {here:>16} {budget:>10} {browser:>9}"


def _pairs(one: Benchmark, cards: int, options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    if cards in one.sizes and not (options.quick and cards >= 10_000):
        yield (
            _in_process(one, cards, options.beside, options),
            _in_process(one, cards, None, options),
        )


def _in_process(
    one: Benchmark, cards: int, program: Path | None, options: argparse.Namespace
) -> str:
    """“median/p95” as a process of its own measures it, of the checkout in `program` or ours."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "figures.json"
        told = [sys.executable, "-m", "tests.benchmarks", "--only", one.name, "--cards", str(cards)]
        told += ["--json", str(file)]
        told += ["--quick"] if options.quick else []
        told += ["--cpu"] if options.cpu else []
        told += ["--program", str(program)] if program else []
        ran = subprocess.run(told, check=False, capture_output=True, text=True)
        if ran.returncode:
            return (ran.stderr.strip().splitlines() or ["failed"])[-1][:16]
        figures = json.loads(file.read_text(encoding="utf-8"))
    found = next((figure for figure in figures if figure["name"] == one.name), None)
    if found is None:
        return ""
    return f"{found[f'median_{one.unit}']:.1f}/{found[f'p95_{one.unit}']:.1f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no 10,000 cards")
    parser.add_argument("--only", default="", metavar="NAME", help="those whose name holds this")
    parser.add_argument("--cards", type=int, metavar="N", help="only with so many cards")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    cpu = "processor time of the window's thread instead of the clock's, on a busy machine"
    parser.add_argument("--cpu", action="store_true", help=cpu)
    checkout = "measure the program of another checkout"
    parser.add_argument("--program", type=Path, metavar="FOLDER", help=checkout)
    beside = "print the figures of another checkout beside ours, measured in turns"
    parser.add_argument("--beside", type=Path, metavar="FOLDER", help=beside)
    return parser


if __name__ == "__main__":
    sys.exit(main())
