internal import Markup
internal import Source

/// The values of a page in our words: what another program calls otherwise is renamed, and what hides the page is told.
struct OwnWords {
  /// The values without those of other programs that were read as ours, or that say nothing here.
  let metadata: YAMLMapping
  let state: PageState
  /// What the page says of those below it if it stands for a folder: its state but for words that are for it alone.
  let stateBelow: PageState
  /// Whether the folder that the page stands for stays out of what visitors find.
  let unlistsFolder: Bool
  /// The folders whose pages its `cascade` hides, with all folders in them.
  let hiddenFolders: [String]
  let remarks: [Diagnostic]

  /// - Parameters:
  ///   - kind: the kind of the page.
  ///   - folderKind: the kind of its folder, which a page that stands for the folder is not of.
  ///   - standsForFolder: whether it stands for a folder inside the content folder.
  init(
    _ document: Document, kind: Kind?, folderKind: Kind?, standsForFolder: Bool, asOf: CalendarDate
  ) {
    var reading = MetadataReading(
      document, kind: kind, folderKind: folderKind, standsForFolder: standsForFolder, asOf: asOf)
    for entry in document.metadata.entries { reading.read(entry) }
    reading.readName()
    metadata = YAMLMapping(
      entries: reading.entries, unreadableKeys: document.metadata.unreadableKeys,
      isWhole: document.metadata.isWhole)
    state = reading.tally.state(asOf: asOf)
    let others = document.metadata.entries.filter { !ForeignPage.isForPageAlone($0.key) }
    if state == .published || others.count == document.metadata.entries.count {
      stateBelow = state
    } else {
      let rest = YAMLMapping(
        entries: others, unreadableKeys: document.metadata.unreadableKeys, isWhole: document.metadata.isWhole)
      stateBelow =
        OwnWords(
          document.with(metadata: rest), kind: kind, folderKind: folderKind,
          standsForFolder: standsForFolder, asOf: asOf
        ).state
    }
    unlistsFolder = reading.unlistsFolder
    hiddenFolders = reading.hiddenFolders
    remarks = reading.remarks
  }
}
