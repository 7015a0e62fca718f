"""A session goes on in a copy without forgetting where its workshop comes from."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from workshop_app.domain.edits.fields import set_fields
from workshop_app.storage.home import Home
from workshop_app.ui.files.session import sample_session


def test_a_kept_copy_knows_what_it_comes_from(
    qapp: QApplication, home: Home, tmp_path: Path
) -> None:
    session = sample_session(home)
    facts = session.desk.workshop.facts.id
    session.desk.editor.apply(
        "Type", set_fields, table="facts_rows", ids=(facts,), fields={"title": "Second visit"}
    )
    before = session.saving.file.lineage
    assert before
    target = tmp_path / "kept.journey"
    session.keep_copy(target)
    after = session.saving.file.lineage
    assert set(before) <= set(after), "so that two copies can be merged by their ancestor"
    assert session.path == target
    session.close()
    session.deleteLater()
