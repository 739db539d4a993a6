internal import Source

/// A file of the content that is not a page: an image, a PDF. Its bytes stay on the disk.
package struct Asset: Hashable, Sendable {
  /// The path from the content folder, with `/` between folders.
  package let path: String
  package let byteCount: Int
  /// What the file itself says if it is an image that browsers show.
  package let image: ImageHeader?
  /// Whether the first bytes are those of a file of its type, as its name says it.
  package let isGenuine: Bool
  /// Whether it is a photo as some telephones store it (HEIC), which browsers do not show, whatever its name says.
  package let isHEIC: Bool
  /// What it tells besides what can be seen.
  package let hidden: Set<HiddenPart>
  /// Why it does not go out as it is, if it is a drawing that holds more than a drawing needs.
  package let fault: DrawingFault?
  /// Whether its pixels alone are published, drawn anew: nothing that it tells besides goes with them, and pages get it as
  /// large as they need it.
  package let isRedrawn: Bool
  /// What it holds, if it is a table or the captions of a film, which pages show as their own words.
  package let text: [UInt8]?

  package init(
    path: String, byteCount: Int, image: ImageHeader? = nil, isGenuine: Bool = true, isHEIC: Bool = false,
    hidden: Set<HiddenPart> = [], fault: DrawingFault? = nil, isRedrawn: Bool = false,
    text: [UInt8]? = nil
  ) {
    self.path = path
    self.byteCount = byteCount
    self.image = image
    self.isGenuine = isGenuine
    self.isHEIC = isHEIC
    self.hidden = hidden
    self.fault = fault
    self.isRedrawn = isRedrawn
    self.text = text
  }

  /// Whether the text of a file of so many bytes is read.
  package static func holdsText(_ path: String, byteCount: Int) -> Bool {
    ["csv", "vtt"].contains(ContentPath.fileExtension(of: path)) && byteCount <= longestText
  }

  /// Longer tables and captions are offered as files.
  package static let longestText = 262_144

  /// The same picture as one that is drawn anew; of a file that is none or goes up as it is, the same file.
  package var redrawn: Asset {
    guard let image, image.format != .svg, isGenuine, !isStatic, !isPictured else { return self }
    return Asset(path: path, byteCount: byteCount, image: image.upright, isRedrawn: true)
  }

  /// The same drawing as one of which a picture is drawn, if it cannot go out as it is; of any other file, the same file.
  package var pictured: Asset {
    guard let picture = fault?.picture, !isStatic else { return self }
    return Asset(path: path, byteCount: byteCount, image: picture, fault: fault, isRedrawn: true)
  }

  /// Whether it is a drawing in whose place a picture of it is published.
  package var isPictured: Bool { isRedrawn && fault != nil }

  /// The path of the file that it becomes.
  package var address: String {
    if isPictured { return Fold.composed("\(path).png") }
    return Fold.composed(isStatic ? path.utf8.dropFirst(Self.staticFolder.utf8.count + 1).text : path)
  }

  /// Why it cannot have its place in the site; nil if it can.
  var pathFault: PathFault? { PathFault(in: address, isFixed: isStatic) }

  /// Whether it has an error because of which nobody may see it, whatever is asked for.
  var isWithheld: Bool { !hidden.isEmpty || pathFault != nil }

  /// The same file as one that is not published, so that nothing finds it or takes another for it.
  var withheld: Asset { Asset(path: path, byteCount: byteCount, isGenuine: false) }

  /// The folder of the content whose files go up as they are, to the root of the site, whether a page names them or not.
  package static let staticFolder = "_static"

  package var isStatic: Bool { Self.isStatic(path.utf8) }

  /// Whether a path from the content folder lies in the folder of static files.
  package static func isStatic(_ path: some Collection<UInt8>) -> Bool {
    path.starts(with: "\(staticFolder)/".utf8)
  }
}

/// What browsers make of an image before they show it.
package struct ImageHeader: Hashable, Sendable {
  package enum Format: String, CaseIterable, Sendable { case png, jpeg, gif, webp, avif, svg }

  package let format: Format
  /// In pixels, as the image is shown: upright.
  package let width: Int
  /// In pixels, as the image is shown: upright.
  package let height: Int
  /// Whether what is behind the image may be seen through it.
  package let isTransparent: Bool
  /// Whether it says that it is to be turned by a quarter, which browsers do not do.
  package let isOnItsSide: Bool

  package init(
    format: Format, width: Int, height: Int, isTransparent: Bool = false, isOnItsSide: Bool = false
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.isTransparent = isTransparent
    self.isOnItsSide = isOnItsSide
  }

  /// The same as it is when it has been turned.
  package var upright: ImageHeader { isOnItsSide ? turned : self }

  /// The same with its sides exchanged.
  package var turned: ImageHeader {
    ImageHeader(format: format, width: height, height: width, isTransparent: isTransparent)
  }
}
