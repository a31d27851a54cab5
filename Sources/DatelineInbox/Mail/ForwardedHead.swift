import DatelineModel
import DatelineReading

/// The head that mail programs write as text above a mail that they quote or pass on.
struct ForwardedHead {
    private(set) var from: String?
    private(set) var subject: String?
    private(set) var date: String?
    /// Its lines, with the one that announces it.
    let lines: Range<Int>
    /// Whether a line announces it.
    let isAnnounced: Bool

    /// The first head in lines from a place on; `nil` if there is none.
    init?(in lines: [String], from start: Int = 0) {
        for place in lines.indices.dropFirst(start) {
            guard let (kind, _) = Self.field(of: lines[place]), kind == .from || kind == .date || kind == .subject,
                let head = Self(in: lines, at: place, start)
            else { continue }
            self = head
            return
        }
        return nil
    }

    /// How many lines a head has at most.
    private static let longest = 30

    private init?(in lines: [String], at first: Int, _ start: Int) {
        var kinds: Set<Field> = []
        var (place, last) = (first, first)
        while place < min(lines.count, first + Self.longest) {
            let words = Self.bare(lines[place])
            if let (kind, value) = Self.field(of: lines[place]), kinds.insert(kind).inserted || kind == .other {
                switch kind {
                case .from: from = value
                case .subject: subject = value
                case .date: date = value
                case .other: break
                }
                last = place
            } else if words.isEmpty {
                // Some programs put empty lines between the fields.
                guard place + 1 < lines.count, let (next, _) = Self.field(of: lines[place + 1]), !kinds.contains(next),
                    place - last == 1
                else { break }
            } else if kinds.contains(.other), place - last <= 3, !words.hasSuffix("."),
                kinds.count < 4 || words.contains("@")
            {
                // The rest of a long list of receivers.
            } else if subject != nil, lines[place].first?.isWhitespace == true {
                subject = subject.map { $0 + " " + words }
            } else {
                break
            }
            place += 1
        }
        guard kinds.contains(.from), kinds.contains(.subject) || kinds.contains(.date),
            kinds.count >= 3 || kinds.isSuperset(of: [.from, .date])
        else { return nil }
        var top = first
        while top > start, first - top < 4, Self.bare(lines[top - 1]).isEmpty { top -= 1 }
        isAnnounced = top > start && Self.isAnnouncement(lines[top - 1])
        self.lines = (isAnnounced ? top - 1 : first)..<(last + 1)
    }

    private enum Field { case from, subject, date, other }

    private static func field(of line: String) -> (Field, String)? {
        guard line.utf8.count < 2000, line.utf8.contains(UInt8(ascii: ":")) || line.contains("：") else { return nil }
        let words = bare(line)
        guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = words[..<colon].trimmingWhitespace().trimming("*_").lowercased()
        guard name.count < 25, let field = names[name] else { return nil }
        let value = words[words.index(after: colon)...].trimmingWhitespace().trimming("*_\\").trimmingWhitespace()
        return (field, unescaped(value))
    }

    /// A value without the backslashes that Markdown has before its marks.
    private static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
        var result = ""
        var rest = value[...]
        while let character = rest.popFirst() {
            let isMark =
                character == "\\" && rest.first.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? false
            if !isMark { result.append(character) } else if let mark = rest.popFirst() { result.append(mark) }
        }
        return result
    }

    /// A line without marks of quotes and emphasis around it.
    private static func bare(_ line: String) -> String {
        String(line.drop { $0 == ">" || $0.isWhitespace || $0 == "|" }).trimmingWhitespace()
    }

    private static func isAnnouncement(_ line: String) -> Bool {
        let words = bare(line).trimming("*_\\ ")
        if words.count >= 10, words.allSatisfy({ $0 == "_" || $0 == "-" || $0 == "\\" || $0 == "*" || $0 == "—" }) {
            return true
        }
        if bare(line).count >= 10, bare(line).allSatisfy({ $0 == "_" || $0 == "\\" || $0 == "*" }) { return true }
        let lowercased = words.lowercased()
        if words.hasPrefix("--"), words.hasSuffix("--") || words.hasSuffix("-") { return true }
        return announcements.contains { lowercased.hasPrefix($0) }
    }

    private static let announcements = [
        "begin forwarded message", "forwarded message", "original message", "anfang der weitergeleiteten",
        "début du message",
        "inicio del mensaje", "inizio messaggio", "início da mensagem", "从这里开始转发", "转发的邮件", "以下は転送",
        "start doorgestuurd",
        "vidarebefordrat", "начало переадресованного",
    ]

    private static let names: [String: Field] = {
        var names: [String: Field] = [:]
        for name in [
            "from", "von", "de", "da", "van", "från", "fra", "od", "od:", "от", "від", "发件人", "寄件者", "差出人", "보낸 사람",
            "kimden", "de la",
        ] { names[name] = .from }
        for name in [
            "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "temat", "тема",
            "主题", "主旨", "件名", "제목", "konu", "re",
        ] {
            names[name] = .subject
        }
        for name in [
            "date", "sent", "datum", "gesendet", "envoyé", "envoyé le", "fecha", "enviado", "enviado el", "data",
            "inviato",
            "verzonden", "skickat", "dato", "sendt", "wysłano", "дата", "отправлено", "发送时间", "日期", "寄件日期", "送信日時",
            "日時", "보낸 날짜", "date d’envoi",
            "data invio", "tarih",
        ] { names[name] = .date }
        for name in [
            "to", "an", "à", "a", "para", "aan", "till", "til", "do", "кому", "收件人", "宛先", "받는 사람", "cc", "bcc",
            "kopie", "copie", "reply-to",
            "antwort an", "抄送", "副本", "копия", "importance", "priority", "organization", "organisation", "attachments",
            "anlagen", "cc:",
        ] { names[name] = .other }
        return names
    }()
}

extension StringProtocol {
    /// The text without some characters at its ends.
    func trimming(_ characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
