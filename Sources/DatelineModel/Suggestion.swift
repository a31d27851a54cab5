/// "Did you mean": the known name that a mistyped one most resembles.
package enum Suggestion {
    /// The nearest of some names, or `nil` if none is near enough to be what was meant.
    package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
        SuggestionTable(names).nearest(to: word)
    }

    /// Whether a word is one edit away from another: a letter more, less or other, or two that changed places.
    package static func isSlip(_ word: String, for name: String) -> Bool {
        word.unicodeScalars.count > 3 && isOneEdit(word, from: name)
    }

    /// The same for words of any length.
    package static func isOneEdit(_ word: String, from name: String) -> Bool {
        let (left, right) = (word.unicodeScalars, name.unicodeScalars)
        return abs(left.count - right.count) <= 1 && editDistance(Array(left), Array(right)) == 1
    }

    /// A help sentence, `did you mean “x”?`, or `nil` if nothing is near.
    package static func didYouMean(_ word: String, among names: some Sequence<String>) -> String? {
        SuggestionTable(names).didYouMean(word)
    }

    /// Edits that turn one word into the other: insertions, deletions, replacements, swaps of neighbours.
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var twoBefore: [Int] = []
        var before = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var distance = min(row[j] + 1, before[j + 1] + 1, before[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    distance = min(distance, twoBefore[j - 1] + 1)
                }
                row.append(distance)
            }
            (twoBefore, before) = (before, row)
        }
        return before[right.count]
    }
}

/// Names among which the one that was meant is found quickly, however many there are: keep one for many words.
///
/// Of many names only those are compared with a word that become the same when one or two letters are left out of both.
package struct SuggestionTable: Sendable {
    private let names: [String]
    private let index: Lazy<[Entry]>

    /// What is left of a name without some of its letters, as a hash.
    private struct Entry: Sendable {
        let hash: UInt64
        let name: Int32
    }

    /// As many names are all compared; more go into an index.
    private static let fewNames = 50
    /// No longer word is looked for.
    private static let longestWord = 64
    /// Up to this length two letters are left out, of longer words one.
    private static let shortWord = 16
    /// How many names with the same rest are compared.
    private static let mostAlike = 16

    /// A table of names, of which the first are preferred.
    package init(_ names: some Sequence<String>) {
        let names = Array(names)
        self.names = names
        index = Lazy {
            var entries: [Entry] = []
            for (number, name) in names.enumerated() {
                entries += Self.rests(of: Self.letters(of: name)).map { Entry(hash: $0, name: Int32(number)) }
            }
            return entries.sorted { ($0.hash, $0.name) < ($1.hash, $1.name) }
        }
    }

    /// The nearest name, or `nil` if none is near enough to be what was meant.
    ///
    /// Case does not count, and the longer the word the more may differ; of equally near names the first wins.
    package func nearest(to word: String) -> String? {
        guard word.utf8.count <= 4 * Self.longestWord else { return nil }
        let target = Self.letters(of: word)
        guard !target.isEmpty, target.count <= Self.longestWord else { return nil }
        let limit = max(1, min(3, (target.count + 1) / 3))
        var best: (name: Int, distance: Int)?
        for number in names.count <= Self.fewNames ? Array(names.indices) : candidates(for: target) {
            let name = names[number]
            guard name != word, name.utf8.count <= 4 * Self.longestWord else { continue }
            let candidate = Self.letters(of: name)
            guard abs(candidate.count - target.count) <= limit else { continue }
            let distance = Suggestion.editDistance(target, candidate)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (number, distance) }
        }
        return best.map { names[$0.name] }
    }

    /// A help sentence, `did you mean “x”?`, or `nil` if nothing is near.
    package func didYouMean(_ word: String) -> String? { nearest(to: word).map { "did you mean “\($0)”?" } }

    /// The numbers of names that have a rest in common with a word, in order.
    private func candidates(for word: [Unicode.Scalar]) -> [Int] {
        let index = index()
        var found: Set<Int> = []
        for rest in Self.rests(of: word) {
            let start = index.partitioningIndex { $0.hash >= rest }
            for entry in index[start...].prefix(Self.mostAlike).prefix(while: { $0.hash == rest }) {
                found.insert(Int(entry.name))
            }
        }
        return found.sorted()
    }

    private static func letters(of word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

    /// Hashes of a word, and of all that is left of it without one or two of its letters.
    private static func rests(of word: [Unicode.Scalar]) -> Set<UInt64> {
        guard word.count <= longestWord else { return [] }
        var rests: Set<UInt64> = [hash(word, without: -1, -1)]
        for first in word.indices {
            rests.insert(hash(word, without: first, first))
            guard word.count <= shortWord else { continue }
            for second in word.indices.dropFirst(first + 1) { rests.insert(hash(word, without: first, second)) }
        }
        return rests
    }

    private static func hash(_ word: [Unicode.Scalar], without first: Int, _ second: Int) -> UInt64 {
        var hash = Fingerprint.empty
        for position in word.indices where position != first && position != second {
            let value = word[position].value
            for shift in [0, 8, 16] {
                hash = Fingerprint.adding(UInt8(truncatingIfNeeded: value >> UInt32(shift)), to: hash)
            }
        }
        return hash
    }
}
