/// Writes a model as the text that `ModelReader` reads.
///
/// The text is canonical: levels, resources, each choice with its options, `atmost` rows,
/// `requires` rows, in the model's order, one blank between words and units only where they are
/// not 1. Equal models give equal bytes.
///
/// Rows over options are known by their line. ``numbered`` is the model whose rows carry the lines
/// of ``text``; conflicts and certificates that shall be read beside the text are made from it.
package struct ModelWriter {
  /// The model with the lines of the text.
  package let numbered: Model

  /// Numbers the rows of the model; identifiers and numbers are taken as legal.
  ///
  /// - Complexity: O(size of the model).
  package init(_ model: Model) {
    var numbered = Model(levels: model.levels)
    Self.copyOptions(of: model, to: &numbered)
    let header = 1 + model.levels.count + model.resources.count
    var line = header + model.choices.count + model.optionCount
    for limit in model.limits {
      line += 1
      numbered.addLimit(limit.most, of: limit.options, line: line)
    }
    for requirement in model.requirements {
      line += 1
      numbered.addRequirement(requirement.option, needs: requirement.needed, line: line)
    }
    self.numbered = numbered
  }

  private static func copyOptions(of model: Model, to copy: inout Model) {
    for resource in model.resources {
      _ = copy.addResource(resource.name, minimum: resource.minimum, maximum: resource.maximum)
    }
    for choice in model.choices {
      copy.addChoice(choice.name, required: choice.isRequired)
      for option in choice.options {
        let scores = model.levels.indices.map { model.score(ofOption: option, level: $0) }
        let uses = Array(model.uses(ofOption: option))
        copy.addOption(model.optionNames[option], scores: scores, uses: uses)
      }
    }
  }

  /// The model as text, every line ended by a line feed.
  ///
  /// - Complexity: O(size of the model).
  package var text: String {
    var text = "musubi-model 1\n"
    for level in numbered.levels { write(level, to: &text) }
    for resource in numbered.resources {
      text += "resource \(resource.name) \(resource.minimum) \(resource.maximum)\n"
    }
    for choice in numbered.choices {
      text += "choice \(choice.name) \(choice.isRequired ? "required" : "optional")\n"
      for option in choice.options { write(option: option, to: &text) }
    }
    for limit in numbered.limits { write(limit, to: &text) }
    for requirement in numbered.requirements { write(requirement, to: &text) }
    return text
  }
}

extension ModelWriter {
  private func write(_ level: Model.Level, to text: inout String) {
    switch level.kind {
    case .sum: text += "level sum \(level.name)\n"
    case .classes(let count): text += "level classes \(level.name) \(count)\n"
    }
  }

  private func write(option: Int, to text: inout String) {
    text += "option "
    text += numbered.optionNames[option]
    for level in numbered.levels.indices {
      text += " "
      text += String(numbered.score(ofOption: option, level: level))
    }
    let uses = numbered.uses(ofOption: option)
    if !uses.isEmpty { text += " :" }
    for use in uses {
      text += " "
      text += numbered.resources[use.resource].name
      if use.units != 1 { text += "*\(use.units)" }
    }
    text += "\n"
  }

  private func write(_ limit: Model.Limit, to text: inout String) {
    text += "atmost \(limit.most)"
    for option in limit.options { text += " " + numbered.optionNames[option] }
    text += "\n"
  }

  private func write(_ requirement: Model.Requirement, to text: inout String) {
    let names = numbered.optionNames
    text += "requires \(names[requirement.option]) \(names[requirement.needed])\n"
  }
}
