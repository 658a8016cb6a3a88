/// What somebody most likely meant who wrote a word that is not known.
enum NearestWord {
  /// The known word nearest to `word`, or one that holds `word` or that `word` holds; `nil` where
  /// more than a third of the letters would have to change.
  ///
  /// Case, full-width letters, and blanks or underscores for hyphens do not count as a difference.
  /// Of words equally near the first one stands.
  ///
  /// - Complexity: O(known words · letters²); O(letters) for a word much longer than any known.
  static func of(_ word: String, among known: [String]) -> String? {
    let letters = plain(word)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let wanted = plain(candidate)
      let most = max(1, max(letters.count, wanted.count) / 3)
      guard abs(letters.count - wanted.count) <= most else { continue }
      let distance = distance(letters, wanted)
      if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word ?? known.first { isPart(letters, plain($0)) }
  }

  private static func isPart(_ one: [Character], _ other: [Character]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count >= 3 && long.count <= 40 && long.contains(short)
  }

  /// Letters put in, left out, changed, or two neighbours exchanged.
  ///
  /// Source: optimal string alignment, after F. Damerau, *CACM* 7 (1964) 171–176.
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        var steps = min(last[column + 1], next[column]) + 1
        steps = min(steps, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          steps = min(steps, before[column - 1] + 1)
        }
        next.append(steps)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}

// MARK: - Letters

extension NearestWord {
  /// The text with full-width letters, digits and signs as the narrow ones that they stand for, and
  /// without blanks at its ends.
  static func narrow(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000: view.append(" ")
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: view.append(scalar)
      }
    }
    let front = String(view).drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Small narrow letters, hyphens for blanks and underscores.
  private static func plain(_ text: String) -> [Character] {
    narrow(text).lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
  }
}
