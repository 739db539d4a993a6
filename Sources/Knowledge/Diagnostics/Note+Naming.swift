internal import Source

extension [Note] {
  /// A note on each of the first few pages that a diagnostic is about too, and how many more there are.
  ///
  /// A name that hundreds of pages share would otherwise name them all wherever it is used.
  static func naming(_ paths: some Collection<String>, _ text: String) -> [Note] {
    let named = paths.prefix(5).map { Note(text, at: .startOf($0)) }
    let more = paths.count - named.count
    return named + (more > 0 ? [Note("there \(more == 1 ? "is" : "are") \(more) more")] : [])
  }
}
