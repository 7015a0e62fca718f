"""Write the report of a workshop as a PDF."""

from collections.abc import Callable
from io import BytesIO
from itertools import chain
from typing import Any

from workshop_app.catalogue import Catalogue
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import language_of
from workshop_app.report.frame import draw_frame
from workshop_app.report.glyph_font import glyph_canvas
from workshop_app.report.material import Material
from workshop_app.report.mirrored_pen import MirroredPen
from workshop_app.report.options import ReportOptions
from workshop_app.report.pen import Pen
from workshop_app.report.pictures import Pictures
from workshop_app.report.plan import PlannedPage, joined
from workshop_app.report.registry import PAGE_KINDS
from workshop_app.report.sheet import Sheet
from workshop_app.words import _, catalogue_of, has_catalogue, saying, speaking

Progress = Callable[[int, int], None]
_USUAL = ReportOptions()


class ReportCancelled(WorkshopError):
    """The report was called off; nothing was written."""


def report_bytes(
    workshop: Workshop,
    options: ReportOptions = _USUAL,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The report as bytes, for the preview.

    `progress(done, pages)` is called after each page; where `cancelled()` says so, between two
    pages, ReportCancelled is raised. May run in any one thread.
    """
    with saying(language_of_report(workshop)):
        return _in_its_words(Material(workshop, options), progress, cancelled)


def planned_pages(material: Material) -> list[PlannedPage]:
    """All pages of a report, in order; one that says so where nothing was chosen."""
    wanted = material.options.include
    kinds = [kind for kind in PAGE_KINDS.values() if wanted is None or kind.name in wanted]
    sections = [list(kind.pages(material)) for kind in kinds]
    firsts = [section[0] for section in sections if section]
    found = list(joined(chain.from_iterable(sections), firsts))
    return found or list(PAGE_KINDS["cover"].pages(material))


def language_of_report(workshop: Workshop) -> Catalogue:
    """The words of a report: those of the workshop's language, else of the person's."""
    language = language_of(workshop.facts.language)
    own = language == language_of(speaking()) or not has_catalogue(language)
    return catalogue_of(speaking() if own else language)


def _in_its_words(
    material: Material, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> bytes:
    options = material.options
    pages = planned_pages(material)
    target = BytesIO()
    canvas = glyph_canvas(
        target,
        (pages[0].sheet.width, pages[0].sheet.height),
        invariant=options.invariant,
        pageCompression=1,
        lang=material.facts.language or "en",
    )
    _describe(canvas, material)
    pictures = Pictures(material.workshop.assets)
    for at, page in enumerate(pages):
        if cancelled is not None and cancelled():
            raise ReportCancelled(_("The report was called off."))
        _draw(canvas, page, at, len(pages), material, pictures)
        if progress is not None:
            progress(at + 1, len(pages))
    canvas.save()
    return target.getvalue()


def _describe(canvas: Any, material: Material) -> None:
    facts = material.facts
    canvas.setTitle(facts.title.strip() or _("Untitled workshop"))
    canvas.setAuthor(facts.facilitator.strip() or facts.organisation.strip())
    canvas.setSubject(facts.scenario.strip() or _("Journey map"))
    canvas.setCreator("Journey Workshop")
    canvas.setProducer("Journey Workshop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()


def _draw(
    canvas: Any, page: PlannedPage, at: int, count: int, material: Material, pictures: Pictures
) -> None:
    sheet = page.sheet
    canvas.setPageSize((sheet.width * sheet.scale, sheet.height * sheet.scale))
    for place, (level, title) in enumerate(page.bookmarks):
        key = f"page-{at}-{place}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(title, key, level, closed=level == 0)
    canvas.scale(sheet.scale, sheet.scale)
    pen = _pen(canvas, sheet, material, pictures)
    draw_frame(pen, page, at + 1, count, material.facts)
    page.paint(pen, 0.0)
    canvas.showPage()


def _pen(canvas: Any, sheet: Sheet, material: Material, pictures: Pictures) -> Pen:
    if material.mirrored:
        return MirroredPen(canvas, sheet.height, pictures, sheet.width)
    return Pen(canvas, sheet.height, pictures)
