import Domain
import Intake

/// Reads the input files of a plan again and holds the frozen people against them.
///
/// A person of the round who stands in a file under the own code, or without one, must be what the file
/// says. People of older files, which a later import replaced, cannot be compared any more.
struct InputWitness {
  private var mentees: [Application<Mentee>] = []
  private var mentors: [Application<Mentor>] = []

  /// Reads a file as it was read before the freeze.
  mutating func read(_ bytes: [UInt8], _ input: FrozenInput) {
    let table = CSVTable(bytes, file: input.name)
    let map =
      input.map.map { try? HeaderMap(yaml: Array($0.utf8), file: input.name) }
      ?? HeaderMap.own(for: table.header)
    guard let map else { return }
    switch PeopleImport(table, by: map) {
    case .mentees(let people): mentees += people.people + people.superseded.map(\.application)
    case .mentors(let people): mentors += people.people + people.superseded.map(\.application)
    }
  }

  /// People of the round whom the files describe otherwise.
  func changed(in round: Round) -> [PersonCode] {
    round.mentees.filter { differs($0, $0.code, mentees) }.map(\.code)
      + round.mentors.filter { differs($0, $0.code, mentors) }.map(\.code)
  }

  private func differs<Person: ApplicantRole>(
    _ person: Person, _ code: PersonCode, _ applications: [Application<Person>]
  ) -> Bool {
    let own = applications.filter { $0.code == code }
    let possible = own.isEmpty ? applications.filter { $0.code == nil } : own
    return !possible.isEmpty && !possible.contains { $0.person(as: code) == person }
  }
}
