import DatelineModel
import Testing

@testable import DatelineTagging

/// How the weights of phrases were found, to be done again when phrases have changed:
/// `DATELINE_LABELLED=FOLDER bin/test --filter TopicWeightsTests` prints the best table of each part and what all give.
@Suite struct TopicWeightsTests {
    /// A topic of a text: the phrases of it that are there, and whether a reader says so.
    private struct Example {
        var strongInOpening = 0, strongElsewhere = 0, strongAgain = 0, weakInOpening = 0, weakElsewhere = 0
        let words: Int
        let isTrue: Bool
        let part: Int
        /// Texts whose reader looked for some topics alone count a quarter.
        let weight: Int

        private var needed: Int {
            TopicWeights.needed(words: words, isInOpening: strongInOpening + weakInOpening > 0)
        }

        func isGiven(by weights: TopicWeights) -> Bool {
            strongInOpening * weights.strongInOpening + strongElsewhere * weights.strongElsewhere
                + strongAgain * weights.strongAgain + weakInOpening * weights.weakInOpening
                + weakElsewhere * weights.weakElsewhere >= needed
        }
    }

    /// All tables of small numbers in which the beginning weighs as much as the rest or more.
    private static let tables: [TopicWeights] = (5...8).flatMap { strong in
        (2...5).flatMap { weakInOpening in
            (1...3).flatMap { weak in
                [0, 1, 2, 4].map { again in
                    TopicWeights(
                        strongElsewhere: strong, strongAgain: again, weakInOpening: weakInOpening, weakElsewhere: weak)
                }
            }
        }
    }

    @Test func noOtherTableIsMuchBetter() throws {
        let examples = try examples()
        func agreement(_ weights: TopicWeights, in part: Int? = nil, but other: Int? = nil) -> Agreement {
            var agreement = Agreement()
            for example in examples where (part ?? example.part) == example.part && example.part != other {
                agreement.count(example.isGiven(by: weights), example.isTrue, times: example.weight)
            }
            return agreement
        }
        func best(but part: Int?) -> TopicWeights {
            Self.tables.map { ($0, agreement($0, but: part).f1) }.max { $0.1 < $1.1 }?.0 ?? .fitted
        }
        // Each part is tried with the table that is best on the others.
        var unseen = Agreement()
        for part in 0..<Self.parts {
            let table = best(but: part)
            for example in examples where example.part == part {
                unseen.count(example.isGiven(by: table), example.isTrue, times: example.weight)
            }
            print("without part \(part): \(table)")
        }
        let fitted = agreement(.fitted).f1
        print("cross-validated \(unseen.f1), these weights \(fitted), the best on all \(agreement(best(but: nil)).f1)")
        #expect(unseen.f1 - fitted <= 0.03)
    }

    private static let parts = 5

    /// Every topic of every text. Texts that share much are in one part.
    private func examples() throws -> [Example] {
        let texts = try LabelledTexts.own().filter(\.isSeen) + LabelledTexts.others()
        let topics = try LabelledTexts.topics()
        let tagger = Tagger(gazetteer: .builtIn, topics: topics)
        let parts = Self.partsOfTexts(texts)
        var examples: [Example] = []
        for (text, part) in zip(texts, parts) {
            let table = tagger.tables(for: text.language).topics
            let (hits, words) = tagger.topicHits(paragraphs: text.paragraphs, in: text.language)
            for (topic, slug) in table.slugs.enumerated() where text.known?.contains(slug) ?? true {
                var example = Example(
                    words: words, isTrue: text.topics.contains(slug), part: part,
                    weight: text.known == nil ? 4 : 1)
                var times: [Int: Int] = [:]
                for hit in hits[topic] {
                    let time = times[hit.phrase, default: 0]
                    times[hit.phrase] = time + 1
                    switch (hit.strength, time, hit.isOpening) {
                    case (.strong, 0, true): example.strongInOpening += 1
                    case (.strong, 0, false): example.strongElsewhere += 1
                    case (.strong, 1, _): example.strongAgain += 1
                    case (.weak, 0, true): example.weakInOpening += 1
                    case (.weak, 0, false): example.weakElsewhere += 1
                    default: break
                    }
                }
                examples.append(example)
            }
        }
        return examples
    }

    /// The part of each text: that of an earlier one if a fifth of their long words are the same, else the next in turn.
    private static func partsOfTexts(_ texts: [LabelledText]) -> [Int] {
        let words = texts.map { Set(TitleWords.fingerprints(of: $0.paragraphs)) }
        var parts: [Int] = []
        for (index, own) in words.enumerated() {
            let near = words.prefix(index).firstIndex { $0.intersection(own).count * 5 > $0.union(own).count }
            parts.append(near.map { parts[$0] } ?? index % Self.parts)
        }
        return parts
    }
}

extension Tagger {
    /// The phrases of each topic in a text, and the number of its words.
    fileprivate func topicHits(
        paragraphs: [String], in language: TextLanguage
    ) -> (hits: [[(phrase: Int, strength: TopicTable.Strength, isOpening: Bool)]], words: Int) {
        var bytes: [UInt8] = []
        var parts: [(number: Int, range: Range<Int>)] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let start = bytes.count
            bytes += (language == .english ? paragraph : Gazetteer.composedText(paragraph)).utf8
            parts.append((index + 1, start..<bytes.count))
        }
        let tables = tables(for: language)
        return bytes.withUnsafeBufferPointer { bytes in
            var words = WordScanner.words(in: bytes, parts: parts, stems: true, language.rules)
            if language == .arabic {
                ArabicLetters.separateParticles(in: &words, of: bytes, tables)
            }
            let found = TopicHits(of: tables.topics, in: TaggedText(bytes: bytes, words: words))
            let hits = found.starts.map { start in
                var hits: [(phrase: Int, strength: TopicTable.Strength, isOpening: Bool)] = []
                if start >= 0 {
                    found.forEach(from: start) { hit in
                        let isOpening = words[Int(hit.first)].paragraph <= 1
                        hits.append((Int(hit.phrase), hit.strength, isOpening))
                    }
                }
                return hits
            }
            return (hits, words.count)
        }
    }
}
