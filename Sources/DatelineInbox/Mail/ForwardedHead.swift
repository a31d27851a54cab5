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
    /// Whether that line says that the mail is passed on, and not only that it is another.
    let isForward: Bool

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
        var kinds: Set<HeadWords.Field> = []
        var (place, last) = (first, first)
        var isInSubject = false
        while place < min(lines.count, first + Self.longest) {
            let words = Self.bare(lines[place])
            if let (kind, value) = Self.field(of: lines[place]), kinds.insert(kind).inserted || kind == .other {
                switch kind {
                case .from: from = value.replacing("**", with: "")
                case .subject: subject = value
                case .date: date = value
                case .other: break
                }
                isInSubject = kind == .subject
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
            } else if isInSubject, last == place - 1, lines[place].first?.isWhitespace == true, place + 1 < lines.count,
                Self.bare(lines[place + 1]).isEmpty || Self.field(of: lines[place + 1]) != nil
            {
                // The rest of a long subject.
                subject = subject.map { $0 + " " + words }
                last = place
            } else {
                break
            }
            place += 1
        }
        guard kinds.contains(.from), kinds.contains(.subject) || kinds.contains(.date),
            kinds.count >= 3 || kinds.isSuperset(of: [.from, .date])
        else { return nil }
        var top = first
        while top > start, first - top < 5, Self.isBlank(lines[top - 1]) { top -= 1 }
        isAnnounced = top > start && Self.isAnnouncement(lines[top - 1])
        isForward = isAnnounced && HeadWords.saysForward(lines[top - 1])
        // Some programs announce its end, too.
        let isClosed = last + 1 < lines.count && lines[last + 1].hasPrefix("==") && Self.isAnnouncement(lines[last + 1])
        self.lines = (isAnnounced ? top - 1 : first)..<(isClosed ? last + 2 : last + 1)
    }

    private static func field(of line: String) -> (HeadWords.Field, String)? {
        guard line.utf8.count < 2000, line.utf8.contains(UInt8(ascii: ":")) || line.contains("：") else { return nil }
        let words = bare(line)
        guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = words[..<colon].trimmingWhitespace().trimming("*_").lowercased()
        guard name.count < 25, let field = HeadWords.fields[name] else { return nil }
        // A head that is a table ends its lines with a bar.
        let value = words[words.index(after: colon)...].trimmingWhitespace().trimming("*_\\|").trimmingWhitespace()
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

    /// Whether a line is blank, or one of the lines above a head that is a table: `| --- | --- |`.
    private static func isBlank(_ line: String) -> Bool {
        let words = bare(line)
        return words.isEmpty || line.contains("|") && words.allSatisfy { "-:| ".contains($0) }
    }

    private static func isAnnouncement(_ line: String) -> Bool {
        let words = bare(line).trimming("*_\\ ")
        if words.count >= 10, words.allSatisfy({ $0 == "_" || $0 == "-" || $0 == "\\" || $0 == "*" || $0 == "—" }) {
            return true
        }
        if bare(line).count >= 10, bare(line).allSatisfy({ $0 == "_" || $0 == "\\" || $0 == "*" }) { return true }
        if ["--", "=="].contains(where: { words.hasPrefix($0) && (words.hasSuffix($0) || words.hasSuffix("-")) }) {
            return true
        }
        return HeadWords.announces(words.trimming("-= "))
    }
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
