"""Named versions: kept beside the workshop, listed with what changed, taken along and restored."""

import shutil
from datetime import timedelta
from pathlib import Path

from tests.making import counted
from tests.storage.things import NOW, edited, files_in
from tests.theatre import theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.editor.editor import Editor
from workshop_app.storage.home import Home
from workshop_app.storage.trash import restore, trash
from workshop_app.storage.versions import Version, versions_of, what_changed
from workshop_app.storage.workshop_file import open_workshop


def _two_versions(saved: Path, home: Home) -> list[Version]:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        file.keep_version(opened.workshop, " after the morning ", NOW)
        workshop = add_card(opened.workshop, new_id=counted("n"), text="Late idea")
        file.keep_version(workshop, "evening", NOW + timedelta(hours=8))
    return versions_of(home, saved, theatre().facts.id)


def test_versions_are_listed_with_name_moment_and_counts(saved: Path, home: Home) -> None:
    evening, morning = _two_versions(saved, home)
    assert (evening.name, morning.name) == ("evening", "after the morning")
    assert morning.at == NOW.replace(tzinfo=None)
    assert (morning.held.cards, evening.held.cards) == (
        len(theatre().cards),
        len(theatre().cards) + 1,
    )
    assert morning.workshop() == theatre()
    assert what_changed(morning.workshop(), evening.workshop()) == (
        "1 card added in ‘parking lot’",
    )


def test_versions_lie_beside_the_workshop_and_travel_with_its_folder(
    saved: Path, home: Home, tmp_path: Path
) -> None:
    _two_versions(saved, home)
    stick = tmp_path / "stick"
    shutil.copytree(saved.parent, stick)
    elsewhere = Home(library=tmp_path / "other" / "Workshops", data=tmp_path / "other" / "data")
    found = versions_of(elsewhere, stick / saved.name, theatre().facts.id)
    assert [version.name for version in found] == ["evening", "after the morning"]


def test_restoring_is_an_edit_that_can_be_undone(saved: Path, home: Home) -> None:
    _evening, morning = _two_versions(saved, home)
    now, _change = edited(theatre(), "changed since")
    editor = Editor(now, counted("n"))
    editor.apply_value("Restore ‘after the morning’", morning.workshop())
    assert editor.settled == theatre()
    editor.undo()
    assert editor.settled == now


def test_a_version_thrown_away_can_be_brought_back(saved: Path, home: Home) -> None:
    evening, _morning = _two_versions(saved, home)
    item = trash(home, evening.path, NOW)
    assert [v.name for v in versions_of(home, saved, theatre().facts.id)] == ["after the morning"]
    restore(home, item, NOW)
    assert len(versions_of(home, saved, theatre().facts.id)) == 2


def test_a_damaged_version_is_listed_with_its_trouble(saved: Path, home: Home) -> None:
    evening, _morning = _two_versions(saved, home)
    evening.path.write_bytes(evening.path.read_bytes()[:-50])
    first, second = versions_of(home, saved, theatre().facts.id)
    assert "damaged" in first.held.trouble
    assert second.held.trouble == ""


def test_a_hostile_id_names_no_other_folder(saved: Path, home: Home) -> None:
    found = versions_of(home, saved, "../../x")
    assert found == []
    assert files_in(saved.parent) == {saved.name}
