package import Domain

/// What a column tells: a field, and what its header says about all its cells.
package struct ColumnMeaning: Hashable, Sendable {
  /// The field.
  package let field: Field
  /// What the header adds.
  package let detail: ColumnDetail

  /// That field; nothing more unless told.
  package init(_ field: Field, _ detail: ColumnDetail = .nothing) {
    self.field = field
    self.detail = detail
  }
}

/// What a header says about all cells below it.
package enum ColumnDetail: Hashable, Sendable {
  case nothing
  /// The cells are levels of this language.
  case language(LanguageTag)
  /// The cells are hours of these days, days for this hour, or marks for both.
  case hours(HourFrame)
  /// The cells list what to keep away from, all of one kind.
  case exclusion(ExclusionKind)
}

/// What an exclusion keeps away from. The raw value stands before a colon: `nat:AF`.
package enum ExclusionKind: String, CaseIterable, Sendable {
  case nationality = "nat"
  case state
  case employer = "emp"
  case person
  case tag
}

// MARK: - As a map writes it

extension ColumnMeaning: CustomStringConvertible {
  /// The field's name, and the detail behind it: `availability Sat 14:00-15:00`, `language en`.
  package var description: String {
    switch detail {
    case .nothing: field.rawValue
    case .language(let tag): "\(field.rawValue) \(tag)"
    case .hours(let frame): frame.isEmpty ? field.rawValue : "\(field.rawValue) \(frame)"
    case .exclusion(let kind): "\(field.rawValue) \(kind.rawValue)"
    }
  }

  /// Reads what ``description`` writes; days and hours also in the words of forms.
  ///
  /// - Throws: `unknownField` or `unknownDetail`.
  package init(_ text: some StringProtocol) throws(MapFault) {
    let parts = text.folded.split(separator: " ", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    guard let field = Field(rawValue: name.lowercased()) else {
      let near = NearestWord.of(name, among: Field.allCases.map(\.rawValue))
      throw .unknownField(near: near)
    }
    guard let detail = ColumnDetail(parts.count > 1 ? parts[1] : "", of: field) else {
      throw .unknownDetail(field)
    }
    self.init(field, detail)
  }
}

extension ColumnDetail {
  /// `nil` where the text says nothing that the field understands.
  init?(_ text: Substring, of field: Field) {
    switch (field, text.isEmpty) {
    case (.language, _):
      guard let tag = LanguageNames.tag(text) else { return nil }
      self = .language(tag)
    case (.availability, true): self = .hours(HourFrame())
    case (.availability, false):
      guard let frame = HourFrame(text) else { return nil }
      self = .hours(frame)
    case (.exclusions, false):
      guard let kind = ExclusionKind(rawValue: text.lowercased()) else { return nil }
      self = .exclusion(kind)
    case (_, let isEmpty):
      guard isEmpty else { return nil }
      self = .nothing
    }
  }
}
