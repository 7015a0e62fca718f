"""The form of the workshop's facts, shown where nothing is selected."""

from collections.abc import Sequence
from functools import partial

from workshop_app.domain.records import Facts
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import ComboField
from workshop_app.ui.panes.fields.figures import DateField
from workshop_app.ui.panes.fields.words import AreaField, LineField, LinesField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.forms.day import agenda_field, codes_field, rounds_field
from workshop_app.ui.panes.vocabulary import known_people
from workshop_app.words import _

# Languages by their own names, as their speakers look for them.
LANGUAGES = {
    "en": "English", "de": "Deutsch", "nl": "Nederlands", "fr": "Français", "es": "Español",
    "it": "Italiano", "pt": "Português", "da": "Dansk", "sv": "Svenska", "nb": "Norsk bokmål",
    "fi": "Suomi", "pl": "Polski", "cs": "Čeština", "hu": "Magyar", "ro": "Română",
    "el": "Ελληνικά", "bg": "Български", "uk": "Українська", "ru": "Русский", "tr": "Türkçe",
    "he": "עברית", "ar": "العربية", "hi": "हिन्दी", "th": "ไทย", "zh": "中文", "ja": "日本語",
    "ko": "한국어",
}  # fmt: skip


class LanguageField(ComboField):
    """The language the workshop is written in; one that is not listed is shown by its code."""

    def refresh(self) -> None:
        value, _mixed = self.subject.common(self.name)
        known = LANGUAGES if value in LANGUAGES else {**LANGUAGES, value: value}
        self.offer({code: (title or code, "", "") for code, title in known.items()})
        super().refresh()


def _heading(rows: Sequence[Facts], workshop: Workshop) -> Heading:
    return Heading("facts", _("Workshop"))


def _build(form: Form) -> None:
    subject = form.subject
    area = partial(AreaField, subject)
    line = partial(LineField, subject)
    form.add(line("title", _("Title"), _("What the workshop is about")))
    form.add(line("organisation", _("Organisation")))
    form.add(area("purpose", _("Purpose"), _("Why we are here today")))
    form.add(area("scenario", _("Scenario"), _("Whose journey, in which situation")))
    form.add(line("audience", _("The audience is called"), _("visitor, guest, reader …")))
    form.add_section(_("For the decision"))
    form.add(area("decision", _("Decision asked for"), _("What the directors are to decide")))
    form.add(area("cost_of_inaction", _("Cost of inaction"), _("What it costs to leave it")))
    form.add(line("currency", _("Currency")))
    form.add_section(_("The day"))
    form.add(DateField(subject, "date", _("Date")))
    form.add(line("facilitator", _("Facilitator"), "", known_people))
    form.add(LinesField(subject, "participants", _("Participants"), _("Add a name")))
    form.add(LanguageField(subject, "language", _("Language"), {}))
    form.add_section(_("Preparation"))
    form.add(agenda_field(subject))
    form.add(rounds_field(subject))
    form.add(codes_field(subject))
    form.follow("agenda", "rounds", "codes")


FACTS = Shape(_heading, _build)
