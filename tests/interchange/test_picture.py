"""Images are bounded, turned upright and freed of metadata, or refused with a sentence."""

from io import BytesIO

import pytest
from PIL import Image

from workshop_app.interchange.picture import LONGEST_SIDE, BadPicture, picture_of


def encoded(image: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    kept = BytesIO()
    image.save(kept, kind, **more)
    return kept.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_a_photo_is_bounded_and_becomes_jpeg() -> None:
    picture = picture_of("wall.png", encoded(Image.new("RGB", (4000, 1000), "red")))
    assert (picture.width, picture.height) == (LONGEST_SIDE, LONGEST_SIDE // 4)
    assert (picture.media_type, picture.name) == ("image/jpeg", "wall.png")
    assert opened(picture.data).size == (picture.width, picture.height)


def test_what_can_be_seen_through_stays_so() -> None:
    picture = picture_of("logo", encoded(Image.new("RGBA", (20, 10), (255, 0, 0, 0))))
    assert picture.media_type == "image/png"
    assert opened(picture.data).getpixel((3, 3)) == (255, 0, 0, 0)


def test_a_small_image_is_not_enlarged() -> None:
    assert picture_of("dot", encoded(Image.new("L", (3, 2)))).width == 3


def test_a_phone_picture_is_turned_upright_and_tells_no_place() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90°
    exif[0x010F] = "Secret camera"
    picture = picture_of("me", encoded(Image.new("RGB", (40, 20)), "JPEG", exif=exif.tobytes()))
    assert (picture.width, picture.height) == (20, 40)
    assert b"Secret" not in picture.data


@pytest.mark.parametrize(
    "data", [b"", b"no image", encoded(Image.new("RGB", (900, 900), "red"), "JPEG")[:700]]
)
def test_what_is_no_image_is_refused(data: bytes) -> None:
    with pytest.raises(BadPicture, match="‘x’ is not an image that can be read"):
        picture_of("x", data)


def test_an_image_of_too_many_pixels_is_refused_unopened() -> None:
    huge = encoded(Image.new("1", (20_000, 20_000)))
    with pytest.raises(BadPicture, match="too many pixels"):
        picture_of("x", huge)
