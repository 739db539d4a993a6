internal import Badges

/// The badges that were taken back, by the notes and by the list that was signed last.
///
/// Nothing gives a badge back: what the list says stays so, whatever became of the notes.
struct TakenBack {
  let noted: [BadgeFolder.Revoked]
  /// The places of those that the list has and no note names.
  let unnoted: Set<Int>

  init(noted: [BadgeFolder.Revoked], listed: Set<Int>) {
    self.noted = noted
    unnoted = listed.subtracting(noted.map(\.place))
  }

  /// The places of all of them in the list.
  var places: Set<Int> { unnoted.union(noted.map(\.place)) }

  /// The same with more notes.
  func noting(_ more: [BadgeFolder.Revoked]) -> TakenBack {
    TakenBack(noted: noted + more, listed: unnoted)
  }

  /// What is to be said of those that no note names; nil if all are noted.
  var remark: String? {
    unnoted.isEmpty
      ? nil
      : "\(Issuer.folder)/\(BadgeFolder.notesName) lacks \(unnoted.count) of the badges that were taken back: they stay so "
        + "by \(Issuer.folder)/\(StatusList.fileName), and an earlier version of the file has their numbers."
  }

  /// The place of a badge that no note names and no file holds; nil unless it was taken back.
  ///
  /// - Parameter taken: the places of all badges whose numbers are known.
  func unnotedPlace(of number: String, besides taken: Set<Int>) -> Int? {
    let place = StatusList.place(for: number, besides: taken)
    return unnoted.contains(place) ? place : nil
  }
}
