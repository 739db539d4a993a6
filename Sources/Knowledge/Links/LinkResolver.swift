package import Markup
package import Source

/// Finds what the references of one page mean.
package struct LinkResolver: Sendable {
  let targets: LinkTargets
  /// The path of the page.
  let path: String

  /// What each reference leads to, in their order; nil where it leads nowhere or to another host.
  package func resolve(_ references: [Reference]) -> Diagnosed<[Link?]> {
    references.map(resolve).collected()
  }

  private func resolve(_ reference: Reference) -> Diagnosed<Link?> {
    if case .external(let url) = reference.destination {
      let target = WrittenTarget(url, (nil, nil), of: reference)
      return reference.isCode ? Diagnosed(nil, [code(target, url)]) : own(url, of: reference)
    }
    guard case .relative(let path, let query, let fragment) = reference.destination else {
      return Diagnosed(nil)
    }
    let target = WrittenTarget(path, (query, fragment), of: reference)
    let found: Diagnosed<Link?> =
      switch reference.form {
      case .link, .autolink, .media:
        resolve(target, fragment, isSure: reference.fallback == nil || reference.isCode)
      case .wikilink: resolve(name: path, fragment, of: reference)
      case .image: image(target).map { $0.map { Link(target: .asset($0), fragment: nil) } }
      case .embed: embed(target, path, fragment, of: reference)
      case .poster: poster(named: path, target)
      }
    guard reference.isCode, let link = found.value else { return found }
    let written = relative(targets.path(of: link.target))
    return Diagnosed(link, found.diagnostics + [code(target, written)])
  }

  private func code(_ target: WrittenTarget, _ written: String) -> Diagnostic {
    ForeignCode.diagnoseAddress(
      target.whole, leadingTo: written, edits: target.edits(to: written), at: target.span)
  }

  var folder: String { ContentPath.folder(of: path) }

  func relative(_ path: String) -> String { ContentPath.relative(from: folder, to: path) }

  func paths(_ numbers: [Int]) -> some Collection<String> {
    numbers.lazy.map { [targets] in targets.entries[$0].path }
  }

  /// A link to a page, or why there is none. Where an anchor is not on the page, the link leads to its top.
  func link(to entry: LinkTargets.Entry, _ fragment: String?, _ target: WrittenTarget) -> Diagnosed<Link?> {
    guard let id = entry.id else {
      return Diagnosed(nil, [BrokenLink.diagnoseHidden(target.text, entry.state, at: target.span)])
    }
    if target.isName { return link(byNameTo: entry, id, fragment, target) }
    guard let fragment, !fragment.isEmpty, let anchors = entry.anchors else {
      return Diagnosed(Link(target: .page(id), fragment: fragment))
    }
    let (anchor, isTop) = Anchors.withoutWords(fragment)
    if isTop || anchors.names.contains(anchor) || BrokenAnchor.isInField(anchor) {
      return Diagnosed(Link(target: .page(id), fragment: fragment))
    }
    if let meant = anchors.meant(by: anchor) {
      let remark = BrokenAnchor.diagnose(anchor, meaning: meant, target)
      return Diagnosed(Link(target: .page(id), fragment: meant), [remark])
    }
    return Diagnosed(
      Link(target: .page(id), fragment: nil),
      [BrokenAnchor.diagnose(anchor, on: entry.title, anchors: anchors, target)])
  }
}
