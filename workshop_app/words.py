"""The one door through which every text a user reads passes: gettext, shipped catalogues."""

import gettext as _gettext

from workshop_app.assets import shipped_path

DOMAIN = "journey-workshop"
_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def speak(language: str) -> None:
    """Use the catalogue of `language` (e.g. ``"de"``); English where there is none."""
    global _catalogue
    _catalogue = _gettext.translation(
        DOMAIN, str(shipped_path("resources", "translations")), [language], fallback=True
    )


def _(text: str) -> str:
    """`text` in the user's language."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the user's language counts `count`."""
    return _catalogue.ngettext(one, many, count)


def mark(text: str) -> str:
    """Mark a constant for translation where it is defined; `_` translates it where it is shown."""
    return text
