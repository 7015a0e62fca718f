"""The board in Qt."""
