/// "Did you mean": the known name that a mistyped one most resembles.
package enum Suggestion {
    /// The nearest of some names, or `nil` if none is near enough to be what was meant.
    ///
    /// Case does not count, and the longer the word the more may differ; of equally near names the first wins.
    package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
        let target = Array(word.lowercased().unicodeScalars)
        guard !target.isEmpty else { return nil }
        let limit = max(1, min(3, (target.count + 1) / 3))
        var best: (name: String, distance: Int)?
        for name in names where name != word {
            let candidate = Array(name.lowercased().unicodeScalars)
            guard abs(candidate.count - target.count) <= limit else { continue }
            let distance = editDistance(target, candidate)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
        }
        return best?.name
    }

    /// Whether a word is one edit away from another: a letter more, less or other, or two that changed places.
    package static func isSlip(_ word: String, for name: String) -> Bool {
        let (left, right) = (Array(word.unicodeScalars), Array(name.unicodeScalars))
        return abs(left.count - right.count) <= 1 && left.count > 3 && editDistance(left, right) == 1
    }

    /// A help sentence, `did you mean “x”?`, or `nil` if nothing is near.
    package static func didYouMean(_ word: String, among names: some Sequence<String>) -> String? {
        nearest(to: word, among: names).map { "did you mean “\($0)”?" }
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
