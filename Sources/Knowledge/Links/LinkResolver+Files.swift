internal import Markup
package import Source

/// Pictures, and files that are named by their names alone.
extension LinkResolver {
  /// The image at a path relative to the page.
  package func image(_ path: String, at span: SourceSpan, isQuoted: Bool = false) -> Diagnosed<Asset?> {
    image(WrittenTarget(path, at: span, isQuoted: isQuoted))
  }

  func image(_ target: WrittenTarget) -> Diagnosed<Asset?> {
    if let (asset, isExact) = readings(of: target).all.firstNonNil(targets.asset) {
      return checked(asset, target, isExact: isExact)
    }
    let path = ContentPath.resolve(target.text, in: folder)
    let nearest = path.flatMap { targets.nearestPath(to: $0, isImage: true) }
    return Diagnosed(nil, [MissingImage.diagnose(target, nearest: nearest.map(relative))])
  }

  private func checked(_ asset: Asset, _ target: WrittenTarget, isExact: Bool) -> Diagnosed<Asset?> {
    if asset.image == nil, asset.fault == nil, !asset.isHEIC {
      return Diagnosed(nil, [MissingImage.diagnoseNoImage(target.text, at: target.span)])
    }
    if let refusal = RefusedFile.diagnosePicture(asset, at: target.span) { return Diagnosed(nil, [refusal]) }
    return Diagnosed(asset, isExact ? [] : [LinkCase.diagnose(target, written: relative(asset.path))])
  }

  /// What is embedded is a picture, or else a page or a file, to which a link leads.
  func embed(
    _ target: WrittenTarget, _ path: String, _ fragment: String?, of reference: Reference
  ) -> Diagnosed<Link?> {
    func picture(_ asset: Diagnosed<Asset?>) -> Diagnosed<Link?> {
      asset.map { $0.map { Link(target: .asset($0), fragment: nil) } }
    }
    if let (asset, isExact) = file(named: target.text) {
      let isFile = asset.image == nil && asset.fault == nil && PublishedFiles.isPublished(asset)
      return isFile ? link(to: asset, target) : picture(checked(asset, target, isExact: isExact))
    }
    if fragment != nil || targets.names[target.text] != nil || !isFileName(target.text) {
      return resolve(name: path, fragment, of: reference)
    }
    return picture(image(target))
  }

  /// The picture next to the page that has a name, with the ending of a picture; none has to be there.
  func poster(named name: String, _ target: WrittenTarget) -> Diagnosed<Link?> {
    let paths = ["jpg", "jpeg", "png", "webp"].compactMap { ContentPath.resolve("\(name).\($0)", in: folder) }
    guard let (asset, isExact) = paths.firstNonNil(targets.asset), isExact else { return Diagnosed(nil) }
    return checked(asset, target, isExact: isExact).map { $0.map { Link(target: .asset($0), fragment: nil) } }
  }

  /// A file that is named by its path from the page or from the content folder, or by its name alone if one file has it.
  func file(named name: String) -> (asset: Asset, isExact: Bool)? {
    let paths = [folder, ""].compactMap { ContentPath.resolve(name, in: $0) }
    return paths.firstNonNil(targets.asset) ?? targets.asset(onlyOneNamed: name).map { ($0, true) }
  }

  func link(to asset: Asset, _ target: WrittenTarget) -> Diagnosed<Link?> {
    if let refusal = RefusedFile.diagnose(asset, at: target.span) { return Diagnosed(nil, [refusal]) }
    return Diagnosed(Link(target: .asset(asset), fragment: nil))
  }

  /// Whether a name has an ending that is no page's.
  private func isFileName(_ name: String) -> Bool {
    let ending = ContentPath.fileExtension(of: name)
    return (2...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      && !ContentPath.isMarkdown(name)
  }
}
