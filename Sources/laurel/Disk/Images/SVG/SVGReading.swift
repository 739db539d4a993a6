internal import Knowledge
internal import Source

/// A drawing (SVG), read strictly: it is shown only if it holds nothing but what is known to draw.
///
/// A browser that opens such a file by itself takes it for a page, with its programs. So it is not cleaned but refused,
/// and what is not known counts as dangerous; a picture of it may take its place. No library reads it and no process is
/// started: of XML only what drawings need is understood, in one pass over at most `limit` bytes, and the rest is a fault.
///
/// Source: XML 1.0, fifth edition; SVG 2.
struct SVGReading {
  /// Larger drawings are pictures that somebody traced.
  static let limit = 1 << 20

  private(set) var header: ImageHeader?
  private(set) var fault: DrawingFault?
  /// What it tells, or a picture in it, besides what can be seen.
  private(set) var hidden: Set<HiddenPart> = []

  init(_ bytes: [UInt8]) {
    guard case .text(let text) = DecodedText(SourceFile(path: "", bytes: bytes)) else {
      fault = DrawingFault(.notText, line: 1, picture: SVGRoot.picture(of: bytes))
      return
    }
    var check = SVGCheck()
    var scan = XMLScan(text.bytes)
    do throws(DrawingFault.Reason) {
      while let piece = try scan.next() { try check.read(piece) }
      let size = try check.size()
      hidden = check.hidden.union(PlaceWords.areNamed(in: text.bytes) ? [.place] : [])
      header = ImageHeader(format: .svg, width: size.width, height: size.height, isTransparent: true)
    } catch {
      let picture = error == .noDrawing ? nil : SVGRoot.picture(of: bytes)
      fault = DrawingFault(error, line: text.place(at: scan.offset).line, picture: picture)
    }
  }
}

extension DrawingFault.Reason: Error {}
