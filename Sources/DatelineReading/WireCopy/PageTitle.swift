/// The title of a page, which has its headline in it and the names of the paper and the section beside it: `KUNA : Kuwait adopts a
/// charter - Politics - 05/03/2026`, above `Kuwait adopts a charter`.
enum PageTitle {
    /// Whether a line is the title of a page whose headline is another line.
    static func matches(_ line: OpeningLine, above headline: OpeningLine) -> Bool {
        let others = line.range.count - headline.range.count
        guard (3...80).contains(others), let place = line.text.firstRange(of: headline.text) else { return false }
        let (before, after) = (line.text[..<place.lowerBound], line.text[place.upperBound...])
        guard before.isEmpty || separators.contains(where: before.hasSuffix),
            after.isEmpty || separators.contains(where: after.hasPrefix)
        else { return false }
        let names = Self.names(in: "\(before)|\(after)")
        let isNamed = { (name: String) in isName(name) || SectionLine.matches(name) }
        return names.contains(where: isNamed)
            && names.allSatisfy { isNamed($0) || $0.allSatisfy { $0.isNumber || "/.-".contains($0) } }
    }

    /// The names in what stands beside the headline in the title of a page.
    private static func names(in words: String) -> [String] {
        var names = words
        for mark in separators { names = names.replacing(mark, with: "|") }
        return names.split(separator: "|").map { name in
            name.trimmingEnd(of: " -–—:").drop { " -–—:".contains($0) }.trimmingWhitespace()
        }.filter { !$0.isEmpty }
    }

    /// Whether words are the name of a paper, an agency or a section, and not what a text says of itself: `Draft`, `For review only`.
    private static func isName(_ words: String) -> Bool {
        if AgencyName.isKnown(words) || AgencyName.isPaperOrItsTitle(words) { return true }
        let parts = words.split(separator: " ")
        let isInArabic = words.unicodeScalars.allSatisfy { (0x600...0x6FF).contains($0.value) || $0 == " " }
        return (1...4).contains(parts.count) && !WireHead.Embargo.isIn(words) && !WireLabel.matches(words)
            && DraftMark.find(in: WireWord.words(of: words)[...], isWhole: true) == nil
            && (isInArabic && parts.count < 3
                || parts.count > 1 && parts.allSatisfy { $0.first?.isUppercase == true }
                    && parts.contains { ["News", "Times", "Post", "Press", "Agency", "Herald"].contains($0) })
    }

    /// What parts the headline in the title of a page from the names beside it.
    private static let separators = [" | ", " - ", " – ", " — ", " : ", " • ", " · ", " » "]
}
