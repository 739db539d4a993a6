internal import Source

/// The rules by which the style sheets in a web page hide elements of it.
///
/// Of the elements around or before another one, it is only known that there are such. So more may be hidden than in a
/// browser, and hardly less, but for the rules that are not followed.
struct HidingRules {
  /// What hides an element that has all marks, in elements that have those around.
  private struct Group {
    let marks: ArraySlice<String>
    let around: ArraySlice<String>
  }

  /// The selectors that hide the whole page, or parts that cannot be told apart here.
  private(set) var unfollowed: [String] = []
  /// What hides an element by itself.
  private var marks: Set<String> = []
  /// Each by one of its marks.
  private var groups: [String: [Group]] = [:]
  private var open = OpenElements(asking: [])

  init(of page: [UInt8]) {
    let selectors = Self.selectors(in: page)
    guard !selectors.isEmpty else { return }
    var present: Set<String> = []
    var walk = HTMLWalk()
    while let tag = walk.next(in: page) {
      if !tag.isEnd { present.formUnion(tag.marks) }
    }
    // A post of a site stands in elements that are not known.
    let isPage = present.contains(where: Self.isWhole)
    present.formUnion(Self.silent)
    var typed: Set<String> = []
    for selector in selectors
    where selector.marks.allSatisfy(present.contains)
      && (!isPage || selector.around.allSatisfy(present.contains)) && typed.insert(selector.typed).inserted
    {
      if selector.isClear, !selector.marks.contains(where: Self.isWhole) {
        add(selector, isInPage: isPage)
      } else {
        unfollowed.append(selector.typed)
      }
    }
    open = OpenElements(asking: Set(groups.values.joined().flatMap(\.around)))
  }

  /// Whether an element holds the whole page.
  static func isWhole(_ element: String) -> Bool { ["html", "body"].contains(element) }

  /// Elements that are there also where nobody typed them.
  private static let silent: Set<String> = ["html", "head", "body", "tbody"]

  /// Whether the next tag begins an element that is hidden. All of such an element is passed over.
  mutating func hide(_ tag: HTMLTag) -> Bool {
    if tag.isOfHead || marks.isEmpty && groups.isEmpty { return false }
    let isWhole = Self.isWhole(tag.name)
    guard !tag.isEnd else {
      if !isWhole { open.close(tag.name) }
      return false
    }
    let own = Set(tag.marks)
    let isHidden = own.contains { mark in
      marks.contains(mark)
        || groups[mark]?.contains { $0.marks.allSatisfy(own.contains) && $0.around.allSatisfy(open.have) }
          ?? false
    }
    if !tag.isVoid, !isHidden || isWhole { open.open(tag.name, own) }
    return isHidden
  }

  /// Of many groups with the same mark, the mark alone decides, and of long ones their beginning: so each element is
  /// compared with little.
  private mutating func add(_ selector: StyleSelector, isInPage: Bool) {
    guard let mark = selector.marks.first(where: Self.isRare) ?? selector.marks.first else { return }
    let around = isInPage && !selector.isBehind ? selector.around.filter { !Self.silent.contains($0) } : []
    if selector.marks.count == 1 && around.isEmpty || groups[mark]?.count == Self.mostGroups {
      marks.insert(mark)
    } else {
      groups[mark, default: []].append(
        Group(marks: selector.marks.prefix(Self.mostMarks), around: around.prefix(Self.mostMarks)))
    }
  }

  /// Whether few elements have a mark: it is more than the name of one.
  private static func isRare(_ mark: String) -> Bool { "#.[".utf8.contains(mark.utf8.first ?? 0) }

  private static let mostMarks = 8
  private static let mostGroups = 64

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
