import DatelineModel
import Testing

@testable import DatelineReading

/// Days as the pages of papers in other languages stamp their stories.
@Suite struct PageStampsTests {
    private static let lede = "Canada will open an office for the safety of artificial intelligence, the ministry said."

    private func head(_ text: String) -> (WireHead, body: String) {
        readHead(text, places: ["عمان", "بيروت", "warszawa", "leeds"])
    }

    @Test(
        "The months of the Levant, of Iraq and of the Maghreb are read, of one word or two",
        arguments: [
            ("23 كانون الثاني 2025", "2025-01-23"), ("5 شباط 2025", "2025-02-05"), ("5 آذار 2025", "2025-03-05"),
            ("5 نيسان 2025", "2025-04-05"), ("5 أيار 2025", "2025-05-05"), ("5 حزيران 2025", "2025-06-05"),
            ("5 تموز 2025", "2025-07-05"), ("5 آب 2025", "2025-08-05"), ("5 أيلول 2025", "2025-09-05"),
            ("5 تشرين الأول 2025", "2025-10-05"), ("23 تشرين الثاني 2025", "2025-11-23"),
            ("23 كانون الأول 2025", "2025-12-23"), ("23 تشرين الثاني/نوفمبر 2025", "2025-11-23"),
            ("23 نوفمبر/تشرين الثاني 2025", "2025-11-23"), ("٢٣ كانون الاول ٢٠٢٥", "2025-12-23"),
            ("12 جانفي 2025", "2025-01-12"), ("12 فيفري 2025", "2025-02-12"), ("12 جويلية 2025", "2025-07-12"),
            ("12 غشت 2025", "2025-08-12"), ("12 شتنبر 2025", "2025-09-12"), ("12 دجنبر 2025", "2025-12-12"),
        ])
    func monthsInArabicAreRead(line: String, day: String) {
        #expect(DayLine.day(line)?.description == day && MonthAndDay(line)?.day?.description == day)
    }

    @Test(
        "A page in Arabic may have a weekday, a label, slashes around the month and twelve hours",
        arguments: [
            ("الإثنين 09/فبراير/2026 - 02:14 م", "2026-02-09"), ("الأحد، 23 نوفمبر 2025 04:12 م", "2025-11-23"),
            ("آخر تحديث: 12 مايو 2025 - 14:05", "2025-05-12"), ("الخميس 05/03/2026 - 11:20 ص", "2026-03-05"),
        ])
    func aStampInArabicIsRead(line: String, day: String) { #expect(DayLine.day(line)?.description == day) }

    @Test(
        "A page in Korean, Japanese or Chinese may have a label without a blank, an update behind the day, and half days",
        arguments: [
            ("송고2026-07-07 12:00", "2026-07-07"), ("송고 2026/07/07 12:00", "2026-07-07"),
            ("입력 2026.07.07. 오후 12:00", "2026-07-07"), ("입력 2026-07-07 12:00 수정 2026-07-08 13:00", "2026-07-07"),
            ("등록 2026.07.07 12:00:00 | 수정 2026.07.08 13:00:00", "2026-07-07"), ("발행일 2026-07-07 12:00", "2026-07-07"),
            ("2025年9月30日 17:00 (2025年10月1日 18:00更新)", "2025-09-30"), ("公開日時：2025年9月30日 17:00", "2025-09-30"),
            ("2026/1/16 14:20（1/17 15:00 更新）", "2026-01-16"), ("（2026/1/16 14:20 更新）", "2026-01-16"),
            ("2025年9月30日 17:00 [会員限定記事]", "2025-09-30"),
            ("發稿時間：2026/1/16 14:20", "2026-01-16"), ("发布于 2026-01-16 14:20", "2026-01-16"),
        ])
    func aStampInEastAsiaIsRead(line: String, day: String) { #expect(DayLine.day(line)?.description == day) }

    @Test(
        "Where a zone or the word before the time is of a country that writes the day first, the day is first",
        arguments: [
            ("05/03/2026, 14:10 WIB", "2026-03-05"), ("05/03/2026 14:10 CET", "2026-03-05"),
            ("05/03/2026 a las 13:20 h", "2026-03-05"), ("05/03/2026 alle ore 13:20", "2026-03-05"),
            ("Publicado: 5/3/2026", "2026-03-05"), ("Bijgewerkt 05-03-2026 11:30", "2026-03-05"),
            ("Publicado: 05/03/2026 | Actualizado: 06/03/2026", "2026-03-05"), ("פורסם: 05.03.26, 17:20", "2026-03-05"),
            ("Yayınlanma: 05/03/2026 - 14:00", "2026-03-05"),
        ])
    func theDayIsFirst(line: String, day: String) { #expect(DayLine.day(line)?.description == day) }

    @Test func withoutAnyOfTheseADayInNumbersStaysUnclear() {
        for line in ["05/03/2026 14:10", "05/03/2026 14:10 IST", "05/03/2026 2:10 PM GMT"] {
            #expect(DayLine.day(line) == nil)
        }
    }

    @Test(
        "Papers have their own labels before a day",
        arguments: [
            ("Giriş Tarihi: 18.09.2025 11:27", "2025-09-18"), ("Yayınlanma: 18.09.2025 - 11:27", "2025-09-18"),
            ("Data publikacji: 27.11.2025", "2025-11-27"), ("Megjelent: 2025. november 27.", "2025-11-27"),
            ("27.11.2025 v 12:05", "2025-11-27"), ("Publicat la 27 noiembrie 2025", "2025-11-27"),
            ("Data aktualizacji: 27.11.2025", "2025-11-27"), ("Letzte Aktualisierung: 27.11.2025", "2025-11-27"),
            ("Giriş Tarihi: 18.09.2025 11:27 Son Güncelleme: 19.09.2025 12:00", "2025-09-18"),
        ])
    func labelsOfPapersAreRead(line: String, day: String) { #expect(DayLine.day(line)?.description == day) }

    @Test(
        "A day may stand before the place, or behind it with the name of a month in two words",
        arguments: [
            ("27.11.2025 Warszawa (PAP) - ", "Warszawa", "2025-11-27", "PAP"),
            ("27 listopada 2025 Warszawa (PAP) - ", "Warszawa", "2025-11-27", "PAP"),
            ("عمان 23 تشرين الثاني 2025 (بترا)- ", "عمان", "2025-11-23", "بترا"),
            ("بيروت في 5 كانون الأول 2025 - ", "بيروت", "2025-12-05", nil),
            ("عمان 05-11-2025 بترا- ", "عمان", "2025-11-05", "بترا"),
        ] as [(String, String, String, String?)])
    func aDayBesideThePlaceIsRead(dateline: String, place: String, day: String, agency: String?) {
        let (head, body) = head(dateline + Self.lede)
        #expect(head.place == place && head.day?.description == day && head.agency == agency, "\(head)")
        #expect(body == Self.lede)
    }
}
