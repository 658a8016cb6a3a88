import Domain
import Storage
import Testing

@Suite("Documents as text")
struct CanonicalJSONTests {
  @Test("Equal values are equal texts, in whatever order their sets were filled")
  func equalValuesEqualTexts() throws {
    var (one, other) = (try Samples.fullMentee(), try Samples.fullMentee())
    one.fields = []
    other.fields = []
    let words = (0..<200).map { "word \($0)" }
    for word in words { one.fields.insert(word) }
    for word in words.reversed() { other.fields.insert(word) }
    #expect(try CanonicalJSON.text(of: one) == CanonicalJSON.text(of: other))
  }

  @Test("Keys stand in order, without white space and without escaped slashes")
  func keysInOrder() throws {
    #expect(try CanonicalJSON.text(of: ["b/c": 1, "a": 2]) == #"{"a":2,"b/c":1}"#)
  }

  @Test("A text that is no document of the type is refused by the type's name alone")
  func refusesOthers() {
    #expect(throws: DocumentRefusal.unreadable("Mentee")) {
      try CanonicalJSON.value(Mentee.self, from: #"{"code":"R01","name":"Amal"}"#)
    }
  }

  @Test("A number that JSON cannot say is refused by the type's name alone")
  func refusesInfinity() {
    #expect(throws: DocumentRefusal.unwritable("Double")) {
      try CanonicalJSON.text(of: Double.infinity)
    }
  }
}
