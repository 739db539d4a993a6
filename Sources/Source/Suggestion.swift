/// Finds what an author probably meant.
package enum Suggestion {
  /// The candidate nearest to `word`, or nil if none is near.
  ///
  /// Whoever asks often about the same candidates makes `Suggestions` of them once.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    Suggestions(candidates).nearest(to: word)
  }
}
