internal import Knowledge
internal import Source

/// The block `files`: what a folder has to download.
struct FilesBlockView: TemplateView {
  static let use = TemplateUse("block-files", FilesBlockView.self, isNeeded: false)

  private let files: FileList
  private let pen: Pen

  init(_ files: FileList, _ pen: Pen) {
    self.files = files
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "The block `files`.",
    [
      .flag(.isEmpty) { $0.files.entries.isEmpty },
      .group(.rows) { $0.files.isGrouped ? [] : $0.views($0.files.entries) },
      .group(.groups) { $0.groups },
    ])

  private func views(_ entries: [FileList.Entry]) -> [FileView] { entries.map { FileView($0, pen) } }

  /// The files by their years, the latest first.
  private var groups: [FileGroupView] {
    guard files.isGrouped else { return [] }
    let years = files.entries.map(\.name.year).reduce(into: [Int?]()) { years, year in
      if !years.contains(year) { years.append(year) }
    }
    return years.map { year in
      FileGroupView(
        label: year.map { LabelView(String($0), in: pen.words.pageLanguage, pen) }
          ?? LabelView(pen.words[.noYear], in: pen.words.language, pen),
        entries: views(files.entries.filter { $0.name.year == year }))
    }
  }
}

/// The files of a year.
struct FileGroupView: TemplateView {
  let label: LabelView
  let entries: [FileView]

  static let contract = TemplateContract<Self>(
    "The files of a year.",
    [
      .text(.label) { $0.label.text },
      .html(.labelLang) { $0.label.lang },
      .list(.entries) { $0.entries },
    ])
}

/// A file to download: what its name says, of which type and how large it is.
struct FileView: TemplateView {
  private let entry: FileList.Entry
  private let pen: Pen

  init(_ entry: FileList.Entry, _ pen: Pen) {
    self.entry = entry
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A file to download.",
    [
      .text(.url) { $0.pen.url(to: $0.entry.asset.address) },
      .text(.title) { $0.entry.name.title },
      .text(.note) { $0.pen.sort(of: $0.entry.asset) },
      .text(.iso) { $0.day?.iso },
      .text(.day) { $0.day?.text },
    ])

  /// The day or the month that its name says.
  private var day: (iso: String, text: String)? {
    let name = entry.name
    guard let year = name.year, let month = name.month else { return nil }
    if let day = name.day, let date = CalendarDate(year: year, month: month, day: day) {
      return (date.description, pen.words.date(date))
    }
    return CalendarDate(year: year, month: month, day: 1).map { first in
      (first.description.utf8.prefix(7).text, pen.words.month(of: first))
    }
  }
}

extension Pen {
  /// The type of a file and its size, such as `PDF, 1.2 MB`.
  func sort(of asset: Asset) -> String {
    let type = ContentPath.fileExtension(of: asset.path).uppercased()
    let bytes = drawing.pictures.picture(asset) == nil ? asset.byteCount : nil
    return type + (bytes.map { ", \(size(ofBytes: $0))" } ?? "")
  }

  private func size(ofBytes count: Int) -> String {
    if count < 1_000_000 { return "\(max(1, (count + 500) / 1_000)) KB" }
    let tenths = (count + 50_000) / 100_000
    return words.number("\(tenths / 10).\(tenths % 10)") + " MB"
  }
}
