import DatelineModel
import Testing

@testable import DatelineReading

/// Orders to hold a text back that are broken over several lines.
@Suite struct EmbargoOfLinesTests {
    private static let headline = "Ministry publishes guide for schools"
    private static let story =
        "LEEDS, 5 October 2026 - The ministry published a guide for systems that grade pupils in schools."

    private func head(_ text: String) -> WireHead {
        let bytes = Array(text.utf8)
        return WireHeadParser { $0.lowercased() == "leeds" }.parse(bytes, in: 0..<bytes.count)
    }

    private static let orders = [
        "Embargoed for release in the\nmorning papers of 12 March 2099",
        "Embargoed\nfor release in the\nmorning papers of\n12 March 2099",
        "Strictly embargoed for use in the\nSunday editions of 12 March 2099",
        "This report must not be published\nor broadcast in any form before\nThursday 12 March 2099",
        "For release\nin the Sunday papers of 12 March 2099",
        "Zur Veröffentlichung frei in den\nMorgenzeitungen vom 12. März 2099",
        "Prohibida su\ndifusión hasta el 12 de marzo de 2099",
    ]

    @Test(
        "What forbids publication as one line forbids it in several: below a headline, in a block of its own, below a day",
        arguments: orders)
    func anOrderOfSeveralLinesHolds(order: String) {
        for text in [
            "\(Self.headline)\n\(order)\n\n\(Self.story)", "\(Self.headline)\n\n\(order)\n\n\(Self.story)",
            "\(Self.headline)\n\nLEEDS, 5 October 2026\n\(order)\n\nThe ministry published a guide.",
            "\(order)\n\n\(Self.headline)\n\n\(Self.story)",
        ] {
            #expect(head(text).embargo != nil, "\(text)")
        }
    }

    @Test("Below the story as well", arguments: orders)
    func anOrderOfSeveralLinesBelowAStoryHolds(order: String) {
        let text = Array("\(Self.story)\n\nIt has forty pages, the minister said.\n\n\(order)\n".utf8)
        #expect(ClosingMark(text, in: text.indices) != nil)
    }

    @Test func itsWordsAreNoPartOfTheHeadline() {
        let head = head("\(Self.headline)\n\(Self.orders[0])\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.day == CalendarDay(iso: "2026-10-05"))
        #expect(head.embargo?.words == "Embargoed for release in the morning papers of 12 March 2099")
        #expect(head.embargo?.time == nil)
    }

    @Test(
        "Lines that have such words and others, or are of a paragraph that goes on, forbid nothing",
        arguments: [
            "Ministry publishes guide on embargoed\nchips for schools", "Newspapers publish story on\n12 March 2099",
            "The report, which is not for sale,\nwas released before Friday in the morning papers.",
            "Sunday papers have a guide\nfor schools in the country",
            "Confidential US papers\nreleased after ten years",
        ])
    func newsInSeveralLinesIsNoOrder(lines: String) {
        #expect(head("\(lines)\n\n\(Self.story)").embargo == nil)
        let text = Array("\(Self.story)\n\nIt has forty pages, the minister said.\n\n\(lines)\n".utf8)
        #expect(ClosingMark(text, in: text.indices) == nil)
    }
}
