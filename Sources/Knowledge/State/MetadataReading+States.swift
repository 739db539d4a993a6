internal import Markup
internal import Source

/// Words of other programs about whether a page is shown.
extension MetadataReading {
  /// A word for yes or no; anything else may have been meant to hide the page.
  mutating func readFlag(_ entry: YAMLMapping.Entry, _ name: ForeignName, hiding hidesIfSet: Bool) {
    if let isSet = entry.value.flag {
      return isSet == hidesIfSet ? hide(entry) : tell(entry, deleting(entry))
    }
    let items = entry.value.elements.map(\.flag)
    if items.contains(hidesIfSet) { return hide(entry) }
    guard name.isEveryday else { return refuse(entry) }
    // Lists and parts say what of the page is hidden.
    if entry.value.text == nil, !entry.value.isBlank { return tell(entry, passingOver(entry)) }
    entries.append(entry)
  }

  /// A word for yes or no, or the day from which on the page is shown.
  mutating func readShowing(_ entry: YAMLMapping.Entry, _ name: ForeignName) {
    guard !name.isEveryday, let day = entry.value.text.flatMap(Timestamp.init)?.day else {
      return readFlag(entry, name, hiding: name.meaning == .embargo)
    }
    let isNew = given.insert("publish").inserted
    tell(entry, hiding: note(.date(day), of: "publish"), .date(day), of: "publish", isNew: isNew)
  }

  /// How far the page has come, in words of any number, or in parts.
  mutating func readStage(_ entry: YAMLMapping.Entry, _ name: ForeignName) {
    let hints = entry.value.scalars.compactMap(name.hint)
    if hints.contains(.hides) { return hide(entry) }
    if let inner = nested.hiding(in: entry.value) { return hide(entry, by: inner) }
    if hints.contains(.unclear) { return doubt(entry) }
    entries.append(entry)
  }

  /// Who may see the page, or what it is.
  mutating func readWord(_ entry: YAMLMapping.Entry, _ name: ForeignName) {
    if entry.value.scalars.contains(where: { name.hint($0) == .hides }) { return hide(entry) }
    if name.meaning == .sort { tell(entry, passingOver(entry)) } else { entries.append(entry) }
  }

  mutating func readBuilding(_ entry: YAMLMapping.Entry, _ name: ForeignName) {
    guard case .mapping = entry.value.content else { return readFlag(entry, name, hiding: false) }
    if nested.hides(name, entry.value) { hide(entry) } else { tell(entry, passingOver(entry)) }
  }

  /// What another program keeps apart may hide the page there.
  mutating func readParts(_ entry: YAMLMapping.Entry) {
    if let inner = nested.hiding(in: entry.value) { return hide(entry, by: inner) }
    tell(entry, passingOver(entry))
  }

  /// Values for all pages below: on the page of a folder they hide these, and the page itself unless they name others.
  mutating func readCascade(_ entry: YAMLMapping.Entry) {
    let hiding = entry.value.elements.filter { nested.hiding(in: $0) != nil }
    if hiding.isEmpty { return tell(entry, passingOver(entry)) }
    guard FolderText.rank(ofFile: ContentPath.name(of: document.path)) != nil else { return hide(entry) }
    let folder = ContentPath.folder(of: document.path)
    for group in hiding {
      let target = HiddenFolders.target(of: group)
      if target == nil { tally.isDraft = true }
      let isBelow = target.map { ContentPath.isFolder(folder, above: $0) } ?? false
      hiddenFolders.append(isBelow ? target ?? folder : folder)
    }
    remarks.append(HiddenPage.diagnoseCascade(in: folder, at: entry.keySpan))
  }

  /// What hides a part of a page, or keeps it out of menus, keeps it out of nothing else.
  mutating func readLayout(_ entry: YAMLMapping.Entry, _ name: ForeignName) {
    if name.meaning == .menus, entry.value.flag == true {
      remarks.append(HiddenPage.diagnoseShown(typed(entry), at: entry.keySpan))
    } else if let inner = nested.hiding(in: entry.value) {
      remarks.append(HiddenPage.diagnoseShown(typed(inner, in: entry), at: entry.keySpan))
    }
    tell(entry, passingOver(entry))
  }

  /// A name that nobody knows, unless it looks like one that hides the page, or holds one.
  mutating func readUnknown(_ entry: YAMLMapping.Entry) {
    if ignored.contains(entry.key) { return }
    if let meant = ForeignName.meant(by: entry.key), nested.hides(meant.meaning, entry.value) {
      return doubt(entry)
    }
    if let inner = nested.plainlyHiding(in: entry.value) { return hide(entry, by: inner) }
    entries.append(entry)
  }
}
