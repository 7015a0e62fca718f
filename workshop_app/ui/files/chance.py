"""Time and chance, as the window has them; everything below is given both as arguments."""

from datetime import datetime
from random import SystemRandom

from workshop_app.domain.ids import NewId, fresh_ids


def now() -> datetime:
    """This moment, with its time zone."""
    return datetime.now().astimezone()


def new_ids() -> NewId:
    """Ids nobody else has."""
    return fresh_ids(SystemRandom())
