import Domain
import Foundation
import Storage

/// An exported plan: what it says, and the digests of all that it was made from.
struct PlanDocument: Codable, Hashable {
  /// `musubi-plan 1`.
  var format = PlanDocument.currentFormat
  var proposal: Int
  /// Input files and the rules file, as they stood when the round was frozen.
  var inputs: [FrozenInput]
  /// Hexadecimal SHA-256 of the round's document.
  var round: String
  /// Stages with a proof, in order.
  var stages: [String]
  var plan: Plan

  static let currentFormat = "musubi-plan 1"
}

/// Digests of the cells of input files, by which a change is found by row and column.
struct FrozenCells: Codable, Hashable {
  /// Hexadecimal key of the digests.
  var key: String
  var files: [File]

  struct File: Codable, Hashable {
    var name: String
    var rows: [Row]
  }

  struct Row: Codable, Hashable {
    var number: Int
    var cells: [String]
  }
}

/// The files of an exported plan, by name.
struct PlanFolder {
  static let plan = "plan.json"
  static let round = "round.json"
  static let rules = "rules.yaml"
  static let cells = "cells.json"

  /// The folder of a plan that is named by its folder or by its `plan.json`.
  static func url(_ path: String) -> URL {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let url = URL(filePath: path)
    return exists && isFolder.boolValue ? url : url.deletingLastPathComponent()
  }

  static func model(_ stage: String) -> String { "\(stage).model.txt" }
  static func answer(_ stage: String) -> String { "\(stage).answer.txt" }
  static func certificate(_ stage: String) -> String { "\(stage).certificate.txt" }
}

enum Digest {
  /// Hexadecimal SHA-256.
  static func of(_ bytes: [UInt8]) -> String {
    Fingerprint(of: bytes).hexadecimal
  }

  /// The bytes of hexadecimal digits; `nil` for anything else.
  static func bytes(_ digits: String) -> [UInt8]? {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

extension CellDigest {
  var hexadecimal: String { String(bits, radix: 16) }
}
