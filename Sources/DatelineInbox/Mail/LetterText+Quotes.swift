import DatelineReading

/// Mail in mail: what is passed on, and what is answered.
extension LetterText {
    /// Takes the mail out that this one passes on, or leaves out the one that it answers. Returns whether there may be more.
    mutating func unwrap(_ role: MailRole) -> Bool {
        guard let (found, above) = nextHead(role) else { return false }
        if above, let kind = kindBelow(found, role) {
            note(lines[found.lines.lowerBound...], as: kind)
            lines.removeSubrange(found.lines.lowerBound...)
            return false
        }
        dropNote(0..<found.lines.lowerBound, as: "the note of the one who passed it on")
        head = found
        subjects += found.subject.map { [$0] } ?? []
        lines.removeSubrange(0..<found.lines.count)
        unquote()
        return true
    }

    /// The first head that is no part of a story, and whether words stand above it.
    private func nextHead(_ role: MailRole) -> (ForwardedHead, isBelowWords: Bool)? {
        var start = 0
        while let found = ForwardedHead(in: lines, from: start) {
            start = found.lines.upperBound
            guard start < lines.count, lines[start...].contains(where: { !isBlank($0) }) else { return nil }
            let above = lines[..<found.lines.lowerBound].contains { !isBlank($0) && !$0.hasPrefix(">") }
            // A head in the middle of a story that nothing announces is part of the story.
            if found.isAnnounced || role == .forward || !above { return (found, above) }
        }
        return nil
    }

    /// What a mail is whose head stands below other words, if those are the story; `nil` if they are a note above it.
    private func kindBelow(_ found: ForwardedHead, _ role: MailRole) -> String? {
        let words = countWords(in: lines[..<found.lines.lowerBound])
        if let head {
            let passesOn = head.subject.map(MailSubject.isForward) ?? false
            let answers = head.subject.map(MailSubject.isReply) ?? false
            let isNote = (passesOn || found.isForward) && words < Self.longestNote && !answers
            return isNote ? nil : "an older mail below the one that was passed on"
        }
        switch role {
        case .forward: return nil
        case .reply: return "the mail that this one answers"
        case .thread: return found.isForward ? nil : "the mail that this one answers"
        case .letter: return found.isForward || words < Self.longestNote ? nil : "an older mail below this one"
        }
    }

    /// The words of a note above a mail that is passed on.
    private static let longestNote = 50

    /// Takes the marks off if all lines are quoted.
    private mutating func unquote() {
        let words = lines.filter { !isBlank($0) }
        guard !words.isEmpty, words.allSatisfy({ $0.hasPrefix(">") }) else { return }
        lines = lines.map { line in
            let rest = line.hasPrefix(">") ? line.dropFirst() : line[...]
            return String(rest.first == " " ? rest.dropFirst() : rest)
        }
    }

    // MARK: - Quotes

    /// The words of others that a mail quotes, with the line that names them. In a mail that is no reply a block quote may be part
    /// of the story.
    mutating func dropQuotes(_ role: MailRole) {
        if head == nil { unquote() }
        let isReply = role == .reply || role == .thread && hasQuotesOfProgram
        var (kept, quoted): ([String], [String]) = ([], [])
        var place = 0
        while place < lines.count {
            let named = lines[place].hasPrefix(">") ? nil : endOfAttribution(place)
            let start = named ?? place
            let end = lines[start...].firstIndex { !$0.hasPrefix(">") } ?? lines.endIndex
            if end > start, isReply || named != nil && isOfProgram(place..<start, quoteEnd: end) {
                quoted += lines[place..<end]
            } else {
                kept += lines[place..<max(end, place + 1)]
            }
            place = max(end, place + 1)
        }
        guard !quoted.isEmpty, kept.contains(where: { !isBlank($0) }) else { return }
        if let words = wordsAnswered(quoted, isReply: isReply), countWords(in: kept) < Self.longestRemark,
            case let length = words.joined(separator: " ").split(whereSeparator: \.isWhitespace).count,
            length > Self.shortestStory || length > Self.shortestStory / 2 && length > 3 * countWords(in: kept)
        {
            // `Good for page one?` above a release that a program quotes: the release is the story, if the note does not refuse it.
            note(kept, as: "the note above the mail that it answers")
            holdingNotes.append("the answer above it: \(kept.joined(separator: " ").trimmingWhitespace())")
            lines = words
            return
        }
        lines = kept
        note(quoted, as: "quoted lines of another mail")
    }

    /// The most words of a remark above a story, and the fewest of a story below one.
    private static let (longestRemark, shortestStory) = (16, 30)

    /// The words that an answer quotes in one piece, without the line that names their writer; `nil` if there are more pieces.
    private func wordsAnswered(_ quoted: [String], isReply: Bool) -> [String]? {
        guard isReply, let first = quoted.firstIndex(where: { $0.hasPrefix(">") }), first < 4,
            quoted[first...].allSatisfy({ $0.hasPrefix(">") && !$0.hasPrefix(">>") && !$0.hasPrefix("> >") })
        else { return nil }
        return quoted[first...].map { line in
            let rest = line.dropFirst()
            return String(rest.first == " " ? rest.dropFirst() : rest)
        }
    }

    /// Whether lines of a mail program are above some quote, so that the mail answers another.
    private var hasQuotesOfProgram: Bool {
        lines.indices.contains { place in
            guard !lines[place].hasPrefix(">"), let start = endOfAttribution(place) else { return false }
            return isOfProgram(place..<start, quoteEnd: lines.endIndex)
        }
    }

    /// Where the lines end that name the writer of a quote, such as `On Monday, Ada Example wrote:`, and the quote begins.
    private func endOfAttribution(_ place: Int) -> Int? {
        guard !isBlank(lines[place]), lines[place].utf8.count < 300 else { return nil }
        for end in place..<min(place + 3, lines.count) {
            let line = lines[end].trimmingWhitespace()
            guard !line.isEmpty else { return nil }
            guard line.hasSuffix(":") || line.hasSuffix("：") else { continue }
            let lowercased = line.lowercased()
            guard Self.wrote.contains(where: { lowercased.contains($0) }) else { return nil }
            var next = end + 1
            if next < lines.count, isBlank(lines[next]) { next += 1 }
            return next < lines.count && lines[next].hasPrefix(">") ? next : nil
        }
        return nil
    }

    /// Whether a mail program wrote the lines above a quote, and not the author of a story: they have an address or a time, or a day
    /// and nothing of the mail below the quote.
    private func isOfProgram(_ attribution: Range<Int>, quoteEnd: Int) -> Bool {
        let words = lines[attribution].joined(separator: " ")
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        guard !words.utf8.contains(UInt8(ascii: "@")) else { return true }
        guard words.utf8.contains(where: isDigit) else { return false }
        // `10:15`
        let parts = words.utf8.split(separator: UInt8(ascii: ":"))
        let hasTime = zip(parts, parts.dropFirst()).contains { hour, minute in
            hour.last.map(isDigit) == true && minute.count > 1 && minute.prefix(2).allSatisfy(isDigit)
        }
        guard !hasTime else { return true }
        let first = words.split(separator: " ").first?.lowercased() ?? ""
        return Self.openers.contains(first) && lines[quoteEnd...].allSatisfy(isBlank)
    }

    private static let openers: Set<String> = [
        "on", "am", "le", "el", "il", "em", "op", "den", "dnia", "vào", "pada", "a",
    ]

    private static let wrote = [
        "wrote", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "skrev", "napisał", "пишет",
        "написал", "写道", "寫道", "のメッセージ", "작성", "yazdı", "đã viết", "kirjoitti", "napsal", "írta", "a scris",
        "menulis", "пише", "έγραψε", "كتب", "כתב",
    ]
}
