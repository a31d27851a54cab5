import DatelineModel
import Testing

@testable import DatelineReading

/// Datelines whose day has its year, and a full stop or nothing behind it.
@Suite struct DatelinesWithYearTests {
    private static let places: Set<String> = [
        "bonn", "warszawa", "praha", "москва", "madrid", "paris", "canberra", "київ", "zagreb", "budapest", "hà nội",
        "софия",
    ]
    private static let headline = "Office publishes guide for schools"
    private static let lede = "Canada will open an office for the safety of artificial intelligence, the ministry said."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        "A known place, a day and its year are a dateline in the order of any language",
        arguments: [
            ("Bonn, 5. Oktober 2026. ", "Bonn"), ("Bonn, 5. Oktober 2026 ", "Bonn"), ("Bonn, den 05.10.2026. ", "Bonn"),
            ("Warszawa, 5 października 2026 r. ", "Warszawa"),
            ("Warszawa, dnia 5 października 2026 roku. ", "Warszawa"),
            ("Warszawa, 5 października 2026 r. – ", "Warszawa"), ("Praha 5. října 2026. ", "Praha"),
            ("Москва, 5 октября 2026 года. ", "Москва"), ("Київ, 5 жовтня 2026 року. ", "Київ"),
            ("София, 5 октомври 2026 г. – ", "София"), ("Madrid, 5 de octubre de 2026. ", "Madrid"),
            ("Paris, le 5 octobre 2026. ", "Paris"), ("Zagreb, 5. listopada 2026. ", nil),
            ("Canberra, 5 October 2026. ", "Canberra"),
            ("Budapest, 2026. október 5. ", "Budapest"), ("Hà Nội, ngày 5/10/2026 (TTXVN) - ", "Hà Nội"),
        ] as [(String, String?)])
    func aDayWithItsYearIsThatOfADateline(dateline: String, place: String?) {
        let (head, body) = head("\(Self.headline)\n\n\(dateline)\(Self.lede)")
        guard let place else { return #expect(head.place == "Zagreb") }
        #expect(head.place == place && head.day == CalendarDay(iso: "2026-10-05"), "\(dateline) \(head)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(body)")
    }

    @Test(
        "A sentence that names a place and a day begins a story",
        arguments: [
            "Geneva, 5 October 2026. \(lede)", "Bonn, 5. Oktober. \(lede)",
            "Bonn, 5. Oktober 2026, was the last day to apply for a post.",
            "Paris, 12 March 1938. \(lede)", "Bonn, 5. Oktober 2026. Zu spät.",
            "Bonn, 5 October 2026 - a day like any other for those who work in the office, and for their guests.",
            "In Bonn, 5. Oktober 2026. \(lede)",
        ])
    func aSentenceIsNoDateline(lede: String) {
        let (head, body) = head("\(Self.headline)\n\n\(lede)")
        #expect(head.place == nil && head.day == nil && body.hasSuffix(lede), "\(head)")
    }

    @Test func aSceneOfAnotherYearIsOfTheStory() {
        let scene = "Paris, 12 March 2019. \(Self.lede)"
        let (head, body) = head("\(Self.headline)\n\n5 October 2026\n\n\(scene)")
        #expect(head.day == CalendarDay(iso: "2026-10-05") && body == scene)
    }

    @Test func entriesOfAChronicleAreOneStory() {
        let text = Array(
            "\(Self.lede)\n\nBonn, 5. März 2026. \(Self.lede)\n\nParis, 6 mars 2026. \(Self.lede)\n".utf8)
        let parser = DatelineParser { Self.places.contains($0.lowercased()) }
        #expect(SecondStory(text, in: text.indices, parser) == nil)
    }
}
