package import Knowledge
package import Source

extension Theme {
  /// What is wrong with the paths of the files of a site, none of which is drawn but for small ones.
  package func checkPaths(of site: Site) -> [Diagnostic] {
    let drawing = Drawing(site: site, theme: self)
    let pages = PageSources.all.flatMap { $0.pages(of: drawing) }
      .map { OutputFile(path: $0.address, text: "", origin: $0.origin) }
    return OutputGate.pass(pages + drawing.filesBesidePages, of: site).diagnostics
  }
}
