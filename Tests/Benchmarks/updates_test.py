"""What an update of a site writes: few files for a change of a page, whatever the size of the site."""

import pytest

import updates

PAGES = 300


@pytest.mark.parametrize(("change", "most"), [("a word changed", 14), ("a page added", 60), ("a page taken out", 60)])
def test_an_update_of_few_files_writes_few(pytestconfig, tmp_path, change, most):
    """The bounds are counts: of the index, its words, and few files of each other sort."""
    updates.write(tmp_path, PAGES, "search_files: few\n")
    changed, _ = updates.update(pytestconfig.getoption("laurel"), tmp_path, PAGES, updates.CHANGES[change])
    of_index = {sort: count for sort, count in changed.items() if sort.startswith("search/")}
    assert 0 < sum(changed.values()) <= most, changed
    assert sum(of_index.values()) <= 20, changed
    assert all(count <= (6 if sort == "search/texts" else 3) for sort, count in of_index.items() if sort != "search/words"), changed


def test_a_new_page_changes_only_what_shows_it(pytestconfig, tmp_path):
    """Neither all pages of its folder nor the texts and records of others in the index."""
    updates.write(tmp_path, PAGES)
    changed, _ = updates.update(pytestconfig.getoption("laurel"), tmp_path, PAGES, updates.CHANGES["a page added"])
    assert changed["pages and lists"] <= 45, changed
    assert changed["search/pages"] <= 4 and changed["search/texts"] <= 8, changed
