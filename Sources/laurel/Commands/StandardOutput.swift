internal import Glibc
internal import Source

/// Prints lines that people read. Whatever authors wrote into them, they steer no terminal and no program that runs
/// commands and reads along.
func printLines(_ text: String) throws { try printData(text.printableLines.inert + "\n") }

/// Prints a text as it is, for programs or where it was made fit for people before. Fails if not all of it is taken.
func printData(_ text: String) throws {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw DiskFault("write", DiskPath("/dev/stdout")) }
    bytes = bytes.dropFirst(count)
  }
}

extension String {
  /// This text without the words by which a line gives orders to the program that runs the command and reads along, such
  /// as `::error::` and `##[group]`; as it is where no such program is known to run.
  ///
  /// Source: `ActionCommand.cs` of GitHub's runner, "Logging commands" of Azure Pipelines, "Service messages" of TeamCity.
  var inert: String {
    ["CI", "TF_BUILD", "TEAMCITY_VERSION"].contains { environment($0) != nil } ? withoutOrders : self
  }

  /// The same wherever the command runs.
  var withoutOrders: String {
    parts(separatedBy: "\n").map { line in
      var bytes = Array(line.utf8)
      let start = bytes.firstIndex { !$0.isSpace } ?? 0
      if bytes[start...].starts(with: "::") { bytes.insert(UInt8(ascii: " "), at: start + 1) }
      for sign in bytes.indices.dropLast().reversed() where bytes[sign...].starts(with: "##") {
        let next = bytes[(sign + 2)...].first { !$0.isLetter }
        if next == UInt8(ascii: "[") { bytes.insert(UInt8(ascii: " "), at: sign + 1) }
      }
      return bytes.text
    }.joined(separator: "\n")
  }
}
