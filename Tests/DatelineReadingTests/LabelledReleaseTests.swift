import DatelineModel
import Testing

@testable import DatelineReading

/// Heads of wire copy whose lines say what they are, and the moment from which the text may be read.
@Suite struct LabelledReleaseTests {
    private func head(_ lines: String...) -> WireHead {
        let text = Array(
            "HEADLINE: Ministers agree law\n\(lines.joined(separator: "\n"))\n\nThe ministers agreed.\n".utf8)
        return WireHeadParser { _ in false }.parse(text, in: text.indices)
    }

    private func moment(_ head: WireHead, _ zone: String) throws -> String? {
        head.embargo?.time?.moment(day: head.day, zone: try #require(SiteTimeZone(named: zone)))?.rfc3339
    }

    @Test(arguments: [
        ("EMBARGO: 10 Feb 2025 14:00 GMT", "2025-02-10T14:00:00Z"),
        ("Embargo: 10 Feb 2025 14:00", "2025-02-10T14:00:00+01:00"),
        ("Release date: 10 Feb 2025 14:00 GMT", "2025-02-10T14:00:00Z"),
        ("Publish at: 2025-02-10 14:00", "2025-02-10T14:00:00+01:00"),
        ("Publish date: Mon, 10 Feb 2025 14:00:00 +0000", "2025-02-10T14:00:00Z"),
        ("Publish on: 2025-02-10T14:00:00Z", "2025-02-10T14:00:00Z"),
        ("Hold until: February 10, 2025, 2:30 p.m. EST", "2025-02-10T14:30:00-05:00"),
        ("Date: 10 Feb 2025\nRelease time: 14:00", "2025-02-10T14:00:00+01:00"),
    ])
    func aTimeOfDayIsTheMomentItEnds(line: String, moment: String) throws {
        let head = head(line)
        #expect(try self.moment(head, "Europe/Paris") == moment)
        #expect(head.headline == "Ministers agree law" && head.day?.description == "2025-02-10")
    }

    @Test(arguments: [
        "Release date: 10 Feb 2025, 14:00 local time", "Release time: 14:00", "Publish at: 10 Feb 2025 25:00",
        "Publish at: 10 Feb 2025 14:00\nRelease date: 10 Feb 2025 15:00",
        "Publish at: 10 Feb 2025 14:00\nNote: EMBARGOED UNTIL 11 FEB 2025",
    ])
    func aTimeThatCannotBeReadHoldsUntilAnEditorSaysSo(line: String) {
        let head = head(line)
        #expect(head.embargo != nil && head.embargo?.time == nil)
    }

    @Test(arguments: ["Publish on: 2025-02-10", "Status: final", "Date: 10 Feb 2025 14:00"])
    func aDayAloneIsNoEmbargo(line: String) { #expect(head(line, "Length: 300 words").embargo == nil) }
}
