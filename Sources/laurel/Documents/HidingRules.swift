internal import Source

/// The rules by which the style sheets in a web page hide elements of it.
///
/// Of a selector, the last element decides, and that all others it names are in the page. So more may be hidden than in a
/// browser, and never less, but for the rules that are not followed.
struct HidingRules {
  /// The selectors that hide the whole page, or parts that cannot be told apart here.
  private(set) var unfollowed: [String] = []
  /// What hides an element by itself.
  private var marks: Set<String> = []
  /// What hides an element that has all of it, by one of its marks.
  private var groups: [String: [[String]]] = [:]

  init(of page: [UInt8]) {
    let selectors = Self.selectors(in: page)
    guard !selectors.isEmpty else { return }
    var present: Set<String> = []
    var walk = HTMLWalk()
    while let tag = walk.next(in: page) {
      if !tag.isEnd { present.formUnion(tag.marks) }
    }
    var typed: Set<String> = []
    for selector in selectors
    where selector.names.allSatisfy(present.contains) && typed.insert(selector.typed).inserted {
      if selector.isClear, !selector.marks.contains(where: Self.isWhole) {
        add(selector.marks)
      } else {
        unfollowed.append(selector.typed)
      }
    }
  }

  /// Whether an element holds the whole page.
  static func isWhole(_ element: String) -> Bool { ["html", "body"].contains(element) }

  func hide(_ tag: HTMLTag) -> Bool {
    if tag.isEnd || tag.isOfHead || marks.isEmpty && groups.isEmpty { return false }
    let own = tag.marks
    if own.contains(where: marks.contains) { return true }
    let all = Set(own)
    return all.contains { mark in groups[mark]?.contains { $0.allSatisfy(all.contains) } ?? false }
  }

  /// Of many groups with the same mark, and of long ones, the mark alone decides: each element is compared with few.
  private mutating func add(_ group: [String]) {
    guard let mark = group.first(where: Self.isRare) ?? group.first else { return }
    if group.count == 1 || group.count > Self.mostMarks || groups[mark]?.count == Self.mostGroups {
      marks.insert(mark)
    } else {
      groups[mark, default: []].append(group)
    }
  }

  /// Whether few elements have a mark: it is more than the name of one.
  private static func isRare(_ mark: String) -> Bool { "#.[".utf8.contains(mark.utf8.first ?? 0) }

  private static let mostMarks = 8
  private static let mostGroups = 16

  /// The selectors of all that hides something in a browser with scripts.
  private static func selectors(in page: [UInt8]) -> [StyleSelector] {
    var selectors: [StyleSelector] = []
    var isWithoutScripts = false
    var walk = HTMLWalk()
    while let tag = walk.next(in: page) {
      if tag.name == "noscript" { isWithoutScripts = !tag.isEnd }
      if tag.name == "style", let words = walk.words, !isWithoutScripts,
        StyleSheet.isForScreens(Array((tag.value("media") ?? "").utf8))
      {
        selectors += StyleSheet(page[words]).hiding
      }
    }
    return selectors
  }
}

extension HTMLTag {
  /// What selectors can name of an element: `p`, `.class`, `#name`, `[attribute]` and `[attribute=value]`.
  fileprivate var marks: [String] {
    var marks = [name]
    for (key, value) in attributes {
      marks.append("[\(key)]")
      // Longer values are addresses, or pictures.
      guard value.utf8.count <= Self.mostBytes || key == "class" else { continue }
      let value = value.utf8.map(\.lowercased)
      marks.append("[\(key)=\(StyleScan.comparable(value))]")
      if key == "id" { marks.append("#\(value.text)") }
      if key == "class" { marks += value.split(whereSeparator: \.isSpace).map { ".\($0.text)" } }
    }
    return marks
  }

  private static let mostBytes = 200
}
