internal import Source

/// The paths that an address may mean, seen from a page; that from the folder of its file comes first.
///
/// Many programs put each page into a folder of its own: `practices/a.md` stands at `/practices/a/`, so that `../b/`
/// leads to `practices/b`. And a site that stands in a folder of its host has this folder in addresses from the top.
struct AddressReadings {
  /// The paths that are meant if texts and files are linked to where they lie.
  let inPlace: [String]
  /// All paths, each once.
  let all: [String]

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
    all = inPlace + [own].compactMap { $0 }.filter { [inPlace] in !inPlace.contains($0) }
  }
}
