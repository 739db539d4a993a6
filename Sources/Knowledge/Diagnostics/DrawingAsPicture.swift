package import Source

/// A drawing that cannot go out as it is may lose some of what it shows where a picture of it takes its place.
///
/// It is told once for each drawing, where it is used first.
package enum DrawingAsPicture: Rule {
  package static let id: RuleID = "drawing-as-picture"
  package static let severity = Severity.warning

  /// Nil for what goes out as it is.
  package static func diagnose(_ asset: Asset, at span: SourceSpan) -> Diagnostic? {
    asset.fault.map { fault in
      diagnostic(
        .isMoreThanADrawing(asset.path, fault), at: span,
        notes: [Note("a picture of it is shown in its place")],
        fixes: [Fix("see on the page whether something is missing in the picture; if so, save it as png")])
    }
  }
}
