internal import Knowledge

/// Why nothing can be made of what somebody sent in.
enum SubmissionFault: Error, Hashable {
  case notAZip
  case damaged
  case damagedFile(String)
  case tooLarge(limit: Int)
  case tooMany(limit: Int)
  /// The zips before this one hold so much.
  case atOnce(limit: Int)
  case unreadableName
  case path(String)
  case twice(String)
  /// A shortcut, a device, a folder that holds bytes.
  case noFile(String)
  case locked(String)
  case packedOtherwise(String)
  case nested(String)
  case foreign(String)
  case noPage
  case severalPages(String, String)
  case severalFolders
  /// A page in a folder that is none of a kind.
  case noKind(folder: String)
  case largePage(limit: Int)
  case noPicture(String)
  case undrawn(String, PictureFault)
  case unused(String)
  /// The picture of another page has this name, and where the page gives it, it cannot be changed.
  case fixedName(String)
  /// What says how a page is to change is not as the form writes it.
  case unreadableChange
  /// The page that is to change is none of the site, or one of which nothing can be changed.
  case noSuchPage(String)
  case noChanges(String)
  /// The form asks for no such value.
  case noField(String)
  /// The page is written in a way in which single values cannot be changed.
  case notByItself(String)
  /// Another zip of this run changes the page.
  case changedTwice(String)
  /// No name is left beside those of the pages that are there.
  case noName(String)
}
