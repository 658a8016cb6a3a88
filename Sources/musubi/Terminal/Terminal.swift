import Domain
import Foundation
import Workflow

/// Where a report is printed: in whose language, in colour or plain, for people or for programs.
struct Terminal: Sendable {
  let book: Phrasebook
  /// Colour and weight are for people at a terminal alone.
  let isColoured: Bool

  /// The standard output of this process, in the language of the workspace, else of the locale.
  init(language: LeadLanguage) {
    book = Words.book(language)
    let environment = ProcessInfo.processInfo.environment
    isColoured = isatty(1) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// The report as text.
  func text(of report: Report) -> String {
    report.lines.map { line in
      if case .verbatim(let text) = line { text } else { text(of: line) + "\n" }
    }.joined()
  }

  /// The sentence, with a sign in the place of each control character: what was typed or stood in a file
  /// must not steer the terminal.
  private func sentence(_ phrase: Phrase) -> String { book.sentence(phrase).harmless }

  private func text(of line: Report.Line) -> String {
    switch line {
    case .heading(let phrase): styled("\n" + sentence(phrase), "1")
    case .sentence(let phrase): sentence(phrase)
    case .detail(let phrase): indented(sentence(phrase))
    case .warning(let phrase): styled(sentence(phrase), "33")
    case .table(let rows): TextTable(rows.map { $0.map { book.words(for: $0).harmless } }).text
    case .verbatim(let text): text
    case .blank: ""
    }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset == 0 ? "  - " : "    ") + $0.element }.joined(separator: "\n")
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// Control characters but the line feed become U+FFFD.
  fileprivate var harmless: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.steers ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var steers: Bool {
    properties.generalCategory == .control && self != "\n"
  }
}
