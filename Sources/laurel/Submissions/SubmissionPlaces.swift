internal import Knowledge
internal import Source

/// Finds a place for what was sent in, beside the files that are there: nothing takes the place of another.
struct SubmissionPlaces {
  /// What becomes of a submission.
  enum Outcome {
    /// Its files, the page first. A page of the name that was wanted may be in the way.
    case new([SourceFile], besides: String?)
    /// The same page is there already, with the same pictures.
    case known(page: String)
  }

  private let tree: SourceTree
  /// The files that are there and those that were given a place, by their paths.
  private var bytes: [String: [UInt8]]
  /// The paths as every system tells them apart.
  private var taken: Set<String>

  private static let mostNamesakes = 1_000

  /// - Parameter others: the paths of files that are to be written, too.
  init(in tree: SourceTree, besides others: [String] = []) {
    self.tree = tree
    bytes = Dictionary(tree.texts.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    taken = Set((tree.texts.map(\.path) + tree.assets.map(\.path) + others).map(Fold.path))
  }

  /// The path that is free for a file: its own, or one with a number behind its name. Nil if the same is there already.
  mutating func free(for file: SourceFile) throws -> String? {
    if try isThere(file) { return nil }
    let path = file.path
    let stem = ContentPath.withoutExtension(path)
    for number in 1...Self.mostNamesakes {
      let other = number == 1 ? path : "\(stem)-\(number)" + path.utf8.dropFirst(stem.utf8.count).text
      guard try isFree(SourceFile(path: other, bytes: [])) else { continue }
      taken.insert(Fold.path(other))
      return other
    }
    throw SubmissionFault.noName(ContentPath.stem(of: path))
  }

  mutating func place(_ submission: Submission) throws -> Outcome {
    var namesake: String?
    for number in 1...Self.mostNamesakes {
      let files = try submission.files(number: number)
      if try files.allSatisfy(isThere) { return .known(page: files[0].path) }
      guard try files.allSatisfy(isFree) else {
        namesake = namesake ?? files[0].path
        continue
      }
      for file in files {
        bytes[file.path] = file.bytes
        taken.insert(Fold.path(file.path))
      }
      return .new(files, besides: namesake)
    }
    throw SubmissionFault.noName(ContentPath.stem(of: try submission.files(number: 1)[0].path))
  }

  private func isFree(_ file: SourceFile) throws -> Bool {
    try !taken.contains(Fold.path(file.path)) && tree.contentFolder.appending(file.path).status() == nil
  }

  /// Whether a file is there with the same bytes.
  private func isThere(_ file: SourceFile) throws -> Bool {
    if let known = bytes[file.path] { return known == file.bytes }
    let place = tree.contentFolder.appending(file.path)
    guard taken.contains(Fold.path(file.path)), let status = try place.status() else { return false }
    return try status.kind == .file && status.byteCount == file.bytes.count && place.contents() == file.bytes
  }
}
