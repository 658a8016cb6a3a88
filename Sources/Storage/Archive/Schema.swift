import GRDB

/// The tables, and how they came to be. Migrations are only ever added; none is ever edited.
enum Schema {
  /// `MUSU`: marks the file as ours, in SQLite's header.
  static let applicationID = 0x4D55_5355

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2026-11 archive") { try $0.execute(sql: Schema.archive2026) }
    return migrator
  }

  /// The migrator would make this table itself, without types.
  static let ledgerOfMigrations = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY) STRICT
    """
}
