import Testing

@testable import DatelineLinks

@Suite struct RobotsRulesTests {
    private static let text = """
        # Rules of a site
        User-agent: *
        Disallow: /private
        Allow: /private/press
        Disallow: /*.pdf$
        Disallow: /search*q=
        Crawl-delay: 2

        User-agent: OtherBot
        Disallow: /
        """

    /// The rules of a text that has no more than are looked at.
    private func rules(_ text: String) throws -> RobotsRules { try #require(RobotsRules(text.utf8)) }

    @Test(arguments: [
        ("/", true), ("/private", false), ("/private/x", false), ("/privateer", false), ("/private/press/1", true),
        ("/a.pdf", false), ("/a.pdf?x", true), ("/search?lang=en&q=x", false), ("/search?lang=en", true),
    ])
    func theLongestRuleForAllDecides(path: String, isAllowed: Bool) throws {
        #expect(try rules(Self.text).allow(path) == isAllowed)
    }

    @Test func theSiteSaysHowLongItWantsToBeLeftAlone() throws {
        #expect(try rules(Self.text).delay == .seconds(2))
    }

    @Test(arguments: [
        "User-agent: Dateline\nDisallow: /x\n\nUser-agent: *\nDisallow: /",
        "user-agent: a\nUSER-AGENT: dateline/1.0\r\ndisallow: /x # not here\r\n\r\nUser-agent: *\nDisallow: /",
    ])
    func aGroupForThisProgramCountsInPlaceOfThatForAll(text: String) throws {
        let rules = try rules(text)
        #expect(rules.allow("/y") && !rules.allow("/x/1"))
    }

    @Test(arguments: [
        "", "<!doctype html><p>Not found", "Disallow: /", "User-agent: *\nDisallow:\n", "User-agent: x\nDisallow: /",
    ])
    func whatAsksNothingAllowsAll(text: String) throws {
        #expect(try rules(text).allow("/any"))
    }

    @Test func ofEqualRulesTheOneThatAllowsCounts() throws {
        #expect(try rules("User-agent: *\nDisallow: /a\nAllow: /a").allow("/a"))
    }

    @Test func theEmptyPieceBehindTheLastStarMatchesAnything() throws {
        #expect(try !rules("User-agent: *\nDisallow: /a*").allow("/ab"))
        #expect(try !rules("User-agent: *\nDisallow: /a*b*b$").allow("/a-b-b"))
        #expect(try rules("User-agent: *\nDisallow: /a*b*b$").allow("/a-b"))
    }

    /// RFC 9309, 2.2.2, with its own examples.
    @Test(arguments: [
        ("/foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", true),
        ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true), ("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", true),
        ("/foo/bar/%62%61%7A", "/foo/bar/baz", true), ("/foo/bar/baz", "/foo/bar/%62%61%7A", true),
        ("/%7Ename", "/~name", true), ("/a%2fb", "/a/b", false), ("/a%2fb", "/a%2Fb", true),
        ("/100%", "/100%25", true), ("/a%2A", "/a*b", true), ("/a%2A", "/ab", false), ("/a%24", "/a$", true),
        ("/a$", "/a", true), ("/a$", "/a$", false), ("/a$b", "/a$b", true), ("/a%", "/a%2", true),
        ("/a b", "/a%20b", true),
    ])
    func escapesDoNotMatter(pattern: String, path: String, isMeant: Bool) throws {
        #expect(try rules("User-agent: *\nDisallow: \(pattern)").allow(path) == !isMeant)
    }

    @Test func moreRulesThanAreLookedAtAreNotHalfTaken() {
        let rule = "Disallow: /a\n"
        #expect(RobotsRules(("User-agent: *\n" + String(repeating: rule, count: 10_000)).utf8) != nil)
        #expect(RobotsRules(("User-agent: *\n" + String(repeating: rule, count: 10_001)).utf8) == nil)
    }

    @Test(.timeLimit(.minutes(1))) func aRuleThatIsMeantToBeSlowIsReadOnce() throws {
        let piece = String(repeating: "a", count: 50_000)
        let rules = try rules(
            "User-agent: *\n" + String(repeating: "Disallow: /*\(piece)b*\(piece)c$\n", count: 10))
        #expect(rules.allow("/" + String(repeating: "a", count: 100_000)))
    }
}
