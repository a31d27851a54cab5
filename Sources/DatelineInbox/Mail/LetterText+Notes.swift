import DatelineReading

/// Notes to those who get a story, above or below it, which say that it is not for readers yet.
extension LetterText {
    /// Takes such notes out: `Jim - do not run this yet.` above a story, `PS: please don't publish` below it or above a signature.
    ///
    /// The story is held back for them, and for those that may be words of the story and stay.
    mutating func dropHoldingNotes() {
        for _ in 0..<Self.mostNotes { guard dropFirstNote() else { break } }
        for _ in 0..<Self.mostNotes { guard dropLastNote() else { break } }
    }

    private static let (mostNotes, mostParagraphsBelow) = (4, 3)

    private mutating func dropFirstNote() -> Bool {
        guard let first = paragraph(from: 0) else { return false }
        // A greeting may stand on a line of its own.
        let words = lines[first].joined(separator: "\n")
        let isGreeting = LetterWords.greeting(in: words).map { $0.endIndex == words.endIndex } ?? false
        let note = isGreeting ? paragraph(from: first.upperBound) ?? first : first
        return dropNote(note, from: first.lowerBound, isFirst: true)
    }

    private func paragraph(from start: Int) -> Range<Int>? {
        guard let first = lines[start...].firstIndex(where: { !isBlank($0) }) else { return nil }
        return first..<(lines[first...].firstIndex(where: isBlank) ?? lines.endIndex)
    }

    private mutating func dropLastNote() -> Bool {
        var end = lines.endIndex
        for _ in 0..<Self.mostParagraphsBelow {
            guard let last = lines[..<end].lastIndex(where: { !isBlank($0) }) else { return false }
            let start = lines[..<last].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
            if dropNote(start..<(last + 1), from: start, isFirst: false) { return true }
            // A name and an office may stand below it.
            guard lines[start...last].allSatisfy({ $0.utf8.count < 60 && $0.trimmingWhitespace().last != "." }) else {
                return false
            }
            end = start
        }
        return false
    }

    /// Holds the story back if a paragraph is such a note; takes it out if it can be nothing else, and returns whether it did.
    private mutating func dropNote(_ note: Range<Int>, from start: Int, isFirst: Bool) -> Bool {
        let words = lines[note].map { $0.trimmingWhitespace() }.joined(separator: " ").replacing("\\", with: "")
        guard let found = HoldingMarks.note(words, isFirst: isFirst) else { return false }
        if !holdingNotes.contains(words) { holdingNotes.append(words) }
        let rest = lines[..<start] + lines[note.upperBound...]
        guard found == .certain, rest.contains(where: { !isBlank($0) }) else { return false }
        let end = lines[note.upperBound...].firstIndex { !isBlank($0) } ?? lines.endIndex
        drop(start..<(start > 0 ? end : note.upperBound), as: "the note to editors")
        return true
    }
}

extension HoldingMarks {
    /// Whether a paragraph can be nothing else than a note that holds a story back, or may as well be a part of it.
    enum Note { case certain, likely }

    /// What a paragraph at an end of a mail is, if it tells those who get the mail that its story is not for readers yet;
    /// `nil` if it does not.
    static func note(_ paragraph: String, isFirst: Bool) -> Note? {
        let words = paragraph.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" }.map(
            String.init)
        guard !words.isEmpty, words.count <= longestNote, !paragraph.contains(where: { "“”„«\"".contains($0) }) else {
            return nil
        }
        if WireHead.Embargo.isOrder(paragraph) { return .certain }
        let isOrder = { (words: String) in words.contains(" ") && WireHead.Embargo.isOrder(words) }
        let speaks =
            (words.contains(where: address.contains) || paragraph.contains(where: { "请請您".contains($0) }))
            && !words.contains(where: mails.contains)
        guard speaks else {
            let forbids = prohibitions.contains { words.starts(with: $0) } && !words.contains(where: reporting.contains)
            return forbids
                || paragraph.split(whereSeparator: { ".!?。！？".contains($0) }).map { $0.trimmingWhitespace() }.contains(
                    where: isOrder)
                ? .likely : nil
        }
        let clauses = paragraph.split { ".!?;:,–—。！？，；".contains($0) }.flatMap { $0.split(separator: " - ") }
        if clauses.map({ $0.trimmingWhitespace() }).contains(where: isOrder) { return .certain }
        let isAsked = words.contains(where: requests.contains) || paragraph.contains(where: { "请請".contains($0) })
        let lowered = paragraph.lowercased()
        let isHeld = isAsked && waiting.contains { lowered.contains($0) }
        guard isHeld || found(inNote: paragraph) != nil && (isAsked || !words.contains(where: reporting.contains))
        else {
            return nil
        }
        let mostWords = isFirst ? longestNote : longestNoteBelow
        return words.count <= mostWords && isAsked ? .certain : .likely
    }

    private static let (longestNote, longestNoteBelow) = (40, 20)

    /// What asks for patience, or forbids, with the forms of words that other tables do not have.
    private static let waiting = [
        "sit on", " wait", "warten", "rücksprache", "freigabe", "attendre", "aguard", "feu vert", "for background",
        "until i ", "till i ", "không đăng", "chờ tôi", "rồi mới đăng", "đừng đăng",
        "non usa", "non pubblic", "no lo publi", "não usem", "não publi", "не став", "не публик", "عدم نشر", "لا تنشر",
        "不要发", "先别发", "勿发",
        "暂不发", "等我", "掲載しない", "公開しない", "게재하지",
    ]
    /// How a paragraph begins that forbids publication, whoever it speaks to.
    private static let prohibitions = ["do not", "don't", "pls don't"].flatMap { start in
        ["run", "publish", "use", "print", "post", "release", "circulate", "distribute"].map { verb in
            start.split(separator: " ").map(String.init) + [verb]
        }
    }
    /// Words with which news says who said something.
    private static let reporting: Set<String> = [
        "said", "says", "say", "told", "tells", "warns", "sagte", "sagt", "dit", "dijo", "disse",
    ]
    /// Words with which someone is asked for something.
    private static let requests: Set<String> = [
        "please", "pls", "plz", "thanks", "thx", "cheers", "bitte", "svp", "merci", "favor", "favore", "xin", "nhé",
        "пожалуйста", "يرجى", "الرجاء", "رجاء",
    ]
    /// Words that speak to those who get a mail.
    private static let address: Set<String> = requests.union([
        "you", "your", "you're", "thanks", "thx", "cheers", "me", "i", "i'm", "i'll", "i've", "let's", "danke", "ich",
        "dir",
        "dich", "vous", "tu", "je", "gracias", "usted", "ustedes", "obrigado", "obrigada", "você", "grazie", "nhé", "ạ",
        "спасибо",
        "شكرا", "您", "谢谢", "ps",
    ])
    /// Words of footers that speak of the mail itself.
    private static let mails: Set<String> = [
        "email", "e-mail", "mail", "message", "nachricht", "courriel", "correo", "messaggio", "mensagem", "unsubscribe",
        "reply",
    ]
}
