internal import Source

/// The paths that an address may mean, seen from a page.
///
/// Texts and files are linked to from where they lie. But many programs put each page into a folder of its own:
/// `practices/a.md` stands at `/practices/a/`, so that `../b/` leads to `practices/b`. And a site that stands in a
/// folder of its host has this folder in addresses from the top.
struct AddressReadings {
  /// Seen from the folder of the page.
  let inPlace: [String]
  /// Seen from the folder that the page itself is elsewhere.
  let own: [String]
  private let form: Form

  /// How an address ends, which tells how the site stood for which it was written.
  private enum Form {
    /// With a slash: pages were folders.
    case folder
    /// With `.html`: pages were files.
    case file
    /// With `.md`: it names a text, and texts are seen from where they lie.
    case text
    case bare
  }

  /// - Parameters:
  ///   - page: the path of the page that the address stands on.
  ///   - isNamedByFolder: whether that page goes by its folder already, here as elsewhere.
  ///   - base: the path of the site on its host: `/kb`, or nothing.
  init(_ typed: String, on page: String, isNamedByFolder: Bool, base: String) {
    var found = [ContentPath.resolve(typed, in: ContentPath.folder(of: page))]
    let isFromTop = typed.startsWithBytes(of: "/")
    if isFromTop, !base.isEmpty, (typed + "/").startsWithBytes(of: base + "/") {
      found.append(ContentPath.resolve(typed.utf8.dropFirst(base.utf8.count).text, in: ""))
    }
    inPlace = found.compactMap { $0 }
    let own =
      isFromTop || isNamedByFolder ? nil : ContentPath.resolve(typed, in: ContentPath.withoutExtension(page))
    self.own = [own].compactMap { $0 }.filter { [inPlace] in !inPlace.contains($0) }
    form = Self.form(of: typed)
  }

  /// What a link by name means that gives a path: one from the folder of its page, or from the top.
  init(ofName name: String, in folder: String) {
    inPlace = [folder, ""].compactMap { ContentPath.resolve(name, in: $0) }
    own = []
    form = .bare
  }

  /// What an address means that was written as if its page stood at the top; nil if it cannot be one.
  ///
  /// Obsidian and GitHub write such addresses, Zola and others put a sign before them: `@/practices/a.md`.
  init?(fromTop typed: String) {
    let parts = typed.parts(separatedBy: "/").filter { !["", ".", ".."].contains($0) }
    let isMarked = parts.first.map { ["content", "@", "~"].contains(Fold.key($0)) } ?? false
    let isPlain = !typed.startsWithBytes(of: "/") && !typed.startsWithBytes(of: ".")
    guard parts.count > 1, isMarked || isPlain else { return nil }
    inPlace = [parts.dropFirst(isMarked ? 1 : 0).joined(separator: "/")]
    own = []
    form = Self.form(of: typed)
  }

  var all: [String] { inPlace + own }

  /// The paths of pages in the order in which they are looked for; those of one group are as good as each other.
  var ofPages: [[String]] {
    switch form {
    case .folder: [own, inPlace]
    case .file: [inPlace, own]
    case .text: [inPlace]
    case .bare: [all]
    }
  }

  private static func form(of typed: String) -> Form {
    if typed.endsWithBytes(of: "/") || ContentPath.stem(of: typed) == "index" { return .folder }
    return switch ContentPath.fileExtension(of: typed) {
    case "md", "markdown", "mdx": .text
    case "html", "htm": .file
    default: .bare
    }
  }
}
