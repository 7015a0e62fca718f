"""The pictures of the README: the script runs, its pictures are whole and small."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests import camera, pictures


@pytest.mark.parametrize(
    ("name", "size"),
    [("dragging", camera.WIDE), ("start", camera.LAPTOP), ("report_decision", None)],
)
def test_the_script_makes_them(
    settled: None, tmp_path: Path, name: str, size: tuple[int, int] | None
) -> None:
    assert pictures.main(["--to", str(tmp_path), "--only", name]) == 0
    (made,) = tmp_path.iterdir()
    assert made.name == f"{name}.png"
    assert made.stat().st_size <= camera.MOST_BYTES
    picture = Image.open(made)
    assert size is None or picture.size == size
    assert len(picture.convert("RGB").getcolors(1 << 20) or ()) > 60, "there is something on it"


def test_those_in_the_repository_are_whole_and_small() -> None:
    found = {path.stem: path for path in pictures.FOLDER.glob("*.png")}
    assert set(pictures.PICTURES) <= set(found)
    for path in found.values():
        assert path.stat().st_size <= camera.MOST_BYTES
        Image.open(path).verify()


def test_fewer_colours_keep_the_flat_ones_exactly() -> None:
    chance = np.random.default_rng(1)
    pixels = chance.integers(0, 256, (60, 80, 3), dtype=np.uint8)
    pixels[10:50, 10:70] = (47, 91, 208)
    pixels[20:40, 20:40] = (255, 235, 166)
    made = camera.with_fewer_colours(Image.fromarray(pixels), 64)
    assert made.convert("RGB").getpixel((15, 15)) == (47, 91, 208)
    assert made.convert("RGB").getpixel((30, 30)) == (255, 235, 166)
    assert len(made.convert("RGB").getcolors(1 << 16)) <= 64
