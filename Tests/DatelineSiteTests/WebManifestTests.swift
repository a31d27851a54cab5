import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelinePages
@testable import DatelineOutput
@testable import DatelineSite

@Suite struct WebManifestTests {
    private struct Manifest: Decodable {
        struct Icon: Decodable { let src, sizes, type: String; let purpose: String? }
        let id, name, shortName, lang, dir, startUrl, scope, display, themeColor, backgroundColor: String
        let icons: [Icon]
    }

    private func manifest(_ site: SiteFixture) throws -> Manifest {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Manifest.self, from: Data(site.text("Output/manifest.webmanifest").utf8))
    }

    @Test func saysWhatDevicesCallTheSiteAndWhereItIs() async throws {
        let site = try SiteFixture([
            "Content/site.yml": "title: “The” Arabic Digest\nbase_url: https://example.org/digest/\nlanguage: ar\n"
        ])
        #expect(try await site.build().diagnostics == [])
        let manifest = try manifest(site)
        #expect(manifest.name == "“The” Arabic Digest")
        #expect(manifest.shortName == "“The” Arabic")
        #expect((manifest.lang, manifest.dir) == ("ar", "rtl"))
        #expect(manifest.display == "minimal-ui")
        for address in [manifest.id, manifest.startUrl, manifest.scope] { #expect(address == "/digest/") }
        #expect(try site.page("/").contains(#"<link rel="manifest" href="/digest/manifest.webmanifest">"#))
        #expect(
            try site.text("Output/_headers").contains(
                "\n/digest/manifest.webmanifest\n  Content-Type: application/manifest+json\n"))
    }

    @Test func iconsAreFilesOfTheSiteAndOfTheSizesThatItSays() async throws {
        let site = try SiteFixture()
        try await site.build()
        let files = try site.files()
        let icons = try manifest(site).icons
        #expect(icons.map(\.sizes) == ["any", "192x192", "512x512", "512x512"])
        #expect(icons.map(\.purpose) == [nil, nil, nil, "maskable"])
        #expect(icons.map(\.type) == ["image/svg+xml", "image/png", "image/png", "image/png"])
        for icon in icons {
            let bytes = try #require(files[String(icon.src.dropFirst())], "\(icon.src)")
            if icon.type == "image/png" { #expect(size(bytes) == icon.sizes) }
        }
        let touch = try #require(files.keys.first { $0.hasPrefix("assets/apple-touch-icon.") })
        #expect(size(files[touch] ?? []) == "180x180")
        #expect(try site.page("/").contains(#"<link rel="apple-touch-icon" href="/\#(touch)">"#))
    }

    /// Width and height as a PNG's first chunk says them.
    private func size(_ png: [UInt8]) -> String? {
        guard png.starts(with: [0x89, 0x50, 0x4E, 0x47]), png.count > 24 else { return nil }
        let number = { (start: Int) in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return "\(number(16))x\(number(20))"
    }

    @Test func takesIconsAndColoursOfTheSitesOwnTheme() async throws {
        let site = try SiteFixture([
            "Templates/assets/icon.svg": "<svg/>", "Templates/assets/style.css": ":root { --paper: #FFF; --mark:red }",
        ])
        try await site.build()
        let manifest = try manifest(site)
        #expect(manifest.backgroundColor == "#fff")
        #expect(manifest.themeColor == "#96202f")
        #expect(try site.text("Output\(try #require(manifest.icons.first).src)") == "<svg/>")
    }

    @Test func coloursThatAThemeLacksAreThoseOfTheDefaultTheme() throws {
        let sheet = try #require(DefaultTheme.files.first { $0.path == "assets/style.css" }).text
        #expect(ThemeColours(StyleTokens([])) == ThemeColours(StyleTokens([Array(sheet.utf8)])))
    }

    @Test(arguments: [
        ("AI Policy Digest", "AI Policy"), ("Internationales", "Internationales"),
        ("The AI Policy Dateline", "The AI Policy"),
        ("Fifteen letters", "Fifteen letters"), ("Sixteen signs in", "Sixteen signs"), ("人工智能政策", "人工智能政策"),
        ("Policy & Law & More", "Policy & Law"), ("AI · Digest of the law", "AI · Digest of"), ("& & &", "& & &"),
    ])
    func shortensTheTitleToWholeWords(title: String, short: String) {
        #expect(WebManifest.shortName(title) == short)
    }
}
