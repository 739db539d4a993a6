/// A sentence with numbers in braces, `{1}` to `{9}`, in the places of its parts.
package struct MessagePattern {
  private let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The numbers of its parts, in the order in which they stand.
  package var numbers: [Int] { bytes.indices.compactMap(number) }

  /// The sentence with parts in their places. A number without a part stays as it is.
  package func filled(with parts: [String]) -> String {
    var filled: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let number = number(at: index), parts.indices.contains(number - 1) {
        filled += parts[number - 1].utf8
        index += 3
      } else {
        filled.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: filled, as: UTF8.self)
  }

  private func number(at index: Int) -> Int? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "{"), bytes[index + 2] == UInt8(ascii: "}"),
      (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[index + 1])
    else { return nil }
    return Int(bytes[index + 1] - UInt8(ascii: "0"))
  }
}
