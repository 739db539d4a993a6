internal import Glibc
internal import Source

/// The colors of a report; the plain palette has none.
enum Palette {
  case plain, terminal

  /// What a stretch of text is, as far as color is concerned.
  enum Role {
    case place, quiet
    case severity(Severity)
  }

  /// Whether colors are wanted: on a terminal that has them, unless somebody said no.
  ///
  /// Source: <https://no-color.org>.
  static func isWanted(
    refused: Bool, environment: (String) -> String?, isTerminal: Bool = isatty(STDOUT_FILENO) == 1
  ) -> Bool {
    let saysNo = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return isTerminal && !refused && !saysNo && environment("TERM") != "dumb"
  }

  func paint(_ text: String, as role: Role) -> String {
    guard self == .terminal, !text.isEmpty else { return text }
    return "\u{1B}[\(code(of: role))m\(text)\u{1B}[0m"
  }

  /// Codes of the eight colors that every terminal has, so that its own scheme decides the look.
  private func code(of role: Role) -> String {
    switch role {
    case .place: "1"
    case .quiet: "2"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    }
  }
}
