internal import Knowledge
internal import Source

/// Who was recognized and who never was, against the numbers of staff.
struct RecognitionReport {
  /// The people, roles and teams of one group.
  struct Row {
    let label: String
    /// Nil where the number is not shown.
    let recognized: Int?
    /// How many people work there, if that is known.
    let staff: Int?

    /// In percent, where both numbers are known.
    var share: Int? {
      guard let recognized, let staff, staff > 0 else { return nil }
      return Int((Double(recognized) * 100 / Double(staff)).rounded())
    }
  }

  /// All groups by one thing that is known of those who are recognized.
  struct Table {
    let label: String
    let rows: [Row]
  }

  let site: String
  let day: CalendarDate
  let tables: [Table]
  /// All together.
  let total: Row
  /// The smallest number that is shown.
  let bound: Int

  init(of site: Site, below bound: Int) {
    self.site = site.configuration.title
    self.bound = bound
    day = site.asOf
    let groupings = RecognitionGrouping.all(of: site)
    let numbers = groupings.map { grouping in
      SmallNumbers(
        in: grouping.groups.map { .init(count: $0.members.count, whole: $0.staff) }, below: bound)
    }
    tables = zip(groupings, numbers).map { grouping, numbers in
      Table(
        label: grouping.label,
        rows: grouping.groups.enumerated().map { place, group in
          Row(
            label: group.label, recognized: numbers.hidden.contains(place) ? nil : group.members.count,
            staff: group.staff)
        })
    }
    let everybody = Set(site.credits.map { Honoree(of: $0, on: site) }).count
    let isHidden = (1..<bound).contains(everybody) || numbers.contains(where: \.hidesTotal)
    total = Row(
      label: "All", recognized: isHidden ? nil : everybody, staff: StaffNumbers(of: site).total)
  }
}
