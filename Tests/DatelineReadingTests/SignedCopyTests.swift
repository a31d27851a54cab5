import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

/// Who wrote a story and in which year, where its head and its end say it together.
@Suite struct SignedCopyTests {
    private func read(_ text: String, as name: String = "a.txt") throws -> Manuscript {
        try withFolder([name: text]) { folder in
            try ManuscriptReader(
                folder: folder, name: "Content", sidecars: [], taxonomies: [.countries, .topics], zone: .utc,
                knowsPlace: { $0.lowercased() == "paris" }
            ).read(name)
        }
    }

    private static let story = "The city opened an office for chips on Tuesday.\n\nIt has forty posts, the mayor said."

    @Test(
        "Who is named above a story and below it wrote it, each once",
        arguments: [
            ("Jane Doe and John Roe", "Jane Doe/EXA", ["Jane Doe", "John Roe"]),
            ("JANE DOE and JOHN ROE", "(Reporting by Jane Doe; Editing by Max Moe)", ["Jane Doe", "John Roe"]),
            ("Jane Doe", "(Reporting by Jane Doe and John Roe)", ["Jane Doe", "John Roe"]),
            ("Jane McDoe", "(Reporting by Jane McDoe)", ["Jane McDoe"]),
            ("John Roe", "(Reporting by Jane Doe)", ["Jane Doe"]),
        ])
    func allAuthorsAreRead(above: String, below: String, authors: [String]) throws {
        let story = try read(
            "City opens office for chips\n\nBy \(above)\n\nPARIS, Feb. 18, 2025 (EXA) — \(Self.story)\n\n\(below)\n")
        #expect(story.signedAuthors == authors)
    }

    @Test(
        "Where nothing else says the year, the line about the rights does",
        arguments: [
            "© EXA 2025. It is forbidden to pass on what this service sends.",
            "Copyright 2025 Example Agency. All rights reserved.",
            "(c) 2025 Example Agency", "© 2019-2025 EXA",
        ])
    func theYearOfTheRightsIsThatOfTheStory(line: String) throws {
        let story = try read("City opens office for chips\n\nPARIS, Feb. 18 (EXA) — \(Self.story)\n\n\(line)\n")
        #expect(story.head.day == CalendarDay(iso: "2025-02-18"))
    }

    @Test func aYearOfTheDatelineIsBetterThanThatOfTheRights() throws {
        let story = try read(
            "City opens office for chips\n\nPARIS, Dec. 30, 2024 (EXA) — \(Self.story)\n\n© EXA 2025. All rights reserved.\n"
        )
        #expect(story.head.day == CalendarDay(iso: "2024-12-30"))
    }

    @Test func aYearInTheStoryIsNone() throws {
        let story = try read("City opens office for chips\n\nPARIS, Feb. 18 (EXA) — \(Self.story) It closes in 2029.\n")
        #expect(story.head.day == nil && story.head.dayWithoutYear == "Feb. 18")
    }

    @Test(
        "The year in a file's name is better than that of the rights, and a picture's year is none",
        arguments: [
            ("2023-12-30-y.txt", "(c) 2024 Example News. All rights reserved."),
            ("a.txt", "Foto: © Jane Example 2019"),
        ])
    func aYearOfRightsIsNotGuessed(name: String, line: String) throws {
        let story = try read(
            "City opens office for chips\n\nPARIS, Dec. 30 (EXA) — \(Self.story)\n\n\(line)\n", as: name)
        #expect(story.head.day == nil)
    }

    @Test(
        "What may be a row of the story, a slogan or a list of countries signs nothing",
        arguments: [
            "Public hearing on the bill:\nPlace: Town hall\nDate: 12 March 2025", "Por Derechos Digitales",
            "USA/UK/AUS", "Pro/Con", "CDU/CSU/SPD",
        ])
    func rowsOfAStoryStay(rows: String) throws {
        let story = try read("City opens office\n\nPARIS, Feb. 18, 2025 (EXA) — \(Self.story)\n\n\(rows)\n")
        let body = String(decoding: story.text.bytes[story.body.range], as: UTF8.self)
        #expect(body.hasSuffix(rows) && story.signedAuthors.isEmpty)
        #expect(story.head.day == CalendarDay(iso: "2025-02-18"))
    }

    @Test func aSeriesInCapitalsIsNoAuthor() throws {
        let story = try read(
            "City opens office\n\nPARIS, 18 February 2025 (Reuters) - DIGITAL OMNIBUS - \(Self.story)\n")
        #expect(story.signedAuthors.isEmpty)
    }
}
