"""The texts of templates and sample: those the program asks for when it makes workshops of them."""

from collections.abc import Iterator
from datetime import date

from tests.making import counted
from workshop_app.catalogue import Catalogue
from workshop_app.interchange.card_templates import FOLDER as CARDS
from workshop_app.interchange.card_templates import shipped_templates
from workshop_app.interchange.sample import sample_workshop
from workshop_app.interchange.template import FOLDER, new_from_template, templates
from workshop_app.words import saying

SAMPLE = f"{FOLDER}/samples/lantern_theatre.json"


class Recorder(Catalogue):
    """Says every text as it is, and knows which were asked for."""

    def __init__(self) -> None:
        super().__init__("")
        self.asked: dict[str, None] = {}

    def gettext(self, message: str) -> str:
        """`message`, written down."""
        if message:
            self.asked[message] = None
        return message


def authored_texts() -> Iterator[tuple[str, str]]:
    """(file, text) of every text a person reads in a template or in the sample."""
    today = date(2026, 1, 1)
    with saying(Recorder()):
        names = [info.name for info in templates()]
    for name in names:
        with saying(Recorder()) as texts:
            templates()
            new_from_template(name, new_id=counted(), today=today)
        yield from ((f"{FOLDER}/{name}.json", text) for text in texts.asked)
    with saying(Recorder()) as texts:
        shipped_templates()
    yield from (("/".join(CARDS), text) for text in texts.asked)
    with saying(Recorder()) as texts:
        sample_workshop(counted(), today)
    yield from ((SAMPLE, text) for text in texts.asked)
