/// Why a calendar is not published.
package enum ICalendarError: Error, Hashable, Sendable {
  /// libical gave no memory for a part.
  case outOfMemory
  /// A text may not stand in a calendar; `uid` is `nil` for the calendar's own name.
  case unfitText(TextField, uid: String?, TextFault)
  /// Not a lower-case UUID.
  case malformedUID(String)
  /// Two events share an identity, so clients would show only one of them.
  case repeatedUID(String)
  /// Outside 0 ... 2 147 483 647; libical would wrap it silently.
  case sequenceOutOfRange(uid: String, Int)
  /// A stamp outside the years 1970 ... 9999; `uid` is `nil` for the calendar's own.
  case stampOutOfRange(uid: String?)
  /// A day outside the years 1970 ... 9999, before which the VTIMEZONE says nothing.
  case dateOutOfRange(uid: String)
  /// The event changed after the calendar did, so a client could be told that nothing is new.
  case newerThanCalendar(uid: String)
  /// A cancelled event whose summary does not begin with its language's cancel word (D6).
  case cancelWordMissing(uid: String)
  /// A calendar of whole days without any: RFC 5545 §3.6 demands at least one component.
  case withoutDays
  /// Folding would have changed the text (D5); a defect of this room.
  case foldingChangedText
  /// libical reads something else from the bytes than was meant (D20); never empty.
  case readsDifferently([FeedDifference])
}

/// Where a text stands.
package enum TextField: Hashable, Sendable {
  case calendarName
  case summary
  case description
}

/// What is wrong with a text.
package enum TextFault: Hashable, Sendable {
  /// No character at all.
  case empty
  /// A control character, or a line break where one line is allowed; the Unicode scalar's number.
  case control(UInt32)
  /// U+FFFD, a byte order mark or a noncharacter: the trace of bytes that were no text.
  case damaged(UInt32)
  /// An embedding or override of direction, or an isolate that is not closed on its line.
  case unbalancedDirection
  /// A blank at either end.
  case blankAtEdge
  /// More than 16 blanks and colons in a row: a line could not be folded between others.
  case blankRun
  /// A link or a mail address; they stand on the page only (D10).
  case link
  /// One of `,` `;` `\` in a calendar's name, which libical does not escape (D5).
  case unescapable(UInt32)
  /// A text of a right-to-left language whose first character is not a letter of such a script.
  case startsLeftToRight
  /// Letters of a left-to-right script outside U+2068 … U+2069 in a right-to-left text.
  case notIsolated
}
