internal import Source

/// Which way a language is written.
enum WritingDirection {
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"]
  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// Whether a tag such as `ar` or `az-Arab-IR` names a language that is written from right to left.
  /// A script that is named counts more than the language.
  static func isRightToLeft(_ tag: String) -> Bool {
    let parts = tag.lowercased().parts(separatedBy: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isLetter) }) {
      return scripts.contains(script)
    }
    return languages.contains(parts[0])
  }
}
