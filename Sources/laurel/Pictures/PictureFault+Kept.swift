internal import Knowledge
internal import Source

/// What is wrong with a picture stands in the cache, too, so that nobody tries it anew at each build.
extension PictureFault {
  /// What is told by a result of the cache; nil for one that holds a picture.
  init?(notedIn result: DiskPath) {
    guard let note = try? result.appending(Self.fileName).contents().text, let fault = Self.notes[note] else {
      return nil
    }
    self = fault
  }

  /// Writes it into a folder, in the place of all that was drawn there.
  func note(in folder: DiskPath) throws {
    guard let note = Self.notes.first(where: { $0.value == self })?.key else { return }
    try folder.removeTree()
    try folder.makeFolder()
    try folder.appending(Self.fileName).create(with: Array(note.utf8))
  }

  private static let fileName = "fault"
  private static let notes: [String: PictureFault] = ["unreadable": .unreadable, "too costly": .tooCostly]
}
