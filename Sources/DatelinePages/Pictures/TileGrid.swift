/// Where each country has its tile on the map of the world: one square a country, placed so that neighbours stay near
/// each other and the continents can be told.
///
/// The countries are those of ISO 3166-1 and Kosovo. Places where nobody lives for good have no tile.
enum TileGrid {
    /// The map as text, north up: a code or nothing for each square.
    private static let drawing = """
        -- -- -- -- -- -- -- -- -- -- -- -- -- -- -- -- SJ -- -- -- -- -- -- -- -- -- -- -- -- -- --
        -- -- -- -- -- -- GL -- -- -- -- IS -- FO -- NO SE AX FI -- -- -- -- -- -- -- -- -- -- -- --
        -- -- -- -- -- -- -- -- -- -- -- IE IM GB -- DK -- -- EE -- -- -- -- -- -- -- -- -- -- -- --
        -- CA -- PM -- -- -- -- -- -- -- GG JE BE NL DE PL LT LV BY RU -- -- -- -- -- -- -- -- -- --
        -- US -- -- BM -- -- -- -- -- -- -- -- FR LU CZ SK HU MD UA -- KZ -- -- MN -- KP -- -- -- --
        -- MX -- BS TC -- -- -- -- -- -- -- AD MC CH LI AT RO -- -- -- -- UZ KG -- CN KR -- JP -- --
        GT BZ KY CU HT DO PR VI VG -- -- PT ES IT SI HR RS BG -- GE -- -- TM TJ NP BT MO HK TW -- --
        SV HN -- -- JM -- SX MF AI -- -- -- GI SM BA ME XK MK TR AM AZ IR AF PK IN BD MM LA VN -- --
        -- NI -- -- -- -- KN BL AG -- -- -- -- VA -- -- AL GR CY SY IQ -- -- -- LK -- -- TH KH PH MP
        -- CR PA -- -- -- MS GP DM -- -- -- -- -- MT -- -- -- LB JO KW -- -- MV -- -- -- MY BN PW GU
        -- -- -- AW CW BQ -- MQ LC -- -- -- MA DZ TN LY EG IL PS SA BH QA -- -- -- -- SG ID -- FM MH
        -- -- CO VE TT GD VC BB -- -- -- EH MR ML NE TD SD ER DJ YE OM AE -- -- -- CC CX TL PG NR KI
        -- -- EC BR GY SR GF -- CV GM SN GN BF BJ NG CF SS ET SO -- -- -- -- -- -- -- -- AU SB TV TK
        -- -- PE BO PY -- -- -- -- GW SL CI GH TG CM CG UG KE -- -- SC -- -- -- -- -- -- -- VU WF WS
        -- -- CL AR UY -- -- -- -- -- LR -- ST GQ GA CD RW BI -- -- -- -- -- -- -- -- -- -- NC FJ AS
        -- -- -- -- FK -- -- -- -- -- SH -- -- -- AO ZM MW TZ KM YT -- -- -- -- -- -- -- -- NF TO NU
        -- -- -- -- -- -- -- -- -- -- -- -- -- -- NA BW ZW MZ -- MG -- MU -- -- -- -- -- -- NZ CK PF
        -- -- -- -- -- -- -- -- -- -- -- -- -- -- ZA LS SZ -- -- -- RE -- -- -- -- -- -- -- -- -- PN
        """

    /// A square: row and column, from 0, from the top and from the left.
    struct Square: Sendable, Hashable {
        let row: Int
        let column: Int
    }

    /// The squares with the codes of their countries, row by row.
    static let tiles: [(code: String, square: Square)] = drawing.split(separator: "\n").enumerated().flatMap {
        row, line in
        line.split(separator: " ").enumerated().compactMap { column, code in
            code == "--" ? nil : (String(code), Square(row: row, column: column))
        }
    }

    /// The number of rows.
    static let rowCount = (tiles.map(\.square.row).max() ?? 0) + 1
    /// The number of columns.
    static let columnCount = (tiles.map(\.square.column).max() ?? 0) + 1
}
