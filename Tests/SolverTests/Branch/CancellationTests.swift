import Solver
import Synchronization
import Testing
import Verification

@Suite("A solve that is ended early")
struct CancellationTests {
  /// Pairs with an hour in a few rooms: 14 mentees, 15 mentors, 6 hours, three levels.
  private static let model: Model = {
    var dice = SeededDice(4_711)
    let classes = Model.Level("satisfaction", .classes(count: 4))
    var model = Model(levels: [Model.Level("paired"), classes, Model.Level("fit")])
    let mentors = (0..<15).map { model.addResource("m\($0)", maximum: 1) }
    let hours = (0..<6).map { model.addResource("h\($0)", maximum: 2) }
    for mentee in 0..<14 {
      model.addChoice("p\(mentee)")
      for mentor in mentors.indices where dice.chance(1, in: 2) {
        for hour in hours.indices where dice.chance(1, in: 2) {
          model.addOption(
            "p\(mentee).m\(mentor).h\(hour)",
            scores: [1, dice.roll(0...3), dice.roll(0...99)],
            uses: [.init(mentors[mentor]), .init(hours[hour])])
        }
      }
    }
    return model
  }()

  @Test("at a hundred random moments it has a valid plan and valid bounds", arguments: 0..<100)
  func validAtAnyMoment(seed: UInt64) {
    var dice = SeededDice(seed)
    let questions = Mutex(dice.roll(0...400))
    let budget = Budget(isCancelled: {
      questions.withLock {
        $0 -= 1
        return $0 < 0
      }
    })
    let outcome = Kernel.solve(Self.model, budget: budget)
    #expect(refusals(of: outcome).isEmpty)
    if case .unknown = outcome { Issue.record("a plan that pairs nobody is known from the start") }
  }

  @Test("its bounds close in on the best values as work grows")
  func boundsCloseIn() throws {
    let best = try #require(solution(of: Kernel.solve(Self.model)))
    var isEnded = false
    for work in [1, 1_000, 30_000, 100_000, 100_000_000] {
      let outcome = Kernel.solve(Self.model, budget: Budget(work))
      let found = try #require(solution(of: outcome))
      #expect(!best.precedes(found))
      if case .feasible(_, let bounds, _) = outcome {
        let first = try #require(bounds.first)
        #expect(first.level == 0 && first.bound[0] >= best.values[0][0])
      } else {
        isEnded = true
        #expect(found.values == best.values)
      }
    }
    #expect(isEnded)
  }

  @Test("the same budget has the same answer")
  func sameBudget() {
    let texts = (0..<2).map { _ in
      Kernel.solve(Self.model, budget: Budget(50_000)).answer(to: Self.model).text
    }
    #expect(texts[0] == texts[1])
  }

  @Test("an earlier answer changes no value, and nonsense as an earlier answer no less")
  func previousAnswers() throws {
    let best = try #require(solution(of: Kernel.solve(Self.model)))
    let taken = best.taken.map { $0 ?? -1 }
    for previous in [
      taken, [], Array(repeating: 9_999, count: 14), Array(repeating: -1, count: 14),
    ] {
      let again = try #require(solution(of: Kernel.solve(Self.model, previous: previous)))
      #expect(again.values == best.values)
    }
  }

  private func refusals(of outcome: Outcome) -> [KernelRefusal] {
    let certificate = outcome.certificate.map { CertificateWriter($0).text } ?? ""
    return KernelCheck(
      model: ModelWriter(Self.model).text, answer: outcome.answer(to: Self.model).text,
      certificate: certificate
    ).refusals()
  }

  private func solution(of outcome: Outcome) -> Solution? {
    switch outcome {
    case .optimal(let solution, _), .feasible(let solution, _, _): solution
    case .infeasible, .unknown: nil
    }
  }
}

extension Solution {
  /// Whether this is worse, level by level; the middle level counts classes.
  fileprivate func precedes(_ other: Solution) -> Bool {
    let (one, two) = (values, other.values)
    if one[0] != two[0] { return one[0][0] < two[0][0] }
    if one[1] != two[1] { return two[1].lexicographicallyPrecedes(one[1]) }
    return one[2][0] < two[2][0]
  }
}
