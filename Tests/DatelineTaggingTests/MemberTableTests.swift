import DatelineModel
import Testing

@testable import DatelineTagging

@Suite struct MemberTableTests {
    /// As the tables of languages are checked: what is wrong is said with its line.
    @Test func everyRowCanBeRead() {
        let table = MemberTable(EmbeddedTables.text(of: MemberTable.file))
        let gazetteer = Gazetteer.builtIn
        let unknown = table.members.flatMap { bloc, members in
            zip(members, table.lines[bloc] ?? []).compactMap { member, line in
                gazetteer.country(code: member.country) == nil
                    ? "\(MemberTable.file):\(line): there is no country “\(member.country)”" : nil
            }
        }
        #expect(table.problems + unknown.sorted() == [])
    }

    @Test(arguments: [
        ("asean\n", ["members.tsv:1: a row of a member has two to four columns, this one 1"]),
        ("# asean\n\nasean\tVN\t\t\t\n", ["members.tsv:3: a row of a member has two to four columns, this one 5"]),
        ("asean\tVN\t1995-07\n", ["members.tsv:1: “1995-07” is not a day"]),
        ("asean\tVN\t1995-07-28\t1995-02-30\n", ["members.tsv:1: “1995-02-30” is not a day"]),
        (
            "asean\tVN\t1995-07-28\t1995-07-27\n",
            [
                "members.tsv:1: the last day 1995-07-27 is before the first, 1995-07-28"
            ]
        ),
        ("asean\tVN\nsaarc\tVN\nasean\tVN\n", ["members.tsv:3: VN has a row of asean above it"]),
        (
            "asean\tVN\t1995-07-28\r\nasean\r\n",
            [
                "members.tsv:2: a row of a member has two to four columns, this one 1"
            ]
        ),
        ("asean\tVN\nasean\tTL\t2025-10-26\nEU\tGB\t\t2020-01-31\n", []),
    ])
    func aMistakeIsSaidWithItsLine(text: String, problems: [String]) {
        #expect(MemberTable(text).problems == problems)
    }

    @Test(arguments: MemberTable.blocs)
    func everyRowIsOfABlocAndNamesCountriesOnce(bloc: String) {
        let gazetteer = Gazetteer.builtIn
        #expect(bloc == "EU" || gazetteer.blocs.contains { $0.slug == bloc })
        let members = MemberTable.members(of: bloc)
        #expect(members.count > 2 && Set(members.map(\.country)).count == members.count)
        #expect(members.filter { gazetteer.country(code: $0.country) == nil } == [])
    }

    /// A date that is none would be read as no date.
    @Test func everyDateOfTheTableIsRead() {
        let members = MemberTable.blocs.flatMap { MemberTable.members(of: $0) }
        #expect(members.count == 390)
        #expect(members.count { $0.since != nil } == 378 && members.count { $0.until != nil } == 5)
    }

    @Test(arguments: [
        ("EU", 28), ("african-union", 55), ("asean", 11), ("nato", 32), ("oecd", 38), ("g20", 20),
        ("council-of-europe", 47),
        ("arab-league", 22), ("apec", 21), ("caricom", 15), ("sadc", 16),
    ])
    func hasAllMembers(bloc: String, count: Int) {
        #expect(MemberTable.members(of: bloc).count == count)
    }

    @Test(arguments: [
        ("EU", "GB", "2020-01-31", true), ("EU", "GB", "2020-02-01", false), ("EU", "GB", "1972-12-31", false),
        ("EU", "FR", "1957-12-31", false), ("nato", "PL", "1999-03-12", true),
        ("asean", "TL", "2025-10-25", false), ("asean", "TL", "2025-10-26", true), ("brics", "ID", "2025-01-06", true),
        ("brics", "AE", "2023-12-31", false), ("ecowas", "NE", "2025-01-28", true),
        ("ecowas", "NE", "2025-01-29", false),
    ])
    func aCountryIsAMemberFromTheDayItJoinedToItsLast(bloc: String, country: String, day: String, isMember: Bool) throws
    {
        let membership = try #require(MemberTable.members(of: bloc).first { $0.country == country })
        #expect(membership.isMember(on: try #require(CalendarDay(iso: day))) == isMember)
    }

    @Test func aTermThatIsNoBlocHasNone() { #expect(MemberTable.members(of: "VN") == []) }
}
