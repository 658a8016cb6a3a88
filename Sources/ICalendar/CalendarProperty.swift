import CLibical

/// Sole owner of an `icalproperty *` that belongs to no component yet.
@safe
struct CalendarProperty: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes over what a constructor of libical returned; throws `outOfMemory` for `nil`.
  init(_ made: OpaquePointer?) throws(ICalendarError) {
    guard let made = unsafe made else { throw .outOfMemory }
    unsafe self.pointer = made
  }

  /// The same with a parameter; throws `outOfMemory` where either is `nil`.
  init(_ made: OpaquePointer?, with parameter: OpaquePointer?) throws(ICalendarError) {
    guard let made = unsafe made else { throw .outOfMemory }
    guard let parameter = unsafe parameter else {
      unsafe icalproperty_free(made)
      throw .outOfMemory
    }
    unsafe icalproperty_add_parameter(made, parameter)
    unsafe self.pointer = made
  }

  /// An X- property; libical leaves comma and semicolon raw, so `value` has none (c6).
  init(extension name: String, _ value: String) throws(ICalendarError) {
    guard let made = unsafe icalproperty_new_x(value) else { throw .outOfMemory }
    unsafe icalproperty_set_x_name(made, name)
    unsafe self.pointer = made
  }

  deinit { unsafe icalproperty_free(pointer) }

  /// The pointer for libical, which owns it from now on.
  consuming func relinquished() -> OpaquePointer {
    let released = unsafe pointer
    discard self
    return unsafe released
  }
}

// MARK: - Kinds

extension CalendarProperty {
  /// A text with its language; libical escapes it.
  init(_ made: OpaquePointer?, in language: FeedLanguage) throws(ICalendarError) {
    try unsafe self.init(made, with: icalparameter_new_language(language.parameter))
  }

  /// A local time with our own TZID; a built-in zone of libical would bring its prefix (c15).
  init(_ made: OpaquePointer?, zone: String) throws(ICalendarError) {
    try unsafe self.init(made, with: icalparameter_new_tzid(zone))
  }
}

// MARK: - Reading

extension CalendarProperty {
  /// Name, parameters and value of a property that belongs to someone else.
  static func line(of property: OpaquePointer) -> FeedLine {
    let name = unsafe Libical.taken(icalproperty_get_property_name_r(property)) ?? ""
    return unsafe FeedLine(name, value(of: property), parameters(of: property))
  }

  private static func parameters(of property: OpaquePointer) -> [String] {
    var parameters: [String] = []
    var next = unsafe icalproperty_get_first_parameter(property, ICAL_ANY_PARAMETER)
    while let found = unsafe next {
      parameters.append(unsafe Libical.taken(icalparameter_as_ical_string_r(found)) ?? "")
      unsafe next = icalproperty_get_next_parameter(property, ICAL_ANY_PARAMETER)
    }
    return parameters
  }

  /// Texts without their escapes, all other values as they are written.
  private static func value(of property: OpaquePointer) -> String {
    if let value = unsafe icalproperty_get_value(property),
      unsafe icalvalue_isa(value) == ICAL_TEXT_VALUE, let text = unsafe icalvalue_get_text(value)
    {
      return unsafe String(cString: text)
    }
    return unsafe Libical.taken(icalproperty_get_value_as_string_r(property)) ?? ""
  }
}
