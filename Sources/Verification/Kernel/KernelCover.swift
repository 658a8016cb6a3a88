/// A row that a certificate derives from one resource: no more than `most` of these options.
struct KernelCover: Sendable {
  /// As bounds name it.
  let name: String
  /// The resource's row.
  let resource: Int
  let most: Int
  let options: Set<Int>

  /// Whether every solution keeps the cover when the resource's units are at most `maximum`.
  ///
  /// A choice takes one of its options at most. So where more than `most` options of the cover are
  /// taken they belong to as many choices, and no set of so many choices needs less than the `most` + 1
  /// least of the choices' least units. Nothing lowers a resource: its units are positive.
  ///
  /// - Complexity: O(options · log).
  func holds(in model: KernelModel, maximum: Int128?) -> Bool {
    guard let maximum else { return false }
    var least: [Int: Int] = [:]
    for option in options {
      let units = model.columns[option].first { $0.row == resource }?.value ?? 0
      let choice = model.choiceOfOption[option]
      least[choice] = min(least[choice] ?? units, units)
    }
    guard least.count > most else { return true }
    let sum = least.values.sorted().prefix(most + 1).reduce(Int128(0)) { $0 + Int128($1) }
    return sum > maximum
  }
}

extension KernelModel {
  /// The model with the covers as rows behind its own.
  ///
  /// - Complexity: O(options + coefficients).
  func adding(_ covers: [KernelCover]) -> KernelModel {
    guard !covers.isEmpty else { return self }
    var model = self
    for cover in covers {
      let ends = Ends(low: 0, high: Int128(cover.most))
      model.rows.append(Row(name: cover.name, ends: ends, isResource: false))
    }
    var joined: [Int: [Int]] = [:]
    for (number, cover) in covers.enumerated() {
      for option in cover.options { joined[option, default: []].append(rows.count + number) }
    }
    model.columns = columns.adding { joined[$0] ?? [] }
    return model
  }
}

extension Columns {
  /// These coefficients, and a 1 in each of the rows that an option joins.
  fileprivate func adding(_ rows: (Int) -> [Int]) -> Columns {
    var columns = Columns()
    for option in 0..<optionCount {
      for coefficient in self[option] {
        columns.append(row: coefficient.row, value: coefficient.value)
      }
      for row in rows(option) { columns.append(row: row, value: 1) }
      columns.endOption()
    }
    return columns
  }
}

extension Premises {
  /// Takes the covers for granted, once each of them holds by what is granted already.
  ///
  /// - Throws: ``KernelRefusal/cover(_:)``.
  mutating func admit(_ covers: [KernelCover], of model: KernelModel) throws(KernelRefusal) {
    for (number, cover) in covers.enumerated() {
      guard cover.holds(in: model, maximum: ends[cover.resource].high) else {
        throw .cover(cover.name)
      }
      ends[model.rows.count - covers.count + number] = Ends(low: 0, high: Int128(cover.most))
    }
  }
}
