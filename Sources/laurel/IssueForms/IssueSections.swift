internal import Source

/// The text of an issue, cut at the labels of the questions of its form.
///
/// GitHub writes each label as a heading and does not mark where an answer ends, so an answer may hold a line that looks
/// like the next label. It is cut only where there is one way to do it.
struct IssueSections {
  enum Failure: Error, Equatable {
    /// The form's first label is not at the head of the text.
    case noForm(first: String)
    /// The text can be cut in several ways at this label.
    case ambiguous(label: String)
  }

  private let questions: [IssueQuestion]
  private let lines: [String]
  /// The lines that look like the label of each question.
  private let candidates: [[Int]]
  private let checksShapes: Bool

  /// The answers in the order of the questions; nil for questions that the text does not have.
  static func cut(_ text: String, for questions: [IssueQuestion]) throws -> [String?] {
    let lines = Self.lines(of: text)
    let known = questions.enumerated().filter { !Self.candidates(of: $0.element, in: lines).isEmpty }
    guard let first = lines.first(where: { !$0.trimmed.isEmpty }), let label = questions.first?.label,
      first == Self.heading(label)
    else { throw Failure.noForm(first: questions.first?.label ?? "") }
    var order = known
    var starts = try IssueSections(order.map(\.element), lines, checksShapes: true).starts()
    // An answer that somebody changed by hand may look like none of the form's.
    if starts == nil { starts = try IssueSections(order.map(\.element), lines, checksShapes: false).starts() }
    // The kind may have asked in another order when the form was made.
    if starts == nil, let asked = Self.inOrder(of: lines, known) {
      order = asked
      starts = try IssueSections(order.map(\.element), lines, checksShapes: false).starts()
    }
    guard let starts else { throw Failure.noForm(first: label) }
    var answers = [String?](repeating: nil, count: questions.count)
    for (index, question) in order.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : nil
      answers[question.offset] = Self.answer(in: lines, from: starts[index], to: end).joined(separator: "\n")
    }
    return answers
  }

  /// Questions in the order in which a text has their labels; nil if it has one of them twice.
  private static func inOrder(of lines: [String], _ questions: [(offset: Int, element: IssueQuestion)])
    -> [(offset: Int, element: IssueQuestion)]?
  {
    let places = questions.map { candidates(of: $0.element, in: lines) }
    guard places.allSatisfy({ $0.count == 1 }) else { return nil }
    return zip(questions, places).sorted { $0.1[0] < $1.1[0] }.map(\.0)
  }

  private init(_ questions: [IssueQuestion], _ lines: [String], checksShapes: Bool) {
    self.questions = questions
    self.lines = lines
    self.checksShapes = checksShapes
    candidates = questions.map { Self.candidates(of: $0, in: lines) }
  }

  /// The lines of the labels, if there is one way to choose them; nil if there is none.
  private func starts() throws -> [Int]? {
    if let crowded = candidates.firstIndex(where: { $0.count > Self.candidateLimit }) {
      throw Failure.ambiguous(label: questions[crowded].label)
    }
    // How many ways there are to cut the rest of the text, from the last question to the first: 0, 1 or more.
    var ways = candidates.map { $0.map { _ in 0 } }
    for question in candidates.indices.reversed() {
      for (index, start) in candidates[question].enumerated() {
        ways[question][index] = nextStarts(of: question, from: start).reduce(0) { sum, next in
          min(2, sum + (next.index.map { ways[question + 1][$0] } ?? 1))
        }
      }
    }
    guard var start = candidates.first?.first, ways[0][0] > 0 else { return nil }
    var starts = [start]
    for question in candidates.indices.dropLast() {
      let next = nextStarts(of: question, from: start).filter { next in
        next.index.map { ways[question + 1][$0] > 0 } ?? false
      }
      guard next.count == 1, let index = next[0].index else {
        throw Failure.ambiguous(label: questions[question + 1].label)
      }
      start = candidates[question + 1][index]
      starts.append(start)
    }
    return starts
  }

  /// The lines at which the next answer may start; one without an index for the end of the text.
  private func nextStarts(of question: Int, from start: Int) -> [(index: Int?, line: Int?)] {
    let isLast = question + 1 == candidates.count
    let next: [(index: Int?, line: Int?)] =
      isLast ? [(nil, nil)] : candidates[question + 1].enumerated().map { ($0.offset, $0.element) }
    return next.filter { next in
      guard next.line.map({ $0 > start }) ?? true else { return false }
      return !checksShapes || questions[question].fits(Self.answer(in: lines, from: start, to: next.line))
    }
  }

  /// The lines below a label, without the blank ones at either end.
  private static func answer(in lines: [String], from start: Int, to end: Int?) -> [String] {
    let answer = lines[(start + 1)..<(end ?? lines.count)]
    guard let first = answer.firstIndex(where: { !$0.trimmed.isEmpty }),
      let last = answer.lastIndex(where: { !$0.trimmed.isEmpty })
    else { return [] }
    return Array(answer[first...last])
  }

  /// More lines than this that look like one label are no answer that somebody typed.
  private static let candidateLimit = 20

  private static func heading(_ label: String) -> String { "### \(label)" }

  private static func candidates(of question: IssueQuestion, in lines: [String]) -> [Int] {
    let heading = Array(heading(question.label).utf8)
    return lines.indices.filter { index in
      lines[index].utf8.elementsEqual(heading)
        && (index == 0 || lines[index - 1].trimmed.isEmpty)
        && (index + 1 == lines.count || lines[index + 1].trimmed.isEmpty)
    }
  }

  /// The lines of a text, whatever ends them.
  private static func lines(of text: String) -> [String] {
    let source = SourceText(path: "", bytes: Array(text.utf8))
    return (1...source.lineCount).map(source.line)
  }
}

extension IssueQuestion {
  /// Whether lines look like an answer to this question, as GitHub writes it.
  fileprivate func fits(_ answer: [String]) -> Bool {
    if answer == [Self.noAnswer] || answer.isEmpty { return true }
    switch shape {
    case .line: return answer.count == 1
    case .choice(let choices): return answer.count == 1 && Self.words(of: choices).contains(answer[0])
    case .boxes(let choices):
      let words = Self.words(of: choices)
      return answer.count == words.count
        && zip(answer, words).allSatisfy { line, word in
          Self.boxes.contains { line == "\($0)\(word)" }
        }
    case .paragraphs, .items, .tags, .records, .picture: return true
    }
  }

  private static let boxes = ["- [x] ", "- [X] ", "- [ ] "]
}
