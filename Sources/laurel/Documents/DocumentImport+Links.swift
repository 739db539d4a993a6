internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// What links and pictures of documents become.
extension DocumentImport {
  mutating func link(
    _ inner: [Phrase], to address: String, in document: ReadDocument, at page: String, _ lost: inout [String]
  ) throws -> [Phrase] {
    // A picture that leads to itself in large.
    if inner.onlyPicture != nil, DocumentAddress.isPicture(address) { return inner }
    let address = DocumentAddress.unwrapped(address)
    let parts = URLParts(address.utf8)
    if address.utf8.first == UInt8(ascii: "#") {
      let anchor = document.text.anchors[address.utf8.dropFirst().text] ?? ""
      return anchor.isEmpty ? inner : [.link(inner, to: "#\(anchor)")]
    }
    if let scheme = parts.scheme, DocumentAddress.schemes.contains(scheme) {
      return [.link(inner, to: address)]
    }
    if let other = target(of: address, from: document.source) {
      let fragment = parts.fragment.map { URLBytes.decodedPath($0) }
      let anchor =
        fragment.flatMap { other.document.text.anchors[$0] }.map { $0.isEmpty ? "" : "#\($0)" } ?? ""
      let path = ContentPath.relative(from: ContentPath.folder(of: page), to: other.page)
      return [.link(inner, to: RelativeURL.encode(path) + anchor)]
    }
    if let file = try fileBeside(address, document, page) {
      return [.link(inner, to: RelativeURL.encode(file))]
    }
    if !address.isEmpty { lost.append(address) }
    return inner
  }

  /// The document of this run to which an address leads.
  private func target(of address: String, from source: DocumentSource) -> (
    document: ReadDocument, page: String
  )? {
    guard let path = source.path(ofAddress: address) else { return nil }
    if let found = documents[path] { return found }
    let namesakes = names[Fold.path(path)] ?? []
    return namesakes.count == 1 ? documents[namesakes[0]] : nil
  }

  /// The path from a page to a file that its document names, which is taken along.
  private mutating func fileBeside(
    _ address: String, _ document: ReadDocument, _ page: String
  ) throws -> String? {
    guard let place = try document.fileBeside(address), let status = try place.status() else { return nil }
    let ending = ContentPath.fileExtension(of: place.name.text)
    let name = Slug.pageName(ContentPath.stem(of: place.name.text))
    guard !name.isEmpty, status.byteCount <= DocumentSource.mostBytes,
      PublishedFiles.isPublished(Asset(path: "a.\(ending)", byteCount: 0))
    else { return nil }
    let folder = ContentPath.folder(of: page)
    let content = ImportedFile.Content.copy(of: place, byteCount: status.byteCount)
    let path = try beside.place(
      content, knownAs: "\(place)", stem: ContentPath.join(folder, name), ending: ending)
    return path.map { ContentPath.relative(from: folder, to: $0) }
  }

  mutating func picture(
    _ picture: NamedPicture, in document: ReadDocument, _ parts: OfficeFile?, at page: String,
    _ changes: inout [DocumentChange]
  ) throws -> [Phrase] {
    switch try document.picture(picture, in: parts) {
    case .success(let found):
      byteCount += found.bytes.count
      guard byteCount <= Self.mostBytes else { throw DocumentFault.atOnce(limit: Self.mostBytes) }
      let path = try beside.place(
        .bytes(found.bytes), knownAs: DigestBuilder.digest(of: found.bytes),
        stem: ContentPath.withoutExtension(page), ending: found.ending)
      guard let path else { throw DocumentFault.noName }
      var placed = picture
      placed.address = RelativeURL.encode(ContentPath.name(of: path))
      placed.description = found.description
      return [.picture(placed)]
    case .failure(let loss):
      let isInside = picture.address.utf8.prefix(5).elementsEqual("data:".utf8)
      changes.append(.pictureLost(isInside ? "data:" : picture.address, loss))
      return picture.description.isEmpty ? picture.caption : [.text(picture.description)] + picture.caption
    }
  }
}
