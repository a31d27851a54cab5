import DatelineModel

/// Finds the sentences of a paragraph; an abbreviation such as `Feb.` or `U.S.` does not end one.
package enum Sentences {
    /// The sentences in order, each with its end mark, without white space at their ends.
    package static func of(_ text: String) -> [String] {
        var sentences: [String] = []
        let scalars = Array(text.unicodeScalars)
        var start = 0
        for index in scalars.indices where isEndMark(scalars[index]) {
            var after = index + 1
            while after < scalars.count, closers.contains(scalars[after]) { after += 1 }
            if isUnspacedEndMark(scalars[index]) {
                sentences.append(string(scalars[start..<after]))
                start = after
                continue
            }
            guard after < scalars.count, scalars[after].properties.isWhitespace else { continue }
            let end = after
            while after < scalars.count, scalars[after].properties.isWhitespace || closers.contains(scalars[after]) {
                after += 1
            }
            guard after < scalars.count, !scalars[after].properties.isLowercase else { continue }
            if scalars[index] == ".", isAbbreviation(scalars, start, index, next: scalars[after]) { continue }
            sentences.append(string(scalars[start..<end]))
            start = end
        }
        let rest = string(scalars[start...])
        if !rest.isEmpty { sentences.append(rest) }
        return sentences
    }

    private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ start: Int, _ dot: Int, next: Unicode.Scalar)
        -> Bool
    {
        var wordStart = dot
        while wordStart > start, !scalars[wordStart - 1].properties.isWhitespace { wordStart -= 1 }
        let word = string(scalars[wordStart..<dot]).trimmingPrefix { "(“\"‘'".contains($0) }
        // A German day: `Am 12. Februar beginnt …`
        if (1...2).contains(word.count), UInt8(word) != nil, isMonth(scalars[(dot + 1)...]) { return true }
        // An initial: `J. Smith`, `U.S. officials`.
        if word.count == 1, word.first?.isUppercase == true { return true }
        // `U.S.`, `p.m.`, `Ph.D.`, but not `example.org.`
        if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count <= 2 }) { return true }
        if abbreviations.contains(word.lowercased()) { return true }
        return numberAbbreviations.contains(word.lowercased()) && next.properties.numericType != nil
    }

    private static func isMonth(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = scalars.drop { $0.properties.isWhitespace }.prefix(12).prefix { $0.properties.isAlphabetic }
        return MonthAndDay.month(string(word).inPlainCapitals) != nil
    }

    private static func isEndMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?" || isUnspacedEndMark(scalar)
    }

    /// Whether it is a Chinese or Japanese end mark, which no space follows.
    private static func isUnspacedEndMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "。" || scalar == "！" || scalar == "？"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text).trimmingWhitespace()
    }

    private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", ")", "]", "」", "』", "）", "》"]
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "pres", "rev", "hon", "st",
        "jr", "sr",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "etc", "approx",
        "est", "dept",
        "min", "messrs",
    ]
    private static let numberAbbreviations: Set<String> = [
        "no", "nos", "rs", "fr", "kr", "shs", "art", "p", "pp", "vol", "sec", "fig", "ch", "para",
    ]
}
