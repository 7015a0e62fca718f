"""The pain points stage by stage: how bad, how sure, how many votes, what answers them."""

from collections.abc import Iterator

from workshop_app.analysis.pains import Pain, by_stage
from workshop_app.domain.kinds import EVIDENCE_LEVELS
from workshop_app.domain.records import JourneyMap, Stage
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Marked, Stack, Text, heading
from workshop_app.report.material import Material
from workshop_app.report.phrases import map_words, pain_words, persona_name
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.table import Row, table
from workshop_app.report.written import signed
from workshop_app.words import _, ngettext


def pages(material: Material) -> Iterator[PlannedPage]:
    """A page or more for each map with a pain point."""
    for journey in material.maps:
        found = material.pains(journey.id)
        if found:
            title = _("Pain points: {map}").format(map=map_words(journey))
            yield from flowed(
                material.sheet, title, _blocks(material, journey, found), ((0, title),), joins=True
            )


def _blocks(material: Material, journey: JourneyMap, found: tuple[Pain, ...]) -> list[Block]:
    open_ = sum(not pain.answered for pain in found)
    said = ngettext("{count} pain point, {open} of them", "{count} pain points, {open} of them",
                    len(found)).format(count=len(found), open=open_)  # fmt: skip
    below = _("{pains} without an action. Worst first within each stage.").format(pains=said)
    blocks = page_title(_("Pain points: {map}").format(map=map_words(journey)), below)
    alike = [_row(pain) for pain in found]
    for stage, group in by_stage(found):
        blocks += _stage(stage, group, material.sheet.room, alike)
    return blocks


def _stage(stage: Stage, group: tuple[Pain, ...], width: float, alike: list[Row]) -> list[Block]:
    head = (_("Pain point"), _("Step"), _("Whose"), _("Felt"), _("Votes"), _("Evidence"),
            _("Answered by"))  # fmt: skip
    rows = [_row(pain) for pain in group]
    return [
        heading(stage.title.strip() or _("A stage without a title"), 1),
        table(head, (28, 13, 12, 7, 7, 17, 25), rows, width=width, right=(3, 4), alike=alike),
        Gap(16),
    ]


def _row(pain: Pain) -> Row:
    card = pain.card
    words: Block = Text(pain_words(pain), styles.CELL_BOLD)
    if card.moment_of_truth:
        mark = Text(_("Moment of truth"), styles.LABEL, "danger")
        words = Stack((words, Marked("moment_of_truth", mark, "danger", 8, 10.8)))
    if card.codes:
        words = Stack((words, Text(", ".join(card.codes), styles.LABEL, "soft_ink")))
    return (
        words,
        pain.step.title.strip(),
        persona_name(pain.persona),
        "" if pain.valence is None else signed(pain.valence),
        str(card.votes) if card.votes else "",
        _evidence(pain),
        _answer(pain),
    )


def _evidence(pain: Pain) -> Block:
    label = Text(_(EVIDENCE_LEVELS[pain.card.evidence].title), styles.CELL)
    source = pain.card.source.strip()
    body = Stack((label, Text(source, styles.LABEL, "soft_ink"))) if source else label
    return Marked(pain.card.evidence, body, "level.mark", 8, 12.4)


def _answer(pain: Pain) -> Block:
    if not pain.answered:
        return Text(_("Nothing yet"), styles.CELL, "danger")
    texts = (action.text.strip() or _("An action without words") for action in pain.answers)
    return Stack(tuple(Text(text, styles.CELL, "success", after=3) for text in texts))
