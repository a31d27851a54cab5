import DatelineModel
import DatelineReading

/// The header fields of a mail, or of a part of one (RFC 5322).
struct MailHead {
    private var fields: [(name: String, value: [UInt8])] = []

    /// Takes the fields off the front of the bytes, and the empty line behind them.
    init(_ bytes: inout ArraySlice<UInt8>) {
        while !bytes.isEmpty {
            let before = bytes
            guard let line = bytes.popLine(), !line.isEmpty else { return }
            if line.first == 0x20 || line.first == 0x09 {
                guard !fields.isEmpty else {
                    if line.isBlank { return }
                    continue
                }
                fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
            } else if let name = Self.name(of: line) {
                let value = line.dropFirst(name.utf8.count).drop { $0 != UInt8(ascii: ":") }.dropFirst()
                fields.append((name, Array(value.drop { $0 == 0x20 || $0 == 0x09 })))
            } else if !line.starts(with: "From ".utf8), !line.starts(with: ">From ".utf8) {
                // The empty line is missing.
                bytes = before
                return
            }
        }
    }

    /// The name of the field that a line begins, in small letters; `nil` if it begins none.
    static func name(of line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = line[..<colon]
        while name.last == 0x20 { name.removeLast() }
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

    /// A field with parameters; empty if it is missing.
    func parameters(_ name: String) -> HeaderParameters { HeaderParameters((self[name] ?? [])[...]) }

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

/// Dates of mail and feeds, which may have years of two digits (RFC 822).
enum SentDate {
    /// The date of a text; `nil` if it is none beyond doubt.
    static func date(_ text: String) -> PublicationDate? {
        let text = text.onOneLine()
        if case .date(let date)? = WrittenDate(text) { return date }
        guard text.utf8.count <= 100 else { return nil }
        var words = text.split(separator: " ").map(String.init)
        for place in words.indices.dropFirst(2) where words[place].count == 2 && words[place - 1].count == 3 {
            guard let year = Int(words[place]), words[place - 1].allSatisfy(\.isLetter),
                Int(words[place - 2]) != nil
            else { continue }
            words[place] = String(year + (year < 70 ? 2000 : 1900))
            if case .date(let date)? = WrittenDate(words.joined(separator: " ")) { return date }
        }
        return nil
    }
}
