"""Pictures of every kind of page, for people to look at; they are never compared."""

import pytest

from sites import ROOT

LOOKS = {
    "wide": {"width": 1280, "media": {"color_scheme": "light"}},
    "320": {"width": 320, "media": {"color_scheme": "light"}},
    "dark": {"width": 1280, "media": {"color_scheme": "dark"}},
    "print": {"width": 740, "media": {"media": "print"}},
}
OF_SECOND = ["home", "story", "map", "honor-roll"]
# Browsers draw at most 16,384 pixels in one piece, and less when memory is short; long lists repeat themselves anyway.
HEIGHT = 8000


@pytest.mark.outer
@pytest.mark.parametrize("look", LOOKS)
def test_pictures_are_taken(site, look, visit):
    """Each example wide, narrow, dark and as on paper, in .build/screenshots."""
    folder = ROOT / ".build/screenshots" / site.name
    folder.mkdir(parents=True, exist_ok=True)
    names = dict(site.examples)
    if site.is_sampled:
        names = {name: address for name, address in names.items() if name in OF_SECOND}
        names["arabic"] = "ar/waraqa-3.html"
    visitor = visit(site, width=LOOKS[look]["width"], **{k: v for k, v in LOOKS[look]["media"].items() if k != "media"})
    for name, address in names.items():
        page = visitor.open(address)
        if "media" in LOOKS[look]["media"]:
            page.emulate_media(media="print")
        height = min(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": LOOKS[look]["width"], "height": height}
        page.screenshot(path=folder / f"{name}-{look}.png", full_page=True, clip=clip)
    visitor.check()
