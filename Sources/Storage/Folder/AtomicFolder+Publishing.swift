extension AtomicFolder {
  /// Replaces the folder's files by these, all at once.
  ///
  /// Files are readable by their owner alone. One whose bytes and time are those of the published
  /// version is the same file under another name.
  ///
  /// - Throws: `unfitName`, `notNewer`, `foreign`, `locked` and the facts about disks; whether the
  ///   new version counts is then what ``currentVersion()`` says. `oldVersionsRemain` if it does.
  /// - Complexity: O(bytes), and one fsync(2) for each file that changed.
  package func publish(
    _ files: [String: PublishedFile], as version: Int
  ) throws(FolderError) {
    try FolderError.facts(about: parent) {
      let parentFolder = try OpenFile(folderAt: parent)
      guard try parentFolder.lock() else { throw FolderError.locked(path: parent) }
      try hook(.locked)
      let current = try currentVersion()
      try refuseUnfit(files, as: version, after: current)
      try clear(keeping: current)
      try hook(.cleared)
      try write(files, as: version, after: current)
      try Disk.makeLink(nextLink, to: folderName(version))
      try parentFolder.sync()
      try hook(.linkMade)
      try Disk.move(nextLink, over: link)
      try hook(.switched)
      try parentFolder.sync()
      try hook(.switchDurable)
      try removeOlder(than: version)
      try parentFolder.sync()
      try hook(.olderRemoved)
    }
  }

  private func refuseUnfit(
    _ files: [String: PublishedFile], as version: Int, after current: Int?
  ) throws(FolderError) {
    guard version > current ?? 0 else {
      throw .notNewer(version: version, current: current ?? 0)
    }
    for name in files.keys {
      let isFit = !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == 0 || $0 == 0x2F }
      guard isFit else { throw .unfitName }
    }
  }

  /// Removes the folders of all other versions, and a link that never replaced the old one.
  private func clear(keeping kept: Int?) throws(SystemRefusal) {
    try Disk.removeFile(nextLink)
    for name in try Disk.names(in: parent) {
      guard let version = version(of: name), version != kept else { continue }
      try Disk.removeFlatFolder(folder(version))
    }
  }

  private func removeOlder(than version: Int) throws(FolderError) {
    do {
      try clear(keeping: version)
    } catch {
      throw .oldVersionsRemain(path: parent, error)
    }
  }
}

// MARK: - Files

extension AtomicFolder {
  private func write(
    _ files: [String: PublishedFile], as version: Int, after current: Int?
  ) throws {
    let folder = folder(version)
    try Disk.makeFolder(folder)
    try hook(.folderMade)
    let sorted = files.sorted { $0.key < $1.key }
    for (place, file) in sorted.enumerated() {
      let earlier = current.map { "\(self.folder($0))/\(file.key)" }
      try write(file.value, at: "\(folder)/\(file.key)", orReuse: earlier)
      try hook(.filesWritten(place + 1))
    }
    try OpenFile(folderAt: folder).sync()
    try hook(.filesDurable)
  }

  private func write(
    _ file: PublishedFile, at path: String, orReuse earlier: String?
  ) throws(SystemRefusal) {
    if let earlier, try holds(file, at: earlier), Disk.give(earlier, secondName: path) { return }
    let new = try OpenFile(newAt: path)
    try new.write(file.bytes)
    try new.setModified(file.modified)
    try new.sync()
  }

  /// True where a private file with these bytes and this time stands at `path`.
  private func holds(_ file: PublishedFile, at path: String) throws(SystemRefusal) -> Bool {
    guard let found = try Disk.status(path), found.kind == .file, found.mode == 0o600 else {
      return false
    }
    guard found.size == file.bytes.count, found.modified == file.modified, found.isWholeSecond
    else { return false }
    return try OpenFile(readingAt: path).contents(size: found.size) == file.bytes
  }
}
