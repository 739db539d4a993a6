internal import Source

/// How much of a stick files take, and what of it a stick may refuse.
struct StickRoom {
  let files: [Bundle.File]

  /// At most, since most sticks give room in smaller pieces.
  var byteCount: Int { files.reduce(0) { $0 + $1.room } }

  /// What the file system of old sticks cannot hold; newer ones come with exFAT, which can.
  ///
  /// Source: Microsoft, "FAT32 File System Specification", 2000: a folder is at most 65,536 entries of 32 bytes, and a name
  /// takes one for itself and one for every 13 UTF-16 units.
  var remarks: [String] {
    let large = files.filter { $0.byteCount > 4 << 30 - 1 }.map(\.path.text)
    var entries: [[UInt8]: Int] = [:]
    for file in files {
      entries[Array(file.path.parent ?? []), default: 2] += 1 + (file.path.name.text.utf16.count + 12) / 13
    }
    let full = entries.filter { $0.value > 65_536 }.map(\.key.text).sorted(by: String.byBytes)
    return large.map { "\($0) is too large for a stick with FAT32. Use one with exFAT." }
      + full.map { "The folder \($0) holds too many files for a stick with FAT32. Use one with exFAT." }
  }

  /// The largest files and the folders that take most, for whoever has to make a bundle smaller.
  var largest: [String] {
    var folders: [String: Int] = [:]
    for file in files {
      let parts = file.path.text.parts(separatedBy: "/")
      if parts.count > 2 { folders["\(parts[0])/\(parts[1])/", default: 0] += file.room }
    }
    let all = folders.map { ($0.key, $0.value) } + files.map { ($0.path.text, $0.byteCount) }
    return all.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(10).map { "  \(Self.text($0.1))  \($0.0)" }
  }

  /// A size as people write it, such as `2G`, `500M` or `1.5 GB`: the units are those of what sticks are sold as.
  static func byteCount(of text: String) -> Int? {
    let unit = text.utf8.last.map { UInt8($0 | 32) }
    let power = ["k", "m", "g", "t"].firstIndex { $0.utf8.first == unit }
    let digits = power == nil ? text : String(text.dropLast())
    guard let number = Int(digits), number > 0, number < 1_000_000 || power == nil else { return nil }
    return (0..<(power.map { $0 + 1 } ?? 0)).reduce(number) { value, _ in value * 1000 }
  }

  /// A size in megabytes, as sticks count them.
  static func text(_ byteCount: Int) -> String {
    let tenths = (byteCount + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
