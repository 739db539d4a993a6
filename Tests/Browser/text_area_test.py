"""The fields for long texts look like the others, and are as high as what is in them."""

from pasting import TEXT
from stories import FORM


def test_text_areas_look_like_the_other_fields_and_grow(form):
    """Up to most of the window; so they do where only the script can make them grow."""
    page = form.page
    font = "selector => { const style = getComputedStyle(document.querySelector(selector)); return [style.fontFamily, style.fontSize]; }"
    assert page.evaluate(font, TEXT) == page.evaluate(font, "#ask-title") == page.evaluate(font, "#ask-summary")
    height = lambda: page.locator(TEXT).bounding_box()["height"]
    empty = height()
    page.fill(TEXT, "line\n" * 15)
    assert empty < height() <= 600
    page.fill(TEXT, "line\n" * 200)
    assert height() == 600
    page.fill(TEXT, "")
    assert height() == empty
    form.check()


def test_text_areas_grow_by_script_where_the_style_cannot(stories, visit):
    visitor = visit(stories["en"])
    visitor.page.add_init_script("""
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...rule) => rule[0] !== "field-sizing" && supports(...rule);
      addEventListener("DOMContentLoaded", () => document.querySelectorAll("textarea").forEach(area => { area.style.fieldSizing = "fixed"; }));
    """)
    page = visitor.open(FORM)
    height = lambda: page.locator(TEXT).bounding_box()["height"]
    empty = height()
    page.fill(TEXT, "line\n" * 15)
    assert empty < height() < 600
    page.fill(TEXT, "")
    assert height() == empty
    visitor.check()
