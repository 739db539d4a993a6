internal import Presentation

/// Where the files lie that go into the site with their bytes.
struct FileOrigins: Sendable {
  /// The folder that the paths of assets start from.
  let content: DiskPath
  /// The folder of the site.
  let root: DiskPath?
  /// What became of pictures that were drawn anew.
  let pictures: PictureCache?

  init(content: DiskPath, root: DiskPath? = nil, pictures: PictureCache? = nil) {
    self.content = content
    self.root = root
    self.pictures = pictures
  }

  func bytes(of file: OutputFile.Content) -> PlannedFile.Content {
    switch file {
    case .bytes(let bytes): .bytes(bytes)
    case .asset(let path): .copy(of: content.appending(path))
    case .beside(let path): .copy(of: (root ?? content).appending(path))
    case .redrawn(let path): .copy(of: (pictures?.folder ?? content).appending(path))
    }
  }
}
