"""The steps of a vision are ticked, counted and kept."""

VISION = "visions/invest-in-a-culture-of-teacher-leadership.html"


def test_ticks_are_counted_and_kept(both_sites, way, visit):
    """Two of six steps are ticked, one by keyboard, and are there again when the page is; one is taken back."""
    visitor = visit(both_sites["ours"], way)
    page = visitor.open(VISION)
    boxes = page.locator(".step input")
    assert boxes.count() == 6
    assert page.locator(".ticks output").text_content() == "0 of 6"
    boxes.nth(1).focus()
    page.keyboard.press("Space")
    boxes.nth(4).check()
    assert page.locator(".ticks output").text_content() == "2 of 6"
    page = visitor.open(VISION)
    assert [box.is_checked() for box in page.locator(".step input").all()] == [False, True, False, False, True, False]
    assert page.locator(".ticks output").text_content() == "2 of 6"
    page.locator(".step input").nth(4).uncheck()
    page = visitor.open(VISION)
    assert page.locator(".ticks output").text_content() == "1 of 6"
    visitor.check()


def test_another_vision_has_ticks_of_its_own(both_sites, way, visit):
    visitor = visit(both_sites["ours"], way)
    visitor.open(VISION).locator(".step input").first.check()
    page = visitor.open("visions/teaching-as-a-team.html")
    assert page.locator(".ticks output").text_content().startswith("0 ")
    visitor.check()
