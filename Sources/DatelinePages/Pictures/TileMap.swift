import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The map of the world with a tile for each country, shaded by the number of articles about it.
struct TileMap: Sendable {
    /// A country's tile.
    struct Tile: Sendable {
        let code: String
        let square: TileGrid.Square
        /// The shade, 0 for no articles about it.
        let level: Int
        /// The country with its page and its numbers; `nil` if no article is about it or mentions it.
        let term: Record?
    }

    /// A country of which articles are and which has no tile, such as the European Union.
    struct Untiled: Sendable {
        let term: Record
        let count: Int
    }

    /// From one tile to the next, in units of the drawing.
    static let pitch = 32

    /// All tiles, row by row.
    let tiles: [Tile]
    let shading: Shading
    /// What is counted beside the map, the most articles first.
    let untiled: [Untiled]

    /// The map of a digest, shaded by all articles about a country.
    init(_ edition: Edition) {
        self.init(edition, counts: edition.digest.terms(in: .countries).map(\.articles.count))
    }

    /// The map of a digest, shaded by other numbers, one for each of its countries.
    init(_ edition: Edition, counts: [Int]) {
        let terms = Dictionary(
            uniqueKeysWithValues: zip(
                zip(edition.digest.terms(in: .countries), edition.records(in: .countries)), counts
            ).map {
                ($0.0.term.key, (count: $1, record: $0.1))
            })
        let shading = Shading(
            largest: TileGrid.tiles.map { terms[$0.code]?.count ?? 0 }.max() ?? 0)
        tiles = TileGrid.tiles.map { code, square in
            Tile(
                code: code, square: square, level: shading.level(of: terms[code]?.count ?? 0),
                term: terms[code]?.record)
        }
        self.shading = shading
        let tiled = Set(TileGrid.tiles.map(\.code))
        untiled = zip(zip(edition.digest.terms(in: .countries), edition.records(in: .countries)), counts)
            .filter { $1 > 0 && !tiled.contains($0.0.term.key) }
            .map { Untiled(term: $0.1, count: $1) }
            .sorted { $0.count > $1.count }
    }

    /// The map if an article is about one of its countries; `nil` for a world of empty tiles.
    var ifShaded: TileMap? { shading.steps.isEmpty ? nil : self }
}
