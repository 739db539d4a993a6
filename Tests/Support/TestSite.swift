package import Knowledge
internal import Markup
package import Presentation
internal import Source

/// A site that is written inline: texts by their paths from the content folder.
///
/// ① to ⑨ in a text mark the place where a remark must land. A file that is no text is an image if its text is
/// a size such as `640x480`, and some other file if not. Behind the size may stand what it tells: `640x480 place`. Of a table (.csv) or captions (.vtt) the text is what the file holds.
package struct TestSite: ExpressibleByDictionaryLiteral, Sendable {
  private let texts: [SourceFile]
  private let assets: [Asset]
  let marks: [SourceSpan: String]
  /// What other sites share, if it is a portal to them.
  package var library = SharedLibrary.none

  package init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  package init(_ files: [(path: String, text: String)]) {
    let isText = { (path: String) in
      ["md", "markdown", "yml", "yaml"].contains(ContentPath.fileExtension(of: path))
    }
    let marked = files.filter { isText($0.path) }.map { (path: $0.path, text: MarkedText($0.text)) }
    texts = marked.map { SourceFile(path: $0.path, bytes: $0.text.bytes) }
    assets = files.filter { !isText($0.path) }.map { Asset(path: $0.path, size: $0.text) }
    marks = Dictionary(
      uniqueKeysWithValues: marked.flatMap { path, text in
        text.marks.map { (SourceSpan(path: path, start: $0.key), $0.value) }
      })
  }

  /// The site with all that its rules say.
  package func understood(
    asOf day: String = "2026-01-01", including inclusion: Inclusion = Inclusion(), jobs: Int = 1,
    tellsOfUnbuiltPages: Bool = false
  ) async -> UnderstoodSite {
    let judged = await judged(asOf: day, including: inclusion, jobs: jobs)
    let remarks = await judged.diagnostics(onUnbuiltPages: tellsOfUnbuiltPages ? { _ in [] } : nil)
    return UnderstoodSite(site: judged.site, remarks: Remarks(remarks, marks: marks))
  }

  /// The finished site.
  ///
  /// - Parameters:
  ///   - themes: the folders of the theme, the theme itself first.
  ///   - pictures: what became of its pictures.
  package func drawn(
    themes: [ThemeFolder] = [.standard], pictures: RedrawnPictures = .none,
    including inclusion: Inclusion = Inclusion(), jobs: Int = 1
  ) async -> DrawnSite {
    let judged = await judged(asOf: "2026-01-01", including: inclusion, jobs: jobs)
    let site = await judged.publishable().site
    var diagnostics: [Diagnostic] = []
    let theme = Theme.read(themes, schema: site.schema, languages: site.languages)
      .reported(to: &diagnostics)
    let files = await theme.draw(site, pictures: pictures, jobs: jobs).reported(to: &diagnostics)
    let remarks = Remarks(await judged.diagnostics(with: diagnostics), marks: marks)
    return DrawnSite(files: files, site: site, remarks: remarks)
  }

  private func judged(asOf day: String, including inclusion: Inclusion, jobs: Int) async -> JudgedSite {
    let rules = Rules.all + PresentationRules.all
    var content = await SiteContentReader(
      texts: texts, assets: assets, rules: rules.map { $0.id }, baseURL: nil, jobs: jobs
    ).read().content
    content.value.library = library
    let day = CalendarDate(day) ?? CalendarDate(secondsSince1970: 0)
    return await JudgedSite(content, asOf: day, including: inclusion, jobs: jobs)
  }
}

extension Asset {
  fileprivate init(path: String, size: String) {
    let words = size.parts(separatedBy: " ")
    let numbers = words[0].parts(separatedBy: "x").compactMap { Int($0) }
    let format: ImageHeader.Format = ContentPath.fileExtension(of: path) == "svg" ? .svg : .png
    let image =
      numbers.count == 2
      ? ImageHeader(
        format: format, width: numbers[0], height: numbers[1],
        isTransparent: words.contains("transparent"))
      : nil
    let hidden = HiddenPart.allCases.filter { words.contains("\($0)") }
    let text = Asset.holdsText(path, byteCount: size.utf8.count) ? Array(size.utf8) : nil
    self.init(path: path, byteCount: size.utf8.count, image: image, hidden: Set(hidden), text: text)
  }
}
