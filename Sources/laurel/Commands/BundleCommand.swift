internal import ArgumentParser
internal import Source

/// `laurel bundle`: a finished site as one file, or as a folder, for sticks.
struct BundleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Pack the finished site for USB sticks.",
    discussion: """
      The bundle holds the site, a page START-HERE.html that leads to it, and a list of all files by which laurel verify
      tells whether a copy is whole. The same site gives the same bytes.

      Examples:
        laurel bundle -o site.zip
        laurel bundle -o /media/stick/teachers
        laurel bundle -o site.zip --as-of 2026-09-01
        laurel bundle -o update.zip --since last-year.zip
      """)

  @Argument(help: "The finished site, or the folder of the site that was built.")
  var folder = "."

  @Option(name: [.short, .long], help: "The zip to write, which ends with .zip, or a folder.")
  var output: String

  @Option(help: "An older bundle: write only what is new since, and what is gone.")
  var since: String?

  @Option(help: "How much of a stick the site may take, such as 500M or 2G.")
  var budget: String?

  @Option(help: "The day that the start page names as that of the copy, such as 2026-09-01.")
  var asOf: String?

  func run() async throws {
    let most = try budget.map { text in
      guard let most = StickRoom.byteCount(of: text) else { throw BundleRefusal.notABudget(text) }
      return most
    }
    let isZip = output.lowercased().utf8.suffix(4).elementsEqual(".zip".utf8)
    guard isZip || since == nil else { throw BundleRefusal.deltaOfFolder }
    let day = try asOf.map { text in
      guard let day = CalendarDate(text) else { throw WrongUsage.notADate(text) }
      return day
    }
    let site = try BundledSite(at: folder)
    let bundle = try Bundle(of: site, on: day)
    let room = StickRoom(files: bundle.files + [bundle.sums])
    if let most, room.byteCount > most {
      try printLines(
        "The site takes up to \(StickRoom.text(room.byteCount)) of a stick, and may take \(StickRoom.text(most)). Largest:"
      )
      for line in room.largest { try printLines(line) }
      printToStandardError("Nothing was written.\n")
      throw ExitStatus.errorsInContent
    }
    if isZip { try write(bundle, of: site) } else { try await fill(bundle, of: site) }
    for path in site.foreign { try printLines("Left out \(path), which Laurel did not write.") }
    for remark in room.remarks { try printLines(remark) }
    try printLines("On a stick it takes up to \(StickRoom.text(room.byteCount)).")
  }

  private func write(_ bundle: Bundle, of site: BundledSite) throws {
    let sums = bundle.sums
    guard let since else {
      try BundleFile(output, besides: site).write([sums] + bundle.files)
      return try printLines("Files: \(bundle.files.count + 1) written to \(output).")
    }
    guard let place = try? DiskPath(since).resolved() else { throw WrongUsage.noInput(since) }
    let file = try BundleFile(output, besides: site, updating: place)
    let old = try Self.list(of: since, at: place)
    let new = ChecksumLines.digests(in: sums.bytes[...])
    let update = UpdateList(from: old, to: new)
    let list = Bundle.File(path: UpdateList.fileName, bytes: update.bytes)
    try file.write([sums, list] + bundle.files.filter { update.renewed[$0.path] != nil })
    try printLines(
      "Files: \(update.renewed.count) new or changed written to \(output), \(update.gone.count) gone.")
  }

  private func fill(_ bundle: Bundle, of site: BundledSite) async throws {
    let folder = try OutputFolder(output, sources: [])
    if site.root.holds(folder.place.folder) { throw BundleRefusal.inSite(folder.place.folder) }
    let changes = try await folder.write(
      bundle.outputFiles, of: bundle.site, from: FileOrigins(content: site.root), jobs: 1)
    try printLines(
      "Files: \(changes.written) written to \(output), \(changes.unchanged) unchanged, \(changes.removed) removed."
    )
  }

  /// The digests of an older bundle by paths, whether it is a zip or a folder.
  private static func list(of path: String, at place: DiskPath) throws -> [[UInt8]: String] {
    if try place.status()?.kind == .folder {
      guard try place.appending(StartPage.path).status() != nil else { throw BundleRefusal.noList(path) }
      return ChecksumLines.digests(in: try InputText.bytes(of: "\(place)/\(ChecksumLines.fileName)")[...])
    }
    let zip = try ZipContents(of: place, keeping: [ChecksumLines.fileName], readsAll: false)
    guard let list = zip.texts[ChecksumLines.fileName], zip.damages.isEmpty else {
      throw BundleRefusal.noList(path)
    }
    return ChecksumLines.digests(in: list[...])
  }
}
