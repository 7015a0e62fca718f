"""The field of an emotion point's value: five faces, and a slider for what lies between."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.kinds import lane_kind
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.written import figure_text
from workshop_app.words import _

FACES = ("face_minus_2", "face_minus_1", "face_zero", "face_plus_1", "face_plus_2")
_PARTS = 20  # a slider counts in twentieths


class ValenceScale(QWidget):
    """Emits `moved(value)` while the slider is dragged and `chosen(value)` when it is let go."""

    moved = Signal(float)
    chosen = Signal(float)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._low, self._high, self._told = -2.0, 2.0, 0.0
        self._faces: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._face_clicked)
        faces = QHBoxLayout()
        faces.setSpacing(0)
        for at in range(5):
            faces.addWidget(self._face(at))
            if at < 4:
                faces.addStretch()
        self.slider = ScaleSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(title)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._let_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(faces)
        column.addWidget(self.slider)
        self.setFocusProxy(self.slider)
        self.set_scale(-2.0, 2.0, faces=True)

    def _face(self, at: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the slider is what the keyboard uses
        button.setIconSize(QSize(px(22), px(22)))
        self._group.addButton(button, at)
        self._faces.append(button)
        return button

    def set_scale(self, low: float, high: float, *, faces: bool) -> None:
        """Show a scale from `low` to `high`, with faces or with figures."""
        self._low, self._high = low, high
        self.slider.blockSignals(True)
        self.slider.setRange(round(low * _PARTS), round(high * _PARTS))
        self.slider.setSingleStep(round((high - low) / 16 * _PARTS))
        self.slider.setPageStep(round((high - low) / 4 * _PARTS))
        self.slider.blockSignals(False)
        for at, button in enumerate(self._faces):
            value = self._value_of(at)
            words = _signed(value, both=faces)
            button.setIcon(icon(FACES[at], "soft_ink") if faces else icon("minus", "panel"))
            button.setText("" if faces else words)
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if faces else style.ToolButtonTextOnly
            )
            button.setAccessibleName(words)
            button.setToolTip(words)

    def show_value(self, value: float | None) -> None:
        """Show `value`, without a signal; None where values differ. A drag goes on."""
        if self.slider.isSliderDown():
            return
        self._told = 0.0 if value is None else value
        self.slider.blockSignals(True)
        self.slider.setValue(round(self._told * _PARTS))
        self.slider.blockSignals(False)
        self._show_face(value)

    def value(self) -> float:
        """The value shown."""
        return self.slider.value() / _PARTS

    def _value_of(self, at: int) -> float:
        return self._low + at * (self._high - self._low) / 4

    def _show_face(self, value: float | None) -> None:
        near = None if value is None else round((value - self._low) / (self._high - self._low) * 4)
        self._group.setExclusive(False)
        for at, button in enumerate(self._faces):
            button.setChecked(at == near)
        self._group.setExclusive(True)

    def _face_clicked(self, at: int) -> None:
        self._choose(self._value_of(at))

    def _slid(self) -> None:
        self._show_face(self.value())
        if self.slider.isSliderDown():
            self.moved.emit(self.value())
        else:
            self._choose(self.value())

    def _let_go(self) -> None:
        self._choose(self.value())

    def _choose(self, value: float) -> None:
        self._show_face(value)
        if value != self._told:
            self._told = value
            self.chosen.emit(value)


class ScaleSlider(QSlider):
    """A slider that scrolling a form does not change; it is read as the figure it stands for."""

    parts = _PARTS

    def said(self) -> str:
        """The figure, with its sign where the scale has both."""
        return _signed(self.value() / _PARTS, both=self.minimum() < 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ValenceField(Field):
    """The value of emotion points, on the scale of their lane."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(subject, name, title)
        self.editor = ValenceScale(title)
        self.place(self.editor)
        self.editor.moved.connect(self._moved)
        self.editor.chosen.connect(self._chosen)

    def refresh(self) -> None:
        rows = self.subject.rows
        lane = self.subject.workshop.lanes.get(rows[0].lane) if rows else None
        if lane is None:
            return
        kind = lane_kind(lane.kind)
        feeling = kind.name == "emotion"
        if not self.editor.slider.isSliderDown():
            self.editor.set_scale(kind.scale[0], kind.scale[2], faces=feeling)
        self.editor.slider.setAccessibleName(_("Feeling") if feeling else _("Intensity"))
        value, mixed = self.subject.common(self.name)
        self.editor.show_value(None if mixed else value)
        said = "" if mixed else _signed(value, both=feeling)
        title = _("Feeling {value}") if feeling else _("Intensity {value}")
        self.retitle(title.format(value=said).strip())

    def _moved(self, value: float) -> None:
        try:
            self.subject.desk.editor.preview(
                set_fields, table=self.subject.table, ids=self.subject.ids,
                fields={self.name: value},
            )  # fmt: skip
        except EditRefused as error:
            self.subject.refuse(error)

    def _chosen(self, value: float) -> None:
        self.subject.change(_("Feeling"), {self.name: value}, typing=True)


def _signed(value: float, *, both: bool) -> str:
    """“+1.5”, where a scale has `both` signs."""
    return f"+{figure_text(value)}" if both and value > 0 else figure_text(value)
