import Testing
import Verification

@testable import Solver

@Suite("Networks that follow another model")
struct FollowedNetworkTests {
  @Test(
    "A model that differs in a few options, integers, demands and bounds is answered as from the start"
  )
  func followed() throws {
    var (followed, asked) = (0, 0)
    for seed in UInt64(0)..<150 {
      var dice = SeededDice(seed)
      var model = RandomNetworkModel.make(seed: seed)
      guard model.limits.isEmpty, case .success(var network) = SolvedNetwork.solving(model),
        network.isFeasible
      else { continue }
      for _ in 0..<6 {
        let next = model.alike(&dice)
        guard case .optimal(let cold, _) = Kernel.solve(next),
          case .success = SolvedNetwork.solving(next)
        else { continue }
        asked += 1
        guard let warm = network.following(next) else { continue }
        followed += 1
        #expect(warm.solution == cold, "seed \(seed)")
        let check = KernelCheck(
          model: ModelWriter(next).text, answer: AnswerWriter(optimal: cold, of: next).text,
          certificate: CertificateWriter(warm.certificate).text)
        #expect(check.refusals() == [], "seed \(seed)")
        (model, network) = (next, warm.network)
      }
    }
    #expect(followed >= 200 && followed * 3 >= asked * 2, "\(followed) of \(asked)")
  }

  @Test(
    "New choices, new resources and another order of options are solved from the start")
  func notFollowed() throws {
    let network = try SolvedNetwork.solving(Self.pair(["a", "b"])).get()
    #expect(network.following(Self.pair(["a", "b"])) != nil)
    #expect(network.following(Self.pair(["a", "c", "b"])) != nil)
    #expect(network.following(Self.pair(["b", "a"])) == nil)
    #expect(network.following(Self.pair(["a", "b"], place: "other")) == nil)
    var larger = Self.pair(["a", "b"])
    larger.addChoice("new")
    #expect(network.following(larger) == nil)
  }

  private static func pair(_ options: [String], place: String = "place") -> Model {
    var model = Model(levels: [.init("worth")])
    let resource = model.addResource(place, maximum: 1)
    model.addChoice("one")
    for option in options { model.addOption(option, scores: [1], uses: [.init(resource)]) }
    model.addChoice("other")
    model.addOption("other", scores: [2], uses: [.init(resource)])
    return model
  }
}

extension Model {
  /// The same model with a few options gone, new or worth something else, and with a choice gone, a
  /// demand more or a place more now and then.
  fileprivate func alike(_ dice: inout SeededDice) -> Model {
    var model = Model(levels: levels)
    for resource in resources {
      let more = dice.chance(1, in: 10) ? 1 : 0
      _ = model.addResource(
        resource.name, minimum: resource.minimum, maximum: resource.maximum + more)
    }
    for choice in choices where choice.isRequired || !dice.chance(1, in: 12) {
      let isRequired = choice.isRequired || dice.chance(1, in: 12)
      model.addChoice(choice.name, required: isRequired)
      for option in choice.options where !dice.chance(1, in: 10) {
        add(option, to: &model, named: optionNames[option], &dice)
        guard dice.chance(1, in: 10) else { continue }
        add(option, to: &model, named: "\(optionNames[option]).\(dice.roll(0...999_999))", &dice)
      }
    }
    return model
  }

  private func add(
    _ option: Int, to model: inout Model, named name: String, _ dice: inout SeededDice
  ) {
    let isOther = dice.chance(1, in: 8)
    let scores = levels.indices.map { level -> Int in
      let score = score(ofOption: option, level: level)
      guard isOther, levels[level].kind == .sum else { return score }
      return score + dice.roll(-5...5)
    }
    model.addOption(name, scores: scores, uses: Array(uses(ofOption: option)))
  }
}
