internal import Knowledge
internal import Markup
internal import Source

extension Document {
  /// The page of a folder of Hugo without what is told to each of the pages that it names.
  func withoutCascades(toldFrom path: String) -> Document {
    guard OriginLayout.isPageOfSection(path),
      let index = metadata.entries.firstIndex(where: { Fold.key($0.key) == "cascade" })
    else { return self }
    let typed = metadata.entries[index]
    var isTold = false
    let left = typed.value.elements.compactMap { group -> YAMLValue? in
      let cascade = HugoCascade(group)
      let told = cascade.valuesForPages(below: path)
      if told.isEmpty { return group }
      isTold = true
      return cascade.without(told)
    }
    guard isTold else { return self }
    var entries = metadata.entries
    if left.isEmpty {
      entries.remove(at: index)
    } else {
      entries[index] = YAMLMapping.Entry(
        key: typed.key, keySpan: typed.keySpan, value: YAMLValue(.list(left), span: typed.value.span))
    }
    return with(
      metadata: YAMLMapping(
        entries: entries, unreadableKeys: metadata.unreadableKeys, isWhole: metadata.isWhole))
  }
}
