import Domain
import Matching

/// Why one person has this mentor, this mentee, or nobody.
struct WhyReport {
  let proposal: VerifiedProposal

  func report(about text: String) throws -> Report {
    let code = try proposal.round.person(text)
    let people = People(proposal.round)
    var report = Report()
    let pairs = zip(try proposal.answer { try $0.pairReasons }, proposal.stored.plan.pairs)
      .filter { $1.key.mentee == code || $1.key.mentor == code || $1.coMentor == code }
    for (reason, pair) in pairs {
      report.lines += PairSentences(people: people).lines(reason, pair: pair)
    }
    let unpaired = try proposal.answer { try $0.unpairedReasons }.first { $0.mentee == code }
    if let unpaired { report.lines += UnpairedSentences(people: people).lines(unpaired) }
    report.document = [
      "person": .text(code.text), "pairs": .list(pairs.map { $1.document(because: $0) }),
      "unpaired": unpaired?.document ?? .null,
    ]
    if report.lines.isEmpty { report.say("why.free", ["person": people.fact(code)]) }
    return report
  }
}

extension Round {
  /// A person of the round by code.
  func person(_ text: String) throws -> PersonCode {
    let known = mentees.map(\.code) + mentors.map(\.code)
    guard let code = known.first(where: { $0.text.lowercased() == text.lowercased() }) else {
      throw Refusal("person.unknown", ["code": .text(text)])
    }
    return code
  }

  /// A mentee of the round by code.
  func mentee(_ text: String) throws -> Mentee {
    guard let mentee = mentees.first(where: { $0.code.text.lowercased() == text.lowercased() })
    else { throw Refusal("person.no-mentee", ["code": .text(text)]) }
    return mentee
  }

  /// A mentor of the round by code.
  func mentor(_ text: String) throws -> Mentor {
    guard let mentor = mentors.first(where: { $0.code.text.lowercased() == text.lowercased() })
    else { throw Refusal("person.no-mentor", ["code": .text(text)]) }
    return mentor
  }
}
