"""Edits: pure functions `edit(workshop, *, …) -> Workshop`, one family of records a file.

A refused edit raises `EditRefused` with a sentence, and nothing happened. Edits that make
records take `new_id`, a source of fresh ids.
"""
