import DatelineReading

/// What the old page did not show.
extension BodyConverter {
    /// Whether a condition of Liquid is one that no page of the old site met: `{% if false %}`.
    static func isNeverMet(_ tag: TemplateTag) -> Bool {
        guard tag.name == "if", !tag.isOutput, !tag.isShortcode else { return false }
        let condition = tag.inner.dropFirst(2).trimmingWhitespace()
        if ["false", "nil", "0 == 1", "1 == 0"].contains(condition) { return true }
        let words = condition.filter { !$0.isWhitespace && !"\"'".contains($0) }
        return ["jekyll.environment==development", "jekyll.environment!=production"].contains(words)
    }

    /// Whether some words have another branch of a condition, which may be the one that was shown: `{% else %}`, `{% elsif %}`.
    func hasOtherBranch(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while let open = text.firstPlace(of: "{%", in: index..<range.upperBound) {
            let words = text[open.upperBound..<range.upperBound].drop { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
            if ["els", "elif", "case", "when"].contains(where: { words.starts(with: $0.utf8) }) { return true }
            index = open.upperBound
        }
        return false
    }
}
