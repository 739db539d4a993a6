internal import Markup
internal import Source

/// Links that give an address: the path of a text or a file, or the address at which a page stands on some site.
extension LinkResolver {
  /// - Parameter isSure: whether it is an address at all. One with blanks names a page or a file as its name is written;
  ///   words that only look like one, `[a](as we said)`, are none.
  func resolve(_ target: WrittenTarget, _ fragment: String?, isSure: Bool) -> Diagnosed<Link?> {
    if let found = find(target, fragment, readings(of: target)) ?? findFromTop(target, fragment)
      ?? findByName(target, fragment)
    {
      return found
    }
    if !isSure, fragment == nil, !target.text.utf8.contains(where: { "./".utf8.contains($0) }) {
      return Diagnosed(nil)
    }
    if let meant = MeantAddress.of(target.whole) {
      return Diagnosed(nil, [BrokenLink.diagnoseUnfinished(target, meant: meant)])
    }
    guard let path = ContentPath.resolve(target.text, in: folder) else {
      return Diagnosed(nil, [BrokenLink.diagnoseOutside(target.text, at: target.span)])
    }
    let nearest = targets.nearestPath(to: path).map(relative)
    return Diagnosed(nil, [BrokenLink.diagnose(target, nearest: nearest)])
  }

  /// What a whole address leads to, if that is on this site; what is not known here is left to the web.
  func own(_ url: String, of reference: Reference) -> Diagnosed<Link?> {
    guard case .relative(let path, _, let fragment)? = targets.siteAddress?.destination(of: url.utf8) else {
      return Diagnosed(nil)
    }
    let target = WrittenTarget(path, (nil, nil), of: reference)
    return find(target, fragment, readings(of: target)) ?? Diagnosed(nil)
  }

  func readings(of target: WrittenTarget) -> AddressReadings {
    AddressReadings(
      target.text, on: path, isNamedByFolder: targets.page(atPath: path)?.entry.isNamedByFolder ?? false,
      base: targets.siteAddress?.path ?? "")
  }

  /// What stands at an address, or why it is not on the site; nil if nothing is known there.
  func find(_ target: WrittenTarget, _ fragment: String?, _ paths: AddressReadings) -> Diagnosed<Link?>? {
    if target.text.isEmpty {
      return targets.page(atPath: path).map { link(to: $0.entry, fragment, target) } ?? Diagnosed(nil)
    }
    let pages = targets.hasFolder(at: paths.inPlace) ? [paths.inPlace] : paths.ofPages
    return paths.inPlace.firstNonNil { text(at: $0, target, fragment) }
      ?? paths.all.firstNonNil { file(at: $0, target, fragment) }
      ?? paths.inPlace.firstNonNil { folderPage(at: $0, target, fragment) }
      ?? page(at: pages, target, fragment)
      ?? paths.all.firstNonNil(folder)
      ?? paths.all.firstNonNil { generatedPage(at: $0, target, fragment) }
      ?? paths.all.firstNonNil { movedPage(at: $0, target, fragment) }
  }

  /// What stands at an address that was written as if this page stood at the top. No other page can be meant, but readers
  /// of the text would not get there.
  private func findFromTop(_ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>? {
    guard let paths = AddressReadings(fromTop: target.text), let found = find(target, fragment, paths) else {
      return nil
    }
    guard let link = found.value, !target.isCode, found.diagnostics.allSatisfy({ $0.rule == BrokenAnchor.id })
    else { return found }
    let written = relative(targets.path(of: link.target))
    return Diagnosed(link, [BrokenLink.diagnoseFromTop(target, written: written)] + found.diagnostics)
  }

  /// The page that code of another program names by its file alone.
  private func findByName(_ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>? {
    guard target.isCode, ["", "/_posts"].contains(ContentPath.folder(of: target.text)),
      let found = targets.names[ContentPath.stem(of: target.text)], found.form == .fileName,
      found.numbers.count == 1
    else { return nil }
    return link(to: targets.entries[found.numbers[0]], fragment, target)
  }

  /// The page that is made from the text of this path.
  private func text(at path: String, _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>? {
    guard let (entry, isExact) = targets.page(atPath: path) else { return nil }
    var result = link(to: entry, fragment, target)
    if !isExact { result.diagnostics.append(LinkCase.diagnose(target, written: relative(entry.path))) }
    return result
  }

  private func file(at path: String, _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>? {
    guard let (asset, isExact) = targets.asset(atPath: path) else { return nil }
    if let refusal = RefusedFile.diagnose(asset, at: target.span) { return Diagnosed(nil, [refusal]) }
    let diagnostics = isExact ? [] : [LinkCase.diagnose(target, written: relative(asset.path))]
    return Diagnosed(Link(target: .asset(asset), fragment: fragment), diagnostics)
  }

  private func folderPage(at path: String, _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>?
  {
    targets.index(ofFolder: path).map { link(to: $0, fragment, target) }
  }

  /// The one page that stands at the addresses of the first group that has any, before all others one on which the
  /// capital letters agree.
  private func page(at groups: [[String]], _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>?
  {
    let found = groups.map { $0.compactMap { targets.pages(atAddress: $0) } }
    let exact = found.map { $0.filter(\.isExact) }.first { !$0.isEmpty }
    guard let pages = exact ?? found.first(where: { !$0.isEmpty }) else { return nil }
    let numbers = pages.count == 1 ? pages[0].numbers : Set(pages.flatMap(\.numbers)).sorted()
    let built = numbers.filter { targets.entries[$0].id != nil }
    if built.count > 1 {
      return Diagnosed(nil, [AmbiguousLink.diagnose(target, candidates: paths(built).lazy.map(relative))])
    }
    guard let number = built.first ?? numbers.first else { return nil }
    let entry = targets.entries[number]
    var result = link(to: entry, fragment, target)
    if exact == nil { result.diagnostics.append(LinkCase.diagnose(target, written: relative(entry.path))) }
    return result
  }

  /// A folder without a page of its own.
  private func folder(at path: String) -> Diagnosed<Link?>? {
    [path, PageAddress.key(path)].first(where: targets.folders.contains).map {
      Diagnosed(Link(target: .folder(Fold.composed($0)), fragment: nil))
    }
  }

  /// A page that Laurel makes, by its address in any form. What is on it is not known here, so no anchor is checked.
  private func generatedPage(at path: String, _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<
    Link?
  >? {
    targets.generatedAddress(atPath: path).map { address, isExact in
      Diagnosed(
        Link(target: .generated(address), fragment: fragment),
        isExact ? [] : [LinkCase.diagnose(target, written: relative(address))])
    }
  }

  private func movedPage(at path: String, _ target: WrittenTarget, _ fragment: String?) -> Diagnosed<Link?>? {
    guard let entry = targets.page(onceAtPath: path) else { return nil }
    var result = link(to: entry, fragment, target)
    result.diagnostics.append(MovedLink.diagnose(target, now: relative(entry.path), page: entry.path))
    return result
  }
}

extension Sequence {
  /// The first of these for which there is a result.
  func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self { if let result = transform(element) { return result } }
    return nil
  }
}
