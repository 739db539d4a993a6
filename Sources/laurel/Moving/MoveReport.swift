internal import Source

/// What is said at the end of a move: what was moved and converted, and what is left to do.
struct MoveReport {
  private let move: Move
  private let prefix: String
  private let isDone: Bool

  /// - Parameters:
  ///   - prefix: what stands before the paths of pages: `Content/`, or nothing.
  ///   - isDone: whether it was written, too.
  init(_ move: Move, prefix: String, isDone: Bool) {
    self.move = move
    self.prefix = prefix
    self.isDone = isDone
  }

  /// How many names a line of the report gives at most.
  private static let mostNames = 10

  /// The files that are written, and from which each is made.
  var list: [Message] {
    let sources = Dictionary(
      move.pages.map { ($0.path, $0.source.path) } + move.site.files.map { ($0.path, $0.source) },
      uniquingKeysWith: { first, _ in first })
    return move.changes.map { change in
      .written("\(prefix)\(change.path)", from: sources[change.path], isNew: change.isNew)
    }
  }

  /// A line, which may stand below another.
  struct Line {
    let message: Message
    var isBelow = false
  }

  var lines: [Line] {
    Self.lines(counts) + converted + hidden + left + remarks
      + Self.lines([isDone ? .next : .nothingWritten])
  }

  private var counts: [Message] {
    let changed = move.changes.count - move.newPages - move.newFiles - settings
    let old = Set(move.pages.compactMap(\.oldAddress)).count
    return [
      .pages(move.newPages, changed: changed, same: move.unchanged.count),
      .files(move.newFiles, same: move.sameFiles),
    ] + (old > 0 ? [.addresses(old)] : [])
  }

  private var settings: Int { move.changes.contains { $0.path == "_site.yml" } ? 1 : 0 }

  private var converted: [Line] {
    let all = move.pages.flatMap(\.conversions)
    let counts = Dictionary(grouping: all) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    let others = Dictionary(grouping: move.pages.flatMap(\.others)) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let told = counts.map { Message.counted(.converted($0.key), $0.value) }
    let kept = others.map { Message.counted(Message(verbatim: $0.key), $0.value) }
    return Self.list(.convertedList, told) + Self.list(.keptList, kept)
  }

  private var hidden: [Line] {
    let drafts = move.pages.count(where: \.isHidden) - move.edited.count(where: move.stillShown.contains)
    return Self.lines(drafts > 0 ? [.hidden(drafts)] : [])
      + Self.named(move.newlyHidden.map { prefix + $0 }, .newlyHidden)
      + Self.named(move.stillShown.map { prefix + $0 }, .stillShown)
  }

  private var left: [Line] {
    let reasons = Dictionary(grouping: move.site.leftOut, by: { $0.reason }).sorted { $0.key < $1.key }
    return Self.named(move.site.settings.unread, .unread)
      + Self.named(move.edited.map { prefix + $0 }, .edited)
      + Self.named(move.inTheWay.map { prefix + $0 }, .inTheWay)
      + Self.named(move.pages.filter(\.isAsItWas).map { prefix + $0.path }, .asItWas)
      + Self.named(move.contested, .contested)
      + reasons.flatMap { reason, files in
        reason == .ofProgram
          ? Self.lines([.ofProgram(files.count)]) : Self.named(files.map { $0.path }, .leftOut(reason))
      }
  }

  /// What is left to do by rule, with the three pages that have most of it.
  private var remarks: [Line] {
    let rules = Dictionary(grouping: move.remarks.filter { $0.severity > .note }, by: \.rule)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let lines = rules.map { rule, remarks in
      let pages = Dictionary(grouping: remarks, by: \.span.path).mapValues(\.count)
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let worst = pages.prefix(3).map { "\(prefix)\($0.key) (\($0.value))" }
      return Message.rule(rule.name, remarks.count, pages.count, worst)
    }
    return Self.list(.toDo, lines, most: .max)
  }

  private static func named(_ names: [String], _ message: Message) -> [Line] {
    list(.counted(message, names.count), names.map { Message(verbatim: $0) })
  }

  /// A line with others below it; none where there are no others.
  private static func list(_ head: Message, _ items: [Message], most: Int = Self.mostNames) -> [Line] {
    if items.isEmpty { return [] }
    // The last takes no more room than the line that counts it.
    let told: [Message] =
      items.count - 1 > most ? items.prefix(most) + [.more(items.count - most)] : items
    return [Line(message: head)] + told.map { Line(message: $0, isBelow: true) }
  }

  private static func lines(_ messages: [Message]) -> [Line] { messages.map { Line(message: $0) } }
}

extension Message {
  fileprivate static func written(_ path: String, from source: String?, isNew: Bool) -> Message {
    guard let source else { return "New: \(path)" }
    return isNew ? "New: \(path), from \(source)" : "Changed: \(path), from \(source)"
  }

  fileprivate static func pages(_ new: Int, changed: Int, same: Int) -> Message {
    "Pages: \(new) new, \(changed) changed, \(same) as before."
  }

  fileprivate static func files(_ new: Int, same: Int) -> Message {
    "Files: \(new) new, \(same) as before."
  }

  fileprivate static func addresses(_ count: Int) -> Message {
    "Addresses that the pages had before, and that lead to them: \(count)."
  }

  fileprivate static func hidden(_ count: Int) -> Message {
    "Pages that are hidden there, and here: \(count)."
  }

  fileprivate static func counted(_ what: Message, _ count: Int) -> Message { "\(what): \(count)" }

  fileprivate static var convertedList: Message { "Written in another way:" }

  fileprivate static var keptList: Message { "Kept below 'extra', where nobody sees it:" }

  fileprivate static var newlyHidden: Message { "Shown there, and hidden here" }

  fileprivate static var stillShown: Message {
    "Hidden there now, and still shown here, as these pages stay; hide them with 'draft: true'"
  }

  fileprivate static var unread: Message {
    "Settings that cannot all be read; look whether they hide pages there that are shown here"
  }

  fileprivate static var edited: Message { "Changed there and here; they stay as they are here" }

  fileprivate static var inTheWay: Message { "Here before, from somewhere else; they stay" }

  fileprivate static var asItWas: Message { "Values that cannot be read, so the page is as it was" }

  fileprivate static var contested: Message { "Addresses that two pages had, of which the first keeps it" }

  fileprivate static func ofProgram(_ count: Int) -> Message {
    "Files that belong to the program, and were left out: \(count)."
  }

  fileprivate static func leftOut(_ reason: OriginSite.LeftOut) -> Message {
    switch reason {
    case .otherPage: "Left out, because they are pages that are not in Markdown"
    case .bySettings: "Left out, because the settings there leave them out"
    case .tooLarge: "Left out, because no page is so large"
    case .notUTF8: "Left out, because they are not in UTF-8"
    case .unreadable: "Left out, because they cannot be read"
    case .link: "Left out, because they are links to other places, or no files"
    case .noName: "Left out, because their names cannot stand on every computer"
    case .taken: "Left out, because another file has the same place"
    case .otherFile: "Left out, because files of their type are not published"
    case .data: "Left out, because they hold values. laurel import csv makes pages of a list in one"
    case .ofProgram: "Left out, because they belong to the program"
    }
  }

  fileprivate static func more(_ count: Int) -> Message { "and \(count) more" }

  fileprivate static var toDo: Message { "Left to do:" }

  fileprivate static func rule(_ name: String, _ count: Int, _ pages: Int, _ worst: [String]) -> Message {
    let most = worst.joined(separator: ", ")
    return pages == 1
      ? "\(name): \(count), in \(most)" : "\(name): \(count) on \(pages) pages, most in \(most)"
  }

  fileprivate static var next: Message { "Now look at it with laurel serve, and go through laurel check." }

}
