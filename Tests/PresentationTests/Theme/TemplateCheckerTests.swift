import Knowledge
import Presentation
import Source
import Support
import Testing

/// Templates that others include are judged by all places where they stand.
@Suite struct TemplateCheckerTests {
  /// What is said of templates, by their names.
  private func remarks(_ templates: [String: String]) -> [String] {
    let files = Dictionary(uniqueKeysWithValues: templates.map { ("templates/\($0).mustache", $1) })
    return Theme.read([ThemeFolder("mine", files), .standard], schema: .ours).diagnostics.map {
      let name = $0.span.path.split(separator: "/").last?.split(separator: ".").first ?? ""
      return "\(name):\($0.span.start.line):\($0.span.start.column) \($0.message)"
    }
  }

  @Test func aNameThatIsRightInOnePlaceIsNotTold() {
    let part = "{{page_count}}{{#backlinks}}{{/backlinks}}\n"
    #expect(remarks(["page": "{{> part}}\n", "folder": "{{> part}}\n", "part": part]) == [])
  }

  @Test func whatNothingIncludesAnyLongerIsNotJudged() {
    // The `list` of the standard theme includes `entry`, and its `folder` includes `filters`.
    #expect(remarks(["folder": "{{title}}\n", "list": "{{#.entries}}{{.title}}{{/.entries}}\n"]) == [])
  }

  @Test func theIconOfAKindIsJudgedWhereAValueNamesIt() {
    #expect(remarks(["icons/practice": "<svg>{{titel}}</svg>"]) == ["practice:1:8 templates know no 'titel'"])
  }

  @Test func aNameThatIsWrongInAllPlacesIsToldOnce() {
    #expect(
      remarks(["page": "{{> part}}\n", "tag": "{{> part}}\n", "part": "{{title}}{{page_count}}\n"])
        == ["part:1:12 'page_count' has no value here"])
  }

  @Test func aPartIsJudgedByWhatIsOpenAroundIt() {
    let part = "{{.tokens}}\n"
    let related = "{{#read_next.entries}}\n{{> part}}\n{{/read_next.entries}}\n"
    #expect(remarks(["page": related, "part": part]) == ["part:1:3 'tokens' has no value here"])
    let gathered = "{{#gathered}}\n{{#.entries}}\n{{> part}}\n{{/.entries}}\n{{/gathered}}\n"
    #expect(remarks(["page": related + gathered, "part": part]) == [])
  }

  @Test func aTemplateMayIncludeItselfFurtherIn() {
    let value = """
      {{.text}}
      {{#.record}}{{#.fields}}
      {{#.value}}
      {{> value}}
      {{/.value}}
      {{.labl}}
      {{/.fields}}{{/.record}}
      """
    #expect(remarks(["value": value]) == ["value:6:3 templates know no 'labl'"])
  }

  @Test func aPartThatIncludesItselfIsEndlessWhicheverBlocksItGives() {
    let page = "{{<page}}{{$a}}{{> page}}{{/a}}{{/page}}"
    let remarks = remarks(["page": page])
    #expect(!remarks.isEmpty && remarks.allSatisfy { $0.contains("includes itself without end") })
  }

  @Test(arguments: [
    ("{{> *icon}}", []), ("{{> *icno}}", ["page:1:5 templates know no 'icno'"]),
    ("{{> *read_next}}", ["page:1:5 'read_next' names no template"]),
    ("{{> *image.source}}", ["page:1:5 'image.source' names no template"]),
    ("{{> *body}}", ["page:1:5 'body' names no template"]),
  ])
  func aValueThatNamesATemplateIsAText(page: String, expected: [String]) {
    #expect(remarks(["page": page]) == expected)
  }

  @Test(arguments: [
    ("{{<frame}}{{$row}}{{.iso}}{{/row}}{{/frame}}", []),
    ("{{<frame}}{{$row}}{{.title}}{{/row}}{{/frame}}", ["page:1:21 'title' has no value here"]),
    ("{{<frame}}{{$row}}{{title}}{{/row}}{{/frame}}", []),
    ("{{<frame}}{{/frame}}", ["frame:1:20 'count' has no value here"]),
    (
      "{{<frame}}{{$rwo}}{{.iso}}{{/rwo}}{{/frame}}",
      ["frame:1:20 'count' has no value here", "page:1:4 the template 'frame' has no block 'rwo'"]
    ),
    ("{{<between}}{{$row}}{{.iso}}{{/row}}{{/between}}", []),
    ("{{<frame}}{{$row}}{{$own}}{{.day}}{{/own}}{{/row}}{{/frame}}", []),
  ])
  func aBlockIsJudgedWhereItIsDrawn(page: String, expected: [String]) {
    let templates = [
      "page": page, "between": "{{> frame}}", "frame": "{{#date}}{{$row}}{{.count}}{{/row}}{{/date}}",
    ]
    #expect(remarks(templates).filter { !$0.contains("nothing is drawn") } == expected)
  }
}
