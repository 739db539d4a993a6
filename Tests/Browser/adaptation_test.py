"""Nothing is lost when people change colors, sizes, spacing or motion."""

SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"
LARGE_TEXT = "html { font-size: 200% !important; }"
MOST_COVERED = 0.3


def look(visitor, what):
    """Notes what is wrong with the page as it is now."""
    if wide := visitor.probe("overflow()"):
        visitor.note(f"{what}: scrolls sideways: {wide}")
    for element in visitor.probe("cutOff()"):
        visitor.note(f"{what}: {element} cuts off its text")
    if (share := visitor.probe("covered()")) > MOST_COVERED:
        visitor.note(f"{what}: {share:.0%} of the window stays covered")


def test_forced_colors_keep_texts_links_and_focus(site, visit):
    """With the colors of the system, the same text is there, links are underlined, and the focus shows."""
    visitor = visit(site)
    for address in site.examples.values():
        page = visitor.open(address)
        texts = visitor.probe("texts()")
        page.emulate_media(forced_colors="active")
        if visitor.probe("texts()") != texts:
            visitor.note("shows another text with forced colors")
        visitor.probe("remember()")
        for _ in range(5):
            page.keyboard.press("Tab")
            visitor.troubles += [f"{address}: {p}" for p in (visitor.probe("focus()") or {"problems": []})["problems"]]
        plain = page.evaluate(
            "[...document.querySelectorAll('main p a[href]')].filter(a => a.checkVisibility()"
            " && getComputedStyle(a).textDecorationLine === 'none').length")
        if plain:
            visitor.note(f"{plain} links in text have no underline")
        page.emulate_media(forced_colors="none")
    visitor.check()


def test_text_of_twice_the_size_fits(site, visit):
    """All text grows when the browser's own text size is doubled, and none is lost."""
    visitor = visit(site, bypass_csp=True)
    for address in site.examples.values():
        page = visitor.open(address)
        texts, before = visitor.probe("texts(null, false)"), visitor.probe("sizes()")
        page.add_style_tag(content=LARGE_TEXT)
        look(visitor, "200 %")
        if visitor.probe("texts(null, false)") != texts:
            visitor.note("200 %: shows another text")
        after = visitor.probe("sizes()")
        small = {name for (name, old), (_, new) in zip(before, after) if new < 1.5 * old}
        if small:
            visitor.note(f"200 %: does not grow: {sorted(small)}")
    visitor.check()


def test_four_times_the_size_fits(site, visit):
    """At 400 % a window of 1280 by 1024 px is one of 320 by 256."""
    visitor = visit(site, width=1280, height=1024)
    for address in site.examples.values():
        page = visitor.open(address)
        page.set_viewport_size({"width": 1280, "height": 1024})
        paragraphs = visitor.probe("paragraphs()")
        page.set_viewport_size({"width": 320, "height": 256})
        look(visitor, "400 %")
        if visitor.probe("paragraphs()") != paragraphs:
            visitor.note("400 %: shows other paragraphs")
    visitor.check()


def test_wide_spacing_fits(site, visit):
    """The spacing of WCAG 1.4.12 cuts nothing off, even at 320 px."""
    visitor = visit(site, width=320, bypass_csp=True)
    for address in site.examples.values():
        visitor.open(address).add_style_tag(content=SPACING)
        look(visitor, "spacing")
    visitor.check()


def test_nothing_moves_for_those_who_want_no_motion(site, visit):
    """With reduced motion nothing moves, fades or scrolls smoothly."""
    visitor = visit(site, reduced_motion="reduce")
    for address in site.examples.values():
        visitor.open(address)
        for element in visitor.probe("motions()"):
            visitor.note(f"{element} moves")
    visitor.check()
