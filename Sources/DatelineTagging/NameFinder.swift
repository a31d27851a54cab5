package import DatelineModel

/// Finds things by their names in a text, such as the instruments of a site: `EU AI Act`, `Regulation (EU) 2024/1689`.
///
/// A name counts where all its words stand in their order, whatever their accents; what has a capital in the name has
/// one in the text, so that "the ai act of a play" is no law, and a comma is where the name has one. Of names that
/// begin together the longest counts.
package struct NameFinder: Sendable {
    private struct Table: Sendable {
        var phrases = PhraseTable()
        /// For each phrase the thing that it names, or -1 if it names several.
        var things: [Int] = []
        /// The words of each phrase that have a capital, bit 0 for the first.
        var capitals: [UInt64] = []
        /// The words of each phrase before which a comma, a bracket or the like may stand, as in `Regulation (EU)`.
        var commas: [UInt64] = []
    }

    private let tables: [TextLanguage: Lazy<Table>]

    /// A finder of things by their names, each thing with all that it is called.
    package init(_ names: [[String]]) {
        tables = Dictionary(
            uniqueKeysWithValues: TextLanguage.allCases.map { language in
                (language, Lazy { Self.table(names, language.rules) })
            })
    }

    /// The things that a text names, each once, in the order in which it does, by their positions. A text is given in
    /// parts, such as its paragraphs; no name goes over two of them.
    package func things(in parts: [String], language: TextLanguage) -> [Int] {
        guard let table = tables[language]?() else { return [] }
        var found: [Int] = []
        var known: Set<Int> = []
        for part in parts {
            let words = WordScanner.words(of: Gazetteer.composedText(part), language.rules)
            var index = 0
            while index < words.count {
                guard let (phrase, end) = Self.longest(in: table, words, from: index) else {
                    index += 1
                    continue
                }
                let thing = table.things[phrase]
                if thing >= 0, known.insert(thing).inserted { found.append(thing) }
                index = end
            }
        }
        return found
    }

    private static func table(_ names: [[String]], _ rules: ScanRules) -> Table {
        var table = Table()
        for (thing, names) in names.enumerated() {
            for name in names {
                let words = WordScanner.words(of: Gazetteer.composed(name), rules)
                guard !words.isEmpty, words.count <= mostWords, words.allSatisfy({ $0.fingerprint != 0 }) else {
                    continue
                }
                let phrase = table.phrases.add(words.map(\.fingerprint))
                if phrase == table.things.count {
                    table.things.append(thing)
                    table.capitals.append(bits(words) { $0.form.contains(.capital) })
                    table.commas.append(0)
                } else if table.things[phrase] != thing {
                    table.things[phrase] = -1
                }
                table.commas[phrase] |= bits(words) { $0.gap == .comma }
            }
        }
        return table
    }

    /// The words for which something is true, bit 0 for the first; no name has more words than there are bits.
    private static func bits(_ words: [Word], _ isTrue: (Word) -> Bool) -> UInt64 {
        words.enumerated().reduce(0) { bits, word in isTrue(word.element) ? bits | 1 << word.offset : bits }
    }

    /// The longest name that begins at a word, and the word behind it.
    private static func longest(in table: Table, _ words: [Word], from first: Int) -> (phrase: Int, end: Int)? {
        guard table.phrases.filter.mayBegin(with: words[first].fingerprint) else { return nil }
        var cursor = PhraseTable.Cursor()
        var (found, last): ((phrase: Int, end: Int)?, Int) = (nil, first)
        // What stands before the first word is no part of the name.
        var commas: UInt64 = 0
        while last < words.count, last == first || words[last].gap <= .comma {
            let word = words[last].fingerprint
            guard word != 0, table.phrases.advance(&cursor, by: word) else { break }
            if last > first, words[last].gap == .comma { commas |= 1 << (last - first) }
            last += 1
            if let phrase = cursor.phrase, commas & ~table.commas[phrase] == 0,
                hasCapitals(table.capitals[phrase], words[first..<last])
            {
                found = (phrase, last)
            }
            guard cursor.canContinue else { break }
        }
        return found
    }

    private static func hasCapitals(_ capitals: UInt64, _ words: ArraySlice<Word>) -> Bool {
        zip(words, 0...).allSatisfy { word, bit in capitals & 1 << bit == 0 || word.form.contains(.capital) }
    }

    /// The most words of a name.
    private static let mostWords = 32
}
