internal import Source

/// What a text may cost cmark beyond its length: the sum over all its paragraphs, in picoseconds.
///
/// Each figure was measured with libcmark-gfm 0.29.0.gfm.6 on a slow core. Costs grow with the square of a
/// paragraph or the depth of its nesting, so many middling attacks in one file add up here as they do there.
struct ParsingCost {
  /// Two seconds: the rest of the five that a file may take is for what grows evenly with its length.
  static let budget = 2_000_000_000_000

  private enum Price {
    /// `>`×n with n lines: 23 ns for each open container and line.
    static let containerAndLine = 25_000
    /// `>`×n `a*`×n: 5.5 ns for each open container and byte that makes a node.
    static let containerAndByte = 6_000
    /// `|-⏎t>|-⏎`: at every line of dashes, 75 ns for each byte of the paragraph before it.
    static let byteBeforeDelimiter = 75_000
    /// `a⏎`×n and a table: 0.6 ns for each pair of lines.
    static let linePairBeforeDelimiter = 600
    /// `|`×n as a row: 5 ns for each pair of cells.
    static let cellPair = 5_000
    /// Short rows of a wide table: 1 µs for each cell, read and written.
    static let cell = 1_000_000
    /// `"[x]`×n: 2.4 ns for each pair of quotation marks.
    static let quotationPair = 2_400
    /// `"*`×n: 0.32 ns for each quotation mark and mark of emphasis.
    static let quotationAndEmphasis = 320
    /// `![[]()`×n: 2.2 ns for each image and link.
    static let imageAndLink = 2_200
    /// `z_www.`×n: 16 ns for each byte after each `www.`
    static let addressStep = 16_000
    /// `www.)))`: 0.45 ns for each parenthesis and byte.
    static let parenthesisStep = 450
    /// `@a`×n: 12 µs each.
    static let mailSign = 12_000_000
  }

  /// The costs of what is behind, by what they come from.
  private var nesting = 0
  private var tables = 0
  private var marks = 0
  private var addresses = 0
  private var cells = 0
  /// In bytes.
  private var mailCopies = 0

  /// What the lines since the last blank one hold: a paragraph or a table cannot be longer.
  private struct Run {
    var bytes = 0
    var lines = 0
    var columns = 0
    var barPairs = 0
    var quotationMarks = 0
    var emphasisMarks = 0
    var images = 0
    var closings = 0

    var markCost: Int {
      quotationMarks * quotationMarks * Price.quotationPair
        + quotationMarks * emphasisMarks * Price.quotationAndEmphasis
        + images * closings * Price.imageAndLink
    }
  }
  private var run = Run()
  /// No more containers than these are open.
  private var depth = 0
  private var afterBlankLine = true

  /// Adds a line; gives the limit that it goes past.
  mutating func add(_ line: LineMarks) -> ExceededLimit? {
    if line.containers > SourceLimits.containers { return .containers }
    addNesting(line)
    if line.isBlank {
      marks += run.markCost
      run = Run()
    } else {
      addTable(line)
      addMarks(line)
    }
    if mailCopies > SourceLimits.mailCopies { return .webAddresses }
    return cells > SourceLimits.cells ? .cells : dearest
  }

  private mutating func addNesting(_ line: LineMarks) {
    if !line.isBlank {
      let held = min(depth, line.indentedItems) + line.containers
      // Before a blank line a paragraph may go on lazily, which keeps everything around it open.
      depth = afterBlankLine ? held : max(depth, held)
    }
    afterBlankLine = line.isBlank
    nesting += depth * (Price.containerAndLine + line.length * Price.containerAndByte)
  }

  private mutating func addTable(_ line: LineMarks) {
    if line.delimiterColumns > 0 {
      tables +=
        run.bytes * Price.byteBeforeDelimiter + run.lines * run.lines * Price.linePairBeforeDelimiter
        + run.barPairs * Price.cellPair
      run.columns = max(run.columns, line.delimiterColumns)
    }
    let pairs = line.bars * line.bars
    tables += pairs * Price.cellPair + run.columns * Price.cell
    cells += run.columns
    run.barPairs = line.endsParagraph ? 0 : run.barPairs + pairs
    run.bytes = line.endsParagraph ? 0 : run.bytes + line.length + 1
    run.lines = line.endsParagraph ? 0 : run.lines + 1
  }

  private mutating func addMarks(_ line: LineMarks) {
    run.quotationMarks += line.quotationMarks
    run.emphasisMarks += line.emphasisMarks
    run.images += line.images
    run.closings += line.closings
    mailCopies += min(line.mailSigns, SourceLimits.mailCopiesOfLine) * line.length
    addresses +=
      line.addressSteps * Price.addressStep + line.parenthesisSteps * Price.parenthesisStep
      + line.mailSigns * Price.mailSign
  }

  /// What costs most, if everything together costs too much.
  private var dearest: ExceededLimit? {
    let costs: [(cost: Int, limit: ExceededLimit)] = [
      (nesting, .nesting), (tables, .tables), (marks + run.markCost, .marks), (addresses, .webAddresses),
    ]
    guard costs.reduce(0, { $0 + $1.cost }) > Self.budget else { return nil }
    return costs.max { $0.cost < $1.cost }?.limit
  }
}
