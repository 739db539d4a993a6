"""Drawings meet what they tie together, and can be used with the keyboard."""

# The distances between the ends of all lines that show and the middles of the entries that they belong to.
ENDS = """() => [...document.querySelectorAll(".nodes > li > .curve")].filter(c => c.getBoundingClientRect().width).map(curve => {
  const box = curve.getBoundingClientRect(), node = curve.parentElement.querySelector(".node").getBoundingClientRect();
  const [first, last] = curve.querySelector("path").getAttribute("d").match(/^M0 (\\d+)C.* 2 (\\d+)$/).slice(1).map(Number);
  const own = box.top + box.height * (curve.classList.contains("before") ? last : first) / 1000;
  return Math.abs(own - (node.top + node.height / 2));
})"""
STROKES = "e => [...e.querySelectorAll('.curve path')].map(path => getComputedStyle(path).strokeWidth)"


def drawn(site):
    """The pages with a drawing that are looked at."""
    return [address for address in site.examples.values() if 'class="curve' in site.text(address)]


def test_lines_meet_their_entries(site, visit):
    """At every width and size of text, each line that shows begins in the middle of its entry."""
    visitor = visit(site, bypass_csp=True)
    for address in drawn(site):
        page = visitor.open(address)
        for width, size in ((1280, "100%"), (900, "100%"), (1280, "200%")):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            ends = page.evaluate(ENDS)
            if width == 1280 and size == "100%" and not ends:
                visitor.note("shows no line")
            if wrong := [end for end in ends if end > 2]:
                visitor.note(f"{width} px, {size}: {len(wrong)} of {len(ends)} lines miss their entry by {max(wrong):.0f} px")
    visitor.check()


def test_the_focus_brings_out_the_lines_of_an_entry(both_sites, visit):
    """The line of an entry is thicker while the entry has the focus."""
    visitor = visit(both_sites["ours"])
    page = visitor.open(both_sites["ours"].examples["practice"])
    page.click(".link-graph > summary")
    entries = page.locator(".flow li:has(.curve)").all()
    assert entries
    for entry in entries:
        before = entry.evaluate(STROKES)
        entry.locator("a").first.focus()
        after = entry.evaluate(STROKES)
        assert after != before and len(set(after)) == 1
        assert all(curve.is_visible() for curve in entry.locator(".curve").all())
    visitor.check()
