import DatelineModel

/// The heading of a part that closes a release, alone on its line or with the first words of the part behind a colon.
struct ClosingHeading {
    let kind: ClosingSections.Kind
    /// The words of the name that it has, in small letters.
    let name: [String]?
    /// The same as they stand there, in one text.
    let words: String?
    /// What stands on its line behind a colon; `nil` if nothing does.
    let rest: String?
    /// Whether it says by itself that someone sends the text: `About Example Inc.`, `About the author`.
    let namesSender: Bool
    /// Whether it is of what a company expects, which the law makes it say.
    let isOnForecasts: Bool
    /// Whether no story but a release or a page has it.
    let isEvidence: Bool

    /// In bytes.
    static let longest = 100

    init?(_ bytes: [UInt8], _ line: Range<Int>) {
        // A line of prose is longer than a heading, and nearly none begins with a label or a sign.
        let first = bytes[line.lowerBound]
        let longest = Self.longest + 8
        guard
            line.count <= longest || !isLetter(first)
                || bytes[line].prefix(longest).contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0xE3 })
        else { return nil }
        let text = String(
            decoding: bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 800)], as: UTF8.self
        )
        .trimmingEnd(of: "*_ ").drop { "#*_ ".contains($0) }
        // `https://` is no label.
        let colon = text.indices.first { index in
            ":：".contains(text[index]) && !text[text.index(after: index)...].hasPrefix("//")
        }
        let words = text[..<(colon ?? text.endIndex)].trimmingWhitespace()
        let behind = colon.map { text[text.index(after: $0)...].trimmingWhitespace() } ?? ""
        let isMark = Self.isMark(text)
        guard words.utf8.count <= Self.longest, Self.endsOpen(words) || isMark else { return nil }
        rest = behind.isEmpty ? nil : behind
        let small = words.lowercased()
        let isAuthor = ["about the author", "about the authors"].contains(small)
        isOnForecasts = behind.isEmpty && Self.isOnForecasts(small)
        isEvidence = isAuthor || isOnForecasts || isMark
        if let about = Self.about.first(where: words.hasPrefix) {
            let bare = String(words.dropFirst(about.count))
            name = Self.name(bare)
            kind = name == nil ? .topic : .about
            self.words = bare.lowercased()
            namesSender = name?.isEmpty ?? false || Self.hasWordOfSender(bare)
            return
        }
        (name, self.words, namesSender) = (nil, nil, false)
        if isOnForecasts || behind.isEmpty && Self.cautions.contains(small) {
            kind = .caution
        } else if isMark
            || Self.contacts.contains(where: small.contains) && words.split(separator: " ").count < 9
        {
            kind = .contact
        } else {
            return nil
        }
    }

    /// A quick look that saves nearly every line a close one: whether a line begins with what the heading of the first part does.
    static func mayOpen(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { "#*_ ".utf8.contains($0) }
        return openings.contains { opening in
            words.count >= opening.count && zip(words, opening).allSatisfy { $0 == $1 || $0 < 0x80 && $0 | 0x20 == $1 }
        }
    }

    /// The beginnings of such headings; their letters of ASCII in lowercase stand for capitals as well.
    private static let openings: [[UInt8]] =
        (about.map { $0.hasPrefix("A") ? $0.lowercased() : $0 } + cautions + ["cautionary", "forward"])
        .map { Array($0.utf8) }

    /// The words of a name that may be of one who sends texts; `nil` for a thing that a text is about, `About the bill`, `About
    /// the AI Act`.
    private static func name(_ name: String) -> [String]? {
        let words = name.split(separator: " ").map(String.init)
        guard (1...10).contains(words.count), let last = words.last else { return nil }
        let small = words.map { $0.lowercased() }
        if ["us", "the author", "the authors", "the company"].contains(small.joined(separator: " ")) { return [] }
        let names = words.filter { $0.contains(where: \.isUppercase) && !littleWords.contains($0.lowercased()) }
        let parts = small.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map(String.init)
        guard !names.isEmpty, names.contains(where: { $0.count > 1 }), !name.contains(where: { "?!".contains($0) }),
            !parts.contains(where: things.contains), !fields.contains(last.lowercased()),
            words.first?.first?.isNumber == false,
            words.allSatisfy({ word in
                // `l'Institut Exemple`
                let bare = word.dropFirst(word.dropFirst().first.map { "'’".contains($0) } ?? false ? 2 : 0)
                return bare.first?.isLowercase != true || littleWords.contains(word)
            })
        else { return nil }
        return names.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map { $0.lowercased() }
    }

    /// Whether a name has a word of firms, offices and the like beside others: `Example Inc.`, `l’Institut Exemple`.
    private static func hasWordOfSender(_ name: String) -> Bool {
        let words = name.split { " '’-".contains($0) }
            .filter { $0.first?.isUppercase == true && !littleWords.contains($0.lowercased()) }
            .map { $0.lowercased().filter { $0.isLetter } }
        return words.count > 1 && words.contains(where: senders.contains)
    }

    private static let senders: Set<String> = [
        "inc", "corp", "corporation", "ltd", "limited", "llc", "plc", "company", "co", "gmbh", "ag", "se", "sa", "spa",
        "nv", "bv", "ab", "asa", "oy", "pte", "foundation", "institute", "institut", "instituto", "istituto",
        "association", "trust", "university", "universität", "université", "universidad", "universidade",
        "università", "stiftung", "fondation", "fundación", "fundação", "fondazione", "works", "holdings",
        "technologies", "laboratories", "labs",
    ]

    private static let about = [
        "About ", "ABOUT ", "Über ", "À propos de ", "A propos de ", "À propos du ", "Acerca de ", "Sobre ",
        "Chi è ",
        "Informazioni su ", "Over ", "Om ", "O firmie ", "Tentang ", "Về ",
    ]

    private static let littleWords: Set<String> = [
        "the", "of", "and", "for", "in", "on", "at", "de", "la", "le", "les", "du", "des", "et", "der", "die",
        "das", "den",
        "und", "für", "el", "los", "y", "o", "a", "do", "da", "e", "van", "het", "&", "d’", "del", "di",
    ]

    /// Whether words are no sentence: `About Example Inc.`
    private static func endsOpen(_ words: String) -> Bool {
        guard let last = words.last, ".!?,;".contains(last) else { return !words.isEmpty }
        let word = words.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return ["inc.", "corp.", "ltd.", "co.", "llc.", "plc.", "s.a.", "s.p.a.", "n.v.", "b.v.", "pte."].contains(
            word)
    }

    /// Things, not senders.
    private static let things: Set<String> = [
        "act", "acts", "bill", "law", "laws", "regulation", "directive", "treaty", "convention", "charter", "code",
        "report", "study", "survey", "index", "methodology", "poll", "plan", "policy", "rules", "guidelines",
        "framework", "proposal", "order", "case", "ruling", "talks", "summit", "deal", "agreement", "declaration",
        "practice", "section", "article", "process", "project", "programme", "program", "initiative", "pact",
        "protocol", "decree", "ban", "vote", "election", "elections", "trial", "lawsuit", "gdpr", "dsa", "dma",
        "gesetz", "verordnung", "richtlinie", "bericht", "studie", "loi", "règlement", "décret", "rapport", "ley",
        "reglamento", "decreto", "proyecto", "estudio", "marco", "lei", "regulamento", "projeto", "legge",
        "regolamento", "wet", "verordening", "forordningen", "forordning", "loven", "lov", "lagen", "ustawa", "ruu",
        "uu", "luật", "nghị",
    ]

    /// Words that many senders have in their names, but not as the last.
    private static let fields: Set<String> = [
        "ai", "intelligence", "research", "data", "strategy", "models", "chips", "turn", "face", "time",
    ]

    // MARK: - Other parts

    /// `Forward-looking statements`, `Cautionary note regarding forward-looking statements`
    private static func isOnForecasts(_ small: String) -> Bool {
        var words = small.replacing("forward looking", with: "forward-looking").split(separator: " ").map(String.init)
        if words.first == "cautionary" {
            guard words.count > 3, ["note", "statement"].contains(words[1]),
                ["regarding", "concerning", "on", "about"].contains(words[2])
            else { return false }
            words.removeFirst(3)
        }
        return words == ["forward-looking", "statements"]
    }

    private static let cautions: Set<String> = [
        "safe harbor statement", "safe harbour statement", "disclaimer", "legal disclaimer",
    ]

    private static let contacts = [
        "contact", "media enquir", "media inquir", "press enquir", "press inquir", "for further information",
        "for more information", "kontakt", "rückfrage", "contacto", "contatti", "contato", "on behalf of the board",
        "view source version", "view original content", "view the original", "related links", "follow us",
        "social media",
        "learn more",
    ]

    /// Whether a line closes a release by itself: `SOURCE Example Inc.`, `###`, an address.
    private static func isMark(_ text: Substring) -> Bool {
        guard text.utf8.count <= longest * 3 else { return false }
        let line = String(text)
        return line.hasPrefix("SOURCE ") || line.hasPrefix("SOURCE: ") || SignOffPiece.isEndMark(line)
            || WireHeadParser.address(labelled: line) != nil
    }
}
