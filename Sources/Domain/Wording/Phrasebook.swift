import Almanac

/// The words of one language: templates by key, read from a resource file.
///
/// A file holds `key = template` lines; `#` opens a comment line, and a line that begins with two
/// blanks continues the one before on a new line of the text. In a template `{name}` stands for a
/// fact, `{name:one|many}` for a number followed by the word that fits it, and `\n` for a line break.
package struct Phrasebook: Sendable {
  private var templates: [String: String] = [:]

  /// Reads a resource file; of two lines with one key the later wins, other lines are passed over.
  ///
  /// - Complexity: O(characters).
  package init(_ text: String) {
    var latest: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("  "), let key = latest {
        templates[key, default: ""] += "\n" + line.dropFirst(2)
      } else if !line.hasPrefix("#"), let equals = line.firstRange(of: " =") {
        let key = String(line[..<equals.lowerBound])
        templates[key] = String(line[equals.upperBound...].drop { $0 == " " })
        latest = key
      }
    }
  }

  /// All keys, in order.
  package var keys: [String] { templates.keys.sorted() }

  /// The template of a key, as the file has it.
  package func template(_ key: String) -> String? {
    templates[key]
  }

  /// The sentence in words. A key without a template shows as itself, so that nothing is lost.
  package func sentence(_ phrase: Phrase) -> String {
    guard let template = templates[phrase.key] else { return phrase.key }
    return template.filled { filling(of: $0, with: phrase.facts) }
  }

  /// The sentence of a key with facts.
  package func sentence(_ key: String, _ facts: [String: Fact] = [:]) -> String {
    sentence(Phrase(key, facts))
  }
}

// MARK: - Facts

extension Phrasebook {
  /// A fact in the words of this language.
  package func words(for fact: Fact) -> String {
    switch fact {
    case .text(let text): text
    case .number(let number): String(number)
    case .hour(let hour): self.hour(hour)
    case .date(let date): self.date(date)
    case .language(let tag): language(tag)
    case .holiday(let holiday): self.holiday(holiday)
    case .term(let text, let kind): templates["\(kind).\(text)"] ?? text
    case .phrase(let phrase): sentence(phrase)
    case .list(let facts): list(facts.map(words))
    }
  }

  private func filling(of slot: Substring, with facts: [String: Fact]) -> String {
    let parts = slot.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let fact = facts[String(parts[0])] else { return "{\(slot)}" }
    guard parts.count == 2, case .number(let number) = fact else { return words(for: fact) }
    let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
    guard let form = number == 1 ? forms.first : forms.last else { return String(number) }
    return "\(number) \(form)"
  }

  private func hour(_ hour: WeeklyHour) -> String {
    sentence(
      "format.hour",
      ["day": .word("weekday.\(hour.weekday.rawValue)"), "clock": .text("\(hour.start)")])
  }

  private func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return sentence(
      "format.date",
      [
        "year": .number(year), "month": .number(month), "day": .number(day),
        "monthName": .word("month.\(month)"),
        "weekday": .word("weekday.short.\(date.weekday.rawValue)"),
      ])
  }

  private func holiday(_ holiday: PublicHoliday) -> String {
    sentence(
      "format.holiday",
      ["japanese": .text(holiday.japaneseName), "english": .text(holiday.englishName)])
  }

  private func language(_ tag: LanguageTag) -> String {
    if let name = templates["language.\(tag)"] { return name }
    let primary = tag.text.prefix { $0 != "-" }
    return templates["language.\(primary)"] ?? tag.text
  }

  /// Items as this language joins them: all but the last pair by `list.comma`, that by `list.and`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let comma = templates["list.comma"] ?? ", "
    let and = templates["list.and"] ?? comma
    return items.dropLast().joined(separator: comma.unquoted) + and.unquoted + last
  }
}

extension String {
  /// Replaces every `{slot}`; an opening brace without its end stays.
  fileprivate func filled(_ filling: (Substring) -> String) -> String {
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open] + filling(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Without the quotes that keep blanks at a template's ends.
  fileprivate var unquoted: String {
    guard count >= 2, hasPrefix("\""), hasSuffix("\"") else { return self }
    return String(dropFirst().dropLast())
  }
}
