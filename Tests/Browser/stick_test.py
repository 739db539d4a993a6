"""A bundle that was unpacked onto a USB stick: all of the site works from there, in Chromium and in Firefox."""

import dataclasses
import subprocess
from pathlib import Path

import pytest

from firefox import firefox
from sticks import exfat, needs

# What is tried on a page: its address, and a script that does something there and says what came of it.
SEARCH = ("about.html", "Laurel.search('colaboration').then(answer => [answer.corrected, answer.results.length > 3])")
FILTER = ("spotlights/index.html", """(() => {
  const count = () => [...document.querySelectorAll("main [data-tokens]")].filter(row => row.checkVisibility()).length;
  const all = count(), choice = document.querySelector("main select[name=award]");
  choice.value = choice.options[1].value;
  choice.dispatchEvent(new Event("change", {bubbles: true}));
  return [count() > 0, count() < all];
})()""")
FORM = ("submit/spotlight.html", """(() => {
  document.querySelector("[data-download]").click();
  return document.querySelectorAll("[data-error]:not([hidden])").length > 2;
})()""")
SHOW = ("spotlights/slideshow.html", """(() => {
  const seen = () => [...document.querySelectorAll(".slide")].find(slide => slide.offsetHeight).innerText, first = seen();
  document.querySelector("[data-do=next]").click();
  return seen() !== first;
})()""")
EXPECTED = {SEARCH: ["collaboration", True], FILTER: [True, True], FORM: True, SHOW: True}


@pytest.fixture(scope="module")
def zipped(pytestconfig, both_sites, tmp_path_factory):
    """Our site in a bundle."""
    file = tmp_path_factory.mktemp("zipped") / "site.zip"
    run(Path(pytestconfig.getoption("laurel")).absolute(), "bundle", both_sites["ours"].folder, "-o", file)
    return file


@pytest.fixture(scope="module")
def stick(pytestconfig, zipped, tmp_path_factory):
    """The bundle, unpacked onto exFAT."""
    with exfat(tmp_path_factory.mktemp("stick") / "stick", size="100M") as folder:
        run("unzip", "-q", zipped, "-d", folder)
        run(Path(pytestconfig.getoption("laurel")).absolute(), "verify", folder)
        yield folder


def test_fat32_gives_back_what_it_was_given(pytestconfig, zipped, tmp_path):
    """No kernel that runs this needs to know FAT32: mtools writes and reads it."""
    needs("mkfs.vfat", "mcopy", "unzip")
    run("unzip", "-q", zipped, "-d", tmp_path / "unpacked")
    run("truncate", "-s", "100M", tmp_path / "image")
    run("mkfs.vfat", "-F", "32", tmp_path / "image")
    run("mcopy", "-s", "-i", tmp_path / "image", *(tmp_path / "unpacked").iterdir(), "::")
    (tmp_path / "back").mkdir()
    run("mcopy", "-s", "-n", "-i", tmp_path / "image", "::*", tmp_path / "back")
    run(Path(pytestconfig.getoption("laurel")).absolute(), "verify", tmp_path / "back")
    run("diff", "-r", tmp_path / "unpacked", tmp_path / "back")


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"


def test_chromium_shows_all_of_it(stick, both_sites, visit):
    site = dataclasses.replace(both_sites["ours"], folder=stick / "site", ways={"file": stick.as_uri() + "/"})
    visitor = visit(site)
    page = visitor.open("START-HERE.html")
    page.locator("h1 a").click()
    page.wait_for_url(lambda url: url.endswith("/site/index.html"))
    for (address, script), expected in EXPECTED.items():
        assert visitor.open(f"site/{address}").evaluate(script) == expected, address
    visitor.check()


def test_firefox_shows_all_of_it(stick, tmp_path):
    with firefox(tmp_path) as fox:
        fox.open((stick / "START-HERE.html").as_uri())
        fox.open((stick / "site/index.html").as_uri())
        for (address, script), expected in EXPECTED.items():
            fox.open((stick / "site" / address).as_uri())
            assert fox.evaluate(script) == expected, address


def test_the_start_page_looks_like_the_site(stick, both_sites, visit):
    """It leads on by links, and each of them is there."""
    site = dataclasses.replace(both_sites["ours"], folder=stick, ways={"file": stick.as_uri() + "/"})
    text = (stick / "START-HERE.html").read_text("utf-8")
    assert (stick / text.split('rel="stylesheet" href="')[1].split('"')[0]).is_file()
    visitor = visit(site)
    page = visitor.page
    page.set_content(text)
    assert page.locator("h1 a").inner_text() == page.title() != ""
    assert page.locator("h1 a").get_attribute("href") == "site/index.html"
    links = page.locator("main a:not([href^='mailto:'])").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(links) == 3 and all((stick / link).is_file() for link in links)
