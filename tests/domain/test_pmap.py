"""The persistent map behaves as a dict of which every version stays as it was."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.pmap import Pmap

_updates = st.lists(
    st.dictionaries(st.integers(0, 300), st.none() | st.integers(0, 9), max_size=20), max_size=8
)


def _altered(plain: dict[int, int], updates: dict[int, int | None]) -> dict[int, int]:
    merged = {**plain, **updates}
    return {key: value for key, value in merged.items() if value is not None}


@given(_updates)
def test_every_version_equals_its_dict_for_good(rounds: list[dict[int, int | None]]) -> None:
    versions: list[tuple[Pmap[int, int], dict[int, int]]] = [(Pmap(), {})]
    for updates in rounds:
        made, plain = versions[-1]
        versions.append((made.changed(updates), _altered(plain, updates)))
    for made, plain in versions:
        assert dict(made.items()) == plain
        assert sorted(made.values()) == sorted(plain.values())
        assert len(made) == len(plain)
        assert all((key in made) == (key in plain) for key in range(301))
        assert all(made.get(key) == plain.get(key) for key in range(301))


@given(_updates)
def test_differences_lead_from_one_version_to_another(rounds: list[dict[int, int | None]]) -> None:
    first = Pmap({n: n for n in range(50)})
    last = first
    for updates in rounds:
        last = last.changed(updates)
    found = list(first.differences(last))
    assert all(before != after for _key, before, after in found)
    assert dict(first.changed({key: after for key, _, after in found}).items()) == dict(
        last.items()
    )


def test_a_missing_key_is_an_error_only_where_asked_for() -> None:
    made: Pmap[str, int] = Pmap({"a": 1})
    assert made["a"] == 1
    assert made.get("b") is None
    assert "b" not in made


def test_a_change_shares_what_it_does_not_touch() -> None:
    before = Pmap({n: object() for n in range(1000)})
    after = before.changed({1: object()})
    assert sum(1 for key, value in before.items() if after[key] is not value) == 1
    assert [key for key, _, _ in before.differences(after)] == [1]
