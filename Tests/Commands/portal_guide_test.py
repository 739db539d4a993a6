"""The guide about portals says what happens: two districts and a portal do what stands there."""

import re
import shlex
import shutil

import project
from guided import BLOCK, GuidedTest


class PortalGuideTest(GuidedTest):
    """Content/guides/portal.md, from the two lines of a district to the search of the portal."""

    def test_two_districts_and_a_portal_do_as_the_guide_says(self):
        guide = (project.ROOT / "Content/guides/portal.md").read_text("utf-8")
        _, district, portal = re.split(r"^## In the site of .*$", guide, flags=re.MULTILINE)
        for name in ["north-valley", "river-bend"]:
            self.run_laurel("init", name, "--title", name, "--receiver", "office@example.org", where=self.home)
            self.root = self.home / name
            if name == "north-valley":
                self.tell_a_story(district)
            self.do(district.replace("north-valley", name))
            self.assertTrue((self.root / "public/catalog.json").exists())
        self.root = self.home / "ours"
        (self.root / "from").mkdir()
        for name in ["north-valley", "river-bend"]:
            shutil.copy(self.home / name / "public/catalog.json", self.root / f"from/{name}.json")
        self.do(portal)
        for page in re.findall(r"^\| `(s[^`]+\.html)` \|", portal, flags=re.MULTILINE):
            self.assertTrue((self.root / "public" / page).exists(), page)
        self.assertIn("Ada Example", (self.root / "public/shared/honor-roll.html").read_text("utf-8"))
        self.assertIn("north-valley", self.run_laurel("search", "Ada Example"))

    def tell_a_story(self, guide):
        """A page with the consent of the guide."""
        consent = next(block["text"] for block in BLOCK.finditer(guide) if block["text"].startswith("consent:"))
        self.write_file("Content/spotlights/ada.md", (
            "---\ntitle: A day with Ada Example\nsummary: She opens her door.\nhonoree: Ada Example\nhonoree_is: person\n"
            f"year: 2026\nwhy_it_matters: Colleagues learn from each other when doors are open.\n{consent}---\nA story.\n"))

    def do(self, section):
        """Writes the settings of a section, runs its commands, and compares what they print."""
        told = None
        for block in BLOCK.finditer(section):
            text = block["text"]
            if block["language"] == "yaml" and not text.startswith("consent:"):
                with (self.root / "Content/_site.yml").open("a", encoding="utf-8") as file:
                    file.write(text)
            elif block["language"] == "sh":
                told = self.run_laurel(*shlex.split(text)[1:])
            elif block["language"] == "text":
                self.assertEqual(told, text)
