internal import Source

/// Looks up what may stand for the words of a question.
struct SlotFinder {
  let reader: IndexReader

  /// The word itself, its other forms if few pages hold it, and, while it is typed, words that begin like it. For a word
  /// that no page holds: its parts if all are known, else its other forms, else the two words that it joins, else what it
  /// may have been meant for, else those parts that are known.
  func slots(for word: TypedWord, isOpen: Bool) -> [Slot] {
    let spelling = Spelling(reader: reader)
    let exact = reader.group(of: word.text)
    var terms = exact.map { [Term(groups: [$0], share: 1)] } ?? []
    var found = exact?.found ?? 0
    if isOpen, word.text.utf16.count > 1 {
      for (group, share) in completions(of: word.text, except: exact) {
        terms.append(Term(groups: [group], share: exact == nil ? share : share * Constants.completionShare))
        if exact == nil { found += group.found }
      }
    }
    if let exact, exact.found <= Constants.rareLimit {
      let others = groups(of: spelling.relatives(of: word.text)).filter { $0.group.id != exact.id }
      terms += others.map { Term(groups: [$0.group], share: Constants.relativeShare) }
    }
    if !terms.isEmpty { return [asked(word.text, terms, found: found)] }
    let parts = word.parts.compactMap { part in
      reader.group(of: part).map { asked(part, [Term(groups: [$0], share: 1)], found: $0.found) }
    }
    if !parts.isEmpty, parts.count == word.parts.count { return parts }
    let relatives = groups(of: spelling.relatives(of: word.text))
    if !relatives.isEmpty {
      let found = relatives.reduce(0) { $0 + $1.group.found }
      return [asked(word.text, Self.terms(for: relatives, share: Constants.relativeShare), found: found)]
    }
    let halves = spelling.halves(of: word.text)
    if !halves.isEmpty {
      return halves.map { asked(word.text, [Term(groups: [$0], share: 1)], found: $0.found) }
    }
    let guesses = groups(of: spelling.guesses(for: word.text))
    if let first = guesses.first {
      let terms = Self.terms(for: guesses, share: Constants.guessShare)
      var slot = asked(word.text, terms, found: first.group.found)
      slot.corrected = first.word
      return [slot]
    }
    return parts
  }

  /// Of known words the first counts in full.
  private static func terms(for known: [(word: String, group: WordGroup)], share: Double) -> [Term] {
    known.enumerated().map { Term(groups: [$1.group], share: $0 == 0 ? 1 : share) }
  }

  private func asked(_ word: String, _ terms: [Term], found: Int) -> Slot {
    Slot(terms: terms, word: word, weight: reader.weight(min(found, reader.pageCount)), isAsked: true)
  }

  /// The groups of known words, each once.
  private func groups(of words: [String]) -> [(word: String, group: WordGroup)] {
    var groups: [(word: String, group: WordGroup)] = []
    for word in words {
      guard let group = reader.group(of: word), !groups.contains(where: { $0.group.id == group.id }) else {
        continue
      }
      groups.append((word, group))
    }
    return groups
  }

  /// The best groups with a word that starts like this: frequent ones, and those of which little is missing.
  private func completions(of start: String, except exact: WordGroup?) -> [(group: WordGroup, share: Double)]
  {
    var best: [(group: WordGroup, share: Double)] = []
    var places: [[Int]: Int] = [:]
    for (word, group) in reader.groups(at: start, others: 2)
    where group.id != exact?.id && word.startsWithBytes(of: start) {
      let share = Double(start.utf16.count) / Double(word.utf16.count)
      if let place = places[group.id] {
        best[place].share = max(best[place].share, share)
      } else {
        places[group.id] = best.count
        best.append((group, share))
      }
    }
    let order = best.indices.sorted { left, right in
      let values = (
        best[left].share * Double(best[left].group.found), best[right].share * Double(best[right].group.found)
      )
      return values.0 == values.1 ? left < right : values.0 > values.1
    }
    return order.prefix(Constants.completionLimit).map { best[$0] }
  }

  /// Slots for words that are typed in parts, and that pages may write as one: `K-12` and `after school`.
  func joinedSlots(in all: ArraySlice<TypedWord>) -> [Slot] {
    let pairs =
      all.count <= Constants.beginningWords ? zip(all, all.dropFirst()).map { $0.text + $1.text } : []
    var known = Set(all.map(\.text))
    return (all.compactMap(\.joined) + pairs).compactMap { word in
      guard known.insert(word).inserted, !reader.functionWords.contains(word),
        let group = reader.group(of: word)
      else { return nil }
      let weight = reader.weight(group.found) * Constants.joinedShare
      return Slot(terms: [Term(groups: [group], share: 1)], word: word, weight: weight, isAsked: false)
    }
  }

  /// Slots for what means the same as some of the words: pages that hold all of it. They weigh what the words weigh, and
  /// those that no page holds what the meaning weighs.
  func synonymSlots(for words: [String], asked: [Slot]) -> [Slot] {
    reader.synonyms.flatMap { group in
      group.indices.filter { words.holds(phrase: group[$0]) }.flatMap { typed in
        group.indices.filter { $0 != typed }.compactMap {
          slot(for: group[$0], insteadOf: group[typed], asked)
        }
      }
    }
  }

  private func slot(for meaning: [String], insteadOf phrase: [String], _ asked: [Slot]) -> Slot? {
    let telling = meaning.filter { !reader.functionWords.contains($0) }
    let words = telling.isEmpty ? meaning : telling
    let groups = words.compactMap(reader.group)
    guard groups.count == words.count, let rarest = groups.map(\.found).min() else { return nil }
    let typed = asked.filter { $0.isAsked && phrase.contains($0.word) }.reduce(0) { $0 + $1.weight }
    let weight = (typed > 0 ? typed : reader.weight(rarest)) * Constants.synonymShare
    return Slot(
      terms: [Term(groups: groups, share: 1)], word: meaning.joined(separator: " "), weight: weight,
      isAsked: false)
  }
}

extension [String] {
  /// Whether these words hold others one after the other.
  func holds(phrase: [String]) -> Bool { indices.contains { self[$0...].starts(with: phrase) } }
}
