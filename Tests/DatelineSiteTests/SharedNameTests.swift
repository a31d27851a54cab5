import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// One name for two countries or two topics is never a choice by chance.
@Suite struct SharedNameTests {
    private func diagnostics(_ files: [String: String], language: String = "en") async throws -> [Diagnostic] {
        let own = [
            "Content/site.yml": "title: D\nbase_url: https://example.org/\nlanguage: \(language)\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ]
        return try await SiteFixture(own.merging(files) { $1 }).build().diagnostics
    }

    private func country(_ code: String, _ names: String) -> String {
        "---\ncountry: \(code)\nnames: [\(names)]\n---\n"
    }

    @Test(arguments: [
        ("Zedland", "Zedland"), ("Zedland", "ZEDLAND"), ("Zédland", "zedland"), ("Old Zedland", "Old  Zedland"),
        ("X, Zedland", "Zedland, Y"),
    ])
    func twoCountriesWithOneNameAreAnErrorThatNamesBothPlaces(one: String, other: String) async throws {
        let found = try await diagnostics([
            "Content/countries/de.md": country("DE", one), "Content/countries/fr.md": country("FR", other),
        ])
        #expect(found.map(\.identifier) == [.sharedName] && found.containsErrors)
        let error = try #require(found.first)
        #expect(error.file == "Content/countries/fr.md")
        #expect(
            error.summary.contains(
                "cannot be a name of France, as it is one of Germany, which has it in Content/countries/de.md:3:"))
    }

    @Test(arguments: [
        ("FR", "Germany"), ("FR", "deutschland"), ("FR", "DE"), ("NO", "Kingdom of Sweden"), ("FR", "Holland"),
    ])
    func aNameOfAnotherCountryIsAnError(code: String, name: String) async throws {
        let found = try await diagnostics(["Content/countries/x.md": country(code, name)])
        #expect(found.map(\.mark) == ["Content/countries/x.md:3:9 shared-name"])
        #expect(found.first?.summary.hasSuffix("which has it already") == true)
    }

    @Test(arguments: [
        ("fr", "CN: Chine\nTW: Chine\n", "TW"), ("fr", "TW: chine\n", "TW"), ("fr", "FR: Allemagne\n", "FR"),
        ("en", "FR: Germany\n", "FR"), ("sv", "'NO': Sverige\n", "NO"),
    ])
    func twoCountriesWithOneNameInTheWordsOfPagesAreAnError(language: String, words: String, code: String) async throws
    {
        let found = try await diagnostics(["Templates/words/\(language).yml": words])
        #expect(found.map(\.mark) == ["Templates/words/\(language).yml shared-name"])
        #expect(found.first?.summary.contains("cannot be the name of \(code), as it is the name of ") == true)
    }

    @Test func soIsANameThatAnotherCountryHasInTheSitesLanguage() async throws {
        let found = try await diagnostics(["Content/countries/x.md": country("FR", "Alemania")], language: "es")
        #expect(found.map(\.identifier) == [.sharedName])
    }

    @Test(arguments: [
        ("FR", "La France"), ("CG", "Congo"), ("GB", "UK"), ("FR", "Paris"), ("KP", "Korea"), ("DE", "Germany"),
        ("DE", "Old Zedland, old zedland"),
    ])
    func aNameOfItsOwnIsNone(code: String, name: String) async throws {
        #expect(try await diagnostics(["Content/countries/x.md": country(code, name)]) == [])
    }

    @Test(arguments: [
        ("AI safety", "AI safety"), ("AI safety", "ai Safety"), ("Safety", "one"), ("One", "Audit"), ("Other", "Other"),
    ])
    func twoTopicsWithOneNameAreAWarning(one: String, two: String) async throws {
        let found = try await diagnostics([
            "Content/topics/one.md": "---\ntitle: \(one)\n---\n", "Content/topics/two.md": "---\ntitle: \(two)\n---\n",
        ])
        let isShared = one.lowercased() == two.lowercased() || two == "one"
        #expect(
            found.filter { $0.identifier == .sharedName }.map(\.mark)
                == (isShared ? ["Content/topics/two.md shared-name"] : []))
    }

    @Test func anArticleThatNamesATopicByATitleOfTwoIsAnError() async throws {
        let found = try await diagnostics([
            "Content/topics/one.md": "---\ntitle: Safety\n---\n", "Content/topics/two.md": "---\ntitle: Safety\n---\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\ntopics: [Safety]\n---\nText.\n",
        ])
        let error = try #require(found.first { $0.severity == .error })
        #expect(
            error.mark == "Content/articles/a.md:4:10 shared-name"
                && error.help == "write the name of its file: one or two")
    }
}
