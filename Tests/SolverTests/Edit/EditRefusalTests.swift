import Solver
import Testing
import Verification

@Suite("Edits that are refused")
struct EditRefusalTests {
  /// Two choices want the one place of m0; hours are wide.
  private static var model: Model {
    var model = Model(levels: [.init("paired"), .init("joy", .classes(count: 3))])
    let (mentor, other) = (
      model.addResource("m0", maximum: 1), model.addResource("m1", maximum: 1)
    )
    model.addChoice("a")
    model.addOption("a.0", scores: [1, 0], uses: [.init(mentor)])
    model.addOption("a.1", scores: [1, 1], uses: [.init(other)])
    model.addChoice("b")
    model.addOption("b.0", scores: [1, 0], uses: [.init(mentor)])
    return model
  }

  @Test(
    "What is not in the model, or not legal, is refused, and changes nothing",
    arguments: [
      (.forbid([0, 3]), .option(3)), (.allow([-1]), .option(-1)),
      (.lock(choice: 2, among: []), .choice(2)), (.lock(choice: 1, among: [0]), .option(0)),
      (.release(choice: -1), .choice(-1)),
      (.bound(resource: 2, minimum: 0, maximum: 1), .resource(2)),
      (.bound(resource: 0, minimum: 2, maximum: 1), .bounds(minimum: 2, maximum: 1)),
      (.bound(resource: 0, minimum: -1, maximum: 1), .bounds(minimum: -1, maximum: 1)),
      (.limit(0, most: 1), .limit(0)),
      (.add([.init("x", choice: 2, scores: [1, 0])]), .choice(2)),
      (.add([.init("x", choice: 1, scores: [1])]), .scores(option: "x")),
      (.add([.init("x", choice: 1, scores: [1, 3])]), .scores(option: "x")),
      (.add([.init("x", choice: 1, scores: [1 << 60, 0])]), .scores(option: "x")),
      (.add([.init("x", choice: 1, scores: [.min, 0])]), .scores(option: "x")),
      (.add([.init("x", choice: 1, scores: [1, 0], uses: [.init(7)])]), .resource(7)),
      (.add([.init("x", choice: 1, scores: [1, 0], uses: [.init(0), .init(0)])]), .resource(0)),
      (.add([.init("x", choice: 1, scores: [1, 0], before: 0)]), .option(0)),
      (
        .add([.init("x", choice: 1, scores: [1, 0], uses: [.init(0, units: 2)])]),
        .notANetwork(.otherStatement)
      ),
    ] as [(Edit, EditRefusal)])
  func refused(edit: Edit, refusal: EditRefusal) throws {
    var round = try EditedRound(Self.model)
    let before = round.warm
    #expect(try round.apply([.forbid([1]), edit]) == refusal)
    #expect(round.warm == before)
    #expect(round.warm == round.cold)
  }

  @Test("An option that makes rows cross is refused, and named with them")
  func crossing() throws {
    var model = Model(levels: [.init("fit")])
    let rows = ["x", "y", "z"].map { model.addResource($0, maximum: 1) }
    for choice in 0..<3 {
      model.addChoice("c\(choice)")
      for row in rows.prefix(2) {
        model.addOption("c\(choice).\(row)", scores: [choice + row], uses: [.init(row)])
      }
    }
    var round = try EditedRound(model)
    let both = AddedOption("both", choice: 0, scores: [9], uses: [.init(0), .init(1)])
    let refusal = try round.apply([.add([both])])
    #expect(refusal == .notANetwork(.crossing("resource y", "resource x")))
    #expect(round.warm == round.cold)
  }

  @Test("The checker refuses an answer to a model that was not edited as its own was")
  func oneSided() throws {
    let text = ModelWriter(Self.model).text
    let solved = try SolvedNetwork.solving(ModelReader.read(text)).get()
    let (answer, proof) = (solved.answer.text, solved.outcome.certificate)
    let certificate = CertificateWriter(try #require(proof)).text
    let edits: [KernelEdit] = [
      .forbid(["a.1"]), .lock(choice: "a", among: ["a.0"]),
      .bound(resource: "m0", minimum: 0, maximum: 0),
      .bound(resource: "m1", minimum: 0, maximum: 0),
      .add(option: "b.1", choice: "b", scores: [2, 0], uses: []),
      .add(option: "a.2", choice: "a", scores: [1, 0], uses: [.init("m1")]),
    ]
    for edit in edits {
      var model = try KernelModel(text: text)
      #expect(KernelCheck(model: model, answer: answer, certificate: certificate).refusals() == [])
      try model.apply(edit)
      let check = KernelCheck(model: model, answer: answer, certificate: certificate)
      #expect(check.refusals() != [], "\(edit)")
    }
  }

  @Test(
    "The checker refuses edits of what it does not know",
    arguments: [
      (.forbid(["a.0", "x"]), .unknownName("x")), (.allow(["x"]), .unknownName("x")),
      (.lock(choice: "c", among: []), .unknownName("c")),
      (.lock(choice: "a", among: ["b.0"]), .unknownName("b.0")),
      (.release(choice: "c"), .unknownName("c")),
      (.bound(resource: "m2", minimum: 0, maximum: 1), .unknownName("m2")),
      (.bound(resource: "m0", minimum: 2, maximum: 1), .range(2)),
      (.limit(line: 1, most: 1), .unknownName("atmost@1")),
      (.add(option: "a.0", choice: "a", scores: [1, 0], uses: []), .declaredTwice("a.0")),
      (.add(option: "x", choice: "c", scores: [1, 0], uses: []), .unknownName("c")),
      (.add(option: "x", choice: "a", scores: [1], uses: []), .scoreCount(1)),
      (.add(option: "x", choice: "a", scores: [1, 3], uses: []), .range(3)),
      (.add(option: "x", choice: "a", scores: [1, 0], uses: [.init("m9")]), .unknownName("m9")),
      (
        .add(option: "x", choice: "a", scores: [1, 0], uses: [.init("m0", units: 0)]), .range(0)
      ),
      (
        .add(option: "x", choice: "a", scores: [1, 0], uses: [.init("m0"), .init("m0")]),
        .declaredTwice("m0")
      ),
    ] as [(KernelEdit, KernelEditRefusal)])
  func unknown(edit: KernelEdit, refusal: KernelEditRefusal) throws {
    var model = try KernelModel(text: ModelWriter(Self.model).text)
    #expect(throws: refusal) { try model.apply(edit) }
    let solved = try SolvedNetwork.solving(Self.model).get()
    let certificate = CertificateWriter(try #require(solved.outcome.certificate)).text
    let check = KernelCheck(model: model, answer: solved.answer.text, certificate: certificate)
    #expect(check.refusals() == [])
  }
}
