"""The preview of a form writes what the program writes for the page: one table of cases holds both."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "Sources/Presentation/Submit/Preview"
ORDER = ["line", "blocks", "tables", "references", "html", "addresses", "delimiters", "inlines", "markdown", "draw"]
CASES = json.loads((ROOT / "Tests/Corpus/prose.json").read_text("utf-8"))
# What a text becomes, and what it has to, as HTML in which blocks have no line ends around them.
BOTH = """([text, html]) => {
  const words = { table: "table", done: "done", "to-do": "to-do", back: "back-to-content" };
  for (const name of ["note", "tip", "important", "warning", "caution"]) words[name] = name;
  const elements = Laurel.markdown.write(text, { words });
  const blocks = "p,h1,h2,h3,h4,h5,h6,ul,ol,li,pre,blockquote,figure,figcaption,table,thead,tbody,tr,th,td,div,section,details,summary,hr";
  const isEdge = (node, parent) => node ? node.nodeType === 1 && node.matches(blocks) : !parent.matches || parent.matches(blocks);
  const trimmed = (root) => {
    root.normalize();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((each) => !each.parentElement?.closest("pre"))) {
      const { previousSibling, nextSibling, parentNode } = text;
      if (isEdge(previousSibling, parentNode)) text.data = text.data.replace(/^\\n/, "");
      if (isEdge(nextSibling, parentNode)) text.data = text.data.replace(/\\n$/, "");
    }
    const shell = document.createElement("div");
    shell.append(root);
    return shell.innerHTML;
  };
  const expected = document.createElement("template");
  expected.innerHTML = html ?? "";
  return [elements && trimmed(Laurel.markdown.draw(elements)), html === null ? null : trimmed(expected.content)];
}"""


@pytest.fixture(scope="module")
def blank(browser):
    """A page with nothing but the scripts of the preview."""
    page = browser.new_page()
    for name in ORDER:
        page.add_script_tag(path=SCRIPTS / f"preview-{name}.js")
    yield page
    page.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_becomes_what_the_program_makes_of_it(blank, case):
    text = case["markdown"] * case.get("times", 1)
    written, expected = blank.evaluate(BOTH, [text, case.get("html")])
    assert written == expected


def test_nothing_that_is_typed_runs_or_is_loaded(blank):
    """All cases at once, in a page: no element but those of texts, no handler, no address of a script."""
    asked = []
    blank.on("request", lambda request: asked.append(request.url))
    found = blank.evaluate("""(texts) => {
      const words = new Proxy({}, { get: () => "" }), found = new Set();
      for (const text of texts) document.body.append(Laurel.markdown.draw(Laurel.markdown.write(text, { words }) ?? []));
      for (const each of document.body.querySelectorAll("*")) {
        if (/^(?:script|style|iframe|img|svg|object|embed|form|base|link|meta)$/.test(each.localName)) found.add(each.localName);
        for (const { name, value } of each.attributes) {
          if (/^on|^style$|^src/.test(name) || name === "href" && !/^(?:https?:|mailto:|tel:|#fn)/i.test(value)) found.add(value);
        }
      }
      return [...found];
    }""", [case["markdown"] * case.get("times", 1) for case in CASES])
    assert found == [] and asked == []


@pytest.mark.parametrize("piece", [
    "[", "![", "![a [b](c) ", "*a **b ", "[](", "`a``b", "<b>", "<a x=\"", "a@", "www.", "|a", "\"a 'b ", "[[a|", "- a\n", ">>>>a\n",
    "[a]: b\n", "a  \n", " ", "\t", "\n", "The *quick* fox [a](https://e.org) says \"hi\" -- now.\n\n",
])
def test_a_text_of_a_megabyte_is_written_or_refused(blank, piece):
    """Whatever the text, the work grows with its length alone, or this would not end."""
    assert blank.evaluate("""(piece) => {
      const written = Laurel.markdown.write(piece.repeat((1 << 20) / piece.length), { words: {} });
      return written === null || Array.isArray(written);
    }""", piece)
    assert blank.evaluate("""(piece) => Laurel.markdown.write(piece.repeat((1 << 20) / piece.length) + "x".repeat(20),
      { words: {} })""", piece) is None


def test_the_form_shows_the_page_while_one_writes(form):
    """By keyboard; its script comes when it is opened, and not before. Nothing is announced at each letter."""
    page = form.page
    page.fill("#submit-text", "## What *we* did\n\n- [x] one\n\n[away](https://example.org/) <img src=x onerror=alert(1)>")
    assert page.locator("script[src*=submit-preview]").count() == 0
    page.fill("[data-field=title] [data-value]", "A \"day\" <b>")
    page.focus(".as-page summary")
    page.keyboard.press("Enter")
    sheet = page.locator("[data-sheet]")
    expect(sheet.locator(".title")).to_have_text("A \"day\" <b>")
    expect(sheet.locator(".prose h2 em")).to_have_text("we")
    expect(sheet.locator(".prose input[type=checkbox]")).to_be_checked()
    expect(sheet.locator(".prose a")).to_have_attribute("target", "_blank")
    assert sheet.locator("img").count() == 0 and sheet.get_attribute("aria-live") == "off"
    page.fill("#submit-text", "Another **text**")
    expect(sheet.locator(".prose strong")).to_have_text("text")
    page.fill("#submit-text", "> " * 200 + "deep")
    expect(sheet.locator(".prose")).to_have_text("The text is too long or too deeply nested for one page.")
    form.check()
