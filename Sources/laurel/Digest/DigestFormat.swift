internal import ArgumentParser
internal import Markup
internal import Source

/// The forms in which a digest can be had.
enum DigestFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  /// For mail programs: tables, styles within the elements, and nothing that is loaded.
  case html

  func render(_ digest: Digest) -> String {
    switch self {
    case .text: Self.text(digest)
    case .markdown: Self.markdown(digest)
    case .html: DigestMail(digest).html
    }
  }

  private static func text(_ digest: Digest) -> String {
    var lines = [digest.title, digest.dayText]
    for section in digest.sections {
      lines.append("")
      if let heading = section.heading { lines += [heading, ""] }
      for entry in section.entries {
        let rest = entry.people + [entry.summary, entry.url ?? ""].filter { !$0.isEmpty }
        lines += ["* \(entry.title)"] + rest.map { "  \($0)" }
      }
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  private static func markdown(_ digest: Digest) -> String {
    let escaped = MarkdownText.escaped
    var lines = ["# \(escaped(digest.title))", "", escaped(digest.dayText)]
    for section in digest.sections {
      if let heading = section.heading { lines += ["", "## \(escaped(heading))"] }
      lines.append("")
      for entry in section.entries {
        let title = entry.url.map { "[\(escaped(entry.title))](\($0))" } ?? escaped(entry.title)
        let rest = (entry.people + [entry.summary]).filter { !$0.isEmpty }.map(escaped)
        lines.append("- " + ([title] + rest).joined(separator: "\\\n  "))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Digest {
  /// From the first day to the last, as every language writes them.
  var dayText: String { "\(days.lowerBound) – \(days.upperBound)" }
}
