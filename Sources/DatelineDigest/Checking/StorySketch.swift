import DatelineModel

/// What stands for the words of a story when it is held against others: a sample of its runs of five words.
///
/// Stories that have words in common have runs in common, and a run is in the sample of each or of none, since its own hash
/// decides (Broder, “On the resemblance and containment of documents”, 1997, with the hashes that a small number divides).
struct StorySketch: Sendable {
    /// The hashes of the sampled runs, in order, each once.
    let runs: [UInt64]

    /// The words in a run.
    private static let length = 5
    /// One of so many runs is in the sample.
    private static let divisor: UInt64 = 4
    /// Fewer runs than this say nothing about a story.
    private static let fewest = 5

    /// The sketch of a story with these paragraphs; `nil` if it is too short to be told from others.
    init?(of paragraphs: [String]) {
        var runs: [UInt64] = []
        var words: [UInt64] = []
        for paragraph in paragraphs {
            Self.addWords(of: paragraph, to: &words)
        }
        guard words.count >= Self.length else { return nil }
        for start in 0...words.count - Self.length {
            let run = words[start..<start + Self.length].reduce(Fingerprint.empty) { Self.mixed($0 ^ $1) }
            if run.isMultiple(of: Self.divisor) { runs.append(run) }
        }
        runs.sort()
        var unique: [UInt64] = []
        unique.reserveCapacity(runs.count)
        for run in runs where unique.last != run { unique.append(run) }
        guard unique.count >= Self.fewest else { return nil }
        self.runs = unique
    }

    /// How much of the shorter story is in the other one, in percent.
    func share(with other: StorySketch) -> Int {
        var (mine, theirs, common) = (0, 0, 0)
        while mine < runs.count, theirs < other.runs.count {
            if runs[mine] == other.runs[theirs] { common += 1 }
            let (run, otherRun) = (runs[mine], other.runs[theirs])
            if run <= otherRun { mine += 1 }
            if otherRun <= run { theirs += 1 }
        }
        return common * 100 / min(runs.count, other.runs.count)
    }

    /// Appends the hashes of a paragraph's words: of letters and digits, whatever is between them. Each character of a
    /// script that is written without spaces is a word.
    private static func addWords(of paragraph: String, to words: inout [UInt64]) {
        var word = Fingerprint.empty
        for scalar in paragraph.lowercased().unicodeScalars {
            if scalar.isUnspaced {
                if word != Fingerprint.empty { words.append(word) }
                words.append(hash(Fingerprint.empty, scalar))
                word = Fingerprint.empty
            } else if scalar.isPartOfWord {
                word = hash(word, scalar)
            } else if word != Fingerprint.empty {
                words.append(word)
                word = Fingerprint.empty
            }
        }
        if word != Fingerprint.empty { words.append(word) }
    }

    private static func hash(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
        mixed(hash ^ UInt64(scalar.value))
    }

    /// A number of which every bit depends on every bit of another (the last steps of SplitMix64).
    private static func mixed(_ number: UInt64) -> UInt64 {
        var number = number &+ 0x9E37_79B9_7F4A_7C15
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word: a letter, a mark on one, or a digit.
    fileprivate var isPartOfWord: Bool {
        if isASCII { return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
