import Almanac

extension Application {
  var time: AnswerTime { AnswerTime(received: received, row: row) }
}

/// When an answer was given: by its time, then by its row.
struct AnswerTime: Hashable, Comparable {
  let received: Instant?
  let row: Int

  static func < (left: AnswerTime, right: AnswerTime) -> Bool {
    switch (left.received, right.received) {
    case (let one?, let other?) where one != other: one < other
    case (nil, .some): true
    case (.some, nil): false
    default: left.row < right.row
    }
  }
}
