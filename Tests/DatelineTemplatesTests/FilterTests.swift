import DatelineModel
import Testing

@testable import DatelineTemplates

@Suite struct FilterTests {
    @Test(arguments: [
        ("{{ date | date: \"d MMMM yyyy\" }}", "12 February 2025"),
        ("{{ date | date: \"dd.MM.yy\" }}", "12.02.25"),
        ("{{ date | date: \"M/d\" }}", "2/12"),
        ("{{ date | date: \"EEEE, d MMM\" }}", "Wednesday, 12 Feb"),
        ("{{ date | date: \"E H HH mm\" }}", "Wed 0 00 00"),
        ("{{ date | date: \"d 'of' MMMM, 'o''clock'\" }}", "12 of February, o&#39;clock"),
        ("{{ date | date: \"''\" }}", "&#39;"),
        ("{{ date | iso }}", "2025-02-12"),
        ("{{ date | rfc3339 }}", "2025-02-12T00:00:00Z"),
        ("{{ date | year }}", "2025"),
        ("{{ 1234567 | number }}", "1,234,567"),
        ("{{ 999 | number }} {{ 1000 | number }} {{ -1005 | number }} {{ 0 | number }}", "999 1,000 -1,005 0"),
        ("{{ 1 | plural: \"article\", \"articles\" }}", "article"),
        ("{{ 0 | plural: \"article\", \"articles\" }}", "articles"),
        ("{{ authors | count }} {{ topics | length }}", "3 2"),
        ("{{ topics | count | plural: \"topic\", \"topics\" }}", "topics"),
        ("{{ authors | join: \", \" }}", "Ann, Bob, Cy"),
        ("{{ authors | join: \", \", \" and \" }}", "Ann, Bob and Cy"),
        ("{{ authors | limit: 1 | join: \", \", \" and \" }}", "Ann"),
        ("{{ authors | skip: 1 | join: \"<br>\" }}", "Bob&lt;br&gt;Cy"),
        ("{{ topics | map: \"name\" | join: \", \" }}", "Safety, Trade"),
        ("{{ authors | first }} {{ authors | last }}", "Ann Cy"),
        ("{{ authors | skip: 9 | first }}.", "."),
        ("{{ \"/topics/\" | url }}", "/digest/topics/"),
        ("{{ \"/topics/\" | url | absolute }}", "https://example.org/digest/topics/"),
        ("{{ \"https://a.example/?x&y\" | url }}", "https://a.example/?x&amp;y"),
        ("{{ path | absolute }}", "https://example.org/digest/2025/02/paris/"),
        ("{{ source | absolute }}", "https://example.com/a?b=1&amp;c=2"),
        ("{{ \"style.css\" | asset }}", "/digest/assets/style.1a2b.css"),
        ("{{ \"icon.svg\" | asset | absolute }}", "https://example.org/digest/assets/icon.svg"),
        ("{{ title | upper }} {{ title | lower }}", "PARIS &amp; LONDON paris &amp; london"),
        ("{{ \"éa\" | capitalize }}", "Éa"),
        ("{{ \"one two three\" | truncate: 8 }}", "one two…"),
        ("{{ \"one two three\" | truncate: 7 }}", "one two…"),
        ("{{ \"one two three\" | truncate: 13 }}", "one two three"),
        ("{{ \"one, two\" | truncate: 5 }}", "one…"),
        ("{{ \"abcdef\" | truncate: 3 }}", "abc…"),
        ("{{ subtitle | default: \"none\" }} {{ title | default: \"none\" }}", "none Paris &amp; London"),
        ("{{ number | default: 7 }}", "3"),
        ("{{ subtitle | upper | default: \"x\" | upper }}", "X"),
        ("{{ title | json }}", "&quot;Paris &amp; London&quot;"),
        (
            "{{ authors | json }} {{ number | json }} {{ draft | json }}",
            "[&quot;Ann&quot;,&quot;Bob&quot;,&quot;Cy&quot;] 3 false"
        ),
        ("{{ path | json }} {{ date | json }}", "&quot;/digest/2025/02/paris/&quot; &quot;2025-02-12&quot;"),
        ("{{ \"a\\\"b\\\\c\" | json }}", "&quot;a\\&quot;b\\\\c&quot;"),
        ("{{ subtitle | upper }}{{ subtitle | json }}{{ subtitle | truncate: 3 }}.", "."),
    ])
    func changesAValue(template: String, output: String) throws {
        #expect(try rendered(template) == output)
    }

    @Test(arguments: ["2025-02-12", "2025-02-12T09:05:07Z", "0800-12-31T23:59:00+07:00", "2025-02-12T14:30:00-03:30"])
    func writesDatesAsTheModelDoes(text: String) throws {
        let date = try #require(PublicationDate(text))
        let page = StoryPage(date: text)
        #expect(try rendered("{{ date }} {{ date | iso }}", page) == "\(date.iso8601) \(date.iso8601)")
        #expect(try rendered("{{ date | rfc3339 }}", page) == date.rfc3339)
    }

    @Test func writesTheTimeOfADate() throws {
        let page = StoryPage(date: "2025-02-12T09:05:07Z")
        #expect(try rendered("{{ date | date: \"H:mm, HH:mm\" }}", page) == "9:05, 09:05")
    }

    private static let extremes = [Int.min, -1_000_000, -1, 0, 1, 2, 1_000_000, Int.max]

    /// Every filter with numbers and texts of all sizes, on values of every type: refused at compile time, or harmless.
    @Test(arguments: Filter.all.map(\.name).sorted()) func takesNoArgumentThatCouldCrashIt(name: String) throws {
        let arguments =
            [""] + Self.extremes.map { ": \($0)" } + [": \"\"", ": \"'\"", ": \"name\"", ": \"\u{301}\""]
            + Self.extremes.map { ": \"\", \($0)" } + [": \"\", \"\""]
        let values = [
            "title", "subtitle", "body", "path", "source", "date", "authors", "topics", "filed_from", "number", "draft",
            "data", "\"\"", "\"\u{301}e\"", "0", "\(Int.max)", "\(Int.min)", "topics | skip: 99", "topics | first",
        ]
        let pages = [
            StoryPage(), StoryPage(title: "", source: "", authors: [], topics: [], number: Int.min),
            StoryPage(title: "\u{301}", date: "0001-01-01", authors: ["", "\u{0}"], number: Int.max),
            StoryPage(title: " ", date: "9999-12-31T23:59:59+14:00", number: -1),
        ]
        for value in values {
            for argument in arguments {
                let template = "{{ \(value) | \(name)\(argument) }}"
                let library = library(["page.html": template])
                guard let compiled = library.compile("page.html", for: StoryPage.schema.type).template else { continue }
                for page in pages {
                    var buffer: [UInt8] = []
                    try compiled.render(StoryPage.schema.record(page), into: &buffer)
                    #expect(String(validating: buffer, as: UTF8.self) != nil, "\(template)")
                }
            }
        }
    }

    @Test func usesTheNamesOfALanguage() throws {
        let names = try #require(
            DateNames(
                months: (1...12).map { "tháng \($0)" }, shortMonths: (1...12).map { "th \($0)" },
                weekdays: (2...8).map { "thứ \($0)" }, shortWeekdays: (2...8).map { "T\($0)" }))
        let source = TemplateSource(
            name: "page.html", text: SourceText(file: "page.html", text: "{{ date | date: \"EEEE, d MMMM (E MMM)\" }}"))
        let library = TemplateLibrary([source], baseURL: BaseURL(unset: ()), assets: [:], dateNames: names)
        let template = try #require(library.compile("page.html", for: StoryPage.schema.type).template)
        var buffer: [UInt8] = []
        try template.render(StoryPage.schema.record(StoryPage()), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "thứ 4, 12 tháng 2 (T4 th 2)")
        #expect(DateNames(months: [], shortMonths: [], weekdays: [], shortWeekdays: []) == nil)
    }

    @Test func writesEveryNumber() throws {
        for number in [0, 7, 10, 99, 100, 1_000_000, Int.max, Int.min, -1] {
            #expect(try rendered("{{ number }}", StoryPage(number: number)) == "\(number)")
        }
        #expect(
            try rendered("{{ number | number }}", StoryPage(number: .max)) == "9,223,372,036,854,775,807")
    }

    @Test func givesEveryFilterItsOwnName() {
        let names = Filter.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [
        ("", "about:invalid"), ("javascript:alert(1)", "about:invalid"), ("//evil.example", "about:invalid"),
    ])
    func makesNoAddressOfOtherText(title: String, output: String) throws {
        let printed = try rendered("<a href=\"{{ title | url }}\">", StoryPage(title: title))
        #expect(printed == "<a href=\"\(title.isEmpty ? "" : output)\">")
    }
}
