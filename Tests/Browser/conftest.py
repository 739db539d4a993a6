"""What all tests of the browser share: the sites, the server, one browser."""

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import searching
import sites as finished
import stories as told
from visitor import Visitor

ROOT = finished.ROOT
ARTIFACTS = ROOT / ".build/browser"
NAMES = ["ours", "second"]


def pytest_addoption(parser):
    parser.addoption("--chromium", default="/usr/bin/chromium", help="the browser")


def pytest_configure(config):
    """Throws away what an older run left to look at; of the processes of a run, only the first does."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(ARTIFACTS, ignore_errors=True)


@pytest.fixture(scope="session")
def both_sites(pytestconfig, tmp_path_factory):
    """Both sites, built and served; in the outer ring every page of them is looked at."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    folder = tmp_path_factory.mktemp("sites")
    built = finished.build_both(laurel, folder)
    server = finished.serve(folder)
    for site in built:
        site.shows_all = pytestconfig.getoption("outer")
        site.ways["file"] = site.folder.as_uri() + "/"
        path = finished.quote(f"/a b/é/{site.name}/")
        site.ways["http"] = f"http://127.0.0.1:{server.server_port}{path}"
    yield {site.name: site for site in built}
    server.shutdown()
    server.server_close()


@pytest.fixture(params=NAMES)
def site(request, both_sites):
    """Each site in turn."""
    return both_sites[request.param]


@pytest.fixture(params=["file", "http"])
def way(request):
    """Each way of serving in turn."""
    return request.param


@pytest.fixture(scope="session")
def browser(pytestconfig):
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=pytestconfig.getoption("chromium"))
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser):
    """Opens pages of a site in one context: visit(site, way, options of the context)."""
    contexts = []

    def start(site, way="file", width=1280, height=800, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        # No test waits for a clock: a page that never loads hangs until the run is stopped from outside.
        context.set_default_timeout(0)
        contexts.append(context)
        return Visitor(context, site, way)

    yield start
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def stories(pytestconfig, tmp_path_factory):
    """A site with two forms, in English and in Spanish, from the disk."""
    return told.build(Path(pytestconfig.getoption("laurel")).absolute(), tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def valley(pytestconfig, tmp_path_factory):
    """A Spanish site with a contact, and a page in each of two other languages."""
    return searching.build_valley(Path(pytestconfig.getoption("laurel")).absolute(), tmp_path_factory.mktemp("valley"))


@pytest.fixture
def form(stories, visit):
    """The English form, from the disk; whatever it asks for elsewhere is noted as a trouble."""
    visitor = visit(stories["en"], accept_downloads=True)
    visitor.open(told.FORM)
    return visitor


@pytest.fixture(scope="session")
def laurel(pytestconfig):
    return Path(pytestconfig.getoption("laurel")).absolute()


@pytest.fixture
def started(laurel, tmp_path):
    """A new site."""
    folder = tmp_path / "ours"
    subprocess.run([laurel, "init", folder, "--title", "Rivers", "--receiver", "office@example.org"], check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return folder


@pytest.fixture
def scratch(tmp_path):
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def artifacts():
    """The folder for what people look at after a run."""
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    return ARTIFACTS


def pytest_terminal_summary(terminalreporter):
    """Prints the tables of weights, and how much axe could not decide."""
    for file in sorted(ARTIFACTS.glob("weights-*.txt")):
        terminalreporter.write_line(file.read_text("utf-8"))
    undecided = sum(len(f.read_text("utf-8").splitlines()) for f in ARTIFACTS.glob("axe-incomplete-*.txt"))
    terminalreporter.write_line(f"What axe could not decide is listed in {ARTIFACTS}: {undecided} lines")
