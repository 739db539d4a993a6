"""Pages stay light: bytes without compression, as a plain host sends them."""

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

KB = 1000
# The first script sets the colors before anything is drawn; the other holds the box for searching and its results, too.
MOST_HOME, MOST_OTHER, MOST_STYLE, MOST_SCRIPT = 70 * KB, 52 * KB, 37 * KB, 14 * KB
# What only the pages of one template load, style sheet and script together, before anybody writes: forms, and the
# page that verifies; and all others.
MOST_FORM, MOST_OWN = 32 * KB, 8 * KB


class Parts(HTMLParser):
    """The style sheets, scripts and pictures that a page names."""

    def __init__(self, text):
        super().__init__()
        self.styles, self.scripts, self.others = [], [], []
        # For each picture the files of which a browser takes one.
        self.pictures, self.choices = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and values.get("rel") == "stylesheet":
            self.styles.append(values["href"])
        elif tag == "link" and "icon" in values.get("rel", ""):
            self.others.append(values["href"])
        elif tag == "script" and "src" in values:
            self.scripts.append(values["src"])
        elif tag == "source" and "srcset" in values:
            self.choices = [choice.split()[0] for choice in values["srcset"].split(",")]
        elif tag == "img":
            self.pictures.append(self.choices or [values["src"]])
            self.choices = []


def weigh(site, address):
    """The bytes of a page by sort: html, style, script, picture, other. Of a picture, browsers take no more than the largest."""
    parts = Parts(site.text(address))
    of_all = lambda name: Path(name).name.startswith(("style-", "script-", "scheme."))
    scripts, styles, files = filter_by(of_all, parts.scripts), filter_by(of_all, parts.styles), list(parts.others)
    own = [name for name in parts.styles + parts.scripts if not of_all(name)]
    for style in styles:
        text = (site.folder / place(address, style)).read_text("utf-8")
        files += [join(dirname(style), url) for url in re.findall(r"url\(['\"]?([^)'\"]+)", text)]
    size = lambda names: sum((site.folder / p).stat().st_size for p in {place(address, n) for n in names})
    largest = {max(files, key=lambda name: size([name])) for files in parts.pictures}
    return {
        "picture": size(largest), "html": (site.folder / address).stat().st_size, "style": size(styles),
        "script": size(scripts), "other": size(files),
        "own": size(own), "styles": len(styles), "scripts": len(scripts),
    }


def filter_by(holds, names):
    """The names for which something holds."""
    return [name for name in names if holds(name)]


def is_form(address):
    """Whether a page is a form or the one that verifies, and not the list of the forms."""
    return address == "verify.html" or address.startswith("submit/") and address != "submit/index.html"


def place(address, reference):
    """The file that a reference on a page means."""
    return normpath(join(dirname(address), unquote(urlsplit(reference).path)))


def test_pages_are_light(site, artifacts):
    """Every page; the table shows one page of each kind and the heaviest."""
    weights = {address: weigh(site, address) for address in site.pages}
    total = lambda w: w["html"] + w["style"] + w["script"] + w["own"] + w["other"]
    heaviest = max(weights, key=lambda a: total(weights[a]))
    table = [f"{site.name:14}    html  style script    own  other    all bytes"]
    for name, address in {**site.examples, "heaviest": heaviest}.items():
        w = weights[address]
        table.append(f"{name:14}{w['html']:8}{w['style']:7}{w['script']:7}"
                     f"{w['own']:7}{w['other']:7}{total(w):7}  {address}")
    (artifacts / f"weights-{site.name}.txt").write_text("\n".join(table) + "\n", "utf-8")
    wrong = []
    for address, w in weights.items():
        if address == "index.html" and total(w) >= MOST_HOME:
            wrong.append(f"{address}: {total(w)} bytes in all")
        if total(w) - w["html"] - w["own"] >= MOST_OTHER:
            wrong.append(f"{address}: {total(w) - w['html'] - w['own']} bytes of what all pages load")
        # The page that hosts show at any address asks for nothing where the site has no address.
        if w["style"] >= MOST_STYLE or w["styles"] != (address != "404.html"):
            wrong.append(f"{address}: {w['styles']} style sheets, {w['style']} bytes")
        if w["script"] >= MOST_SCRIPT or w["scripts"] > 2:
            wrong.append(f"{address}: {w['scripts']} scripts, {w['script']} bytes")
        if w["own"] >= (MOST_FORM if is_form(address) else MOST_OWN):
            wrong.append(f"{address}: {w['own']} bytes for its template alone")
    assert not wrong, "\n".join(wrong)


def test_no_more_is_sent_than_pages_name(site, visit):
    """What the browser fetches over HTTP is no more than what was weighed."""
    visitor = visit(site, "http")
    for address in site.examples.values():
        page = visitor.open(address)
        visitor.settled()
        sent = page.evaluate(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            ".filter(entry => !/search/.test(entry.name)).reduce((sum, entry) => sum + entry.encodedBodySize, 0)")
        w = weigh(site, address)
        if sent > w["html"] + w["style"] + w["script"] + w["own"] + w["picture"] + w["other"]:
            visitor.note(f"{sent} bytes are sent, more than {w}")
    visitor.check()
