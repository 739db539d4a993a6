"""Pictures keep their colors, however they are stored and whatever they say of their colors."""

import subprocess

import pytest

import drawn

BLUE, GRAY = (30, 50, 220), (63, 63, 63)
# What JPEG and lossy WebP make of an even color is hardly another one.
NEAR = 4


def even(path, color, options=""):
    """A picture in one color."""
    plain = path.with_suffix(".ppm")
    plain.write_bytes(b"P6 600 400 255\n" + bytes(color) * (600 * 400))
    drawn.vips("copy", plain, f"{path}{options}")
    plain.unlink()


def color(path):
    """The color in the middle of a picture: of a gray one, three times the same."""
    told = subprocess.run(["vips", "getpoint", str(path), "300", "200"], capture_output=True, text=True, check=True)
    found = [float(part) for part in told.stdout.split()][:3]
    return found if len(found) == 3 else found[:1] * 3


def shown(site, name):
    """The colors of a picture as it goes out, and of the largest from which browsers choose."""
    site.build()
    [largest] = (site.output / "assets/pictures").glob("*-600.webp")
    return color(site.output / "stories" / name), color(largest)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@pytest.mark.parametrize("wanted", [BLUE, GRAY], ids=["blue", "gray"])
def test_colors_without_a_word_on_them_stay(site, name, wanted):
    even(site.show(name), wanted)
    for found in shown(site, name):
        assert found == pytest.approx(wanted, abs=NEAR)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_colors_of_a_wider_range_become_those_of_the_web(site, name):
    work = site.root.parent
    even(work / "plain.png", BLUE)
    drawn.vips("icc_transform", work / "plain.png", work / "wide.v", "p3", "--input-profile", "srgb")
    drawn.vips("copy", work / "wide.v", site.show(name))
    assert color(site.content / "stories" / name) != pytest.approx(BLUE, abs=NEAR)
    for found in shown(site, name):
        assert found == pytest.approx(BLUE, abs=NEAR)


def test_a_gray_picture_that_speaks_of_colors_is_shown(site):
    work = site.root.parent
    even(work / "plain.png", GRAY)
    drawn.vips("colourspace", work / "plain.png", work / "gray.png", "b-w")
    drawn.vips("copy", work / "gray.png", f"{work / 'gray.jpg'}[strip]")
    drawn.tell(work / "gray.jpg", f"-icc_profile<={profile(work)}")
    site.show("a.jpg").write_bytes((work / "gray.jpg").read_bytes())
    for found in shown(site, "a.jpg"):
        assert found == pytest.approx(GRAY, abs=NEAR)


def profile(work):
    """A file with the profile of the web's colors, taken from a picture that has it."""
    even(work / "of.png", BLUE)
    drawn.vips("icc_transform", work / "of.png", work / "with.v", "srgb", "--input-profile", "srgb")
    drawn.vips("copy", work / "with.v", work / "with.jpg")
    found = subprocess.run(["exiftool", "-icc_profile", "-b", str(work / "with.jpg")], capture_output=True, check=True).stdout
    assert found
    (work / "srgb.icc").write_bytes(found)
    return work / "srgb.icc"
