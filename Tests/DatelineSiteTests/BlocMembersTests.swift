import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// The page of a bloc has what its members did while they were members, apart from what names the bloc.
@Suite struct BlocMembersTests {
    private static func article(_ title: String, _ date: String, _ fields: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\n\(fields)\n---\nText.\n"
    }

    private static let files = [
        "Content/articles/named.md": article("ASEAN agrees", "2025-10-01", "blocs: [asean]\ncountries: [VN]"),
        "Content/articles/vn.md": article("Hanoi votes", "2025-10-02", "countries: [VN]\nblocs: []"),
        "Content/articles/early.md": article("Dili waits", "2025-10-25", "countries: [TL]\nblocs: []"),
        "Content/articles/late.md": article("Dili acts", "2025-10-26", "countries: [TL]\nblocs: []"),
        "Content/articles/mention.md":
            article("Paris talks", "2025-10-27", "countries: [FR]\nmentioned: [VN]\nblocs: []"),
        "Content/articles/union.md": article("Brussels decides", "2020-01-05", "countries: [EU]"),
        "Content/articles/last.md": article("London rules", "2020-01-31", "countries: [GB]\nblocs: []"),
        "Content/articles/after.md": article("London alone", "2020-02-01", "countries: [GB]\nblocs: []"),
    ]

    /// The part of a page that is about members.
    private func members(_ site: SiteFixture, _ page: String) throws -> String {
        let html = try site.page(page)
        let start = try #require(html.firstRange(of: #"<section class="of-members">"#))
        let end = try #require(html[start.upperBound...].firstRange(of: "</details>"))
        return String(html[start.lowerBound..<end.upperBound])
    }

    @Test func aMembersArticlesCountFromTheDayOnWhichItJoined() async throws {
        let site = try SiteFixture(Self.files)
        #expect(try await site.build().diagnostics == [])
        let members = try members(site, "/blocs/asean/")
        let places = try ["Dili acts</a>", "Hanoi votes</a>"].map {
            try #require(members.firstRange(of: $0)).lowerBound
        }
        #expect(places == places.sorted())
        #expect(!members.contains("Dili waits") && !members.contains("ASEAN agrees") && !members.contains("Paris"))
        #expect(members.contains(#"Joined: <time datetime="2025-10-26">26 October 2025</time>"#))
        #expect(members.contains(#"<a href="/countries/timor-leste/">Timor-Leste</a>"#))
        #expect(members.contains("<li><span>Laos</span>"))
    }

    @Test func theUnionHasBritainsUntilItLeft() async throws {
        let site = try SiteFixture(Self.files)
        try await site.build()
        let members = try members(site, "/countries/european-union/")
        #expect(members.contains("London rules</a>") && !members.contains("London alone"))
        #expect(members.contains("Paris talks</a>"))
        // Who left stands behind those who stay.
        let list = members[try #require(members.firstRange(of: "<details")).lowerBound...]
        let places = try ["Sweden", "United Kingdom"].map { try #require(list.firstRange(of: $0)).lowerBound }
        #expect(places == places.sorted())
        #expect(members.contains(#"Left: <time datetime="2020-01-31">31 January 2020</time>"#))
        #expect(!(try site.page("/countries/france/").contains("of-members")))
    }

    @Test func aFileNamesTheMembersAndOpensThePage() async throws {
        var files = Self.files
        files["Content/blocs/asean.md"] =
            "---\nmembers: [France, {country: TL, since: 2025-01-01, until: 2025-10-25}]\n---\nTen states *and one*.\n"
        let site = try SiteFixture(files)
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/blocs/asean/").contains("<p>Ten states <em>and one</em>.</p>"))
        let members = try members(site, "/blocs/asean/")
        #expect(members.contains("Paris talks</a>") && members.contains("Dili waits</a>"))
        #expect(!members.contains("Dili acts") && !members.contains("Hanoi"))
        try site.write("Content/blocs/asean.md", "---\nmembers: false\n---\nText.\n")
        try await site.build()
        #expect(!(try site.page("/blocs/asean/").contains("Members")))
    }

    @Test(arguments: [
        ("[VN, Atlantis]", "3:15 unknown-country: unknown country “Atlantis”"),
        ("VN", "3:10 wrong-type: “members” must be a list of countries, not a text"),
        ("[{since: 2025-01-01}]", "3:11 missing-value: a member has no “country”"),
        (
            "[{country: VN, since: 2025-01-02, until: 2025-01-01}]",
            "3:51 bad-date: this member left before it joined"
        ),
        ("[{country: VN, form: 2025-01-02}]", "3:25 unknown-key: unknown key “members.form”"),
    ])
    func saysWhatIsWrongWithMembers(members: String, words: String) async throws {
        let site = try SiteFixture(["Content/blocs/asean.md": "---\ntitle: A\nmembers: \(members)\n---\nText.\n"])
        let found = try await site.plan().diagnostics.map { diagnostic in
            guard case .location(let place) = diagnostic.place else { return diagnostic.summary }
            return "\(place.line):\(place.column) \(diagnostic.identifier): \(diagnostic.summary)"
        }
        #expect(found.contains(words), "\(found)")
    }
}
