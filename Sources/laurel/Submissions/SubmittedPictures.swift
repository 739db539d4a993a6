internal import Knowledge
internal import Presentation
internal import Source

/// Takes out of submitted pictures what they tell besides the picture: each is drawn anew, as a build does it.
///
/// Where no program is installed that draws, pictures stay as they are, and the check refuses those that tell something.
struct SubmittedPictures {
  private let program: PictureProgram?
  private let jobs: Int

  init(jobs: Int) {
    program = PictureProgram(searchPath: environment("PATH") ?? "/usr/bin:/bin")
    self.jobs = jobs
  }

  /// Whether a program is installed that draws.
  var canDraw: Bool { program != nil }

  /// The pictures with other bytes. Throws a `SubmissionFault` for the first that is none.
  func redrawn(_ pictures: [SourceFile]) async throws -> [SourceFile] {
    let assets = pictures.map { Asset(submitted: $0, at: $0.path).redrawn }
    for asset in assets where asset.image == nil || !asset.isGenuine {
      throw SubmissionFault.noPicture(asset.path)
    }
    guard let program, !pictures.isEmpty else { return pictures }
    // Nothing of it stays, also where the picture is refused.
    let folder = try PassingFolder()
    for picture in pictures { try folder.path.appending(picture.path).create(with: picture.bytes) }
    let workshop = PictureWorkshop(program: program, root: folder.path, content: folder.path, jobs: jobs)
    guard
      let results = try await workshop.redraw(
        assets.map { AssetUse(asset: $0, span: .startOf($0.path), isShown: true) })
    else { return pictures }
    return try assets.map { asset in
      guard let picture = results.pictures.picture(asset) else {
        throw SubmissionFault.undrawn(asset.path, results.faults[asset.path] ?? .unreadable)
      }
      let bytes = try results.cache.folder.appending(picture.own.source).contents()
      return SourceFile(path: asset.path, bytes: bytes)
    }
  }
}

extension Asset {
  /// A picture that is not in the content yet.
  init(submitted file: SourceFile, at path: String) {
    let picture = PictureReading(ImageBytes(file.bytes))
    let start = Array(file.bytes.prefix(FileSignature.length))
    self.init(
      path: path, byteCount: file.bytes.count, image: picture.header,
      isGenuine: FileSignature.fits(start, path), isHEIC: FileSignature.isHEIC(start), hidden: picture.hidden)
  }
}
