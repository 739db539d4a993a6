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
    if case .external(let url) = reference.destination { return own(url, of: reference) }
    guard case .relative(let path, let query, let fragment) = reference.destination else {
      return Diagnosed(nil)
    }
    let target = WrittenTarget(path, (query, fragment), of: reference)
    switch reference.form {
    case .link, .autolink:
      return reference.fallback == nil ? resolve(target, fragment) : resolve(spaced: target, fragment)
    case .wikilink: return wikilink(path, fragment, of: reference)
    case .image: return image(target).map { $0.map { Link(target: .asset($0), fragment: nil) } }
    case .embed: return embed(target, path, fragment, of: reference)
    }
  }

  /// The page of one of these kinds that a field names by file name, path, title or alias.
  ///
  /// Where one of the kinds is not known, because it cannot be read or is misspelled, the page may be of any.
  package func page(
    named name: String, kinds: [String], at span: SourceSpan, isQuoted: Bool = false
  ) -> Diagnosed<PageID?> {
    let target = WrittenTarget(name, at: span, isQuoted: isQuoted)
    guard let (all, form) = targets.pages(named: name) else { return brokenName(target) }
    let isOpen = kinds.isEmpty || !targets.kinds.isSuperset(of: kinds)
    let found = isOpen ? all : all.filter { targets.entries[$0].kind.map(kinds.contains) ?? false }
    if found.isEmpty {
      let others = targets.someNames(ofKinds: kinds)
      return Diagnosed(
        nil, [BrokenLink.diagnoseKind(name, kinds, found: paths(all), others: others, at: span)])
    }
    return one(of: found, target, form).map { $0?.id }
  }

  /// The image at a path relative to the page.
  package func image(_ path: String, at span: SourceSpan, isQuoted: Bool = false) -> Diagnosed<Asset?> {
    image(WrittenTarget(path, at: span, isQuoted: isQuoted))
  }

  private func image(_ target: WrittenTarget) -> Diagnosed<Asset?> {
    if let (asset, isExact) = readings(of: target).all.firstNonNil(targets.asset) {
      return checked(asset, target, isExact: isExact)
    }
    let path = ContentPath.resolve(target.text, in: folder)
    let nearest = path.flatMap { targets.nearestPath(to: $0, isImage: true) }
    return Diagnosed(nil, [MissingImage.diagnose(target, nearest: nearest.map(relative))])
  }

  private func paths(_ numbers: [Int]) -> some Collection<String> {
    numbers.lazy.map { [targets] in targets.entries[$0].path }
  }

  var folder: String { ContentPath.folder(of: path) }

  func relative(_ path: String) -> String { ContentPath.relative(from: folder, to: path) }

  private func checked(_ asset: Asset, _ target: WrittenTarget, isExact: Bool) -> Diagnosed<Asset?> {
    if asset.image == nil, asset.fault == nil {
      return Diagnosed(nil, [MissingImage.diagnoseNoImage(target.text, at: target.span)])
    }
    if let refusal = RefusedFile.diagnose(asset, at: target.span) { return Diagnosed(nil, [refusal]) }
    return Diagnosed(asset, isExact ? [] : [LinkCase.diagnose(target, written: relative(asset.path))])
  }

  /// What is embedded is a picture, or else a page or a file, to which a link leads.
  private func embed(
    _ target: WrittenTarget, _ path: String, _ fragment: String?, of reference: Reference
  ) -> Diagnosed<Link?> {
    func picture(_ asset: Diagnosed<Asset?>) -> Diagnosed<Link?> {
      asset.map { $0.map { Link(target: .asset($0), fragment: nil) } }
    }
    if let (asset, isExact) = file(named: target.text) {
      let isFile = asset.image == nil && asset.fault == nil && PublishedFiles.isPublished(asset)
      return isFile ? link(to: asset, target) : picture(checked(asset, target, isExact: isExact))
    }
    if fragment != nil || targets.pages(named: target.text) != nil || !isFileName(target.text) {
      return wikilink(path, fragment, of: reference)
    }
    return picture(image(target))
  }

  /// A file that is named by its path from the page or from the content folder, or by its name alone if one file has it.
  private func file(named name: String) -> (asset: Asset, isExact: Bool)? {
    let paths = [folder, ""].compactMap { ContentPath.resolve(name, in: $0) }
    return paths.firstNonNil(targets.asset) ?? targets.asset(onlyOneNamed: name).map { ($0, true) }
  }

  /// Whether a name has an ending that is no page's.
  private func isFileName(_ name: String) -> Bool {
    let ending = ContentPath.fileExtension(of: name)
    return (2...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      && !ContentPath.isMarkdown(name)
  }

  private func link(to asset: Asset, _ target: WrittenTarget) -> Diagnosed<Link?> {
    if let refusal = RefusedFile.diagnose(asset, at: target.span) { return Diagnosed(nil, [refusal]) }
    return Diagnosed(Link(target: .asset(asset), fragment: nil))
  }

  /// An address with blanks names a page or a file as its name is written. Words that only look like one, `[a](as we
  /// said)`, are none.
  private func resolve(spaced target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?> {
    let result = resolve(target, fragment)
    let looksLikeAddress = fragment != nil || target.text.utf8.contains { "./".utf8.contains($0) }
    return result.value == nil && !looksLikeAddress ? Diagnosed(nil) : result
  }

  /// A name may hold a `#` itself: where a page is called `C# basics`, the whole is its name.
  private func wikilink(_ typed: String, _ anchor: String?, of reference: Reference) -> Diagnosed<Link?> {
    let (typed, anchor) = split(typed, anchor)
    let target = WrittenTarget(typed, (nil, anchor), of: reference)
    let name = target.text
    let fragment = anchor.map(Self.heading)
    if name.isEmpty {
      return targets.page(atPath: path).map { link(to: $0.entry, named: fragment, target) } ?? Diagnosed(nil)
    }
    guard let (found, form) = targets.pages(named: name) else {
      if let (asset, isExact) = file(named: name) {
        let result = link(to: asset, target)
        let differs = isExact ? [] : [LinkCase.diagnose(target, written: asset.path)]
        return Diagnosed(result.value, result.diagnostics + differs)
      }
      return brokenName(target)
    }
    let page = one(of: found, target, form)
    guard let entry = page.value else { return Diagnosed(nil, page.diagnostics) }
    let result = link(to: entry, named: fragment, target)
    return Diagnosed(result.value, page.diagnostics + result.diagnostics)
  }

  /// The name of the page and its heading, which the last `#` parts that is not in a name.
  private func split(_ name: String, _ anchor: String?) -> (name: String, anchor: String?) {
    guard let anchor else { return (name, nil) }
    let whole = "\(name)#\(anchor)"
    if targets.pages(named: whole) != nil { return (whole, nil) }
    if let last = anchor.utf8.lastIndex(of: UInt8(ascii: "#")) {
      let longer = "\(name)#\(anchor.utf8[..<last].text)"
      if targets.pages(named: longer) != nil {
        return (longer, String(anchor.utf8[last...].dropFirst().text))
      }
    }
    return (name, anchor)
  }

  /// The heading that `A#B` names: the last of those that lead to it.
  private static func heading(_ anchor: String) -> String {
    let last = anchor.utf8.lastIndex(of: UInt8(ascii: "#")).map { anchor.utf8[$0...].dropFirst().text }
    return (last ?? anchor).trimmed
  }

  /// A wikilink may give a heading by its text instead of its anchor, and shows its words. A part of a page that no
  /// heading names, `^block`, may be missing: then the link leads to the page.
  private func link(
    to entry: LinkTargets.Entry, named fragment: String?, _ target: WrittenTarget
  ) -> Diagnosed<Link?> {
    guard let fragment else { return link(to: entry, nil, target) }
    if fragment.startsWithBytes(of: "^") {
      return link(to: entry, entry.anchors?.names.contains(fragment) == true ? fragment : nil, target)
    }
    let anchor =
      entry.has(anchor: fragment)
      ? fragment : entry.anchors?.anchor(ofHeading: fragment) ?? Slug.github(fragment)
    return link(to: entry, anchor, target).map { link in
      link.map {
        Link(
          target: $0.target, fragment: $0.fragment,
          heading: $0.fragment.flatMap { entry.anchors?.words(ofHeading: $0) })
      }
    }
  }

  /// The one page of several that is meant, with a diagnostic where only the case agrees.
  private func one(
    of found: [Int], _ target: WrittenTarget, _ form: LinkTargets.NameForm
  ) -> Diagnosed<LinkTargets.Entry?> {
    let (name, span) = (target.text, target.span)
    let built = found.filter { targets.entries[$0].id != nil }
    if built.count > 1 {
      return Diagnosed(nil, [AmbiguousLink.diagnose(name, candidates: paths(built), at: span)])
    }
    guard let number = built.first ?? found.first else { return Diagnosed(nil) }
    let entry = targets.entries[number]
    if entry.id == nil { return Diagnosed(nil, [BrokenLink.diagnoseHidden(name, entry.state, at: span)]) }
    if form == .alias, ContentPath.address(ofAlias: name) != nil {
      let path = ContentPath.withoutExtension(entry.path)
      return Diagnosed(entry, [MovedLink.diagnose(target, now: path, page: entry.path)])
    }
    let written = entry.written(form, like: name)
    return Diagnosed(entry, written == name ? [] : [LinkCase.diagnose(target, written: written)])
  }

  private func brokenName<Value>(_ target: WrittenTarget) -> Diagnosed<Value?> {
    Diagnosed(nil, [BrokenLink.diagnose(target, nearest: targets.nearestName(to: target.text))])
  }

  func link(
    to entry: LinkTargets.Entry, _ fragment: String?, _ target: WrittenTarget
  ) -> Diagnosed<Link?> {
    guard let id = entry.id else {
      return Diagnosed(nil, [BrokenLink.diagnoseHidden(target.text, entry.state, at: target.span)])
    }
    guard let fragment, !fragment.isEmpty, let anchors = entry.anchors, !anchors.names.contains(fragment),
      !BrokenAnchor.isInField(fragment)
    else {
      return Diagnosed(Link(target: .page(id), fragment: fragment))
    }
    return Diagnosed(
      Link(target: .page(id), fragment: nil),
      [BrokenAnchor.diagnose(fragment, on: entry.title, anchors: anchors, at: target.span)])
  }
}

extension LinkTargets.Entry {
  /// The name by which the page was found, as it is spelled: equal to `name` unless the case differs.
  fileprivate func written(_ form: LinkTargets.NameForm, like name: String) -> String {
    if title == name || aliases.contains(name) { return name }
    let bare = ContentPath.isMarkdown(name) ? ContentPath.withoutExtension(name) : name
    switch form {
    case .path:
      let path = ContentPath.withoutExtension(path)
      return bare == path ? name : path
    case .fileName:
      return fileNames.contains(bare) ? name : fileNames.first { Fold.key($0) == Fold.key(bare) } ?? fileName
    case .title, .alias: return name
    }
  }
}
