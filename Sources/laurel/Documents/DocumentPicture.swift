internal import Knowledge
internal import Source

/// A picture out of a document, of a type that browsers show.
struct DocumentPicture: Sendable {
  let bytes: [UInt8]
  /// The ending of its type.
  let ending: String
  let description: String

  static let mostBytes = 32 << 20

  static func make(_ bytes: [UInt8], description: String) -> Result<DocumentPicture, DocumentChange.Loss> {
    guard bytes.count <= mostBytes else { return .failure(.tooLarge) }
    guard let ending = ending(of: bytes) else { return .failure(.unshown) }
    return .success(DocumentPicture(bytes: bytes, ending: ending, description: description))
  }

  /// The ending for what the bytes are, whatever their name says; nil for what no browser shows.
  static func ending(of bytes: [UInt8]) -> String? {
    if let format = PictureReading(ImageBytes(bytes)).header?.format {
      return format == .jpeg ? "jpg" : format.rawValue
    }
    let isDrawing =
      bytes.count <= SVGReading.limit && bytes.prefix(1_024).firstRange(of: Array("<svg".utf8)) != nil
    return isDrawing && SVGReading(bytes).fault == nil ? "svg" : nil
  }

  /// The bytes of a picture that stands in its address, as programs write it: `data:image/png;base64,…`.
  static func bytes(inAddress address: String) -> [UInt8]? {
    guard address.utf8.prefix(11).map(\.lowercased).elementsEqual("data:image/".utf8),
      let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")),
      address.utf8[..<comma].map(\.lowercased).suffix(7).elementsEqual(";base64".utf8)
    else { return nil }
    let signs = address.utf8[address.utf8.index(after: comma)...].filter { !$0.isSpace }
    return Base64.standard.decode(signs)
  }
}
