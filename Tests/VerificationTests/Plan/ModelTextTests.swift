import Domain
import Testing
import Verification

@Suite("Model texts, statement by statement")
struct ModelTextTests {
  /// A change of one line of the spring round's first model, and how it is named.
  struct Change: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let difference: ModelDifference

    init(_ old: String, to new: String, _ difference: ModelDifference) {
      (self.old, self.new, self.difference) = (old, new, difference)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private static func refusals(_ stage: Stage, _ model: String) throws -> [PlanRefusal] {
    var spring = try SpringRound()
    spring.proofs = spring.proofs.map { $0.stage == stage ? $0.with(model: model) : $0 }
    return spring.refusals().ofModels
  }

  static let models = [
    (Stage.pairs, SpringRound.pairs), (.coMentors, SpringRound.coMentors),
    (.reserves, SpringRound.reserves),
  ]

  @Test("Every integer that is off by one is named with option and level", arguments: models)
  func offByOne(stage: Stage, model: String) throws {
    let parsed = EnumeratedModel(model)
    for option in parsed.choices.flatMap(\.options) {
      for (place, level) in parsed.levels.enumerated() {
        let right = option.integers[place]
        let wrong = level.classes == nil || right == 0 ? right + 1 : right - 1
        let text = model.changing("option \(option.name)", word: place) { _ in String(wrong) }
        let difference = ModelDifference.integer(
          option: option.name, level: level.name, found: wrong, expected: right)
        #expect(try Self.refusals(stage, text) == [.model(stage, difference)])
      }
    }
  }

  @Test(
    "Every other departure from the round is named",
    arguments: [
      Change(
        "level sum fit", to: "level sum fitness",
        .level(place: 3, found: "sum fitness", expected: "sum fit")),
      Change(
        "level sum gladness\nlevel sum hours", to: "level sum hours\nlevel sum gladness",
        .level(place: 4, found: "sum hours", expected: "sum gladness")),
      Change(
        "classes satisfaction 16", to: "classes satisfaction 17",
        .level(place: 2, found: "classes satisfaction 17", expected: "classes satisfaction 16")),
      Change(
        "resource mentor.V01 0 2", to: "resource mentor.V01 0 3",
        .ends(resource: "mentor.V01", found: "0 3", expected: "0 2")),
      Change(
        "resource mentor.V02 0 1", to: "resource mentor.V02 1 1",
        .ends(resource: "mentor.V02", found: "1 1", expected: "0 1")),
      Change(
        "resource mentor.V02 0 1\nresource mentor.V03 0 1",
        to: "resource mentor.V03 0 1\nresource mentor.V02 0 1",
        .resource(found: "mentor.V03", expected: "mentor.V02")),
      Change(
        "resource mentor.V04 0 2\n", to: "resource mentor.V04 0 2\nresource room 0 1\n",
        .resource(found: "room", expected: "hour.V04.Sat1100")),
      Change(
        "choice M02 optional", to: "choice M02 required",
        .necessity(choice: "M02", isRequired: false)),
      Change(
        "choice M02 optional", to: "choice M09 optional",
        .choice(found: "M09", expected: "M02")),
      Change(
        "option M01.V01.Wed2000 1 0 47 0 -1 : mentor.V01 hour.V01.Wed2000\n", to: "",
        .option(choice: "M01", found: "M01.V02.Mon2000", expected: "M01.V01.Wed2000")),
      Change(
        "option M03.V04.Sat1100 1 14 5 0 -1 : mentor.V04 hour.V04.Sat1100", to: "",
        .option(choice: "M03", found: nil, expected: "M03.V04.Sat1100")),
      Change(
        "choice M03", to: "option M02.V04.Sat1100 1 0 0 0 0 : mentor.V04\nchoice M03",
        .option(choice: "M02", found: "M02.V04.Sat1100", expected: nil)),
      Change(
        ": mentor.V01 hour.V01.Mon2000", to: ": mentor.V01",
        .uses(
          option: "M01.V01.Mon2000", found: ["mentor.V01"],
          expected: ["mentor.V01", "hour.V01.Mon2000"])),
      Change(
        ": mentor.V01 hour.V01.Mon2000", to: "",
        .uses(
          option: "M01.V01.Mon2000", found: [], expected: ["mentor.V01", "hour.V01.Mon2000"])),
      Change(
        "47 -1 0 : mentor.V02", to: "47 -1 0 : mentor.V02*2",
        .uses(option: "M02.V02.Mon2000", found: ["mentor.V02*2"], expected: ["mentor.V02"])),
      Change(
        "hour.V04.Sat1100\nend", to: "hour.V04.Sat1100\natmost 1 M01.V01.Mon2000",
        .row("atmost@34")),
      Change(
        "hour.V04.Sat1100\nend",
        to: "hour.V04.Sat1100\nrequires M01.V01.Mon2000 M02.V02.Mon2000", .row("requires@34")),
    ])
  func departures(change: Change) throws {
    let text = (SpringRound.pairs + "\nend").with(change.new, for: change.old).without("end")
    #expect(text != SpringRound.pairs)
    #expect(try Self.refusals(.pairs, text).first == .model(.pairs, change.difference))
  }

  @Test("The units of a later stage are the places that the pairs leave")
  func spareAndReserveUnits() throws {
    let coMentors = SpringRound.coMentors.with("mentor.V04 0 1", for: "mentor.V04 0 2")
    let spare = ModelDifference.ends(resource: "mentor.V04", found: "0 1", expected: "0 2")
    #expect(try Self.refusals(.coMentors, coMentors) == [.model(.coMentors, spare)])
    let reserves = SpringRound.reserves.with("mentor.V01 0 1", for: "mentor.V01 0 2")
    let two = ModelDifference.ends(resource: "mentor.V01", found: "0 1", expected: "0 2")
    #expect(try Self.refusals(.reserves, reserves) == [.model(.reserves, two)])
  }

  @Test("Comments and blanks make no difference, since the checker reads and does not compare text")
  func blanks() throws {
    let text = SpringRound.pairs.with("# a note\nchoice  M02\toptional", for: "choice M02 optional")
    #expect(try Self.refusals(.pairs, text) == [])
  }

  @Test("A level too few and a level too many are named by their place")
  func numberOfLevels() throws {
    let option = "M03.V04.Sat1100 1 5 0 0 -1"
    let fewer = SpringRound.coMentors.without("level sum hours")
      .with("M03.V04.Sat1100 1 5 0 0", for: option)
    let missing = ModelDifference.level(place: 5, found: nil, expected: "sum hours")
    #expect(try Self.refusals(.coMentors, fewer) == [.model(.coMentors, missing)])
    let more = SpringRound.coMentors.with("level sum hours\nlevel sum luck", for: "level sum hours")
      .with("M03.V04.Sat1100 1 5 0 0 -1 9", for: option)
    let extra = ModelDifference.level(place: 6, found: "sum luck", expected: nil)
    #expect(try Self.refusals(.coMentors, more) == [.model(.coMentors, extra)])
  }

  @Test("Of many differences the first ten are told")
  func firstTen() throws {
    var text = SpringRound.pairs
    for option in EnumeratedModel(text).choices.flatMap(\.options) {
      text = text.changing("option \(option.name)", word: 0) { _ in "2" }
    }
    let names = try Self.refusals(.pairs, text).compactMap { refusal -> String? in
      guard case .model(_, .integer(let option, "paired", 2, 1)) = refusal else { return nil }
      return option
    }
    let options = EnumeratedModel(SpringRound.pairs).choices.flatMap(\.options).map(\.name)
    #expect(names == Array(options.prefix(10)))
  }
}
