internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// What links and pictures of the old site become.
extension WordPressImport {
  mutating func link(
    _ inner: [Phrase], to address: String, in item: WordPressItem, _ anchors: [String: String],
    at page: String
  ) throws -> [Phrase] {
    if inner.onlyPicture != nil, DocumentAddress.isPicture(address) { return inner }
    let address = WordPressAddresses.original(of: address)
    let parts = URLParts(address.utf8)
    let fragment = parts.fragment.map { URLBytes.decodedPath($0) } ?? ""
    if address.utf8.first == UInt8(ascii: "#") {
      let anchor = anchors[fragment] ?? ""
      return anchor.isEmpty ? inner : [.link(inner, to: "#\(anchor)")]
    }
    guard addresses.isOwn(address) else {
      if let scheme = parts.scheme, DocumentAddress.schemes.contains(scheme) {
        return [.link(inner, to: address)]
      }
      if !address.isEmpty { tally.note(.linksLost, line: item.line, example: address) }
      return inner
    }
    let folder = ContentPath.folder(of: page)
    if let other = addresses.page(address) {
      return [.link(inner, to: RelativeURL.encode(ContentPath.relative(from: folder, to: other)))]
    }
    if addresses.isHome(address), atHand.tree.texts.contains(where: { $0.path == "index.md" }) {
      return [.link(inner, to: RelativeURL.encode(ContentPath.relative(from: folder, to: "index.md")))]
    }
    let type = ContentPath.fileExtension(of: parts.path.text)
    guard PublishedFiles.isPublished(Asset(path: "a.\(type)", byteCount: 0)) else {
      if !address.isEmpty { tally.note(.linksLost, line: item.line, example: address) }
      return inner
    }
    let name = Slug.pageName(ContentPath.stem(of: URLBytes.decodedPath(parts.path)))
    guard let file = try media.file(address), file.byteCount <= DocumentSource.mostBytes, !name.isEmpty,
      let path = try beside.place(
        .copy(of: file.place, byteCount: file.byteCount), knownAs: "\(file.place)",
        stem: ContentPath.join(folder, name), ending: type)
    else {
      tally.note(.filesMissing, line: item.line, example: address)
      return inner
    }
    return [.link(inner, to: RelativeURL.encode(ContentPath.relative(from: folder, to: path)))]
  }

  mutating func picture(
    _ picture: NamedPicture, in item: WordPressItem, at page: String
  ) throws -> [Phrase] {
    let id = picture.names.lazy.filter { $0.startsWithBytes(of: "wp-image-") }
      .map { $0.utf8.dropFirst("wp-image-".utf8.count).text }.first
    let file = id.flatMap { export.files[$0] }
    var placed = picture
    if placed.description.isEmpty { placed.description = file?.description ?? "" }
    if let name = try place(addresses: [file?.file ?? "", picture.address], in: item, at: page) {
      placed.address = RelativeURL.encode(name)
      return [.picture(placed)]
    }
    return placed.description.isEmpty ? placed.caption : [.text(placed.description)] + placed.caption
  }

  mutating func featuredPicture(of item: WordPressItem, at page: String) throws -> NamedPicture? {
    guard !item.pictureID.isEmpty, let file = export.files[item.pictureID] else { return nil }
    return try place(addresses: [file.file], in: item, at: page).map {
      NamedPicture(description: file.description, address: RelativeURL.encode($0))
    }
  }

  /// The name of a picture beside its page; nil, and a note, if it cannot be shown there.
  private mutating func place(addresses names: [String], in item: WordPressItem, at page: String) throws
    -> String?
  {
    let own = names.map(WordPressAddresses.original).filter { !$0.isEmpty && addresses.isOwn($0) }
    guard let first = own.first else {
      tally.note(.picturesElsewhere, line: item.line, example: names.last ?? "")
      return nil
    }
    var found: (place: DiskPath, byteCount: Int)?
    for address in own where found == nil { found = try media.file(address) }
    guard let file = found else {
      tally.note(.picturesMissing, line: item.line, example: first)
      return nil
    }
    guard file.byteCount <= DocumentPicture.mostBytes,
      let ending = DocumentPicture.ending(of: try file.place.contents())
    else {
      tally.note(.picturesUnshown, line: item.line, example: first)
      return nil
    }
    let path = try beside.place(
      .copy(of: file.place, byteCount: file.byteCount), knownAs: "\(file.place)",
      stem: ContentPath.withoutExtension(page), ending: ending)
    return path.map { ContentPath.name(of: $0) }
  }
}
