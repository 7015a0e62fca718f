"""Which process on which machine: enough to tell a living one from a dead one of its number."""

import os
import socket
import sys
from pathlib import Path


def host_name() -> str:
    """What people call this machine."""
    return socket.gethostname()


def machine() -> str:
    """This machine, also where others have the same name."""
    from uuid import getnode

    return _first_line("/etc/machine-id") or f"{getnode():012x}"


def boot() -> str:
    """This run of the machine's system: differs after a restart; "" where unknown."""
    return _first_line("/proc/sys/kernel/random/boot_id")


def started(pid: int) -> str:
    """When process `pid` of this machine began, in the system's own words; "" where unknown."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return ""
    # proc(5): field 22, counted after the name, which may itself hold blanks and brackets.
    return stat.rpartition(b")")[2].split()[19].decode("ascii")


def may_live(pid: int, began: str) -> bool:
    """Whether `pid` may be the process that said it began at `began`, and still runs."""
    if sys.platform == "win32":
        return True  # os.kill would end it there; the kernel's own lock decides
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    now_there = started(pid)
    return not (began and now_there and began != now_there)


def _first_line(source: str) -> str:
    try:
        return Path(source).read_text("ascii").strip()
    except (OSError, UnicodeError):
        return ""
