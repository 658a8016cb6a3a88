/// Reads the model's text (SOLVER §2).
///
/// UTF-8, a statement a line, `#` starts a comment; blanks are space, tab and carriage return.
///
/// ```
/// musubi-model 1
/// level sum NAME
/// level classes NAME COUNT
/// resource ID MIN MAX
/// choice ID optional|required
/// option ID INT… [: RESOURCE[*UNITS] …]
/// atmost K OPTION…
/// requires OPTION OPTION
/// ```
///
/// Levels, resources, choices and options have a name space each. What is used is declared in an
/// earlier line. COUNT is at most 65 536. A `:` without resources and an `atmost` without options
/// are legal and say nothing. Sums are bounded at the door: a model that is read never takes a
/// level's sum or a resource's units to 2⁶⁰, whatever is chosen.
package struct ModelReader {
  var cursor: TextCursor
  var model = Model(levels: [])
  var levels: [Model.Level] = []
  var firstOptionLine: Int?
  let lineCount: Int
  var sums = SumBound(levels: 0)

  var levelNames = NameTable()
  var resourceNames = NameTable()
  var choiceNames = NameTable()
  var optionNames: NameTable

  // Kept between lines, so that a line allocates nothing.
  var scores: [Int] = []
  var uses: [Model.Use] = []
  var lineOfUse: [Int] = []
  var lineOfOption: [Int] = []

  /// A table of options with room for as many as there are lines.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    cursor = TextCursor(bytes)
    lineCount = bytes.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 &+ 1 : $0 }
    optionNames = NameTable(room: lineCount)
  }

  /// The model that the text holds.
  ///
  /// - Complexity: O(bytes); 10⁶ options take less than a second.
  /// - Throws: The first defect, with line and column.
  package static func read(_ text: String) throws(ModelDefect) -> Model {
    try read(bytes: Array(text.utf8))
  }

  /// The model that the bytes hold, as UTF-8.
  ///
  /// - Complexity: O(bytes); 10⁶ options take less than a second.
  /// - Throws: The first defect, with line and column.
  package static func read(bytes: [UInt8]) throws(ModelDefect) -> Model {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ModelDefect) in try read(bytes) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ModelDefect) -> Model {
    var reader = ModelReader(bytes)
    do throws(ModelDefect) {
      try reader.readStatements()
    } catch {
      try reader.settleOptions()
      throw error
    }
    try reader.settleOptions()
    guard !reader.levels.isEmpty else { throw reader.defect(.noLevel) }
    return reader.firstOptionLine == nil ? reader.modelWithLevels() : reader.model
  }

  private mutating func readStatements() throws(ModelDefect) {
    try readHeader()
    while !cursor.isAtEnd {
      try readStatement()
      try cursor.finishLine()
    }
  }

  private mutating func readHeader() throws(ModelDefect) {
    while !cursor.isAtEnd {
      if let word = cursor.nextWord() {
        try readHeader(from: word)
        return try cursor.finishLine()
      }
      try cursor.finishLine()
    }
    throw defect(.header(found: nil))
  }

  private mutating func readHeader(from word: Range<Int>) throws(ModelDefect) {
    let name = cursor.text(word)
    guard let version = cursor.nextWord() else { throw defect(word, .header(found: name)) }
    guard cursor.matches(word, "musubi-model"), cursor.matches(version, "1") else {
      throw defect(word, .header(found: name + " " + cursor.text(version)))
    }
    try expectEnd()
  }
}
