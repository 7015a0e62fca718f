"""The metrics: where each stands, where it should be, which way it goes."""

from collections.abc import Iterator

from workshop_app.analysis.metrics import Standing, standings
from workshop_app.report import styles
from workshop_app.report.block import Block
from workshop_app.report.blocks import Stack, Text
from workshop_app.report.material import Material
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.table import Row, table
from workshop_app.report.written import listed, number, short_day, with_unit
from workshop_app.words import _, ngettext


def pages(material: Material) -> Iterator[PlannedPage]:
    """One page or more; none without metrics."""
    rows = [_row(row) for row in standings(material.workshop)]
    if not rows:
        return
    title = _("Metrics")
    head = (
        _("Metric"), _("Today"), _("Target"), _("By"), _("Still to go"), _("Since last time"),
        _("Where from"),
    )  # fmt: skip
    said = _("How we will know whether it got better: each metric against its target.")
    blocks: list[Block] = [
        *page_title(title, said),
        table(head, (25, 10, 10, 15, 13, 15, 20), rows, width=material.sheet.room, right=(1, 2)),
    ]
    yield from flowed(material.sheet, title, blocks, ((0, title),), joins=True)


def _row(row: Standing) -> Row:
    metric = row.metric
    better = _("higher is better") if metric.higher_is_better else _("lower is better")
    name = Text(metric.name.strip() or _("A metric without a name"), styles.CELL_BOLD)
    return (
        Stack((name, Text(better, styles.LABEL, "soft_ink"))),
        "–" if row.latest is None else with_unit(row.latest.value, metric.unit),
        "–" if metric.target is None else with_unit(metric.target, metric.unit),
        short_day(metric.due),
        _to_go(row),
        _trend(row),
        _source(row),
    )


def _to_go(row: Standing) -> Block:
    if row.to_go is None:
        missing = _("No reading yet") if row.latest is None else _("No target")
        return Text(missing, styles.CELL, "danger")
    if row.to_go <= 0:
        return Text(_("Reached"), styles.CELL, "success")
    return Text(with_unit(row.to_go, row.metric.unit), styles.CELL)


def _trend(row: Standing) -> Block:
    if row.trend is None:
        return Text("", styles.CELL)
    amount = with_unit(abs(row.trend), row.metric.unit)
    if row.trend == 0:
        return Text(_("As before"), styles.CELL, "soft_ink")
    if row.trend > 0:
        return Text(_("{amount} better").format(amount=amount), styles.CELL, "success")
    return Text(_("{amount} worse").format(amount=amount), styles.CELL, "danger")


def _source(row: Standing) -> Block:
    if row.latest is None:
        return Text("", styles.CELL)
    size = row.latest.sample_size
    asked = ngettext("{n} answer", "{n} answers", size).format(n=number(size)) if size else ""
    return Text(
        listed([row.latest.source.strip(), short_day(row.latest.date), asked], ", "),
        styles.CELL,
        "soft_ink",
    )
