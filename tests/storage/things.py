"""Workshops with a row in every table, edits, and real processes to end badly."""

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

from hypothesis import strategies as st

from tests.images import png
from tests.making import words, workshops
from workshop_app.domain import records as r
from workshop_app.domain.change import Change, diff
from workshop_app.domain.workshop import Workshop

NOW = datetime(2026, 11, 21, 20, 47, 5, tzinfo=UTC)
_CHECKOUT = Path(__file__).resolve().parents[2]

_ids = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=1, max_size=12)
_floats = st.floats(allow_nan=False, allow_infinity=False)


def edited(workshop: Workshop, text: str, card: str = "") -> tuple[Workshop, Change]:
    """`workshop` with another text on one card, and the change that is."""
    row = workshop.cards.get(card) or next(iter(workshop.cards))
    after = workshop.with_rows("cards", replace(row, text=text))
    return after, diff(workshop, after)


@st.composite
def full_workshops(draw: st.DrawFn) -> Workshop:
    """Workshops with rows in every table, odd texts and odd numbers among them."""
    workshop = draw(workshops())
    image = r.Asset(id="i1", name=draw(words), width=3, height=4, data=png(tail=draw(st.binary())))
    traits = tuple(
        r.Trait(label=draw(words), value=draw(st.integers(1, 5)))
        for _ in range(draw(st.integers(0, 2)))
    )
    return (
        workshop.with_rows("assets", image)
        .with_rows(
            "personas",
            r.Persona(
                id="px",
                order=draw(_floats),
                name=draw(words),
                goals=tuple(draw(st.lists(words, max_size=3))),
                traits=traits,
                portrait=draw(st.sampled_from([None, "i1"])),
                sample=draw(st.booleans()),
            ),
        )
        .with_rows("metrics", r.Metric(id="m1", name=draw(words), target=draw(_floats)))
        .with_rows("readings", r.Reading(id="r1", metric="m1", value=draw(_floats)))
        .with_rows("codes", r.ChallengeCode(id=draw(_ids), code=draw(words), title=draw(words)))
        .with_rows("agenda", r.AgendaItem(id="g1", title=draw(words), minutes=draw(_minutes)))
        .with_rows("rounds", r.VotingRound(id="v1", kinds=("idea",), open=draw(st.booleans())))
        .with_rows("actions", r.ActionItem(id="a1", text=draw(words), cost=draw(_floats)))
        .with_rows("facts_rows", replace(workshop.facts, title=draw(words), participants=("a", "")))
    )


_minutes = st.integers(0, 10_000)


def child(
    script: str, *arguments: object, before: tuple[str, ...] = ()
) -> "subprocess.Popen[bytes]":
    """A real process that runs `script` with `arguments` in `sys.argv`.

    `before` is a command that starts it, such as ``("unshare", "-m")``.
    """
    return subprocess.Popen(
        [*before, sys.executable, "-c", dedent(script), *map(str, arguments)],
        cwd=_CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(_CHECKOUT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def outcome(script: str, *arguments: object) -> str:
    """What such a process prints; it must end well."""
    process = child(script, *arguments)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors.decode()
    return output.decode().strip()


def files_in(folder: Path) -> set[str]:
    """The names of all files in and under `folder`."""
    return {path.name for path in folder.rglob("*") if path.is_file()}


def fill_disk(folder: Path) -> Path:
    """Take all room there is on the disk of `folder`; returns the file that takes it."""
    junk = folder / "junk"
    with contextlib.suppress(OSError), junk.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(512))
    return junk
