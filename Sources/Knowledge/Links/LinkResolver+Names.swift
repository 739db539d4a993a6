internal import Markup
package import Source

/// Links by name, in texts and in fields.
extension LinkResolver {
  /// The page of one of these kinds that a field names by file name, path, title or alias.
  ///
  /// Where one of the kinds is not known, because it cannot be read or is misspelled, the page may be of any.
  package func page(
    named name: String, kinds: [String], at span: SourceSpan, isQuoted: Bool = false
  ) -> Diagnosed<PageID?> {
    let target = WrittenTarget(name, at: span, isQuoted: isQuoted)
    guard let (all, form) = named(name) else { return brokenName(target, ofKind: kinds.first) }
    let found = all.filter { isPage($0, of: kinds) }
    if found.isEmpty {
      let others = targets.names.some(ofKinds: kinds)
      return Diagnosed(
        nil, [BrokenLink.diagnoseKind(name, kinds, found: paths(all), others: others, at: span)])
    }
    return one(of: found, target, form).map { $0?.id }
  }

  /// Whether a page of one of these kinds has a name, be it on the site or not.
  func hasPage(named name: String, kinds: [String]) -> Bool {
    named(name)?.numbers.contains { isPage($0, of: kinds) } ?? false
  }

  private func isPage(_ number: Int, of kinds: [String]) -> Bool {
    let isOpen = kinds.isEmpty || !targets.kinds.isSuperset(of: kinds)
    return isOpen || targets.entries[number].kind.map(kinds.contains) ?? false
  }

  /// What `[[name#heading]]` leads to: the page of that name, or a file, or else what stands at that path.
  func resolve(name typed: String, _ anchor: String?, of reference: Reference) -> Diagnosed<Link?> {
    let (typed, anchor) = split(typed, anchor)
    let target = WrittenTarget(typed, (nil, anchor), of: reference)
    if target.text.isEmpty {
      return targets.page(atPath: path).map { link(to: $0.entry, anchor, target) } ?? Diagnosed(nil)
    }
    if let (found, form) = targets.names[target.text] { return page(of: found, target, form, anchor) }
    if let (asset, isExact) = file(named: target.text) {
      let result = link(to: asset, target)
      let differs = isExact ? [] : [LinkCase.diagnose(target, written: asset.path)]
      return Diagnosed(result.value, result.diagnostics + differs)
    }
    if let found = find(target, anchor, AddressReadings(ofName: target.text, in: folder)) { return found }
    if let found = targets.names.pages(likeName: target.text) { return page(of: found, target, nil, anchor) }
    let address = target.text + (anchor.map { "#\($0)" } ?? "")
    if let meant = Self.external(address) {
      return Diagnosed(nil, [BrokenLink.diagnoseAddress(target, meant: meant)])
    }
    return brokenName(target)
  }

  /// The address of the web or of mail that a name is.
  private static func external(_ name: String) -> String? {
    if case .external(let url) = Destination(name.utf8) { return url }
    return MeantAddress.of(name)
  }

  /// A link by name may give a heading by its words instead of its anchor, and shows them.
  func link(
    byNameTo entry: LinkTargets.Entry, _ id: PageID, _ anchor: String?, _ target: WrittenTarget
  ) -> Diagnosed<Link?> {
    guard let typed = anchor?.trimmed, !typed.isEmpty, let anchors = entry.anchors else {
      return Diagnosed(Link(target: .page(id), fragment: anchor.map(Slug.github)))
    }
    // `A#B` leads to the heading B below A; but `C#` may be one, too.
    let bytes = typed.utf8
    let parts = bytes.indices.filter { bytes[$0] == UInt8(ascii: "#") }.suffix(Self.deepest)
      .map { bytes[$0...].dropFirst().text.trimmed }.filter { !$0.isEmpty }
    let found = ([typed] + parts).firstNonNil { words -> String? in
      if anchors.names.contains(words) || BrokenAnchor.isInField(words) { return words }
      return words.startsWithBytes(of: "^") ? nil : anchors.meant(by: words)
    }
    if let found {
      return Diagnosed(
        Link(target: .page(id), fragment: found, heading: anchors.words(ofHeading: found)))
    }
    let last = parts.last ?? typed
    let name = last.startsWithBytes(of: "^") ? last : Slug.github(last)
    return Diagnosed(
      Link(target: .page(id), fragment: nil),
      [BrokenAnchor.diagnose(name, on: entry.title, anchors: anchors, target)])
  }

  /// How many headings may lead to one that is named.
  private static let deepest = 6

  /// The name of the page and its heading. A name may hold a `#` itself: where a page is called `C# basics`, the whole is
  /// its name.
  private func split(_ name: String, _ anchor: String?) -> (name: String, anchor: String?) {
    guard let anchor else { return (name, nil) }
    let whole = "\(name)#\(anchor)"
    if targets.names[whole] != nil { return (whole, nil) }
    if let last = anchor.utf8.lastIndex(of: UInt8(ascii: "#")) {
      let longer = "\(name)#\(anchor.utf8[..<last].text)"
      if targets.names[longer] != nil { return (longer, String(anchor.utf8[last...].dropFirst().text)) }
    }
    return (name, anchor)
  }

  /// The pages of a name, or of one that differs by blanks, hyphens and signs; then there is no form.
  private func named(_ name: String) -> (numbers: [Int], form: PageNameIndex.Form?)? {
    targets.names[name].map { ($0, $1) } ?? targets.names.pages(likeName: name).map { ($0, nil) }
  }

  private func page(
    of found: [Int], _ target: WrittenTarget, _ form: PageNameIndex.Form?, _ anchor: String?
  ) -> Diagnosed<Link?> {
    let page = one(of: found, target, form)
    guard let entry = page.value else { return Diagnosed(nil, page.diagnostics) }
    let result = link(to: entry, anchor, target)
    return Diagnosed(result.value, page.diagnostics + result.diagnostics)
  }

  /// The one page of several that is meant, with a diagnostic where only the case agrees, or only the letters.
  private func one(
    of found: [Int], _ target: WrittenTarget, _ form: PageNameIndex.Form?
  ) -> Diagnosed<LinkTargets.Entry?> {
    let (name, span) = (target.text, target.span)
    let built = found.filter { targets.entries[$0].id != nil }
    if built.count > 1 {
      return Diagnosed(nil, [AmbiguousLink.diagnose(name, candidates: paths(built), at: span)])
    }
    guard let number = built.first ?? found.first else { return Diagnosed(nil) }
    let entry = targets.entries[number]
    if entry.id == nil { return Diagnosed(nil, [BrokenLink.diagnoseHidden(name, entry.state, at: span)]) }
    if form == .alias, entry.wasAt(name) {
      let path = ContentPath.withoutExtension(entry.path)
      return Diagnosed(entry, [MovedLink.diagnose(target, now: path, page: entry.path)])
    }
    let written = form.map { entry.written($0, like: name) } ?? entry.fileName
    return Diagnosed(entry, written == name ? [] : [LinkCase.diagnose(target, written: written)])
  }

  private func brokenName<Value>(_ target: WrittenTarget, ofKind kind: String? = nil) -> Diagnosed<Value?> {
    let nearest = targets.names.nearest(to: target.text)
    return Diagnosed(nil, [BrokenLink.diagnose(target, nearest: nearest, kind: kind)])
  }
}
