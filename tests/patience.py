"""How long a test waits for what must come: a loaded machine is slow, and nothing is wrong with that."""

PATIENCE = 60.0
"""Seconds; who waits goes on as soon as it is there."""
