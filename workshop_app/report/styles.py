"""The sizes of type in the report, in units of the design: pt on A4. None is below 8."""

from workshop_app.layout.text import TextStyle

TITLE = TextStyle(21, bold=True, leading=1.2)
PAGE_TITLE = TextStyle(17, bold=True, leading=1.25)
LEAD = TextStyle(12, leading=1.4)
BODY = TextStyle(10, leading=1.42)
BIG_QUOTE = TextStyle(13, italic=True, leading=1.4)
HEADING = TextStyle(9.5, bold=True, leading=1.3)
SMALL = TextStyle(8.5, leading=1.38)
SMALL_BOLD = TextStyle(8.5, bold=True, leading=1.38)
SMALL_QUOTE = TextStyle(8.5, italic=True, leading=1.38)
CELL = TextStyle(9, leading=1.38)
CELL_BOLD = TextStyle(9, bold=True, leading=1.38)
CELL_HEAD = TextStyle(8, bold=True, leading=1.38)
FIGURE = TextStyle(22, bold=True, leading=1.15)
LABEL = TextStyle(8, leading=1.35)
LABEL_BOLD = TextStyle(8, bold=True, leading=1.35)
MONOGRAM = TextStyle(24, bold=True, leading=1.2)
