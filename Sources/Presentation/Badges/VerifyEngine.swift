internal import Source

/// The scripts that verify badges in the browser. They come with the program, and not with a theme, as what they say has to
/// hold everywhere.
///
/// A theme draws the page; its script shows what these find.
enum VerifyEngine {
  /// In the order in which they need each other.
  static let scripts = [
    PackageResources.verify_signature_js, PackageResources.verify_file_js, PackageResources.verify_badge_js,
  ].map { CompactScript($0).bytes }
}
