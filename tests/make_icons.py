"""Write resources/icons anew from the Lucide set and our own drawings, as plain M L C Z paths.

``python -m tests.make_icons FOLDER`` where FOLDER is the unpacked npm package lucide-static.
"""

import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import SVGPath

from tests.icon_drawings import ICONS, Lucide, Own
from workshop_app.assets import shipped_path
from workshop_app.layout.theme import THEMES, theme

ICON_FOLDER = shipped_path("resources", "icons")
CONTROLS = shipped_path("resources", "controls")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">\n'
    "{paths}\n</svg>\n"
)
LINES = (
    '  <path class="line" fill="none" stroke="{colour}" stroke-width="{width}" '
    'stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'
)
SOLID = '  <path class="solid" fill="{colour}" d="{d}"/>'
# The small signs inside check boxes, combo boxes …: icon, colour token, line width (0: no lines).
CONTROL_SIGNS = {
    "check": ("check", "on_accent", 3.0),
    "dash": ("minus", "on_accent", 3.0),
    "down": ("chevron_down", "soft_ink", 2.0),
    "up": ("chevron_up", "soft_ink", 2.0),
    "right": ("chevron_right", "soft_ink", 2.0),
    "left": ("chevron_left", "soft_ink", 2.0),
    "down_faint": ("chevron_down", "faint_ink", 2.0),
    "up_faint": ("chevron_up", "faint_ink", 2.0),
    "close": ("close", "soft_ink", 2.0),
    "menu_check": ("check", "ink", 2.0),
    "dot": ("touchpoint", "on_accent", 0.0),
}


def normalised(svg: str, solid: bool) -> tuple[str, str]:
    """The path data of the lines and of the solid shapes of `svg`."""
    lines, solids = [], []
    for element in ElementTree.fromstring(svg):
        path = _path(element)
        filled = solid or element.get("fill") not in (None, "none")
        if filled:
            solids.append(path)
        if solid or not filled:
            lines.append(path)
    return " ".join(lines), " ".join(solids)


def _path(element: ElementTree.Element) -> str:
    alone = ElementTree.tostring(element, encoding="unicode")
    pen = _PathWriter()
    SVGPath.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{alone}</svg>').draw(pen)
    return " ".join(pen.written)


class _PathWriter(BasePen):
    """Writes what is drawn as M L C Z; fontTools turns arcs and quadratics into cubics."""

    def __init__(self) -> None:
        super().__init__(None)
        self.written: list[str] = []

    def _write(self, letter: str, *points: tuple[float, float]) -> None:
        numbers = " ".join(f"{round(number, 2):g}" for point in points for number in point)
        self.written.append(letter + numbers)

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._write("M", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._write("L", pt)

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self._write("C", *points)

    def _closePath(self) -> None:
        self._write("Z")


def drawn(drawing: Lucide | Own, lucide: Path) -> tuple[str, str]:
    """Lines and solids of `drawing`; Lucide's file is looked up in `lucide`."""
    if isinstance(drawing, Own):
        svg = f'<svg xmlns="http://www.w3.org/2000/svg">{drawing.elements}</svg>'
        return normalised(svg, solid=False)
    text = (lucide / "icons" / f"{drawing.name}.svg").read_text(encoding="utf-8")
    return normalised(re.sub(r"<!--.*?-->", "", text), drawing.solid)


def svg_text(lines: str, solids: str, colour: str = "currentColor", width: float = 1.5) -> str:
    """The file of an icon."""
    paths = [SOLID.format(colour=colour, d=solids)] if solids else []
    paths += [LINES.format(colour=colour, width=f"{width:g}", d=lines)] if lines else []
    return SVG.format(paths="\n".join(paths))


def control_text(sign: str, theme_name: str) -> str:
    """The file of a control's sign in the colours of a theme."""
    icon, token, width = CONTROL_SIGNS[sign]
    text = (ICON_FOLDER / f"{icon}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", theme(theme_name)[token])
    if not width:
        return re.sub(r'  <path class="line".*\n', "", text)
    return text.replace('stroke-width="1.5"', f'stroke-width="{width:g}"')


def main() -> None:
    """Write every icon, its licence and the signs of the controls."""
    lucide = Path(sys.argv[1])
    ICON_FOLDER.mkdir(exist_ok=True)
    for name, drawing in ICONS.items():
        (ICON_FOLDER / f"{name}.svg").write_text(svg_text(*drawn(drawing, lucide)))
    shutil.copy(lucide / "LICENSE", ICON_FOLDER / "LICENSE-lucide.txt")
    for theme_name in THEMES:
        (CONTROLS / theme_name).mkdir(parents=True, exist_ok=True)
        for sign in CONTROL_SIGNS:
            (CONTROLS / theme_name / f"{sign}.svg").write_text(control_text(sign, theme_name))


if __name__ == "__main__":
    main()
