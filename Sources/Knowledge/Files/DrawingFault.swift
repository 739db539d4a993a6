/// Why a drawing (SVG) is not published.
package struct DrawingFault: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// An element or an attribute that runs a program.
    case program(String)
    /// An element or an attribute that is not on the list of those that only draw.
    case part(String)
    /// Something that is loaded from elsewhere.
    case address(String)
    case style(String)
    case declaration
    case form
    case notText
    case noDrawing
    case noSize
    case repeats
    case tooLarge(limit: Int)
  }

  package let reason: Reason
  /// The line in the file of the drawing, from 1 on.
  package let line: Int
  /// What a picture (PNG) of the drawing is, in its own size; nil if none can be drawn.
  package let picture: ImageHeader?

  package init(_ reason: Reason, line: Int, picture: ImageHeader? = nil) {
    self.reason = reason
    self.line = line
    self.picture = picture
  }
}
