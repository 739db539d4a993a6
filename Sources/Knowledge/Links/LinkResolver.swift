package import Markup
package import Source

/// Finds what the references of one page mean.
package struct LinkResolver: Sendable {
  let directory: Directory
  /// The path of the page.
  let path: String

  /// What each reference leads to, in their order; nil where it leads nowhere or to another host.
  package func resolve(_ references: [Reference]) -> Diagnosed<[Link?]> {
    references.map(resolve).collected()
  }

  private func resolve(_ reference: Reference) -> Diagnosed<Link?> {
    guard case .relative(let path, _, let fragment) = reference.destination else { return Diagnosed(nil) }
    switch reference.form {
    case .link: return target(path, fragment, at: reference.span)
    case .wikilink: return wikilink(path, fragment, at: reference.span)
    case .image:
      return image(path, at: reference.span).map { $0.map { Link(target: .asset($0), fragment: nil) } }
    case .embed:
      return embed(path, at: reference.span).map { $0.map { Link(target: .asset($0), fragment: nil) } }
    }
  }

  /// The page of one of these kinds that a field names by file name, path, title or alias.
  package func page(named name: String, kinds: [String], at span: SourceSpan) -> Diagnosed<PageID?> {
    guard let (all, form) = directory.pages(named: name) else { return brokenName(name, at: span) }
    let found =
      kinds.isEmpty ? all : all.filter { entry in entry.kind.map(kinds.contains) ?? !directory.knowsAllKinds }
    if found.isEmpty {
      return Diagnosed(nil, [BrokenLink.diagnoseKind(name, kinds, found: all.map(\.path), at: span)])
    }
    return one(of: found, name, form, at: span).map { $0?.id }
  }

  /// The image at a path relative to the page.
  package func image(_ typed: String, at span: SourceSpan) -> Diagnosed<Asset?> {
    guard let path = ContentPath.resolve(typed, in: folder),
      let (asset, isExact) = directory.asset(atPath: path)
    else {
      let nearest = ContentPath.resolve(typed, in: folder).flatMap {
        directory.nearestPath(to: $0, isImage: true)
      }
      return Diagnosed(nil, [MissingImage.diagnose(typed, nearest: nearest.map(relative), at: span)])
    }
    return checked(asset, typed, isExact: isExact, at: span)
  }

  private var folder: String { ContentPath.folder(of: path) }

  private func relative(_ path: String) -> String { ContentPath.relative(from: folder, to: path) }

  private func checked(_ asset: Asset, _ typed: String, isExact: Bool, at span: SourceSpan) -> Diagnosed<
    Asset?
  > {
    guard asset.image != nil else { return Diagnosed(nil, [MissingImage.diagnoseNoImage(typed, at: span)]) }
    let remarks = isExact ? [] : [LinkCase.diagnose(typed, written: relative(asset.path), at: span)]
    return Diagnosed(asset, remarks)
  }

  /// An embedded image is named by its path from the page or from the content folder, or by its file name alone.
  private func embed(_ name: String, at span: SourceSpan) -> Diagnosed<Asset?> {
    let candidates = [ContentPath.resolve(name, in: folder), ContentPath.resolve(name, in: "")].compactMap {
      $0
    }
    for candidate in candidates {
      if let (asset, isExact) = directory.asset(atPath: candidate) {
        return checked(asset, name, isExact: isExact, at: span)
      }
    }
    return image(name, at: span)
  }

  private func target(_ typed: String, _ fragment: String?, at span: SourceSpan) -> Diagnosed<Link?> {
    if typed.isEmpty {
      return directory.page(atPath: path).map { link(to: $0.entry, fragment, typed, at: span) }
        ?? Diagnosed(nil)
    }
    guard let resolved = ContentPath.resolve(typed, in: folder) else {
      return Diagnosed(nil, [BrokenLink.diagnoseOutside(typed, at: span)])
    }
    if let (entry, isExact) = directory.page(atPath: resolved) {
      var result = link(to: entry, fragment, typed, at: span)
      if !isExact {
        result.diagnostics.append(LinkCase.diagnose(typed, written: relative(entry.path), at: span))
      }
      return result
    }
    if ContentPath.fileExtension(of: resolved) == "html",
      let (entry, _) = directory.page(atPath: ContentPath.withoutExtension(resolved) + ".md")
    {
      return Diagnosed(nil, [BrokenLink.diagnose(typed, nearest: relative(entry.path), at: span)])
    }
    if let (asset, isExact) = directory.asset(atPath: resolved) {
      guard PublishedFiles.isPublished(asset.path) else {
        return Diagnosed(nil, [RefusedFile.diagnose(asset.path, at: span)])
      }
      let remarks = isExact ? [] : [LinkCase.diagnose(typed, written: relative(asset.path), at: span)]
      return Diagnosed(Link(target: .asset(asset), fragment: fragment), remarks)
    }
    if directory.folders.contains(resolved) {
      if let index = directory.index(ofFolder: resolved) { return link(to: index, fragment, typed, at: span) }
      return Diagnosed(Link(target: .folder(Fold.composed(resolved)), fragment: nil))
    }
    let nearest = directory.nearestPath(to: resolved).map(relative)
    return Diagnosed(nil, [BrokenLink.diagnose(typed, nearest: nearest, at: span)])
  }

  /// A name may hold a `#` itself: where a page is called `C# basics`, the whole is its name.
  private func wikilink(_ typed: String, _ anchor: String?, at span: SourceSpan) -> Diagnosed<Link?> {
    if let anchor, directory.pages(named: "\(typed)#\(anchor)") != nil {
      return wikilink("\(typed)#\(anchor)", nil, at: span)
    }
    let name = typed.trimmed
    let fragment = anchor?.trimmed
    if name.isEmpty { return target("", fragment, at: span) }
    guard let (found, form) = directory.pages(named: name) else {
      if let (asset, _) = directory.asset(atPath: name), PublishedFiles.isPublished(asset.path) {
        return Diagnosed(Link(target: .asset(asset), fragment: nil))
      }
      return brokenName(name, at: span)
    }
    let page = one(of: found, name, form, at: span)
    guard let entry = page.value else { return Diagnosed(nil, page.diagnostics) }
    let result = link(to: entry, fragment.map { self.anchor($0, on: entry) }, name, at: span)
    return Diagnosed(result.value, page.diagnostics + result.diagnostics)
  }

  /// A wikilink may give a heading by its text instead of its anchor.
  private func anchor(_ fragment: String, on entry: Directory.Entry) -> String {
    entry.anchors.contains(fragment) ? fragment : Slug.github(fragment)
  }

  /// The one page of several that is meant, with a remark where only the case agrees.
  private func one(
    of found: [Directory.Entry], _ name: String, _ form: Directory.NameForm, at span: SourceSpan
  ) -> Diagnosed<Directory.Entry?> {
    let built = found.filter { $0.id != nil }
    if built.count > 1 {
      return Diagnosed(nil, [AmbiguousLink.diagnose(name, candidates: built.map(\.path), at: span)])
    }
    guard let entry = built.first ?? found.first else { return Diagnosed(nil) }
    if entry.id == nil { return Diagnosed(nil, [BrokenLink.diagnoseHidden(name, entry.state, at: span)]) }
    let written = entry.written(form, like: name)
    return Diagnosed(entry, written == name ? [] : [LinkCase.diagnose(name, written: written, at: span)])
  }

  private func brokenName<Value>(_ name: String, at span: SourceSpan) -> Diagnosed<Value?> {
    Diagnosed(nil, [BrokenLink.diagnose(name, nearest: directory.nearestName(to: name), at: span)])
  }

  private func link(
    to entry: Directory.Entry, _ fragment: String?, _ typed: String, at span: SourceSpan
  ) -> Diagnosed<Link?> {
    guard let id = entry.id else {
      return Diagnosed(nil, [BrokenLink.diagnoseHidden(typed, entry.state, at: span)])
    }
    guard let fragment, !fragment.isEmpty, !entry.anchors.contains(fragment),
      !BrokenAnchor.isInField(fragment)
    else {
      return Diagnosed(Link(target: .page(id), fragment: fragment))
    }
    return Diagnosed(
      Link(target: .page(id), fragment: nil),
      [BrokenAnchor.diagnose(fragment, on: entry.title, anchors: entry.anchors, at: span)])
  }
}

extension Directory.Entry {
  /// The name by which the page was found, as it is spelled: equal to `name` unless the case differs.
  fileprivate func written(_ form: Directory.NameForm, like name: String) -> String {
    if title == name || aliases.contains(name) { return name }
    let bare = ContentPath.isMarkdown(name) ? ContentPath.withoutExtension(name) : name
    switch form {
    case .path:
      let path = ContentPath.withoutExtension(path)
      return bare == path ? name : path
    case .fileName:
      return bare == fileName ? name : fileName
    case .title, .alias: return name
    }
  }
}
