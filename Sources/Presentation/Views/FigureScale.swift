internal import Knowledge
internal import Markup
internal import Source

/// How long the bars of figures are.
///
/// A percentage is a part of a hundred. Other figures are measured by the largest of the same unit, if there are
/// several. Everything else has no bar, as it would say nothing.
package enum FigureScale {
  private static let percentages: Set<String> = ["%", "percent", "per cent"]

  /// The length of each bar as a percentage of the longest possible; nil for none.
  package static func lengths(of figures: [(value: Double?, unit: String)]) -> [String?] {
    var known: [String: [Double]] = [:]
    for figure in figures { known[Fold.key(figure.unit), default: []] += [figure.value].compactMap { $0 } }
    return figures.map { figure in
      guard let value = figure.value, value.isFinite, value >= 0 else { return nil }
      let unit = Fold.key(figure.unit)
      if percentages.contains(unit) { return value <= 100 ? length(value, of: 100) : nil }
      guard let values = known[unit], values.count > 1, let largest = values.max(), largest > 0,
        largest.isFinite
      else { return nil }
      return length(value, of: largest)
    }
  }

  /// The lengths for a list of records that have a `value` and perhaps a `unit`; nil for all others.
  static func lengths(of items: [FieldValue]) -> [String?] {
    lengths(
      of: items.map { item in
        guard case .record(let record) = item else { return (nil, "") }
        return (record.number("value"), record.text("unit") ?? "")
      })
  }

  private static func length(_ value: Double, of whole: Double) -> String {
    let tenths = Int((value / whole * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
