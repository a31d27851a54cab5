import DatelineModel

/// What a message of an agency says that withdraws a story: its words, among which the slug or the headline of that story may be.
package struct Withdrawal: Sendable {
    /// Its words with blanks between them and around them, in plain capitals.
    fileprivate let words: String
    /// Its words with hyphens in them, which may be slugs, each as `words`.
    fileprivate let slugs: Set<String>
    /// What stands in quotation marks in it and is long enough for a headline, each as `words`.
    private let quotations: [String]

    /// The most bytes of a message that are looked at: one that is longer is the story itself.
    private static let longest = 4096

    /// The message of a text.
    package init(_ bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes.prefix(Self.longest), as: UTF8.self)
        words = Self.plain(text)
        slugs = Set(
            text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.filter {
                $0.contains { $0 == "-" || $0 == "_" }
            }
            .map { Self.slug(String($0)) })
        quotations = text.split(whereSeparator: { "“”„\"«»".contains($0) }).enumerated().filter { $0.offset % 2 == 1 }
            .map { Self.plain(String($0.element)) }.filter(Self.isHeadline)
    }

    /// Whether the message has a headline in quotation marks that is that of none of some stories.
    package func quotes(moreThan headlines: [String]) -> Bool {
        let headlines = headlines.map(Self.plain)
        return quotations.contains { quotation in
            !headlines.contains { $0.contains(quotation) || quotation.contains($0) }
        }
    }

    /// The first three words of each run of words in the message, which may be a headline.
    fileprivate var beginnings: some Sequence<String> {
        let words = words.split(separator: " ")
        return words.indices.dropLast(2).lazy.map { words[$0..<($0 + 3)].joined(separator: " ") }
    }

    private static let shortestHeadline = 16
    private static let shortestSlug = 6

    /// Whether a slug, as `slug(_:)` gives it, has two words at least: one word alone may be that of any story.
    fileprivate static func isSlug(_ slug: String) -> Bool { count(slug) > 1 && slug.utf8.count > shortestSlug }

    fileprivate static func isHeadline(_ words: String) -> Bool {
        words.utf8.count >= shortestHeadline && count(words) > 2
    }

    /// A slug without what agencies put before all of theirs, `BC-CANADA-AI`, and without a day, `2025-02-12-canada-ai`.
    fileprivate static func slug(_ slug: String) -> String {
        let words = plain(slug).split(separator: " ").drop { $0 == "BC" || $0 == "AM" || $0 == "PM" || Int($0) != nil }
        return " " + words.joined(separator: " ") + " "
    }

    private static func count(_ words: String) -> Int { words.split(separator: " ").count }

    fileprivate static func plain(_ text: String) -> String {
        let words = text.inPlainCapitals.split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }
}

/// The stories that messages may withdraw, found by headline or slug whatever their number.
package struct WithdrawableStories: Sendable {
    private var headlines: [String: [(story: Int, headline: String)]] = [:]
    private var slugs: [String: [Int]] = [:]

    /// None.
    package init() {}

    /// Adds a story under a number, with its headline and what may be its slugs.
    package mutating func add(_ story: Int, headline: String, slugs: [String]) {
        let headline = Withdrawal.plain(headline)
        if Withdrawal.isHeadline(headline) {
            let beginning = headline.split(separator: " ").prefix(3).joined(separator: " ")
            headlines[beginning, default: []].append((story, headline))
        }
        for slug in Set(slugs.map(Withdrawal.slug)) where Withdrawal.isSlug(slug) {
            self.slugs[slug, default: []].append(story)
        }
    }

    /// The stories that a message names by their headlines, or by their slugs, in the order of their numbers. A slug is one
    /// word with hyphens, and nothing else is in that.
    package func named(in message: Withdrawal) -> [Int] {
        var named = Set(message.slugs.flatMap { slugs[$0] ?? [] })
        for beginning in Set(message.beginnings) {
            for (story, headline) in headlines[beginning] ?? [] where message.words.contains(headline) {
                named.insert(story)
            }
        }
        return named.sorted()
    }
}

extension ManuscriptReader {
    /// What a file says that withdraws a story. Throws `DiagnosticError` if it cannot be read.
    package func withdrawal(_ path: String) throws -> Withdrawal {
        let (bytes, file) = try bytes(of: path)
        return Withdrawal(try TextDecoding.story(of: bytes, file: file).text.bytes)
    }
}
