import Solver
import Testing
import Verification

@Suite("Conflicts of open and serve")
struct ServingConflictTests {
  @Test(
    "What is in conflict cannot hold together, and can without any one of its members",
    arguments: UInt64(0)..<600)
  func conflictsAreMinimal(seed: UInt64) throws {
    let texts = try ServedTexts(RandomServingModel.make(seed: seed))
    guard case .infeasible(let members, _) = texts.outcome else { return }
    let model = try ModelReader.read(texts.model)
    #expect(ServingEnumeration(model.demanding(members)).best == nil, "\(texts.model)")
    for member in members {
      let rest = members.filter { $0 != member }
      #expect(ServingEnumeration(model.demanding(rest)).best != nil, "\(texts.model)\(member)")
    }
  }

  @Test(
    "Three people with a place each and two places to open are the conflict, without the fourth")
  func tooFewPlaces() throws {
    let texts = try ServedTexts(model(people: 3, places: 3, most: 2))
    guard case .infeasible(let members, _) = texts.outcome else {
      Issue.record("feasible")
      return
    }
    let people = (0..<3).map { AnswerWriter.Member.required(choice: "person\($0)") }
    #expect(
      members == people + [.atmost(line: 17)] + (18...20).map { .requires(line: $0) },
      "\(texts.model)")
    #expect(texts.refusals == [])
  }

  @Test("One who has no option at all is the whole conflict")
  func nothingToTake() throws {
    var model = model(people: 2, places: 2, most: 2)
    model.addChoice("nobody", required: true)
    let texts = try ServedTexts(model)
    guard case .infeasible(let members, _) = texts.outcome else {
      Issue.record("feasible")
      return
    }
    #expect(members == [.required(choice: "nobody")])
    #expect(texts.refusals == [])
  }

  /// People who can be served by their own place only, and one who can be served by the first.
  private func model(people: Int, places: Int, most: Int) -> Model {
    var model = Model(levels: [.init("joy")])
    for place in 0..<places {
      model.addChoice("place\(place)")
      model.addOption("open\(place)", scores: [0])
    }
    for person in 0...people {
      model.addChoice("person\(person)", required: person < people)
      model.addOption("serve\(person)", scores: [1])
    }
    model.addLimit(most, of: Array(0..<places))
    for person in 0...people {
      model.addRequirement(places + person, needs: person < people ? person : 0)
    }
    return model
  }
}

extension Model {
  /// The model in which the members are demanded, and nothing else.
  fileprivate func demanding(_ members: [AnswerWriter.Member]) -> Model {
    var model = Model(levels: levels)
    for resource in resources {
      let minimum = members.contains(.minimum(resource: resource.name)) ? resource.minimum : 0
      let isLimited = members.contains(.maximum(resource: resource.name))
      let maximum = isLimited ? resource.maximum : optionCount + resource.maximum
      _ = model.addResource(resource.name, minimum: minimum, maximum: maximum)
    }
    for choice in choices {
      let isDemanded = choice.isRequired && members.contains(.required(choice: choice.name))
      model.addChoice(choice.name, required: isDemanded)
      for option in choice.options {
        let scores = levels.indices.map { score(ofOption: option, level: $0) }
        model.addOption(optionNames[option], scores: scores, uses: Array(uses(ofOption: option)))
      }
    }
    for limit in limits where members.contains(.atmost(line: limit.line)) {
      model.addLimit(limit.most, of: limit.options)
    }
    for requirement in requirements where members.contains(.requires(line: requirement.line)) {
      model.addRequirement(requirement.option, needs: requirement.needed)
    }
    return model
  }
}
