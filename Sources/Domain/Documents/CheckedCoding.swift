package import Almanac

extension Term: Codable {
  private enum Key: CodingKey { case firstDay, weeks }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let firstDay = try container.decode(CivilDate.self, forKey: .firstDay)
    let weeks = try container.decode(Int.self, forKey: .weeks)
    guard let term = Term(firstDay: firstDay, weeks: weeks) else {
      throw DecodingError.dataCorruptedError(
        forKey: .weeks, in: container, debugDescription: "Not a number of weeks")
    }
    self = term
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(firstDay, forKey: .firstDay)
    try container.encode(weeks, forKey: .weeks)
  }
}

extension HourGrid: Codable {
  private enum Key: CodingKey { case session, step, buffer }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let session = try container.decode(Int.self, forKey: .session)
    let step = try container.decode(Int.self, forKey: .step)
    let buffer = try container.decode(Int.self, forKey: .buffer)
    guard let grid = HourGrid(session: session, step: step, buffer: buffer) else {
      throw DecodingError.dataCorruptedError(
        forKey: .step, in: container, debugDescription: "Not a grid of hours")
    }
    self = grid
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(session, forKey: .session)
    try container.encode(step, forKey: .step)
    try container.encode(buffer, forKey: .buffer)
  }
}

extension SkippedDate: Codable {
  private enum Key: String, CodingKey { case date, holiday, closure, keptFree }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let date = try container.decode(CivilDate.self, forKey: .date)
    if let name = try container.decodeIfPresent(String.self, forKey: .holiday) {
      self.init(date, .holiday(name))
    } else if let name = try container.decodeIfPresent(String.self, forKey: .closure) {
      self.init(date, .closure(name))
    } else {
      _ = try container.decode(Bool.self, forKey: .keptFree)
      self.init(date, .keptFree)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(date, forKey: .date)
    switch cause {
    case .holiday(let name): try container.encode(name, forKey: .holiday)
    case .closure(let name): try container.encode(name, forKey: .closure)
    case .keptFree: try container.encode(true, forKey: .keptFree)
    }
  }
}
