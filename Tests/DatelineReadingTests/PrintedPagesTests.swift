import DatelineModel
import Testing

@testable import DatelineReading

/// Texts of print files, whose pages form feeds part.
@Suite struct PrintedPagesTests {
    private func story(_ text: String) throws -> (text: String, warnings: [Diagnostic]) {
        let (story, warnings) = try TextDecoding.story(of: Array(text.utf8), file: "a.txt")
        return (String(decoding: story.bytes, as: UTF8.self), warnings)
    }

    @Test(arguments: [
        // Below a form feed, above it, and on both sides of it.
        "It has a budget\n\n\u{C}The Example Gazette   2\n\nof 50 million.\n\u{C}The Example Gazette   3\nIt was too small.\n",
        "It has a budget\nThe Example Gazette   1\n\u{C}of 50 million.\n\nThe Example Gazette   2\n\u{C}It was too small.\n",
        "It has a budget\n1  The Example Gazette\n\u{C}2   The Example Gazette\n\nof 50 million.\n\u{C}It was too small.\n",
    ])
    func headsAndFeetAreNamedAndLeftOut(text: String) throws {
        let (story, warnings) = try story(text)
        #expect(story.contains("budget\nof 50 million.\n") && story.contains("\nIt was too small.\n"))
        #expect(!story.contains("Gazette"))
        let heads = warnings.filter { $0.identifier == .pageFurniture }.map(\.summary)
        #expect(
            heads.count == 1 && heads[0].hasPrefix("2 lines at the heads and feet of pages left out: “"), "\(heads)")
        #expect(heads[0].contains("The Example Gazette"))
    }

    @Test(arguments: [
        // The headline, which each page has again, stays once.
        "Canada opens office\n\nIt has 40 posts.\n\u{C}Canada opens office\n\nIt is new.\n\u{C}Canada opens office\n\nThe end.\n",
        // So does one with a line of its own below it.
        "Canada opens office for new models\n\nA standfirst that stands alone in one line\n\nIt has 40 posts.\n\u{C}Canada opens office for new models\n\nIt is new.\n\u{C}Canada opens office for new models\n\nThe end.\n",
    ])
    func theHeadlineStays(text: String) throws {
        let (story, warnings) = try story(text)
        #expect(story.hasPrefix("Canada opens office") && story.ranges(of: "Canada opens office").count == 1)
        #expect(warnings.contains { $0.summary.hasPrefix("2 lines at the heads") })
    }

    @Test func theHeadOfAnOfficeAboveTheHeadlineGoesWithTheNumbers() throws {
        let (story, warnings) = try story(
            "Example Council – Press service\n\nPRESS RELEASE\n\nCouncil opens its treaty to cities\n\nParis, 12.02.2025 – Cities may\n\n1\n"
                + "\u{C}Example Council – Press service\n\nfollow the treaty.\n\n2\n")
        #expect(story.hasPrefix("\nPRESS RELEASE\n\nCouncil opens its treaty to cities\n\nParis"))
        #expect(story.contains("Cities may\nfollow the treaty.") && !story.contains("2\n"))
        #expect(warnings.contains { $0.summary.hasPrefix("4 lines at the heads and feet of pages left out: “") })
    }

    @Test(arguments: [
        "EMBARGOED UNTIL 12 February 2099", "Draft 3 of the report", "CONFIDENTIAL", "Not for publication",
        "HOLD FOR RELEASE",
    ])
    func whatMayForbidPublicationStays(line: String) throws {
        let pages = ["It has 40 posts.", "It is new.", "The end."].map { "\(line)\n\n\($0)\n\(line)\n" }
        let (story, warnings) = try story(pages.joined(separator: "\u{C}"))
        #expect(story.ranges(of: line).count == 6 && warnings.count == 1)
    }

    @Test(arguments: [
        "It has 40 posts\n\u{C}and a budget.\n", "He said yes.\n\u{C}He said no.\n\u{C}He said yes.\n",
        "One\n\u{C}Two\n\u{C}Three\n", "\u{C}\u{C}Text.\n\u{C}",
    ])
    func noWordIsLostWhereNothingRepeats(text: String) throws {
        let (story, warnings) = try story(text)
        let words = { (text: String) in text.split { $0.isWhitespace || $0 == "\u{C}" }.map(String.init) }
        #expect(words(story) == words(text))
        #expect(warnings.map(\.identifier) == [.controlCharacter])
    }
}
