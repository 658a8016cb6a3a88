package import Domain
import Foundation
import Intake
import Storage
import Verification

/// Checks an exported plan, with or without the workspace that it came from.
package enum PlanFiles {
  /// Answers two questions. *Same input?* Each input and rules file that lies beside the plan, or in a
  /// folder above it, is compared with the plan's digests; a change is named by row and column. *Still
  /// proved?* Everything is worked out again from the frozen round by the second program.
  ///
  /// - Throws: ``Refusal`` with everything that is not as the plan says.
  package static func verify(_ path: String) throws -> Report {
    let plan = try ExportedPlan(path)
    let inputs = try plan.inputFindings()
    let refusals = plan.refusals
    let changed = inputs.filter(\.isRefused).map(\.phrase)
    guard refusals.isEmpty, changed.isEmpty else {
      throw Refusal("plan.rejected", details: changed + told(refusals))
    }
    var report = Report(
      document: [
        "accepted": true, "round": .text(plan.document.plan.round.text),
        "pairs": .number(plan.document.plan.pairs.count),
      ])
    report.say(
      "plan.accepted",
      [
        "name": .round(plan.document.plan.round),
        "pairs": .number(plan.document.plan.pairs.count),
      ])
    report.lines += inputs.map { .detail($0.phrase) }
    return report
  }

  /// The language that the plan's rules ask for; `nil` where they ask for none or cannot be read.
  package static func language(of path: String) -> LeadLanguage? {
    let rules = PlanFolder.url(path).appending(path: PlanFolder.rules).path
    return (try? ProgrammeReader.read(Files.bytes(rules)))?.language
  }

  /// One wrong hour makes every date wrong: the first findings tell the story.
  private static func told(_ refusals: [PlanRefusal]) -> [Phrase] {
    let most = 12
    guard refusals.count > most else { return refusals.map(\.phrase) }
    return refusals.prefix(most).map(\.phrase) + [
      Phrase("plan.more", ["count": .number(refusals.count - most)])
    ]
  }
}

/// An exported plan, read from its folder.
struct ExportedPlan {
  let document: PlanDocument
  private let folder: URL
  private let round: Round
  private let cells: FrozenCells
  private let rules: String
  private let proofs: [StoredProof]

  init(_ path: String) throws {
    folder = PlanFolder.url(path)
    let isFolder = folder.path == URL(filePath: path).path
    let url = isFolder ? folder.appending(path: PlanFolder.plan) : URL(filePath: path)
    document = try ExportedPlan.read(PlanDocument.self, url)
    guard document.format == PlanDocument.currentFormat else {
      throw Refusal("plan.unreadable", ["file": .text(url.lastPathComponent)])
    }
    round = try ExportedPlan.read(Round.self, folder.appending(path: PlanFolder.round))
    guard round.isWithinBounds else {
      throw Refusal("plan.unreadable", ["file": .text(PlanFolder.round)])
    }
    cells = try ExportedPlan.read(FrozenCells.self, folder.appending(path: PlanFolder.cells))
    rules = try Files.text(folder.appending(path: PlanFolder.rules).path)
    let folder = folder
    proofs = try document.stages.map { stage in
      guard Verification.Stage(rawValue: stage) != nil else {
        throw Refusal("plan.unreadable", ["file": .text(PlanFolder.plan)])
      }
      let text = { (name: String) in try Files.text(folder.appending(path: name).path) }
      return StoredProof(
        stage: stage, model: try text(PlanFolder.model(stage)),
        answer: try text(PlanFolder.answer(stage)),
        certificate: try text(PlanFolder.certificate(stage)))
    }
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ url: URL) throws -> Value {
    do {
      return try Documents.value(type, from: try Files.text(url.path))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("plan.unreadable", ["file": .text(url.lastPathComponent)])
    }
  }

  /// What the second program says.
  var refusals: [PlanRefusal] {
    let proposal = StoredProposal(
      number: document.proposal, decisions: round.decisions, published: round.history.published,
      plan: document.plan, proofs: proofs)
    return PlanWitness.refusals(round: round, proposal: proposal)
  }
}

// MARK: - Same input?

extension ExportedPlan {
  /// What became of an input file since the round was frozen.
  struct InputFinding {
    let isRefused: Bool
    let phrase: Phrase
  }

  /// One finding for each input, for the rules, and for the frozen round itself.
  func inputFindings() throws -> [InputFinding] {
    var findings: [InputFinding] = []
    if Digest.of(Array(try Files.bytes(file(PlanFolder.round)))) != document.round {
      findings.append(refused("plan.digest", PlanFolder.round))
    }
    for input in document.inputs {
      findings.append(
        input.name == Workspace.rulesName ? rulesFinding(input) : try inputFinding(input))
    }
    return findings + (try changedPeople())
  }

  /// The frozen people against the files that are here and as they were.
  private func changedPeople() throws -> [InputFinding] {
    var witness = InputWitness()
    for input in document.inputs where input.name != Workspace.rulesName {
      guard let path = present(input.name) else { continue }
      let bytes = try Files.bytes(path)
      if Digest.of(bytes) == input.sha256 { witness.read(bytes, input) }
    }
    return witness.changed(in: round).map { code in
      InputFinding(isRefused: true, phrase: Phrase("plan.person", ["person": .text(code.text)]))
    }
  }

  private func inputFinding(_ input: FrozenInput) throws -> InputFinding {
    guard let path = present(input.name) else {
      return accepted("plan.input-elsewhere", input.name)
    }
    let bytes = try Files.bytes(path)
    if Digest.of(bytes) == input.sha256 { return accepted("plan.same-input", input.name) }
    let place = changedCell(CSVTable(bytes, file: input.name), input.name)
    return refused("plan.input-changed", input.name, row: place.row, column: place.column)
  }

  private func rulesFinding(_ input: FrozenInput) -> InputFinding {
    guard Digest.of(Array(rules.utf8)) == input.sha256 else {
      return refused("plan.digest", PlanFolder.rules)
    }
    guard let path = present(input.name), let bytes = try? Files.bytes(path) else {
      return accepted("plan.input-elsewhere", input.name)
    }
    guard let change = RulesDifference(frozen: Array(rules.utf8), present: bytes) else {
      return accepted("plan.same-input", input.name)
    }
    return refused("plan.rules-changed", input.name, row: change.line, column: change.column)
  }

  /// The first cell whose digest is not the frozen one; the first of the file where the cells are
  /// equal and only the bytes around them changed.
  private func changedCell(_ table: CSVTable, _ name: String) -> (row: Int, column: Int) {
    let key = CellKey(bytes: Digest.bytes(cells.key) ?? [])
    let frozen = cells.files.first { $0.name == name }?.rows ?? []
    let header = [(table.headerRow, table.header)]
    let present = header + table.rows.map { ($0.number, $0.cells) }
    for place in 0..<max(frozen.count, present.count) {
      guard place < frozen.count else { return (present[place].0, 1) }
      guard place < present.count else { return (frozen[place].number, 1) }
      let now = present[place].1.map { key.digest(of: $0).hexadecimal }
      let then = frozen[place].cells
      if let column = (0..<max(now.count, then.count)).first(where: { column in
        column >= now.count || column >= then.count || now[column] != then[column]
      }) {
        return (present[place].0, column + 1)
      }
    }
    return (1, 1)
  }

  /// The file beside the plan, or in one of the three folders above.
  private func present(_ name: String) -> String? {
    let places = sequence(first: folder.standardizedFileURL) { $0.deletingLastPathComponent() }
    return places.prefix(4).map { $0.appending(path: name).path }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  private func file(_ name: String) -> String { folder.appending(path: name).path }

  private func accepted(_ key: String, _ name: String) -> InputFinding {
    InputFinding(isRefused: false, phrase: Phrase(key, ["file": .text(name)]))
  }

  private func refused(
    _ key: String, _ name: String, row: Int = 1, column: Int = 1
  ) -> InputFinding {
    InputFinding(
      isRefused: true,
      phrase: Phrase(
        key, ["file": .text(name), "row": .number(row), "column": .number(column)]))
  }
}

extension Round {
  /// False for numbers that no intake lets in, whose arithmetic could pass the machine's integers.
  fileprivate var isWithinBounds: Bool {
    let most = 1_000_000
    let isSmall = { (number: Int) in (-most...most).contains(number) }
    let mentors = mentors.allSatisfy { mentor in
      [mentor.capacity, mentor.experience, mentor.committed, mentor.weeklyCap ?? 0]
        .allSatisfy(isSmall)
    }
    let waits = history.timesLeftOut.values.allSatisfy(isSmall)
    let points = programme.points.values.allSatisfy { scale in
      switch scale {
      case .byImportance: true
      case .whereEqual(let points): isSmall(points)
      case .byLevel(let points): points.values.allSatisfy(isSmall)
      case .each(let points, let most): isSmall(points) && isSmall(most)
      }
    }
    return mentors && waits && points && isSmall(programme.everyWeeks) && programme.everyWeeks > 0
  }
}
