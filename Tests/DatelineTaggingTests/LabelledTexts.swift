import DatelineModel
import DatelineReading
import Foundation

@testable import DatelineTagging

/// A text and what a reader says of it.
struct LabelledText {
    let language: TextLanguage
    let paragraphs: [String]
    /// The countries that it is about, and those that it mentions.
    let about: Set<String>
    let mentioned: Set<String>
    let topics: Set<String>
    /// The topics that a reader looked for, if not all.
    var known: Set<String>?
    /// Whether phrases were looked for with this text at hand; the others were kept aside until all was done.
    let isSeen: Bool
}

/// The texts of the folder `Labelled`, and those of a folder that `DATELINE_LABELLED` names.
enum LabelledTexts {
    /// A file of `Labelled` is named for its language. A text begins with `= ABOUT | MENTIONED | TOPICS`, each line after that is
    /// a paragraph, and an empty line ends it. The first text, the third and so on were seen. So count
    /// all of `en.passing.txt`, which name other topics in passing: what phrases are worth is chosen with them too.
    static func own() throws -> [LabelledText] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let language = TextLanguage(tag: String(name.prefix { $0 != "." })) ?? .english
            return text.split(separator: "\n\n").enumerated().map { number, text in
                let lines = text.split(separator: "\n").map(String.init)
                let labels = lines[0].dropFirst().split(separator: "|", omittingEmptySubsequences: false)
                    .map { Set($0.split(separator: " ").map(String.init)) }
                return LabelledText(
                    language: language, paragraphs: Array(lines.dropFirst()), about: labels[0], mentioned: labels[1],
                    topics: labels[2], isSeen: number % 2 == 0 || name == "en.passing.txt")
            }
        }
    }

    /// Folders of texts with a `gold.jsonl` that labels them, whose `topics` count.
    static func others() throws -> [LabelledText] {
        guard let folder = ProcessInfo.processInfo.environment["DATELINE_LABELLED"] else { return [] }
        var texts: [LabelledText] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        where path.hasSuffix("gold.jsonl") {
            let set = URL(filePath: folder).appending(path: path).deletingLastPathComponent()
            let rows = try String(contentsOf: set.appending(path: "gold.jsonl"), encoding: .utf8).split(separator: "\n")
            for row in rows {
                let gold = try JSONDecoder().decode(Gold.self, from: Data(row.utf8))
                guard let topics = gold.topics else { continue }
                let body = try String(contentsOf: set.appending(path: gold.file), encoding: .utf8)
                var paragraphs = body.split(separator: "\n\n").map { String($0).replacing("\n", with: " ") }
                if let dash = paragraphs.first?.range(of: " — ") { paragraphs[0].removeSubrange(..<dash.upperBound) }
                if let last = paragraphs.last, last.hasPrefix("— ") { paragraphs.removeLast() }
                texts.append(
                    LabelledText(
                        language: TextLanguage(tag: set.lastPathComponent) ?? .english, paragraphs: paragraphs,
                        about: Set(gold.focus ?? []), mentioned: Set(gold.mentioned ?? []), topics: Set(topics),
                        known: gold.focus == nil ? Set(rows.flatMap { topicsOf($0) }) : nil, isSeen: true))
            }
        }
        return texts
    }

    private struct Gold: Decodable {
        let file: String
        let focus: [String]?
        let mentioned: [String]?
        let topics: [String]?
    }

    private static func topicsOf(_ row: Substring) -> [String] {
        (try? JSONDecoder().decode(Gold.self, from: Data(row.utf8)))?.topics ?? []
    }

    /// The topics of the sample site.
    static func topics() throws -> [TopicPhrases] {
        let content = URL(filePath: #filePath).appending(path: "../../../Content").standardized.path
        let reader = TermFileReader(folder: content, name: "Content")
        let names = try FileManager.default.contentsOfDirectory(atPath: content + "/topics").sorted()
        return try names.filter { $0.hasSuffix(".md") }.compactMap {
            try reader.term("topics/\($0)", in: .topics).phrases
        }
    }
}

/// How often a guess was right, wrong or wanting.
struct Agreement {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var wanting = 0

    /// Counts the guesses of a text.
    mutating func count(_ guess: Set<String>, _ truth: Set<String>) {
        right += guess.intersection(truth).count
        wrong += guess.subtracting(truth).count
        wanting += truth.subtracting(guess).count
    }

    /// Counts one guess.
    mutating func count(_ guess: Bool, _ truth: Bool, times: Int) {
        if guess, truth { right += times } else if guess { wrong += times } else if truth { wanting += times }
    }

    /// Of what was guessed, how much is right; of what is true, how much was guessed; and their harmonic mean.
    var precision: Double { right == 0 ? 0 : Double(right) / Double(right + wrong) }
    var recall: Double { right == 0 ? 0 : Double(right) / Double(right + wanting) }
    var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
