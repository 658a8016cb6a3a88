import Foundation
import Storage
import Testing

@Suite("A publishing that is killed leaves the old folder or the new one")
struct KilledPublishingTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// From here on the new version counts.
  private static let late: [AtomicFolder.Step] = [.switched, .switchDurable, .olderRemoved]

  @Test("The steps are those that the tests know, in their order")
  func stepsAreKnown() throws {
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.first(), as: 1)
    let log = StepLog()
    try AtomicFolder(in: sandbox.folder, hook: { log.append($0) })
      .publish(FolderSamples.second(), as: 2)
    #expect(log.steps == FolderSamples.steps)
  }

  @Test("Stopped after any step, readers see one version whole", arguments: FolderSamples.steps)
  func stopped(step: AtomicFolder.Step) throws {
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.first(), as: 1)
    let isNew = KilledPublishingTests.late.contains(step)
    #expect(throws: FolderError.stopped(step)) {
      try stopping(after: step).publish(FolderSamples.second(), as: 2)
    }
    #expect(try AtomicFolder(in: sandbox.folder).currentVersion() == (isNew ? 2 : 1))
    #expect(
      try sandbox.published() == (isNew ? FolderSamples.second() : FolderSamples.first()))
  }

  @Test("Stopped the first time, there is no folder or the new one", arguments: FolderSamples.steps)
  func stoppedFirstTime(step: AtomicFolder.Step) throws {
    let isNew = KilledPublishingTests.late.contains(step)
    #expect(throws: FolderError.stopped(step)) {
      try stopping(after: step).publish(FolderSamples.second(), as: 1)
    }
    #expect(try AtomicFolder(in: sandbox.folder).currentVersion() == (isNew ? 1 : nil))
    #expect(try sandbox.names().contains("feeds") == isNew)
  }

  @Test(
    "The next publishing, of the same version or a later one, removes what was left",
    arguments: FolderSamples.steps, [2, 3])
  func nextOneTidies(step: AtomicFolder.Step, version: Int) throws {
    let isNew = KilledPublishingTests.late.contains(step)
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.first(), as: 1)
    _ = try? stopping(after: step).publish(FolderSamples.second(), as: 2)
    let next = isNew ? version + 1 : version
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.second(), as: next)
    #expect(try sandbox.names() == [".feeds-\(next)", "feeds"])
    #expect(try sandbox.published() == FolderSamples.second())
  }

  @Test("A process that really ends leaves what a stopped one leaves", arguments: [5, 8, 9])
  func reallyKilled(place: Int) async throws {
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.first(), as: 1)
    let path = sandbox.folder
    await #expect(processExitsWith: .exitCode(9)) { [path = path as String, place = place as Int] in
      let step = FolderSamples.steps[place]
      let folder = AtomicFolder(in: path, hook: { if $0 == step { _exit(9) } })
      try folder.publish(FolderSamples.second(), as: 2)
    }
    let isNew = KilledPublishingTests.late.contains(FolderSamples.steps[place])
    #expect(
      try sandbox.published() == (isNew ? FolderSamples.second() : FolderSamples.first()))
    try AtomicFolder(in: sandbox.folder).publish([:], as: 3)
    #expect(try sandbox.names() == [".feeds-3", "feeds"])
  }

  @Test("While one process publishes, another is refused", arguments: FolderSamples.steps)
  func secondIsRefused(step: AtomicFolder.Step) throws {
    let path = sandbox.folder
    let folder = AtomicFolder(in: path) { now in
      guard now == step else { return }
      #expect(throws: FolderError.locked(path: path)) {
        try AtomicFolder(in: path).publish([:], as: 99)
      }
    }
    try folder.publish(FolderSamples.second(), as: 1)
    #expect(try sandbox.published() == FolderSamples.second())
  }

  @Test("Older versions that cannot be removed are told of, and the new one counts")
  func olderRemain() throws {
    try AtomicFolder(in: sandbox.folder).publish(FolderSamples.first(), as: 1)
    try FileManager.default.createDirectory(
      atPath: sandbox.path(".feeds-1/inner"), withIntermediateDirectories: false)
    let error = #expect(throws: FolderError.self) {
      try AtomicFolder(in: sandbox.folder).publish(FolderSamples.second(), as: 2)
    }
    guard case .oldVersionsRemain(sandbox.folder, let refusal) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.call == "unlink")
    #expect(try AtomicFolder(in: sandbox.folder).currentVersion() == 2)
  }

  private func stopping(after step: AtomicFolder.Step) -> AtomicFolder {
    AtomicFolder(in: sandbox.folder) { now throws(FolderError) in
      if now == step { throw .stopped(step) }
    }
  }
}
