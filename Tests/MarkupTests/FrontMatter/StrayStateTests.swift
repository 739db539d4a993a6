internal import Markup
internal import Source
internal import Testing

/// Words that hide a page, in the head of its file but not among its values.
@Suite struct StrayStateTests {
  @Test(arguments: [
    "draft: true\n# Title\n", "Draft: yes\n\n# Title\n", "# Title\n\npublished: false\n\nText\n",
    "Title\n=====\n\nunlisted: true\n", "```toml\nvisibility = \"private\"\n```\n",
    "```json\n{\"title\": \"A\", \"draft\": true}\n```\n", ";;;\n\"draft\": true\n;;;\n",
    "***\ntitle: A\ndraft: true\n***\n", "===\ntitle: A\nstatus: draft\n===\n",
    "---js\n{ title: \"A\", draft: true }\n---\n",
    "title = \"A\"\ndraft = true\n+++\n", "<!--\n.. title: A\n.. status: private\n-->\n",
    ".. status: draft\n",
    "<!--\nNot for readers yet.\n\ndraft: true\n-->\n# Title\n", "{\"draft\": true} <!-- c -->\n",
    "<!-- draft: true -->\n# Title\n", "[//]: # (draft: true)\n", "[comment]: # (status: draft)\n",
    ":draft: true\n", "#+draft: true\n", "% status: draft\n", "private:: true\n", "draft：true\n",
    "Status: Draft\n",
    "# Page\n\nStatus: Draft\nOwner: Ann\n", "review status: draft\n\nText\n",
    "// draft = true\n",
    "---\n# values\n\ndraft: true\n---\n", "---\ntitle: A\n---\n\npublished: false\n",
    "publishDate: 2030-01-01\n",
    "---\ntitle: A\n---\n<!-- hidden: true -->\n", "<!-- draft: true -->\n---\ntitle: A\n---\n",
    "---\ntitle: A\n---\n***\nwip: true\n***\n", "title: A\ntags:\n  - b\ndraft: true\n", "status: Entwurf\n",
    "- private:: true\n- Text\n", "export const published = false\n",
    "import X from 'x'\n\nexport const meta = { title: 'A', draft: true }\n",
  ])
  func areTold(text: String) {
    let page = read(text + "Text\n")
    #expect(!page.value.mapping.unreadableKeys.isEmpty)
    #expect(page.diagnostics.map(\.rule) == ["front-matter-lines"])
  }

  @Test func theRemarkSaysWhatToWrite() {
    let page = read("# Title\n\n<!-- status: draft -->\nText\n")
    #expect(
      page.remarks == [
        "3:1 front-matter-lines: 'status: draft' does not stand where a page has its values, so the page is left out"
      ])
    #expect(page.value.mapping.unreadableKeys == ["status"] && page.value.bodyStart == 0)
  }

  @Test(arguments: [
    "# Title\n\nText, and then:\n\ndraft: true\n", "# Drafts\n\n```yaml\ndraft: true\n```\n",
    "Draft: this is how we began\n",
    "Status: Pending\n", "Published: 2030-05-03\n\n# Title\n", "**Status:** Draft\n", "* Status: draft\n",
    "- draft: true\n",
    "> draft: true\n", "Write `draft: true` to hide a page.\n", "`draft: true`\n", "| draft: true |\n",
    "Private: rooms for two\n",
    "Access: Staff\n", "State: Ohio\nPublic: Parents\n", "# One\n\n# Two\n\ndraft: true\n",
    "draft: false\n# Title\n",
    "Note: to hide it, write draft: true\n", "<!-- Set draft: true to hide it. -->\n", "Status: Active\n",
    "---\ntitle: A\n---\n```yaml\ndraft: true\n```\n", "---\ntitle: A\ndraft: false\n---\ndraft: true\n",
    "Drift: yes\n", "[Draft](a.md): true\n", "<div>draft: true</div>\n", "http://example.org/?draft=true\n",
    "Published: yes\nType: draft\n", "Password: open sesame\n", "Draft: 1\n", "- one:: two\n",
    "import the list, and then\n\ndraft: true\n",
  ])
  func textIsText(text: String) {
    let page = read(text + "Text\n")
    #expect(page.value.mapping.unreadableKeys.isEmpty)
    #expect(page.diagnostics.isEmpty)
  }
}
