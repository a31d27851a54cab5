import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelinePages
@testable import DatelineSite

/// The pictures of articles and pages, as files beside them.
@Suite struct PicturesTests {
    private func site(_ text: String, _ files: [String: String], settings: String = "") throws -> SiteFixture {
        var all = [
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\n\(text)\n",
            "Content/site.yml": "title: T\nbase_url: https://example.org/x/\n\(settings)\n",
        ]
        for (name, text) in files { all["Content/articles/\(name)"] = text }
        return try SiteFixture(all)
    }

    @Test func pagesSayHowLargeTheirPicturesAre() async throws {
        let site = try site(
            "![Map](map.png)\n\n![Logo](https://a.example/logo.png)", ["map.png": SiteFixture.picture])
        try site.write("Content/pages/about.md", "---\ntitle: About\n---\n<img src=../articles/map.png width=150>\n")
        #expect(try await site.build().diagnostics == [])
        let page = try site.page("/2025/03/one/")
        #expect(
            page.contains(
                "src=\"/x/2025/03/one/map.png\" alt=\"Map\" width=\"300\" height=\"72\" decoding=\"async\" />"))
        #expect(
            page.contains("<img src=\"https://a.example/logo.png\" alt=\"Logo\" loading=\"lazy\" decoding=\"async\" />")
        )
        #expect(page.contains("<meta property=\"og:image:width\" content=\"300\">"))
        #expect(try site.page("/about/").contains("alt=\"\" width=\"150\" height=\"36\" decoding=\"async\" />"))
    }

    @Test func aPictureThatIsNoneHasNoSizeAndAWarning() async throws {
        let site = try site("![Map](map.png) ![Map](map.png) [Text](one.jpg)", ["map.png": "Words.", "one.jpg": "x"])
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.mark) == ["Content/articles/map.png broken-picture"])
        #expect(warnings.first?.summary == "the picture does not tell its size: it is no PNG, JPEG, GIF, WebP or AVIF")
        #expect(try site.page("/2025/03/one/").contains("alt=\"Map\" decoding=\"async\" />"))
    }

    @Test func theSourcesOfAPictureAreFilesOfThePage() async throws {
        let picture = "<picture><source srcset=\"a.webp 480w, b%20c.webp\" media=print><img src=a.png alt=A></picture>"
        let site = try site(
            picture,
            ["a.png": SiteFixture.picture, "a.webp": SiteFixture.picture, "b c.webp": SiteFixture.picture])
        #expect(try await site.build().diagnostics == [])
        #expect(
            try site.page("/2025/03/one/").contains(
                "<source media=\"print\" srcset=\"/x/2025/03/one/a.webp 480w, /x/2025/03/one/b-c.webp\" />"
            ))
        #expect(try site.files()["2025/03/one/b-c.webp"] != nil)
        site.remove("Content/articles/b c.webp")
        #expect(try await site.build().diagnostics.map(\.mark).first?.hasSuffix("broken-link") == true)
    }

    // MARK: - Smaller copies

    /// Pictures of 30 × 20 pixels; the photograph lies on its side.
    private static let png = bytes(
        "iVBORw0KGgoAAAANSUhEUgAAAB4AAAAUCAIAAAAVyRqTAAAAIklEQVR4nGPkEpFjoA1gopG5o0aPGj1q9KjRo0aPGk1TowE/bgBk0nMEkgAAAABJRU5ErkJggg=="
    )
    private static let webP = bytes(
        "UklGRjgAAABXRUJQVlA4ICwAAAAQAwCdASoeABQAP83i624/tzEqKAgD8DmJaQDLaBanFAAA/ueDSAYHirCAAA==")
    private static let jpeg = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAP///////////////////////////////////\
        ///////////////////////////////////////////////////wAALCAAUAB4BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAA\
        AAAAAA/9oACAEBAAA/AIAAAB//2Q==
        """)

    private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }

    private static let setting = "images: {widths: [30, 16, 24, 480]}"

    /// A site with a picture of each format, two of which are one, and some of which there are no copies.
    private func pictures(settings: String = setting) throws -> SiteFixture {
        let site = try site(
            "![A](a.png){width=20}\n\n![B](b.webp) ![C](c.jpg)\n\n![D](d.gif) ![E](e.svg) ![F](https://a.example/f.png)",
            ["d.gif": SiteFixture.picture, "e.svg": "<svg width='300' height='20'/>"], settings: settings)
        try site.write(
            "Content/articles/two.md",
            "---\ntitle: Two\ndate: 2025-03-01\n---\n![](x/a.png) <img src=g.png srcset='h.png 2x'>\n")
        for (name, bytes) in [("a.png", Self.png), ("x/a.png", Self.png), ("b.webp", Self.webP), ("c.jpg", Self.jpeg)] {
            try site.write("Content/articles/\(name)", bytes: bytes)
        }
        for name in ["g.png", "h.png"] { try site.write("Content/articles/\(name)", bytes: Self.png + [0]) }
        return site
    }

    /// The tag of the picture of a file in a page.
    private func tag(_ file: String, _ html: String) -> Substring {
        html.split(separator: "<img").dropFirst().first { $0.contains("/\(file)\"") }?.prefix { $0 != ">" } ?? ""
    }

    @Test func browsersMayChooseSmallerCopies() async throws {
        let site = try pictures()
        defer { withExtendedLifetime(site) {} }
        let plan = try await site.plan()
        #expect(plan.diagnostics == [])
        let renderer = try #require(plan.renderer)
        let copies = try await renderer.edition.layout.attachments.copies().map(\.permalink.description)
        #expect(
            copies.map { $0.replacing(#/\.[0-9a-f]{10}\./#, with: ".") } == [
                "/images/a-16.png", "/images/a-24.png", "/images/b-16.webp", "/images/b-24.webp", "/images/c-16.jpg",
            ])
        let page = try #require(renderer.plan.pages.first { $0.permalink.description == "/2025/03/one/" })
        let html = String(decoding: try renderer.render(page), as: UTF8.self)
        #expect(
            tag("a.png", html).contains(
                "srcset=\"/x\(copies[0]) 16w, /x\(copies[1]) 24w, /x/2025/03/one/a.png 30w\""))
        #expect(tag("a.png", html).contains(" width=\"20\" sizes=\"(min-width: 20px) 20px, 100vw\" height=\"13\""))
        #expect(tag("b.webp", html).contains("sizes=\"(min-width: 42rem) 39rem, 100vw\" width=\"30\" height=\"20\""))
        #expect(tag("c.jpg", html).contains("/x\(copies[4]) 16w, /x/2025/03/one/c.jpg 20w\""))
        for name in ["d.gif", "e.svg", "f.png"] { #expect(!tag(name, html).contains("srcset"), "\(html)") }
    }

    @Test func aSiteThatDoesNotAskForCopiesAndAPreviewHaveNone() async throws {
        let without = try await pictures(settings: "").plan()
        #expect(try await without.value?.edition.layout.attachments.copies().isEmpty == true)
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        let with = try pictures()
        var memory = BuildMemory()
        defer { withExtendedLifetime(with) {} }
        let preview = try #require(try await Build(with.folders, reading).plan(remembering: &memory).renderer)
        #expect(try await preview.edition.layout.attachments.copies().isEmpty)
        let page = try #require(preview.plan.pages.first { $0.permalink.description == "/2025/03/one/" })
        let html = String(decoding: try preview.render(page), as: UTF8.self)
        #expect(tag("b.webp", html).contains("width=\"30\" height=\"20\"") && !html.contains("srcset"))
    }

    @Test func aMissingProgramIsNamedWhereCopiesAreAskedFor() async throws {
        let site = try pictures()
        defer { withExtendedLifetime(site) {} }
        let renderer = try #require(try await site.plan().renderer)
        let error = await #expect(throws: DiagnosticError.self) {
            _ = try await renderer.makeImageCopies(with: ImageScaler(programs: [])) { path, _ in path }
        }
        #expect(error?.diagnostics.map(\.mark) == ["Content/site.yml:3:19 missing-program"])
        #expect(error?.diagnostics.first?.help?.contains("libvips-tools") == true)
    }

    @Test(
        arguments: [
            (png, PictureFormat.png), (webP, .webp), (jpeg, .jpeg), ([], nil), (Array("GIF89a".utf8), nil),
            (Array(png.prefix(33)) + Array("\0\0\0\u{8}acTL12345678CRC.".utf8) + Array(png.dropFirst(33)), nil),
            (Array("RIFF0000WEBPVP8X\n\0\0\0\u{2}".utf8), nil), (Array(png.prefix(20)), .png),
        ] as [([UInt8], PictureFormat?)])
    func copiesAreMadeOfPicturesThatStandStill(bytes: [UInt8], format: PictureFormat?) {
        #expect(PictureFormat(of: bytes) == format)
    }

    @Suite(.enabled(if: Tools.has("vipsthumbnail"), "needs vipsthumbnail")) struct Copied {
        private let tests = PicturesTests()

        @Test func copiesAreMadeOnceAndAgainOnlyIfTheyAreIncomplete() async throws {
            let site = try tests.pictures()
            #expect(try await site.build().diagnostics == [])
            let made = try site.files().filter { $0.key.hasPrefix("images/") }
            for (path, bytes) in made {
                let size = try PictureSize.read(named: path) { Array(bytes.prefix($0)) }
                let expected = path.contains("-24.") ? (24, 16) : path.contains("/c-") ? (16, 24) : (16, 11)
                #expect(size == PictureSize(width: expected.0, height: expected.1), "\(path)")
            }
            #expect(made.count == 5)
            let headers = try site.text("Output/_headers")
            #expect(headers.contains("\n/x/images/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
            // A file under a copy's name is taken for the copy, so this shows whether it was made again.
            let names = made.keys.sorted()
            let other = try #require(made[names[1]])
            try site.write("Output/\(names[0])", bytes: other)
            try site.write("Output/\(names[2])", bytes: Array((made[names[2]] ?? []).dropLast()))
            #expect(try await site.build().diagnostics == [])
            let again = try site.files()
            #expect(again[names[0]] == other)
            #expect(again[names[2]] == made[names[2]])
        }

        @Test func aPictureOfWhichNoCopyCanBeMadeIsNamed() async throws {
            let site = try tests.pictures()
            try site.write("Content/articles/b.webp", bytes: Array(PicturesTests.webP.prefix(30)))
            let report = try await site.build()
            #expect(report.diagnostics.map(\.mark) == ["Content/articles/b.webp image-failed"])
            #expect(report.changes == nil)
        }
    }
}
