"""The proving ground of Journey Workshop: it mirrors `workshop_app`, file for file."""
