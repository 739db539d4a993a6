"""The preview of a form writes what the program writes for the page: one table of cases holds both."""

import json
import shutil
from difflib import unified_diff
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

import sites as finished
from stories import FORM

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "Sources/Presentation/Submit/Preview"
ORDER = ["line", "blocks", "tables", "references", "html", "addresses", "delimiters", "formulas", "inlines", "markdown", "draw"]
CASES = json.loads((ROOT / "Tests/Corpus/prose.json").read_text("utf-8"))
# What a text becomes, and what it has to, as HTML in which blocks have no line ends around them.
BOTH = """([text, html]) => {
  const words = { table: "table", done: "done", "to-do": "to-do", back: "back-to-content", html: "html" };
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
    written, expected = blank.evaluate(BOTH, [text, case.get("preview", case.get("html"))])
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


# Fills in every field of a form but pictures, and gives what its file is.
FILL = r"""() => {
  const { form } = Laurel, root = document.querySelector("[data-submit]");
  const data = JSON.parse(document.querySelector("script[data-form]").textContent);
  const text = ({ label, min }) => `<b>${label}</b> & "more" {{title}} *${"x".repeat(min || 1)}*`;
  const options = (field) => {
    const part = root.querySelector(`[data-field="${field.name}"]`), template = part?.querySelector("template");
    return [...((template?.content || part)?.querySelectorAll("option") || [])].map((each) => each.value).filter(Boolean);
  };
  function value(field) {
    switch (field.type) {
    case "list": return ["choice", "link", "tag"].includes(field.of.type)
      ? [field.of.choices?.[0] || options(field)[0]].filter(Boolean) : [value(field.of), value(field.of)];
    case "record": return Object.fromEntries(field.fields.map((each) => [each.name, value(each)]));
    case "markdown": return `A *text* of some length, which is long enough for all.\n\n- one\n- [two](https://example.org/)\n\n${text(field)}`;
    case "choice": return field.choices[0];
    case "flag": return "true";
    case "number": return String(Math.max(field.min || 0, Math.min(field.max || 12345, 12345)));
    case "time": return "6:30 PM";
    case "date": return field.name === "expires" ? "2099-01-05" : "2026-01-05";
    case "url": return "https://example.org/?a=1&b=2";
    case "email": return "somebody@example.org";
    case "tag": case "link": return options(field)[0] || "";
    case "text": return text(field).slice(0, field.max || 200);
    default: return "";
    }
  }
  const values = Object.fromEntries(data.fields.map((field) => [field.name, value(field)]));
  if (data.consent) values[data.consent.field].scope = ["name"];
  form.fill(data.fields, root, { ...values, [data.title]: "A title of \"this\" & <that>" });
  root.querySelector("[data-text]").value = "Some *words*[^1], and -- more.\n\n## A heading\n\n> Said.\n> \u2014 A teacher\n\n[^1]: A note.";
  root.dispatchEvent(new Event("input", { bubbles: true }));
  return { name: root.querySelector("[data-name]").textContent, file: root.querySelector("[data-file]").value };
}"""
# The elements of a page with their classes and their words, without what stands around them and what comes from other pages.
ELEMENTS = r"""(root) => {
  const others = ".top, .side, .breadcrumbs, .contents, .opens, .gatherings, .gathered, .read-next, .more-people, .links, .fold, .link-graph, "
    + ".when a, .pager, .page-footer p:not(:has(time)), .try p, source";
  root.querySelectorAll(others).forEach((each) => each.remove());
  const write = (node) => node.nodeType === 3 ? node.data.replace(/\s+/g, " ").trim()
    : node.nodeType === 1 ? `<${node.localName}.${[...node.classList].filter((name) => !/^(tint-|with-side)/.test(name)).join(".")}>`
      + [...node.childNodes].map(write).filter(Boolean).join("|") + "</>" : "";
  return [...root.children].map(write).join("").replaceAll("<", "\n<");
}"""


def test_the_preview_is_the_page_of_each_kind(laurel, started, visit):
    """A form with every field filled in, and the page that its file becomes, have the same elements with the same words."""
    content = started / "Content"
    for file in content.glob("*/_kind.yml"):
        text = file.read_text("utf-8")
        if "\nsubmit:" not in text:
            file.write_text(text + "submit: true\n", "utf-8")
    site = finished.build(laurel, "started", started, started / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    visitor, shown = visit(site), {}
    for file in sorted(content.glob("*/_kind.yml")):
        kind = yaml.safe_load(file.read_text("utf-8"))["kind"]
        page = visitor.open(f"submit/{kind}.html")
        written = page.evaluate(FILL)
        page.wait_for_selector("[data-sheet] h1")
        (file.parent / written["name"]).write_text(written["file"], "utf-8")
        address = f"{file.parent.name}/{written['name'].removesuffix('.md')}.html"
        shown[address] = page.evaluate(f"({ELEMENTS})(document.querySelector('[data-sheet]').cloneNode(true))")
    site = finished.build(laurel, "started", started, started / "public")
    differences = []
    for address, preview in shown.items():
        built = visitor.page.evaluate(
            f"(text) => ({ELEMENTS})(new DOMParser().parseFromString(text, 'text/html').querySelector('main'))", site.text(address))
        differences += [f"{address}: {line}" for line in unified_diff(built.split("\n"), preview.split("\n"), "built", "shown", n=1)]
    assert len(shown) == 10 and not differences, "\n".join(differences)
    visitor.check()


def test_the_form_shows_the_page_while_one_writes(form):
    """Its script comes with the first field that takes the focus, and not before. Nothing is announced at each letter."""
    page, sheet = form.page, form.page.locator("[data-sheet]")
    expect(sheet).to_have_text("The page appears here while you write.")
    assert page.locator("script[src*=submit-preview]").count() == 0
    page.fill("[data-field=title] [data-value]", "A \"day\" <b>{{words}}")
    page.fill("#submit-text", "## What *we* did\n\n- [x] one\n\n[away](https://example.org/) [here](a.md) <img src=x onerror=alert(1)>")
    expect(sheet.locator("h1")).to_have_text("A \"day\" <b>{{words}}")
    expect(sheet.locator(".prose h2 em")).to_have_text("we")
    expect(sheet.locator(".prose input[type=checkbox]")).to_be_checked()
    expect(sheet.locator(".prose a").first).to_have_attribute("target", "_blank")
    assert sheet.locator(".prose a").last.get_attribute("href") is None
    assert sheet.locator("img").count() == 0 and sheet.get_attribute("aria-live") is None
    page.fill("#submit-text", "Another **text**")
    expect(sheet.locator(".prose strong")).to_have_text("text")
    page.fill("#submit-text", "> " * 200 + "deep")
    expect(sheet.locator(".prose")).to_have_text("The text is too long or too deeply nested for one page.")
    form.check()


def test_what_was_kept_is_shown_at_once(form):
    page = form.page
    page.fill("[data-field=title] [data-value]", "Kept")
    expect(page.locator("[data-sheet] h1")).to_have_text("Kept")
    page.reload()
    expect(page.locator("[data-sheet] h1")).to_have_text("Kept")
    form.check()


def test_no_value_becomes_html_or_leads_to_a_script(stories, visit):
    """Whatever a field holds, in whichever place of a template, is text; an address that is none is no link."""
    visitor = visit(stories["en"])
    page = visitor.open(FORM)
    page.fill("#ask-title", "A story")
    expect(page.locator("[data-sheet] h1")).to_have_text("A story")
    hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'{{{body}}}"
    shown = page.evaluate("""(hostile) => {
      const { markdown } = Laurel, parts = [["<a href=\\"", [0, "url"], "\\">", [1, "title"], "</a>", [2, "all", [[0, "."]]], [1, "constructor.name"]]];
      return new markdown.Template(parts).draw({ url: hostile, title: hostile, all: [hostile] });
    }""", hostile)
    assert shown.count("<") == 2 and "&lt;script&gt;" in shown and "Object" not in shown
    for field in ("title", "summary", "year", "people"):
        page.evaluate("([field, value]) => { document.querySelector(`[data-field=${field}] [data-value]`).value = value; }", [field, hostile])
    page.fill("#submit-text", hostile + "\n\n[a](javascript:alert(1)) <a href='javascript:alert(1)'>b</a>")
    expect(page.locator("[data-sheet] h1")).to_have_text(hostile)
    assert page.locator("[data-sheet] :is(img, script, [href^=javascript], [onerror])").count() == 0
    visitor.check()


def test_a_site_whose_templates_are_too_large_says_so(stories, visit, tmp_path):
    """A template of its own is drawn as it is, and one that grows without end is not."""
    source = tmp_path / "own"
    shutil.copytree(stories["en"].source, source, ignore=shutil.ignore_patterns("public"))
    templates = source / "Themes/default/templates"
    (templates / "story.mustache").write_text("<article><h1>Our: {{title}}</h1>{{> text-of-page}}</article>\n", "utf-8")
    site = finished.build(stories["en"].laurel, "own", source, source / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    visitor = visit(site)
    page = visitor.open(FORM)
    page.fill("#ask-title", "Ours")
    expect(page.locator("[data-sheet] h1")).to_have_text("Our: Ours")
    for place in range(16):
        text = f"{{{{> twice-{place + 1}}}}}\n" * 2 if place < 15 else "{{title}}\n"
        (templates / f"twice-{place}.mustache").write_text(text, "utf-8")
    (templates / "story.mustache").write_text("{{#words.home}}\n{{> twice-0}}\n{{/words.home}}\n", "utf-8")
    finished.build(stories["en"].laurel, "own", source, source / "public")
    page = visitor.open(FORM)
    page.fill("#ask-title", "Ours")
    expect(page.locator("[data-sheet]")).to_contain_text("The templates of this site are too large to show the page here.")
    visitor.check()
