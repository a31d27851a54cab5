import DatelineModel
import Testing

@testable import DatelineTagging

@Suite struct MemberTableTests {
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
        #expect(members.count { $0.since != nil } == 41 && members.count { $0.until != nil } == 5)
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
