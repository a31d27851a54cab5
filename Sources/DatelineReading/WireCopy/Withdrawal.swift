import DatelineModel

/// What a message of an agency says that withdraws a story: its words, among which the slug or the headline of that story may be.
package struct Withdrawal: Sendable {
    /// Its words with blanks between them and around them, in plain capitals.
    private let words: String

    /// The most bytes of a message that are looked at: one that is longer is the story itself.
    private static let longest = 4096

    /// The message of a text.
    package init(_ bytes: some Collection<UInt8>) {
        words = Self.plain(String(decoding: bytes.prefix(Self.longest), as: UTF8.self))
    }

    /// Whether the message names a story by its headline, or by its slug, of two words at least: one word alone may be that of
    /// any story.
    package func names(headline: String, slugs: [String]) -> Bool {
        let headline = Self.plain(headline)
        if headline.utf8.count >= Self.shortestHeadline, Self.count(headline) > 2, words.contains(headline) {
            return true
        }
        return slugs.contains { slug in
            let slug = Self.slug(slug)
            return Self.count(slug) > 1 && slug.utf8.count > Self.shortestSlug && words.contains(slug)
        }
    }

    private static let shortestHeadline = 16
    private static let shortestSlug = 6

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
