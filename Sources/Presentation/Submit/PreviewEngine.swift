/// The scripts by which a form shows the page as it will look. They write what the program writes, so they come with it and
/// not with a theme; `Tests/Corpus/prose.json` holds both to the same.
enum PreviewEngine {
  /// What forms load when somebody wants to see the page. The scripts are in the order in which they need each other.
  static let bundle = Bundle.script(
    "submit-preview",
    joining: [
      PackageResources.preview_line_js, PackageResources.preview_blocks_js,
      PackageResources.preview_tables_js,
      PackageResources.preview_references_js, PackageResources.preview_html_js,
      PackageResources.preview_addresses_js, PackageResources.preview_delimiters_js,
      PackageResources.preview_formulas_js, PackageResources.preview_inlines_js,
      PackageResources.preview_markdown_js,
      PackageResources.preview_draw_js, PackageResources.preview_template_js,
      PackageResources.preview_values_js, PackageResources.preview_people_js,
      PackageResources.preview_header_js, PackageResources.preview_page_js,
    ].map { CompactScript($0).bytes })
}
