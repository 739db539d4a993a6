internal import Glibc
internal import Source

/// The program that reads documents and web pages: `pandoc`, in a process of its own for each.
///
/// A document may be made to break the program that reads it. So the process gets it by its standard input, may read no
/// other file, and has bounds of memory, time and output. What it gives is a tree in JSON, of which we write the Markdown.
///
/// Source: Pandoc User's Guide 2.17, `--sandbox`; pandoc-types 1.22.
struct Pandoc: Sendable {
  private let program: BoundedProgram

  /// Nil where it is not installed, or too old to be held in its sandbox.
  init?(searchPath: String) {
    guard let program = BoundedProgram("pandoc", searchPath: searchPath, variables: Self.variables),
      Self.isKnown(program.version)
    else { return nil }
    self.program = program
  }

  /// The program of this machine, which a command cannot do without.
  static func installed() throws -> Pandoc {
    guard let pandoc = Pandoc(searchPath: environment("PATH") ?? "/usr/bin:/bin") else {
      throw WrongUsage.noPandoc
    }
    return pandoc
  }

  /// The text of a document. Throws a `DocumentFault` where the program can make nothing of it.
  func read(_ bytes: [UInt8], as form: DocumentForm) throws -> PandocText {
    try PandocText(tree(of: bytes, form))
  }

  /// Many texts in HTML at once, which is faster. Nil where they cannot be told apart, or one of them cannot be read.
  func read(_ texts: [[UInt8]]) throws -> PandocParts? {
    // A text cannot hold a name that is made from all of them.
    let key = DigestBuilder.digest(of: Array(texts.joined()))
    let names = texts.indices.map { "\(key)-\($0)" }
    let page = zip(names, texts).flatMap { name, text in
      Array("<div id=\"\(name)\">".utf8) + text + Array("</div>\n".utf8)
    }
    do { return PandocParts(try tree(of: page, .html), names: names) } catch is DocumentFault { return nil }
  }

  private func tree(of bytes: [UInt8], _ form: DocumentForm) throws -> [UInt8] {
    let folder = try PassingFolder()
    let source = folder.path.appending("document")
    try source.create(with: bytes)
    let file = try OpenFile(source, for: .reading)
    let (ending, output) = try program.output(
      ["--sandbox", "--from=\(form.rawValue)", "--to=json"], in: folder.path, input: file.descriptor,
      keeping: Self.mostOutput + 1)
    guard output.count <= Self.mostOutput else { throw DocumentFault.tooCostly }
    switch ending {
    case .exit(0): return output
    // Its own numbers for what cannot be read; all others are those of bounds, of the system or of somebody else.
    case .exit(let code) where Self.faults.contains(code): throw DocumentFault.unreadable
    default: throw DocumentFault.tooCostly
    }
  }

  /// Whether this is the name of a version that has a sandbox.
  private static func isKnown(_ version: String) -> Bool {
    guard version.startsWithBytes(of: "pandoc ") else { return false }
    let numbers = version.utf8.dropFirst("pandoc ".utf8.count).text.parts(separatedBy: ".").prefix(2)
      .compactMap { Int($0) }
    return numbers.count == 2 && !numbers.lexicographicallyPrecedes(oldest)
  }

  private static let oldest = [2, 15]
  /// A page has at most a mebibyte, and each of its words takes some forty bytes in the tree.
  private static let mostOutput = 48 << 20
  private static let faults: Set<Int> = [1, 24, 62, 63, 64, 65, 66, 84, 91, 92, 93, 99]
  private static let variables = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
}
