internal import Source

extension [Note] {
  /// A note on each of the first few pages that a diagnostic is about too, and how many more there are.
  ///
  /// A name that hundreds of pages share would otherwise name them all wherever it is used.
  static func naming(_ paths: some Collection<String>, _ message: Message) -> [Note] {
    let named = paths.prefix(5).map { Note(message, at: .startOf($0)) }
    let more = paths.count - named.count
    if more == 0 { return named }
    return named + [Note(more == 1 ? "there is 1 more" : "there are \(more) more")]
  }
}
