/// Which files of the content may be published as they are.
///
/// Only types that hold no script and that every host serves, and drawings (SVG) that hold none; each file only if a page
/// points at it. Files that go up as they are may be of any type.
package enum PublishedFiles {
  package static let extensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "ics", "zip", "json",
    "doc", "docx", "ppt", "pptx", "xls", "xlsx", "odt", "odp", "ods", "mp3", "mp4", "vtt",
  ]

  package static func isPublished(_ asset: Asset) -> Bool {
    asset.isStatic || extensions.contains(ContentPath.fileExtension(of: asset.path))
      || asset.image?.format == .svg
  }
}
