package import Almanac
package import Domain

/// One row of a table, read without a defect: everything but the code that the person gets where
/// the form has no column for it.
package struct Application<Person: ApplicantRole>: Hashable, Sendable {
  /// What tells whose answer it is.
  package let key: IdentityKey
  /// The code of the code column; `nil` where `Workflow` gives one.
  package let code: PersonCode?
  /// What the person wants to be called.
  package let name: PersonName
  /// When the answer was sent; `nil` where the table does not say.
  package let received: Instant?
  /// The row, as a spreadsheet counts.
  package let row: Int
  private let answers: Answers

  init(_ answers: Answers, key: IdentityKey, name: PersonName, row: Int) {
    self.key = key
    self.code = answers.code
    self.name = name
    self.received = answers.received
    self.row = row
    self.answers = answers
  }

  /// The person under the given code; in a code column's stead it changes nothing else.
  package func person(as code: PersonCode) -> Person {
    Person(code: code, name: name, answers: answers)
  }
}
