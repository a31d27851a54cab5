private import Foundation

/// A word of a line of wire copy, in capitals without accents: wording is looked for in many languages, however written.
struct WireWord: Hashable {
    /// The word in capitals, without accents and without the marks around it.
    let text: String
    /// Where it is in its line, in bytes.
    let range: Range<Int>
    /// Whether a colon, a dash, a bracket or the end of a sentence parts it from the word before.
    let startsPart: Bool
    /// Whether it is written in capitals.
    let isInCapitals: Bool
    /// Whether its first letter is a small one.
    let beginsSmall: Bool

    /// The same word with another text.
    func with(_ text: String) -> WireWord {
        WireWord(
            text: text, range: range, startsPart: startsPart, isInCapitals: isInCapitals, beginsSmall: beginsSmall)
    }

    /// The words of a line.
    static func words(of line: String) -> [WireWord] {
        let bytes = Array(line.utf8)
        return bytes.allSatisfy { $0 < 0x80 }
            ? words(in: bytes.lazy.map { Unicode.Scalar($0) }) : words(in: Array(line.unicodeScalars))
    }

    private static func words<Scalars>(in scalars: Scalars) -> [WireWord]
    where Scalars: RandomAccessCollection<Unicode.Scalar>, Scalars.Index == Int {
        var words: [WireWord] = []
        words.reserveCapacity(scalars.count / 5)
        // Whether a word may be spelled out, letter by letter.
        var (letters, isSeparated) = (0, false)
        // The first letter of the word that is being read, and the same place in bytes.
        var first: Int?
        var (start, offset) = (0, 0)
        var startsPart = true
        func end(at index: Int) {
            guard let begin = first else { return }
            first = nil
            var bare = scalars[begin..<index]
            while let last = bare.last, last == "." || last == "-" || last == "−" { bare = bare.dropLast() }
            guard !bare.isEmpty else { return }
            if bare.count == 1 { letters += 1 }
            if bare.count > 6, !isSeparated { isSeparated = SpelledWords.isSeparated(bare) }
            let text = plainCapitals(bare)
            words.append(
                WireWord(
                    text: text, range: start..<offset, startsPart: startsPart,
                    isInCapitals: !bare.contains(where: isSmall), beginsSmall: bare.first.map(isSmall) ?? false))
            startsPart = scalars[index - 1] == "." && endsSentence(text)
        }
        for (index, scalar) in zip(scalars.indices, scalars) {
            // Nearly all are letters, digits and spaces.
            switch scalar.value {
            case 97...122, 65...90, 48...57, 46:
                if first == nil { (first, start) = (index, offset) }
                offset += 1
                continue
            case 32, 44:
                end(at: index)
                offset += 1
                continue
            default: break
            }
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            // `EMBARGOED-France to open office`
            let isBehindMark =
                scalar == "-" && after.properties.isUppercase && first.map { index - $0 > 4 } ?? false
                && index + 2 < scalars.count && scalars[index + 2].properties.isLowercase
                && scalars[(first ?? index)..<index].allSatisfy(\.properties.isUppercase)
            switch isBehindMark ? .part : mark(scalar, before, after) {
            case .letter:
                if first == nil { (first, start) = (index, offset) }
            case .space: end(at: index)
            case .part:
                end(at: index)
                startsPart = true
            }
            offset += UTF8.width(scalar)
        }
        end(at: scalars.count)
        return letters > 3 || isSeparated ? SpelledWords.joined(words) : words
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (97...122).contains(scalar.value) : scalar.properties.isLowercase
    }

    private static func plainCapitals(_ word: some RandomAccessCollection<Unicode.Scalar>) -> String {
        guard word.allSatisfy(\.isASCII) else {
            var text = String.UnicodeScalarView()
            for scalar in word { text.append(scalar == "−" ? "-" : scalar) }
            return String(text).inPlainCapitals.withoutLookalikes
        }
        return String(unsafeUninitializedCapacity: word.count) { bytes in
            for (index, scalar) in zip(bytes.indices, word) {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes[index] = (97...122).contains(byte) ? byte - 32 : byte
            }
            return word.count
        }
    }

    private enum Mark { case letter, space, part }

    private static func mark(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Mark {
        switch scalar {
        case ":":
            // `10:00`
            return before.properties.numericType != nil && after.properties.numericType != nil ? .letter : .part
        case "-", "−":
            if after == "-" || before == "-" { return .part }
            let isSign = after.properties.numericType != nil
            return before.properties.isWhitespace && !isSign || after.properties.isWhitespace ? .part : .letter
        case "+": return before == "+" || after == "+" ? .space : .letter
        case "/":
            return before == "/" || after == "/" || before.properties.isWhitespace || after.properties.isWhitespace
                ? .part : .letter
        case "—", "–", "―", "|", "!", ")", "]", "}", "(", "[", "{", "：", "（", "）", "【", "】", "「", "」", "［", "］", "！",
            "。":
            return .part
        case ",", ";", "*", "=", "#", "^", "<", ">", "\\", "\"", "“", "”", "„", "«", "»", "'", "’", "‘", "`", "_", "~",
            "•", "·", "・", "※", "\u{FE0F}",
            "،",
            "؛", "，", "、":
            return .space
        default:
            guard !scalar.isASCII else { return scalar == " " || (9...13).contains(scalar.value) ? .space : .letter }
            let isSign = scalar.properties.generalCategory == .otherSymbol && scalar.value > 0x2580
            return isSign || scalar.properties.isWhitespace ? .space : .letter
        }
    }

    /// Whether a full stop behind the word ends a sentence: not behind a day or an abbreviation, `25. FEB. 10 P.M.`
    private static func endsSentence(_ word: String) -> Bool {
        if word.utf8.contains(UInt8(ascii: ":")) || word.utf8.count == 4 && Int(word) != nil { return true }
        return word.utf8.count > 4 && word.count > 4 && !word.utf8.contains(UInt8(ascii: "."))
            && word.contains(where: \.isLetter)
    }
}

extension StringProtocol {
    /// The text in capitals without accents: `Février` → `FEVRIER`, `đến` → `DEN`.
    var inPlainCapitals: String {
        let upper = uppercased()
        guard !upper.utf8.allSatisfy({ $0 < 0x80 }) else { return upper }
        var result = String.UnicodeScalarView()
        // Some letters, such as `𝐞` and `ⓔ`, have capitals only when they are taken for those of the alphabet.
        for scalar in upper.decomposedStringWithCompatibilityMapping.uppercased().unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark && scalar.properties.generalCategory != .format {
            result.append(scalar == "Đ" ? "D" : scalar)
        }
        return String(result)
    }

    /// A word in capitals with Latin letters in place of the Cyrillic and Greek ones that look the same, if it has both.
    fileprivate var withoutLookalikes: String {
        guard utf8.contains(where: isLetter), unicodeScalars.contains(where: { lookalikes[$0] != nil }) else {
            return String(self)
        }
        return String(String.UnicodeScalarView(unicodeScalars.map { lookalikes[$0] ?? $0 }))
    }
}

/// The capitals of other alphabets that look like Latin ones, with these.
private let lookalikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip("АВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars, "ABEKMHOPCTXYIJSABEZHIKMNOPTYX".unicodeScalars),
    uniquingKeysWith: { first, _ in first })
