"""Pages are laid out alike, people come early, and most of a page is what a person wrote."""

import pytest

from layout import NARROW, WIDE, Layout

HIGHEST_BAR = 64
PEOPLE_BEGIN_BY = {WIDE: 500, NARROW: 900}
LINE_BEGINS_BY = 900
# The page, and the column beside a list of pages. The name of the site on the home page stands in the middle.
MOST_EDGES = 2
# On a phone the facts of a short page come to more.
MOST_ADDED = {WIDE: 0.25, NARROW: 0.35}


@pytest.fixture
def layout(both_sites, visit):
    """Our own site, measured."""
    visitors = []

    def at(width):
        visitors.append(visit(both_sites["ours"], width=width))
        return visitors[-1].open

    yield Layout(both_sites["ours"].folder, at)
    for visitor in visitors:
        visitor.check()


def test_pages_are_laid_out_alike(layout, artifacts):
    """All measures together; the table is printed at the end of the run."""
    (artifacts / "weights-layout.txt").write_text("\n".join(layout.report()) + "\n", "utf-8")
    assert layout.header() <= HIGHEST_BAR
    for width, most in PEOPLE_BEGIN_BY.items():
        assert 0 < layout.people_begin(width) <= most
    for kind in ("spotlight", "practice"):
        assert layout.first_line(kind) <= LINE_BEGINS_BY
    for edges in layout.edges(WIDE):
        assert len(edges) <= MOST_EDGES, edges
    added = {(kind, width): layout.shares(kind, width)[0] for kind in layout.kinds for width in MOST_ADDED}
    assert {place: share for place, share in added.items() if share > MOST_ADDED[place[1]]} == {}
