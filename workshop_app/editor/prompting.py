"""What a lane asks in an empty cell: its prompt, put to the persona it belongs to."""

from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def prompts(workshop: Workshop, lane: Lane) -> tuple[str, ...]:
    """The lane's prompt as it may be shown, the most telling way first; none where it has none."""
    if not lane.prompt:
        return ()
    persona = workshop.personas.get(lane.persona)
    name = persona.name.partition(",")[0].strip() if persona is not None else ""
    if not name:
        return (lane.prompt,)
    return _("{persona}: {prompt}").format(persona=name, prompt=lane.prompt), lane.prompt
