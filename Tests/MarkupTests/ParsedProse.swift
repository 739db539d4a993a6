import Markup
import Source

/// A Markdown text as read, in a form that tests can compare.
struct ParsedProse {
  let prose: Prose
  let titleHeading: Heading?
  let diagnostics: [Diagnostic]

  init(_ markdown: String, smart: Bool = false, liftsTitle: Bool = false, prefix: String? = "", line: Int = 1)
  {
    self.init(
      markdown, origin: .lines(from: line),
      options: MarkdownOptions(smartPunctuation: smart, liftsTitle: liftsTitle, anchorPrefix: prefix))
  }

  init(_ markdown: String, origin: TextOrigin, options: MarkdownOptions = MarkdownOptions()) {
    let text = SourceText(path: "page.md", bytes: Array(markdown.utf8))
    let parsed = Markdown.parse(text, origin: origin, options: options)
    prose = parsed.value.prose
    titleHeading = parsed.value.titleHeading
    diagnostics = parsed.diagnostics
  }

  /// The HTML with `{…}` for each hole.
  var html: String {
    filled { hole in
      switch hole {
      case .linkStart(let index): "{link \(index)}"
      case .linkEnd: "{/link}"
      case .linkTitle(let index): "{title \(index)}"
      case .image(let index): "{image \(index)}"
      case .attribute(let name, let index): " \(name)=\"{address \(index)}\""
      case .block(let index): "{block \(index)}"
      case .word(let key): "{\(key)}"
      case .label(let key): "aria-label=\"{\(key)}\""
      case .language: ""
      }
    }
  }

  /// The HTML with a link for each that a page may draw.
  var drawn: String {
    filled { hole in
      switch hole {
      case .linkStart: "<a href=\"x\">"
      case .linkEnd: "</a>"
      case .attribute(let name, _): " \(name)=\"x\""
      case .linkTitle, .image, .block, .word, .language: ""
      case .label: "aria-label=\"x\""
      }
    }
  }

  func filled(_ content: (Hole.Content) -> String) -> String {
    var bytes: [UInt8] = []
    var written = 0
    for hole in prose.html.holes {
      bytes += prose.html.bytes[written..<hole.offset]
      bytes += Array(content(hole.content).utf8)
      written = hole.offset
    }
    return (bytes + prose.html.bytes[written...]).text
  }

  /// What the author typed at the places of the references, as `line:column-line:column`.
  var places: [String] { prose.references.map(\.span.places) }

  var rules: [String] { diagnostics.map { "\($0.rule) \($0.span.start.line):\($0.span.start.column)" } }
}

extension SourceSpan {
  var places: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

extension Destination {
  /// The address as it was typed.
  var address: String {
    switch self {
    case .external(let url): url
    case .relative(let path, let query, let fragment):
      path + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    case .refused: "refused"
    }
  }
}
