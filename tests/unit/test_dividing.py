"""A long list in pages: every entry once and in order, no page too full or nearly empty, cuts that stay."""

import random

import pytest
from coursekit.dividing import FAN, ROOM, Entry, Part, divided, told

WORDS = ("An", "Bài", "Chi bộ", "Dân vận", "Đọc", "Em", "Gia đình", "Học", "Ích", "Không", "Làm", "Máy", "Nghe", "Ôn")


def entries(count: int, share: float = 0.02, *, seed: int = 1) -> list[Entry]:
    pick = random.Random(seed)
    labels = sorted(f"{pick.choice(WORDS)} {pick.choice(WORDS).lower()} {number}" for number in range(count))
    return [Entry(label, share * pick.uniform(0.5, 1.5), label, label[0]) for label in labels]


def filled(root: Part) -> list[Part]:
    return [part for part, _ in root.below() if part.stop > part.start]


def shown(root: Part, found: list[Entry]) -> list[str]:
    return [entry.label for part in filled(root) for entry in found[part.start : part.stop]]


def share(part: Part, found: list[Entry]) -> float:
    return sum(entry.share for entry in found[part.start : part.stop])


def test_a_list_that_fits_stays_on_its_own_page() -> None:
    assert divided("guides", entries(30), opens=True) == Part("guides", 0, 30)
    assert divided("guides", [], opens=True) == Part("guides")


@pytest.mark.parametrize("opens", [True, False])
@pytest.mark.parametrize("count", [75, 101, 160, 999, 12_000])
def test_every_entry_is_on_one_page_and_in_order(opens, count) -> None:
    found = entries(count)
    root = divided("list", found, opens=opens)
    assert shown(root, found) == [entry.label for entry in found]
    ids = [part.page_id for part, _ in root.below()]
    assert len(ids) == len(set(ids))
    assert (root.stop > 0) is opens


@pytest.mark.parametrize("count", [75, 101, 160, 999, 12_000])
def test_no_page_is_too_full_nearly_empty_or_leads_to_too_many(count) -> None:
    found = entries(count)
    largest = max(entry.share for entry in found)
    root = divided("list", found, opens=False)
    for part, _ in root.below():
        assert len(part.kids) <= FAN
        if part.stop:
            assert ROOM / 2 - largest <= share(part, found) <= ROOM


def test_pages_that_lead_to_pages_stand_between_where_there_are_many() -> None:
    found = entries(12_000)
    root = divided("topics/h-m", found, opens=False)
    assert {len(kid.kids) > 0 for kid in root.kids} == {True}
    first = root.kids[0]
    assert first.page_id == f"topics/h-m/1-{len(first.kids)}"
    assert first.reach == (0, first.kids[-1].stop)


def test_an_entry_larger_than_a_page_has_one_for_itself() -> None:
    found = [Entry("a", 0.4, 1), Entry("b", 3.0, 2), Entry("c", 0.4, 3), Entry("d", 0.4, 4)]
    root = divided("list", found, opens=False)
    assert shown(root, found) == ["a", "b", "c", "d"]
    assert any(found[part.start : part.stop] == [found[1]] for part in filled(root))


def test_a_new_entry_changes_few_pages() -> None:
    found = entries(3_000)
    before = {tuple(shown(part, found)) for part in filled(divided("list", found, opens=False))}
    more = sorted([*found, Entry("Bài mới", 0.02, "", "B")], key=lambda entry: entry.label)
    after = {tuple(shown(part, more)) for part in filled(divided("list", more, opens=False))}
    assert len(after - before) <= 3


def test_a_cut_is_made_where_a_group_ends() -> None:
    found = [Entry(f"{group} {number}", 0.1, 0, group) for group in "abc" for number in range(8)]
    root = divided("list", found, opens=False)
    assert [found[part.start].group for part in filled(root)] == ["a", "b", "c"]


def test_a_page_says_from_where_to_where_it_goes_in_as_few_words_as_tell_it_apart() -> None:
    labels = ("Bài 9: Hỏi", "Bài 10: Nghe", "Bài 11: Đọc", "Mục 1: An toàn", "Mục 1: Bạn bè", "Mục 2: Cây")
    found = [Entry(label, 0, label) for label in labels]
    assert told(found, 0, 3) == "Bài 9… – Bài 11…"
    assert told(found, 3, 5) == "Mục 1: An… – Mục 1: Bạn…"
    assert told(found, 5, 6) == "Mục 2: Cây"
    assert told(found, 0, 3, 3) == "Bài 9: Hỏi – Bài 11: Đọc"
