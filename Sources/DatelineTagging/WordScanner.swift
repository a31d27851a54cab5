import DatelineModel

/// Splits a text into folded words, in one pass over its UTF-8 bytes.
///
/// Tables and texts go through the same scanner, so there is no second folding that could disagree with the first.
struct WordScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let wantsStems: Bool
    let rules: ScanRules
    /// The words so far, with room for all that the text can have, and how many they are.
    let words: UnsafeMutableBufferPointer<Word>
    var count = 0
    /// Room for the letters of a word.
    let letters: WordLetters

    /// The words of some parts of a text, in order, each part numbered as the caller says.
    static func words(
        in bytes: UnsafeBufferPointer<UInt8>, parts: some Collection<(number: Int, range: Range<Int>)>, stems: Bool,
        _ rules: ScanRules = ScanRules()
    ) -> [Word] {
        // Between two words there is at least one byte, or the next is a character of three bytes.
        let most = parts.reduce(0) { $0 + $1.range.count / 2 + 1 }
        return WordLetters.withRoom { letters in
            Array(unsafeUninitializedCapacity: most) { words, count in
                var scanner = WordScanner(
                    bytes: bytes, wantsStems: stems, rules: rules, words: words, letters: letters)
                for part in parts { scanner.read(part.range.clamped(to: 0..<bytes.count), paragraph: part.number) }
                count = scanner.count
            }
        }
    }

    /// The words of a short text, such as a name that an author wrote.
    static func words(of text: String, stems: Bool = false, _ rules: ScanRules = ScanRules()) -> [Word] {
        var text = text
        return text.withUTF8 { words(in: $0, parts: [(number: 0, range: 0..<$0.count)], stems: stems, rules) }
    }

    private mutating func read(_ range: Range<Int>, paragraph: Int) {
        var index = range.lowerBound
        let end = range.upperBound
        var gap = Word.Gap.sentence
        while index < end {
            if bytes[index] == UInt8(ascii: " ") {
                index += 1
                continue
            }
            // Most words begin with a letter of ASCII.
            if (bytes[index] | 0x20) &- UInt8(ascii: "a") < 26 {
                // Nearly every word of Vietnamese has an accent.
                let plain =
                    rules.keepsAccents
                    ? nil : readPlainWord(from: index, to: end, paragraph: paragraph, gap: gap)
                index = plain ?? readWord(from: index, to: end, paragraph: paragraph, gap: gap)
                gap = .space
                continue
            }
            if ArabicLetters.plain(bytes, at: index, end) != nil {
                index = readWord(from: index, to: end, paragraph: paragraph, gap: gap)
                gap = .space
                continue
            }
            let character = character(at: index, end)
            switch character.kind {
            case .letter, .pair, .foreign:
                index = readWord(from: index, to: end, paragraph: paragraph, gap: gap)
                gap = .space
            case .stop:
                gap = max(gap, stopAt(index, end))
                index += character.length
            case .hyphen:
                let isInside =
                    index > range.lowerBound && gap == .space && bytes[index - 1] != UInt8(ascii: " ")
                    && index + character.length < end && bytes[index + character.length] != UInt8(ascii: " ")
                gap = max(gap, isInside ? .hyphen : .sentence)
                index += character.length
            case .comma:
                gap = max(gap, .comma)
                index += character.length
            case .sentence:
                gap = .sentence
                index += character.length
            case .space, .mark, .apostrophe:
                index += character.length
            }
        }
    }

    /// A full stop ends a sentence unless a short word precedes it: "St. Lucia", "S. Korea".
    private func stopAt(_ index: Int, _ end: Int) -> Word.Gap {
        // Spanish doubles the letters of what it shortens: “EE. UU.”
        if index > 1, bytes[index - 1] == bytes[index - 2], let word = last, Int(word.end) == index,
            word.end - word.start == 2, word.form.contains(.capitals)
        {
            return .space
        }
        guard let word = last, Int(word.end) == index, word.end - word.start <= 2, word.form.contains(.capital)
        else { return .sentence }
        // “TP.HCM”: two letters in capitals, and the next word without a blank.
        let isInside = index + 1 < end && bytes[index + 1] >= UInt8(ascii: "A") && bytes[index + 1] <= UInt8(ascii: "Z")
        return isInside || !word.form.contains(.capitals) ? .space : .sentence
    }

    // MARK: - Words

    /// A word, as far as it has been read.
    private struct Reading {
        /// What comes next.
        var index: Int
        /// Where the word ends if nothing more of it comes.
        var end: Int
        var letters: WordLetters
        var capitals = 0
        var hasLowercase = false
        var form: Word.Form = []

        init(from start: Int, _ letters: WordLetters) { (index, end, self.letters) = (start, start, letters) }

        /// Goes over some bytes of the word.
        @inline(__always)
        mutating func pass(_ length: Int) {
            index += length
            end = index
        }

        /// Notes that the next letter is a capital, or that it is not.
        @inline(__always)
        mutating func note(isCapital: Bool) {
            if isCapital {
                if letters.count == 0 { form.insert(.capital) }
                capitals += 1
            } else {
                hasLowercase = true
            }
        }
    }

    /// Reads the word at an index and returns where it ends.
    private mutating func readWord(from start: Int, to end: Int, paragraph: Int, gap: Word.Gap) -> Int {
        var word = Reading(from: start, letters)
        if bytes[start] < 0x80 { readLetters(of: &word, to: end) }
        while word.index < end, bytes[word.index] != UInt8(ascii: " "),
            readLetter(of: &word, to: end) || readCharacter(of: &word, to: end)
        {}
        if word.capitals >= 2, !word.hasLowercase { word.form.insert(.capitals) }
        let isCurrency = word.index < end && bytes[word.index] == UInt8(ascii: "$")
        append(
            word.letters, word.form, range: start..<word.end, paragraph: paragraph, gap: gap, isCurrency: isCurrency)
        return word.index
    }

    /// The last word that was read.
    private var last: Word? { count > 0 ? words[count - 1] : nil }

    /// Reads what most words are: letters of ASCII, eight at a time.
    @inline(__always)
    private func readLetters(of word: inout Reading, to end: Int) {
        while word.index + 8 <= bytes.count, word.letters.takesEight {
            let eight = EightBytes(UnsafeRawBufferPointer(bytes), at: word.index)
            let found = eight.letters
            let count = min(found.all.countFirst, end - word.index)
            guard count > 0 else { return }
            let capitals = found.capitals.first(count)
            if capitals.isEmpty {
                word.hasLowercase = true
            } else {
                if word.letters.count == 0, capitals.countBefore == 0 { word.form.insert(.capital) }
                word.capitals += capitals.count
                if capitals.count < count { word.hasLowercase = true }
            }
            word.letters.append(eight.lowercased, count: count)
            word.pass(count)
            if count < 8 { return }
        }
    }

    /// Reads one letter of ASCII or Arabic; `false` if there is none.
    @inline(__always)
    private func readLetter(of word: inout Reading, to end: Int) -> Bool {
        let byte = bytes[word.index]
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
            word.note(isCapital: byte < UInt8(ascii: "a"))
            word.letters.append(byte | 0x20)
            word.pass(1)
            return true
        }
        if let letter = ArabicLetters.plain(bytes, at: word.index, end) {
            if word.letters.count == 0 { word.form.insert(.capital) }
            word.letters.append(letter.first, letter.second)
            word.pass(2)
            return true
        }
        return false
    }

    /// Reads any other character; `false` if the word ends there.
    @inline(__always)
    private func readCharacter(of word: inout Reading, to end: Int) -> Bool {
        let character = character(at: word.index, end)
        switch character.kind {
        case .letter where rules.keepsAccents && character.length > 1:
            let letter = AccentedLetter(bytes, at: word.index, character.length)
            word.note(isCapital: letter.isCapital)
            letter.forEachByte { word.letters.append($0) }
        case .letter where character.byte < UInt8(ascii: "A"):
            word.letters.append(character.byte)
        case .letter:
            word.note(isCapital: character.byte < UInt8(ascii: "a"))
            word.letters.append(character.byte | 0x20)
        case .pair:
            let pair = LatinLetters.pair(character.byte)
            word.note(isCapital: pair.isCapital)
            word.letters.append(pair.first)
            word.letters.append(pair.second)
        case .foreign:
            // Of a script without capitals: it is taken as it is, and the first counts as a capital.
            let isWord = rules.isUnspaced && UnspacedLetter.begins(bytes, at: word.index)
            if isWord, word.letters.count > 0 { return false }
            if word.letters.count == 0 { word.form.insert(.capital) }
            for offset in 0..<character.length { word.letters.append(bytes[word.index + offset]) }
            word.pass(character.length)
            return !isWord
        case .mark: break
        case .apostrophe:
            let next = word.index + character.length
            switch meaning(ofApostropheBefore: next, end, word.letters) {
            case .end: return false
            case .elision:
                word.index = next
                return false
            case .possessive:
                word.form.insert(.possessive)
                word.index = next + 1
                return false
            case .letter: break
            }
        case .stop:
            let isSingle = word.letters.count == 1 || word.form.contains(.dotted)
            guard isSingle, word.capitals == word.letters.count, isSingleLetter(at: word.index + 1, end) else {
                if word.form.contains(.dotted) { word.pass(1) }
                return false
            }
            // U.S., D.C.: single letters with full stops between them are one word.
            word.form.insert(.dotted)
        default: return false
        }
        word.pass(character.length)
        return true
    }

    /// What an apostrophe in a word or behind it is.
    private enum Apostrophe {
        case letter, elision, possessive, end
    }

    private func meaning(ofApostropheBefore next: Int, _ end: Int, _ letters: WordLetters) -> Apostrophe {
        guard next < end, isLetter(at: next, end) else { return .end }
        if rules.elides, Self.isElided(letters) { return .elision }
        let isPossessive = bytes[next] | 0x20 == UInt8(ascii: "s") && (next + 1 == end || !isLetter(at: next + 1, end))
        return isPossessive ? .possessive : .letter
    }

    /// `l’`, `d’`, `qu’`: one or two letters before an apostrophe.
    private static func isElided(_ letters: WordLetters) -> Bool {
        letters.count == 1 && "ldnsjmtc".utf8.contains(letters[0])
            || letters.count == 2 && letters[0] == UInt8(ascii: "q") && letters[1] == UInt8(ascii: "u")
    }

    private func isLetter(at index: Int, _ end: Int) -> Bool {
        switch character(at: index, end).kind {
        case .letter, .pair, .foreign, .mark: true
        default: false
        }
    }

    private func isSingleLetter(at index: Int, _ end: Int) -> Bool {
        guard index < end, bytes[index] &- UInt8(ascii: "A") < 26 else { return false }
        return (index + 1 == end || !isLetter(at: index + 1, end))
    }

    private func character(at index: Int, _ end: Int) -> FoldedCharacter {
        FoldedCharacter(in: bytes, at: index, end: end)
    }
}
