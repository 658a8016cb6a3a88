import Solver
import Testing

@Suite("Open and serve, recognised")
struct ServingRecognitionTests {
  /// A site a and a customer b; more may follow.
  private static let small = """
    musubi-model 1
    level sum joy
    resource open 0 2
    choice a required
    option a1 -1 : open
    option a2 2
    choice b optional
    option b1 4
    option b2 3
    option b3 2
    requires b1 a1
    requires b2 a2

    """

  static let others = [
    "two rows": "atmost 1 a1",
    "a site that counts twice": "choice c optional\noption c1 1 : open*2",
    "a customer in the row": "choice c optional\noption c1 1 : open\nrequires c1 a1",
    "an option of two requirements": "requires b2 a1",
    "a site that requires another":
      "choice c optional\noption c1 1\nrequires b3 c1\nrequires c1 a1",
    "a choice that is site and customer": "requires a1 a2",
    "numbers that no bound could add": "choice c optional\noption c1 999999999999999999",
  ]

  @Test("Other structures are left to other engines", arguments: others.keys.sorted())
  func otherStructures(name: String) throws {
    let model = try ModelReader.read(Self.small + (Self.others[name] ?? ""))
    #expect(Serving(recognising: model) == nil)
  }

  @Test("A model without requirements is left to the flow")
  func noRequirements() throws {
    let text = Self.small.split(separator: "requires")[0]
    #expect(Serving(recognising: try ModelReader.read(String(text))) == nil)
  }

  @Test(
    "A site may have several openings, in the row or not, and a customer's option may need none")
  func mixed() throws {
    let serving = try #require(Serving(recognising: try ModelReader.read(Self.small)))
    guard case .optimal(let solution, _)? = serving.solve() else {
      Issue.record("no solution")
      return
    }
    #expect(solution.values == [[5]])
    #expect(solution.taken == [1, 3])
  }
}
