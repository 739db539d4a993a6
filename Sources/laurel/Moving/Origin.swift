/// The programs whose folders can be moved here.
enum Origin: String, CaseIterable {
  case hugo, jekyll, docusaurus, mkdocs, eleventy, zola, obsidian

  /// What people call it.
  var name: String {
    switch self {
    case .hugo: "Hugo"
    case .jekyll: "Jekyll"
    case .docusaurus: "Docusaurus"
    case .mkdocs: "MkDocs"
    case .eleventy: "Eleventy"
    case .zola: "Zola"
    case .obsidian: "Obsidian"
    }
  }

  /// The files of which one holds its settings, the strongest first.
  var settingsFiles: [String] {
    switch self {
    case .hugo:
      ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap { name in
        ["toml", "yaml", "yml", "json"].map { "\(name).\($0)" }
      }
    case .jekyll: ["_config.yml", "_config.yaml", "_config.toml"]
    case .docusaurus: ["js", "ts", "mjs", "cjs"].map { "docusaurus.config.\($0)" }
    case .mkdocs: ["mkdocs.yml", "mkdocs.yaml"]
    case .eleventy: [".eleventy.js"] + ["js", "cjs", "mjs", "ts"].map { "eleventy.config.\($0)" }
    case .zola: ["zola.toml", "config.toml"]
    case .obsidian: [".obsidian/app.json"]
    }
  }
}
