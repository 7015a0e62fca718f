"""Ask for what a new workshop needs: a template, a title, an organisation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.errors import WorkshopError
from workshop_app.interchange.template import TemplateInfo, templates
from workshop_app.ui.dialogs.parts import answers
from workshop_app.ui.files.session import Session, template_session
from workshop_app.ui.messages import sentence
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose."""

    template: str
    title: str
    organisation: str


def begin_workshop(window: "MainWindow", template: str) -> Session | None:
    """Ask, and begin a workshop; None where nobody wanted it or it could not be written."""
    dialog = NewWorkshopDialog(template, window.settings.options.get("organisation", ""), window)
    accepted = dialog.exec()
    wanted = dialog.wanted()
    dialog.deleteLater()
    if not accepted:
        return None
    window.settings = window.settings.with_option("organisation", wanted.organisation)
    try:
        return template_session(wanted.template, wanted.title, wanted.organisation, window.home)
    except WorkshopError as error:
        window.say(sentence(error), "error")
        return None


class NewWorkshopDialog(QDialog):
    """A small dialog; Enter in any field creates the workshop."""

    def __init__(self, template: str, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("New workshop"))
        self.setMinimumWidth(px(440))
        self._templates = templates()
        self.template = QComboBox(self)
        for info in self._templates:
            self.template.addItem(info.title, info.name)
        self.template.setCurrentIndex(max(0, self.template.findData(template)))
        self.template.currentIndexChanged.connect(self._tell)
        self.title, self.organisation = QLineEdit(self), QLineEdit(str(organisation), self)
        self.title.setPlaceholderText(_("e.g. First visit"))
        self.organisation.setPlaceholderText(_("e.g. The Lantern Theatre"))
        self._about = QLabel(self)
        self._about.setProperty("role", "caption")
        self._about.setWordWrap(True)
        self._lay_out()
        self._tell()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted(self) -> Wanted:
        """What is chosen; no title: that of the template."""
        info = self._info()
        title = self.title.text().strip() or info.title
        return Wanted(info.name, title, self.organisation.text().strip())

    def _info(self) -> TemplateInfo:
        return self._templates[max(0, self.template.currentIndex())]

    def _tell(self) -> None:
        info = self._info()
        self._about.setText(f"{info.subtitle}\n{' · '.join(info.stages)}")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(4)
        form.setVerticalSpacing(8)
        form.addRow(_field(_("Title"), self.title), self.title)
        form.addRow(_field(_("Organisation"), self.organisation), self.organisation)
        form.addRow(_field(_("Template"), self.template), self.template)
        for widget, name in ((self.title, _("Title")), (self.organisation, _("Organisation"))):
            widget.setAccessibleName(name)
        self.template.setAccessibleName(_("Template"))
        buttons, _create = answers(self, _("Create workshop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._about)
        column.addSpacing(6)
        column.addWidget(buttons)


def _field(words: str, of: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(of)
    label.setProperty("role", "field")
    return label
