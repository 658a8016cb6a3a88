/// Why a map cannot be used.
package enum MapFault: Error, Hashable, Sendable {
  /// The file is not the kind of YAML that maps need.
  case yaml(RulesProblem)
  /// A key of the map that must be there and is not.
  case keyMissing(String)
  /// A key that maps do not have.
  case unknownKey(near: String?)
  /// Text is needed here, or keys with values.
  case wrongShape(needsText: Bool)
  /// The table is neither `mentees` nor `mentors`.
  case unknownTable
  /// No field has this name.
  case unknownField(near: String?)
  /// The field belongs to the other table.
  case fieldOfOtherTable(Field)
  /// What follows the field's name is not understood.
  case unknownDetail(Field)
  /// The header stands in the map twice.
  case headerTwice(firstLine: Int)
}
