package import Markup

extension MarkdownOptions {
  /// How the text of a page is read: none of its headings may have the anchor of one of its fields.
  package init(ofBody path: String, _ configuration: SiteConfiguration, _ schema: Schema) {
    self.init(smartPunctuation: configuration.smartPunctuation)
    let kind = schema.kind(ofFolder: ContentPath.folder(of: path))
    takenAnchors = (kind?.fields ?? []).map { "field-\($0.name)" }
  }
}
