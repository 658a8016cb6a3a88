/// One change of a solved model.
///
/// Options are known by numbers that no edit changes: those of the model by their positions, those that
/// were added by the numbers behind, in the order in which they were added.
package enum Edit: Hashable, Sendable {
  /// These options may not be taken.
  case forbid([Int])
  /// These options may be taken again; where a choice is locked, only once it is released.
  case allow([Int])
  /// The choice must take one of these options; an earlier lock is forgotten.
  case lock(choice: Int, among: [Int])
  /// The choice is as free as the model has it.
  case release(choice: Int)
  /// Further options.
  case add([AddedOption])
  /// Units used of a resource must lie between these.
  case bound(resource: Int, minimum: Int, maximum: Int)
  /// No more of a limit's options may be chosen than that; the limit by its position.
  case limit(Int, most: Int)
}

/// An option that the model did not have.
package struct AddedOption: Hashable, Sendable {
  /// An identifier of `A-Za-z0-9_.-` that no other option has.
  package let name: String
  /// The choice to which it belongs.
  package let choice: Int
  /// One integer a level.
  package let scores: [Int]
  /// The resources that it uses, none twice.
  package let uses: [Model.Use]
  /// The option of the same choice before which it stands; `nil` behind all.
  package let successor: Int?

  /// An option of these parts.
  package init(
    _ name: String, choice: Int, scores: [Int], uses: [Model.Use] = [], before successor: Int? = nil
  ) {
    self.name = name
    self.choice = choice
    self.scores = scores
    self.uses = uses
    self.successor = successor
  }
}

/// Why an edit is not made. What it was to change stays as it was.
package enum EditRefusal: Error, Hashable, Sendable {
  /// There is no option of that number, or it belongs to another choice.
  case option(Int)
  /// There is no choice of that number.
  case choice(Int)
  /// There is no resource of that number, or it is used twice or in less than one unit.
  case resource(Int)
  /// There is no limit of that number.
  case limit(Int)
  /// A minimum below 0 or above its maximum.
  case bounds(minimum: Int, maximum: Int)
  /// Not one integer a level, a class that the level does not have, or a number of 2⁶⁰ and more.
  case scores(option: String)
  /// The model would not be a network any more.
  case notANetwork(Outcome.Obstacle)
}
