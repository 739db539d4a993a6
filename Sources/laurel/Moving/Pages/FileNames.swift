internal import Knowledge
internal import Markup
internal import Source

/// Names of files that every computer, stick and web host can hold.
enum FileNames {
  /// A path with a hyphen for each sign that cannot stand in one. Nil where nothing is left to name it by.
  static func path(_ path: String) -> String? {
    if PathFault(in: path) == nil { return path }
    let parts = path.parts(separatedBy: "/").map(name)
    let portable = parts.joined(separator: "/")
    return PathFault(in: portable) == nil ? portable : nil
  }

  private static func name(_ name: String) -> String {
    if PathFault(in: name) == nil { return name }
    let stem = ContentPath.withoutExtension(name)
    let ending = name.utf8.dropFirst(stem.utf8.count).text
    var kept = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars {
      let isRefused = scalar.isASCII && "<>:\"|?*\\".unicodeScalars.contains(scalar)
      kept.append(isRefused || PathFault(in: "a\(scalar)b") != nil ? "-" : scalar)
    }
    let ends = String(kept).utf8.drop { $0 == UInt8(ascii: ".") }
    var bare = ends.reversed().drop { " .-".utf8.contains($0) }.reversed().text
    while bare.utf8.count > longest {
      bare = String(String.UnicodeScalarView(bare.unicodeScalars.dropLast()))
    }
    return (Slug.isDevice(bare.utf8.map(\.lowercased).text) ? "\(bare)-page" : bare) + ending
  }

  /// As many bytes as leave room for an ending.
  private static let longest = 100
}
