internal import Source

/// Why a template is not well-formed Mustache.
struct TemplateError: Error, Hashable {
  enum Reason: Hashable {
    /// A tag is not closed, or has no name.
    case unfinishedTag
    case wrongEnd
    case noEnd
    case delimiters
    /// Something other than a block stands where a parent's blocks are given.
    case outsideOfBlock
    case pragma
    case tooDeep
  }

  let reason: Reason
  let span: SourceSpan
}
