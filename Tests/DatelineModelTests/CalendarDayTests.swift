import Testing

@testable import DatelineModel

@Suite struct CalendarDayTests {
    @Test(arguments: ["2025-02-12", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func readsAndWritesADay(text: String) {
        #expect(CalendarDay(iso: text)?.description == text)
    }

    @Test(arguments: [
        "2025-02-30", "2025-13-01", "2025-00-10", "1900-02-29", "2025-2-1", "25-02-12", "2025-02-12Z", "", "a-b-c",
    ])
    func refusesADayThatDoesNotExist(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2025-02-12", 20131)])
    func countsDaysSinceTheEpoch(text: String, days: Int) throws {
        let day = try #require(CalendarDay(iso: text))
        #expect(day.daysSinceEpoch == days)
        #expect(CalendarDay(daysSinceEpoch: days) == day)
    }

    @Test(arguments: [("2025-02-12", 3), ("1970-01-01", 4), ("2024-12-29", 7), ("1969-12-29", 1)])
    func knowsTheDayOfTheWeek(text: String, weekday: Int) throws {
        #expect(try #require(CalendarDay(iso: text)).weekday == weekday)
    }

    @Test func everyDayOfEightCenturiesHasItsOwnNumber() throws {
        var number = try #require(CalendarDay(iso: "1600-01-01")).daysSinceEpoch
        for year in 1600...2400 {
            for month in 1...12 {
                for day in 1...CalendarDay.days(inMonth: month, of: year) {
                    let date = try #require(CalendarDay(year: year, month: month, day: day))
                    guard date.daysSinceEpoch == number, CalendarDay(daysSinceEpoch: number) == date else {
                        Issue.record("\(date) has the number \(date.daysSinceEpoch), not \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max])
    func hasNoDayOutsideTheYears1To9999(days: Int) {
        #expect(CalendarDay(daysSinceEpoch: days) == nil)
    }

    @Test(arguments: [(-719_162, "0001-01-01"), (2_932_896, "9999-12-31")])
    func reachesFromTheFirstDayToTheLast(days: Int, text: String) {
        #expect(CalendarDay(daysSinceEpoch: days)?.description == text)
    }
}
