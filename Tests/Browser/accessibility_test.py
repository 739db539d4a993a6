"""axe-core finds nothing on a page: light, dark, 320 px wide."""

from collections import defaultdict

import pytest
from axe_playwright_python.base import AXE_SCRIPT

# The pages are dealt out to several tests, so that two cores share them.
PARTS = 6
# axe leaves this rule out unless it is asked for.
RULES = {"target-size": {"enabled": True}}
ALL = {"rules": RULES}
# The dark scheme changes colors, and a narrow window places, on the same HTML. So of most pages only the rules that
# see them are run again; one page of each sort is read with all rules in all modes.
OF_COLORS = {"runOnly": ["color-contrast", "link-in-text-block"]}
OF_PLACES = {"runOnly": ["color-contrast", "scrollable-region-focusable", "target-size"]}
MODES = {
    "light": {"width": 1280, "color_scheme": "light", "options": ALL},
    "dark": {"width": 1280, "color_scheme": "dark", "options": OF_COLORS},
    "320 px": {"width": 320, "color_scheme": "light", "options": OF_PLACES},
}
# axe would fetch the style sheets again, which file:// forbids; no rule that runs here needs it.
RUN = """async options => {
  const results = await axe.run(document, { ...options, preload: false, resultTypes: ["violations", "incomplete"] });
  const short = found => found.flatMap(rule => rule.nodes.map(node =>
    [rule.id, node.target.join(" "), node.html.slice(0, 120), node.failureSummary ?? ""]));
  return [short(results.violations), short(results.incomplete)];
}"""


@pytest.mark.both
@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(site, part, visit, artifacts):
    """What axe cannot decide is listed in .build/browser."""
    visitor = visit(site, bypass_csp=True)
    violations, incomplete = [], defaultdict(list)
    for address in site.looked_at[part::PARTS]:
        page = visitor.open(address)
        page.evaluate(AXE_SCRIPT)
        for mode, setting in MODES.items():
            page.set_viewport_size({"width": setting["width"], "height": 800})
            page.emulate_media(color_scheme=setting["color_scheme"])
            options = ALL if address in site.sorts else setting["options"]
            failed, undecided = page.evaluate(RUN, options)
            violations += [f"{address} ({mode}): {rule}: {html}\n{why}" for rule, _, html, why in failed]
            for rule, target, html, _ in undecided:
                incomplete[f"{rule} ({mode})"].append(f"{address}: {target}: {html}")
    lines = [f"{rule}\n" + "".join(f"  {place}\n" for place in places) for rule, places in sorted(incomplete.items())]
    (artifacts / f"axe-incomplete-{site.name}-{part + 1}.txt").write_text("".join(lines), "utf-8")
    assert not violations, "\n".join(violations)
    visitor.check()
