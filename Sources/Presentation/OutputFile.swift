internal import Knowledge
package import Source

/// A file of the finished site: a path and what is to stand there.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// The bytes of a file of the content, by its path from the content folder.
    case asset(path: String)
    /// What became of a picture of the content, by its path in the folder of results.
    case redrawn(path: String)
    /// The bytes of a file beside the content, by its path from the folder of the site.
    case beside(path: String)
  }

  /// The path from the output folder, with `/` between folders.
  package let path: String
  package let content: Content
  /// What of the content it is made for; nil for what every site has.
  package let origin: OutputOrigin?
  /// Whether the name holds a fingerprint of the bytes, so that a file of this name never changes.
  package let isLasting: Bool

  package init(path: String, content: Content, origin: OutputOrigin? = nil, isLasting: Bool = false) {
    self.path = path
    self.content = content
    self.origin = origin
    self.isLasting = isLasting
  }

  package init(path: String, text: String, origin: OutputOrigin? = nil) {
    self.init(path: path, content: .bytes(Array(text.utf8)), origin: origin)
  }
}

/// What a file of the site is made for, to be told where its path cannot be had.
package struct OutputOrigin: Sendable {
  /// Of two that want the same path, that of the later case is to be renamed.
  enum Sort: Int {
    /// Something that gives a file its name, such as a tag.
    case name
    /// A kind, whose name is checked where it is read.
    case kind
    /// A page, or an alias of one. Rules about the whole site tell of their names, and of two that become the same file.
    case page
    /// A file of the content, of whose name a rule tells.
    case file
  }

  let sort: Sort
  package let span: SourceSpan
}

extension Folder {
  /// The page that its index is made for, if it has one.
  func origin(in site: Site) -> OutputOrigin? {
    indexPage.map { OutputOrigin(sort: .page, span: .startOf(site[$0].path)) }
  }
}

/// Paths that no file of a site may have, since they are needed when it is written.
package enum ReservedPaths {
  /// The list of digests for people.
  package static let sums = "SHA256SUMS"
  /// The mark by which a build knows its own files.
  package static let mark = ".laurel"
  /// The name of the mark while the files are still being written.
  package static let unfinishedMark = ".laurel-unfinished"
  /// The name of the mark that comes in the place of that one, until it is there.
  package static let nextUnfinishedMark = ".laurel-unfinished-next"

  package static let all = [sums, mark, unfinishedMark, nextUnfinishedMark]
}
