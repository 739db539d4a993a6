package import Source

/// A picture that cannot be drawn anew is not published: nobody knows what else is in it.
///
/// It is told once for each picture, where it is used first.
package enum UndrawnPicture: Rule {
  package static let id: RuleID = "undrawn-picture"
  package static let severity = Severity.error

  package static func diagnose(_ asset: Asset, _ fault: PictureFault, at span: SourceSpan) -> Diagnostic {
    let name = ContentPath.name(of: asset.path)
    return switch fault {
    case .unreadable:
      diagnostic(
        .cannotBeRead(name), at: span,
        fixes: [Fix("open it in a program for photos, save it again, and put that in its place")])
    case .tooManyPixels(let limit):
      diagnostic(
        .hasTooManyPixels(name, asset.image, limit), at: span,
        fixes: [Fix("save it with at most 4000 pixels on its longer side")])
    case .tooCostly:
      diagnostic(
        .costsTooMuch(name), at: span,
        fixes: [Fix("save it smaller, or with fewer frames if it moves")])
    }
  }
}

/// Why a picture cannot be drawn anew.
package enum PictureFault: Hashable, Sendable {
  /// It is broken or cut short, or holds something else than its first bytes say.
  case unreadable
  /// It has more pixels than `limit`.
  case tooManyPixels(limit: Int)
  /// It takes more memory or time than a picture may.
  case tooCostly
}

extension Message {
  fileprivate static func cannotBeRead(_ name: String) -> Message {
    "the picture '\(name)' is broken or cut short, and cannot be shown"
  }

  fileprivate static func hasTooManyPixels(_ name: String, _ image: ImageHeader?, _ limit: Int) -> Message {
    image.map {
      "the picture '\(name)' has \($0.width) by \($0.height) pixels; at most \(limit / 1_000_000) million can be made smaller"
    } ?? "the picture '\(name)' has too many pixels; at most \(limit / 1_000_000) million can be made smaller"
  }

  fileprivate static func costsTooMuch(_ name: String) -> Message {
    "the picture '\(name)' takes more memory or time than a picture may"
  }
}
