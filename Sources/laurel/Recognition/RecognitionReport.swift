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
    let numbers = Self.numbers(in: groupings, below: bound)
    tables = zip(groupings, numbers).map { grouping, numbers in
      Table(
        label: grouping.label,
        rows: grouping.groups.enumerated().map { place, group in
          Row(
            label: group.label, recognized: numbers.hidden.contains(place) ? nil : group.members.count,
            staff: group.staff)
        })
    }
    let everybody = Set(site.credits.map { Honoree(of: $0, on: site) })
    let isHidden =
      (1..<bound).contains(everybody.count) || numbers.contains(where: \.hidesTotal)
      || Self.hidden(groupings, numbers).contains(everybody)
    total = Row(
      label: "All", recognized: isHidden ? nil : everybody.count, staff: StaffNumbers(of: site).total)
  }

  /// Which numbers of each table are hidden. Who is hidden in one table is in all: a level that only one school has would
  /// tell the number of that school.
  private static func numbers(in groupings: [RecognitionGrouping], below bound: Int) -> [SmallNumbers] {
    var numbers: [SmallNumbers] = []
    var count = -1
    while numbers.reduce(0, { $0 + $1.hidden.count }) > count {
      count = numbers.reduce(0) { $0 + $1.hidden.count }
      let hidden = hidden(groupings, numbers)
      numbers = groupings.map { grouping in
        SmallNumbers(
          in: grouping.groups.map { .init(count: $0.members.count, whole: $0.staff) }, below: bound,
          hiding: Set(grouping.groups.indices.filter { hidden.contains(grouping.groups[$0].members) }))
      }
    }
    return numbers
  }

  /// The people whose number some table hides.
  private static func hidden(_ groupings: [RecognitionGrouping], _ numbers: [SmallNumbers]) -> Set<
    Set<Honoree>
  > {
    Set(
      zip(groupings, numbers).flatMap { grouping, numbers in
        numbers.hidden.map { grouping.groups[$0].members }
      })
  }
}
