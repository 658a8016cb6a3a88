import Testing
import Verification

@Suite("Kernel certificates, large numbers")
struct KernelOverflowTests {
  private static let most = "170141183460469231731687303715884105727"  // 2¹²⁷ − 1
  private static let least = "-170141183460469231731687303715884105728"
  private static let fit = KernelStatement.sum(level: "fit")

  @Test(
    "Numbers that pass 128 bits on the way are refused, and prove nothing",
    arguments: [
      "0 \(most)", "0 1 a*\(most) b*\(most)", "0 1 a*\(least)", "0 \(most) a*\(most)",
      "0 1 a*2 b*\(most)", "0 42535295865117307932921825928971026432 a*1",
    ])
  func passes(bound: String) {
    let changed = HandMade.rooms.replacing("0 1 a*2", bound, in: \.certificate)
    #expect(changed.refusals == [.leaf(Self.fit, node: 0, .overflow)])
  }

  @Test(
    "Numbers past Int128 are not read",
    arguments: [
      "0 1 a*170141183460469231731687303715884105728", "0 1 a*2e3", "0 1 a*", "0 1 a*+2",
      "0 340282366920938463463374607431768211456 a*2", "-1 1 a*2", "9223372036854775808 1 a*2",
    ])
  func unread(bound: String) {
    let changed = HandMade.rooms.replacing("0 1 a*2", bound, in: \.certificate)
    guard case .unreadable(.certificate, line: 4, .number)? = changed.refusals.first else {
      Issue.record("\(changed.refusals)")
      return
    }
  }

  @Test("The proof in units of 2⁻⁹⁰ is accepted: Int64 would not hold it, Int128 does")
  func wide() {
    // D = 2⁹⁰, and the room at 2·D = 2⁹¹.
    let changed = HandMade.rooms.replacing(
      "0 1 a*2", "0 1237940039285380274899124224 a*2475880078570760549798248448",
      in: \.certificate)
    #expect(changed.refusals == [])
    let low = HandMade.rooms.replacing(
      "0 1 a*2", "0 1237940039285380274899124224 a*1237940039285380274899124224",
      in: \.certificate)
    #expect(low.refusals == [.leaf(Self.fit, node: 0, .open)])
  }

  @Test("A value at the far end of Int128 does not turn round")
  func farValue() {
    let (most, least) = (Self.most, Self.least)
    for value in [most, least] {
      let claimed = HandMade.rooms
        .replacing("optimal", "feasible", in: \.answer)
        .replacing("fit 7", "fit \(value)", in: \.certificate)
      #expect(!claimed.refusals.isEmpty)
    }
  }

  @Test("Units at the far end of Int128 have no complement")
  func farUnits() {
    let changed = HandMade.knapsack
      .replacing("x=0", "sack<=\(Self.most)", in: \.certificate)
      .replacing("x=1", "sack>=\(Self.least)", in: \.certificate)
    #expect(changed.refusals == [.tree(.sum(level: "worth"), node: 0, .notComplementary)])
  }

  @Test("Scores at the ends of Int64 are added without loss")
  func extremeScores() {
    let example = HandMade(
      model: """
        musubi-model 1
        level sum fit
        resource r 0 9223372036854775807
        choice p optional
        option a 9223372036854775807 : r*9223372036854775807
        choice q optional
        option b 9223372036854775807
        choice s optional
        option c -9223372036854775808
        """,
      answer: "status optimal\nlevel fit 18446744073709551614\ntake p a\ntake q b",
      certificate: """
        musubi-certificate 1
        goal fit 18446744073709551614
        node 0
        bound 0 1
        """)
    #expect(example.refusals == [])
    let less = example.replacing("614", "613", in: \.certificate)
    #expect(less.refusals.first == .leaf(Self.fit, node: 0, .open))
  }

  @Test("A number of classes that nobody could list does no harm")
  func manyClasses() {
    let example = HandMade(
      model: "musubi-model 1\nlevel classes joy 9223372036854775807\nchoice c optional\noption o 7",
      answer: "status optimal\nlevel joy 0,1",
      certificate: "musubi-certificate 1\ngoal joy 9223372036854775806 0\nnode 0\nbound 0 1")
    #expect(example.refusals == [.levelValue(level: "joy", claimed: [0, 1], found: [])])
  }
}
