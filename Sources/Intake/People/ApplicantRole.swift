package import Domain

/// A role that people apply for by a row of a table.
package protocol ApplicantRole: Hashable, Sendable {
  /// The table that holds its applications.
  static var table: PeopleTable { get }

  /// The person of that code and name, as the answers describe them.
  init(code: PersonCode, name: PersonName, answers: Answers)
}
