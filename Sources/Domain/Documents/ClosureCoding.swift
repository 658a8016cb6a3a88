package import Almanac

extension ClosureRule: Codable {
  private enum Key: CodingKey { case dated, yearly }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch container.allKeys {
    case [.dated]: self = .dated(try container.decode(Closure.self, forKey: .dated))
    case [.yearly]: self = .yearly(try container.decode(YearlyClosure.self, forKey: .yearly))
    default:
      throw DecodingError.dataCorrupted(
        .init(codingPath: container.codingPath, debugDescription: "Not one closure"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .dated(let closure): try container.encode(closure, forKey: .dated)
    case .yearly(let closure): try container.encode(closure, forKey: .yearly)
    }
  }
}

/// What documents call the parts of a closure.
private enum ClosureKey: CodingKey { case from, to, name }

extension Closure: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ClosureKey.self)
    let first = try container.decode(CivilDate.self, forKey: .from)
    let last = try container.decode(CivilDate.self, forKey: .to)
    let name = try container.decode(String.self, forKey: .name)
    guard let closure = Closure(first: first, last: last, name: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .to, in: container, debugDescription: "The end is before the beginning")
    }
    self = closure
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ClosureKey.self)
    try container.encode(first, forKey: .from)
    try container.encode(last, forKey: .to)
    try container.encode(name, forKey: .name)
  }
}

extension YearlyClosure: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ClosureKey.self)
    self.init(
      from: try container.decode(MonthDay.self, forKey: .from),
      to: try container.decode(MonthDay.self, forKey: .to),
      name: try container.decode(String.self, forKey: .name))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ClosureKey.self)
    try container.encode(first, forKey: .from)
    try container.encode(last, forKey: .to)
    try container.encode(name, forKey: .name)
  }
}
