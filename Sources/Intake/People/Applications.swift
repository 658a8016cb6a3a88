/// An answer that a later one of the same person replaces; kept, not used.
package struct SupersededApplication<Person: ApplicantRole>: Hashable, Sendable {
  /// The answer.
  package let application: Application<Person>
  /// The row of the latest answer.
  package let latestRow: Int
}

/// Answers of one table by person.
package struct Applications<Person: ApplicantRole>: Hashable, Sendable {
  /// Each person's latest answer, by row.
  package let latest: [Application<Person>]
  /// Every earlier one, by row.
  package let superseded: [SupersededApplication<Person>]

  /// Of each person's answers the latest stands: the one received last, else the one in the last
  /// row; an answer without a time is earlier than any with one. Of two that agree in both, as
  /// answers of two tables can, the later of the sequence stands.
  ///
  /// - Complexity: O(answers · log answers).
  package init(_ answers: [Application<Person>]) {
    self.init(answers, besides: [:])
  }

  /// As above; `unread` holds rows of people whose latest answer could not be read, with its time.
  init(_ answers: [Application<Person>], besides unread: [IdentityKey: [AnswerTime]]) {
    let ordered = answers.sorted { $0.row < $1.row }
    var last = unread.compactMapValues { $0.max().map { (time: $0, place: -1) } }
    for (place, answer) in ordered.enumerated() {
      if let known = last[answer.key], answer.time < known.time { continue }
      last[answer.key] = (answer.time, place)
    }
    var latest: [Application<Person>] = []
    var superseded: [SupersededApplication<Person>] = []
    for (place, answer) in ordered.enumerated() {
      if let known = last[answer.key], known.place != place {
        let latestRow = known.time.row
        superseded.append(SupersededApplication(application: answer, latestRow: latestRow))
      } else {
        latest.append(answer)
      }
    }
    self.latest = latest
    self.superseded = superseded
  }
}
