import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// Sites in other languages than English.
@Suite struct SiteLanguageTests {
    private func site(_ language: String, _ files: [String: String] = [:]) throws -> SiteFixture {
        try SiteFixture(
            [
                "Content/site.yml": "title: Revue\nbase_url: https://example.org/\nlanguage: \(language)\n",
                "Content/articles/one.md": "---\ntitle: Un\ndate: 2025-02-03\ncountries: [DE, CN]\n---\nTexte.\n",
            ].merging(files) { $1 })
    }

    @Test func namesCountriesMonthsAndSectionsInTheSitesLanguage() async throws {
        let site = try site("fr")
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/countries/").contains(">Allemagne</a>"))
        #expect(try site.page("/countries/").contains(">Chine</a>"))
        #expect(try site.page("/2025/02/").contains("<h1>Février 2025</h1>"))
        #expect(try site.page("/2025/02/one/").contains("3 février 2025"))
        #expect(try site.page("/").contains("Tous les pays"))
    }

    @Test func takesACountryByItsNameInTheSitesLanguage() async throws {
        let article = "---\ntitle: Deux\ndate: 2025-02-04\ncountries: [Allemagne, Japan]\n---\nTexte.\n"
        let site = try site("fr", ["Content/articles/two.md": article])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/countries/japan/").contains("<h1>Japon</h1>"))
    }

    @Test(arguments: ["ar", "AR"]) func setsAnArabicSiteFromRightToLeft(language: String) async throws {
        let site = try site(language)
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/").contains(#"<html lang="ar" dir="rtl">"#))
        #expect(try site.page("/2025/02/").contains("<h1>فبراير 2025</h1>"))
        #expect(try site.page("/2025/02/").contains("مقال واحد"))
    }

    @Test func listsArabicNamesThatBeginWithAnAlifUnderOneLetter() async throws {
        let article = "---\ntitle: Deux\ndate: 2025-02-04\ncountries: [IT, DE, CN]\n---\nTexte.\n"
        let site = try site("ar", ["Content/articles/two.md": article])
        try await site.build()
        let page = try site.page("/countries/")
        #expect(page.contains(">إيطاليا</a>") && page.contains(">ألمانيا</a>") && page.contains(">الصين</a>"))
        #expect(page.matches(of: #/<h2>(.)<\/h2>/#).map(\.output.1) == ["ا"])
    }

    @Test func listsNamesInTheOrderOfTheSitesLanguage() async throws {
        let article =
            "---\ntitle: Hai\ndate: 2025-02-04\ncountries: [IN, GB, AZ, DE, DM, BE, EG]\ntopics: [a, b, c]\n---\nBài.\n"
        let site = try site(
            "vi",
            [
                "Content/articles/two.md": article, "Content/topics/a.md": "---\ntitle: Đạo đức\n---\n",
                "Content/topics/b.md": "---\ntitle: Dữ liệu\n---\n",
                "Content/topics/c.md": "---\ntitle: Ép buộc\n---\n",
            ])
        let digest = try #require(try await site.plan().value?.digest)
        #expect(
            digest.terms(in: .countries).map(\.term.name) == [
                "Ai Cập", "Azerbaijan", "Ấn Độ", "Bỉ", "Dominica", "Đức", "Trung Quốc", "Vương quốc Anh",
            ])
        #expect(digest.terms(in: .topics).map(\.term.name) == ["Dữ liệu", "Đạo đức", "Ép buộc"])
        try await site.build()
        #expect(
            try site.page("/countries/").matches(of: #/<h2>(.)<\/h2>/#).map(\.output.1) == [
                "A", "B", "D", "Đ", "T", "V",
            ])
    }

    @Test(arguments: [
        ("en", "Paris, 3 February 2025"), ("fr", "Paris, 3 février 2025"), ("vi", "Paris, ngày 3 tháng 2, 2025"),
        ("es-MX", "Paris, 3 de febrero de 2025"), ("de", "Paris, 3. Februar 2025"),
        ("ru", "Paris, 3 февраля 2025\u{202F}г."),
    ])
    func theDatelineForMachinesIsInTheLanguageOfTheArticle(language: String, dateline: String) async throws {
        let article = "---\ntitle: A\ndate: 2025-02-03\nplace: Paris\nlanguage: \(language)\n---\nText.\n"
        let site = try site("fr", ["Content/articles/two.md": article])
        try await site.build()
        #expect(try site.page("/2025/02/two/").contains("\"dateline\":\"\(dateline)\""))
    }

    @Test func warnsOfALanguageThatHasNoWords() async throws {
        let site = try site("pt-BR")
        let diagnostics = try await site.build().diagnostics
        let warning = try #require(diagnostics.first)
        #expect(warning.severity == .warning && warning.identifier == .noWords)
        #expect(warning.summary.contains("none in “pt-BR”"))
        #expect(warning.help?.contains("Templates/words/pt.yml; there are words in ar, en, es, fr, vi") == true)
    }

    @Test(arguments: ["en-GB", "fr-CA"]) func takesTheWordsOfTheLanguageForItsRegions(language: String) async throws {
        let site = try site(language)
        #expect(try await site.build().diagnostics == [])
    }

    @Test func letsASiteChangeSingleWords() async throws {
        let site = try site("fr", ["Templates/words/fr.yml": "Topics: Sujets\nAll countries: La liste\nCN: RPC\n"])
        #expect(try await site.build().diagnostics == [])
        #expect(try site.page("/").contains("La liste"))
        #expect(try site.page("/").contains("RPC"))
        #expect(try site.page("/").contains("Archives"))
    }

    @Test func reportsWrongWordsWithTheirPlace() async throws {
        let site = try site("fr", ["Templates/words/fr.yml": "article:\n  one: un\n  som: des\n"])
        let report = try await site.build()
        let messages = report.diagnostics.map(\.summary)
        #expect(
            messages == ["“article” has no text for “other”", "“som” is not a plural form with a text"])
    }

    @Test func everyLanguageOfTheThemeHasTheSamePhrases() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let theme = Theme(in: SiteFolders(source: folder.path, output: ""))
        #expect(theme.diagnostics.isEmpty)
        let french = theme.words(for: "fr").all
        #expect(french.count > 60)
        for language in ["vi", "es", "ar"] { #expect(theme.words(for: language).all == french, "\(language)") }
        for noun in theme.words(for: "en").all { #expect(french.contains(noun), "\(noun)") }
    }

    @Test func everyPhraseOfALanguageIsSaidSomewhere() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        var said: Set<Substring> = []
        for folder in ["Sources", "Templates"] {
            let files = try #require(FileManager.default.enumerator(atPath: root.appending(path: folder).path))
            for case let path as String in files where path.hasSuffix(".swift") || path.hasSuffix(".html") {
                let text = try String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
                said.formUnion(text.split(separator: "\""))
            }
        }
        let phrases = Theme(in: SiteFolders(source: root.path, output: "")).words(for: "fr").all
        // A code stands for the name of a country.
        for phrase in phrases where phrase.wholeMatch(of: #/[A-Z]{2}/#) == nil {
            #expect(said.contains(phrase[...]), "\(phrase)")
        }
    }
}
