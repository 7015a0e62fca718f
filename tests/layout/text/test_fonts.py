"""The bundled faces are all there, can be embedded and are opened only when needed."""

import subprocess
import sys

import pytest

from workshop_app.layout.text.fonts import FACES, face, face_path, fallback_order, latin_face


@pytest.mark.parametrize("name", FACES)
def test_every_face_is_a_truetype_font_with_its_licence(name: str) -> None:
    path = face_path(name)
    assert "glyf" in face(name).font.face.table_tags
    family = name.split("-", maxsplit=1)[0]
    assert "SIL Open Font License" in (path.parent / f"OFL-{family}.txt").read_text("utf-8")


def test_no_font_lies_about_unused() -> None:
    folder = face_path(FACES[0]).parent
    assert {path.stem for path in folder.glob("*.ttf")} == set(FACES)


def test_an_unknown_face_is_refused() -> None:
    with pytest.raises(KeyError, match="No bundled face is called Arial"):
        face_path("Arial")


def test_styles() -> None:
    assert latin_face(False, False) == "NotoSans-Regular"
    assert latin_face(False, True) == "NotoSans-Italic"
    assert latin_face(True, True) == "NotoSans-Bold"
    assert "NotoSansArabic-Bold" in fallback_order(True, False)


def test_plain_text_opens_one_font_and_no_slow_library() -> None:
    script = """
import sys
from workshop_app.layout.text import TextStyle, fonts, typeset
typeset("The queue at the till – “follow-up” é", TextStyle(12), 100)
print(fonts.face.cache_info().currsize, sorted(
    {name.split(".")[0] for name in sys.modules} & {"uniseg", "bidi", "fontTools", "PySide6", "numpy"}))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1 []"
