package import Almanac

extension PersonCode: TextCodable {
  var documentText: String { text }
  init?(documentText: String) { self.init(documentText) }
}

extension RoundName: TextCodable {
  var documentText: String { text }
  init?(documentText: String) { self.init(documentText) }
}

extension CountryCode: TextCodable {
  var documentText: String { text }
  init?(documentText: String) { self.init(documentText) }
}

extension LanguageTag: TextCodable {
  var documentText: String { text }
  init?(documentText: String) { self.init(documentText) }
}

extension PairKey: TextCodable {
  var documentText: String { "\(mentee)/\(mentor)" }

  init?(documentText: String) {
    let codes = documentText.split(separator: "/").compactMap { PersonCode($0) }
    guard codes.count == 2 else { return nil }
    self.init(codes[0], codes[1])
  }
}

extension Exclusion: TextCodable, Comparable {
  /// `person:V01`, `employer:…`, `country:AF`, `state:RU`, `tag:…`.
  var documentText: String {
    switch self {
    case .person(let code): "person:\(code)"
    case .employer(let name): "employer:\(name)"
    case .country(let country): "country:\(country.text)"
    case .state(let state): "state:\(state.text)"
    case .tag(let tag): "tag:\(tag)"
    }
  }

  init?(documentText: String) {
    let parts = documentText.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let exclusion: Exclusion? =
      switch parts[0] {
      case "person": PersonCode(parts[1]).map { .person($0) }
      case "employer": .employer(parts[1])
      case "country": CountryCode(parts[1]).map { .country($0) }
      case "state": CountryCode(parts[1]).map { .state($0) }
      case "tag": .tag(parts[1])
      default: nil
      }
    guard let exclusion else { return nil }
    self = exclusion
  }

  package static func < (left: Exclusion, right: Exclusion) -> Bool {
    left.documentText < right.documentText
  }
}

extension CivilDate: TextCodable {
  var documentText: String { description }
  init?(documentText: String) { self.init(iso: documentText) }
}

extension WeeklyHour: TextCodable {
  var documentText: String { description }

  init?(documentText: String) {
    let parts = documentText.split(separator: " ")
    guard parts.count == 2, let weekday = Weekday(rawValue: String(parts[0])),
      let start = MinuteOfDay(clock: parts[1])
    else { return nil }
    self.init(weekday, start)
  }
}

extension WeeklyWindow: TextCodable {
  /// `Sat 14:00-15:00`.
  var documentText: String { "\(weekday.rawValue) \(start)-\(end)" }

  init?(documentText: String) {
    let parts = documentText.split { $0 == " " || $0 == "-" }
    guard parts.count == 3, let weekday = Weekday(rawValue: String(parts[0])),
      let start = MinuteOfDay(clock: parts[1]), let end = MinuteOfDay(clock: parts[2])
    else { return nil }
    self.init(weekday, from: start, to: end)
  }
}

extension MonthDay: TextCodable {
  /// `12-29`, and `1-3` without zeros.
  var documentText: String { "\(month)-\(day)" }

  init?(documentText: String) {
    let parts = documentText.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    self.init(month: parts[0], day: parts[1])
  }
}

extension RoundLevel: TextCodable {
  var documentText: String { name }

  init?(documentText: String) {
    let plain: [RoundLevel] = [.paired, .satisfaction, .fit, .gladness, .hours, .unchanged]
    if let level = plain.first(where: { $0.name == documentText }) {
      self = level
    } else if documentText.hasPrefix("waiting-"), let rounds = Int(documentText.dropFirst(8)) {
      self = .waiting(rounds: rounds)
    } else {
      return nil
    }
  }
}
