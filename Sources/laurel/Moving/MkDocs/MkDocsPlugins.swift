internal import Knowledge
internal import Markup
internal import Source

/// The plugins of MkDocs, by which pages are left out or hidden.
struct MkDocsPlugins {
  private let all: [(name: String, values: YAMLMapping)]

  init(_ settings: OriginSettings) { all = settings.extras("plugins") }

  /// What is said to the plugins of a name; nothing to one that is only named.
  func named(_ name: String) -> [YAMLMapping] { all.filter { $0.name == name }.map(\.values) }

  /// The patterns of the files that they leave out.
  var leftOut: [PathPattern] {
    texts(of: ["glob", "exclude_glob"]).compactMap { PathPattern($0) }
      + expressions.flatMap(PathPattern.patterns(ofExpression:))
  }

  /// The regular expressions of the files that they leave out.
  var expressions: [String] { texts(of: ["regex", "exclude_regex"]) }

  /// The names of the files with values for all pages of a folder.
  var metaFiles: Set<String> {
    let given = named("meta").compactMap { $0.value(at: ["meta_file"])?.word }
    return Set([".meta.yml"] + given.map(ContentPath.name))
  }

  /// Whether every page asks for a password.
  var hidesAll: Bool {
    let inventory = encryption.compactMap { $0.value(at: ["password_inventory"]) }.flatMap(\.parts)
    return encryption.contains { $0.value(at: ["global_password"])?.word != nil }
      || inventory.contains { $0.key == "_global" }
  }

  /// Whether pages ask for the password of the level that they name.
  var hidesLevels: Bool { !encryption.isEmpty }

  /// Whether a plugin may hide pages in a way that nobody knows here.
  var areUnclear: Bool {
    all.contains { name, values in
      guard Self.mayHide(name) else { return false }
      let known = Self.known[name] ?? []
      return known.isEmpty || values.entries.contains { !known.contains($0.key) }
    }
  }

  private var encryption: [YAMLMapping] {
    all.filter { $0.name.startsWithBytes(of: "encryptcontent") }.map(\.values)
  }

  private func texts(of names: [String]) -> [String] {
    all.filter { Self.mayHide($0.name) }.flatMap { plugin in
      names.compactMap { plugin.values.value(at: [$0]) }.flatMap(\.elements).compactMap(\.word)
    }
  }

  /// Whether the name of a plugin says that it hides something; one hides it from searches only.
  private static func mayHide(_ name: String) -> Bool {
    let plain = Fold.key(name)
    return plain != "exclude-search" && words.contains { plain.utf8.holds($0.utf8) }
  }

  private static let words = ["exclude", "filter", "private", "draft", "encrypt", "protect"]

  /// The plugins that are understood here, with the names of their settings that are.
  private static let known: [String: Set<String>] = [
    "exclude": ["glob", "regex"],
    "file-filter": ["exclude_glob", "exclude_regex", "enabled_on_serve", "only_doc_pages"],
    "encryptcontent": [
      "global_password", "password_inventory", "title_prefix", "summary", "placeholder",
      "decryption_failure_message",
      "password_button", "password_button_text", "input_class", "button_class", "form_class",
      "encryption_info_message",
    ],
  ]
}
