internal import Knowledge
internal import Presentation
internal import Source

/// The pictures of an issue, drawn anew, and the places that they get beside its page.
///
/// Laurel itself fetches nothing: somebody has put them into a folder, each called as GitHub calls it. What is not there,
/// or is no picture, stays where it is, and the page says so to whoever looks it over.
struct IssuePictures {
  /// Those that the page names, with their paths in the content.
  private(set) var files: [SourceFile] = []
  /// Why others are left out, in their order.
  private(set) var remarks: [Message] = []

  /// By what GitHub calls them.
  private let drawn: [String: SourceFile]
  private var names: [String: String] = [:]
  private let isFree: (String) -> Bool

  /// A page with more is no page that somebody wrote into a form.
  private static let most = 40

  /// Takes the pictures that a text names out of a folder.
  ///
  /// - Parameter isFree: whether a file of the content may have this path.
  init(of text: String, in folder: String?, jobs: Int, isFree: @escaping (String) -> Bool) async throws {
    self.isFree = isFree
    var drawn: [String: SourceFile] = [:]
    let ids = DroppedPicture.all(in: Array(text.utf8)).map(\.id)
    guard let folder, !ids.isEmpty else {
      self.drawn = [:]
      return
    }
    guard let place = try? DiskPath(folder).resolved(), try place.status()?.kind == .folder else {
      throw WrongUsage.noInput(folder)
    }
    let pictures = SubmittedPictures(jobs: jobs)
    guard pictures.canDraw else {
      self.drawn = [:]
      remarks = ["To take pictures along, install libvips-tools: what they tell besides has to be taken out."]
      return
    }
    var known: Set<String> = []
    for id in ids where known.count < Self.most && known.insert(id).inserted {
      let file = place.appending(id)
      guard let status = try file.status(), status.kind == .file else { continue }
      do {
        drawn[id] = try await Self.picture(id, at: file, byteCount: status.byteCount, by: pictures)
      } catch let fault as SubmissionFault { remarks.append(UnusableSubmission.sentences(fault)) }
    }
    self.drawn = drawn
  }

  /// The picture of a file, with the ending of its type.
  private static func picture(
    _ id: String, at file: DiskPath, byteCount: Int, by pictures: SubmittedPictures
  ) async throws -> SourceFile {
    guard byteCount <= SubmittedFiles.mostBytes else { throw SubmissionFault.undrawn(id, .tooCostly) }
    let bytes = try file.contents()
    guard let format = PictureReading(ImageBytes(bytes)).header?.format else {
      throw SubmissionFault.noPicture(id)
    }
    let ending = format == .jpeg ? "jpg" : format.rawValue
    do {
      return try await pictures.redrawn([SourceFile(path: "\(id).\(ending)", bytes: bytes)])[0]
    } catch SubmissionFault.undrawn(_, let fault) { throw SubmissionFault.undrawn(id, fault) }
  }

  /// A page with the names of the pictures in the place of their addresses.
  ///
  /// - Parameter path: that of the page, which names its pictures.
  mutating func placed(in page: PageInput, at path: String) -> PageInput {
    var page = page
    let place = Place(stem: ContentPath.withoutExtension(path), folder: page.kind.folder)
    for field in page.kind.fields {
      guard let value = page.values[field.name] else { continue }
      page.values[field.name] = placed(value, as: field, in: place, &page.comments)
    }
    page.body = placed(in: page.body, place)
    page.comments += remarks.map(\.text)
    return page
  }

  /// Where a page lies.
  private struct Place {
    let stem: String
    let folder: String
  }

  /// A value with the names of the pictures in it; nil for a picture that there is none of.
  private mutating func placed(
    _ value: FieldInput, as field: Field, in place: Place, _ comments: inout [String]
  ) -> FieldInput? {
    switch (value, field.type) {
    case (.text(let text), .scalar(let type)):
      if case .picture = type.control { return picture(text, of: field, in: place, &comments) }
      return type.form == .passage ? .text(placed(in: text, place)) : value
    case (.list(let items), .list(let item, _)):
      return .list(items.compactMap { placed($0, as: item, in: place, &comments) })
    case (.record(let parts), .record(let fields)):
      return .record(
        parts.compactMap { part in
          guard let field = fields.first(where: { $0.name == part.name }) else { return part }
          return placed(part.value, as: field, in: place, &comments).map { FieldInput.Part(part.name, $0) }
        })
    default: return value
    }
  }

  /// The name of the first picture in an answer; the rest of it becomes comments, so that nothing is lost.
  private mutating func picture(
    _ answer: String, of field: Field, in place: Place, _ comments: inout [String]
  ) -> FieldInput? {
    if Self.isFileName(answer) { return .text(answer) }
    let bytes = Array(answer.utf8)
    for picture in DroppedPicture.all(in: bytes) {
      guard let name = name(of: picture.id, in: place) else { continue }
      let rest = (bytes[..<picture.range.lowerBound] + bytes[picture.range.upperBound...]).onOneLine
      if !rest.isEmpty { comments.append("\(field.label): \(rest.onOneLine.printable)") }
      return .text(name)
    }
    let folder = place.folder.isEmpty ? "Content" : "Content/\(place.folder)"
    comments.append("\(field.label): \(answer.onOneLine.printable)")
    comments.append("Save the picture in \(folder), and write its name here: '\(field.name): name.jpg'.")
    return nil
  }

  /// A text with the pictures in it in the form of Markdown, and under their names.
  private mutating func placed(in text: String, _ place: Place) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var start = 0
    for picture in DroppedPicture.all(in: bytes) {
      guard let description = picture.description, let name = name(of: picture.id, in: place) else {
        continue
      }
      result += bytes[start..<picture.range.lowerBound]
      result += Array("![\(description)](\(RelativeURL.encode(name)))".utf8)
      start = picture.range.upperBound
    }
    return (result + bytes[start...]).text
  }

  /// The name that a picture has beside the page: that of the page, with a number if it is taken.
  private mutating func name(of id: String, in place: Place) -> String? {
    if let name = names[id] { return name }
    guard let picture = drawn[id] else { return nil }
    let ending = ContentPath.fileExtension(of: picture.path)
    for number in 1...Self.mostNamesakes {
      let path = "\(place.stem)\(number == 1 ? "" : "-\(number)").\(ending)"
      guard isFree(path), !files.contains(where: { $0.path == path }) else { continue }
      files.append(SourceFile(path: path, bytes: picture.bytes))
      names[id] = ContentPath.name(of: path)
      return names[id]
    }
    return nil
  }

  private static let mostNamesakes = 1_000

  /// Whether an answer is the name of a file and no picture that GitHub keeps.
  private static func isFileName(_ answer: String) -> Bool {
    answer.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 > 0x7F || "-_./ ".utf8.contains($0) }
      && !answer.utf8.contains(where: \.isLineEnd)
  }
}
