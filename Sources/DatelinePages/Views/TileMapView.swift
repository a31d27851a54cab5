import DatelineTemplates

extension TileMap {
    private static let tileSchema = RecordSchema<Tile>(
        "tile", "A country's square on the map of the world.",
        [
            .text("code", "The country's ISO 3166-1 code: VN.") { $0.code },
            .number("x", "Its left edge.") { $0.square.column * pitch },
            .number("y", "Its upper edge.") { $0.square.row * pitch },
            .number("level", "The shade, from 1 for the faintest to at most 4; 0 if no article is about the country.") {
                $0.level
            },
            .optionalRecord(
                "country", of: TermView.schema.type,
                "The country with its page and the number of its articles; missing if no article mentions it."
            ) {
                $0.term
            },
        ])

    private static let untiledSchema = RecordSchema<Untiled>(
        "untiled", "A country that has no tile, such as the European Union.",
        [
            .record("country", of: TermView.schema.type, "The country with its page.") { $0.term },
            .number("count", "The number of the articles that the map counts.") { $0.count },
        ])

    static let schema = RecordSchema<TileMap>(
        "tile_map", "The map of the world with a tile for each country.",
        [
            .number("width", "The width of the drawing.") { _ in TileGrid.columnCount * pitch },
            .number("height", "The height of the drawing.") { _ in TileGrid.rowCount * pitch },
            .list("tiles", of: tileSchema.type, "The tiles of countries that articles are about or mention.") { map in
                map.tiles.filter { $0.term != nil }.map { tileSchema.record($0) }
            },
            .list("others", of: tileSchema.type, "The tiles of all other countries.") { map in
                map.tiles.filter { $0.term == nil }.map { tileSchema.record($0) }
            },
            .list("untiled", of: untiledSchema.type, "Countries with articles that have no tile: the European Union.") {
                $0.untiled.map { untiledSchema.record($0) }
            },
            .list("legend", of: Shading.stepSchema.type, "What the shades stand for.") { $0.shading.legend },
        ])

    var record: Record { Self.schema.record(self) }
}
