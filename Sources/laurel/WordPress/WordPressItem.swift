internal import Source

/// A post, a page or a file of WordPress, as its export says it.
struct WordPressItem: Sendable {
  /// Whether readers of the old site could see it.
  enum State: Hashable, Sendable {
    case published, draft, scheduled
    /// For those who are logged in.
    case restricted
    /// For those who know its password.
    case locked
    /// In the bin, or of a state that WordPress itself does not know.
    case other
  }

  var id = ""
  var type = ""
  var title = ""
  /// The address that it had.
  var link = ""
  /// The last part of that address.
  var slug = ""
  var parent = ""
  var author = ""
  var day = ""
  var changedDay = ""
  var excerpt = ""
  var content: [UInt8] = []
  /// The names of its categories and tags.
  var subjects: [String] = []
  /// By what else it is sorted: what that is called, and where the item stands in it.
  var otherSubjects: [(name: String, value: String)] = []
  /// The names of values that plugins and themes keep with it.
  var otherValues: [String] = []
  /// The last parts of addresses that it had before.
  var oldSlugs: [String] = []
  /// The tag of its language, if it says so.
  var language = ""
  /// The number of the picture that stands for it.
  var pictureID = ""
  /// What a file shows, if it is a picture.
  var description = ""
  /// Where a file is.
  var file = ""
  /// Where it begins in the export.
  let line: Int
  fileprivate var status: String?
  fileprivate var isProtected = false
  fileprivate var isForMembers = false
  var commentCount = 0

  init(line: Int) { self.line = line }

  /// Everything that is not said to be seen by everybody is hidden.
  var state: State {
    switch status {
    case "publish": isProtected ? .locked : isForMembers ? .restricted : .published
    case "draft", "pending": .draft
    case "future": .scheduled
    case "private": .restricted
    default: .other
    }
  }

  /// Whether a file is one that everybody could see, if anybody showed it: mostly it is as its page is.
  var isOpenFile: Bool { (status == "inherit" || status == "publish") && !isProtected }

  /// Notes a value that a plugin keeps with it, if by that only some may see it.
  mutating func setMeta(_ name: String, _ value: String) {
    // Of a list, PHP writes first how long it is.
    if value.isEmpty || value == "a:0:{}" { return }
    switch name {
    case "_members_access_role", "rcp_user_level", "rcp_subscription_level", "rcp_access_level",
      "_pmpro_visibility", "_um_accessible":
      isForMembers = isForMembers || !["0", "All", "all", "any"].contains(value)
    case "um_content_restriction":
      let asks = ["access_settings\";s:1:\"1\"", "access_settings\";b:1"]
      isForMembers = isForMembers || asks.contains { Array(value.utf8).firstRange(of: Array($0.utf8)) != nil }
    default: break
    }
  }

  /// Notes what the export says of the state. What it says in two ways is no state.
  mutating func setStatus(_ text: String) { status = status == nil || status == text ? text : "" }

  /// Notes a password. Even one of blanks locks a page.
  mutating func setPassword(_ text: String) { isProtected = isProtected || !text.isEmpty }
}
