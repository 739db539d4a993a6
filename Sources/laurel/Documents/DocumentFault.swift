/// Why no page can be made of a document.
enum DocumentFault: Error, Hashable {
  /// Neither `.docx`, `.odt` nor `.html`.
  case foreign(type: String)
  /// Of its type there is an older one that is not read: `.doc`.
  case old(type: String)
  case tooLarge(limit: Int)
  /// What comes of it is longer than a page may be.
  case longPage(limit: Int)
  case tooCostly
  case tooDeep(line: Int)
  case notAZip
  case damaged
  case locked
  case declaration(line: Int)
  /// Words that the document hides, which everybody would see on the page.
  case hiddenText
  case unreadable
  /// Nothing is in it that a page could show.
  case empty
  /// A page that was not made from it has the path.
  case taken(String)
  /// No name for the page is left.
  case noName
  /// A file of XML that is not whole, or no XML.
  case torn(line: Int)
  /// XML that WordPress did not export.
  case noExport
  case tooMany(limit: Int)
  /// A value that is longer than anybody writes.
  case longValue(line: Int)
  /// The documents before this one hold so much.
  case atOnce(limit: Int)
}
