internal import Foundation

extension Array where Element: Sendable {
  /// Maps in parallel by work that waits for other programs, and gives the results in order.
  ///
  /// Each element has a thread of its own: those of the tasks stay free for whoever asks for something meanwhile.
  func waitingMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var waiting = enumerated().makeIterator()
      func start() {
        guard let (index, element) = waiting.next() else { return }
        group.addTask {
          await withCheckedContinuation { done in
            Thread.detachNewThread { done.resume(returning: (index, transform(element))) }
          }
        }
      }
      for _ in 0..<jobs { start() }
      var results = [Result?](repeating: nil, count: count)
      while let (index, result) = await group.next() {
        results[index] = result
        start()
      }
      return results.compactMap(\.self)
    }
  }
}
