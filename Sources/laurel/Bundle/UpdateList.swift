internal import Source

/// What an update changes in an older copy: a text that people can read, at the top of it.
struct UpdateList: Equatable {
  static let fileName = "UPDATE.txt"

  /// The digests of what is new or changed, by paths.
  let renewed: [[UInt8]: String]
  /// The digests that files had which the site no longer has, by paths.
  let gone: [[UInt8]: String]

  /// Compares the lists of two bundles.
  init(from old: [[UInt8]: String], to new: [[UInt8]: String]) {
    renewed = new.filter { old[$0.key] != $0.value }
    gone = old.filter { new[$0.key] == nil }
  }

  /// Reads a list; lines that are none of ours are passed over.
  init(bytes: [UInt8]) {
    func lines(of mark: UInt8) -> [[UInt8]: String] {
      let all = bytes.split(separator: UInt8(ascii: "\n"))
      let marked = all.filter { $0.starts(with: [mark, UInt8(ascii: " ")]) }
      return ChecksumLines.digests(in: marked.flatMap { $0.dropFirst(2) + [UInt8(ascii: "\n")] }[...])
    }
    renewed = lines(of: UInt8(ascii: "+"))
    gone = lines(of: UInt8(ascii: "-"))
  }

  /// Whether a text says by its first words that it is such a list.
  static func isList(_ bytes: [UInt8]) -> Bool { bytes.starts(with: greeting.utf8) }

  var bytes: [UInt8] {
    func lines(_ mark: String, _ digests: [[UInt8]: String]) -> [UInt8] {
      digests.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap {
        mark.utf8 + ChecksumLines.line(path: $0.key, digest: $0.value)
      }
    }
    return Array(Self.greeting.utf8) + lines("+ ", renewed) + lines("- ", gone)
  }

  private static let greeting = """
    This is an update of a site. Unpack it over the older copy, so that files of the same name are replaced.
    Then remove the files below that have a minus before them: laurel verify --remove-gone FOLDER does it.


    """
}
