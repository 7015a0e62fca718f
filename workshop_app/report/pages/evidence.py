"""How sure we are: evidence stage by stage, the sources, and what the maps do not tell yet."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.analysis.evidence import claims, evidence_share
from workshop_app.analysis.findings import Finding, findings
from workshop_app.domain.records import Card, EmotionPoint
from workshop_app.languages import in_alphabet
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Marked, Stack, Text, heading
from workshop_app.report.evidence_bar import evidence_bar
from workshop_app.report.material import Material
from workshop_app.report.phrases import map_words, share_words, short_share_words
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.words import _, ngettext

_NAMED = 5


def pages(material: Material) -> Iterator[PlannedPage]:
    """One page or more; none where nothing is claimed yet."""
    if not material.evidence.total:
        return
    title = _("How sure we are")
    said = _("Every card and every point of a curve says how we know it.")
    blocks: list[Block] = [
        *page_title(title, said),
        evidence_bar(material.evidence),
        Gap(5),
        Text(share_words(material.evidence), styles.SMALL, "soft_ink", after=16),
        *_legend(),
        *_stages(material),
        *_sources(material),
        *_findings(material),
    ]
    yield from flowed(material.sheet, title, blocks, ((0, title),), joins=True)


def _legend() -> list[Block]:
    rows = (
        ("assumption", _("Assumed"), _("The room thinks so. Nobody outside it was asked.")),
        ("heard", _("Heard"), _("Somebody who made the journey said so.")),
        ("measured", _("Measured"), _("Counted or timed, with the source named.")),
    )
    cells = tuple(
        Marked(
            icon,
            Stack((Text(title, styles.CELL_BOLD), Text(text, styles.SMALL, "soft_ink"))),
            "level.mark",
            11,
            12.4,
        )
        for icon, title, text in rows
    )
    return [Columns(cells, (1, 1, 1), 14), Gap(18)]


def _stages(material: Material) -> list[Block]:
    blocks: list[Block] = []
    for journey in material.told_maps:
        by_stage = _claims_by_stage(material, journey.id)
        rows: list[Block] = []
        for stage in material.workshop.map_stages(journey.id):
            share = evidence_share(by_stage.get(stage.id, ()))
            if share.total:
                name = Text(stage.title.strip() or _("Stage"), styles.CELL)
                words = Text(short_share_words(share), styles.LABEL, "soft_ink")
                bar = Stack((Gap(1), evidence_bar(share, 9), Gap(1), words))
                rows += [Columns((name, bar), (1, 4), 12), Gap(5)]
        if rows:
            title = _("Stage by stage: {map}").format(map=map_words(journey))
            blocks += [heading(title), *rows, Gap(12)]
    return blocks


def _claims_by_stage(material: Material, map_id: str) -> dict[str, list[Card | EmotionPoint]]:
    found: dict[str, list[Card | EmotionPoint]] = {}
    for claim in claims(material.workshop, [map_id]):
        step = material.workshop.steps.get(claim.step)
        if step is not None:
            found.setdefault(step.stage, []).append(claim)
    return found


def _sources(material: Material) -> list[Block]:
    """What was heard and measured, from where, the most used source first."""
    found = Counter(
        (claim.evidence, claim.source.strip())
        for claim in claims(material.workshop, [one.id for one in material.told_maps])
        if claim.source.strip()
    )
    if not found:
        return []
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0][0], in_alphabet(pair[0][1])))
    rows = [
        Marked(
            level,
            Text(f"{source} ({count})" if count > 1 else source, styles.CELL),
            "level.mark",
            8,
            12.4,
        )
        for (level, source), count in ranked
    ]
    half = (len(rows) + 1) // 2
    pairs = [Columns((rows[at], (*rows[half:], None)[at] if half + at < len(rows) else None),
                     (1, 1), 20) for at in range(half)]  # fmt: skip
    return [heading(_("Sources")), *pairs, Gap(16)]


def _findings(material: Material) -> list[Block]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings(material.workshop):
        groups.setdefault(finding.check.name, []).append(finding)
    if not groups:
        return []
    blocks: list[Block] = [heading(_("What the maps do not tell yet"))]
    return blocks + [_finding(group) for group in groups.values()]


def _finding(group: list[Finding]) -> Block:
    check = group[0].check
    rows: list[Block] = [Text(_(check.title), styles.CELL_BOLD)]
    rows += [Text(finding.sentence, styles.CELL) for finding in group[:_NAMED]]
    more = len(group) - _NAMED
    if more > 0:
        said = ngettext("and {n} more.", "and {n} more.", more)
        rows.append(Text(said.format(n=more), styles.CELL))
    rows.append(Text(_(check.why), styles.SMALL, "soft_ink", after=8))
    return Marked("findings", Stack(tuple(rows)), "soft_ink", 9, 12.4)
