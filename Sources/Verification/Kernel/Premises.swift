/// What a bound may take for granted: ends of rows, and choices that must take.
///
/// That a choice takes at most one of its options always holds.
struct Premises {
  /// The ends of each row.
  var ends: [Ends]
  /// Whether each choice takes exactly one.
  var isRequired: [Bool]

  /// All that the model says.
  init(_ model: KernelModel) {
    ends = model.rows.map(\.ends)
    isRequired = model.choices.map(\.isRequired)
  }

  /// What the members of a conflict say and no more; all of the model where there are none.
  ///
  /// That no option is taken less than 0 times or more than once holds without any member: units
  /// and counts are never below 0, and a `requires` row is never below −1.
  ///
  /// - Throws: ``KernelRefusal/unknownMember(_:)``.
  init(_ conflict: [KernelAnswer.Member], of model: KernelModel) throws(KernelRefusal) {
    self.init(model)
    guard !conflict.isEmpty else { return }
    ends = model.rows.map { Ends(low: $0.isResource ? 0 : $0.ends.low, high: nil) }
    isRequired = isRequired.map { _ in false }
    for member in conflict { try admit(member, of: model) }
  }

  private mutating func admit(
    _ member: KernelAnswer.Member, of model: KernelModel
  ) throws(KernelRefusal) {
    switch member {
    case .required(let name):
      guard let choice = model.choiceNumbers[name], model.choices[choice].isRequired else {
        throw .unknownMember("required \(name)")
      }
      isRequired[choice] = true
    case .minimum(let name):
      let row = try Self.row(name, of: model, isResource: true, member: "min \(name)")
      ends[row].low = model.rows[row].ends.low
    case .maximum(let name):
      let row = try Self.row(name, of: model, isResource: true, member: "max \(name)")
      ends[row].high = model.rows[row].ends.high
    case .row(let name):
      let row = try Self.row(name, of: model, isResource: false, member: name)
      ends[row] = model.rows[row].ends
    }
  }

  private static func row(
    _ name: String, of model: KernelModel, isResource: Bool, member: String
  ) throws(KernelRefusal) -> Int {
    guard let row = model.rowNumbers[name], model.rows[row].isResource == isResource else {
      throw .unknownMember(member)
    }
    return row
  }
}
