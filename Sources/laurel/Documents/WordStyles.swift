/// Which styles of a document of Word hide words.
///
/// Word may show words again that two styles of a run hide. Here they are hidden, since nobody writes that on purpose.
///
/// Source: ECMA-376-1, 17.3.2.41 and 17.7.
struct WordStyles {
  private var hiding: [String: Bool] = [:]
  private var bases: [String: String] = [:]
  /// The style of each type that counts where none is named.
  private var defaults: [String: String] = [:]
  private var hidesAll = false

  mutating func start(_ style: String, type: String, isDefault: Bool) {
    if isDefault { defaults[type] = style }
  }

  mutating func base(_ style: String, on other: String) { bases[style] = other }

  /// - Parameter style: nil for what counts for the whole document.
  mutating func note(_ style: String?, hides: Bool) {
    if let style { hiding[style] = hides } else { hidesAll = hides }
  }

  func hides(_ style: String?, type: String) -> Bool {
    if hidesAll { return true }
    guard var style = style ?? defaults[type], !hiding.isEmpty else { return false }
    for _ in 0..<Self.mostBases {
      if let hides = hiding[style] { return hides }
      guard let base = bases[style] else { return false }
      style = base
    }
    return true
  }

  /// Nobody knows where a longer chain ends.
  private static let mostBases = 100

  /// Whether a value says yes, as none at all does.
  static func isOn(_ value: String) -> Bool { !["0", "false", "off"].contains(value) }
}
