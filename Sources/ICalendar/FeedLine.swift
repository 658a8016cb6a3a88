/// One property of a calendar as a reader understands it: unfolded, and texts without escapes.
///
/// `BEGIN` and `END` with the component's name are lines too: a list of lines is a whole calendar.
/// Two lines are equal where their UTF-8 is: an é of one scalar is not an é of two, though Swift's
/// texts call them equal.
package struct FeedLine: Hashable, Sendable {
  /// `SUMMARY`.
  package let name: String
  /// `LANGUAGE=ja`, in the order of the text.
  package let parameters: [String]
  /// `よてい`.
  package let value: String

  /// The line of that name, value and parameters.
  package init(_ name: String, _ value: String, _ parameters: [String] = []) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  package static func == (left: FeedLine, right: FeedLine) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
      && left.value.utf8.elementsEqual(right.value.utf8)
      && left.parameters.count == right.parameters.count
      && zip(left.parameters, right.parameters).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

/// Something that libical reads otherwise than it was meant.
package enum FeedDifference: Hashable, Sendable {
  /// Not UTF-8, a NUL inside, or no calendar at all.
  case unreadable
  /// So many places that libical could not understand.
  case errors(Int)
  /// Written again and folded, the calendar has other bytes: something in them was skipped.
  case unstable
  /// A line that was meant and is not there, or not in this order.
  case missing(FeedLine)
  /// A line that is there and was not meant, or not in this order.
  case surplus(FeedLine)
}
