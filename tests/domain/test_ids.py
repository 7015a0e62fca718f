"""Ids are short, safe and differ; the same chance gives the same ids."""

from random import Random

from workshop_app.domain.ids import fresh_ids


def test_ten_thousand_ids_differ_and_are_safe_in_files() -> None:
    new_id = fresh_ids(Random(1))
    made = [new_id() for _ in range(10_000)]
    assert len(set(made)) == 10_000
    assert all(len(one) == 12 and one.isascii() and one.isalnum() for one in made)
    assert not set("".join(made)) & set("ilou"), "letters that are mistaken when read aloud"


def test_chance_is_given_not_taken() -> None:
    assert fresh_ids(Random(7))() == fresh_ids(Random(7))()
