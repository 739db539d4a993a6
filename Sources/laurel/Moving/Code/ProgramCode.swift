internal import Knowledge
internal import Markup
internal import Source

/// What stands in the texts of another program and is read by it alone, as Markdown of ours.
///
/// What nobody knows here stays as it is typed: the check tells it at its place.
struct ProgramCode: Sendable {
  let origin: Origin
  let settings: OriginSettings
  /// Texts that pages take in, by the names that they use.
  let inclusions: [String: [String]]
  /// Where each page and file goes, by its path in the folder of the program.
  let targets: [String: String]
  /// Where the posts of Jekyll go, by their paths in the folder of posts without the ending.
  let posts: [String: String]
  /// Where the files of a vault go, by the ends of their paths, but for those that several have.
  private let files: [String: String]

  init(of site: OriginSite) throws {
    origin = site.origin
    settings = site.settings
    inclusions = try site.origin.inclusions(in: site.folder, site.settings)
    let pages = site.pages.map { ($0.source.path, $0.place.target) }
    targets = Dictionary(
      pages + site.files.map { ($0.source, $0.path) }, uniquingKeysWith: { first, _ in first })
    posts = site.origin == .jekyll ? Self.posts(in: targets) : [:]
    files = site.origin == .obsidian ? Self.names(in: targets) : [:]
  }

  /// The file of a vault that a name is meant for, if there is one alone.
  func file(called name: String) -> String? {
    ContentPath.resolve(name, in: "").flatMap { files[Fold.key($0)] }
  }

  private static func posts(in targets: [String: String]) -> [String: String] {
    var posts: [String: String] = [:]
    for (path, target) in targets.sorted(by: { String.byBytes($0.key, $1.key) }) {
      let parts = path.parts(separatedBy: "/")
      guard let folder = parts.firstIndex(of: "_posts") else { continue }
      let name = ContentPath.withoutExtension(parts[(folder + 1)...].joined(separator: "/"))
      posts[name] = target
      // Posts of a category are called with it.
      posts[(parts[..<folder] + [name]).joined(separator: "/")] = target
    }
    return posts
  }

  private static func names(in targets: [String: String]) -> [String: String] {
    var found: [String: [String]] = [:]
    for (path, target) in targets {
      let parts = path.parts(separatedBy: "/")
      for start in parts.indices {
        found[Fold.key(parts[start...].joined(separator: "/")), default: []].append(target)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// - Parameter body: the text of a page below its values.
  func converted(
    _ body: ArraySlice<UInt8>, of page: OriginSite.Page
  ) -> (text: [UInt8], conversions: [Conversion]) {
    let text = SourceText(path: "", bytes: Array(body))
    var walk = CodeWalk(self, page, closed: CodeTag.namesOfClosing(in: text.bytes))
    walk.shownWords = walk.namesOfShownWords(in: text.bytes)
    let headings = LoweredHeadings(page.page.document)
    for number in 1...text.lineCount {
      let line = text.line(number)
      let lowered = headings.lowered(line, at: page.page.document.bodyLine + number - 1)
      if lowered != nil { walk.conversions.append(.heading) }
      walk.read(lowered ?? line)
    }
    walk.finish()
    let spaced = MarkdownInHTML(walk.lines)
    for name in spaced.parted { walk.count("<\(name)>") }
    // A text in which nothing was converted stays as it is, with its ends of lines.
    return walk.conversions.isEmpty
      ? (text.bytes, []) : (Array(spaced.lines.joined(separator: "\n").utf8), walk.conversions)
  }
}

/// One walk over the lines of a text, which are put into boxes, set in less, or replaced.
struct CodeWalk {
  /// Something that goes on over lines.
  enum Part {
    /// A box: its lines are those of a quotation, the last of which may say whose words they are.
    case box(name: String, last: String? = nil)
    /// The text of a tab, which is set in by four blanks.
    case tab(indentation: Int)
    /// A part of which only the first and the last line are left out.
    case wrapper(name: String)
    /// Code that a program colors.
    case code(name: String)
    /// A text whose code the program shows as it is typed.
    case verbatim(name: String)
    /// What no reader is to see, and how many parts of the same name are open in it.
    case note(name: String, depth: Int)
  }

  let code: ProgramCode
  let page: OriginSite.Page
  /// The names of the tags that are closed somewhere in the text.
  let closed: Set<String>
  private(set) var lines: [String] = []
  var conversions: [Conversion] = []
  var parts: [Part] = []
  /// The texts of other files that the page takes in, by the names that it gives them.
  var imports: [String: String] = [:]
  /// The names of kept words that the page shows, and of those that it kept above.
  var shownWords: Set<String> = []
  var openWords: Set<String> = []
  /// The labels that tags around tabs give to these, by their values.
  var labels: [[String: String]] = []
  /// How deep the last heading was.
  private(set) var level = 1
  /// The marks that opened the block of code in which a line stands.
  private var fence: [UInt8]?
  /// What of code was begun on lines before and is not closed.
  private var begun: [String] = []
  /// Whether a blank line was written for what follows.
  private var hasBlank = false
  /// How many bytes of other texts were taken in.
  private var included = 0

  /// How deep boxes and tabs may lie in one another.
  static let mostParts = 16
  /// As much as a page may hold.
  private static let mostIncluded = FoundFile.textLimit / 2

  init(_ code: ProgramCode, _ page: OriginSite.Page, closed: Set<String>) {
    self.code = code
    self.page = page
    self.closed = closed
  }

  mutating func read(_ line: String) {
    endTabs(before: line)
    var rest: String? = line.dedented(by: tabs * 4)
    while let line = rest { rest = readPart(of: line) }
  }

  /// Reads a line up to where what nobody sees begins or ends; gives what stands behind that.
  private mutating func readPart(of typed: String) -> String? {
    var line = typed
    let isSecondBlank = hasBlank && line.trimmed.isEmpty
    hasBlank = false
    if isSecondBlank { return nil }
    switch parts.last {
    case .note(let name, let depth)?: return readNote(line, name, depth: depth)
    case .code(let name)?, .verbatim(let name)?:
      if !line.closesTag(named: name) {
        write(line)
        return nil
      }
    case .box, .tab, .wrapper, nil: break
    }
    if let fence {
      if ["{% raw %}", "{% endraw %}"].contains(line.trimmed) {
        count("raw")
        return nil
      }
      if line.closesFence(fence) { self.fence = nil }
      write(line)
      return nil
    }
    if begun.isEmpty, let marks = line.fence {
      fence = marks
      write(titled(line))
      return nil
    }
    if !begun.isEmpty || !isWhole(line) {
      begun.append(line)
      let joined = begun.map(\.trimmed).joined(separator: " ")
      if line.trimmed.isEmpty || begun.count > Self.mostBegun {
        writeBegun()
        return nil
      }
      guard isWhole(joined) else { return nil }
      line = begun.count == 1 ? line : joined
      begun = []
    }
    if let (start, tag) = noteStart(in: line) {
      if !line.utf8.prefix(start).allSatisfy(\.isSpace) { write(inline(line.utf8.prefix(start).text)) }
      write("<!--")
      count(tag.name)
      parts.append(.note(name: tag.name, depth: 1))
      return line.utf8.dropFirst(tag.range.upperBound).text
    }
    if let heading = line.headingLevel { level = heading }
    if !replace(line) { write(inline(line)) }
    return nil
  }

  /// The line that opens a block of code, without its title, which is written above it.
  private mutating func titled(_ line: String) -> String {
    let bytes = Array(line.utf8)
    guard let range = bytes.firstRange(of: Array("title=".utf8)), range.upperBound < bytes.count,
      bytes[range.lowerBound - 1].isBlank || bytes[range.lowerBound - 1] == UInt8(ascii: "{")
    else { return line }
    let mark = bytes[range.upperBound]
    let title = bytes[(range.upperBound + 1)...].prefix { $0 != mark }
    guard "\"'".utf8.contains(mark), title.endIndex < bytes.count, !title.isEmpty,
      !title.contains(UInt8(ascii: "`"))
    else { return line }
    count("title=\"…\"")
    let start = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }.text
    if lines.last?.trimmed.isEmpty == false { write(start.trimmed) }
    write("\(start)`\(title.text)`")
    write(start.trimmed)
    return (bytes[..<range.lowerBound] + bytes[(title.endIndex + 1)...]).text
  }

  /// Writes what was begun and never closed.
  mutating func finish() {
    writeBegun()
    while let part = parts.popLast() {
      switch part {
      case .code: write("```")
      case .note: write("-->")
      case .box(_, let last?): lines.append("> \(last)")
      case .box, .tab, .wrapper, .verbatim: continue
      }
    }
  }

  /// Writes the lines of code that has no end as they are.
  private mutating func writeBegun() {
    for line in begun { write(line) }
    begun = []
  }

  /// Whether all code that begins in a line ends in it.
  private func isWhole(_ line: String) -> Bool {
    line.isWhole && !(code.origin == .docusaurus && MDXTag.isBegun(Array(line.trimmed.utf8)))
  }

  /// Over how many lines a tag may go.
  private static let mostBegun = 20

  /// Writes a line inside the boxes that are open.
  mutating func write(_ line: String) {
    let boxes = parts.count { if case .box = $0 { true } else { false } }
    let marks = String(repeating: "> ", count: boxes)
    lines.append(line.isEmpty && boxes > 0 ? marks.trimmed : marks + line)
  }

  /// Writes a blank line, unless one follows anyway.
  mutating func writeBlank() {
    write("")
    hasBlank = true
  }

  /// Writes a text that the page takes in; false if there is none, or if the page would grow too large.
  mutating func include(_ name: String) -> Bool {
    guard let text = code.inclusions[name] else { return false }
    included += text.reduce(0) { $0 + $1.utf8.count + 1 }
    guard included <= Self.mostIncluded else { return false }
    for line in text { write(line) }
    return true
  }

  mutating func count(_ name: String) { conversions.append(.code(name)) }

  // MARK: Tabs

  /// How many tabs a line stands in.
  var tabs: Int { parts.count { if case .tab = $0 { true } else { false } } }

  /// Ends the tabs whose text a line is no part of.
  private mutating func endTabs(before line: String) {
    guard !line.trimmed.isEmpty else { return }
    while case .tab(let indentation)? = parts.last, line.indentation < indentation + 4 { parts.removeLast() }
  }

  /// The heading of a tab, one level below the last heading.
  mutating func writeHeading(_ words: String) {
    if lines.last?.trimmed.isEmpty == false { write("") }
    write("\(String(repeating: "#", count: min(6, max(2, level + 1)))) \(words.onOneLine)")
    writeBlank()
  }
}

extension String {
  /// The number of blanks at the start.
  var indentation: Int { utf8.prefix { $0 == UInt8(ascii: " ") }.count }

  /// The text as a note of HTML can hold it.
  var withoutDoubleHyphens: String {
    var kept: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: "-"), kept.last == byte { kept.append(UInt8(ascii: " ")) }
      kept.append(byte)
    }
    return kept.text
  }

  fileprivate func dedented(by count: Int) -> String { utf8.dropFirst(min(count, indentation)).text }

  /// The marks that open a block of code.
  fileprivate var fence: [UInt8]? {
    let bytes = utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    guard let mark = bytes.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let marks = bytes.prefix { $0 == mark }
    return marks.count >= 3 ? Array(marks) : nil
  }

  fileprivate func closesFence(_ fence: [UInt8]) -> Bool {
    let bytes = utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    return bytes.starts(with: fence) && bytes.trimmed.allSatisfy { $0 == fence[0] }
  }

  /// Whether all code in braces that begins in a line ends in it.
  fileprivate var isWhole: Bool {
    let bytes = Array(utf8)
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")] {
      guard let last = bytes.lastRange(of: Array(open.utf8)) else { continue }
      if bytes[last.upperBound...].firstRange(of: Array(close.utf8)) == nil { return false }
    }
    return true
  }

  fileprivate var headingLevel: Int? {
    let marks = utf8.prefix { $0 == UInt8(ascii: "#") }
    return (1...6).contains(marks.count) && utf8.dropFirst(marks.count).first?.isBlank == true
      ? marks.count : nil
  }

  /// Whether a line holds the tag that closes another.
  fileprivate func closesTag(named name: String) -> Bool {
    let bytes = Array(utf8)
    var index = 0
    while let tag = CodeTag.first(in: bytes, from: index) {
      if tag.isClosing, tag.name == name || tag.name.isEmpty { return true }
      index = tag.range.upperBound
    }
    return false
  }
}

extension [UInt8] {
  /// Where some bytes stand last.
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    return (0...(count - other.count)).last { self[$0...].starts(with: other) }.map { $0..<$0 + other.count }
  }
}
