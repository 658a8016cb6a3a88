import Almanac
import Domain
import Testing
import Verification

@Suite("The plan against its answers")
struct AnswerTests {
  /// What the refusals say about plan and answers.
  private static func differences(_ spring: SpringRound) -> [AnswerDifference] {
    spring.refusals().compactMap {
      if case .answer(let difference) = $0 { difference } else { nil }
    }
  }

  @Test("Two mentees who changed mentors are both named")
  func swapped() throws {
    var spring = try SpringRound()
    spring.plan.pairs[0] = try .of("M01", "V02", "Mon 20:00")
    spring.plan.pairs[1] = try .of("M02", "V01", "Mon 20:00")
    let differences = Self.differences(spring)
    let (one, other) = (try PersonCode.of("M01"), try PersonCode.of("M02"))
    #expect(differences.contains(.mentor(one, found: try .of("V02"), proved: try .of("V01"))))
    #expect(differences.contains(.mentor(other, found: try .of("V01"), proved: try .of("V02"))))
  }

  @Test("Another hour is named with the hour that is proved")
  func anotherHour() throws {
    var spring = try SpringRound()
    spring.plan.pairs[0].hour = try .of("Wed 20:00")
    let difference = AnswerDifference.hour(
      try .of("M01", "V01"), found: try .of("Wed 20:00"), proved: try .of("Mon 20:00"))
    #expect(Self.differences(spring) == [difference])
  }

  @Test("The hour that counts is the one to which the co-mentor moved the pair")
  func movedHour() throws {
    var spring = try SpringRound()
    spring.plan.pairs[2].hour = try .of("Sat 10:00")
    let difference = AnswerDifference.hour(
      try .of("M03", "V03"), found: try .of("Sat 10:00"), proved: try .of("Sat 11:00"))
    #expect(Self.differences(spring) == [difference])
  }

  @Test("A pair left out is missed, though the mentee is listed as unpaired")
  func missingPair() throws {
    var spring = try SpringRound()
    spring.plan.pairs.remove(at: 1)
    spring.plan.unpaired = [try .of("M02")]
    let differences = Self.differences(spring)
    #expect(differences.contains(.mentor(try .of("M02"), found: nil, proved: try .of("V02"))))
    #expect(!spring.refusals().contains(.list(.menteeAbsent(try .of("M02")))))
  }

  @Test("A pair that nobody proved is named")
  func unprovedPair() throws {
    var spring = try SpringRound()
    let answer = spring.proofs[0].answer.without("take M02")
    spring.proofs[0] = StageProof(
      stage: .pairs, model: spring.proofs[0].model, answer: answer,
      certificate: spring.proofs[0].certificate)
    let difference = AnswerDifference.mentor(
      try .of("M02"), found: try .of("V02"), proved: nil)
    #expect(Self.differences(spring) == [difference])
  }

  @Test("A co-mentor or a reserve other than the proved one, or none, is named")
  func furtherMentors() throws {
    var spring = try SpringRound()
    spring.plan.pairs[1].reserve = nil
    let (second, third) = (try PersonCode.of("M02"), try PersonCode.of("M03"))
    #expect(
      spring.refusals() == [.answer(.reserve(second, found: nil, proved: try .of("V01")))])
    spring.plan.pairs[1].reserve = try .of("V03")
    #expect(
      Self.differences(spring)
        == [.reserve(second, found: try .of("V03"), proved: try .of("V01"))])
    spring = try SpringRound()
    spring.plan.pairs[2].coMentor = nil
    #expect(
      Self.differences(spring) == [.coMentor(third, found: nil, proved: try .of("V04"))])
    spring.plan.pairs[2].coMentor = try .of("V02")
    #expect(
      Self.differences(spring)
        == [.coMentor(third, found: try .of("V02"), proved: try .of("V04"))])
  }

  @Test("A value off by one is named with its level", arguments: 0..<5, [-1, 1])
  func values(level: Int, change: Int) throws {
    var spring = try SpringRound()
    let right = spring.plan.values[level]
    var wrong = right.value
    wrong[wrong.count - 1] += change
    spring.plan.values[level] = LevelValue(right.level, wrong)
    let difference = AnswerDifference.value(right.level, found: wrong, proved: right.value)
    #expect(spring.refusals() == [.answer(difference)])
  }

  @Test("Values for other levels, or in another order, are refused")
  func levels() throws {
    let right: [RoundLevel] = [.paired, .satisfaction, .fit, .gladness, .hours]
    var spring = try SpringRound()
    spring.plan.values.swapAt(3, 4)
    let found: [RoundLevel] = [.paired, .satisfaction, .fit, .hours, .gladness]
    #expect(spring.refusals() == [.answer(.levels(found: found, expected: right))])
    spring.plan.values = []
    #expect(spring.refusals() == [.answer(.levels(found: [], expected: right))])
  }
}

@Suite("The plan's lists")
struct ListTests {
  private static func faults(_ spring: SpringRound) -> [ListFault] {
    spring.refusals().compactMap { if case .list(let fault) = $0 { fault } else { nil } }
  }

  @Test("Pairs out of the round's order are refused")
  func pairOrder() throws {
    var spring = try SpringRound()
    spring.plan.pairs.swapAt(0, 1)
    let codes = spring.plan.pairs.map(\.key.mentee)
    let expected = spring.round.mentees.map(\.code)
    #expect(Self.faults(spring) == [.pairOrder(found: codes, expected: expected)])
  }

  @Test("A mentee who stands nowhere, or twice, is named")
  func counts() throws {
    var spring = try SpringRound()
    let last = spring.plan.pairs.removeLast()
    #expect(Self.faults(spring) == [.menteeAbsent(last.key.mentee)])
    spring.plan.pairs += [last, last]
    #expect(Self.faults(spring) == [.menteeTwice(last.key.mentee)])
    spring.plan.pairs.removeLast()
    spring.plan.unpaired = [last.key.mentee]
    #expect(Self.faults(spring) == [.menteeTwice(last.key.mentee)])
  }

  @Test("People whom the round does not have are named")
  func unknown() throws {
    var spring = try SpringRound()
    spring.plan.unpaired = [try .of("M09")]
    spring.plan.pairs[0] = try .of("M01", "V09", "Mon 20:00")
    spring.plan.pairs[1].reserve = try .of("V08")
    spring.plan.pairs[2].coMentor = try .of("V07")
    let mentors = try ["V09", "V08", "V07"].map { ListFault.unknownMentor(try .of($0)) }
    #expect(Self.faults(spring) == [.unknownMentee(try .of("M09"))] + mentors)
  }

  @Test("A plan of another round is refused")
  func anotherRound() throws {
    var spring = try SpringRound()
    spring.plan = Plan(
      round: try .of("2025-spring"), pairs: spring.plan.pairs, unpaired: [],
      values: spring.plan.values)
    let fault = ListFault.round(found: try .of("2025-spring"), expected: try .of("2026-spring"))
    #expect(spring.refusals() == [.list(fault)])
  }
}
