/// What a page was made from by an import, as the line in its front matter says it.
enum ImportOrigin: CaseIterable {
  case row, document, post

  /// What stands before the key.
  var start: String {
    switch self {
    case .row: "# Made from the row "
    case .document: "# Made from the document "
    case .post: "# Made from the page of WordPress "
    }
  }

  /// What stands behind the key where no list is named.
  var unnamedList: String {
    switch self {
    case .row: " of a spreadsheet"
    case .document, .post: ""
    }
  }
}
