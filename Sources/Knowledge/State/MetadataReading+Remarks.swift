internal import Markup
internal import Source

/// What is told of the names of other programs, and how it is put right.
extension MetadataReading {
  /// Leaves the page out, and tells why.
  ///
  /// - Parameter inner: the part of the value that says so.
  mutating func hide(_ entry: YAMLMapping.Entry, by inner: YAMLMapping.Entry? = nil) {
    tally.isDraft = true
    var fix: Fix?
    if ForeignPage.isForPageAlone(entry.key), ContentPath.stem(of: document.path) == "_index" {
      // As a draft, the page would hide all below it.
      fix = Fix("leave it as it is: 'draft: true' would hide the pages below, too")
    } else if inner != nil {
      fix = Fix("write 'draft: true' on a line of its own")
    } else if given.insert("draft").inserted {
      let edit = Edit(span(of: entry), "draft: true")
      fix = Fix("write 'draft: true'", edits: [edit], isSafe: isAlone(entry))
    } else if document.metadata["draft"]?.flag == true {
      fix = deleting(entry)
    }
    let words = inner.map { typed($0, in: entry) } ?? typed(entry)
    remarks.append(HiddenPage.diagnose(words, written: "draft: true", at: entry.keySpan, fix: fix))
  }

  /// Leaves the page out because of a name without a value, or with one that is neither a yes nor a no.
  mutating func refuse(_ entry: YAMLMapping.Entry) {
    tally.isUnclear = true
    if entry.value.isBlank {
      remarks.append(WrongType.diagnoseNothing(entry.key, at: entry.keySpan))
    } else {
      _ = value(of: entry, as: Field(entry.key, .flag, label: entry.key))
    }
  }

  /// Leaves the page out because of a word that was perhaps meant to hide it.
  mutating func doubt(_ entry: YAMLMapping.Entry) {
    tally.isUnclear = true
    let edit = Edit(span(of: entry), "draft: true")
    remarks.append(
      HiddenPage.diagnoseDoubt(
        typed(entry), at: entry.keySpan,
        fix: Fix("write 'draft: true', or 'draft: false' to show the page", edits: [edit])))
  }

  /// Tells a word for a state, as hiding the page if it does.
  mutating func tell(
    _ entry: YAMLMapping.Entry, hiding isHidden: Bool, _ value: FieldValue, of name: String, isNew: Bool
  ) {
    let fix = isNew ? renaming(entry, to: name, value) : nil
    guard isHidden else { return tell(entry, fix ?? joining(name), means: name) }
    let written = "\(name): \(value.identity ?? "…")"
    remarks.append(HiddenPage.diagnose(typed(entry), written: written, at: entry.keySpan, fix: fix))
  }

  /// Tells a name of another program: as an error where a kind says which names there are, and else only if it is read.
  ///
  /// - Parameter name: what it is called here, if its value is read.
  mutating func tell(_ entry: YAMLMapping.Entry, _ fix: Fix, means name: String? = nil) {
    guard isStrict || name != nil else { return }
    let remark = UnknownKey.diagnoseForeign(
      entry.key, means: isStrict ? nil : name, of: subject, at: entry.keySpan, fix: fix)
    remarks.append(remark)
  }

  /// Whether the lines of a value hold nothing else, so that they may be written anew.
  func isAlone(_ entry: YAMLMapping.Entry) -> Bool { entry.keySpan.start.column == 1 }

  func renaming(_ entry: YAMLMapping.Entry, to name: String, _ value: FieldValue? = nil) -> Fix {
    var edits = [Edit(entry.keySpan, name)]
    if case .date(let day)? = value, entry.value.text.flatMap(CalendarDate.init) == nil {
      edits.append(Edit(entry.value.span, day.description))
    }
    let written = value?.identity.map { "\(name): \($0)" } ?? name
    return Fix("write '\(written)'", edits: edits, isSafe: isAlone(entry))
  }

  func joining(_ name: String) -> Fix {
    Fix("say it with '\(name)', which is given too, and take this away")
  }

  func deleting(_ entry: YAMLMapping.Entry) -> Fix {
    Fix(
      "take the line away, it says nothing here", edits: [Edit(lines(of: entry), "")],
      isSafe: isAlone(entry))
  }

  func passingOver(_ entry: YAMLMapping.Entry) -> Fix {
    Fix("take the line away, or pass all of them over in _kind.yml: 'ignore: [\(entry.key)]'")
  }

  /// A part of a value with the name of the whole.
  func typed(_ inner: YAMLMapping.Entry, in entry: YAMLMapping.Entry) -> String {
    "\(entry.key).\(typed(inner))"
  }

  /// The whole of a name with its value.
  func span(of entry: YAMLMapping.Entry) -> SourceSpan {
    SourceSpan(
      path: entry.keySpan.path, start: entry.keySpan.start, end: max(entry.keySpan.end, entry.value.span.end))
  }

  /// The lines of a name and its value, with their ends.
  func lines(of entry: YAMLMapping.Entry) -> SourceSpan {
    let whole = span(of: entry)
    return SourceSpan(
      path: whole.path, start: Place(line: whole.start.line, column: 1),
      end: Place(line: whole.end.line + 1, column: 1))
  }

  /// A name and its value on one line, the value only if it is short and no secret.
  func typed(_ entry: YAMLMapping.Entry) -> String {
    let isSecret = ForeignName(entry.key)?.meaning == .password
    guard !isSecret, let text = entry.value.text?.onOneLine, text.utf8.count <= 60 else { return entry.key }
    return "\(entry.key): \(text)"
  }
}
