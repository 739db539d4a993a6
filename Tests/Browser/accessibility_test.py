"""axe-core finds nothing on any page: light, dark, 320 px wide."""

from collections import defaultdict

import pytest
from axe_playwright_python.base import AXE_SCRIPT

# The pages are dealt out to several tests, so that two cores share them.
PARTS = 6
# axe leaves this rule out unless it is asked for.
RULES = {"target-size": {"enabled": True}}
# The dark scheme changes colours and nothing else, so only the rules about colours are run again.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
MODES = {
    "light": {"width": 1280, "color_scheme": "light", "options": {"rules": RULES}},
    "dark": {"width": 1280, "color_scheme": "dark", "options": {"runOnly": OF_COLOURS}},
    "320 px": {"width": 320, "color_scheme": "light", "options": {"rules": RULES}},
}
# axe would fetch the style sheets again, which file:// forbids; no rule that runs here needs it.
RUN = """async options => {
  const results = await axe.run(document, { ...options, preload: false, resultTypes: ["violations", "incomplete"] });
  const short = found => found.flatMap(rule => rule.nodes.map(node =>
    [rule.id, node.target.join(" "), node.html.slice(0, 120), node.failureSummary ?? ""]));
  return [short(results.violations), short(results.incomplete)];
}"""


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(site, part, visit, artefacts):
    """All pages of ours and 40 of the second site; what axe cannot decide is listed in .build/browser."""
    visitor = visit(site, bypass_csp=True)
    violations, incomplete = [], defaultdict(list)
    for address in site.looked_at[part::PARTS]:
        page = visitor.open(address)
        page.evaluate(AXE_SCRIPT)
        for mode, setting in MODES.items():
            page.set_viewport_size({"width": setting["width"], "height": 800})
            page.emulate_media(color_scheme=setting["color_scheme"])
            failed, undecided = page.evaluate(RUN, setting["options"])
            violations += [f"{address} ({mode}): {rule}: {html}\n{why}" for rule, _, html, why in failed]
            for rule, target, html, _ in undecided:
                incomplete[f"{rule} ({mode})"].append(f"{address}: {target}: {html}")
    lines = [f"{rule}\n" + "".join(f"  {place}\n" for place in places) for rule, places in sorted(incomplete.items())]
    (artefacts / f"axe-incomplete-{site.name}-{part + 1}.txt").write_text("".join(lines), "utf-8")
    assert not violations, "\n".join(violations)
    visitor.check()
