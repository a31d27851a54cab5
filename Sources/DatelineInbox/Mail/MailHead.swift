import DatelineModel
import DatelineReading

/// The header fields of a mail, or of a part of one (RFC 5322).
struct MailHead {
    private var fields: [(name: String, value: [UInt8])] = []

    /// Takes the fields off the front of the bytes, and the empty line behind them.
    ///
    /// If that line is missing, the first line that is no field of mail begins the text, though it has the form of one:
    /// `HANOI: The law passed.` Parts have only fields of mail, so that in theirs any such line is text.
    init(_ bytes: inout ArraySlice<UInt8>, ofPart isPart: Bool = false) {
        // Where lines begin that may be text, and how many fields are above them.
        var doubtful: (rest: ArraySlice<UInt8>, fields: Int)?
        while !bytes.isEmpty {
            let before = bytes
            guard let line = bytes.popLine() else { break }
            if line.isEmpty {
                // Without a single field that mail has, it was no head.
                if !isPart, doubtful?.fields ?? 0 > 0 { return }
                break
            }
            if line.first == 0x20 || line.first == 0x09, !fields.isEmpty {
                fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
            } else if let name = Self.name(of: line) {
                if MailKind.isField(name) { doubtful = nil } else { doubtful = doubtful ?? (before, fields.count) }
                let value = line.dropFirst(name.utf8.count).drop { $0 != UInt8(ascii: ":") }.dropFirst()
                fields.append((name, Array(value.drop { $0 == 0x20 || $0 == 0x09 })))
            } else if line.isBlank, fields.isEmpty {
                return
            } else if !line.starts(with: "From ".utf8), !line.starts(with: ">From ".utf8) {
                doubtful = doubtful ?? (before, fields.count)
                break
            }
        }
        guard let start = doubtful else { return }
        bytes = start.rest
        fields.removeLast(fields.count - start.fields)
    }

    /// The name of the field that a line begins, in small letters; `nil` if it begins none.
    static func name(of line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = line[..<colon]
        while name.last == 0x20 || name.last == 0x09 { name.removeLast() }
        guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Whether there is a field of a name in small letters.
    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The first field of a name in small letters; `nil` if it is missing.
    subscript(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The text of a field, with encoded words read; `nil` if it is missing or blank.
    func text(_ name: String) -> DecodedText? {
        guard let value = self[name] else { return nil }
        let text = EncodedWords.text(of: value[...])
        return text.text.isEmpty ? nil : text
    }

    /// The fields whose names in small letters are of some kind, as lines: `sensitivity: private`.
    func fields(where isOfKind: (String) -> Bool) -> [String] {
        fields.filter { isOfKind($0.name) }.map { "\($0.name): \(EncodedWords.text(of: $0.value[...]).text)" }
    }

    /// A field with parameters; empty if it is missing.
    func parameters(_ name: String) -> HeaderParameters { HeaderParameters((self[name] ?? [])[...]) }

    /// The labels that Gmail writes into the mails of its archives, in small letters.
    var labels: [String] {
        text("x-gmail-labels")?.text.lowercased().split(separator: ",").map { $0.trimmingWhitespace() } ?? []
    }

    /// Its language as a BCP 47 tag; `nil` if it names none.
    var language: String? {
        let text = text("content-language")?.text.prefix { $0 != "," && $0 != ";" }
        return text.flatMap { LanguageTag.canonical($0.trimmingWhitespace()) }
    }

    /// The time at which it was sent, or else the one at which the first server received it.
    var date: PublicationDate? {
        if let written = self["date"] {
            let text = String(decoding: HeaderComments.removed(from: written[...]), as: UTF8.self)
            if let date = SentDate.date(text) { return date }
        }
        guard let received = fields.last(where: { $0.name == "received" })?.value,
            let mark = received.lastIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let text = String(decoding: HeaderComments.removed(from: received[(mark + 1)...]), as: UTF8.self)
        return SentDate.date(text)
    }
}
