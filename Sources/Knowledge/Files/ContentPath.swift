internal import Markup
internal import Source

/// Paths inside the content folder: `/` between components, none at the start, no `.` or `..`.
package enum ContentPath {
  /// The folder of a file; "" for the content folder itself.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return path.utf8[..<slash].text
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return path.utf8[path.utf8.index(after: slash)...].text
  }

  /// A path without the extension of its last component.
  package static func withoutExtension(_ path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else {
      return path
    }
    return path.utf8.dropLast(name.utf8[dot...].count).text
  }

  /// The lower-case extension of a path without its dot, or "".
  package static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return "" }
    return name.utf8[name.utf8.index(after: dot)...].map(\.lowercased).text
  }

  /// The name of a file without folder and extension.
  package static func stem(of path: String) -> String { withoutExtension(name(of: path)) }

  /// The name by which links mean a page: that of its file, or that of its folder if it goes by that.
  package static func linkName(of path: String, isNamedByFolder: Bool) -> String {
    let folder = folder(of: path)
    return isNamedByFolder && !folder.isEmpty && FolderText.rank(ofFile: name(of: path)) != nil
      ? name(of: folder) : stem(of: path)
  }

  package static func isMarkdown(_ path: String) -> Bool {
    ["md", "markdown"].contains(fileExtension(of: path))
  }

  /// The words of a name, with a capital letter: `shared-time` is "Shared time".
  package static func words(of name: String) -> String {
    let words = name.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map(\.text)
    let text = words.joined(separator: " ").onOneLine
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whether `upper` is `folder` or holds it.
  package static func isFolder(_ upper: String, above folder: String) -> Bool {
    upper.isEmpty || folder == upper || folder.startsWithBytes(of: upper + "/")
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : name.isEmpty ? folder : "\(folder)/\(name)"
  }

  /// The path that a relative one means in a folder; one that starts with `/` is meant from the content folder.
  /// Nil if it leads out of the content folder.
  package static func resolve(_ path: String, in folder: String) -> String? {
    var components = path.startsWithBytes(of: "/") || folder.isEmpty ? [] : folder.parts(separatedBy: "/")
    for component in path.parts(separatedBy: "/") {
      switch component {
      case "", ".": continue
      case "..":
        guard components.popLast() != nil else { return nil }
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }

  /// The path that leads from a folder to a file, as an author would type it.
  package static func relative(from folder: String, to path: String) -> String {
    let slash = UInt8(ascii: "/")
    let here = Array((folder.isEmpty ? "" : folder + "/").utf8)
    let there = Array(path.utf8)
    let same = zip(here, there).prefix { $0 == $1 }.count
    // What is the same ends with the last folder that is the same as a whole.
    let common = here[..<same].lastIndex(of: slash).map { $0 + 1 } ?? 0
    let upwards = String(repeating: "../", count: here[common...].count { $0 == slash })
    return upwards + there[common...].text
  }

  /// A folder and all folders above it, the content folder last.
  package static func ancestors(of folder: String) -> [String] {
    var all = [folder]
    while let last = all.last, !last.isEmpty { all.append(Self.folder(of: last)) }
    return all
  }
}
