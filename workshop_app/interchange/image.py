"""Take an image in: turned upright, cropped, bounded in size, re-encoded without its metadata."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from workshop_app.domain.errors import WorkshopError
from workshop_app.words import _

MOST_PIXELS = 100_000_000
MOST_BYTES = 200_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "PPM", "ICO", "DIB")
_JPEG_QUALITY = 88

Box = tuple[float, float, float, float]
"""A part of an upright image: left, top, right, bottom as shares 0…1 of its width and height."""


class ImageRefused(WorkshopError):
    """An image that cannot be taken in."""


class TakenImage(NamedTuple):
    """An image as it is kept: PNG where it is see-through, else JPEG; sizes in pixels."""

    media_type: str
    width: int
    height: int
    data: bytes


def read_image(source: Path | str | bytes, crop: Box | None = None, bound: int = 512) -> TakenImage:
    """The image in the file or bytes `source`, cropped, at most `bound` pixels wide and high.

    Its size is checked before a pixel is decoded. Raises ImageRefused with a sentence where it
    cannot be read, is torn, or has more than 100 megapixels.
    """
    upright = open_upright(source, least=bound if crop is None else None)
    part = upright if crop is None else upright.crop(_pixels(upright, crop))
    part.thumbnail((bound, bound), Image.Resampling.LANCZOS)
    return _encoded(part)


def open_upright(source: Path | str | bytes, *, least: int | None = None) -> Image.Image:
    """The image decoded and turned as its camera says. ImageRefused.

    With `least` it may be decoded smaller, but not below that many pixels.
    """
    name = _name(source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata does not concern us, it is dropped
            with Image.open(_stream(source), formats=_FORMATS) as opened:
                _check_size(name, opened)
                if least is not None:
                    opened.draft("RGB", (least, least))
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                return _plain(upright)
    except ImageRefused:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(name) from error
    except UnidentifiedImageError as error:
        raise _no_image(name) from error
    except (OSError, SyntaxError, ValueError, MemoryError, EOFError) as error:
        raise _broken(name, source) from error


def _stream(source: Path | str | bytes) -> BytesIO | Path:
    if isinstance(source, bytes):
        return BytesIO(source)
    path = Path(source)
    if path.is_dir():
        raise ImageRefused(
            _("‘{name}’ is a folder.").format(name=path.name), _("Take the files in it.")
        )
    if not (size := path.stat().st_size):
        raise ImageRefused(_("‘{name}’ is empty.").format(name=path.name))
    if size > MOST_BYTES:
        raise ImageRefused(
            _("‘{name}’ is larger than {most} MB.").format(
                name=path.name, most=MOST_BYTES // 1_000_000
            ),
            _("Make it smaller in a picture program first."),
        )
    return path


def _name(source: Path | str | bytes) -> str:
    """The name of the file; "" where there is none."""
    return "" if isinstance(source, bytes) else Path(source).name


def _no_image(name: str) -> ImageRefused:
    if not name:
        return ImageRefused(
            _("This is not an image this program can read."),
            _("Take a PNG, JPEG, WebP, GIF, BMP or TIFF image."),
        )
    return ImageRefused(
        _("‘{name}’ is not an image this program can read.").format(name=name),
        _("Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file."),
    )


def _check_size(name: str, image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(name)


def _too_large(name: str) -> ImageRefused:
    named = _("‘{name}’ is larger than 100 megapixels.").format(name=name)
    return ImageRefused(
        named if name else _("This image is larger than 100 megapixels."),
        _("Make it smaller in a picture program first."),
    )


def _broken(name: str, source: Path | str | bytes) -> ImageRefused:
    if isinstance(source, bytes):
        return ImageRefused(_("This image is damaged."), _("Try another copy of it."))
    if not Path(source).is_file():
        return ImageRefused(_("There is no file ‘{name}’.").format(name=name))
    return ImageRefused(
        _("‘{name}’ is damaged or cannot be opened.").format(name=name),
        _("Try another copy of it."),
    )


def _plain(image: Image.Image) -> Image.Image:
    """`image` in a mode we write: RGBA where it is see-through, else RGB."""
    if image.mode.startswith(("I", "F")):
        image = image.convert("F").point(lambda value: value / 256).convert("L")
    see_through = "A" in image.getbands() or "transparency" in image.info
    return image.convert("RGBA" if see_through else "RGB")


def _pixels(image: Image.Image, crop: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = crop
    wide, tall = image.size
    x, y = min(max(0, round(left * wide)), wide - 1), min(max(0, round(top * tall)), tall - 1)
    x2, y2 = min(wide, round(right * wide)), min(tall, round(bottom * tall))
    return (x, y, max(x + 1, x2), max(y + 1, y2))


def _encoded(image: Image.Image) -> TakenImage:
    out = BytesIO()
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    if image.mode == "RGBA" and _see_through(image):
        clean.save(out, "PNG", optimize=True)
        return TakenImage("image/png", *clean.size, out.getvalue())
    clean.convert("RGB").save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return TakenImage("image/jpeg", *clean.size, out.getvalue())


def _see_through(image: Image.Image) -> bool:
    return image.getchannel("A").getextrema() != (255, 255)
