"""Old files open for ever: a number, an example and a migration for each format."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from tests.storage.things import NOW, edited
from workshop_app.domain.change import diff
from workshop_app.domain.workshop import TABLES
from workshop_app.storage import codec
from workshop_app.storage.errors import NewerFormat, NotAWorkshop
from workshop_app.storage.format import FORMAT, META, meta_of, migrated, workshop_of
from workshop_app.storage.home import Home
from workshop_app.storage.migrations import registry
from workshop_app.storage.migrations.registry import STEPS, Migration, Rows
from workshop_app.storage.reading import read_base
from workshop_app.storage.workshop_file import open_workshop

LATER = {"views"}
"""Tables that came after the example was frozen: it opens without any of their rows."""
EXAMPLES = Path(__file__).resolve().parents[1] / "data" / "formats"


def missing(number: int, steps: Mapping[int, Migration], examples: Path) -> list[str]:
    """What the formats up to `number` lack."""
    lacking = [f"{n}.journey" for n in range(1, number + 1) if not _example(examples, n)]
    lacking += [f"migration to {n}" for n in range(2, number + 1) if n not in steps]
    folder = Path(registry.__file__).parent
    files = [n for n in range(2, number + 1) if not list(folder.glob(f"to_{n}_*.py"))]
    return lacking + [f"to_{n}_….py" for n in files]


def _example(examples: Path, number: int) -> bool:
    return all((examples / f"{number}.{end}").is_file() for end in ("journey", "expected.json"))


def test_every_format_has_its_migration_and_its_example() -> None:
    assert missing(FORMAT, STEPS, EXAMPLES) == []


def test_a_format_without_them_is_noticed() -> None:
    assert missing(FORMAT + 1, STEPS, EXAMPLES) == [
        f"{FORMAT + 1}.journey",
        f"migration to {FORMAT + 1}",
        f"to_{FORMAT + 1}_….py",
    ]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_the_example_of_each_format_opens_as_it_always_did(number: int) -> None:
    base = read_base(EXAMPLES / f"{number}.journey")
    assert base.meta.format == number
    workshop, _later, notices = workshop_of(base.path, migrated(base.rows, base.meta.format))
    assert notices == ()
    found = {
        table: [
            msgspec.to_builtins(row) for row in sorted(workshop.table(table), key=lambda r: r.id)
        ]
        for table in TABLES
    }
    expected = json.loads((EXAMPLES / f"{number}.expected.json").read_text("utf-8"))
    assert json.loads(json.dumps(found)) == expected
    older = {table: rows for table, rows in expected.items() if table not in LATER}
    assert all(older.values()), "the example has rows in every table it knew"


def test_migrations_run_in_their_order() -> None:
    def step(name: str) -> Migration:
        return lambda rows: {**rows, name: [{"seen": list(rows)}]}

    rows: Rows = {"cards": []}
    done = migrated(rows, 1, 3, {2: step("two"), 3: step("three")})
    assert done["three"] == [{"seen": ["cards", "two"]}]
    assert migrated(rows, 3, 3, {}) is rows


def test_a_newer_format_is_refused_and_left_alone(saved: Path, home: Home) -> None:
    content = saved.read_bytes().replace(b'"format":1', b'"format":2', 1)
    saved.write_bytes(content)
    with pytest.raises(
        NewerFormat, match=r"Theatre\.journey.*format 2; this one knows 1"
    ) as raised:
        open_workshop(saved, home, now=NOW)
    assert "newer version" in raised.value.advice
    assert saved.read_bytes() == content
    assert [path.name for path in saved.parent.iterdir()] == ["Theatre.journey"]


def test_a_newer_minor_format_opens_and_is_written_back(saved: Path, home: Home) -> None:
    data = json.loads(saved.read_bytes())
    data["meta"]["1"] |= {"minor": 9, "mood": "new"}
    card = data["cards"]["2"]
    card["kind"] = "hologram"
    data["lanes"]["1"]["kind"] = "sound"
    saved.write_text(json.dumps(data), "utf-8")
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        assert opened.notices == (), "nothing is put right that is only newer"
        assert opened.workshop.cards[card["id"]].kind == "note"
        workshop, change = edited(opened.workshop, "touched", card["id"])
        file.record(change)
    with (opened := open_workshop(saved, home, now=NOW)).file as file:  # by way of the journal
        assert opened.workshop == workshop
        file.save(opened.workshop, NOW)
    again = json.loads(saved.read_bytes())
    kept = next(row for row in again["cards"].values() if row["id"] == card["id"])
    assert (kept["kind"], kept["text"]) == ("hologram", "touched")
    assert "sound" in {row["kind"] for row in again["lanes"].values()}
    assert (again["meta"]["1"]["minor"], again["meta"]["1"]["mood"]) == (9, "new")


def test_a_choice_made_here_replaces_that_of_a_later_version(saved: Path, home: Home) -> None:
    data = json.loads(saved.read_bytes())
    data["meta"]["1"]["minor"] = 9
    data["cards"]["2"]["kind"] = "hologram"
    saved.write_text(json.dumps(data), "utf-8")
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        row = opened.workshop.cards[data["cards"]["2"]["id"]]
        after = opened.workshop.with_rows("cards", replace(row, kind="idea"))
        file.record(diff(opened.workshop, after))
        file.save(after, NOW)
    assert b"hologram" not in saved.read_bytes()


@pytest.mark.parametrize(
    "meta",
    [
        [],
        [{}],
        [{"app": "other", "format": 1}],
        [{"app": "journey-workshop"}],
        [{"app": "journey-workshop", "format": True}],
        [{"app": "journey-workshop", "format": 0}],
        [{"app": "journey-workshop", "format": 1, "revision": "x"}],
        [{"app": "journey-workshop", "format": 1, "workshop": 3}],
        [{"app": "journey-workshop", "format": 1}] * 2,
    ],
)
def test_a_file_must_say_what_it_is(meta: list[codec.Row]) -> None:
    with pytest.raises(NotAWorkshop):
        meta_of(Path("a"), {META: meta})


def test_what_a_later_version_added_is_kept(saved: Path, home: Home) -> None:
    data = json.loads(saved.read_bytes())
    row = next(iter(data["cards"].values()))
    row["mood"] = {"deep": [1, 2]}
    data["songs"] = {"7": {"title": "Intermezzo"}}
    saved.write_text(json.dumps(data), "utf-8")
    opened = open_workshop(saved, home, now=NOW)
    workshop, change = edited(opened.workshop, "touched", row["id"])
    opened.file.record(change)
    opened.file.close()
    opened = open_workshop(saved, home, now=NOW)  # by way of the journal
    opened.file.save(opened.workshop, NOW)
    opened.file.close()
    again = json.loads(saved.read_bytes())
    assert list(again["songs"].values()) == [{"title": "Intermezzo"}]
    kept = next(one for one in again["cards"].values() if one["id"] == row["id"])
    assert (kept["mood"], kept["text"]) == ({"deep": [1, 2]}, "touched")
    assert opened.workshop == workshop
