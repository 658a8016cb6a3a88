import Almanac
import Domain
import Testing
import Verification

@Suite("Names of model texts as phrases")
struct ModelNameTests {
  @Test(
    "A level is told by its aim; a name that no round has, as it stands",
    arguments: [
      ("paired", .word("verify.level.paired")), ("unmoved", .word("verify.level.unmoved")),
      ("waiting-2", .phrase(Phrase("verify.level.waiting", ["rounds": 2]))),
      ("waiting-", "waiting-"), ("fitness", "fitness"),
    ] as [(String, Fact)])
  func level(name: String, fact: Fact) {
    let refusal = PlanRefusal.proof(.pairs, .kernel(.boundNotProved(level: name)))
    #expect(refusal.phrase.facts["level"] == fact)
  }

  @Test(
    "A declared level is told with its kind",
    arguments: [
      ("sum fit", .phrase(Phrase("verify.level.sum", ["level": .word("verify.level.fit")]))),
      (
        "classes satisfaction 16",
        .phrase(
          Phrase(
            "verify.level.classes",
            ["level": .word("verify.level.satisfaction"), "classes": 16]))
      ),
      ("classes fit", "classes fit"),
    ] as [(String, Fact)])
  func declaredLevel(declaration: String, fact: Fact) {
    let difference = ModelDifference.level(place: 2, found: declaration, expected: nil)
    #expect(PlanRefusal.model(.pairs, difference).phrase.facts["found"] == fact)
  }

  @Test(
    "An option is told by its people; what is no option of a round, as it stands",
    arguments: [
      ("M01.V02", .phrase(Phrase("verify.option.reserve", ["mentee": "M01", "mentor": "V02"]))),
      ("M01", "M01"), ("M01..Mon2000", "M01..Mon2000"), ("M01.V02.Mon2460", "M01.V02.Mon2460"),
      ("M01.V02.Mon+200", "M01.V02.Mon+200"), ("M01.V02.Mon2000.x", "M01.V02.Mon2000.x"),
    ] as [(String, Fact)])
  func option(name: String, fact: Fact) {
    let difference = AnswerDifference.option(.reserves, choice: "M01", option: name)
    #expect(PlanRefusal.answer(difference).phrase.facts["option"] == fact)
  }

  @Test(
    "A limit is told by the mentor whom it limits, its ends as numbers",
    arguments: [
      ("mentor.V02", .phrase(Phrase("verify.resource.mentor", ["mentor": "V02"]))),
      ("mentor.V02.x", "mentor.V02.x"), ("room", "room"), ("hour.V02", "hour.V02"),
    ] as [(String, Fact)])
  func limit(name: String, fact: Fact) {
    let difference = ModelDifference.ends(resource: name, found: "0 2", expected: "0 -")
    let facts = PlanRefusal.model(.pairs, difference).phrase.facts
    #expect(facts["resource"] == fact)
    #expect(facts["found"] == .phrase(Phrase("verify.ends", ["low": 0, "high": 2])))
    #expect(facts["expected"] == "0 -")
  }

  @Test(
    "A member of a conflict is told by the mentor whom it limits",
    arguments: [
      ("max mentor.V09", .phrase(Phrase("verify.resource.mentor", ["mentor": "V09"]))),
      ("required M01", "required M01"), ("atmost@9", "atmost@9"), ("max room", "room"),
    ] as [(String, Fact)])
  func member(name: String, fact: Fact) {
    let refusal = PlanRefusal.proof(.pairs, .kernel(.unknownMember(name)))
    #expect(refusal.phrase.facts["member"] == fact)
  }

  @Test("A mentor's hour is a limit of its own")
  func limitOfHour() throws {
    let difference = ModelDifference.resource(found: "hour.V02.Sat0930", expected: nil)
    let fact = Fact.phrase(
      Phrase("verify.resource.hour", ["mentor": "V02", "hour": .hour(try .of("Sat 09:30"))]))
    #expect(PlanRefusal.model(.pairs, difference).phrase.facts["found"] == fact)
  }
}
