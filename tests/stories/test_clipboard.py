"""Stories of other programs: a spreadsheet sent beforehand, a photo of the foyer, a mail after."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tests.facilitator import CTRL, Facilitator, Key
from tests.finding import Finding
from tests.pointing import on_cell
from tests.ui.clipboard.conftest import Drag, mime

INTERVIEWS = """<html><body><table><col width=64 span=3>
<tr><td></td><td>interval</td><td>The Way Home</td><td>At home</td></tr>
<tr><td>Joost, 68 – Pain points and gains</td><td>No seat in the foyer<br>nor a lift</td>
<td>The tram is gone</td><td>Nobody asks him how it was</td></tr></table></body></html>"""


def texts(finding: Finding) -> list[str]:
    return [card.text for card in finding.workshop.cards.rows()]


def test_a_spreadsheet_of_interviews_finds_its_places_by_its_titles(
    facilitator: Facilitator,
) -> None:
    facilitator.opens_the_sample().clicks_into("Amina / Interval", "touchpoint")
    offered = QMimeData()
    offered.setHtml(INTERVIEWS)
    QGuiApplication.clipboard().setMimeData(offered)
    facilitator.hits(Key.Key_V, CTRL)
    facilitator.sees("No seat in the foyer", at="Joost / Interval", kind="pain_point")
    facilitator.sees("The tram is gone", at="Joost / The way home", kind="pain_point")
    facilitator.sees("1 more has no place on this map and lies in the parking lot.")
    facilitator.presses("Add 1 step")
    facilitator.sees("Nobody asks him how it was", at="Joost / At home", kind="pain_point")
    facilitator.sees("cards pasted.")
    facilitator.undoes()
    assert "The tram is gone" not in texts(facilitator.finding)


def test_a_photo_is_dropped_on_the_board_and_taken_back(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    from tests.images import png

    photo = tmp_path / "Side door.png"
    photo.write_bytes(png(90, 60))
    facilitator.opens_the_sample().sees_all()
    lane, step = facilitator.finding.cell("Amina / Interval")
    assert lane is not None
    assert step is not None
    board, count = facilitator.finding.board, len(texts(facilitator.finding))
    Drag(facilitator.window, mime(files=[photo])).drops(on_cell(board, lane, step))
    facilitator.sees("1 image added.")
    assert len(texts(facilitator.finding)) == count + 1
    facilitator.presses("Undo")
    assert len(texts(facilitator.finding)) == count
