import DatelineModel
import Testing

@testable import DatelineTemplates

/// One template and one record, rendered on many threads at once.
@Suite struct ConcurrentRenderingTests {
    private static let files = [
        "page.html": """
        {% for t in topics %}{% for a in authors | skip: 1 %}{% include "item.html" with name=a | upper term=t %}\
        {% endfor %}{{ subtitle }}{{ filed_from.name }}{% for n in topics | map: "name" %}{{ loop.index }}{{ n }} \
        {% endfor %}
        {% endfor %}
        """,
        "item.html": "{{ name }} on {{ term.name }}{% if not loop.last %}, {% else %}: {% endif %}",
    ]

    private static let page = StoryPage(authors: ["Ann", "Bob, whose name is long", "Cy"])

    /// The pages that tasks render, each of them many times, in a row.
    private func render(_ record: Record, tasks: Int, times: Int) async throws -> [String] {
        let template = try #require(
            library(Self.files).compile("page.html", for: StoryPage.schema.type).template)
        return try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<tasks {
                group.addTask {
                    var buffer: [UInt8] = []
                    for _ in 0..<times { try template.render(record, into: &buffer) }
                    return String(decoding: buffer, as: UTF8.self)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func rendersLoopsInLoopsWithListsAndValuesThatFiltersMake() async throws {
        let page = """
            BOB, WHOSE NAME IS LONG on Safety, CY on Safety: 1Safety 2Trade 
            BOB, WHOSE NAME IS LONG on Trade, CY on Trade: 1Safety 2Trade 

            """
        let pages = try await render(StoryPage.schema.record(Self.page), tasks: 16, times: 50)
        #expect(pages == Array(repeating: String(repeating: page, count: 50), count: 16))
    }

    @Test func rendersWhatIsThereOfARecordOfAnotherType() async throws {
        let term = TermSource(name: "a name of many letters").record
        #expect(try await render(term, tasks: 16, times: 50) == Array(repeating: "", count: 16))
        let list = TemplateValue.list([.text("a text of many letters"), .none, .record(term)])
        let record = Record(values: Array(repeating: list, count: 12))
        let pages = try await render(record, tasks: 16, times: 50)
        #expect(Set(pages).count == 1)
        #expect(pages.first?.contains("A TEXT OF MANY LETTERS") == false)
        #expect(pages.first?.contains(" on a name of many letters") == true)
    }
}
