import DatelineFiles
package import DatelineDigest
package import DatelineModel
import DatelineReading

/// The readers who get editions as mail: a text with an address a line, or a table in CSV with a column of addresses.
package struct MailRecipients: Sendable {
    /// A reader.
    package struct Reader: Sendable {
        /// The mailbox.
        package let mailbox: MailAddress
        /// Where it stands.
        package let location: SourceLocation
        /// What the table has of the reader, by the names of its columns.
        let values: [String: String]

        /// Where the reader unsubscribes.
        package func address(_ unsubscribe: FilledAddress) -> String {
            unsubscribe.filled { $0 == MailRecipients.ownColumn ? mailbox.address : values[$0] }
        }
    }

    /// The readers, each once, in the order of the file.
    package private(set) var readers: [Reader] = []
    /// How many stand there more than once.
    package private(set) var repeated = 0
    /// What is wrong with single lines, whose readers get nothing.
    package private(set) var problems: [Diagnostic] = []

    private let file: String

    /// The name under which an address to unsubscribe has that of the reader.
    private static let ownColumn = "email"
    /// What such columns are called in the tables of mailing programs, the surest first: an `address` may be that of a house.
    private static let columns = ["email", "e-mail", "mail", "email address", "e-mail address", "address"]

    /// Reads a list of readers for a site. Throws `DiagnosticError` if it cannot be used as a whole.
    package init(_ file: String, of folders: SiteFolders, _ unsubscribe: FilledAddress) throws {
        try Self.refuseFoldersOfTheSite(file, folders)
        self.file = file
        guard FileSystem.kind(of: file) != .nothing else {
            throw Self.problem(file, "there is no such list of readers", "write one, with an address a line")
        }
        let text = try TextDecoding.text(of: FileBytes.read(file, as: file), file: file)
        var seen: Set<String> = []
        let names = unsubscribe.names.filter { $0 != Self.ownColumn }
        let rows =
            file.lowercased().hasSuffix(".csv") ? try Self.rows(of: text, names) : try Self.lines(of: text, names)
        for (given, values) in rows {
            let location = given.location(in: text)
            guard let mailbox = MailAddress(given.value) else {
                problems.append(Self.noAddress(given.value, at: location))
                continue
            }
            if let name = names.first(where: { values[$0]?.isEmpty ?? true }) {
                problems.append(
                    .warning(
                        .badMailAddress, at: .location(location), "“\(mailbox.address)” has no “\(name)”",
                        help: "fill the column, by which the reader unsubscribes; this line gets no mail"))
                continue
            }
            let reader = Reader(mailbox: mailbox, location: location, values: values)
            guard reader.address(unsubscribe).utf8.count <= EmailSettings.longestAddress else {
                problems.append(
                    .warning(
                        .badMailAddress, at: .location(location),
                        "the address by which “\(mailbox.address)” unsubscribes has more than \(EmailSettings.longestAddress) bytes",
                        help: "shorten what the columns have; this line gets no mail"))
                continue
            }
            if seen.insert(mailbox.key).inserted {
                readers.append(reader)
            } else {
                repeated += 1
            }
        }
        guard !readers.isEmpty || !problems.isEmpty else {
            throw Self.problem(file, "there is no address in this list", "write one a line")
        }
    }

    /// The path of a file beside the list.
    package func path(beside name: String) -> String {
        (file.lastIndex(of: "/").map { String(file[...$0]) } ?? "") + name
    }

    private typealias Row = (address: Located<String>, values: [String: String])

    private static func lines(of text: SourceText, _ names: [String]) throws -> [Row] {
        if let name = names.first {
            throw problem(
                text.file, "“email.unsubscribe” has “{\(name)}”, and a text has no columns",
                "save the list as CSV with a column “\(name)”")
        }
        var rows: [Row] = []
        var start = 0
        for line in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { start += line.count + 1 }
            let words = String(decoding: line, as: UTF8.self).onOneLine()
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            let indent = line.prefix { $0 <= 0x20 }.count
            rows.append((Located(value: words, offset: start + indent, length: words.utf8.count), [:]))
        }
        return rows
    }

    private static func rows(of text: SourceText, _ wanted: [String]) throws -> [Row] {
        let (columns, rows) = try CSVReader.texts(of: text)
        let names = columns.map { $0.lowercased() }
        guard let own = Self.columns.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
            throw problem(
                text.file, "no column of this table has mail addresses", "call one “email” in the first line")
        }
        if let name = wanted.first(where: { !columns.contains($0) }) {
            throw problem(
                text.file, "“email.unsubscribe” has “{\(name)}”, and this table has no such column",
                Suggestion.didYouMean(name, among: columns) ?? "add a column “\(name)” to the first line")
        }
        return rows.filter { !$0[own].value.isEmpty }.map { row in
            (row[own], Dictionary(zip(columns, row.map(\.value)), uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Who reads the digest is nobody else’s business.
    private static func refuseFoldersOfTheSite(_ file: String, _ folders: SiteFolders) throws {
        if folders.hold(file) {
            throw problem(
                file, "the list of readers is in a folder of the site, which is published",
                "move it to a place that nobody else reads")
        }
    }

    /// What is wrong with a line of which no address can be read.
    private static func noAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "x" }))
        // An address of the kind that RFC 6531 adds.
        let isOfOtherLetters = plain != text && MailAddress(plain) != nil
        return .warning(
            .badMailAddress, at: .location(location),
            isOfOtherLetters
                ? "“\(text)” has letters beyond ASCII, which many mail servers do not take in an address"
                : "“\(text)” is not a mail address",
            help: isOfOtherLetters
                ? "write the domain as “xn--…”, or another address of the reader; this line gets no mail"
                : "fix or remove it; this line gets no mail")
    }

    private static func problem(_ file: String, _ summary: String, _ help: String) -> DiagnosticError {
        DiagnosticError(.error(.badRecipients, at: .file(file), summary, help: help))
    }
}
