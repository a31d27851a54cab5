package import DatelineModel

extension TextLanguage {
    /// The language of a text if its letters and little words leave no doubt; `nil` if they do.
    ///
    /// Other languages than these are told apart from them as far as their letters or frequent words do so. Only the
    /// beginning is looked at, so that it costs little.
    package static func told(from text: String) -> TextLanguage? {
        var text = text
        return text.withUTF8 { told(from: $0) }
    }

    /// The same for a text in UTF-8.
    package static func told(from text: UnsafeBufferPointer<UInt8>) -> TextLanguage? {
        var counts = Counts()
        counts.count(UnsafeBufferPointer(rebasing: text.prefix(longest)))
        return counts.language
    }

    /// How much of a text is looked at, in bytes.
    private static let longest = 800

    /// What is counted in a text: its little words, and letters of scripts.
    private struct Counts {
        private var letters = LetterCounts()
        private var bytes = 0
        private var words = 0
        /// For each list of little words, how many of the text are in it. A word that no other list has counts twice.
        private var ofLists = [Int](repeating: 0, count: LittleWords.lists.count)

        mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
            bytes += text.count
            var index = 0
            LittleWords.table.withUnsafeBufferPointers { keys, owners in
                while index < text.count {
                    let (key, length) = Self.word(in: text, from: &index)
                    guard length > 0 else { continue }
                    words += 1
                    guard length <= 8 else { continue }
                    var place = LittleWords.place(of: key)
                    while keys[place] != 0 {
                        if keys[place] == key {
                            count(owners[place])
                            break
                        }
                        place = (place + 1) & (keys.count - 1)
                    }
                }
            }
            if text.contains(where: { $0 >= 0x80 }) { letters.count(text) } else { letters.countASCII(text.count) }
        }

        /// The word at an index, which moves behind it and what ends it: ASCII letters without their case, and all other bytes, the
        /// first eight of them in a number, and how many there are.
        @inline(__always)
        private static func word(
            in text: UnsafeBufferPointer<UInt8>, from index: inout Int
        ) -> (key: UInt64, length: Int) {
            if index + 8 <= text.count {
                // Mostly a word of less than eight letters of ASCII.
                let eight = EightBytes(UnsafeRawBufferPointer(text), at: index)
                let count = eight.letters.all.countFirst
                if count < 8, count < eight.nonASCII.countBefore {
                    index += count + 1
                    return (count == 0 ? 0 : eight.lowercased.first(count).bits, count)
                }
            }
            var (key, length) = (UInt64(0), 0)
            while index < text.count {
                let byte = text[index]
                // Signs such as « and ’ end a word.
                let isSign = byte == 0xC2 || byte == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80
                guard byte >= 0x80 && !isSign || (byte | 0x20) &- UInt8(ascii: "a") < 26 else {
                    if isSign { index = min(index + (byte == 0xC2 ? 1 : 2), text.count) }
                    break
                }
                if length < 8 { key |= UInt64(byte >= 0x80 ? byte : byte | 0x20) << UInt64(8 * length) }
                length += 1
                index += 1
            }
            index += 1
            return (key, length)
        }

        /// Counts a word for the lists that have it, a bit for each.
        private mutating func count(_ owners: UInt32) {
            let weight = owners & (owners - 1) == 0 ? 2 : 1
            var owners = owners
            while owners != 0 {
                ofLists[owners.trailingZeroBitCount] += weight
                owners &= owners - 1
            }
        }

        /// The language that the counts leave no doubt of.
        var language: TextLanguage? {
            if case .language(let language) = letters.verdict { return language }
            // A third more for one than for any other, and a word of its own in sixteen.
            guard let best = ofLists.indices.max(by: { ofLists[$0] < ofLists[$1] }),
                ofLists[best] > 5, ofLists[best] * 8 >= words,
                ofLists.indices.allSatisfy({ $0 == best || ofLists[$0] * 4 <= ofLists[best] * 3 })
            else { return nil }
            return LittleWords.lists[best].language
        }
    }

    private struct LetterCounts {
        private var (all, latin, han, kana, hangul, arabic, otherArabic, vietnamese) = (0, 0, 0, 0, 0, 0, 0, 0)

        enum Verdict {
            /// The letters decide: for a language, or for none that is known.
            case language(TextLanguage?)
            /// They leave it to the words.
            case unclear
        }

        var verdict: Verdict {
            guard all >= 20 || all >= 8 && latin * 4 < all else { return .language(nil) }
            if latin * 10 >= all * 4 { return vietnamese * 12 > all ? .language(.vietnamese) : .unclear }
            if hangul * 2 > all { return .language(.korean) }
            if kana * 10 > all { return .language(.japanese) }
            if han * 2 > all { return .language(.chinese) }
            // Persian and Urdu have letters of their own.
            return .language(arabic * 2 > all && otherArabic * 100 <= arabic ? .arabic : nil)
        }

        /// Counts a text without any other letters than those of ASCII.
        mutating func countASCII(_ length: Int) {
            all += length
            latin += length
        }

        mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
            var index = 0
            while index < text.count {
                if index + 8 <= text.count {
                    let eight = EightBytes(UnsafeRawBufferPointer(text), at: index)
                    if eight.nonASCII.isEmpty {
                        let count = eight.letters.all.count
                        (all, latin, index) = (all + count, latin + count, index + 8)
                        continue
                    }
                }
                let first = text[index]
                let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
                if length == 1 {
                    if (first | 0x20) &- UInt8(ascii: "a") < 26 { (all, latin) = (all + 1, latin + 1) }
                } else if index + length <= text.count {
                    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
                    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
                    count(scalar)
                }
                index += length
            }
        }

        private mutating func count(_ scalar: UInt32) {
            switch scalar {
            case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9:
                latin += 1
                vietnamese += 1
            case 0xC0...0x24F: latin += 1
            case 0x3040...0x30FF: kana += 1
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF: han += 1
            case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
            // Letters of Persian, Urdu and other languages that Arabic does not have.
            case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC, 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6D2, 0x6D5, 0x695,
                0x6B5, 0x6C6, 0x6CE:
                arabic += 1
                otherArabic += 1
            case 0x620...0x64A: arabic += 1
            case 0x370...0x5FF, 0x900...0x10FF: break
            default: return
            }
            all += 1
        }
    }
}

/// Words that nearly every text has, and that tell languages in Latin letters apart.
private enum LittleWords {
    /// The words of all lists by their letters, each with the lists that have it.
    static let table = Table()

    struct Table: Sendable {
        private var keys = [UInt64](repeating: 0, count: 1_024)
        /// For each key, a bit for each list.
        private var owners = [UInt32](repeating: 0, count: 1_024)

        init() {
            for (number, list) in lists.enumerated() {
                for word in Set(list.words.split(separator: " ")) {
                    let key = word.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    var place = LittleWords.place(of: key)
                    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
                    keys[place] = key
                    owners[place] |= 1 << UInt32(number)
                }
            }
        }

        @inline(__always)
        func withUnsafeBufferPointers(_ body: (UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<UInt32>) -> Void) {
            keys.withUnsafeBufferPointer { keys in owners.withUnsafeBufferPointer { body(keys, $0) } }
        }
    }

    /// Where the search for a word begins.
    @inline(__always)
    static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54) }

    /// The words of each language; of those that the tagger does not know there is no language.
    static let lists: [(language: TextLanguage?, words: String)] = [
        (
            .english,
            "the of and that with said has have from which would its is are were to will was for by on at it be as after "
                + "who this not but they an or their more than in"
        ),
        (
            .french,
            "le la les des du de une un est et dans pour que qui sur au aux en par avec ce cette son sa ses ont été il "
                + "elle mais plus ne pas se leur d l qu à a"
        ),
        (
            .spanish,
            "el la los las del de una un y en que por para con su sus se es al lo como más pero ha han fue sobre entre "
                + "este esta no también dijo año años desde hasta cuando donde según está sin muy a"
        ),
        (
            .portuguese,
            "o a os as do da dos das de em um uma e que por para com no na nos nas ao à se é mais não foi pelo pela como "
                + "seu sua são"
        ),
        (
            .german,
            "der die das und den dem des von zu mit ist ein eine einer eines im in auf für sich nicht auch als an dass "
                + "werden wird hat sind bei aus nach einen einem zur zum wie durch über ein"
        ),
        (
            .indonesian,
            "yang dan untuk di dari dengan ini itu pada dalam tidak akan telah oleh juga sebagai ke kata adalah tersebut "
                + "bisa karena atau para secara mulai agar sudah sejak sebuah mereka saat menjadi harus hingga bagi masih belum kami "
                + "seorang lebih sedang antara"
        ),
        (
            .vietnamese,
            "của và các cho trong được là có với này những một người không đã để về tại"
        ),
        (nil, italian), (nil, dutch), (nil, catalan), (nil, romanian), (nil, slavic), (nil, turkish), (nil, hungarian),
        (nil, nordic), (nil, malay),
    ]

    private static let italian =
        "il lo la le gli i di del della dei delle dell nel nella al alla dal dalla da in con su sul sull che è e ha sono per non una "
        + "un uno si come più anche ma ed o se"
    private static let dutch =
        "het een van de en op te voor met zijn er niet dat die is in aan om ook maar als bij door naar heeft worden"
    private static let catalan =
        "el els la les de del dels amb i a en un una que per no es com més aquest aquesta ha al"
    private static let romanian = "și pe cu din în de la un o care este sunt pentru că a au nu mai prin ale cel cea"
    private static let slavic =
        "w z na do się nie jest że a s v je se že o po od za dla ale i u da su ve si jako pro byl která"
    private static let turkish = "ve bir bu için ile da de ki olarak daha olan gibi çok en"
    private static let hungarian = "és hogy az egy egy a nem meg is egyik ki de már csak volt lesz"
    private static let nordic =
        "och att det som är en på av till og er ikke ja on ei den for med et til har de der om i fra som ett inte"
    /// What Indonesian does not have; the other little words are the same.
    private static let malay = "ialah kerajaan"
}
