import DatelineModel
@testable import DatelinePages
@testable import DatelineSite
import DatelineTagging
import DatelineTestSupport
import Foundation
import Testing

@Suite struct TileMapTests {
    /// Places where nobody lives for good.
    private static let uninhabited: Set = ["AQ", "BV", "GS", "HM", "IO", "TF", "UM"]

    @Test func hasATileForEveryCountryWherePeopleLive() {
        let tiles = TileGrid.tiles.map(\.code)
        #expect(Set(tiles).count == tiles.count)
        let countries = Set(Gazetteer.builtIn.countries.map(\.code))
        #expect(Set(tiles) == countries.subtracting(Self.uninhabited).subtracting(["EU"]))
    }

    @Test func putsNoTwoTilesOnOneSquare() {
        #expect(Set(TileGrid.tiles.map(\.square)).count == TileGrid.tiles.count)
        #expect(TileGrid.rowCount == 18)
        #expect(TileGrid.columnCount == 31)
        #expect(TileGrid.tiles.contains { $0.square.column == 0 })
    }

    @Test(arguments: [
        ("CA", "US"), ("US", "MX"), ("CO", "VE"), ("BR", "BO"), ("AR", "CL"), ("PT", "ES"), ("DE", "PL"), ("GB", "IE"),
        ("NO", "SE"), ("DZ", "TN"), ("LY", "EG"), ("NA", "ZA"), ("KE", "UG"), ("SA", "YE"), ("IR", "AF"), ("PK", "IN"),
        ("IN", "BD"), ("LA", "VN"), ("TH", "KH"), ("KP", "KR"), ("MY", "SG"), ("UA", "BY"),
    ])
    func keepsNeighboursNear(one: String, other: String) throws {
        let squares = Dictionary(uniqueKeysWithValues: TileGrid.tiles.map { ($0.code, $0.square) })
        let (first, second) = (try #require(squares[one]), try #require(squares[other]))
        #expect(abs(first.row - second.row) <= 1 && abs(first.column - second.column) <= 2)
    }

    @Test(arguments: [("CA", "BR"), ("NO", "IT"), ("EG", "ZA"), ("CN", "AU")])
    func hasTheNorthAbove(north: String, south: String) throws {
        let squares = Dictionary(uniqueKeysWithValues: TileGrid.tiles.map { ($0.code, $0.square) })
        #expect(try #require(squares[north]).row < (try #require(squares[south])).row)
    }

    @Test func linksTheTilesOfCountriesWithArticles() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-02\ncountries: [VN, EU]\n---\nText.\n",
            "Content/articles/two.md":
                "---\ntitle: Two\ndate: 2025-01-03\ncountries: [VN]\nmentioned: [KE]\n---\nText.\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/countries/")
        let map = try #require(
            page.components(separatedBy: #"<div class="tile-map""#).last?.components(separatedBy: "</svg>").first)
        #expect(map.contains("<title>Việt Nam: 2 articles</title>"))
        #expect(map.contains(#"<a href="/countries/viet-nam/" class="shade-2""#))
        #expect(map.contains("<title>Kenya: mentioned, 1 article</title>"))
        #expect(!map.contains("European Union"))
        #expect(map.components(separatedBy: "<a href").count == 3)
        #expect(map.components(separatedBy: "h30v30h-30z").count + 1 == TileGrid.tiles.count)
    }

    @Test func `a country without a tile is counted beside the map`() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-02-01\ncountries: [EU, FR]\n---\nText.\n",
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-02-02\ncountries: [EU]\n---\nText.\n",
        ])
        _ = try await site.build()
        for page in ["/", "/countries/"] {
            let text = try site.page(page)
            let note = try #require(text.firstRange(of: "Not on the map:"))
            #expect(
                text[note.upperBound...].hasPrefix(
                    #" <span><a href="/countries/european-union/">European Union</a> <span class="count"><span aria-hidden="true">2</span>"#
                ))
        }
    }

    @Test func `a map of which every country has a tile says nothing of others`() async throws {
        let site = try SiteFixture([
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-02-01\ncountries: [FR]\n---\nText.\n"
        ])
        _ = try await site.build()
        #expect(try !site.page("/countries/").contains("Not on the map"))
    }
}
