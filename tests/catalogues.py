"""Bring the catalogues of resources/languages up to date with the texts of the program.

``python -m tests.catalogues`` adds new texts (empty), drops those that are gone, and keeps every
translation; it prints what is missing in each language.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from tests.authored_texts import authored_texts
from workshop_app.assets import shipped_path

LANGUAGES = ("en", "de", "fr", "es", "fi")
FOLDER = shipped_path("resources", "languages")
# `_` takes a context as its second text: what is meant, where English has one word for two things.
KEYWORDS = {"_": {1: (1,), 2: (1, (2, "c"))}, "ngettext": (1, 2), "mark": None}
# What Python's argparse says by itself, in the words of the versions we run on.
ARGPARSE = (
    "usage: ", "options", "positional arguments", "show this help message and exit",
    "argument %(argument_name)s: %(message)s", "the following arguments are required: %s",
    "expected one argument", "unrecognized arguments: %s", "not allowed with argument %s",
    "invalid %(type)s value: %(value)r", "invalid choice: %(value)r (choose from %(choices)s)",
    "ignored explicit argument %r",
)  # fmt: skip
_ROOT = shipped_path("workshop_app")
_COMMENTS = ("For translators:",)


def program_texts() -> Catalog:
    """All texts of the program and of its templates, each with the file it stands in."""
    texts = Catalog(project="Journey Workshop", charset="utf-8")
    found = extract_from_dir(
        str(_ROOT), [("**.py", "python")], keywords=KEYWORDS, comment_tags=_COMMENTS,
        strip_comment_tags=True,
    )  # fmt: skip
    for file, _line, message, comments, context in found:
        place = f"workshop_app/{Path(file).as_posix()}"
        texts.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    for text in ARGPARSE:
        texts.add(text, locations=[("argparse", 0)])
    for file, text in authored_texts():
        texts.add(text, locations=[(file, 0)])
    return texts


def catalogue_of(language: str, texts: Catalog) -> Catalog:
    """The catalogue of `language` with exactly `texts`, and every translation there is for them."""
    file = FOLDER / f"{language}.po"
    known = Catalog(locale=language)
    if file.is_file():
        with file.open("rb") as opened:
            known = read_po(opened, locale=language)
    wanted = Catalog(locale=language, project="Journey Workshop", charset="utf-8")
    for text in texts:
        if not text.id:
            continue
        there = known.get(text.id if isinstance(text.id, str) else text.id[0], text.context)
        said = (
            there.string
            if there and isinstance(there.id, str) == isinstance(text.id, str)
            else None
        )
        wanted.add(
            text.id, said, locations=sorted(set(text.locations)), context=text.context,
            auto_comments=text.auto_comments,
            user_comments=there.user_comments if there else (),
        )  # fmt: skip
    return wanted


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file that differs only where a text differs."""
    body = io.BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, sort_by_file=True, include_lineno=False)
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalogue.locale_identifier}\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    )
    return header.encode() + body.getvalue().strip(b"\n") + b"\n"


def untranslated(catalogue: Catalog) -> Iterator[str]:
    """The texts of `catalogue` that say nothing yet."""
    for text in catalogue:
        said = text.string if isinstance(text.string, tuple) else (text.string,)
        if text.id and not all(said):
            yield text.id if isinstance(text.id, str) else text.id[0]


def main() -> None:
    """Write every catalogue anew; those named on the command line, or all."""
    texts = program_texts()
    FOLDER.mkdir(exist_ok=True)
    for language in sys.argv[1:] or LANGUAGES:
        catalogue = catalogue_of(language, texts)
        (FOLDER / f"{language}.po").write_bytes(written(catalogue))
        missing = sum(1 for _text in untranslated(catalogue))
        print(f"{language}: {len(catalogue)} texts, {missing} without translation")


if __name__ == "__main__":
    main()
