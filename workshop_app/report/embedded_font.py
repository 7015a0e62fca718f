"""A ReportLab font of glyphs, not characters: embeds a subset and says what each glyph reads as."""

from collections.abc import Iterator
from itertools import count
from struct import unpack_from
from zlib import crc32

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from workshop_app.layout.text.fonts import face
from workshop_app.report.clusters import Parts

_KEPT_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"})
_NOTHING: Parts = ((0, 0, 0),)
_SYMBOLIC, _ITALIC = 4, 64


class GlyphFont:
    """One bundled face in one document: a Type0 font whose codes stand for (parts, text) pairs.

    A code of its own for each text that a glyph stands for, and a glyph of its own for each cluster
    of several, let ToUnicode spell every text for every reader. Has what ReportLab asks of a font
    that is written when the document is saved (``addObjects``).
    """

    _dynamicFont = 1
    _multiByte = 1

    def __init__(self, face_name: str, internal_name: str) -> None:
        self.fontName = f"glyphs of {face_name}"
        self.internal_name = internal_name
        self._face = face(face_name)
        self._codes: dict[tuple[Parts, int, str], int] = {(_NOTHING, 0, ""): 0}

    def code(self, parts: Parts, advance: int, text: str) -> int:
        """The two-byte code that shows `parts`, moves by `advance` font units, reads as `text`."""
        return self._codes.setdefault((parts, advance, text), len(self._codes))

    def width(self, advance: int) -> int:
        """The advance that the document states for one in font units: thousandths of the size."""
        return round(advance * 1000 / self._face.upem)

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:
        """Write the font into the document; ReportLab calls this once, when it saves."""
        subset, glyph_of = self._font_file()
        tag = _subset_tag(self._codes)
        base = pdfdoc.PDFName(f"{tag}+{self._face.name}")
        key = f"{self.internal_name}:{self._face.name}"
        descriptor = doc.Reference(self._descriptor(doc, base, subset, key), f"{key}:descriptor")
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": base,
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": descriptor,
                "DW": 0,
                "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray(self._widths())]),
                "CIDToGIDMap": doc.Reference(_stream(doc, self._glyph_map(glyph_of)), f"{key}:map"),
            }
        )
        unicode_map = _stream(doc, _to_unicode([text for *_, text in self._codes]))
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base,
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant, f"{key}:cid")]),
                "ToUnicode": doc.Reference(unicode_map, f"{key}:unicode"),
            }
        )
        fonts = doc.idToObject["BasicFonts"].dict
        fonts[self.internal_name] = doc.Reference(font, self.internal_name)

    def _font_file(self) -> tuple[bytes, dict[Parts, int]]:
        """The font with the glyphs used and the number in it of each cluster's glyph."""
        used = {parts: advance for parts, advance, _ in self._codes}
        glyphs = {glyph for parts in used for glyph, _, _ in parts}
        subset, renumbered = _subset(self._face.font.face, glyphs)
        numbers: dict[Parts, int] = {
            parts: renumbered[parts[0][0]] for parts in used if _is_plain(parts)
        }
        several: dict[Parts, int] = {
            parts: advance for parts, advance in used.items() if not _is_plain(parts)
        }
        if several:
            from workshop_app.report.composites import with_composites  # late: fontTools, 100 ms

            inside: list[Parts] = [
                tuple((renumbered[glyph], right, up) for glyph, right, up in parts)
                for parts in several
            ]
            subset = with_composites(subset, inside, list(several.values()))
            numbers.update(zip(several, count(len(renumbered)), strict=False))
        return subset, numbers

    def _widths(self) -> list[int]:
        return [self.width(advance) for _, advance, _ in self._codes]

    def _glyph_map(self, glyph_of: dict[Parts, int]) -> bytes:
        return b"".join(glyph_of[parts].to_bytes(2, "big") for parts, *_ in self._codes)

    def _descriptor(
        self, doc: pdfdoc.PDFDocument, base: object, subset: bytes, key: str
    ) -> pdfdoc.PDFDictionary:
        opened = self._face.font.face
        per_mille = 1000 / self._face.upem
        box = unpack_from(">4h", opened.reference_table("head").data, 36)
        italic = "Italic" in self._face.name
        file = _stream(doc, subset)
        file.dictionary["Length1"] = len(subset)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": base,
                "Flags": _SYMBOLIC | (_ITALIC if italic else 0),
                "FontBBox": pdfdoc.PDFArray([round(side * per_mille) for side in box]),
                "ItalicAngle": -12 if italic else 0,
                "Ascent": round(self._face.ascent * per_mille),
                "Descent": -round(self._face.descent * per_mille),
                "CapHeight": 714,
                "StemV": 140 if "Bold" in self._face.name else 80,
                "FontFile2": doc.Reference(file, f"{key}:file"),
            }
        )


def _is_plain(parts: Parts) -> bool:
    return len(parts) == 1 and parts[0][1:] == (0, 0)


def _subset(opened: hb.Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """The outlines of `glyphs` alone, without layout tables, and the new number of each."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update(_tag(table) for table in opened.table_tags if table not in _KEPT_TABLES)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    plan = hb.SubsetPlan(opened, wanted)
    subset = plan.execute()
    return bytes(subset.blob.data), dict(plan.old_to_new_glyph_mapping.items())


def _tag(table: str) -> int:
    return int.from_bytes(table.encode("ascii"), "big")


def _subset_tag(codes: dict[tuple[Parts, int, str], int]) -> str:
    """Six letters that depend on the subset alone, so that the same document has the same bytes."""
    number = crc32(repr(sorted({parts for parts, *_ in codes})).encode())
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _stream(doc: pdfdoc.PDFDocument, content: bytes | str) -> pdfdoc.PDFStream:
    filters = [pdfdoc.PDFZCompress] if doc.compression else None
    return pdfdoc.PDFStream(content=content, filters=filters)


def _to_unicode(texts: list[str]) -> str:
    """The CMap from codes (0, 1, 2 …) to `texts`. Source: PDF 32000-1:2008, 9.10.3."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *_character_maps(texts),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines)


def _character_maps(texts: list[str]) -> Iterator[str]:
    pairs = [
        f"<{code:04X}> <{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for code, text in enumerate(texts)
    ]
    for start in range(1, len(pairs), 100):
        chunk = pairs[start : start + 100]
        yield "\n".join([f"{len(chunk)} beginbfchar", *chunk, "endbfchar"])
