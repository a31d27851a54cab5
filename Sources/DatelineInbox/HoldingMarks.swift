import DatelineReading

/// Words around a story that say that it is not for readers yet: above a mail that was passed on, in a banner of a page, in the
/// name of a file.
enum HoldingMarks {
    /// The lines of a text that say so and are not among those of the story.
    ///
    /// With `isStrict` only those count that name a time or are in capitals: pages have many short lines.
    static func found(in text: String, besides story: String, isStrict: Bool = false) -> [String] {
        let isMark = { (line: String) in
            guard line.utf8.count > longest else {
                return isStrict ? WireHead.Embargo.opens(line) : WireHead.Embargo.isIn(line)
            }
            // Of a long line the beginning is looked at, as that of a note is.
            return !isStrict && EmbargoLine(String(line.prefix(longestBeginning)), isWhole: false) != nil
        }
        let all = Self.lines(text)
        // What is said of a text stands above or below it.
        let lines = all.count > 2 * mostLines ? Array(all.prefix(mostLines) + all.suffix(mostLines)) : all
        let marks = lines.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty && isMark($0) }
        guard !marks.isEmpty else { return [] }
        let own = Set(Self.lines(story).map { $0.trimmingWhitespace() })
        return marks.filter { !own.contains($0) }
    }

    /// The lines of a text, but for empty ones.
    private static func lines(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    /// Words to those who get a story, which are none of it, if they may say that it is not for readers yet: `our release,
    /// which is embargoed`, `the draft`, `not to be published before Friday`; `nil` if they do not.
    ///
    /// Such a note is about the story alone, so that one word is enough.
    static func found(inNote note: String) -> String? {
        // “Do not hesitate to …” forbids nothing.
        let words = note.lowercased().replacing("’", with: "'").replacing("not hesitate", with: "").split {
            !$0.isLetter && $0 != "'"
        }.map(String.init)
        let isMark = { (word: String) in stems.contains(where: word.hasPrefix) || drafts.contains(word) }
        let forbids =
            words.contains(where: negations.contains) && words.contains { word in uses.contains(where: word.hasPrefix) }
        return forbids || words.contains(where: isMark) ? note : nil
    }

    private static let stems = [
        "embarg", "sperrfrist", "confiden", "vertraul", "riservat", "hold", "unpublish", "internal", "privileged",
    ]
    private static let negations: Set<String> = [
        "not", "don't", "can't", "cannot", "mustn't", "shouldn't", "never", "nicht", "noch", "ne", "pas", "no", "não",
        "non", "niet", "không", "не",
    ]
    private static let uses = [
        "publi", "print", "use", "run", "distribut", "shar", "circulat", "veröffentlich", "verwend", "diffus", "difund",
        "đăng", "печат",
    ]

    /// What the name of a file says: `EMBARGO 2031-02-14 summit.txt`.
    static func found(inName name: String) -> [String] { FileNameMark.holds(name, isAddress: false) ? [name] : [] }

    private static let drafts: Set<String> = [
        "draft", "entwurf", "brouillon", "borrador", "bozza", "rascunho", "utkast", "taslak", "concept", "черновик",
    ]

    private static let longestBeginning = 200
    private static let mostLines = 2_500
    private static let longest = 300
}
