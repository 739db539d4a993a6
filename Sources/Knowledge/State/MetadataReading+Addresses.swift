internal import Markup
internal import Source

/// Addresses and tags in the notation of other programs.
extension MetadataReading {
  mutating func readAddress(_ entry: YAMLMapping.Entry) {
    if entry.value.flag == false { return hide(entry) }
    let folder = ContentPath.folder(of: document.path)
    let typed = entry.value.elements.compactMap(\.text)
    let addresses = typed.compactMap { ContentPath.alias(ofAddress: $0, in: folder) }
    guard !addresses.isEmpty, addresses.count == entry.value.elements.count, fields["aliases"] != nil else {
      return tell(entry, passingOver(entry))
    }
    let own = ContentPath.withoutExtension(document.path) + ".html"
    let others = addresses.filter { $0 != own }
    if others.isEmpty { return tell(entry, deleting(entry)) }
    let known = document.metadata["aliases"]
    let list = YAMLText.flow((known?.elements.compactMap(\.text) ?? []) + others)
    let edits =
      known.map { [Edit($0.span, list), Edit(lines(of: entry), "")] }
      ?? [Edit(span(of: entry), "aliases: \(list)")]
    // Without a line of ours, only one of theirs can become it.
    let isNew = given.insert("aliases").inserted || known != nil
    tell(entry, Fix("write 'aliases: \(list)'", edits: edits, isSafe: isNew && isAlone(entry)))
  }

  mutating func readTaxonomies(_ entry: YAMLMapping.Entry) {
    guard case .mapping(let groups) = entry.value.content, let tags = groups["tags"], fields["tags"] != nil,
      given.insert("tags").inserted
    else { return tell(entry, passingOver(entry)) }
    entries.append(YAMLMapping.Entry(key: "tags", keySpan: entry.keySpan, value: tags))
    let line = "tags: \(YAMLText.flow(tags.elements.compactMap(\.text)))"
    let isSafe = groups.entries.count == 1 && isAlone(entry)
    tell(
      entry, Fix("write '\(line)'", edits: [Edit(span(of: entry), line)], isSafe: isSafe), means: "tags")
  }
}

extension ContentPath {
  /// The alias that stands for an address of another program: `/news/award/` is `news/award/index.html`.
  ///
  /// Nil for one on another host, for a pattern, and for the home page.
  static func alias(ofAddress address: String, in folder: String) -> String? {
    guard !address.utf8.contains(where: { ":*{}<>?#\\ ".utf8.contains($0) }),
      let path = resolve(address, in: ""), !path.isEmpty, path != "index.html"
    else { return nil }
    let isWord = !address.utf8.contains(UInt8(ascii: "/")) && fileExtension(of: path).isEmpty
    if isWord { return join(join(folder, path), "index.html") }
    if address.endsWithBytes(of: "/") { return join(path, "index.html") }
    return fileExtension(of: path).isEmpty ? path + ".html" : path.endsWithBytes(of: ".html") ? path : nil
  }
}
