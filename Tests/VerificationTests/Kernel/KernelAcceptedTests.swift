import Testing
import Verification

@Suite("Kernel answers, accepted")
struct KernelAcceptedTests {
  @Test(
    "Hand-made answers with hand-made proofs are accepted",
    arguments: [HandMade.rooms, .levels, .knapsack, .crowded])
  func accepted(example: HandMade) {
    #expect(example.refusals == [])
  }

  @Test("A model that was read once checks several answers")
  func readOnce() throws {
    let model = try KernelModel(text: HandMade.rooms.model)
    let (answer, proof) = (HandMade.rooms.answer, HandMade.rooms.certificate)
    let check = KernelCheck(model: model, answer: answer, certificate: proof)
    #expect(check.refusals() == [])
    #expect(check.refusals() == [])
    #expect(KernelCheck(model: model, answer: "", certificate: proof).refusals() != [])
  }

  @Test(
    "Multipliers may be finer than whole, in units of 1 / D",
    arguments: ["0 2 a*4", "0 2 a*7", "0 3 a*12", "0 1000 a*2999 b*1", "0 1 b*0 a*3"])
  func scaled(bound: String) {
    let finer = HandMade.rooms.replacing("0 1 a*2", bound, in: \.certificate)
    #expect(finer.refusals == [])
  }

  @Test("A tree may branch on a resource's units")
  func resourceBranching() {
    var example = HandMade.knapsack
    // At most 3 units: 14 a unit leaves nothing else, 3·14 = 42. At least 4 units: as before.
    example.certificate = """
      musubi-certificate 1
      goal worth 50
      node 7
      node 1 7 sack<=3
      node 2 7 sack>=4
      node 3 2 x=0
      node 4 2 x=1
      node 5 4 y=0
      node 6 4 y=1
      bound 1 1 sack*14
      bound 3 1
      bound 5 1
      bound 6 1 sack*30
      """
    #expect(example.refusals == [])
  }

  @Test("A leaf whose fixings contradict one another needs no more than its line")
  func contradictoryLeaf() {
    var example = HandMade.rooms
    example.certificate = """
      musubi-certificate 1
      goal fit 7
      node 0
      node 1 0 p.a=1
      node 2 0 p.a=0
      node 3 1 p.b=1
      node 4 1 p.b=0
      bound 3 1
      bound 4 1 a*100
      bound 2 1
      """
    // p.a and p.b cannot both stand; p.a: 100 + (5 − 100) + 0; without p.a: 3 + 4.
    #expect(example.refusals == [])
  }

  @Test("Fixed units outside the row's ends leave nothing")
  func crossedEnds() {
    var example = HandMade.knapsack
    example.certificate = """
      musubi-certificate 1
      goal worth 50
      node 0
      node 1 0 sack>=6
      node 2 0 sack<=5
      node 3 2 x=0
      node 4 2 x=1
      node 5 4 y=0
      node 6 4 y=1
      bound 1 1
      bound 3 1
      bound 5 1
      bound 6 1 sack*30
      """
    #expect(example.refusals == [])
  }

  @Test("Fixings on the way add up, the tightest holding, in any order")
  func nestedEnds() {
    var example = HandMade.rooms
    example.certificate = """
      musubi-certificate 1
      goal fit 7
      node 0
      node 1 0 a<=0
      node 2 0 a>=1
      node 3 1 a>=0
      node 4 1 a<=-1
      node 5 3 a>=1
      node 6 3 a<=0
      bound 2 1 a*2
      bound 4 1
      bound 5 1
      bound 6 1 a*10
      """
    // Leaves 4 and 5 are crossed: 0 > −1, 1 > 0. At leaf 6: 0·10 + 3 + 0 = 3.
    #expect(example.refusals == [])
  }

  @Test("A row over options proves as resources do")
  func rowsOverOptions() {
    let example = HandMade(
      model: """
        musubi-model 1
        level sum fit
        choice p optional
        option a 5
        choice q optional
        option b 4
        choice r optional
        option c -3
        atmost 1 a b   # line 9
        requires a c
        """,
      answer: "status optimal\nlevel fit 4\ntake q b",
      certificate: "musubi-certificate 1\ngoal fit 4\nnode 0\nbound 0 1 atmost@9*2 requires@10*3")
    // 1·2 + max(0, 5 − 2 − 3) + max(0, 4 − 2) + max(0, −3 + 3) = 4 < 5.
    #expect(example.refusals == [])
  }

  @Test("A model without options is proved by nothing at all")
  func empty() {
    let example = HandMade(
      model: "musubi-model 1\nlevel sum fit\nlevel classes joy 3",
      answer: "status optimal\nlevel fit 0\nlevel joy 0,0",
      certificate: """
        musubi-certificate 1
        goal fit 0
        node 0
        bound 0 1
        goal joy 2 0
        node 0
        bound 0 1
        goal joy 1 0
        node 0
        bound 0 1
        """)
    #expect(example.refusals == [])
  }

  @Test("An unknown answer claims nothing")
  func unknown() {
    var example = HandMade.rooms
    (example.answer, example.certificate) = ("status unknown", "musubi-certificate 1")
    #expect(example.refusals == [])
  }
}
