"""What a stranger's file may not do to us: images that burst when decoded, texts without end."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_type_hints

from workshop_app.domain.edits.assets import LARGEST_BYTES
from workshop_app.domain.edits.cards import LONGEST_TEXT
from workshop_app.domain.records import Asset
from workshop_app.domain.workshop import RECORD_OF, TABLES, Workshop
from workshop_app.storage.image_size import image_size
from workshop_app.words import _, ngettext

MOST_PIXELS = 4096 * 4096
LONGEST_SIDE = 10_000
_NAMED = 5


def bounded(workshop: Workshop) -> tuple[Workshop, tuple[str, ...]]:
    """`workshop` without what is not safe to show, and a notice for each kind of thing.

    The same workshop comes back where all is well.
    """
    notices: list[str] = []
    bad = [asset for asset in workshop.assets if not _safe(asset)]
    if bad:
        workshop = workshop.without("assets", [asset.id for asset in bad])
        notices.append(_left_out(bad))
    count = 0
    for table in TABLES:
        cut = dict(_cut_rows(table, workshop.table(table).rows()))
        count += len(cut)
        workshop = workshop.changed(table, cut)
    if count:
        sentence = ngettext(
            "{count} record had a text or number greater than any can be; it was cut.",
            "{count} records had texts or numbers greater than any can be; they were cut.",
            count,
        )
        notices.append(sentence.format(count=count))
    return workshop, tuple(notices)


def _safe(asset: Asset) -> bool:
    """Whether an image is one this program may have taken in: PNG or JPEG of a bounded size."""
    size = image_size(asset.data) if len(asset.data) <= 2 * LARGEST_BYTES else None
    if size is None:
        return False
    width, height = size
    return (
        0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and width * height <= MOST_PIXELS
    )


def _left_out(bad: list[Asset]) -> str:
    names = [_("‘{text}’").format(text=asset.name[:60] or asset.id[:60]) for asset in bad[:_NAMED]]
    more = [_("{count} more").format(count=len(bad) - _NAMED)] if len(bad) > _NAMED else []
    return _("Left out, because they are no images that can be shown safely: {names}.").format(
        names=", ".join(names + more)
    )


def _texts_of(table: str) -> tuple[str, ...]:
    hints = get_type_hints(RECORD_OF[table])
    names = [one.name for one in fields(RECORD_OF[table]) if one.name != "id"]
    return tuple(name for name in names if hints[name] is str)


_TEXTS = {table: _texts_of(table) for table in TABLES}
_LISTS = {
    table: tuple(
        n for n, hint in get_type_hints(RECORD_OF[table]).items() if hint == tuple[str, ...]
    )
    for table in TABLES
}


_INTS = {
    table: tuple(
        n for n, hint in get_type_hints(RECORD_OF[table]).items() if hint in (int, int | None)
    )
    for table in TABLES
}
_LARGEST = 2**53


def _cut_rows(table: str, rows: Iterator[Any]) -> Iterator[tuple[str, Any]]:
    texts, lists = _TEXTS[table], _LISTS[table]
    for row in rows:
        cut: dict[str, Any] = {
            name: value[:LONGEST_TEXT]
            for name in texts
            if len(value := getattr(row, name)) > LONGEST_TEXT
        }
        for name in lists:
            value = getattr(row, name)
            if any(len(one) > LONGEST_TEXT for one in value):
                cut[name] = tuple(one[:LONGEST_TEXT] for one in value)
        for name in _INTS[table]:
            value = getattr(row, name)
            if value is not None and abs(value) > _LARGEST:
                cut[name] = max(-_LARGEST, min(_LARGEST, value))
        if cut:
            yield row.id, replace(row, **cut)
