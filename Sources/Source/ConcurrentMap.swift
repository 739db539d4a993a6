extension Array where Element: Sendable {
  /// Maps in parallel and gives the results in order, so that the number of jobs never shows.
  ///
  /// The work is cut into about four chunks a job; elements should cost about the same.
  package func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs > 1, count > 1 else { return map(transform) }
    let size = Swift.max(1, (count + jobs * 4 - 1) / (jobs * 4))
    let chunks = stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var waiting = chunks.enumerated().makeIterator()
      func start() {
        guard let (index, chunk) = waiting.next() else { return }
        group.addTask { (index, chunk.map(transform)) }
      }
      for _ in 0..<jobs { start() }
      var done = [[Result]](repeating: [], count: chunks.count)
      while let (index, results) = await group.next() {
        done[index] = results
        start()
      }
      return done.flatMap { $0 }
    }
  }
}
