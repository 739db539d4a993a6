import Source
import Testing

@testable import Presentation

/// What templates mean: a table in the order of Mustache's own specification (https://github.com/mustache/spec), in
/// cases of our own. Lambdas are not part of it.
@Suite struct MustacheTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let template: String
    var partials: [String: String] = [:]
    let expected: String

    var testDescription: String { name }
  }

  @Test(arguments: comments + delimiters + interpolation + sections + inverted + partials + inheritance)
  func templatesMeanWhatMustacheSays(example: Case) throws {
    #expect(try draw(example.template, example.partials) == example.expected)
  }

  @Test func whatIsNotMustacheIsAnError() {
    let errors: [(String, TemplateError.Reason)] = [
      ("{{#a}}", .noEnd), ("{{/a}}", .wrongEnd), ("{{#a}}{{/b}}", .wrongEnd), ("{{", .unfinishedTag),
      ("{{}}", .unfinishedTag), ("{{{a}}", .unfinishedTag), ("{{=|=}}", .delimiters), ("{{%A: B}}", .pragma),
      ("{{<p}}{{a}}{{/p}}", .outsideOfBlock),
    ]
    for (template, reason) in errors {
      #expect(throws: TemplateError.self, "\(template)") { try draw(template, [:]) }
      do { _ = try draw(template, [:]) } catch {
        #expect((error as? TemplateError)?.reason == reason, "\(template)")
      }
    }
  }

  private func draw(_ template: String, _ partials: [String: String]) throws -> String {
    let nodes = try (["main": template].merging(partials) { $1 }).mapValues {
      try TemplateParser.parse(SourceText(path: "t", bytes: Array($0.utf8)))
    }
    var page = PageBuffer()
    TemplateProgram(nodes).draw("main", [Data.root], into: &page)
    return page.bytes.text
  }

  /// Named values, of which any may hold others.
  private struct Data: TemplateView {
    var values: [String: TemplateValue]

    static let contract = TemplateContract<Data>("Data.", open: .words)

    func value(_ key: Int, _ names: TemplateNames) -> TemplateValue? { values[names[key]] }

    static func item(_ text: String) -> Data { Data(values: ["item": .text(text), "name": .text("inner")]) }

    static let root = Data(values: [
      "text": .text("T"), "sign": .text("& < > \" '"), "html": .html("<b>&</b>"), "empty": .text(""),
      "name": .text("outer"), "yes": .flag(true), "no": .flag(false), "none": .list([]),
      "list": .list([Data.item("1"), Data.item("2"), Data.item("3")]), "partial": .text("icons/p"),
      "drawn": .drawn { $0.append("<i>") },
      "a": .view(
        Data(values: [
          "b": .view(Data(values: ["c": .text("deep"), "name": .text("b")])), "x": .text("1"),
        ])),
      "c": .view(Data(values: ["name": .text("c")])),
    ])
  }
}

extension MustacheTests {
  private static let comments = [
    Case(name: "inline", template: "1{{! no }}2", expected: "12"),
    Case(name: "of several lines", template: "1{{!\n no\n}}2", expected: "12"),
    Case(name: "standalone", template: "1\n{{! no }}\n2\n", expected: "1\n2\n"),
    Case(name: "standalone and indented", template: "1\n  {{! no }}  \n2\n", expected: "1\n2\n"),
    Case(name: "standalone with CR LF", template: "|\r\n{{! no }}\r\n|", expected: "|\r\n|"),
    Case(name: "standalone at the start", template: "  {{! no }}\n!", expected: "!"),
    Case(name: "standalone at the end", template: "!\n  {{! no }}", expected: "!\n"),
    Case(name: "standalone of several lines", template: "1\n{{!\nno\n}}\n2", expected: "1\n2"),
    Case(name: "beside text", template: "  12 {{! 34 }}\n", expected: "  12 \n"),
    Case(name: "spaces around", template: "12 {{! no }} 34", expected: "12  34"),
  ]

  private static let delimiters = [
    Case(name: "a pair", template: "{{=<% %>=}}(<%text%>)", expected: "(T)"),
    Case(name: "of one sign", template: "({{=[ ]=}}[text])", expected: "(T)"),
    Case(
      name: "in a section", template: "[{{#yes}}{{text}}|{{/yes}}{{= | | =}}|#yes|{{x}}|/yes|]",
      expected: "[T|{{x}}]"),
    Case(
      name: "not in partials", template: "{{> p}}{{= | | =}}|> p|", partials: ["p": ".{{text}}."],
      expected: ".T..T."),
    Case(
      name: "not after partials", template: "{{> p}}{{text}}", partials: ["p": "{{= | | =}}|text|"],
      expected: "TT"),
    Case(name: "standalone", template: "1\n{{=@ @=}}\n2\n", expected: "1\n2\n"),
    Case(name: "standalone and indented", template: "1\n  {{=@ @=}}\n2\n", expected: "1\n2\n"),
    Case(name: "spaces around", template: "|{{= @   @ =}}|", expected: "||"),
    Case(name: "without escapes", template: "{{=| |=}}|&sign|", expected: "& < > \" '"),
  ]

  private static let interpolation = [
    Case(name: "no tags", template: "plain { text }\n", expected: "plain { text }\n"),
    Case(name: "a text", template: "({{text}})", expected: "(T)"),
    Case(name: "escaped", template: "{{sign}}", expected: "&amp; &lt; &gt; &quot; &#39;"),
    Case(name: "three braces", template: "{{{sign}}}", expected: "& < > \" '"),
    Case(name: "ampersand", template: "{{&sign}}", expected: "& < > \" '"),
    Case(name: "HTML in two braces", template: "{{html}}", expected: "&lt;b&gt;&amp;&lt;/b&gt;"),
    Case(name: "drawn", template: "{{{drawn}}}", expected: "<i>"),
    Case(name: "missing", template: "({{missing}}{{{missing}}}{{&missing}})", expected: "()"),
    Case(name: "dotted", template: "{{a.b.c}}", expected: "deep"),
    Case(name: "dotted, broken in the middle", template: "({{a.z.c}}{{a.x.c}})", expected: "()"),
    Case(
      name: "dotted, only the first is looked up", template: "({{#c}}{{a.b.name}}{{/c}})", expected: "(b)"),
    Case(name: "dotted names do not fall back", template: "({{#a}}{{b.text}}{{/a}})", expected: "()"),
    Case(name: "of the section itself", template: "{{#text}}{{.}}{{/text}}", expected: "T"),
    Case(name: "spaces inside", template: "|{{ text }}|{{{ text }}}|{{& text }}|", expected: "|T|T|T|"),
    Case(name: "never standalone", template: "  {{text}}\n", expected: "  T\n"),
  ]

  private static let sections = [
    Case(name: "true", template: "{{#yes}}1{{/yes}}", expected: "1"),
    Case(name: "false", template: "({{#no}}1{{/no}})", expected: "()"),
    Case(name: "missing", template: "({{#missing}}1{{/missing}})", expected: "()"),
    Case(name: "an empty text counts as missing", template: "({{#empty}}1{{/empty}})", expected: "()"),
    Case(name: "a view", template: "{{#a}}{{x}}{{/a}}", expected: "1"),
    Case(name: "outer names", template: "{{#a}}{{text}}{{/a}}", expected: "T"),
    Case(name: "inner names win", template: "{{#a}}{{#b}}{{name}}{{/b}}{{name}}{{/a}}", expected: "bouter"),
    Case(name: "own names do not fall back", template: "({{#a}}{{.text}}{{.x}}{{/a}})", expected: "(1)"),
    Case(name: "a list", template: "{{#list}}{{item}},{{/list}}", expected: "1,2,3,"),
    Case(name: "an empty list", template: "({{#none}}1{{/none}})", expected: "()"),
    Case(name: "the same twice", template: "{{#yes}}1{{/yes}}{{#yes}}2{{/yes}}", expected: "12"),
    Case(name: "nested", template: "|{{#yes}}1{{#yes}}2{{/yes}}3{{/yes}}|", expected: "|123|"),
    Case(name: "nested and false", template: "|{{#yes}}1{{#no}}2{{/no}}3{{/yes}}|", expected: "|13|"),
    Case(name: "dotted", template: "{{#a.b}}{{c}}{{/a.b}}({{#a.z}}1{{/a.z}})", expected: "deep()"),
    Case(name: "a dotted list", template: "{{#list}}{{#.item}}{{.}}{{/.item}}{{/list}}", expected: "123"),
    Case(name: "standalone", template: "1\n{{#yes}}\n2\n{{/yes}}\n3\n", expected: "1\n2\n3\n"),
    Case(
      name: "standalone and indented", template: "1\n  {{#yes}}\n2\n  {{/yes}}\n3\n", expected: "1\n2\n3\n"),
    Case(name: "standalone with CR LF", template: "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", expected: "|\r\n|"),
    Case(name: "standalone at the start", template: "  {{#yes}}\n#{{/yes}}\n/", expected: "#\n/"),
    Case(name: "standalone at the end", template: "#{{#yes}}\n/\n  {{/yes}}", expected: "#\n/\n"),
    Case(name: "inline lines", template: " | {{#yes}}\t|\t{{/yes}} | \n", expected: " | \t|\t | \n"),
    Case(
      name: "indented and inline", template: " {{#yes}}Y{{/yes}}\n {{#yes}}Z{{/yes}}\n", expected: " Y\n Z\n"),
    Case(name: "spaces inside", template: "|{{# yes }}={{/ yes }}|", expected: "|=|"),
  ]

  private static let inverted = [
    Case(name: "false", template: "{{^no}}1{{/no}}", expected: "1"),
    Case(name: "true", template: "({{^yes}}1{{/yes}})", expected: "()"),
    Case(name: "missing", template: "{{^missing}}1{{/missing}}", expected: "1"),
    Case(name: "an empty list", template: "{{^none}}1{{/none}}", expected: "1"),
    Case(name: "a list", template: "({{^list}}1{{/list}})", expected: "()"),
    Case(name: "a view", template: "({{^a}}1{{/a}})", expected: "()"),
    Case(name: "an empty text", template: "{{^empty}}1{{/empty}}", expected: "1"),
    Case(name: "dotted", template: "{{^a.z.c}}1{{/a.z.c}}({{^a.b.c}}1{{/a.b.c}})", expected: "1()"),
    Case(name: "nested", template: "|{{^no}}1{{^no}}2{{/no}}3{{/no}}|", expected: "|123|"),
    Case(name: "standalone", template: "1\n{{^no}}\n2\n{{/no}}\n3\n", expected: "1\n2\n3\n"),
    Case(name: "standalone and indented", template: "1\n  {{^no}}\n2\n  {{/no}}\n3\n", expected: "1\n2\n3\n"),
    Case(name: "standalone with CR LF", template: "|\r\n{{^no}}\r\n{{/no}}\r\n|", expected: "|\r\n|"),
    Case(name: "standalone at both ends", template: "  {{^no}}\n^\n  {{/no}}", expected: "^\n"),
    Case(name: "spaces inside", template: "|{{^ no }}={{/ no }}|", expected: "|=|"),
  ]

  private static let partials = [
    Case(name: "included", template: "\"{{> p}}\"", partials: ["p": "from {{text}}"], expected: "\"from T\""),
    Case(name: "missing", template: "\"{{> p}}\"", expected: "\"\""),
    Case(
      name: "asks where it stands", template: "{{#a}}{{> p}}{{/a}}", partials: ["p": "{{x}}{{text}}"],
      expected: "1T"),
    Case(
      name: "includes itself", template: "{{> p}}",
      partials: ["p": "{{#list}}{{item}}{{#.more}}{{> p}}{{/.more}}{{/list}}"], expected: "123"),
    Case(name: "beside text", template: "| {{> p}} |", partials: ["p": "\t|\t"], expected: "| \t|\t |"),
    Case(
      name: "indented, beside text", template: "  {{text}}  {{> p}}\n", partials: ["p": ">\n>"],
      expected: "  T  >\n>\n"),
    Case(
      name: "standalone with CR LF", template: "|\r\n{{> p}}\r\n|", partials: ["p": ">"], expected: "|\r\n>|"),
    Case(
      name: "standalone at the start", template: "  {{> p}}\n>", partials: ["p": ">\n>"],
      expected: "  >\n  >>"),
    Case(
      name: "standalone at the end", template: ">\n  {{> p}}", partials: ["p": ">\n>"],
      expected: ">\n  >\n  >"),
    Case(
      name: "indented by line, but not within values", template: "\\\n {{> p}}\n/\n",
      partials: ["p": "|\n{{{lines}}}{{text}}\n|\n"], expected: "\\\n |\n T\n |\n/\n"),
    Case(name: "spaces inside", template: "|{{>   p }}|", partials: ["p": "[]"], expected: "|[]|"),
    Case(
      name: "named by a value", template: "{{> *partial}}", partials: ["icons/p": "named"], expected: "named"),
    Case(name: "named by no value", template: "({{> *missing}})", partials: ["p": "named"], expected: "()"),
  ]

  private static let inheritance = [
    Case(name: "as it is", template: "{{$x}}default{{/x}}", expected: "default"),
    Case(
      name: "not replaced", template: "{{<p}}{{/p}}", partials: ["p": "{{$x}}default{{/x}}"],
      expected: "default"),
    Case(
      name: "replaced", template: "{{<p}}{{$x}}mine {{text}}{{/x}}{{/p}}",
      partials: ["p": "|{{$x}}default{{/x}}|"],
      expected: "|mine T|"),
    Case(
      name: "text around blocks is passed over", template: "{{<p}}\nno {{$x}}mine{{/x}}\nno {{/p}}",
      partials: ["p": "{{$x}}default{{/x}}"], expected: "mine"),
    Case(
      name: "the outermost wins", template: "{{<q}}{{$x}}outer{{/x}}{{/q}}",
      partials: ["q": "{{<p}}{{$x}}middle{{/x}}{{/p}}", "p": "{{$x}}default{{/x}}"], expected: "outer"),
    Case(
      name: "several", template: "{{<p}}{{$x}}1{{/x}}{{$y}}2{{/y}}{{/p}}",
      partials: ["p": "{{$y}}b{{/y}}{{$x}}a{{/x}}{{$z}}c{{/z}}"], expected: "21c"),
    Case(
      name: "a block in its own place", template: "{{<p}}{{$x}}1{{$x}}2{{/x}}{{/x}}{{/p}}",
      partials: ["p": "{{$x}}default{{/x}}"], expected: "12"),
    Case(
      name: "blocks in each other's places",
      template: "{{<p}}{{$x}}1{{$y}}{{/y}}{{/x}}{{$y}}2{{$x}}3{{/x}}{{/y}}{{/p}}",
      partials: ["p": "{{$x}}{{/x}}|{{$y}}{{/y}}"], expected: "1|23"),
    Case(
      name: "a block in the place of another", template: "{{<q}}{{$y}}mine{{/y}}{{/q}}",
      partials: ["q": "{{<p}}{{$x}}1{{$y}}2{{/y}}{{/x}}{{/p}}", "p": "{{$x}}default{{/x}}"],
      expected: "1mine"),
  ]
}
