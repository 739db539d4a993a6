"""HTML in a text: what passes is seen as it is meant, and nothing that is typed runs, asks another host or leaves its place."""

import subprocess

import pytest
from playwright.sync_api import Error

import drawn
import project
from attacks import ATTACKS

PICTURE = drawn.png(8, 8, (b"\0" + bytes(24)) * 8)
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
# The elements and attributes that the texts of a page may have, as a browser reads them.
FOUND = """() => {
  const own = ["main > dl", "dd", "ul", "li", ".attacked"].map((each) => each + ":only-child").join(" > ");
  const main = document.querySelector(own);
  if (!main || !/Before[^]*and words/.test(main.textContent)) return ["the text is not where it belongs"];
  const allowed = new Set(("a abbr audio b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i "
    + "img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead tr "
    + "track u ul var video wbr").split(" "));
  const found = [];
  for (const each of main.querySelectorAll("*")) {
    if (!allowed.has(each.localName) || each.namespaceURI !== "http://www.w3.org/1999/xhtml") found.push("<" + each.localName + ">");
    for (const { name, value } of each.attributes) {
      if (/^on|^style$|^srcdoc$|^action$|^background$|^cite$/.test(name)) found.push(each.localName + " " + name);
      if (/^(?:href|src|poster)$/.test(name)) {
        const { protocol, host } = new URL(value, document.baseURI);
        if (!/^(?:https?|mailto|tel|file):$/.test(protocol)) found.push(each.localName + " " + value);
        if (name !== "href" && protocol !== "file:") found.push(each.localName + " " + value);
        if (/evil/.test(host) && !/^https?:/.test(value)) found.push(value);
      }
      if (name === "srcset" && /evil/.test(value)) found.push(value);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A site with a page for each attack, whose layout says where the text begins and ends."""
    source = tmp_path_factory.mktemp("attacks")
    content, theme = source / "Content", source / "Themes/plain"
    content.mkdir()
    (theme / "templates").mkdir(parents=True)
    (content / "_site.yml").write_text("title: Attacks\nlanguage: en\ntheme: plain\n", "utf-8")
    (theme / "theme.yml").write_text("name: plain\nextends: default\n", "utf-8")
    (theme / "templates/page.mustache").write_text(
        "<dl><dd><ul><li><div class=\"attacked\">{{{body}}}</div></li></ul></dd></dl>", "utf-8")
    (content / "a.png").write_bytes(PICTURE)
    (content / "a.mp4").write_bytes(FILM)
    (content / "a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='window.ran(1)'/>", "utf-8")
    (content / "evil.html").write_text("<script>parent.ran(1)</script>", "utf-8")
    (content / "a.md").write_text("---\ntitle: A\n---\nText.\n", "utf-8")
    for number, attack in enumerate(ATTACKS):
        page = f"---\ntitle: Page {number}\n---\nBefore.\n\n{attack}\n\nBehind.\n\nWords {attack} and words.\n"
        (content / f"p{number:03}.md").write_text(page, "utf-8")
    output = source / "out"
    done = subprocess.run(
        [project.LAUREL, "build", "-q", "--keep-going", "-s", source, "-o", output], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return output


# What waits for a hand: every element gets the focus and is pressed, and no link leads away from here.
PRESS = """() => {
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && !/^javascript:/i.test(link.href)) event.preventDefault();
  }, true);
  for (const each of document.querySelectorAll(".attacked, .attacked *")) {
    for (const name of ["mouseover", "pointerenter", "focus", "contextmenu"]) each.dispatchEvent(new Event(name, { bubbles: true }));
    each.focus?.();
    each.click?.();
  }
}"""


@pytest.fixture
def visit(browser):
    """What an attack does on its page, without the policy of the page, which would hide what the text alone must not do."""
    context = browser.new_context(bypass_csp=True)
    page, done = context.new_page(), []
    page.on("request", lambda request: request.url.startswith("file:") or done.append(f"asks for {request.url}"))
    page.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    page.on("dialog", lambda dialog: (done.append(f"says {dialog.message}"), dialog.dismiss()))
    page.expose_function("ran", lambda _: done.append("runs"))

    def visit(file):
        done.clear()
        page.goto(file.as_uri())
        found = page.evaluate(FOUND)
        page.evaluate(PRESS)
        return found + done

    yield visit
    context.close()


def test_no_attack_runs_asks_or_leaves_its_place(visit, attacked):
    assert len(ATTACKS) > 200
    done = {}
    for number, attack in enumerate(ATTACKS):
        file = attacked / f"p{number:03}.html"
        # A text with the character zero is refused as a whole.
        assert file.exists() == ("\0" not in attack)
        done[attack] = visit(file) if file.exists() else []
    assert {attack: each for attack, each in done.items() if each} == {}


def test_an_attack_would_be_seen(visit, tmp_path):
    """What the list holds runs, asks and leaves its place where a page takes it as it is typed."""
    attacks = [attack for attack in ATTACKS if "\0" not in attack]
    seen = 0
    for number, attack in enumerate(attacks):
        page = tmp_path / f"{number}.html"
        text = f"<p>Before.</p>{attack}<p>Behind.</p><p>Words {attack} and words.</p>"
        page.write_text(
            f"<meta charset=utf-8><main><dl><dd><ul><li><div class=attacked>{text}</div></li></ul></dd></dl></main>", "utf-8")
        try:
            seen += bool(visit(page))
        except Error:
            # It has left for another page.
            seen += 1
    assert seen > 150


TEAM = """---
title: Winners
---
See <a href="form.pdf">the form</a>.

<table>
<tr><th>Year</th><th>Teacher</th></tr>
<tr><td>2024</td><td>Ada Brook</td></tr>
</table>

<img src="team.png" alt="Four people" width="300">

<details><summary>Answer</summary>

Forty-two.

</details>

<iframe src="https://www.youtube.com/embed/abc" title="Our day"></iframe>

<p align="center">Thank you</p>
"""


@pytest.fixture(scope="module")
def winners(tmp_path_factory):
    """A site with a page of HTML as programs write it, and one with a video."""
    source = tmp_path_factory.mktemp("winners")
    content = source / "Content"
    content.mkdir()
    (content / "_site.yml").write_text("title: Rivers Teachers\nlanguage: en\nchecks: { orphan-page: off }\n", "utf-8")
    (content / "a.md").write_text(TEAM, "utf-8")
    (content / "b.md").write_text("---\ntitle: Films\n---\n<video src=\"a.mp4\" title=\"A day\">\n</video>\n", "utf-8")
    (content / "index.md").write_text("---\ntitle: Home\n---\nWelcome.\n", "utf-8")
    (content / "team.png").write_bytes(PICTURE)
    (content / "form.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    (content / "a.mp4").write_bytes(FILM)
    (content / "abc.png").write_bytes(PICTURE)
    done = subprocess.run([project.LAUREL, "build", "-s", source, "-o", source / "out"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return source / "out"


def test_html_of_other_programs_is_seen_as_it_is_meant(browser, winners):
    """The table, the picture, the answer, the link to the film: nothing is told and no tag is seen."""
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((winners / "a.html").as_uri())
    text = page.locator(".prose").inner_text()
    assert "<" not in text and "Forty-two" not in text
    page.click(".prose summary")
    assert "Forty-two" in page.locator(".prose").inner_text()
    assert page.locator(".prose td").all_inner_texts() == ["2024", "Ada Brook"]
    assert page.evaluate("document.querySelector('.prose img').naturalWidth") > 0
    film = page.locator("a.video")
    assert film.locator("img").get_attribute("src").endswith("abc.png") and film.locator("img").get_attribute("alt") == ""
    assert film.get_attribute("href") == "https://www.youtube.com/watch?v=abc" and film.inner_text().strip() == "Our day"
    assert page.evaluate("getComputedStyle(document.querySelector('.prose .align-center')).textAlign") == "center"
    assert (winners / "form.pdf").exists()
    assert all(url.startswith("file:") for url in asked)
    page.close()


def test_only_a_page_with_a_video_may_play_one(winners):
    assert "media-src 'self'" in (winners / "b.html").read_text("utf-8")
    assert "media-src" not in (winners / "a.html").read_text("utf-8")
    assert (winners / "a.mp4").exists()
