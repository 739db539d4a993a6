internal import Source

/// Reads the files of an example out of the text of a page.
///
/// A line that is a path in backticks and a colon names the fenced block below it. A line such as
/// "`team.png` is an image." stands for a file without text. Fences close with the marks that opened them.
struct ExampleReader {
  private(set) var files: SiteFiles = [:]
  private var name: String?
  private var fence: String?
  private var block = ""

  /// The files of the section below a heading of level 2; nil if the page has no such heading.
  static func files(below heading: String, in text: String) -> SiteFiles? {
    var reader = ExampleReader()
    var isFound = false
    var isInside = false
    for line in text.parts(separatedBy: "\n") {
      if reader.fence == nil, line.startsWithBytes(of: "## ") {
        isInside = line == "## \(heading)"
        isFound = isFound || isInside
      }
      reader.read(line, keeps: isInside)
    }
    return isFound ? reader.files : nil
  }

  private mutating func read(_ line: String, keeps: Bool) {
    if let fence {
      guard line == fence else {
        block += line + "\n"
        return
      }
      self.fence = nil
      if keeps, let name { add(name, Array(block.utf8)) }
      name = nil
    } else if line.startsWithBytes(of: "```") {
      fence = line.utf8.prefix { $0 == UInt8(ascii: "`") }.text
      block = ""
    } else if keeps {
      let parts = line.parts(separatedBy: "`")
      guard parts.count == 3, parts[0].isEmpty else { return }
      switch parts[2] {
      case ":": name = parts[1]
      case " is an image.": add(parts[1], Self.image)
      case " is a file.": add(parts[1], [])
      default: break
      }
    }
  }

  /// Paths of the content are given from its folder, those of themes from the folder of the site.
  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    files[path.startsWithBytes(of: "Themes/") ? path : "Content/\(path)"] = bytes
  }

  /// The start of a PNG of one pixel, which is all that is read of an image.
  private static let image: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0]
}
