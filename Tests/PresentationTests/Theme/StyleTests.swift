import Presentation
import Source
import Support
import Testing

/// A page that is read from the right is the mirror image of one that is read from the left, so style sheets name the
/// start and the end of a line, and neither side.
@Suite struct StyleTests {
  private static var physical: [Regex<Substring>] {
    [
      #/(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/#,
      #/border-(?:top|bottom)-(?:left|right)-radius/#,
      #/[;{\s](?:left|right)\s*:/#,
      #/(?:text-align|float|clear)\s*:\s*(?:left|right)\b/#,
      // Four values name the sides in turn.
      #/[;{\s](?:margin|padding|inset|border-width|border-radius)\s*:\s*(?:[^\s;]+\s+){3}[^\s;]+\s*[;}]/#,
    ]
  }

  /// The places in a style sheet that name a side. Code is written from the left in every language.
  private func sides(in css: String) -> [String] {
    css.parts(separatedBy: "\n").filter { !$0.startsWithBytes(of: "pre ") }.flatMap { line in
      Self.physical.flatMap { pattern in line.matches(of: pattern).map { match in String(match.output) } }
    }
  }

  @Test func styleSheetsNameNoSides() {
    let sheets = ThemeFolder.standard.files.filter { $0.path.hasSuffix(".css") }
    #expect(!sheets.isEmpty)
    for file in sheets { #expect(sides(in: file.bytes.text) == [], "\(file.path)") }
  }

  @Test(arguments: [
    "p { margin-left: 1px; }", "p { left: 0; }", "p {text-align: right}", "p { float: left }",
    "p { margin: 0 1px 2px 3px; }", "p { border-radius: 0 var(--r) var(--r) 0; }",
  ])
  func aSideIsFound(css: String) { #expect(sides(in: css).count == 1) }

  @Test(arguments: [
    "p { margin-inline-start: 1px; }", "p { inset-inline-start: 0; }", "p { text-align: start }",
    "p { margin: 0 1px; }", "pre { text-align: left; }", "p { border-radius: 0 1px; }",
  ])
  func noSideIsFound(css: String) { #expect(sides(in: css) == []) }
}
