import DatelineModel
import Testing

@Suite struct PathPatternTests {
    @Test(arguments: [
        ("/*", "/assets/*", true), ("/*", "/", true), ("/data/*", "/data/", true), ("/data/*", "/assets/*", false),
        ("/data*", "/database/x", true), ("/data*", "/dat", false), ("/:a/feed.xml", "/topics/feed.xml", true),
        ("/:a/feed.xml", "/topics/rss.xml", false), ("/:a", "/:a/:b", false), ("/old", "/old/", true),
        ("/countries/:c/feed.xml", "/topics/:t/feed.xml", false), ("/countries/*", "/:a/:b/feed.xml", true),
        ("/a*", "/ab*", true), ("/a*", "/b*", false), ("/a/b", "/a", false),
    ])
    func knowsWhetherAPathMatchesBoth(one: String, other: String, overlap: Bool) throws {
        let (left, right) = try (PathPattern(one), PathPattern(other))
        #expect(left.overlaps(right) == overlap)
        #expect(right.overlaps(left) == overlap)
    }

    @Test(arguments: [
        ("/*", "/a/:b", true), ("/a/*", "/a/b/*", true), ("/a/*", "/*", false), ("/:a/:b", "/news/:b", true),
        ("/:a", "/a/b", false), ("/a", "/a/", true), ("/a*", "/ab/c", true), ("/a*", "/b", false), ("/:a", "/*", false),
    ])
    func knowsWhetherItCoversAnother(one: String, other: String, covers: Bool) throws {
        #expect(try PathPattern(one).covers(PathPattern(other)) == covers)
    }

    @Test(arguments: [
        ("/new/:splat", ["splat"]), ("https://x.org:8080/:year/:month?q=:splat", ["year", "month", "splat"]),
        ("/12:30/", []), ("/a", []),
    ])
    func findsTheNamesInATarget(target: String, names: [String]) {
        #expect(PathPattern.names(in: target) == names)
    }

    @Test(arguments: [
        ("/a/:b", "/a/x", ["b": "x"]), ("/a/:b/", "/a/x", ["b": "x"]), ("/a/:b", "/a/x/", ["b": "x"]),
        ("/a/*", "/a/x/y/", ["splat": "x/y"]), ("/a/*", "/a/", ["splat": ""]), ("/a*", "/ab/c", ["splat": "b/c"]),
        ("/", "/", [:]),
    ])
    func givesWhatTheNamesStandFor(pattern: String, path: String, values: [String: String]) {
        #expect(PathPattern(known: pattern).values(in: path) == values)
    }

    @Test(arguments: [("/a/:b", "/a"), ("/a/:b", "/a/x/y"), ("/a*", "/b"), ("/a/*", "/b/a"), ("/a", "/A")])
    func matchesNoOtherPath(pattern: String, path: String) {
        #expect(PathPattern(known: pattern).values(in: path) == nil)
    }
}
