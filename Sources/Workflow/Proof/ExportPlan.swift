import Domain
import Foundation
import Storage

extension Workspace {
  /// Writes the published proposal, else the latest, with its proofs and all that it was made from, for `musubi verify`.
  ///
  /// The folder holds what the lead knows of the people, so it is readable by the owner alone.
  package func export(_ name: String?, to path: String) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    guard let proposal = round.published ?? round.proposal,
      let frozen = round.frozen(for: proposal), let planned = round.round(of: proposal)
    else { throw Refusal("round.no-proposal", ["name": .round(round.name)]) }
    let roundText = try Documents.text(of: planned)
    let rules = FrozenInput(name: Workspace.rulesName, sha256: Digest.of(Array(frozen.rules.utf8)))
    let document = PlanDocument(
      proposal: proposal.number, inputs: frozen.inputs + [rules],
      round: Digest.of(Array(roundText.utf8)), stages: proposal.proofs.map(\.stage),
      plan: proposal.plan)
    var files = [
      PlanFolder.plan: try Documents.text(of: document), PlanFolder.round: roundText,
      PlanFolder.rules: frozen.rules,
      PlanFolder.cells: try Documents.text(of: cells(of: frozen.inputs, in: state)),
    ]
    for proof in proposal.proofs {
      files[PlanFolder.model(proof.stage)] = proof.model
      files[PlanFolder.answer(proof.stage)] = proof.answer
      files[PlanFolder.certificate(proof.stage)] = proof.certificate
    }
    try write(files, to: path)
    return report(round.name, proposal.number, files.count, path)
  }

  private func report(_ name: RoundName, _ number: Int, _ files: Int, _ path: String) -> Report {
    var report = Report(
      document: [
        "round": .text(name.text), "proposal": .number(number), "files": .number(files),
      ])
    report.say(
      "export.done",
      [
        "name": .round(name), "number": .number(number), "files": .number(files),
        "folder": .text(path),
      ])
    return report
  }

  private func cells(of inputs: [FrozenInput], in state: WorkspaceState) -> FrozenCells {
    let frozen = Set(inputs.map(\.sha256))
    let sources = state.contents.latestSources.filter { frozen.contains($0.sha256.hexadecimal) }
    return FrozenCells(
      key: archive.cellKey.bytes.map(EventIdentifier.hexadecimal).joined(),
      files: sources.map { source in
        FrozenCells.File(
          name: source.name,
          rows: source.rows.map { row in
            FrozenCells.Row(number: row.number, cells: row.cells.map(\.hexadecimal))
          })
      })
  }

  /// Writes the files aside and moves the folder into place, whole.
  private func write(_ files: [String: String], to path: String) throws {
    let (manager, target) = (FileManager.default, URL(filePath: path))
    guard !manager.fileExists(atPath: path) else {
      throw Refusal("export.exists", ["folder": .text(path)])
    }
    let aside = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).new")
    do {
      try? manager.removeItem(at: aside)
      try manager.createDirectory(
        at: aside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for (name, text) in files { try Data(text.utf8).write(to: aside.appending(path: name)) }
      try manager.moveItem(at: aside, to: target)
    } catch {
      throw Refusal("file.unwritable", ["file": .text(path)])
    }
  }
}
