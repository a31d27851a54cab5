package import DatelineModel

extension TextLanguage {
    /// The language of a text if its letters and little words leave no doubt; `nil` if they do.
    ///
    /// Other languages than these are told apart from them as far as their letters or frequent words do so.
    package static func told(from text: String) -> TextLanguage? {
        var letters = LetterCounts()
        for scalar in text.unicodeScalars.prefix(longest) { letters.count(scalar) }
        guard letters.all >= 20 else { return nil }
        if letters.latin * 10 < letters.all * 4 {
            if letters.hangul * 2 > letters.all { return .korean }
            if letters.kana * 10 > letters.all { return .japanese }
            if letters.han * 2 > letters.all { return .chinese }
            if letters.arabic * 2 > letters.all { return letters.otherArabic * 100 > letters.arabic ? nil : .arabic }
            return nil
        }
        if letters.vietnamese * 12 > letters.all { return .vietnamese }
        return latin(text)
    }

    /// How much of a text is looked at, in characters.
    private static let longest = 1_200

    private struct LetterCounts {
        var (all, latin, han, kana, hangul, arabic, otherArabic, vietnamese) = (0, 0, 0, 0, 0, 0, 0, 0)

        mutating func count(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: latin += 1
            case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9:
                latin += 1
                vietnamese += 1
            case 0xC0...0x24F: latin += 1
            case 0x3040...0x30FF: kana += 1
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF: han += 1
            case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
            // Letters of Persian, Urdu and other languages that Arabic does not have.
            case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC, 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6D2, 0x6D5, 0x695,
                0x6B5,
                0x6C6, 0x6CE:
                arabic += 1
                otherArabic += 1
            case 0x620...0x64A: arabic += 1
            case 0x370...0x5FF, 0x900...0x10FF: break
            default: return
            }
            all += 1
        }
    }

    /// The language of a text in Latin letters by its little words: it must have twice as many of one as of any other, and
    /// one word in sixteen must be such a word.
    private static func latin(_ text: String) -> TextLanguage? {
        var counts: [Int] = Array(repeating: 0, count: littleWords.count + 1)
        var words = 0
        for word in text.unicodeScalars.prefix(longest).split(whereSeparator: { !$0.properties.isAlphabetic }) {
            words += 1
            if word.count < 7, let index = languageOfWord[String(word).lowercased()] { counts[index] += 1 }
        }
        guard let best = littleWords.indices.max(by: { counts[$0] < counts[$1] }),
            counts[best] > 2, counts[best] * 16 >= words,
            counts.indices.allSatisfy({ $0 == best || counts[$0] * 2 <= counts[best] })
        else { return nil }
        return littleWords[best].language
    }

    /// For words that only one of the languages has its number, the last for those that the tagger does not know.
    private static let languageOfWord: [String: Int] = {
        var table: [String: Int?] = [:]
        for (index, words) in (littleWords.map(\.words) + [wordsOfOthers]).enumerated() {
            for word in Set(words.split(separator: " ")) {
                table[String(word)] = table.keys.contains(String(word)) ? .some(nil) : index
            }
        }
        return table.compactMapValues { $0 }
    }()

    private static let littleWords: [(language: TextLanguage, words: String)] = [
        (
            .english,
            "the of and that with said has have from which would its is are were to will was for by on at it be as after "
                + "who this not but they an or their more than in"
        ),
        (
            .french,
            "le la les des du de une un est et dans pour que qui sur au aux en par avec ce cette son sa ses ont été il "
                + "elle mais plus ne pas se leur d l qu à"
        ),
        (
            .spanish,
            "el la los las del de una un y en que por para con su sus se es al lo como más pero ha han fue sobre entre "
                + "este esta no también"
        ),
        (
            .portuguese,
            "o a os as do da dos das de em um uma e que por para com no na nos nas ao à se é mais não foi pelo pela como "
                + "seu sua são"
        ),
        (
            .german,
            "der die das und den dem des von zu mit ist ein eine einer eines im in auf für sich nicht auch als an dass "
                + "werden wird hat sind bei aus nach"
        ),
        (
            .indonesian,
            "yang dan untuk di dari dengan ini itu pada dalam tidak akan telah oleh juga sebagai ke kata adalah tersebut "
                + "bisa karena atau para secara"
        ),
        (
            .vietnamese,
            "của và các cho trong được là có với này những một người không đã để về tại"
        ),
    ]

    /// Little words of Italian, Dutch, Catalan, Romanian, Polish, Czech, Turkish, Hungarian, Malay and the Nordic languages.
    private static let wordsOfOthers =
        "il lo gli di che della delle nel alla sono non per het een van de en op te voor met zijn er niet el els les amb i "
        + "la dels per și pe cu din în ale w z na do się nie jest że a s v je se že ve bir bu için ile da de és hogy az egy "
        + "nem och att det som är en på av til og er ikke ja on ei ialah kerajaan"
}
