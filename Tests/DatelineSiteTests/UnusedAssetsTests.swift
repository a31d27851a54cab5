import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTemplates
import DatelineTestSupport
import Testing

@testable import DatelinePages

/// Assets of the default theme that only some pages use, in sites without such pages.
@Suite struct UnusedAssetsTests {
    private static func site(_ files: [String: String] = [:], settings: String = "") throws -> SiteFixture {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/\n\(settings)",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nText.\n",
        ]
        return try SiteFixture(own.merging(files) { $1 })
    }

    /// The names of the assets of a built site, without their fingerprints.
    private static func assets(_ site: SiteFixture) throws -> Set<String> {
        Set(
            try site.files().keys.filter { $0.hasPrefix("assets/") }.map {
                String($0.dropFirst("assets/".count)).replacing(#/\.[0-9a-f]{10}\./#, with: ".")
            })
    }

    @Test func whatOnlyPagesThatASiteLacksUseIsNotInIt() async throws {
        let site = try Self.site(settings: "pages: {search: false}\n")
        #expect(try await site.build().diagnostics == [])
        let without = try Self.assets(site)
        #expect(without.contains("style.css") && without.contains("icon-192.png"))
        for name in ["search.js", "instruments.js", "instruments.css"] { #expect(!without.contains(name), "\(name)") }
        try site.write("Content/site.yml", "title: D\nbase_url: https://example.org/\n")
        try site.write("Content/instruments/bill.md", InstrumentsTests.bill())
        #expect(try await site.build().diagnostics == [])
        #expect(try Self.assets(site) == without.union(["search.js", "instruments.js", "instruments.css"]))
    }

    @Test(arguments: [
        ("partials/head.html", "<link rel=\"stylesheet\" href=\"{{ \"instruments.css\" | asset }}\">"),
        ("listing.html", "{% extends \"instruments.html\" %}"),
        ("assets/instruments.css", "p { color: red; }"), ("assets/own.css", "@import \"instruments.css\";"),
    ])
    func whatFilesOfTheSiteUseIsInIt(path: String, text: String) async throws {
        let site = try Self.site(["Templates/\(path)": text])
        let planned = try #require(try await site.plan().value)
        #expect(planned.site.theme.ownFilesUse("instruments.css", orTemplates: ["instruments.html"]))
        #expect(!planned.site.theme.ownFilesUse("search.js", orTemplates: ["search.html"]))
    }

    /// Templates that come to name such an asset have to be in the table.
    @Test(arguments: AssetFiles.templatesByAsset.sorted { $0.key < $1.key })
    func noOtherTemplateNamesSuchAnAsset(asset: String, templates: [String]) {
        let naming = Theme.defaultTemplates.filter {
            String(decoding: $0.text.bytes, as: UTF8.self).contains("\"\(asset)\" | asset")
        }
        #expect(naming.map(\.name).sorted() == templates.sorted())
    }
}
