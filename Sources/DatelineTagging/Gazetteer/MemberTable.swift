package import DatelineModel

/// The members of blocs, as they were at the end of 2025: one row each, by the slug of the bloc, or the code of the Union.
///
/// A code alone is a member for as long as articles go back. `TL+2025-10-26` joined on that day, and `GB-2020-01-31` had its
/// last day as a member. Only what is beyond doubt is here: a bloc whose members are in doubt, as where one was invited and did
/// not answer, is left to its own file, and so is one with so many that the news of its members is the news of the world.
package enum MemberTable {
    private static let rows = """
        african-union	AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA+2017-01-30 MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS+2011-07-28 ST SZ TD TG TN TZ UG ZA ZM ZW
        apec	AU BN CA CL CN HK ID JP KR MX MY NZ PE PG PH RU SG TH TW US VN
        arab-league	AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE
        asean	BN ID KH LA MM MY PH SG TH TL+2025-10-26 VN
        aukus	AU GB US
        brics	AE+2024-01-01 BR CN EG+2024-01-01 ET+2024-01-01 ID+2025-01-06 IN IR+2024-01-01 RU ZA
        caricom	AG BB BS BZ DM GD GY HT JM KN LC MS SR TT VC
        council-of-europe	AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU-2022-03-15 SE SI SK SM TR UA
        east-african-community	BI CD+2022-07-11 KE RW SO+2024-03-04 SS TZ UG
        ecowas	BF-2025-01-28 BJ CI CV GH GM GN GW LR ML-2025-01-28 NE-2025-01-28 NG SL SN TG
        efta	CH IS LI NO
        EU	AT+1995-01-01 BE BG+2007-01-01 CY+2004-05-01 CZ+2004-05-01 DE DK+1973-01-01 EE+2004-05-01 ES+1986-01-01 FI+1995-01-01 FR GB+1973-01-01-2020-01-31 GR+1981-01-01 HR+2013-07-01 HU+2004-05-01 IE+1973-01-01 IT LT+2004-05-01 LU LV+2004-05-01 MT+2004-05-01 NL PL+2004-05-01 PT+1986-01-01 RO+2007-01-01 SE+1995-01-01 SI+2004-05-01 SK+2004-05-01
        eurasian-economic-union	AM BY KG KZ RU
        five-eyes	AU CA GB NZ US
        g20	AR AU BR CA CN DE EU FR GB ID IN IT JP KR MX RU SA TR US ZA
        g7	CA DE FR GB IT JP US
        gulf-cooperation-council	AE BH KW OM QA SA
        nato	AL BE BG CA CZ DE DK EE ES FI+2023-04-04 FR GB GR HR HU IS IT LT LU LV ME+2017-06-05 MK+2020-03-27 NL NO PL PT RO SE+2024-03-07 SI SK TR US
        oecd	AT AU BE CA CH CL CO+2020-04-28 CR+2021-05-25 CZ DE DK EE ES FI FR GB GR HU IE IL IS IT JP KR LT+2018-07-05 LU LV MX NL NO NZ PL PT SE SI SK TR US
        saarc	AF BD BT IN LK MV NP PK
        sadc	AO BW CD KM LS MG MU MW MZ NA SC SZ TZ ZA ZM ZW
        shanghai-cooperation-organisation	BY+2024-07-04 CN IN IR+2023-07-04 KG KZ PK RU TJ UZ
        visegrad-group	CZ HU PL SK
        """

    /// Read when the first page of a bloc or a country asks for it.
    private static let members: [String: [Membership]] = {
        let pairs = rows.split(separator: "\n").compactMap { row -> (String, [Membership])? in
            guard let tab = row.firstIndex(of: "\t") else { return nil }
            return (String(row[..<tab]), row[row.index(after: tab)...].split(separator: " ").map(membership))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    /// `TL+2025-10-26`
    private static func membership(_ member: Substring) -> Membership {
        var dates = member.dropFirst(2)
        let joined = dates.first == "+" ? CalendarDay(iso: dates.dropFirst().prefix(10)) : nil
        if joined != nil { dates = dates.dropFirst(11) }
        return Membership(
            country: String(member.prefix(2)), since: joined,
            until: dates.first == "-" ? CalendarDay(iso: dates.dropFirst()) : nil)
    }

    /// The blocs that have a row, in the order of their names.
    static var blocs: [String] { members.keys.sorted() }

    /// The members of a bloc; none if nothing is known of them.
    package static func members(of bloc: String) -> [Membership] { members[bloc] ?? [] }
}
