"""What is pasted may be meant to harm, or be more than any page could hold."""

import re

import pytest

from pasting import TEXT, UNDO, paste, shape

HOSTILE = {
    "script": "<script>parent.bad = document.bad = 1</script><p>ok</p>",
    "handlers": "<img src=x onerror='bad = 1'><svg onload='bad = 1'><body onload='bad = 1'><p onclick='bad = 1' ONFOCUS=bad=1>ok</p>",
    "addresses": "<a href='javascript:bad=1'>o</a><a href=' java\nscript:bad=1'>k</a><a href='data:text/html,x'></a><a href='vbscript:x'></a>",
    "loads": "<link rel=stylesheet href=https://evil.example/a><iframe src=https://evil.example/b></iframe><img src=https://evil.example/c>"
             "<style>@import 'https://evil.example/d'; p { background: url(https://evil.example/e) }</style>"
             "<p style='background: url(https://evil.example/f)'>ok</p><meta http-equiv=refresh content='0;url=https://evil.example/g'>"
             "<base href=https://evil.example/><object data=https://evil.example/h></object><video poster=https://evil.example/i></video>",
    "broken tags": "<p style='a\" <b <i =\"' = onclick==><p>ok</p></div></p></table><li>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_of_it_runs_or_is_asked_for(form, name):
    """Not even a complaint about what the policy of the page forbids."""
    page = form.page
    paste(page, HOSTILE[name], "ok")
    assert "ok" in page.input_value(TEXT)
    assert not re.search(r"script|evil|data:", page.input_value(TEXT))
    form.settled()
    assert page.evaluate("typeof bad") == "undefined"
    form.check()


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "ol><ul><li", "table><tr><td", "blockquote", "font", "a href=https://example.org/x", "h2"])
def test_ten_thousand_levels_are_read(form, tag):
    """No step goes as deep as what was pasted, and lists no deeper than a page may."""
    text = shape(form.page, f"<{tag}>" * 10_000 + "the end")
    assert "the end" in text
    assert len(re.match(r" *", text.split("\n")[-1])[0]) < 100
    form.check()


def test_ten_megabytes_are_read(form):
    """Pictures within the text weigh much and say nothing. What no page could hold is left to the browser."""
    page = form.page
    repeated = "([part, count, name]) => Laurel.form[name](part.repeat(count))?.text.length"
    assert shape(page, f"<p>before</p><img src='data:image/png;base64,{'A' * 10_000_000}'><p>behind</p>") == "before\n\nbehind"
    for part in ("<p>x</p>", "<b>x</b>y", "<li>x", "<tr><td>x<td>y", "<a b=", " style=\"", "\u200b", "**", "www.", "<br>", "(a) ", "http://a."):
        assert page.evaluate(repeated, [part, 10_000_000 // len(part), "fromHTML"]) in (None, 0)
        assert page.evaluate(repeated, [part, 10_000_000 // len(part), "fromPlain"]) is None
        assert page.evaluate(repeated, [part, 20_000, "fromHTML"]) is not None
        assert page.evaluate(repeated, [part, 20_000, "fromPlain"]) is not None
    form.check()


def test_a_long_text_is_pasted_at_once(form):
    page = form.page
    paste(page, "<p>A paragraph.</p>" * 20_000, "x")
    assert page.input_value(TEXT) == "\n\n".join(["A paragraph."] * 20_000)
    page.click(UNDO)
    assert page.input_value(TEXT) == "x"
    form.check()
