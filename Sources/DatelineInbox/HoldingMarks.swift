import DatelineReading

/// Words around a story that say that it is not for readers yet: above a mail that was passed on, in a banner of a page, in the
/// name of a file.
enum HoldingMarks {
    /// The lines of a text that say so and are not among those of the story.
    ///
    /// With `isStrict` only those count that name a time or are in capitals: pages have many short lines.
    static func found(in text: String, besides story: String, isStrict: Bool = false) -> [String] {
        let isMark = isStrict ? WireHead.Embargo.opens : WireHead.Embargo.isIn
        var marks: [String] = []
        for line in Self.lines(text, atMost: mostLines) {
            let words = String(line.trimmingWhitespace())
            if !words.isEmpty, isMark(words) { marks.append(words) }
        }
        guard !marks.isEmpty else { return [] }
        let own = Set(Self.lines(story, atMost: .max).map { String($0.trimmingWhitespace()) })
        return marks.filter { !own.contains($0) }
    }

    /// The first lines of a text but for blank and long ones.
    private static func lines(_ text: String, atMost count: Int) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: count).prefix(count)
            .filter { $0.count <= longest + 100 }.map { Substring($0) }.filter {
                $0.trimmingWhitespace().utf8.count <= longest
            }
    }

    /// What the name of a file says: `EMBARGO 2031-02-14 summit.txt`.
    static func found(inName name: String) -> [String] {
        let words = name.split { !$0.isLetter }.map { $0.lowercased() }
        let isHeld = words.first?.hasPrefix("embargo") ?? false || words.contains(where: names.contains)
        return isHeld ? [name] : []
    }

    private static let names = ["embargoed", "sperrfrist", "confidential", "vertraulich", "confidentiel"]
    private static let mostLines = 5_000
    private static let longest = 300
}
