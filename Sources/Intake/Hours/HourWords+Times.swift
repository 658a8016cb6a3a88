// MARK: - Clock times

extension HourWords {
  mutating func readSpan() throws(CellFault) {
    let start = try readTime()
    if peek() == .onward { throw .endMissing }
    guard peek() == .dash else {
      guard let span = start.hourLong else { throw .noSuchTime }
      return emit(span)
    }
    at += 1
    switch peek() {
    case .number?, .noon?, .part?: break
    default: throw .endMissing
    }
    let end = try readTime()
    guard let span = try start.span(until: end) else { throw .endBeforeStart }
    emit(span)
  }

  private mutating func readTime() throws(CellFault) -> WrittenTime {
    var time = WrittenTime(part: pendingPart)
    if case .part(let part)? = peek() {
      time.part = part
      at += 1
    }
    switch peek() {
    case .noon?:
      at += 1
      return WrittenTime(hour: 12)
    case .number(let number, let digits)?:
      at += 1
      (time.hour, time.minute) = digits > 2 ? (number / 100, number % 100) : (number, 0)
      if digits <= 2 { readMinutes(of: &time) }
    default: throw .hours
    }
    readHalf(of: &time)
    return time
  }

  private mutating func readMinutes(of time: inout WrittenTime) {
    if peek() == .colon, case .number(let minute, 2)? = peek(1) {
      time.minute = minute
      at += 2
      if peek() == .colon, case .number(_, 2)? = peek(1) { at += 2 }
    } else if peek() == .oClock {
      at += 1
      readMinutesBehindHour(of: &time)
    }
  }

  /// `19時半`, `19時30分`, `19h30`; but not the second number of `19時20時`.
  private mutating func readMinutesBehindHour(of time: inout WrittenTime) {
    if peek() == .half {
      time.minute = 30
      at += 1
    } else if case .number(let minute, let digits)? = peek(), digits <= 2 {
      let isMarked = peek(1) == .minutes
      let isBare = lexemes[at].isAdjacent && peek(1) != .oClock && peek(1) != .colon && digits == 2
      guard isMarked || isBare else { return }
      time.minute = minute
      at += isMarked ? 2 : 1
    }
  }

  /// `8 pm`, `8:00 午後`; a part that begins the next time belongs to that.
  private mutating func readHalf(of time: inout WrittenTime) {
    guard case .part(let part)? = peek(), part != .evening else { return }
    switch peek(1) {
    case .number?, .noon?, .open?: return
    default: break
    }
    time.part = part
    time.partStandsBehind = true
    at += 1
  }
}
