/// What a camera says of a picture, as it stands in a file.
struct SampleEXIF {
  var isBig = false
  var orientation: Int?
  /// The numbers of what is said of the place; nil for nothing at all.
  var gps: [Int]?
  var hasCopy = false

  var bytes: [UInt8] {
    var entries: [[UInt8]] = [entry(0x010F, type: 2, 0)]
    let isPlaced = gps != nil
    let count = 1 + (orientation == nil ? 0 : 1) + (isPlaced ? 1 : 0)
    let next = 8 + 2 + count * 12 + 4
    let gpsList = list((gps ?? []).map { entry($0, type: 5, 0) }, next: 0)
    if let orientation { entries.append(entry(0x0112, type: 3, orientation)) }
    if isPlaced { entries.append(entry(0x8825, type: 4, next)) }
    let behind = isPlaced ? next + gpsList.count : next
    let copy = list([entry(0x0103, type: 3, 6), entry(0x0201, type: 4, 900)], next: 0)
    return Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4)
      + list(entries, next: hasCopy ? behind : 0) + (isPlaced ? gpsList : []) + (hasCopy ? copy : [])
  }

  private func list(_ entries: [[UInt8]], next: Int) -> [UInt8] {
    number(entries.count, 2) + entries.flatMap { $0 } + number(next, 4)
  }

  private func entry(_ tag: Int, type: Int, _ value: Int) -> [UInt8] {
    let content = type == 3 ? number(value, 2) + [0, 0] : number(value, 4)
    return number(tag, 2) + number(type, 2) + number(1, 4) + content
  }

  private func number(_ number: Int, _ width: Int) -> [UInt8] {
    let bytes = (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    return isBig ? bytes.reversed() : bytes
  }
}
