"""Gestures: each is one generator from press to release, fed with pointers, yielding feedback."""
