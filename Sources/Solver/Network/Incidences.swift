/// Which option belongs to which row, in the order of the options' choices.
struct Incidences {
  /// The row of each incidence.
  private(set) var rows: [Int32] = []
  /// The option of each incidence.
  private(set) var options: [Int32] = []
  /// The options of each row.
  private(set) var size: [Int]
  /// The choices that each row's options belong to.
  private(set) var choiceCount: [Int]
  private var latest: [Int]

  /// Incidences of the options that take part; `nil` where a resource is used in more than one unit, or
  /// where an option requires another.
  ///
  /// - Complexity: O(options + uses), and for limits their sorting.
  init?(_ edited: EditedModel, takesPart: [Bool]) {
    let base = edited.base
    guard base.requirements.isEmpty, base.flatUses.uses.allSatisfy({ $0.units == 1 }),
      edited.added.allSatisfy({ $0.uses.allSatisfy { $0.units == 1 } })
    else { return nil }
    let rowCount = base.choices.count + base.resources.count + base.limits.count
    size = Array(repeating: 0, count: rowCount)
    choiceCount = size
    latest = Array(repeating: -1, count: rowCount)
    rows.reserveCapacity(edited.optionCount + base.flatUses.uses.count)
    options.reserveCapacity(rows.capacity)
    addChoices(of: edited, takesPart)
    addLimits(of: edited, takesPart)
  }

  private mutating func addChoices(of edited: EditedModel, _ takesPart: [Bool]) {
    let base = edited.base
    let (uses, end) = base.flatUses
    for choice in base.choices.indices {
      for option in edited.options(of: choice) where takesPart[option] {
        add(option, of: choice, to: choice)
        if option < base.optionCount {
          for place in (option == 0 ? 0 : end[option - 1])..<end[option] {
            add(option, of: choice, to: base.choices.count + uses[place].resource)
          }
        } else {
          for use in edited.uses(of: option) {
            add(option, of: choice, to: base.choices.count + use.resource)
          }
        }
      }
    }
  }

  private mutating func addLimits(of edited: EditedModel, _ takesPart: [Bool]) {
    let base = edited.base
    for (position, limit) in base.limits.enumerated() {
      for option in limit.options.sorted() where takesPart[option] {
        add(
          option, of: base.choiceOfOption[option],
          to: base.choices.count + base.resources.count + position)
      }
    }
  }

  private mutating func add(_ option: Int, of choice: Int, to row: Int) {
    rows.append(Int32(truncatingIfNeeded: row))
    options.append(Int32(truncatingIfNeeded: option))
    size[row] += 1
    if latest[row] != choice { choiceCount[row] += 1 }
    latest[row] = choice
  }
}
