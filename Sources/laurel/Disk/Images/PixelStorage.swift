/// How the pixels of a picture are stored, as far as that is to stay so.
enum PixelStorage: Sendable {
  case plain
  /// A PNG with a few colors, which it numbers.
  case palette
  /// A WebP in which no pixel is another than it was.
  case lossless
}
