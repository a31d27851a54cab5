import DatelineFiles
import DatelineModel

/// Who was sent an edition: a file beside the list of readers, by which nobody gets it twice.
///
/// An address is noted before its mail is sent, and again with what became of it. If something ends the program between the
/// two, nobody knows whether the mail arrived: the address stays `sending`, and it is left to people whether it is tried again.
package struct MailLedger: Sendable {
    /// What is known of an address.
    package enum Entry: String, Sendable {
        /// Its mail was being sent when the file was last written.
        case sending
        /// It has its mail.
        case sent
        /// Its mail was not taken.
        case refused
    }

    /// The path of the file.
    package let path: String
    /// What is known, by the keys of addresses.
    package private(set) var entries: [String: Entry] = [:]

    private let address: String
    private let file: AppendedFile?

    /// What is known of an edition that has an address on the web. The file need not be there, and is not made.
    ///
    /// Throws `DiagnosticError` if somebody is sending it, or if the file is that of another edition, or not one that Dateline
    /// wrote.
    package init(reading path: String, of address: String) throws {
        (self.path, self.address, file) = (path, address, nil)
        if FileSystem.kind(of: path) != .nothing { _ = try read(Self.opened(path).bytes) }
    }

    /// The same, for one who sends: nobody else may until this value is gone.
    package init(opening path: String, of address: String) throws {
        let file = try Self.opened(path)
        (self.path, self.address, self.file) = (path, address, file)
        let (isHeaded, endsWhole) = try read(file.bytes)
        try file.endLastLine(keeping: endsWhole)
        if !isHeaded { try file.add(head) }
    }

    private static func opened(_ path: String) throws -> AppendedFile {
        if let file = try AppendedFile(path) { return file }
        throw DiagnosticError(
            .error(
                .sendingUnderWay, at: .file(path), "another process is sending this edition",
                help: "wait until it is done; who has the mail then does not get it again"))
    }

    private var head: String {
        "# Dateline sent \(address) to these addresses; without this file they would get it again."
    }

    /// Reads what is in the file: whether it has its first line, and whether its last line can be read. That one may have been
    /// cut when something ended its writer, and nothing was sent by it then; no other line may be wrong.
    private mutating func read(_ bytes: [UInt8]) throws -> (isHeaded: Bool, endsWhole: Bool) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        let mayBeCut = bytes.last != UInt8(ascii: "\n")
        for (number, line) in lines.enumerated() {
            let words = String(decoding: line, as: UTF8.self)
            let isCut = mayBeCut && number == lines.count - 1
            if number == 0 {
                if words == head { continue }
                guard isCut, head.hasPrefix(words) else { throw wrong(1, "is not that of the mail of \(address)") }
                return (false, false)
            }
            let parts = words.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count >= 3, let entry = Entry(rawValue: String(parts[0])) else {
                if isCut { return (true, false) }
                throw wrong(number + 1, "has a line that Dateline did not write")
            }
            entries[parts[2].lowercased()] = entry
        }
        return (!lines.isEmpty, true)
    }

    private func wrong(_ line: Int, _ what: String) -> DiagnosticError {
        DiagnosticError(
            .error(
                .badLedger, at: .file(path), "the list of those who got an edition \(what), in line \(line)",
                help: "put it back as it was, or move it away if nobody has got this edition"))
    }

    /// Notes something of an address; it is on the disk when this returns.
    mutating func note(
        _ entry: Entry, _ mailbox: MailAddress, at moment: PublicationDate, _ reason: String = ""
    ) throws {
        entries[mailbox.key] = entry
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let parts = [entry.rawValue, moment.rfc3339, mailbox.address] + (words.isEmpty ? [] : [words])
        try file?.add(parts.joined(separator: "\t"))
    }
}
