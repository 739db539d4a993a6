internal import Source

/// What is another thing on the page than it was in the document.
enum DocumentChange: Hashable, Sendable {
  /// Why a picture is not on the page.
  enum Loss: Error, Hashable, Sendable {
    /// It lies on another site.
    case elsewhere
    case missing, unshown, tooLarge
  }

  /// A file of a folder that is of an older form.
  case leftOut(type: String)
  case changesAccepted(Int)
  case commentsLeftOut(Int)
  /// The list of the headings, of which a page has one by itself.
  case contentsLeftOut
  case chartsLeftOut(Int)
  case hiddenPartsLeftOut(Int)
  /// So many rules that hide parts which cannot be told apart, with the first of their selectors.
  case hidingRulesUnfollowed(Int, first: String)
  /// So many letters of text boxes and the like.
  case lettersLost(Int)
  case encodingGuessed(String)
  case pictureLost(String, Loss)
  /// So many links that lead nowhere, with the first of their addresses.
  case linksLost(Int, first: String)
  /// So many rows whose cells may stand in another column.
  case rowsShifted(Int)
  /// In so many tables nothing said that the first row names the columns.
  case headersGuessed(Int)
  /// The document and its page were both changed.
  case pageEdited(String)
  /// The check finds this error.
  case becameDraft(Message)
}
