/// Where the text of a model departs from the model that the round gives.
///
/// `found` is what the text has, `expected` what the round gives; `nil` is nothing at that place.
package enum ModelDifference: Hashable, Sendable {
  /// Another level at this place, counted from 1; it reads `sum fit` or `classes satisfaction 16`.
  case level(place: Int, found: String?, expected: String?)
  /// Another resource at the next place.
  case resource(found: String?, expected: String?)
  /// A resource with other ends.
  case ends(resource: String, found: String, expected: String)
  /// Another choice at the next place.
  case choice(found: String?, expected: String?)
  /// A choice that is required in the text alone, or by the round alone.
  case necessity(choice: String, isRequired: Bool)
  /// Another option at the next place of a choice.
  case option(choice: String, found: String?, expected: String?)
  /// An option with another integer at a level.
  case integer(option: String, level: String, found: Int, expected: Int)
  /// An option with other resources.
  case uses(option: String, found: [String], expected: [String])
  /// An `atmost` or `requires` row, which no round has.
  case row(String)
}
