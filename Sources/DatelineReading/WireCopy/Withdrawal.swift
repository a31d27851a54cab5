import DatelineModel

/// What a message of an agency says that withdraws a story: its words, among which the slug or the headline of that story may be.
package struct Withdrawal: Sendable {
    /// Its words with blanks between them and around them, in plain capitals.
    private let words: String
    /// Its words with hyphens in them, which may be slugs, each as `words`.
    private let slugs: Set<String>
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

    /// Whether the message names a story by its headline, or by its slug, of two words at least: one word alone may be that of
    /// any story. A slug is one word with hyphens, and nothing else is in that.
    package func names(headline: String, slugs: [String]) -> Bool {
        let headline = Self.plain(headline)
        if Self.isHeadline(headline), words.contains(headline) { return true }
        return slugs.contains { slug in
            let slug = Self.slug(slug)
            return Self.count(slug) > 1 && slug.utf8.count > Self.shortestSlug && self.slugs.contains(slug)
        }
    }

    /// Whether the message has a headline in quotation marks that is that of none of some stories.
    package func quotes(moreThan headlines: [String]) -> Bool {
        let headlines = headlines.map(Self.plain)
        return quotations.contains { quotation in
            !headlines.contains { $0.contains(quotation) || quotation.contains($0) }
        }
    }

    private static let shortestHeadline = 16
    private static let shortestSlug = 6

    private static func isHeadline(_ words: String) -> Bool { words.utf8.count >= shortestHeadline && count(words) > 2 }

    /// A slug without what agencies put before all of theirs, `BC-CANADA-AI`, and without a day, `2025-02-12-canada-ai`.
    private static func slug(_ slug: String) -> String {
        let words = plain(slug).split(separator: " ").drop { $0 == "BC" || $0 == "AM" || $0 == "PM" || Int($0) != nil }
        return " " + words.joined(separator: " ") + " "
    }

    private static func count(_ words: String) -> Int { words.split(separator: " ").count }

    private static func plain(_ text: String) -> String {
        let words = text.inPlainCapitals.split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }
}

extension ManuscriptReader {
    /// What a file says that withdraws a story. Throws `DiagnosticError` if it cannot be read.
    package func withdrawal(_ path: String) throws -> Withdrawal {
        let (bytes, file) = try bytes(of: path)
        return Withdrawal(try TextDecoding.story(of: bytes, file: file).text.bytes)
    }
}
