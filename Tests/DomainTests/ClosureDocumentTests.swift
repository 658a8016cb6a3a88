import Almanac
import Domain
import Foundation
import Testing

@Suite("Closures in documents")
struct ClosureDocumentTests {
  private func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func rule(_ text: String) throws -> ClosureRule {
    try JSONDecoder().decode(ClosureRule.self, from: Data(text.utf8))
  }

  /// As frozen rounds hold it: where it changed, the proofs of earlier rounds would no longer match.
  private let recorded = #"""
    [{"yearly":{"from":"12-29","name":"年末年始","to":"1-3"}},\#
    {"dated":{"from":"2023-02-28","name":"Moving: the office","to":"2023-03-01"}}]
    """#

  @Test("A recorded document is read and written again byte for byte")
  func recordedForm() throws {
    let rules = try JSONDecoder().decode([ClosureRule].self, from: Data(recorded.utf8))
    let first = try #require(CivilDate(iso: "2023-02-28"))
    let moving = Closure(first: first, last: first.adding(days: 1), name: "Moving: the office")
    #expect(rules == [.yearly(.yearEnd), .dated(try #require(moving))])
    #expect(try text(of: rules) == recorded)
  }

  @Test("A programme of defaults closes from 29 December to 3 January")
  func standard() throws {
    let programme = try text(of: Programme())
    #expect(
      programme.contains(
        #""closures":[{"yearly":{"from":"12-29","name":"年末年始","to":"1-3"}}]"#))
  }

  @Test(
    "What is no closure is refused",
    arguments: [
      #"{"dated":{"from":"2023-02-28","name":"x","to":"2023-02-27"}}"#,
      #"{"yearly":{"from":"2-30","name":"x","to":"3-1"}}"#,
      #"{"yearly":{"from":"2-28","name":"x","to":"3"}}"#,
      #"{"yearly":{"from":"2-28","to":"3-1"}}"#,
      #"{"dated":{"from":"2023-02-28","name":"x","to":"2023-02-28"},"#
        + #""yearly":{"from":"2-28","name":"x","to":"3-1"}}"#,
      "{}",
    ])
  func refused(text: String) {
    #expect(throws: DecodingError.self) { try rule(text) }
  }
}
