import DatelineModel
import DatelineReading
import Testing

@Suite("Dates as people write them")
struct WrittenDateTests {
    @Test(
        "a day in any form that has one reading is read",
        arguments: [
            "2024-01-05", "2024-1-5", "2024/01/05", "2024/1/5", "2024.01.05", "2024. 1. 5.", "20240105",
            "January 5, 2024", "Jan 5 2024", "Jan. 5th, 2024", "january 05 2024", "5 January 2024", "5 Jan. 2024",
            "5th of January, 2024", "05-Jan-2024", "5. Januar 2024", "5 janvier 2024", "le 5 janvier 2024",
            "5 de enero de 2024", "5.1.2024", "05.01.2024", "Friday, January 5, 2024", "Fri 5 Jan 2024",
            "vendredi 5 janvier 2024", "2024 January 5", "2024-Jan-05", "2024年1月5日", "2024년 1월 5일", "5 января 2024",
        ])
    func days(_ text: String) { #expect(WrittenDate(text)?.iso8601 == "2024-01-05") }

    @Test(
        "a number above twelve is the day, and equal numbers are both",
        arguments: [
            ("13/01/2024", "2024-01-13"), ("01/13/2024", "2024-01-13"), ("31-12-2024", "2024-12-31"),
            ("12-31-2024", "2024-12-31"), ("3/3/2024", "2024-03-03"),
        ])
    func certain(_ text: String, _ day: String) { #expect(WrittenDate(text)?.iso8601 == day) }

    @Test("a date whose day and month could change places has both readings", arguments: ["01/05/2024", "1-5-2024"])
    func ambiguous(_ text: String) {
        #expect(
            WrittenDate(text)
                == CalendarDay(iso: "2024-05-01").flatMap { dayFirst in
                    CalendarDay(iso: "2024-01-05").map { .ambiguous(dayFirst: dayFirst, monthFirst: $0) }
                })
        #expect(WrittenDate(text + " 10:00")?.iso8601 == nil)
    }

    @Test(
        "a time is read with its zone",
        arguments: [
            ("Fri, 05 Jan 2024 10:00:00 GMT", "2024-01-05T10:00:00Z"),
            ("Fri, 5 Jan 2024 10:00:00 +0000 (UTC)", "2024-01-05T10:00:00Z"),
            ("2024-01-05 9:05 -0400", "2024-01-05T09:05:00-04:00"),
            ("2024-01-05 09:05:07 +02", "2024-01-05T09:05:07+02:00"),
            ("2024-1-5T9:05Z", "2024-01-05T09:05:00Z"), ("2024/01/05 21:05 UTC+7", "2024-01-05T21:05:00+07:00"),
            ("January 5, 2024 9:05 PM EST", "2024-01-05T21:05:00-05:00"),
            ("January 5, 2024 at 12:05 a.m. GMT", "2024-01-05T00:05:00Z"), ("5 Jan 2024, 9 am", "2024-01-05T09:00:00Z"),
            ("5 janvier 2024 à 14h30", "2024-01-05T14:30:00Z"), ("5. Januar 2024, 14.30 Uhr", "2024-01-05T14:30:00Z"),
            ("2024-01-05T09:05:07.123+01:00[Europe/Paris]", "2024-01-05T09:05:07+01:00"),
            ("2024-01-05-16:49", "2024-01-05T16:49:00Z"), ("2024-01-05-9:07", "2024-01-05T09:07:00Z"),
            // It may be five hours west of UTC.
            ("2024-01-05-05:00", "2024-01-05"), ("2024-01-05-04:00", "2024-01-05"),
        ])
    func times(_ text: String, _ date: String) { #expect(WrittenDate(text)?.iso8601 == date) }

    @Test(
        "what is no date, or names no year, is not read",
        arguments: [
            "", "soon", "2024", "2024-01", "January 2024", "5/1/24", "5 Jan", "2024-02-30", "2024-13-01", "31.2.2024",
            "2024-01-05 25:00", "2024-01-05 10:61", "2024-01-05 13 pm", "2024-01-05 and more", "2024-01-05-25:00",
            "2024-01-05 10:00 XYZ", "Mayor 5, 2024", "1704448800", "2024-01-05 10:00 +25:00",
        ])
    func others(_ text: String) { #expect(WrittenDate(text) == nil) }
}

extension WrittenDate {
    /// The date if it is beyond doubt.
    fileprivate var iso8601: String? {
        if case .date(let date) = self { date.iso8601 } else { nil }
    }
}
