internal import Source

/// What was said in another way in the pages of another program.
enum Conversion: Hashable, Comparable {
  /// The values above the text, in another notation.
  case notation(String)
  /// A value that is called otherwise here.
  case name
  /// A day that was written with a time, or otherwise.
  case day
  /// A day that stood in the name of a file only.
  case dayOfName
  /// A title with marks of HTML or Markdown in it.
  case title
  /// A page that was hidden in other words.
  case hidden
  /// A page that does not say that it is for readers, beside some that do.
  case unchosen
  /// A value that the settings of the program gave to the page.
  case setting
  /// A link whose address is written as it leads there now.
  case address
  /// A heading that is deeper here, as the title is the only top heading.
  case heading
  /// Code of the program, by its name.
  case code(String)

  private var order: (Int, String) {
    switch self {
    case .notation(let name): (0, name)
    case .name: (1, "")
    case .day: (2, "")
    case .dayOfName: (3, "")
    case .title: (4, "")
    case .hidden: (5, "")
    case .unchosen: (6, "")
    case .setting: (7, "")
    case .address: (8, "")
    case .heading: (9, "")
    case .code(let name): (10, name)
    }
  }

  static func < (left: Conversion, right: Conversion) -> Bool { left.order < right.order }
}

extension Message {
  /// What was converted, before how often it was.
  static func converted(_ conversion: Conversion) -> Message {
    switch conversion {
    case .notation(let name): "values in \(name)"
    case .name: "names of values"
    case .day: "ways to write a day"
    case .dayOfName: "days in names of files"
    case .title: "marks in titles"
    case .hidden: "other words for a draft"
    case .unchosen: "drafts, as other pages say 'publish: true' and these do not"
    case .setting: "values from the settings"
    case .address: "addresses in links"
    case .heading: "levels of headings"
    case .code(let name): Message(verbatim: name)
    }
  }
}
