"""No picture is blurred: where it is cut or stands across the page, browsers still take one that is large enough."""

import subprocess
from pathlib import Path

import pytest

import drawn
import sites as finished
from firefox import firefox

# The sides of the photographs: of a camera, upright, square, a view, and a strip.
PHOTOS = {"camera": (4000, 3000), "upright": (3000, 4000), "square": (2400, 2400), "view": (3600, 2000), "strip": (5000, 1900)}
SCREENS = [(1440, 1), (1440, 2), (1000, 2), (700, 1), (700, 2), (360, 1), (360, 2), (360, 3)]
# A browser with dense pixels may take the smaller of two sizes, if that is nearer to what it needs.
NEAREST = 2**0.5
# What is seen of each picture: the file, its sides as they are told, and those of the box, which it fills if it is cut.
SEEN = """[...document.querySelectorAll("main picture img")].map(image => {
  image.loading = "eager";
  return image.decode().then(() => {
    return { file: image.currentSrc.split("/").pop(), wide: Number(image.getAttribute("width")),
      high: Number(image.getAttribute("height")), box: [image.clientWidth, image.clientHeight] };
  });
})"""


@pytest.fixture(scope="module")
def photos(pytestconfig, tmp_path_factory):
    """A new site in which people have photographs of all shapes."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    folder = tmp_path_factory.mktemp("sharp")
    source = folder / "source"
    subprocess.run([laurel, "init", source], check=True, stdin=subprocess.DEVNULL, capture_output=True)
    stories = source / "Content/spotlights"
    for number, (name, (width, height)) in enumerate(PHOTOS.items()):
        small = drawn.picture(folder / f"{name}.png", width // 10, height // 10, seed=number)
        drawn.vips("resize", small, stories / f"{name}.jpg", "10")
        (stories / f"{name}.md").write_text(
            f"---\ntitle: The {name}\nsummary: A team.\nhonoree: The team of the {name}\nhonoree_is: team\nyear: {2020 + number}\n"
            f"photo: {name}.jpg\nphoto_description: Patches in colors.\nconsent: {{ date: 2026-05-31, scope: [photo] }}\n"
            "why_it_matters: People see their colleagues as they are, and in time.\n---\nText.\n", "utf-8")
    site = finished.build(laurel, "sharp", source, folder / "out")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def density(image):
    """How many pixels of the file there are for one of the screen."""
    wide = int(image["file"].rsplit("-", 1)[1].removesuffix(".webp"))
    high = wide * image["high"] / image["wide"]
    return min(wide / image["box"][0], high / image["box"][1])


def pages():
    """Where photographs stand: in lists, on the page of each year of the honor roll, and on pages of their own."""
    years = [f"spotlights/honor-roll/{2020 + number}.html" for number in range(len(PHOTOS))]
    return ["index.html", "spotlights/index.html", *years, *(f"spotlights/{name}.html" for name in PHOTOS)]


@pytest.mark.parametrize("width, scale", SCREENS)
def test_every_picture_has_a_dot_for_each_of_the_screen(photos, visit, width, scale):
    count = 0
    for address in pages():
        # A browser that has a larger size already takes that, so each page is met by a new one.
        visitor = visit(photos, width=width, device_scale_factor=scale)
        for image in visitor.open(address).evaluate(f"async () => Promise.all({SEEN})"):
            count += 1
            least = scale if scale == 1 else scale / NEAREST
            if density(image) < least * 0.99:
                visitor.note(f"{image} has {density(image):.2f} dots for each of the page")
            # Whoever looks at a list does not wait for what is meant for a whole page.
            if density(image) > 4 * scale and not image["file"].endswith("-160.webp"):
                visitor.note(f"{image} is far larger than it is shown")
        visitor.check()
    assert count >= 4 * len(PHOTOS)


def test_firefox_takes_large_ones_too(photos, tmp_path):
    with firefox(tmp_path) as fox:
        for name in PHOTOS:
            fox.open(photos.url("file", f"spotlights/{name}.html"))
            images = fox.evaluate(f"Promise.all({SEEN})")
            assert images and all(density(image) >= 0.99 for image in images), images
