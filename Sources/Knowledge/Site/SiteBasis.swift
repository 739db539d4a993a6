internal import Source

/// What the pages of a site are understood by besides their own texts: its settings.
///
/// Where it is the same as before, so is all that was understood by it.
package struct SiteBasis: Equatable, Sendable {
  /// The files that hold settings, kinds, tags and synonyms.
  let settings: [SourceFile]
  /// The address that takes the place of the one in the settings.
  let baseURL: String?
  /// The host that takes the place of the one in the settings.
  let host: Host?
}
