"""Strangers' files: no images that burst, no texts without end, no numbers past counting."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.images import bomb, png
from tests.making import a_workshop
from tests.storage.things import NOW
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.image import read_image
from workshop_app.storage.bounds import bounded
from workshop_app.storage.errors import FileTrouble, TooMuch
from workshop_app.storage.home import Home
from workshop_app.storage.image_size import image_size
from workshop_app.storage.workshop_file import create_workshop, open_workshop


def _with_image(data: bytes) -> Workshop:
    made = a_workshop().with_rows("assets", r.Asset(id="i1", name="Door", data=data))
    return made.with_rows("cards", replace(made.cards["c1"], image="i1"))


@pytest.mark.parametrize("data", [png(), png(1600, 900), read_image(png(40, 30)).data])
def test_images_this_program_takes_in_stay(data: bytes) -> None:
    workshop = _with_image(data)
    assert bounded(workshop) == (workshop, ())


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg/>", bomb(), bomb(4097, 4096), bomb(1, 20_000), b"\xff\xd8\xff", png() + bytes(9_000_000)],
)  # fmt: skip
def test_what_is_no_safe_image_is_left_out_and_named(data: bytes, tmp_path: Path) -> None:
    home, path = Home(tmp_path / "library", tmp_path / "data"), tmp_path / "a.journey"
    create_workshop(path, _with_image(data), home, NOW).close()
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert "i1" not in opened.workshop.assets
        assert opened.workshop.cards["c1"].image is None
        assert "Left out" in opened.notices[1]
        assert "‘Door’" in opened.notices[1]
    assert len(list(home.set_aside.iterdir())) == 1


def test_sizes_are_read_from_the_first_bytes() -> None:
    assert image_size(png(17, 5)) == (17, 5)
    jpeg = read_image(png(300, 200)).data
    assert jpeg.startswith(b"\xff\xd8")
    assert image_size(jpeg) == (300, 200)
    for cut in range(0, len(jpeg), 7):
        assert image_size(jpeg[:cut]) in (None, (300, 200))


def test_texts_and_numbers_without_end_are_cut() -> None:
    made = a_workshop()
    card = replace(made.cards["c1"], text="x" * 5_000_000, tags=("y" * 30_000,))
    image = r.Asset(id="i", data=png(), width=10**400)
    workshop, notices = bounded(made.with_rows("cards", card).with_rows("assets", image))
    assert len(workshop.cards["c1"].text) == 20_000
    assert len(workshop.cards["c1"].tags[0]) == 20_000
    assert workshop.assets["i"].width == 2**53
    assert notices == ("2 records had texts or numbers greater than any can be; they were cut.",)


@pytest.mark.parametrize("unit", [b"[", b"{", b'{"a":', b"[1,", b'{"1":{"2":'])
def test_a_file_of_brackets_is_refused_at_once(tmp_path: Path, unit: bytes) -> None:
    path = tmp_path / "a.journey"
    path.write_bytes(b'{"meta":' + unit * (40_000_000 // len(unit)))
    began = time.process_time()
    with pytest.raises(FileTrouble) as raised:
        open_workshop(path, Home(tmp_path / "l", tmp_path / "d"), now=NOW)
    assert isinstance(raised.value, TooMuch)
    assert time.process_time() - began < 2
