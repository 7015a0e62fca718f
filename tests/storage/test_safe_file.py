"""A file is written whole or not at all, and a TinyDB save is one such write."""

import os
import stat
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.storage.things import outcome
from workshop_app.storage.errors import NotAWorkshop, SaveFailed, TornFile
from workshop_app.storage.safe_file import (
    database,
    digest_of,
    sweep_drafts,
    tables_in,
    write_whole,
)


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ü.bin"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["ü.bin"]


def test_what_stops_the_replacing_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def stop() -> None:
        assert len(os.listdir(tmp_path)) == 2, "the draft is there, the file still old"
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        write_whole(path, b"new", before_replace=stop)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o664)
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o664


@pytest.mark.parametrize("name", ["missing/a", "folder"])
def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveFailed) as raised:
        write_whole(tmp_path / name, b"x")
    assert str(tmp_path / name) in str(raised.value)
    assert raised.value.advice
    assert os.listdir(tmp_path) == ["folder"]


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    write_whole(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    script = """
        import resource, sys
        from pathlib import Path
        from workshop_app.storage.errors import SaveFailed
        from workshop_app.storage.safe_file import write_whole
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_whole(Path(sys.argv[1]), b"x" * 5000)
        except SaveFailed as failure:
            print(failure.reason)
    """
    assert outcome(script, path) == "the file may not grow any further"
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_drafts_of_this_file_are_swept_and_no_others(tmp_path: Path) -> None:
    path, other = tmp_path / "a.journey", tmp_path / "b.journey"

    def die() -> None:
        for draft in tmp_path.glob(".*.draft"):
            kept.append(draft.name)
            draft.with_name("copy " + draft.name).write_bytes(draft.read_bytes())

    kept: list[str] = []
    write_whole(path, b"x", before_replace=die)
    write_whole(other, b"x", before_replace=die)
    for name in kept:
        (tmp_path / f"copy {name}").rename(tmp_path / name)
    sweep_drafts(path)
    assert sorted(os.listdir(tmp_path)) == sorted([kept[1], "a.journey", "b.journey"])


def test_many_tables_are_one_write(tmp_path: Path) -> None:
    path, writes = tmp_path / "a.json", []
    db, safe = database(path, writes.append)
    for table in ("one", "two", "three"):
        db.table(table).insert_multiple({"n": n} for n in range(500))
    assert not path.exists()
    db.close()
    assert writes == [safe.digest] == [digest_of(path.read_bytes())]
    with TinyDB(path, encoding="utf-8") as stock:
        assert len(stock.table("three")) == 500


def test_half_a_character_does_not_stop_a_save(tmp_path: Path) -> None:
    db, _safe = database(tmp_path / "a.json")
    db.table("one").insert({"text": "half \ud83c and whole \U0001f3ad"})
    db.close()
    with TinyDB(tmp_path / "a.json", encoding="utf-8") as stock:
        assert stock.table("one").all() == [{"text": "half ? and whole \U0001f3ad"}]


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"[]", b'"x"', b'{"a":1}', b'{"a":{"x":{}}}', b'{"a":{"1":[]}}',
                b"\xff\xfe", b"[" * 100_000, b'{"a":NaN}']
)  # fmt: skip
def test_other_things_are_no_workshop(content: bytes) -> None:
    with pytest.raises(NotAWorkshop):
        tables_in(Path("a"), content)


@pytest.mark.parametrize(
    "content", [b'{"meta":{"1":{"app":"jour', b"\0" * 5000, b'{"meta":{"1":{"x":"\xff"}}}']
)
def test_a_torn_workshop_is_named_so(content: bytes) -> None:
    with pytest.raises(TornFile):
        tables_in(Path("a"), content)
