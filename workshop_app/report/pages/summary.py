"""The summary: figures at a glance, feelings by stage, what the map does not tell yet."""

from collections.abc import Iterator

from workshop_app.analysis.counts import counts
from workshop_app.analysis.priorities import kept, totals
from workshop_app.analysis.reading import stage_means
from workshop_app.domain.records import JourneyMap
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Panel, Stack, Text, heading, side_by_side
from workshop_app.report.heat import Heat, HeatRow
from workshop_app.report.material import Material
from workshop_app.report.phrases import map_words, persona_name
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.written import listed, money, number
from workshop_app.words import _, mark, ngettext

_TILES, _TILES_WIDE = 4, 6


def pages(material: Material) -> Iterator[PlannedPage]:
    """The summary; none for a workshop without maps."""
    if not material.maps or not (material.workshop.cards or material.personas):
        return
    title = _("Summary")
    blocks = [*page_title(title, _about(material)), *_figures(material)]
    for journey in material.maps:
        blocks += _feelings(material, journey)
    if any(material.curves(journey.id) for journey in material.maps):
        note = _("Mean of the points of a stage, −2 to +2. An empty field: nobody said.")
        blocks.append(Text(note, styles.LABEL, "soft_ink"))
    blocks += _facts(material)
    yield from flowed(material.sheet, title, blocks, ((0, title),))


def _about(material: Material) -> str:
    return material.facts.scenario.strip()


def _figures(material: Material) -> list[Block]:
    tiles = [_tile(*figure) for figure in _amounts(material)]
    count = _TILES_WIDE if material.sheet.wide else _TILES
    rows: list[Block] = []
    for beside in side_by_side(tiles, count, 10):
        rows += [beside, Gap(10)]
    return rows


def _tile(figure: str, label: str, color: str = "ink") -> Block:
    return Panel(
        Stack((Text(figure, styles.FIGURE, color), Text(label, styles.SMALL, "soft_ink"))),
        border="field_line",
        pad=10,
    )


def _amounts(material: Material) -> Iterator[tuple[str, str, str]]:
    shown = material.told_maps or material.maps
    found = counts(material.workshop, [one.id for one in shown])
    kinds = found.kinds
    yield _amount(found.personas, mark("persona"), mark("personas"))
    yield _amount(found.stages, mark("stage"), mark("stages"))
    yield _amount(found.cards, mark("card on the map"), mark("cards on the maps"))
    yield _amount(kinds.get("touchpoint", 0), mark("touchpoint"), mark("touchpoints"))
    yield _amount(kinds.get("pain_point", 0), mark("pain point"), mark("pain points"))
    pains = [pain for one in material.told_maps for pain in material.pains(one.id)]
    open_ = sum(not pain.answered for pain in pains)
    yield number(open_), _("pain points no action answers"), "danger" if open_ else "ink"
    yield _amount(kinds.get("gain", 0), mark("gain"), mark("gains"))
    ideas = kinds.get("idea", 0) + kinds.get("opportunity", 0)
    yield _amount(ideas, mark("idea or opportunity"), mark("ideas and opportunities"))
    yield from _sums(material)


def _amount(count: int, one: str, many: str) -> tuple[str, str, str]:
    return number(count), ngettext(one, many, count), "ink"


def _sums(material: Material) -> Iterator[tuple[str, str, str]]:
    actions = kept(material.workshop)
    if not actions:
        return
    every = totals(actions)
    yield _amount(every.count, mark("action item"), mark("action items"))
    done = sum(action.status == "done" for action in actions)
    yield number(done), _("of them done"), "ink"
    if every.cost:
        yield money(every.cost, material.facts.currency), _("cost of all actions"), "ink"
    if every.hours:
        yield number(every.hours), _("hours of work"), "ink"


def _feelings(material: Material, journey: JourneyMap) -> list[Block]:
    rows = tuple(
        HeatRow(persona_name(curve.persona), stage_means(curve))
        for curve in material.curves(journey.id)
    )
    stages = material.workshop.map_stages(journey.id)
    if not rows or not stages:
        return []
    said = _("How each stage feels: {map}").format(map=map_words(journey))
    return [
        Gap(12),
        heading(said),
        Heat(stages, rows),
        Gap(3),
    ]


def _facts(material: Material) -> list[Block]:
    facts = material.facts
    rows = [
        (_("Purpose"), facts.purpose),
        (_("Facilitator"), facts.facilitator),
        (_("Took part"), listed([name.strip() for name in facts.participants], ", ")),
    ]
    lines: list[Block] = []
    for label, text in rows:
        if text.strip():
            cells = (Text(label, styles.CELL_BOLD, "soft_ink"), Text(text.strip(), styles.CELL))
            lines += [Columns(cells, (1, 5), 12), Gap(4)]
    return [Gap(14), heading(_("The workshop")), *lines] if lines else []
