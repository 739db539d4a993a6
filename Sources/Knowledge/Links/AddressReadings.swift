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
    case bare
  }

  /// - Parameters:
  ///   - page: the path of the page that the address stands on.
  ///   - isFolderIndex: whether that page stands for its folder, and so has none of its own.
  ///   - base: the path of the site on its host: `/kb`, or nothing.
  init(_ typed: String, on page: String, isFolderIndex: Bool, base: String) {
    var found = [ContentPath.resolve(typed, in: ContentPath.folder(of: page))]
    let isFromTop = typed.startsWithBytes(of: "/")
    if isFromTop, !base.isEmpty, (typed + "/").startsWithBytes(of: base + "/") {
      found.append(ContentPath.resolve(typed.utf8.dropFirst(base.utf8.count).text, in: ""))
    }
    inPlace = found.compactMap { $0 }
    let own =
      isFromTop || isFolderIndex ? nil : ContentPath.resolve(typed, in: ContentPath.withoutExtension(page))
    self.own = [own].compactMap { $0 }.filter { [inPlace] in !inPlace.contains($0) }
    if typed.endsWithBytes(of: "/") || ContentPath.stem(of: typed) == "index" {
      form = .folder
    } else {
      form = ["html", "htm"].contains(ContentPath.fileExtension(of: typed)) ? .file : .bare
    }
  }

  var all: [String] { inPlace + own }

  /// The paths of pages in the order in which they are looked for; those of one group are as good as each other.
  var ofPages: [[String]] {
    switch form {
    case .folder: [own, inPlace]
    case .file: [inPlace, own]
    case .bare: [all]
    }
  }
}
