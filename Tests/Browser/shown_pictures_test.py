"""Browsers take the size of a picture that its place needs, and nothing jumps when it comes."""

import pytest

from firefox import firefox

STORY, LIST = "stories/story-9.html", "stories/index.html"
SEEN = """[...document.querySelectorAll("main img")].map(image => {
  image.loading = "eager";
  return image.decode().then(() => {
    const box = image.getBoundingClientRect();
    return { source: image.currentSrc.split("/").pop(), wide: image.naturalWidth, shown: box.width, high: box.height,
      ratio: image.getAttribute("width") / image.getAttribute("height"), position: getComputedStyle(image).objectPosition };
  });
})"""


def seen(page, address):
    return page.open(address).evaluate(f"async () => Promise.all({SEEN})")


def test_each_place_gets_the_size_that_it_needs(both_sites, way, visit):
    """A list has small ones, the page a large one, on every screen."""
    for width, scale in ((1280, 1), (360, 3)):
        visitor = visit(both_sites["second"], way, width=width, device_scale_factor=scale)
        for image in seen(visitor, LIST):
            assert image["source"].endswith(".webp") and image["wide"] <= 3 * scale * max(image["shown"], image["high"] * image["ratio"]), image
        visitor.settled()
        assert visitor.probe("shift()") < 0.01
        [portrait] = seen(visitor, STORY)
        assert portrait["source"].endswith(".webp") and portrait["wide"] > 300
        visitor.settled()
        assert visitor.probe("shift()") < 0.01
        visitor.check()


def test_what_has_to_be_seen_is_not_cut_off(both_sites, visit):
    """The focus of a photo is rounded to tens; the policy of the page allows no style of its own."""
    [portrait] = seen(visit(both_sites["second"]), STORY)
    assert portrait["position"] == "10% 20%"


def test_a_photo_is_shown_in_its_own_shape(both_sites, visit):
    [portrait] = seen(visit(both_sites["second"]), STORY)
    assert portrait["shown"] / portrait["high"] == pytest.approx(portrait["ratio"], rel=0.02)


def test_firefox_takes_them_too(both_sites, way, tmp_path):
    site = both_sites["second"]
    with firefox(tmp_path) as fox:
        for address in (LIST, STORY):
            fox.open(site.url(way, address))
            images = fox.evaluate(f"Promise.all({SEEN})")
            assert images and all(image["source"].endswith(".webp") for image in images)
