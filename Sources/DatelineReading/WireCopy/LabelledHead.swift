import DatelineModel

/// The head of a story whose lines say what they are, as databases, feeds and mail have it: `HEADLINE: …`, `BYLINE: …`,
/// `Subject: …`.
struct LabelledHead {
    /// What the lines say.
    private(set) var headline: String?
    private(set) var day: CalendarDay?
    private(set) var place: String?
    private(set) var agency: String?
    private(set) var authors: [String] = []
    private(set) var address: String?
    /// The line that may forbid publication; `nil` if none does.
    private(set) var hold: WireHead.Noted<String>?
    /// The line that says the moment before which the text must not appear, with that; its time is `nil` if it has a time of
    /// day and cannot be read with certainty.
    private(set) var release: (line: WireHead.Noted<String>, time: EmbargoTime?)?
    /// Lines above and between them that say nothing which a story has.
    private(set) var extras: [WireHead.Noted<String>] = []
    /// Lines between them with what a story has no place for.
    private(set) var dropped: [WireHead.Noted<String>] = []
    /// The slug.
    private(set) var slug: String?
    /// Where the story begins, in bytes.
    private(set) var end: Int

    /// The head that a text begins with; `nil` if it has none: two such lines at least, one of which is a headline or says
    /// that the text follows.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        end = range.lowerBound
        var found: Set<Label> = []
        // Above the first label may stand whose the story is, and when it came out.
        var above: [Range<Int>] = []
        var releases: [(line: WireHead.Noted<String>, value: String)] = []
        // Labels that are not known, until a line below them shows that they belong to the head.
        var unknown: [Range<Int>] = []
        var mailLabels = 0
        var isOfArchive = false
        let isBelowBlank = { (start: Int) in
            let before = trimBlankEnd(bytes, range.lowerBound, start)
            return bytes[before..<start].count { $0 == UInt8(ascii: "\n") } > 1
        }
        var next = Self.line(bytes, from: range.lowerBound, range.upperBound)
        while let line = next, line.count <= Self.longestLine, found.count < Self.mostLines {
            next = Self.line(bytes, from: line.upperBound, range.upperBound)
            guard bytes[line].prefix(Self.longestLabel).contains(UInt8(ascii: ":")),
                let (label, value, start) = Self.label(String(decoding: bytes[line], as: UTF8.self))
            else {
                // `Body`, as archives have it below their labels.
                if isOfArchive, bytes[line].elementsEqual("Body".utf8) {
                    found.insert(.body)
                    end = line.upperBound
                    break
                }
                if !found.isEmpty {
                    guard unknown.count < 8, Self.isUnknownLabel(bytes[line]), !isBelowBlank(line.lowerBound) else {
                        break
                    }
                    unknown.append(line)
                    continue
                }
                guard above.count < 8, Self.mayStandAbove(bytes[line]) else { break }
                above.append(line)
                continue
            }
            drop(&unknown, bytes)
            found.insert(label)
            isOfArchive = isOfArchive || Self.isLength(bytes[line])
            if Self.isOfMail(bytes[line]) { mailLabels += 1 }
            end = line.upperBound
            if hold == nil, Self.mayForbid(label, value) {
                hold = .init(value: String(decoding: bytes[line], as: UTF8.self), range: line)
            }
            if label == .holding, ReleaseTime.mayHaveClock(value) {
                releases.append((.init(value: String(decoding: bytes[line], as: UTF8.self), range: line), value))
            }
            if label == .body {
                if !value.isEmpty { end = line.lowerBound + start }
                break
            }
            if !take(label, value) {
                dropped.append(.init(value: String(decoding: bytes[line], as: UTF8.self), range: line))
            }
        }
        let title = isOfArchive && headline == nil ? Self.headlineOfArchive(above, bytes) : nil
        guard found.count > 1, found.contains(.headline) || found.contains(.body) || title != nil else { return nil }
        // A story that quotes the head of a mail has its own words above it.
        guard mailLabels < 2 || above.allSatisfy({ Self.announcesMail(bytes[$0]) }) else { return nil }
        // Above a blank line they close the head.
        if let last = unknown.last,
            Self.line(bytes, from: last.upperBound, range.upperBound).map({ isBelowBlank($0.lowerBound) })
                ?? false
        {
            end = last.upperBound
            drop(&unknown, bytes)
        }
        end = skipBlank(bytes, end, range.upperBound)
        takeLines(above, headline: title, bytes)
        // Of two moments nobody knows which is meant.
        let times = releases.map { ReleaseTime.read($0.value, besides: day) }
        if let last = releases.last { release = (last.line, Set(times).count == 1 ? times[0] : nil) }
    }

    /// Takes the lines above the first label: the day, the headline of an archive, and what is no part of the story.
    private mutating func takeLines(_ above: [Range<Int>], headline title: Range<Int>?, _ bytes: [UInt8]) {
        for line in above {
            let text = String(decoding: bytes[line], as: UTF8.self)
            if line == title {
                headline = text
            } else if let day = DayInWords.day(in: text) {
                self.day = self.day ?? day
            } else {
                extras.append(.init(value: text, range: line))
            }
        }
    }

    /// Whether a line may forbid publication. `Release date: 12 Feb 2099` is a day like others: before it the story is in no build.
    private static func mayForbid(_ label: Label, _ value: String) -> Bool {
        let words = value.lowercased()
        if WireHead.Embargo.isIn(value) || words.contains("embarg") { return true }
        return label == .holding && !value.isEmpty && !openStates.contains(words) && DayInWords.day(in: value) == nil
    }

    /// Takes the labels of an agency's own that are not known.
    private mutating func drop(_ lines: inout [Range<Int>], _ bytes: [UInt8]) {
        dropped += lines.map { .init(value: String(decoding: bytes[$0], as: UTF8.self), range: $0) }
        lines = []
    }

    /// Whether a line has a label of one to three words, and a few words behind it.
    private static func isUnknownLabel(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 100, let colon = line.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")),
            let first = line.first, !(97...122).contains(first), isLetter(first) || first >= 0xC3
        else { return false }
        let label = line[..<colon]
        return label.count { $0 == UInt8(ascii: " ") } < 3 && !label.contains { ".!?\"(".utf8.contains($0) }
            && !(line.last.map { ".!?".utf8.contains($0) } ?? false)
    }

    /// Whether a line can stand above the first label: no sentence.
    private static func mayStandAbove(_ line: ArraySlice<UInt8>) -> Bool {
        isCopyright(line) || line.count < 100 && !(line.last.map { ".:!?\"".utf8.contains($0) } ?? false)
            || announcesMail(line)
    }

    /// Whether a line has a label that mail has.
    static func isOfMail(_ line: ArraySlice<UInt8>) -> Bool {
        [
            "From:", "To:", "Cc:", "CC:", "Subject:", "Sent:", "Von:", "An:", "Betreff:", "De :", "De:", "Para:",
            "Asunto:",
        ]
        .contains { line.starts(with: $0.utf8) }
    }

    /// Whether a program for mail announces a mail by a line: `---------- Forwarded message ---------`.
    private static func announcesMail(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 80 else { return false }
        let words = String(decoding: line, as: UTF8.self).lowercased()
        return [
            "forwarded message", "original message", "weitergeleitete nachricht", "message transféré",
            "mensaje reenviado",
        ]
        .contains(where: words.contains)
    }

    /// Takes what a line says; whether a story has a place for it.
    private mutating func take(_ label: Label, _ value: String) -> Bool {
        guard !value.isEmpty else { return true }
        switch label {
        case .headline:
            defer { headline = headline ?? SubjectMark.removed(from: value) }
            return headline == nil
        case .day, .holding:
            guard DayInWords.day(in: value) != nil else { return Self.openStates.contains(value.lowercased()) }
            day = [DayInWords.day(in: value), day].compactMap { $0 }.max { $0.daysSinceEpoch < $1.daysSinceEpoch }
        case .author:
            guard authors.isEmpty else { return false }
            authors = Byline.names(value)
        case .agency:
            guard agency == nil else { return false }
            agency = value
        case .place: place = value
        case .address:
            guard WebAddress.isValid(value) else { return false }
            address = value
        case .slug:
            slug = slug ?? value
            return false
        case .body: break
        case .other: return false
        }
        return true
    }

    private static let mostLines = 24
    private static let longestLine = 300

    private static func line(_ bytes: [UInt8], from position: Int, _ limit: Int) -> Range<Int>? {
        let start = skipBlank(bytes, position, limit)
        guard start < limit else { return nil }
        return start..<trimBlankEnd(bytes, start, lineEnd(bytes, start, limit))
    }

    static func isCopyright(_ line: ArraySlice<UInt8>) -> Bool {
        ["Copyright", "©", "(c)"].contains { line.starts(with: $0.utf8) }
    }

    // MARK: - Labels

    private enum Label { case headline, day, author, agency, place, address, body, holding, slug, other }

    /// What a line about publication says where nothing is held back.
    private static let openStates: Set<String> = [
        "published", "final", "usable", "public", "yes", "immediate", "immediately", "none", "no", "live", "open",
    ]

    /// The label of a line, what it says, and where that begins in bytes; `nil` if it has none.
    private static func label(_ line: String) -> (Label, value: String, start: Int)? {
        guard let colon = line.utf8.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let words = line[..<colon].trimmingWhitespace().lowercased()
        guard let label = labels[words] else { return nil }
        let value = line[line.index(after: colon)...]
        let start = value.firstIndex { !$0.isWhitespace } ?? line.endIndex
        return (label, value.trimmingWhitespace(), line.utf8.distance(from: line.startIndex, to: start))
    }

    private static let longestLabel = 24

    private static let labels: [String: Label] = {
        let table: [(Label, String)] = [
            (
                .headline,
                "title; headline; head; hed; subject; titre; titel; überschrift; título; titolo; tiêu đề; заголовок"
            ),
            (
                .day,
                """
                date; published; publication date; pubdate; date published; dated; sent; created; datum; fecha; data; ngày; publié
                дата
                """
            ),
            (.author, "by; byline; author; authors; writer; reporter; autor; auteur; autore; tác giả; автор"),
            (
                .agency,
                "source; publication; publisher; newspaper; agency; outlet; provider; quelle; fuente; fonte; nguồn"
            ),
            (.place, "dateline; place; location; city; ort; lieu; lugar"),
            (.address, "url; link; web address; permalink; canonical; website"),
            (
                .holding,
                """
                status; pubstatus; visibility; publish; publish date; publish on; publish at; embargo; embargoed; embargo until
                release; release date; release time; hold; hold until; sperrfrist
                """
            ),
            (.slug, "slug; slugline; keyword"),
            (.body, "body; content; text; story; article; full text; fulltext; copy"),
            (
                .other,
                """
                length; load-date; section; language; copyright; document-type; publication-type; words; word count; from; to; cc
                bcc; reply-to; message-id; mime-version; content-type; content-transfer-encoding; importance; priority
                category; pages; page; volume; issue; edition; graphic; journal code; id; an; ipd; retrieved; accessed
                """
            ),
        ]
        var labels: [String: Label] = [:]
        for (label, words) in table {
            for word in words.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                labels[word.trimmingWhitespace()] = label
            }
        }
        return labels
    }()
}
