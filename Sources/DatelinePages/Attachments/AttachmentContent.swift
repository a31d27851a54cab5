import DatelineFiles
import DatelineModel

/// What an attachment is, as far as its name and its bytes tell: whether anyone would want it in public, and whether it
/// runs something in the browser of whoever opens it.
struct AttachmentContent: Sendable {
    /// Kinds of file that are seldom meant for readers.
    enum Privacy: String, Sendable {
        case key = "a private key or a file with passwords"
        case backup = "a backup or an unfinished copy"
        case lock = "the lock file of an office program"
        case database = "a database or a dump of one"
        case mail = "a mailbox or a mail"
        case office = "an office document"

        /// What several of them look like.
        var several: String {
            switch self {
            case .key: "private keys or files with passwords"
            case .backup: "backups or unfinished copies"
            case .lock: "lock files of office programs"
            case .database: "databases or dumps of them"
            case .mail: "mailboxes or mails"
            case .office: "office documents"
            }
        }
    }

    /// The kind of private file that it looks like; `nil` for any other.
    let privacy: Privacy?
    /// What it does when it is opened, `is a page…`; `nil` if nothing.
    let active: String?
    /// Whether it is a picture, which does nothing where a page shows it.
    let isPicture: Bool

    /// What the file of a path below a `Content` folder is. What cannot be read is told when the site is written.
    ///
    /// `readsPictures` is for files that are in the site: a picture may have scripts.
    init(of path: String, in folder: String, readsPictures: Bool = true) {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        let endings = Set(name.split(separator: ".").dropFirst().map(String.init))
        let ending = name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
        isPicture = ending == "svg"
        // Only XML has to be read to its end, if readers get it.
        let isXML = isPicture || ending == "xml"
        let isRead = !Self.neverRead.contains(ending) && (readsPictures || !isPicture)
        let count = isXML && readsPictures ? nil : Self.headSize
        let bytes = isRead ? (try? Attachments.bytes(of: path, in: folder, first: count)) ?? [] : []
        privacy = Self.privacy(name, ending, endings, bytes.prefix(Self.headSize))
        active = readsPictures ? Self.activity(ending, endings, bytes) : nil
    }

    /// How many bytes of a file tell what it is.
    private static let headSize = 16 << 10

    // MARK: - Private

    /// Formats that are what their names say and are not looked into.
    private static let neverRead: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "pdf", "mp3", "mp4", "ogg", "webm", "woff", "woff2", "ttf",
        "otf", "zip", "gz", "csv",
    ]
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

    private static func privacy(
        _ name: String, _ ending: String, _ endings: Set<String>, _ head: ArraySlice<UInt8>
    ) -> Privacy? {
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

    // MARK: - Active

    private static let pages: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "shtm", "mht", "mhtml", "hta", "htc", "svgz",
    ]
    private static let scripts: Set<String> = ["js", "mjs", "cjs", "wasm", "swf", "xsl", "xslt"]
    private static let programs: Set<String> = [
        "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "cgi", "asp", "aspx", "jsp", "jspx", "cfm",
    ]

    /// Servers look at each part of a name such as `report.html.fr`, so all of them count.
    private static func activity(_ ending: String, _ endings: Set<String>, _ bytes: [UInt8]) -> String? {
        if !pages.isDisjoint(with: endings) { return "is a page that can run scripts" }
        if !scripts.isDisjoint(with: endings) { return "is a script that any page could be made to run" }
        if !programs.isDisjoint(with: endings) { return "is a program that some servers run" }
        guard !bytes.isEmpty else { return nil }
        let text = TextSearch(bytes[...])
        if ending == "svg" || text.hasAny(["http://www.w3.org/2000/svg"]) && text.hasAny(["<svg", ":svg"]) {
            return text.isScriptedSVG ? "is a picture with a script" : nil
        }
        let isXML = ending == "xml" || text.begins(with: ["<?xml"])
        if isXML {
            return text.hasAny(["<?xml-stylesheet", "http://www.w3.org/1999/xhtml", "<!entity"])
                ? "is XML that a browser turns into a page" : nil
        }
        // Of a file without an ending that tells its type, browsers look at the first bytes.
        let type = MediaType.ofFile(named: "x.\(ending)")
        guard type == MediaType.ofFile(named: "x") else { return nil }
        return text.begins(with: ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<!--"])
            ? "is a page that can run scripts" : nil
    }
}

/// Looks for words in bytes that may be text, whatever their case.
private struct TextSearch {
    private let text: [UInt8]

    /// Zero bytes are left out, so that UTF-16 is searched as well.
    init(_ bytes: ArraySlice<UInt8>) {
        text = bytes.compactMap { $0 == 0 ? nil : (65...90).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Whether any of some words, in small letters, stands anywhere.
    func hasAny(_ words: [String]) -> Bool { words.contains { has(Array($0.utf8)) } }

    /// Whether the text begins with any of some words, after a byte order mark and white space.
    func begins(with words: [String]) -> Bool {
        let start = text.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
        return words.contains { start.starts(with: $0.utf8) }
    }

    /// Whether an SVG has scripts, handlers, other documents in it, or hides what it has.
    var isScriptedSVG: Bool {
        hasAny([
            "<script", ":script", "javascript:", "<foreignobject", ":foreignobject", "<iframe", "<embed", "<object",
            "<handler", "<!entity", "<?xml-stylesheet",
        ]) || hasHandler || hasHiddenAddress
    }

    /// `onload=`
    private var hasHandler: Bool {
        places(of: Array("on".utf8)).contains { place in
            guard place > 0, text[place - 1] <= 0x20 || "\"'/".utf8.contains(text[place - 1]) else { return false }
            let rest = text[(place + 2)...].drop { (97...122).contains($0) }
            return rest.startIndex > place + 2 && rest.drop { $0 <= 0x20 }.first == UInt8(ascii: "=")
        }
    }

    /// `href="java&#115;cript:…"`: a script as an address, with characters written as numbers or blanks between.
    private var hasHiddenAddress: Bool {
        var plain: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte > 0x20 else { continue }
            guard byte == UInt8(ascii: "&"), rest.first == UInt8(ascii: "#") else {
                plain.append(byte)
                continue
            }
            let isHexadecimal = rest.dropFirst().first == UInt8(ascii: "x")
            let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix { $0 != UInt8(ascii: ";") }.prefix(10)
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
            if let number, let byte = UInt8(exactly: number), byte > 0x20 { plain.append(byte | 0x20) }
            rest = rest[digits.endIndex...].dropFirst()
        }
        return TextSearch(plain[...]).hasAny(["javascript:"])
    }

    private func has(_ word: [UInt8]) -> Bool { places(of: word).contains { _ in true } }

    private func places(of word: [UInt8]) -> some Sequence<Int> {
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
