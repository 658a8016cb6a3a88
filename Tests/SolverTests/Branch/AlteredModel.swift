@testable import Solver

/// A model written down again, with changes whose effect is known.
struct AlteredModel {
  /// The choices' new order.
  var order: [Int]
  /// Every name's new form.
  var rename: (String) -> String = { $0 }
  /// An option that its choice offers twice, under another name.
  var twin: Int?
  /// A new option for a choice, with these scores and uses.
  var extra: (choice: Int, scores: [Int], uses: [Model.Use])?

  private let model: Model

  init(_ model: Model) {
    self.model = model
    order = Array(model.choices.indices)
  }

  /// The model with the changes.
  var made: Model {
    var made = Model(levels: model.levels.map { Model.Level(rename($0.name), $0.kind) })
    for resource in model.resources {
      _ = made.addResource(
        rename(resource.name), minimum: resource.minimum, maximum: resource.maximum)
    }
    let position = addChoices(to: &made)
    for limit in model.limits {
      made.addLimit(limit.most, of: limit.options.flatMap { position[$0] ?? [] })
    }
    for requirement in model.requirements {
      guard let needed = position[requirement.needed]?.first else { continue }
      for option in position[requirement.option] ?? [] {
        made.addRequirement(option, needs: needed)
      }
    }
    return made
  }

  /// Adds all choices; answers with the new positions of each option.
  private func addChoices(to made: inout Model) -> [Int: [Int]] {
    var position: [Int: [Int]] = [:]
    for choice in order {
      made.addChoice(rename(model.choices[choice].name), required: model.choices[choice].isRequired)
      for option in model.choices[choice].options {
        position[option, default: []].append(made.optionCount)
        add(option, named: model.optionNames[option], to: &made)
        guard option == twin else { continue }
        position[option, default: []].append(made.optionCount)
        add(option, named: "twin", to: &made)
      }
      if let extra, extra.choice == choice {
        made.addOption(rename("extra"), scores: extra.scores, uses: extra.uses)
      }
    }
    return position
  }

  private func add(_ option: Int, named name: String, to made: inout Model) {
    let scores = model.levels.indices.map { model.score(ofOption: option, level: $0) }
    made.addOption(rename(name), scores: scores, uses: Array(model.uses(ofOption: option)))
  }
}
