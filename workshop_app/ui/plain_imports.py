"""Import modules without PySide reading their source.

PySide searches the text of every module imported after it for the wish to write Qt's names in
snake_case (``from __feature__ import …``), which nobody here has: a tenth of the time to start,
and the text of some 400 files stays in memory.
"""

import sys


def import_plainly() -> None:
    """From now on; a PySide that does otherwise is left alone."""
    import PySide6.QtCore  # noqa: F401  (brings the search along)

    search = sys.modules.get("shibokensupport.feature")
    if search is not None and hasattr(search, "_mod_uses_pyside"):
        vars(search)["_mod_uses_pyside"] = _wishes_nothing


def _wishes_nothing(_module: object) -> bool:
    return False
