internal import Presentation

/// Where the files lie that go into the site with their bytes.
struct FileOrigins: Sendable {
  /// The folder that the paths of assets start from.
  let content: DiskPath
  /// The folder of pictures that were drawn anew.
  let pictures: DiskPath

  init(content: DiskPath, pictures: DiskPath? = nil) {
    self.content = content
    self.pictures = pictures ?? content
  }

  func bytes(of file: OutputFile.Content) -> PlannedFile.Content {
    switch file {
    case .bytes(let bytes): .bytes(bytes)
    case .asset(let path): .copy(of: content.appending(path))
    case .redrawn(let path): .copy(of: pictures.appending(path))
    }
  }
}
