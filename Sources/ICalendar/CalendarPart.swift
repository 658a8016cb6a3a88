import CLibical

/// Sole owner of an `icalcomponent *` that has no parent.
///
/// Lives and dies inside `Libical.exclusively`. libical takes what is added and frees it together
/// with this part; freeing something that has a parent would leak silently (`FEEDS.md` c1).
@safe
struct CalendarPart: ~Copyable {
  private let pointer: OpaquePointer

  /// An empty component; throws `outOfMemory`.
  init(_ kind: icalcomponent_kind) throws(ICalendarError) {
    guard let made = unsafe icalcomponent_new(kind) else { throw .outOfMemory }
    unsafe self.pointer = made
  }

  /// What libical reads from `text`, which must not contain U+0000; `nil` where it finds no
  /// component.
  init?(parsing text: String) {
    guard let made = unsafe icalcomponent_new_from_string(text) else { return nil }
    unsafe self.pointer = made
  }

  deinit { unsafe icalcomponent_free(pointer) }

  /// Hands `part` over to libical.
  mutating func add(_ part: consuming CalendarPart) {
    unsafe icalcomponent_add_component(pointer, part.relinquished())
  }

  /// Hands `property` over to libical, behind the properties that are there.
  mutating func add(_ property: consuming CalendarProperty) {
    unsafe icalcomponent_add_property(pointer, property.relinquished())
  }

  private consuming func relinquished() -> OpaquePointer {
    let released = unsafe pointer
    discard self
    return unsafe released
  }
}

// MARK: - Reading

extension CalendarPart {
  /// The text as libical writes and folds it; `nil` where it cannot.
  borrowing func text() -> String? {
    unsafe Libical.taken(icalcomponent_as_ical_string_r(pointer))
  }

  /// Places that libical could not read, here and in all parts inside.
  borrowing func errorCount() -> Int {
    unsafe Int(icalcomponent_count_errors(pointer))
  }

  /// Marks every breach of libical's table of RFC 5545 as an error, and counts those marks.
  mutating func restrictionBreaches() -> Int {
    unsafe icalrestriction_check(pointer)
    return errorCount()
  }

  /// Everything in it, in the order of the text.
  borrowing func lines() -> [FeedLine] { unsafe CalendarPart.lines(of: pointer) }

  private static func lines(of part: OpaquePointer) -> [FeedLine] {
    let kind = unsafe icalcomponent_kind_to_string(icalcomponent_isa(part))
    let name = unsafe kind.map { unsafe String(cString: $0) } ?? ""
    var lines = [FeedLine("BEGIN", name)]
    var property = unsafe icalcomponent_get_first_property(part, ICAL_ANY_PROPERTY)
    while let found = unsafe property {
      lines.append(unsafe CalendarProperty.line(of: found))
      unsafe property = icalcomponent_get_next_property(part, ICAL_ANY_PROPERTY)
    }
    var child = unsafe icalcomponent_get_first_component(part, ICAL_ANY_COMPONENT)
    while let found = unsafe child {
      lines += unsafe self.lines(of: found)
      unsafe child = icalcomponent_get_next_component(part, ICAL_ANY_COMPONENT)
    }
    return lines + [FeedLine("END", name)]
  }
}
