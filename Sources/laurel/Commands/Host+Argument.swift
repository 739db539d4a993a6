internal import ArgumentParser
internal import Knowledge

/// Hosts by their names, as options take them.
extension Host: ExpressibleByArgument {
  /// All names, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
