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
    guard case .relative(let path, let query, let fragment) = reference.destination else {
      return Diagnosed(nil)
    }
    let pointer = Pointer(path, [query, fragment], of: reference)
    switch reference.form {
    case .link, .autolink: return target(pointer, fragment)
    case .wikilink: return wikilink(path, fragment, of: reference)
    case .image: return image(pointer).map { $0.map { Link(target: .asset($0), fragment: nil) } }
    case .embed: return embed(pointer).map { $0.map { Link(target: .asset($0), fragment: nil) } }
    }
  }

  /// The page of one of these kinds that a field names by file name, path, title or alias.
  ///
  /// Where one of the kinds is not known, because it cannot be read or is misspelled, the page may be of any.
  package func page(
    named name: String, kinds: [String], at span: SourceSpan, isQuoted: Bool = false
  ) -> Diagnosed<PageID?> {
    let pointer = Pointer(name, at: span, isQuoted: isQuoted)
    guard let (all, form) = directory.pages(named: name) else { return brokenName(pointer) }
    let isOpen = kinds.isEmpty || !directory.kinds.isSuperset(of: kinds)
    let found = isOpen ? all : all.filter { directory.entries[$0].kind.map(kinds.contains) ?? false }
    if found.isEmpty {
      let others = directory.someNames(ofKinds: kinds)
      return Diagnosed(
        nil, [BrokenLink.diagnoseKind(name, kinds, found: paths(all), others: others, at: span)])
    }
    return one(of: found, pointer, form).map { $0?.id }
  }

  /// The image at a path relative to the page.
  package func image(_ path: String, at span: SourceSpan, isQuoted: Bool = false) -> Diagnosed<Asset?> {
    image(Pointer(path, at: span, isQuoted: isQuoted))
  }

  private func image(_ pointer: Pointer) -> Diagnosed<Asset?> {
    let path = ContentPath.resolve(pointer.text, in: folder)
    guard let path, let (asset, isExact) = directory.asset(atPath: path) else {
      let nearest = path.flatMap { directory.nearestPath(to: $0, isImage: true) }
      return Diagnosed(nil, [MissingImage.diagnose(pointer, nearest: nearest.map(relative))])
    }
    return checked(asset, pointer, isExact: isExact)
  }

  private func paths(_ numbers: [Int]) -> some Collection<String> {
    numbers.lazy.map { [directory] in directory.entries[$0].path }
  }

  private var folder: String { ContentPath.folder(of: path) }

  private func relative(_ path: String) -> String { ContentPath.relative(from: folder, to: path) }

  private func checked(_ asset: Asset, _ pointer: Pointer, isExact: Bool) -> Diagnosed<Asset?> {
    guard asset.image != nil else {
      return Diagnosed(nil, [MissingImage.diagnoseNoImage(pointer.text, at: pointer.span)])
    }
    return Diagnosed(asset, isExact ? [] : [LinkCase.diagnose(pointer, written: relative(asset.path))])
  }

  /// An embedded image is named by its path from the page or from the content folder, or by its file name alone.
  private func embed(_ pointer: Pointer) -> Diagnosed<Asset?> {
    for candidate in [folder, ""].compactMap({ ContentPath.resolve(pointer.text, in: $0) }) {
      if let (asset, isExact) = directory.asset(atPath: candidate) {
        return checked(asset, pointer, isExact: isExact)
      }
    }
    return image(pointer)
  }

  private func target(_ pointer: Pointer, _ fragment: String?) -> Diagnosed<Link?> {
    if pointer.text.isEmpty {
      return directory.page(atPath: path).map { link(to: $0.entry, fragment, pointer) } ?? Diagnosed(nil)
    }
    guard let resolved = ContentPath.resolve(pointer.text, in: folder) else {
      return Diagnosed(nil, [BrokenLink.diagnoseOutside(pointer.text, at: pointer.span)])
    }
    if let (entry, isExact) = directory.page(atPath: resolved) {
      var result = link(to: entry, fragment, pointer)
      if !isExact { result.diagnostics.append(LinkCase.diagnose(pointer, written: relative(entry.path))) }
      return result
    }
    if ContentPath.fileExtension(of: resolved) == "html",
      let (entry, _) = directory.page(atPath: ContentPath.withoutExtension(resolved) + ".md")
    {
      return Diagnosed(nil, [BrokenLink.diagnoseFinished(pointer, page: relative(entry.path))])
    }
    if let (asset, isExact) = directory.asset(atPath: resolved) {
      guard PublishedFiles.isPublished(asset.path) else {
        return Diagnosed(nil, [RefusedFile.diagnose(asset.path, at: pointer.span)])
      }
      let remarks = isExact ? [] : [LinkCase.diagnose(pointer, written: relative(asset.path))]
      return Diagnosed(Link(target: .asset(asset), fragment: fragment), remarks)
    }
    if directory.folders.contains(resolved) {
      if let index = directory.index(ofFolder: resolved) { return link(to: index, fragment, pointer) }
      return Diagnosed(Link(target: .folder(Fold.composed(resolved)), fragment: nil))
    }
    if let entry = directory.page(onceAtPath: resolved) {
      var result = link(to: entry, fragment, pointer)
      result.diagnostics.append(MovedLink.diagnose(pointer, now: relative(entry.path), page: entry.path))
      return result
    }
    let nearest = directory.nearestPath(to: resolved).map(relative)
    return Diagnosed(nil, [BrokenLink.diagnose(pointer, nearest: nearest)])
  }

  /// A name may hold a `#` itself: where a page is called `C# basics`, the whole is its name.
  private func wikilink(_ typed: String, _ anchor: String?, of reference: Reference) -> Diagnosed<Link?> {
    if let anchor, directory.pages(named: "\(typed)#\(anchor)") != nil {
      return wikilink("\(typed)#\(anchor)", nil, of: reference)
    }
    let pointer = Pointer(typed, [anchor], of: reference)
    let name = pointer.text
    let fragment = anchor?.trimmed
    if name.isEmpty { return target(pointer, fragment) }
    guard let (found, form) = directory.pages(named: name) else {
      if let (asset, _) = directory.asset(atPath: name), PublishedFiles.isPublished(asset.path) {
        return Diagnosed(Link(target: .asset(asset), fragment: nil))
      }
      return brokenName(pointer)
    }
    let page = one(of: found, pointer, form)
    guard let entry = page.value else { return Diagnosed(nil, page.diagnostics) }
    let result = link(to: entry, fragment.map { self.anchor($0, on: entry) }, pointer)
    return Diagnosed(result.value, page.diagnostics + result.diagnostics)
  }

  /// A wikilink may give a heading by its text instead of its anchor.
  private func anchor(_ fragment: String, on entry: Directory.Entry) -> String {
    entry.has(anchor: fragment) ? fragment : Slug.github(fragment)
  }

  /// The one page of several that is meant, with a remark where only the case agrees.
  private func one(
    of found: [Int], _ pointer: Pointer, _ form: Directory.NameForm
  ) -> Diagnosed<Directory.Entry?> {
    let (name, span) = (pointer.text, pointer.span)
    let built = found.filter { directory.entries[$0].id != nil }
    if built.count > 1 {
      return Diagnosed(nil, [AmbiguousLink.diagnose(name, candidates: paths(built), at: span)])
    }
    guard let number = built.first ?? found.first else { return Diagnosed(nil) }
    let entry = directory.entries[number]
    if entry.id == nil { return Diagnosed(nil, [BrokenLink.diagnoseHidden(name, entry.state, at: span)]) }
    if form == .alias, ContentPath.address(ofAlias: name) != nil {
      let path = ContentPath.withoutExtension(entry.path)
      return Diagnosed(entry, [MovedLink.diagnose(pointer, now: path, page: entry.path)])
    }
    let written = entry.written(form, like: name)
    return Diagnosed(entry, written == name ? [] : [LinkCase.diagnose(pointer, written: written)])
  }

  private func brokenName<Value>(_ pointer: Pointer) -> Diagnosed<Value?> {
    Diagnosed(nil, [BrokenLink.diagnose(pointer, nearest: directory.nearestName(to: pointer.text))])
  }

  private func link(to entry: Directory.Entry, _ fragment: String?, _ pointer: Pointer) -> Diagnosed<Link?> {
    guard let id = entry.id else {
      return Diagnosed(nil, [BrokenLink.diagnoseHidden(pointer.text, entry.state, at: pointer.span)])
    }
    guard let fragment, !fragment.isEmpty, let anchors = entry.anchors, !anchors.names.contains(fragment),
      !BrokenAnchor.isInField(fragment)
    else {
      return Diagnosed(Link(target: .page(id), fragment: fragment))
    }
    return Diagnosed(
      Link(target: .page(id), fragment: nil),
      [BrokenAnchor.diagnose(fragment, on: entry.title, anchors: anchors, at: pointer.span)])
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
