"""What a person wrote takes most of the height of a page, and what the program adds to it little."""

from statistics import mean

MOST = 0.25
# A list of what names the page is what these pages are for.
COLLECTIONS = {"award", "challenge", "district", "school"}
WIDE, NARROW = 1440, 360

# What stands beside the text costs no height.
MEASURE = """() => {
  const box = (element) => { const { top, bottom } = element.getBoundingClientRect(); return { top, bottom } }
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.offsetHeight > 0)
  const texts = shown('main :is(.page-header, .honor, .prose, .field)').map(box)
  const made = shown('main :is(.facts, .gathered, .read-next, .fold, .pager)').map(box)
    .filter((part) => !texts.some((text) => part.top < text.bottom && text.top < part.bottom))
  const { top, bottom } = box(document.querySelector('main'))
  return made.reduce((sum, part) => sum + part.bottom - part.top, 0) / (bottom - top)
}"""


def test_most_of_a_page_is_what_was_written(both_sites, visit, artifacts):
    """The mean of all pages of each kind, with everything folded; the table is printed at the end of the run."""
    ours, lines, heavy = both_sites["ours"], ["What the program adds to pages, of their height:"], []
    for width in (WIDE, NARROW):
        visitor = visit(ours, width=width)
        for kind, addresses in sorted(ours.kinds.items()):
            if kind == "page":
                continue
            share = mean(visitor.open(address).evaluate(MEASURE) for address in addresses)
            lines.append(f"{kind:12} {width:5} {share:.0%}")
            # On a phone the facts of a short page come to more.
            if share > MOST + (0.1 if width == NARROW else 0) and kind not in COLLECTIONS:
                heavy.append(f"{kind} at {width}: {share:.0%}")
        visitor.check()
    (artifacts / "weights-share.txt").write_text("\n".join(lines) + "\n", "utf-8")
    assert heavy == []
