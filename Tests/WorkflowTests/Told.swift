import Domain
import Testing
import Workflow

/// The sentence of a key, in English: tests say what is told, and the word files how.
func sentence(_ key: String, _ facts: [String: Fact] = [:]) -> String {
  Words.book(.english).sentence(key, facts)
}

/// What a command refuses.
func refusal<Answer>(
  at place: SourceLocation = #_sourceLocation, _ command: () throws -> Answer
) throws -> Refusal {
  let refusal = #expect(throws: Refusal.self, sourceLocation: place) { _ = try command() }
  return try #require(refusal, sourceLocation: place)
}

extension Refusal {
  /// The sentence in a language.
  func words(_ language: LeadLanguage = .english) -> String {
    Words.book(language).sentence(phrase)
  }

  /// The sentences under it.
  func details(_ language: LeadLanguage = .english) -> [String] {
    details.map { Words.book(language).sentence($0) }
  }
}

extension Report {
  /// Everything that is read, a line each; cells of tables stand between bars.
  func words(_ language: LeadLanguage = .english) -> [String] {
    let book = Words.book(language)
    return lines.flatMap { line -> [String] in
      switch line {
      case .heading(let phrase), .sentence(let phrase): [book.sentence(phrase)]
      case .detail(let phrase), .warning(let phrase): [book.sentence(phrase)]
      case .table(let rows): rows.map { $0.map(book.words).joined(separator: " | ") }
      case .verbatim(let text): [text]
      case .blank: []
      }
    }
  }

  /// Pairs of a proposal in the order of codes: `M01 V01 Sat 10:00`.
  var pairs: [String] {
    document["pairs"].list.map { pair in
      [pair["mentee"], pair["mentor"], pair["hour"]].map(\.text).joined(separator: " ")
    }.sorted()
  }
}

extension JSONValue {
  /// The value under a key; `null` where there is none.
  subscript(key: String) -> JSONValue {
    if case .object(let values) = self { values[key] ?? .null } else { .null }
  }

  var list: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }

  var text: String {
    if case .text(let text) = self { text } else { "" }
  }

  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
