"""The board as it hangs on the wall, over as many pages as its type needs to stay readable."""

from collections.abc import Callable, Iterator

from workshop_app.domain.records import JourneyMap
from workshop_app.report.board_plan import BoardPage, BoardPlan, plan_board
from workshop_app.report.draw_board import draw_board_page
from workshop_app.report.material import Material
from workshop_app.report.pen import Pen
from workshop_app.report.phrases import map_words
from workshop_app.report.plan import PlannedPage
from workshop_app.report.written import listed
from workshop_app.words import _


def pages(material: Material) -> Iterator[PlannedPage]:
    """The boards of all maps that have a step and a lane."""
    for journey in material.maps:
        steps = material.workshop.map_steps(journey.id)
        if steps and material.workshop.map_lanes(journey.id):
            yield from _board(material, journey)


def _board(material: Material, journey: JourneyMap) -> Iterator[PlannedPage]:
    sheet = material.board_sheet
    plan = plan_board(material.workshop, journey.id, sheet.room, sheet.depth, sheet.scale)
    title = _("Board: {map}").format(map=map_words(journey))
    for at, page in enumerate(plan.pages):
        marks = [(0, title)] if at == 0 else []
        where = _where(page)
        if len(plan.pages) > 1:
            marks.append((1, where))
        header = listed([title, where]) if len(plan.pages) > 1 else title
        paint = _painter(page, sheet.left + _beside(plan, sheet.room), sheet.top, plan.scale)
        yield PlannedPage(sheet, header, paint, tuple(marks))


def _beside(plan: BoardPlan, room: float) -> float:
    """A board that is one poster hangs in its middle; pages to be taped together begin at the left."""
    if len(plan.pages) > 1:
        return 0.0
    (page,) = plan.pages
    wide = (page.board.measures.left + page.width) * plan.scale
    return max(0.0, (room - wide) / 2)


def _where(page: BoardPage) -> str:
    """“Arrive – Reflect · Amina, 27”: which part of the board a page shows."""
    grid = page.board.grid
    stages = [
        stage.title.strip() or _("Stage")
        for stage, x, wide in grid.stages
        if x + wide > page.left + 1 and x < page.left + page.width - 1
    ]
    ends = stages[:1] + stages[-1:] if len(stages) > 1 else stages
    return listed([" – ".join(ends), *_who(page)])


def _who(page: BoardPage) -> list[str]:
    sprites = {swimlane.persona: swimlane for swimlane in page.board.swimlanes}
    here = {band.row.lane.persona for band in page.leaf.bands}
    if len(here) == len(sprites):
        return []
    return [_name(page, persona) for persona in sprites if persona in here]


def _name(page: BoardPage, persona: str | None) -> str:
    return page.names.get(persona, "") if persona else _("for everybody")


def _painter(page: BoardPage, x: float, y: float, scale: float) -> Callable[[Pen, float], None]:
    """Draws the page's board with its upper left corner at (x, y)."""

    def paint(pen: Pen, down: float) -> None:
        with pen.scaled(x, y + down, scale) as board_pen:
            draw_board_page(board_pen, page)

    return paint
