"""Workshop files spoiled in every way that disks, strangers and fate know."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.images import bomb
from workshop_app.domain.workshop import TABLES

Tables = dict[str, dict[str, dict[str, Any]]]


def mutant(chance: Random, base: bytes) -> tuple[str, bytes]:
    """What was done, and `base` after it: one to three spoilings of rows, bytes or both."""
    done, content = [], base
    for _time in range(chance.choice((1, 1, 1, 2, 3))):
        if chance.random() < 0.55:
            name, spoil = chance.choice(_OF_ROWS)
            try:
                tables = json.loads(content)
                spoil(chance, tables)
                text = json.dumps(tables, ensure_ascii=chance.random() < 0.3)
                content = text.encode("utf-8", "surrogatepass")
            except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
                continue  # too broken already
        else:
            name, spoil_bytes = chance.choice(_OF_BYTES)
            content = spoil_bytes(chance, content)
        done.append(name)
    return ", ".join(done), content


# Bytes ------------------------------------------------------------------------------


def _place(chance: Random, content: bytes, most: int) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.randint(1, most))


def _flip(chance: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _bit in range(chance.randint(1, 20) if content else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut_end(chance: Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _cut_middle(chance: Random, content: bytes) -> bytes:
    start, end = _place(chance, content, 5000)
    return content[:start] + content[end:]


def _zeros(chance: Random, content: bytes) -> bytes:
    start, end = _place(chance, content, 5000)
    return content[:start] + bytes(end - start) + content[end:]


def _noise(chance: Random, content: bytes) -> bytes:
    start, end = _place(chance, content, 300)
    return content[:start] + chance.randbytes(chance.randint(1, 300)) + content[end:]


def _twice(chance: Random, content: bytes) -> bytes:
    start, end = _place(chance, content, 3000)
    return content[:end] + content[start:end] + content[end:]


def _swap(chance: Random, content: bytes) -> bytes:
    (a, b), (c, d) = sorted(_place(chance, content, 2000) for _ in range(2))
    if b > c:
        return content
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def _signs(chance: Random, content: bytes) -> bytes:
    start, _end = _place(chance, content, 1)
    sign = chance.choice(
        (b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\\ud83d", b"\xff", b"-")
    )
    return content[:start] + sign * chance.choice((1, 1, 2, 50)) + content[start:]


def _deep(chance: Random, content: bytes) -> bytes:
    start = content.find(b":", chance.randrange(len(content) + 1)) + 1
    depth = chance.choice((10, 900, 1100, 100_000))
    one, other = chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
    middle = b"1" if other == b"}" else b""
    return content[:start] + one * depth + middle + other * depth + b"," + content[start:]


def _numbers(chance: Random, content: bytes) -> bytes:
    number = chance.choice(
        (
            b"NaN",
            b"Infinity",
            b"-Infinity",
            b"1e999",
            b"9" * 5000,
            b"-0",
            b"1" + b"0" * 40,
            b"0.1e-9999",
        )
    )
    places = [
        at for at in range(len(content)) if content[at : at + 2] in (b":1", b":0", b":2", b":3")
    ]
    if not places:
        return content
    at = chance.choice(places)
    return content[: at + 1] + number + content[at + 2 :]


def _mark(_chance: Random, content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def _other_encoding(_chance: Random, content: bytes) -> bytes:
    return content.decode("utf-8", "replace").encode("utf-16")


def _other_file(chance: Random, _content: bytes) -> bytes:
    return chance.choice(
        (b"", b"\0" * 4096, b"%PDF-1.7", b"PK\x03\x04", b"[]", b"{}", b"null", b'"x"', b"\x80\x04K\x01.",
         b'{"meta":', b"{" * 200_000, b"[" * 500_000, b'{"meta":{"1":{}}}')
    )  # fmt: skip


_OF_BYTES: tuple[tuple[str, Callable[[Random, bytes], bytes]], ...] = (
    ("flipped bits", _flip), ("cut end", _cut_end), ("cut middle", _cut_middle),
    ("zeros", _zeros), ("noise", _noise), ("doubled part", _twice), ("swapped parts", _swap),
    ("stray signs", _signs), ("deep nesting", _deep), ("odd numbers", _numbers),
    ("byte order mark", _mark), ("other encoding", _other_encoding), ("another file", _other_file),
)  # fmt: skip


# Rows -------------------------------------------------------------------------------

_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 10**30, -(10**30), 1e308, "", "x", "\ud800", "../../../etc/passwd", "\0", [], {},
    ["a", 5], [[["deep"]]], {"a": {"b": [1]}}, "x" * 300_000, "Ω" * 30_000, "NaN", "1e999", [None],
)  # fmt: skip


def _row(chance: Random, tables: Tables) -> tuple[str, str, dict[str, Any]]:
    table = chance.choice([name for name in tables if tables[name]])
    key = chance.choice(list(tables[table]))
    return table, key, tables[table][key]


def _wrong_type(chance: Random, tables: Tables) -> None:
    _table, _key, row = _row(chance, tables)
    row[chance.choice(list(row))] = chance.choice(_VALUES)


def _wrong_everywhere(chance: Random, tables: Tables) -> None:
    table, _key, row = _row(chance, tables)
    name, value = chance.choice(list(row)), chance.choice(_VALUES)
    for other in tables[table].values():
        other[name] = value


def _lost_field(chance: Random, tables: Tables) -> None:
    _table, _key, row = _row(chance, tables)
    del row[chance.choice(list(row))]


def _more_fields(chance: Random, tables: Tables) -> None:
    _table, _key, row = _row(chance, tables)
    row[chance.choice(("mood", "__class__", "", "id ", "1", "data"))] = chance.choice(_VALUES)


def _lost_row(chance: Random, tables: Tables) -> None:
    table, key, _one = _row(chance, tables)
    del tables[table][key]


def _lost_table(chance: Random, tables: Tables) -> None:
    del tables[chance.choice(list(tables))]


def _swapped_rows(chance: Random, tables: Tables) -> None:
    (a, x, one), (b, y, other) = _row(chance, tables), _row(chance, tables)
    tables[a][x], tables[b][y] = other, one


def _double_id(chance: Random, tables: Tables) -> None:
    table, _key, row = _row(chance, tables)
    _table, _other_key, other = _row(chance, {table: tables[table]})
    other["id"] = row["id"]


def _odd_row(chance: Random, tables: Tables) -> None:
    table, key, _one = _row(chance, tables)
    rows: Any = tables[table]
    rows[chance.choice((key, "x", "-1", "9" * 30, ""))] = chance.choice(_VALUES)


def _odd_table(chance: Random, tables: Tables) -> None:
    anything: Any = tables
    anything[chance.choice((*TABLES, "songs", "", "_default"))] = chance.choice(_VALUES)


def _cycle(chance: Random, tables: Tables) -> None:
    ids = [row["id"] for rows in tables.values() for row in rows.values() if "id" in row]
    for _time in range(chance.randint(1, 5)):
        _table, _key, row = _row(chance, tables)
        for name in ("map", "stage", "step", "lane", "persona", "start", "end", "metric", "image"):
            if name in row or chance.random() < 0.1:
                row[name] = chance.choice((row.get("id"), chance.choice(ids)))


def _bomb(chance: Random, tables: Tables) -> None:
    from base64 import b64encode

    data = chance.choice((bomb(), b"<svg><image href='file:///'/></svg>", b"\xff\xd8\xff", b""))
    tables.setdefault("assets", {})["77"] = {"id": "bomb", "data": b64encode(data).decode()}
    for row in list(tables.get("personas", {}).values())[:1]:
        row["portrait"] = "bomb"


def _meta(chance: Random, tables: Tables) -> None:
    row = tables["meta"]["1"]
    name = chance.choice(("app", "format", "minor", "workshop", "revision", "lineage", "saved_at"))
    row[name] = chance.choice((*_VALUES, 2, 99, ["x"] * 1000, "../../x"))


def _later_minor(chance: Random, tables: Tables) -> None:
    tables["meta"]["1"]["minor"] = 7
    for table, name in (("cards", "kind"), ("lanes", "kind"), ("actions", "status")):
        for row in list(tables.get(table, {}).values())[: chance.randint(0, 3)]:
            row[name] = "of a later version"


def _many_rows(chance: Random, tables: Tables) -> None:
    table, _key, row = _row(chance, tables)
    for number in range(chance.choice((10, 1000, 20_000))):
        tables[table][str(1000 + number)] = {**row, "id": f"{row.get('id')}{number}"}


_OF_ROWS: tuple[tuple[str, Callable[[Random, Tables], None]], ...] = (
    ("wrong type", _wrong_type), ("wrong type everywhere", _wrong_everywhere),
    ("lost field", _lost_field), ("more fields", _more_fields), ("lost row", _lost_row),
    ("lost table", _lost_table), ("swapped rows", _swapped_rows), ("double id", _double_id),
    ("odd row", _odd_row), ("odd table", _odd_table), ("cycle", _cycle), ("image bomb", _bomb),
    ("odd meta", _meta), ("later minor format", _later_minor), ("many rows", _many_rows),
)  # fmt: skip
