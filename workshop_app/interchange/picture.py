"""Take in an image: checked, turned upright, bounded in size, freed of its metadata."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from workshop_app.domain.errors import EditRefused
from workshop_app.words import _

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600  # pixels
MOST_PIXELS = 100_000_000


class BadPicture(EditRefused):
    """These bytes are no image, or one too large to be opened."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The parameters of the edit `add_image`; sizes in pixels."""

    name: str
    media_type: str
    width: int
    height: int
    data: bytes


def picture_of(name: str, data: bytes) -> Picture:
    """The image in `data`, at most `LONGEST_SIDE` a side, as PNG or JPEG. BadPicture."""
    image = _bounded(_opened(name, data))
    kind = "PNG" if image.mode == "RGBA" else "JPEG"
    kept = BytesIO()
    image.save(kept, kind, **({"quality": 88} if kind == "JPEG" else {"optimize": True}))
    return Picture(name, f"image/{kind.lower()}", image.width, image.height, kept.getvalue())


def _opened(name: str, data: bytes) -> "Image":
    import warnings

    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is said here, in words
            image = Image.open(BytesIO(data))
            if image.width * image.height > MOST_PIXELS:
                raise Image.DecompressionBombError
            return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError:
        raise BadPicture(_("The image ‘{name}’ has too many pixels.").format(name=name)) from None
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        sentence = _("‘{name}’ is not an image that can be read.")
        raise BadPicture(sentence.format(name=name)) from error


def _bounded(image: "Image") -> "Image":
    transparent = image.has_transparency_data
    image = image.convert("RGBA" if transparent else "RGB")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return image
