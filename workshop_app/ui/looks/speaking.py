"""The language of the window: its words, Qt's own, dates and numbers, and the way it is read."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from workshop_app import words
from workshop_app.languages import locale_to_speak, right_to_left, system_locales
from workshop_app.ui.looks.style import restyle

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_QT_WORDS = "qt_words"


def choose_language(window: "MainWindow", language: str) -> None:
    """Speak another language at once, and after the next start; "" is the system's."""
    window.settings = replace(window.settings, language=language)
    words_before = words.spoken()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        before = app.layoutDirection()
        speak(app, language)
        if app.layoutDirection() != before:
            restyle(app)
    if window.desk is not None:
        window.desk.editor.history.retell(partial(words.retold, before=words_before))
    window.renew()


def speak(app: QApplication, language: str) -> None:
    """Let everything made from now on speak `language`; "" is the system's."""
    locale = locale_to_speak(language, _system())
    words.speak(locale)
    # Our English is written as the British do.
    QLocale.setDefault(QLocale("en_GB" if locale == words.SOURCE else locale))
    _speak_qt(app)
    rightwards = Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left(locale) else rightwards)


def _system() -> list[str]:
    """What the environment asks for; else what Qt finds in the system's settings."""
    return system_locales() or QLocale.system().uiLanguages()


def _speak_qt(app: QApplication) -> None:
    """Let Qt's own texts (buttons of dialogs, menus of fields) speak it, too."""
    for old in app.findChildren(QTranslator, _QT_WORDS):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(_QT_WORDS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", folder):
        app.installTranslator(translator)
