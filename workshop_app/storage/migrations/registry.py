"""The steps from one format number to the next, each in a file `to_N_what.py` beside this one."""

from collections.abc import Callable, Mapping
from typing import Any

# Plain rows, table by table, as the file of that format held them.
Rows = dict[str, list[dict[str, Any]]]
# Takes the rows of format N - 1 and returns those of format N; never looks at records,
# which belong to today's format.
Migration = Callable[[Rows], Rows]

# N -> its migration, e.g. {2: to_2_split_purpose.migrate}.
STEPS: Mapping[int, Migration] = {}
