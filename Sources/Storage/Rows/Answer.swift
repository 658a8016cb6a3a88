package import Almanac
package import Domain

/// What a person answered once, in one role. All answers are kept; which counts is not said here.
package struct Answer: Hashable, Sendable {
  /// What was answered.
  package let body: Body
  /// The number of the file in which it stood.
  package let source: Int
  /// The number of its row there; the file must list that row.
  package let row: Int
  /// When the form received it, where the file tells.
  package let received: Instant?

  /// That answer, from that row of that file.
  package init(_ body: Body, source: Int, row: Int, received: Instant? = nil) {
    self.body = body
    self.source = source
    self.row = row
    self.received = received
  }

  /// Whose answer it is.
  package var person: PersonCode {
    switch body {
    case .mentee(let mentee): mentee.code
    case .mentor(let mentor): mentor.code
    }
  }

  /// The name that the person gave.
  package var name: PersonName {
    switch body {
    case .mentee(let mentee): mentee.name
    case .mentor(let mentor): mentor.name
    }
  }

  /// The person in one of two roles.
  package enum Body: Hashable, Sendable {
    /// As somebody who asks for a mentor.
    case mentee(Mentee)
    /// As a volunteer.
    case mentor(Mentor)
  }
}
