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

    @Test(arguments: [
        ("/", true), ("/private", false), ("/private/x", false), ("/privateer", false), ("/private/press/1", true),
        ("/a.pdf", false), ("/a.pdf?x", true), ("/search?lang=en&q=x", false), ("/search?lang=en", true),
    ])
    func theLongestRuleForAllDecides(path: String, isAllowed: Bool) {
        #expect(RobotsRules(Self.text.utf8).allow(path) == isAllowed)
    }

    @Test func theSiteSaysHowLongItWantsToBeLeftAlone() {
        #expect(RobotsRules(Self.text.utf8).delay == .seconds(2))
    }

    @Test(arguments: [
        "User-agent: Dateline\nDisallow: /x\n\nUser-agent: *\nDisallow: /",
        "user-agent: a\nUSER-AGENT: dateline/1.0\r\ndisallow: /x # not here\r\n\r\nUser-agent: *\nDisallow: /",
    ])
    func aGroupForThisProgramCountsInPlaceOfThatForAll(text: String) {
        let rules = RobotsRules(text.utf8)
        #expect(rules.allow("/y") && !rules.allow("/x/1"))
    }

    @Test(arguments: [
        "", "<!doctype html><p>Not found", "Disallow: /", "User-agent: *\nDisallow:\n", "User-agent: x\nDisallow: /",
    ])
    func whatAsksNothingAllowsAll(text: String) {
        #expect(RobotsRules(text.utf8).allow("/any"))
    }

    @Test func ofEqualRulesTheOneThatAllowsCounts() {
        #expect(RobotsRules("User-agent: *\nDisallow: /a\nAllow: /a".utf8).allow("/a"))
    }

    @Test func theEmptyPieceBehindTheLastStarMatchesAnything() {
        #expect(!RobotsRules("User-agent: *\nDisallow: /a*".utf8).allow("/ab"))
        #expect(!RobotsRules("User-agent: *\nDisallow: /a*b*b$".utf8).allow("/a-b-b"))
        #expect(RobotsRules("User-agent: *\nDisallow: /a*b*b$".utf8).allow("/a-b"))
    }
}
