"""The named errors of the document: each is a sentence for the person who reads it."""


class WorkshopError(Exception):
    """Something a person must know. `str(error)` says what and where, `advice` what to do."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.advice = advice


class EditRefused(WorkshopError):
    """An edit that cannot be done; the workshop is as it was."""
