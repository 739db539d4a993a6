internal import Knowledge
internal import Markup
internal import Source

/// What the programs of a site of Eleventy say of which pages there are. Nothing is run.
struct EleventyPrograms {
  /// The weakest values of all pages.
  private(set) var values: [YAMLMapping.Entry] = []
  /// The files of which nobody knows here what they hide.
  private(set) var unread: [String] = []
  /// What stands between the name of a page and the ending of the file with its values, the longest first.
  private(set) var suffixes = [".11tydata", ""]
  /// The patterns of the files that they leave out.
  private(set) var ignored: [PathPattern] = []
  /// The endings that are read instead of the usual ones, and those that are read besides.
  private var formats: [String] = []
  private var moreFormats: [String] = []
  /// The folders of parts of pages that are named in calls.
  private var folders: [String] = []

  /// As many programs as one would write for a site.
  private static let mostPrograms = 2_000

  /// A site of another program has none.
  init() {}

  init(in folder: OriginFolder, _ settings: OriginSettings) throws {
    formats = settings.texts("templateFormats")
    for file in folder.files.filter(Self.isProgram).prefix(Self.mostPrograms) {
      guard let text = try folder.text(of: file) else { continue }
      let isOfPages = ContentPath.stem(of: file).endsWithBytes(of: ".11tydata")
      var isUnclear = isOfPages && Self.mayHide(ScriptSettings(text))
      let ignoring = ScriptSettings.calls(of: "ignores.add", in: text)
      if ignoring.contains(where: { !$0.isPlain }) { isUnclear = true }
      ignored += ignoring.compactMap(\.texts.first).flatMap(PathPattern.patterns(ofGlob:))
      for (name, list) in Self.lists {
        for call in ScriptSettings.calls(of: name, in: text) {
          if !call.isPlain { isUnclear = true }
          self[keyPath: list] += call.texts
        }
      }
      for call in ScriptSettings.calls(of: "addGlobalData", in: text) where !readGlobal(call, in: file) {
        isUnclear = true
      }
      if isUnclear { unread.append(file) }
    }
    suffixes.sort { $0.utf8.count > $1.utf8.count }
    let data = Self.resolve(settings.text("data") ?? "_data", settings)
    for file in folder.files where ContentPath.folder(of: file) == data {
      try readData(file, in: folder)
    }
  }

  /// The patterns of files that are no pages: those in folders for parts of pages, and all if no Markdown is read.
  func leftOut(_ settings: OriginSettings) -> [PathPattern] {
    let source = Self.resolve("", settings)
    let named = ["includes", "layouts", "data"].compactMap { settings.text($0) } + folders
    let folders =
      named
      .compactMap { Self.resolve($0, settings) }.filter { !$0.isEmpty && $0 != source }
    let read = (formats + moreFormats).flatMap { $0.parts(separatedBy: ",") }.map(\.trimmed)
    let isRead = formats.isEmpty || read.contains { ["md", "markdown", "*"].contains($0) }
    return (folders.map { "/\($0)/" } + (isRead ? [] : ["*.md", "*.markdown"])).compactMap { PathPattern($0) }
  }

  /// Whether the values for pages that a program gives may hide them, and it is worked out which it does.
  static func mayHide(_ script: ScriptSettings) -> Bool {
    if script.unclear.contains("eleventyComputed") { return true }
    let worksOut = script.names.contains("eleventyComputed") ? script.bareNames : script.unclear
    return worksOut.contains { $0 == "permalink" || ForeignName($0)?.meaning == .field("draft") }
  }

  /// Whether an address is worked out for each page, so that some may have none.
  static func mayHide(address: YAMLValue?) -> Bool {
    guard let address else { return false }
    if let text = address.word {
      return text.utf8.holds("{%".utf8) || YesNo.foreignReading(of: text) == false
    }
    return !address.parts.isEmpty
  }

  private static func resolve(_ path: String, _ settings: OriginSettings) -> String? {
    ContentPath.resolve(path, in: ContentPath.resolve(settings.text("input") ?? "", in: "") ?? "")
  }

  private static func isProgram(_ file: String) -> Bool {
    ["js", "cjs", "mjs", "ts"].contains(ContentPath.fileExtension(of: file))
  }

  /// Reads a value for all pages that a program gives; false if nobody knows it.
  private mutating func readGlobal(_ call: ScriptSettings.Call, in file: String) -> Bool {
    guard let name = call.texts.first else { return false }
    if name.startsWithBytes(of: "eleventyComputed") { return false }
    guard Self.hidingNames.contains(name) else { return true }
    let word = name == "permalink" || name == "published" ? "false" : "true"
    if call.line.utf8.holds(word.utf8) {
      add(name, word, in: file)
      return true
    }
    return call.texts.count == 2 && !call.texts[1].utf8.holds("{%".utf8)
  }

  /// Reads a file with a value for all pages, which is called by its name.
  private mutating func readData(_ file: String, in folder: OriginFolder) throws {
    let name = ContentPath.stem(of: file)
    guard Self.hidingNames.contains(name) || name == "eleventyComputed" else { return }
    let text = try folder.text(of: file)?.bytes.trimmed.text
    if let text, ["true", "false"].contains(text) { add(name, text, in: file) } else { unread.append(file) }
  }

  private mutating func add(_ name: String, _ word: String, in file: String) {
    values.append(
      YAMLMapping.Entry(
        key: name, keySpan: .startOf(file),
        value: YAMLValue(.scalar(word, style: .plain), span: .startOf(file))))
  }

  /// What the texts are with which something is called.
  private static var lists: [(name: String, list: WritableKeyPath<EleventyPrograms, [String]>)] {
    [
      ("setTemplateFormats", \.formats), ("addTemplateFormats", \.moreFormats),
      ("setDataFileSuffixes", \.suffixes), ("setIncludesDirectory", \.folders),
      ("setLayoutsDirectory", \.folders), ("setDataDirectory", \.folders),
    ]
  }

  private static let hidingNames: Set<String> = ["permalink", "draft", "published", "hidden", "private"]
}
