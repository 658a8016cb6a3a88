/// How the costs that the flow compares are packed into words of 128 bits.
///
/// A cost is a vector, compared lexicographically: first the minimums that are not met, then minus the
/// worth for each goal. Each number has a field of a word, the more important ones in higher bits, so
/// that adding and comparing words adds and compares vectors. Hardly any model needs a second word.
///
/// The sign of a word is that of its first field that is not 0 as long as no number outgrows its field.
/// A simple way passes each choice at most once and enters or leaves it by two of its options at most,
/// so it adds no more than the spread of the choice's scores; a field holds sixteen times the sum of all
/// spreads, and often more. Costs form an ordered group, which is all that shortest augmenting paths need; so one run
/// proves all levels.
struct CostLayout: Sendable {
  /// Where a number stands.
  struct Field: Sendable {
    let word: Int
    let shift: Int
    let bits: Int
  }

  /// The minimums, then the goals in order of importance.
  private(set) var fields: [Field] = []
  /// The greatest magnitude of an option's number, field by field.
  private(set) var magnitudes: [Int128]
  /// What a way adds at most, field by field.
  private var sums: [Int128]
  /// Words of a cost.
  private(set) var width = 1
  /// `width` words for each ``RowCost``.
  private(set) var rowCosts: [Int128] = []

  /// Bits of a word that fields may fill; the rest is for potentials between unconnected nodes.
  private static let wordBits = 120

  /// Fields for sums of these spreads, and for minimums of so many rows.
  init(_ spreads: GoalSpreads, rowCount: Int) {
    magnitudes = [1] + spreads.magnitudes
    sums = [Int128(rowCount)] + spreads.sums
    var free = CostLayout.wordBits
    for sum in sums {
      let bits = 6 + (128 - sum.leadingZeroBitCount)
      if bits > free {
        (width, free) = (width + 1, CostLayout.wordBits)
      }
      free -= bits
      fields.append(Field(word: width - 1, shift: free, bits: bits))
    }
    rowCosts = Array(repeating: 0, count: 2 * width)
    rowCosts[width] = costOfMinimum
  }

  /// What a unit of a row costs.
  enum RowCost: Int {
    case free, belowMinimum
  }

  /// The cost of a unit below a row's minimum, in the first word; negative.
  var costOfMinimum: Int128 { -1 << Int128(fields[0].shift) }
}

// MARK: - Vectors

extension CostLayout {
  /// The vector that words hold.
  func vector(_ words: some Collection<Int128>) -> [Int128] {
    var rest = Array(words)
    var vector = Array(repeating: Int128(0), count: fields.count)
    for (place, field) in fields.enumerated().reversed() {
      let value = rest[field.word] >> Int128(field.shift)
      let unused = Int128(128 - field.bits)
      let isFirst = place == 0 || fields[place - 1].word != field.word
      vector[place] = isFirst ? value : (value << unused) >> unused
      rest[field.word] -= vector[place] << Int128(field.shift)
    }
    return vector
  }

  /// Makes room for an option that widens the spreads by so much; false where a field is too small.
  mutating func admit(_ growth: GoalSpreads) -> Bool {
    for (place, more) in growth.sums.enumerated() {
      let field = place + 1
      sums[field] += more
      magnitudes[field] = max(magnitudes[field], growth.magnitudes[place])
      if !holds(8 * sums[field], field: field) { return false }
    }
    return true
  }

  /// True where numbers of this magnitude, and sums of a few, stay within the field.
  func holds(_ magnitude: Int128, field: Int) -> Bool {
    magnitude < 1 << Int128(fields[field].bits - 2)
  }
}
