"""The door from a checkout: ``python main.py``; the window, or a command (see ``--help``)."""

import sys

from workshop_app.app import main

if __name__ == "__main__":
    sys.exit(main())
