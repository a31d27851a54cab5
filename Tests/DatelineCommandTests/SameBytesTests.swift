import DatelineTestSupport
import Foundation
import Testing

/// Swift's dictionaries and sets have another order in every process. No order of theirs reaches a file or a message.
@Suite struct SameBytesTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// A site in which much is equal: titles, moments, counts, names in any order.
    private func site(_ files: [String: String] = [:]) throws -> SiteFixture {
        let codes = ["FR", "DE", "JP", "BR", "VN", "IN", "KE", "EG"]
        var own: [String: String] = [
            "Content/site.yml": """
            title: D
            base_url: https://example.org/digest/
            taxonomies: {instruments: {title: Instruments}, bodies: {title: Bodies}}
            pages: {authors: true, agencies: true}
            hosting:
              headers: {"/a/*": {X-One: "1", X-Two: "2"}, "/a/b": {X-One: "3", X-Two: "4"}}

            """,
            "Content/topics/one.md": "---\ntitle: Safety\nphrases: [audit]\n---\n",
            "Content/topics/two.md": "---\ntitle: Safety\nphrases: [audit, test]\n---\n",
            "Content/topics/three.md": "---\ntitle: safety\nphrases: [test]\n---\n",
            "Templates/assets/a.css": "@import \"b.css\"; @import url(c.css); a { background: url(one.svg) }",
            "Templates/assets/b.css": "@import url(\"c.css\"); b { background: url(two.svg) }",
            "Templates/assets/c.css": "c { background: url('one.svg') }",
            "Templates/assets/one.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "Templates/assets/two.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        ]
        for number in 0..<40 {
            let (one, two) = (codes[number % 8], codes[(number * 3 + 1) % 8])
            own["Content/articles/\(number).md"] = """
                ---
                title: Audit
                slug: a-\(number)
                date: 2025-02-\(10 + number % 2)
                countries: [\(one), \(two)]
                authors: [Ann Lee, Bo Lin, Ann \(number % 3)]
                instruments: [x \(number % 4), y \(number % 5)]
                aliases: [/old/\(number)/]
                ---
                An audit and a test of ASEAN, the G7, the African Union and Europe, by Kenya, Egypt, Brazil and Japan.
                ![](https://cdn\(number % 5).example.com/a.png) <b>bold</b> <i>italic</i> <u>under</u>

                """
        }
        return try SiteFixture(own.merging(files) { $1 })
    }

    @Test(.slow("starts ten processes")) func tenProcessesMakeOneSite() async throws {
        let site = try site()
        var first: (files: [String: [UInt8]], errors: String)?
        for number in 0..<10 {
            let output = "\(site.root)/out-\(number)"
            let screen = try await dateline.run(["build", "--source", site.root, "--output", output])
            #expect(screen.status == 0, "\(screen.errors)")
            let files = try SiteFixture.files(at: output)
            if let first {
                let paths = Set(files.keys).union(first.files.keys)
                #expect(paths.filter { files[$0] != first.files[$0] }.sorted() == [])
                #expect(screen.errors == first.errors)
            }
            first = first ?? (files, screen.errors)
        }
        #expect(first?.files.isEmpty == false)
    }

    @Test(.slow("starts ten processes")) func tenProcessesSayTheSameOfOneSite() async throws {
        let site = try site([
            "Content/countries/de.md": "---\ncountry: DE\nnames: [Zedland, Yland]\n---\n",
            "Content/countries/fr.md": "---\ncountry: FR\nnames: [Yland, Zedland, Japan]\n---\n",
            "Content/articles/bad.md":
                "---\ntitel: x\ndte: y\ntopics: [Safety, safty]\ncountries: [Zedland, Yland]\n---\n[a](gone.md)\n",
            "Templates/front.html": "{{ nothing }} {{ site.titel }} {% include \"gone\" %}",
        ])
        var screens: Set<String> = []
        for _ in 0..<10 {
            let screen = try await dateline.run(["build", "--source", site.root])
            #expect(screen.status == 1)
            screens.insert(screen.output + screen.errors)
        }
        #expect(screens.count == 1)
        #expect(screens.first?.contains("Content/countries/de.md:3:") == true)
    }
}
