"""What stands around every page: running header, footer, page number."""

from workshop_app.domain.records import Facts
from workshop_app.layout.text import typeset
from workshop_app.report import styles
from workshop_app.report.pen import Pen
from workshop_app.report.plan import PlannedPage
from workshop_app.report.written import day
from workshop_app.words import _


def draw_frame(pen: Pen, page: PlannedPage, number: int, count: int, facts: Facts) -> None:
    """Draw header and footer of page `number` of `count`."""
    if page.title:
        _draw_header(pen, page, facts)
    _draw_footer(pen, page, number, count, facts)


def _draw_header(pen: Pen, page: PlannedPage, facts: Facts) -> None:
    sheet = page.sheet
    y = sheet.margin - 8
    right = typeset(page.title, styles.LABEL_BOLD, sheet.room * 0.6, max_lines=1, snug=True)
    pen.text(right, sheet.left + sheet.room - right.width, y, "soft_ink")
    title = facts.title.strip() or _("Untitled workshop")
    left = typeset(title, styles.LABEL, sheet.room - right.width - 24, max_lines=1, snug=True)
    pen.text(left, sheet.left, y, "soft_ink")
    line = y + 16
    pen.line(sheet.left, line, sheet.left + sheet.room, line, "line", 0.6)


def _draw_footer(pen: Pen, page: PlannedPage, number: int, count: int, facts: Facts) -> None:
    sheet = page.sheet
    y = sheet.height - sheet.margin - 4
    right = typeset(f"{number} / {count}", styles.LABEL, 200)
    pen.text(right, sheet.left + sheet.room - right.width, y, "soft_ink")
    if facts.date:
        known = _("Made with what the room knew on {date}; each claim carries its evidence mark.")
        words = known.format(date=day(facts.date))
    else:
        words = _("Made with what the room knew; each claim carries its evidence mark.")
    left = typeset(words, styles.LABEL, sheet.room - right.width - 24, max_lines=1, snug=True)
    pen.text(left, sheet.left, y, "soft_ink")
