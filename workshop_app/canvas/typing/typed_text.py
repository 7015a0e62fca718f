"""What stands in a text editor, to the letter: the no-break spaces of French stay what they are."""

from PySide6.QtGui import QTextDocument

# Qt's own plain text makes ordinary spaces of them, and a text would change by being shown.
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n", 0xFDD0: "\n", 0xFDD1: "\n"}


def typed_text(document: QTextDocument) -> str:
    """The text of `document`, its lines parted by line feeds."""
    return document.toRawText().translate(_LINE_ENDS)
