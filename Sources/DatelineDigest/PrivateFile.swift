/// Kinds of file that are seldom meant for readers, by their names and first bytes.
package enum PrivateFile: String, Sendable {
    case key = "a private key or a file with passwords"
    case backup = "a backup or an unfinished copy"
    case lock = "the lock file of an office program"
    case database = "a database or a dump of one"
    case mail = "a mailbox or a mail"
    case office = "an office document"

    /// What several of them look like.
    package var several: String {
        switch self {
        case .key: "private keys or files with passwords"
        case .backup: "backups or unfinished copies"
        case .lock: "lock files of office programs"
        case .database: "databases or dumps of them"
        case .mail: "mailboxes or mails"
        case .office: "office documents"
        }
    }

    /// How many bytes of a file tell what it is.
    package static let headSize = 16 << 10

    /// The kind of a file by its name and its bytes, of which the first ones count; `nil` for any other file.
    package init?(named name: String, _ bytes: [UInt8]) {
        guard let kind = Self.kind(name.lowercased(), bytes.prefix(Self.headSize)) else { return nil }
        self = kind
    }

    private static let keys: Set<String> = [
        "key", "ppk", "p12", "pfx", "jks", "keystore", "kdbx", "kdb", "ovpn", "env", "htpasswd", "netrc", "pgpass",
    ]
    private static let keyNames = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"]
    private static let secretNames: Set<String> = [
        "credentials", "credentials.json", "client_secret.json", "secrets.json",
    ]
    private static let backups: Set<String> = [
        "orig", "bak", "backup", "old", "rej", "swp", "swo", "tmp", "temp", "sav", "save", "autosave", "part",
        "crdownload", "download",
    ]
    private static let databases: Set<String> = [
        "sql", "sqlite", "sqlite3", "db", "db3", "mdb", "accdb", "dump", "dmp", "bson", "rdb", "pgdump",
    ]
    private static let mails: Set<String> = ["eml", "emlx", "msg", "pst", "ost", "mbox"]
    private static let offices: Set<String> = [
        "doc", "docx", "docm", "dot", "dotx", "xls", "xlsx", "xlsm", "xlsb", "ppt", "pptx", "pptm", "odt", "ods", "odp",
        "odg", "fodt", "fods", "fodp", "rtf", "pages", "numbers", "keynote", "vsd", "vsdx", "mpp", "one", "wpd",
    ]

    private static func kind(_ name: String, _ head: ArraySlice<UInt8>) -> PrivateFile? {
        let parts = name.split(separator: ".").map(String.init)
        let (endings, ending) = (Set(parts.dropFirst()), name.contains(".") ? parts.last ?? "" : "")
        let text = TextSearch(head)
        if text.hasAny(["private key-----", "private key block-----", "putty-user-key-file-", "age-secret-key-1"]) {
            return .key
        }
        // Keynote’s files end in .key too; they are zip files.
        if ending == "key", head.starts(with: "PK".utf8) { return .office }
        if name.hasPrefix("~$") || name.hasPrefix(".~lock.") || ["laccdb", "ldb", "dwl"].contains(ending) {
            return .lock
        }
        let isCertificate = text.hasAny([
            "-----begin certificate", "-----begin public key", "-----begin pgp public key",
        ])
        if !isCertificate, ending != "pub" {
            if !keys.isDisjoint(with: endings) || keyNames.contains(where: name.hasPrefix) { return .key }
            if secretNames.contains(name) || keys.contains(name) { return .key }
        }
        if backups.contains(ending) || name.hasPrefix("copy of ") { return .backup }
        if !databases.isDisjoint(with: endings) { return .database }
        if mails.contains(ending) { return .mail }
        return offices.contains(ending) ? .office : nil
    }
}

/// Looks for words in bytes that may be text, whatever their case.
package struct TextSearch {
    /// The bytes, in small letters.
    package let text: [UInt8]

    /// Zero bytes are left out, so that UTF-16 is searched as well.
    package init(_ bytes: ArraySlice<UInt8>) {
        text = bytes.compactMap { $0 == 0 ? nil : (65...90).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Whether any of some words, in small letters, stands anywhere.
    package func hasAny(_ words: [String]) -> Bool { words.contains { has(Array($0.utf8)) } }

    /// Whether the text begins with any of some words, after a byte order mark and white space.
    package func begins(with words: [String]) -> Bool {
        let start = text.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
        return words.contains { start.starts(with: $0.utf8) }
    }

    private func has(_ word: [UInt8]) -> Bool { places(of: word).contains { _ in true } }

    /// Where a word stands.
    package func places(of word: [UInt8]) -> some Sequence<Int> {
        var next = 0
        return AnyIterator { [text] in
            text.withUnsafeBufferPointer { text in
                while next + word.count <= text.count {
                    next += 1
                    if text[next - 1] == word[0], text[(next - 1)...].starts(with: word) { return next - 1 }
                }
                return nil
            }
        }
    }
}
