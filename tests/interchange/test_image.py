"""Images taken in: upright, cropped, bounded, without metadata; bad ones refused in a sentence."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from workshop_app.interchange.image import MOST_BYTES, ImageRefused, read_image

RED, BLUE = (220, 20, 20), (20, 20, 220)


def _bytes(image: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def _halves(size: tuple[int, int] = (800, 400)) -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 25 for a, b in zip(one, other, strict=True))


def test_it_is_bounded_and_keeps_its_proportions() -> None:
    taken = read_image(_bytes(_halves((3000, 1500))))
    assert (taken.width, taken.height, taken.media_type) == (512, 256, "image/jpeg")
    assert _opened(taken.data).size == (512, 256)


def test_a_small_one_is_not_blown_up() -> None:
    assert read_image(_bytes(_halves((60, 40))))[1:3] == (60, 40)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_all_usual_formats_are_read(kind: str) -> None:
    taken = read_image(_bytes(_halves(), kind))
    assert _near(_opened(taken.data).convert("RGB").getpixel((10, 10)), RED)


def test_the_crop_is_a_share_of_the_upright_image() -> None:
    taken = read_image(_bytes(_halves()), crop=(0.5, 0.0, 1.0, 1.0))
    assert (taken.width, taken.height) == (400, 400)
    assert _near(_opened(taken.data).getpixel((5, 200)), BLUE)


def test_a_crop_beyond_the_edges_stays_inside() -> None:
    taken = read_image(_bytes(_halves()), crop=(-1.0, 0.9, 0.001, 7.0))
    assert (taken.width, taken.height) == (1, 40)


def test_the_camera_s_orientation_is_honoured() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90° to the right
    taken = read_image(_bytes(_halves(), "JPEG", exif=exif))
    assert (taken.width, taken.height) == (256, 512)
    assert _near(_opened(taken.data).getpixel((128, 40)), RED)
    assert _near(_opened(taken.data).getpixel((128, 470)), BLUE)


def test_place_and_camera_are_dropped() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 22.0, 12.0)
    data = _bytes(_halves(), "JPEG", exif=exif)
    assert _opened(data).getexif().get_ifd(0x8825)
    taken = read_image(data)
    assert not _opened(taken.data).getexif()
    assert b"SecretCamera" in data
    assert b"SecretCamera" not in taken.data


def test_what_is_see_through_stays_so() -> None:
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    taken = read_image(_bytes(image))
    assert taken.media_type == "image/png"
    assert _opened(taken.data).getpixel((3, 3))[3] == 0


def test_sixteen_bit_grey_is_not_white() -> None:
    taken = read_image(_bytes(Image.new("I;16", (40, 40), 32768)))
    grey = _opened(taken.data).convert("L").getpixel((5, 5))
    assert 120 < grey < 136


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", 12_000, 10_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))
    with pytest.raises(ImageRefused, match="100 megapixels"):
        read_image(bomb)


@pytest.mark.parametrize(
    "data", [b"", b"not an image", b"\x89PNG\r\n\x1a\n", b"<svg xmlns='x'/>", b"%PDF-1.7"]
)
def test_what_is_no_image_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImageRefused) as refused:
        read_image(data)
    assert str(refused.value).startswith("This ")  # it has no name, and is given none
    assert str(refused.value).endswith(".")
    assert refused.value.advice


def test_a_torn_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "torn.jpg"
    path.write_bytes(_bytes(_halves(), "JPEG")[:2000])
    with pytest.raises(ImageRefused, match=r"torn\.jpg"):
        read_image(path)


def test_a_file_of_too_many_bytes_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # nothing of it is on the disk
    with pytest.raises(ImageRefused, match=r"‘huge\.png’ is larger than 200 MB"):
        read_image(path)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImageRefused, match=r"no file ‘gone\.png’"):
        read_image(tmp_path / "gone.png")
    with pytest.raises(ImageRefused, match=f"‘{tmp_path.name}’ is a folder"):
        read_image(tmp_path)
    (tmp_path / "empty.png").touch()
    with pytest.raises(ImageRefused, match=r"‘empty\.png’ is empty"):
        read_image(tmp_path / "empty.png")
