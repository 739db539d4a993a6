internal import Glibc
internal import Source

/// The terminal at which somebody sits.
enum Terminal {
  /// Whether somebody can be asked: questions are seen, and answers are typed.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Prints a line.
  static func say(_ text: String) {
    print(text.parts(separatedBy: "\n").map(\.printable).joined(separator: "\n"))
  }

  /// The line that is typed after a prompt. Fails at the end of what is typed.
  static func ask(_ prompt: String) throws -> String {
    print(prompt.printable, terminator: "")
    fflush(nil)
    guard let line = readLine() else {
      print("")
      throw WrongUsage.noAnswer
    }
    return line
  }

  /// Whether somebody says yes to a question, which is asked until the answer is one.
  static func agrees(_ question: String) throws -> Bool {
    while true {
      let answer = Fold.key(try ask("\(question) (yes or no): "))
      if ["y", "yes"].contains(answer) { return true }
      if ["n", "no"].contains(answer) { return false }
    }
  }

  /// The lines that are typed up to an empty one.
  static func askLines() throws -> [String] {
    var lines: [String] = []
    while true {
      let line = try ask("> ")
      if line.trimmed.isEmpty { return lines }
      lines.append(line)
    }
  }
}
