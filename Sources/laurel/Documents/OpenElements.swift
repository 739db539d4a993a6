/// In which elements a place of a web page stands, as far as selectors ask.
///
/// Each end closes the last element of its name. One without an end stays open, so there may be more than in a browser.
struct OpenElements {
  /// What is asked for.
  private let marks: Set<String>
  /// What the open elements of a name have of it.
  private var elements: [String: [[String]]] = [:]
  private var counts: [String: Int] = [:]

  init(asking marks: Set<String>) { self.marks = marks }

  mutating func open(_ name: String, _ all: Set<String>) {
    let asked = Array(all.intersection(marks))
    elements[name, default: []].append(asked)
    for mark in asked { counts[mark, default: 0] += 1 }
  }

  mutating func close(_ name: String) {
    for mark in elements[name]?.popLast() ?? [] { counts[mark, default: 0] -= 1 }
  }

  func have(_ mark: String) -> Bool { counts[mark, default: 0] > 0 }
}
