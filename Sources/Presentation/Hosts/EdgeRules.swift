internal import Markup

/// The two files `_headers` and `_redirects`, which several hosts read. Sites are at the top of such hosts.
enum EdgeRules {
  /// What lasts is told apart. All else these hosts let browsers ask for anew, and a header that is given twice would be
  /// joined.
  static func headers(_ rules: HostRules, in name: String) -> OutputFile {
    let all = "/*\n" + HostRules.headers.map { "  \($0): \($1)\n" }.joined()
    let lasting = rules.lasting.map { files in
      let star = if case .folder = files { "*" } else { "" }
      return "/\(URLBytes.encodePath(files.path))\(star)\n  Cache-Control: \(HostRules.forAYear)\n"
    }
    return OutputFile(path: name, text: all + lasting.joined())
  }

  static func moves(_ rules: HostRules, in name: String, status: String) -> OutputFile {
    let lines = rules.moves.map { move in
      "/\(URLBytes.encodePath(move.from)) /\(URLBytes.encodePath(move.to)) \(status)\n"
    }
    return OutputFile(path: name, text: lines.joined())
  }
}
