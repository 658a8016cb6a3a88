/// The key under which a workspace hashes the cells of input files.
///
/// An exported plan carries it, so that a changed cell can be named where the workspace is not at
/// hand. Whoever holds it can tell whether a cell holds a text that they guess.
package struct CellKey: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// The key of these bytes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What is kept of a cell.
  package func digest(of text: String) -> CellDigest {
    CellDigest(bits: WorkspaceKeys.bits(WorkspaceKeys.code(of: text, under: bytes)))
  }
}

extension Archive {
  /// The key of this workspace's cells.
  package var cellKey: CellKey { CellKey(bytes: keys.cell) }
}
