import DatelineModel
import Testing

@testable import DatelineReading

/// The heads of stories as each agency writes its own, in its own language.
@Suite struct AgencyHeadsTests {
    private static let places: Set<String> = [
        "paris", "parigi", "roma", "berlin", "san francisco", "montreal", "ankara", "nairobi", "jakarta", "hà nội",
        "beirut", "москва", "北京", "巴黎", "台北", "パリ", "ニューヨーク", "서울", "أبوظبي", "الرياض", "الدوحة", "باريس", "دمشق",
        "new delhi", "london", "tunis", "rabat", "strasbourg", "asunción", "accra", "brussels", "copenhagen",
        "helsinki",
        "brasília", "bruxelles", "stockholm", "الكويت", "ciudad de méxico", "münchen",
    ]

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    private static let lede = "Canada will open an office for the safety of artificial intelligence, the ministry said."

    @Test(
        "The place may stand behind the agency, a desk or a day beside it, and who sends a story behind the dash",
        arguments: [
            ("(ANSA) - PARIGI, 11 FEB - ", "PARIGI", "11 FEB", "ANSA"),
            ("PARIGI, 11 FEB (ANSA) - ", "PARIGI", "11 FEB", "ANSA"),
            ("Roma, 12 feb. (Adnkronos) - ", "Roma", "12 feb.", "Adnkronos"),
            ("Berlin (dpa/bb) - ", "Berlin", nil, "dpa"), ("Paris (TTXVN 11/2) - ", "Paris", "ngày 11/2", "TTXVN"),
            ("SAN FRANCISCO--(BUSINESS WIRE)--", "SAN FRANCISCO", nil, "BUSINESS WIRE"),
            ("МОСКВА, 12 фев - РИА Новости. ", "МОСКВА", "12 фев", "РИА Новости"),
            ("Москва. 12 февраля. INTERFAX.RU - ", "Москва", "12 февраля", "INTERFAX.RU"),
            ("JAKARTA, EXAMPLE.com – ", "JAKARTA", nil, "EXAMPLE.com"), ("(Bloomberg) -- ", nil, nil, "Bloomberg"),
            ("BERLIN, 12/02/2025 (dpa) - ", "BERLIN", "12/02/2025", "dpa"),
            ("PARIS, Wed. Feb. 12 (AP) — ", "PARIS", "Feb. 12", "AP"),
            ("Tunis - 12 février (TAP)- ", "Tunis", "12 février", "TAP"),
            ("RABAT (MAP) 03-02-2025- ", "RABAT", nil, "MAP"),
            ("STRASBOURG (Agence Europe), 12/02/2025 – ", "STRASBOURG", "12/02/2025", "Agence Europe"),
            ("ASUNCIÓN.- (IP) ", "ASUNCIÓN", nil, "IP"), ("ACCRA, April 3 – GNA – ", "ACCRA", "April 3", "GNA"),
            ("TASS, February 12. ", nil, "February 12", "TASS"), ("TEMPO.CO, Jakarta - ", "Jakarta", nil, "TEMPO.CO"),
            ("PARIS, France, Feb. 12. AZERTAC\n", "PARIS", "Feb. 12", "AZERTAC"),
            ("(VTC) – ", nil, nil, "VTC"), ("Stockholm (TT) 2025-02-12\n\n", "Stockholm", nil, "TT"),
            ("BRUXELLES 12/02 (BELGA) = ", "BRUXELLES", "12 February", "BELGA"),
            ("الكويت - 12 - 2 (كونا) -- ", "الكويت", "12 February", "كونا"),
            ("(Keystone-ATS) ", nil, nil, "Keystone-ATS"),
            ("Jakarta, CNN Indonesia -- ", "Jakarta", nil, "CNN Indonesia"),
        ] as [(String, String?, String?, String)])
    func aDatelineOfAnAgencyIsRead(dateline: String, place: String?, day: String?, agency: String) {
        let (head, body) = head(dateline + Self.lede)
        #expect(head.place == place && head.dayWithoutYear == day && head.agency == agency)
        #expect(body == Self.lede)
    }

    @Test func theDayOfAnAgencyThatWritesItFirstIsReadInNumbers() {
        #expect(head("RABAT (MAP) 03-02-2025- " + Self.lede).0.day == CalendarDay(iso: "2025-02-03"))
    }

    @Test(
        "A place and a full stop, or the day in numbers before the sign of equality, need no agency",
        arguments: [
            ("Ciudad de México. ", "Ciudad de México", nil), ("München. ", "München", nil),
            ("BRUSSELS 12/02/2025 (BELGIUM) = ", "BRUSSELS", CalendarDay(year: 2025, month: 2, day: 12)),
        ] as [(String, String, CalendarDay?)])
    func aPlaceAlone(dateline: String, place: String, day: CalendarDay?) {
        let (head, body) = head(dateline + Self.lede)
        #expect(head.place == place && head.day == day && head.agency == nil && body == Self.lede)
        #expect(self.head("Paris. Then Rome.").0.place == nil)
    }

    @Test func papersOfVietNamStandBeforeADash() {
        let lede = "Bộ Khoa học và Công nghệ lấy ý kiến về dự thảo Luật Trí tuệ nhân tạo."
        for paper in ["NDO", "VOV.VN"] {
            let (head, body) = head("\(paper) - \(lede)")
            #expect(head.agency == paper && body == lede)
        }
    }

    @Test func belowTheDayOfPublicationAnotherIsThatOfAnUpdate() {
        let (head, body) = head("Published: 6:00pm, 12 Feb 2025\nUpdated: 8:15pm, 13 Feb 2025\n\n\(Self.lede)")
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12) && head.headline == nil && body == Self.lede)
    }

    @Test(
        arguments: [
            ("EFE.- ", "EFE"), ("(EFE).- ", "EFE"), ("(KPL) ", "KPL"), ("AFP.- ", "AFP"), ("(Reuters) ", "Reuters"),
            ("(UN) ", nil), ("FIN.- ", nil), ("EFE. ", nil), ("(KPL)", nil), ("EFE.-", nil),
        ] as [(String, String?)])
    func anAgencyMayStandAlone(opening: String, agency: String?) {
        let (head, body) = head(opening + Self.lede)
        #expect(head.agency == agency && head.place == nil)
        #expect(body == (agency == nil ? opening + Self.lede : Self.lede))
        #expect(self.head("12 February 2025\n\n\(opening)\(Self.lede)").0.agency == agency)
    }

    @Test(
        arguments: [
            ("（新华社北京2月11日电）政府将设立人工智能安全中心。", "北京", "2月11日", "新华社", []),
            ("新华社巴黎2月11日电（记者 某某）政府将设立人工智能安全中心。", "巴黎", "2月11日", "新华社", ["某某"]),
            ("（中央社记者张三台北11日电）政府将设立人工智能安全中心。", "台北", nil, "中央社", ["张三"]),
            ("【北京共同】政府将设立人工智能安全中心。", "北京", nil, "共同", []),
            ("【パリ時事】政府将设立人工智能安全中心。", "パリ", nil, "時事", []),
            ("【ニューヨーク＝共同】政府将设立人工智能安全中心。", "ニューヨーク", nil, "共同", []),
            ("パリ（AP）政府将设立人工智能安全中心。", "パリ", nil, "AP", []),
            ("(서울=연합뉴스) 홍길동 기자 = 政府将设立人工智能安全中心。", "서울", nil, "연합뉴스", ["홍길동"]),
            ("（台北11日電）政府将设立人工智能安全中心。", "台北", nil, nil, []),
            ("[세종=뉴시스]홍길동 기자 = 政府将设立人工智能安全中心。", "세종", nil, "뉴시스", ["홍길동"]),
            ("[서울=뉴시스]홍길동 기자 = 政府将设立人工智能安全中心。", "서울", nil, "뉴시스", ["홍길동"]),
        ] as [(String, String, String?, String?, [String])])
    func datelinesOfEastAsiaAreRead(text: String, place: String, day: String?, agency: String?, authors: [String]) {
        let (head, body) = head(text)
        #expect(head.place == place && head.agency == agency && head.authors == authors)
        #expect(head.dayWithoutYear == day && body == "政府将设立人工智能安全中心。")
    }

    @Test(arguments: [
        "【解説】政府は機関を設立する。", "（了解）政府将设立中心。", "[단독] 정부는 연구소를 설립한다고 밝혔다.", "(서울) 정부는 연구소를 설립한다.",
        "パリ（仏首都）で会議が開かれた。",
    ])
    func otherBracketsAreNoDateline(text: String) { #expect(head(text).0.agency == nil) }

    @Test func aDayOfEastAsiaTakesTheYearOfItsFolder() {
        let (head, _) = head("新华社北京2月11日电 政府将设立人工智能安全中心。")
        #expect(head.day(inYear: 2025) == CalendarDay(year: 2025, month: 2, day: 11))
    }

    @Test(arguments: [
        ("أبوظبي في 12 فبراير 2025 / وام / أعلنت الوزارة ذلك.", "أبوظبي", "وام"),
        ("الرياض 13 شعبان 1446 هـ الموافق 12 فبراير 2025 م واس\nأعلنت الوزارة ذلك.", "الرياض", "واس"),
        ("الدوحة في 12 فبراير 2025 /قنا/ أعلنت الوزارة ذلك.", "الدوحة", "قنا"),
        ("باريس 12 شباط/فبراير 2025 (أ ف ب) - أعلنت الوزارة ذلك.", "باريس", "أ ف ب"),
    ])
    func datelinesInArabicAreRead(text: String, place: String, agency: String) {
        let (head, body) = head(text)
        #expect(head.place == place && head.agency == agency && body == "أعلنت الوزارة ذلك.")
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12))
    }

    @Test(arguments: ["الدوحة - قنا: أعلنت الوزارة ذلك.", "الدوحة - قنا - أعلنت الوزارة ذلك."])
    func anAgencyMayStandBetweenPlaceAndStory(text: String) {
        let (head, body) = head(text)
        #expect(head.place == "الدوحة" && head.agency == "قنا" && body == "أعلنت الوزارة ذلك.")
    }

    @Test(
        arguments: [
            ("(Dân trí) - Bộ trưởng công bố dự thảo luật mới.", "Dân trí"),
            ("(VOVWORLD) - Bộ trưởng công bố dự thảo luật mới.", "VOVWORLD"), ("(Video) - The minister spoke.", nil),
            ("(UN) - The body spoke.", nil), ("(February) - The minister spoke.", nil),
            ("(VTC) The minister spoke.", nil), ("(the bank) - The minister spoke.", nil),
        ] as [(String, String?)])
    func aPaperInVietnamMayNameItselfBeforeADash(text: String, paper: String?) {
        #expect(head(text).0.agency == paper)
    }

    @Test(arguments: ["دمشق-سانا\nأعلنت الوزارة ذلك.", "BEIRUT-NNA\nأعلنت الوزارة ذلك."])
    func aPlaceAndAnAgencyMayBeALine(text: String) {
        let (head, body) = head(text)
        #expect(head.place != nil && head.agency != nil && body == "أعلنت الوزارة ذلك.")
    }

    @Test(
        "A line of a place, its day or its agency stands above a byline, a headline or the story",
        arguments: [
            ("Nairobi, Wednesday, February 12, 2025 (KNA)\nBy Jane Placeholder\n\n", "Nairobi", "KNA", true, nil),
            ("HELSINKI 12.2.2025 (STT)\n", "HELSINKI", "STT", true, nil),
            ("Paris, le 12 février 2025\n\n", "Paris", nil, true, nil),
            ("Hà Nội, ngày 12 tháng 2 năm 2025\n\n", "Hà Nội", nil, true, nil),
            ("北京，2025年2月12日 —— ", "北京", nil, true, nil),
            ("Asunción, Paraguay. 12 Feb 2025.- ", "Asunción", nil, true, nil),
            (
                "Reuters\nFeb 12, 2025 3:12 PM GMT+1\n\nCanada opens an office for safety\n\n", nil, "Reuters", true,
                "Canada opens an office for safety"
            ),
            (
                "12.02.2025 18:30 | Example desk\n\nCanada opens an office for safety\n\n", nil, nil, true,
                "Canada opens an office for safety"
            ),
            (
                "Example Courier avec AFP\nPublié le 12 février 2025 à 15h42, modifié le 13 février 2025 à 17h02\n\n"
                    + "Canada opens an office for safety\n\n", nil, "Example Courier avec AFP", true,
                "Canada opens an office for safety"
            ),
            (
                "CANADA-SAFETY-OFFICE\nCanada opens an office for safety\n\nBRUSSELS, Feb. 12, 2025 (AFP) - ",
                "BRUSSELS",
                "AFP", true, "Canada opens an office for safety"
            ),
            ("Copenhagen /Ritzau/\n", "Copenhagen", "Ritzau", false, nil),
            (
                "BRUSSELS | 12 February 2025\n\nPress release\n\nCanada opens an office for safety\n\n", "BRUSSELS",
                nil, true, "Canada opens an office for safety"
            ),
            (
                "Agência Brasil – Brasília\n\nPublicado em 12/02/2025 - 19:42\n\nCanada opens an office for safety\n\n",
                "Brasília",
                "Agência Brasil", true,
                "Canada opens an office for safety"
            ),
            (
                "Canada opens an office for safety\n\nPosted On: 12 FEB 2025 2:30PM by PIB Delhi\n\n", nil, "PIB Delhi",
                true, "Canada opens an office for safety"
            ),
        ] as [(String, String?, String?, Bool, String?)])
    func aLineMayBeAPlaceAndADay(lines: String, place: String?, agency: String?, hasDay: Bool, headline: String?) {
        let story = "\(Self.lede) It will have 40 people."
        let (head, body) = head(lines + story)
        #expect(head.place == place && head.agency == agency && head.headline == headline && body == story)
        #expect(head.day == (hasDay ? CalendarDay(year: 2025, month: 2, day: 12) : nil))
        #expect(head.authors == (lines.contains("By ") ? ["Jane Placeholder"] : []))
    }

    @Test(arguments: [
        "date February 12, 2025 ", "date 12 February 2025 ", "date 2025/02/12 ", "date 12.2.2025 ",
    ])
    func theDateAtTheBeginningMayHaveAnyForm(prefix: String) {
        let (head, body) = head(prefix + "MONTREAL — " + Self.lede)
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12) && head.place == "MONTREAL")
        #expect(body == Self.lede)
    }

    @Test func aMonthAloneIsNoPartOfTheStoryAndNoDay() {
        let (head, body) = head(" date 2025-02 " + Self.lede)
        #expect(head.day == nil && head.month == "2025-02" && body == Self.lede)
    }

    @Test(
        "The lines of an agency between headline and story are its credit and its day",
        arguments: [
            ("Source: Xinhua | 2025-02-12 19:32:15 | Editor: huaxia\n\n", "Xinhua"),
            ("Source: Xinhua\n\nEditor: huaxia\n\n2025-02-12 19:32:15\n\n", "Xinhua"),
            ("ANI | Updated: Feb 12, 2025 14:05 IST\n\n", "ANI"),
            ("KYODO NEWS - Feb 12, 2025 - 14:05 | All, Japan\n\n", "KYODO NEWS"),
            ("12 February 2025\n\nCapital FM (Nairobi)\nBy Jane Placeholder\n\n", "Capital FM"),
            ("By Jane Placeholder\n\nFebruary 12, 2025 at 3:14 PM EST\n\n(Bloomberg) -- ", "Bloomberg"),
        ])
    func linesOfAgenciesAboveTheStoryAreRead(lines: String, agency: String) {
        let (head, body) = head("Canada opens an office for safety\n\n" + lines + Self.lede)
        #expect(head.headline == "Canada opens an office for safety" && head.agency == agency && body == Self.lede)
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12))
    }

    @Test(arguments: ["AI Summit Closes (Paris)", "Editor: machines steal our work", "Canada opens office | Reuters"])
    func aHeadlineThatLooksLikeACreditIsOne(line: String) {
        #expect(head("\(line)\n\nMONTREAL, Feb. 12 (AP) — " + Self.lede).0.headline == line)
    }

    @Test func aPlaceAloneBelowTheDayIsThePlace() {
        let (head, body) = head(
            "Canada opens an office for safety\n\nJane Placeholder\n12 February 2025, 14:05\n\nANKARA\n\n" + Self.lede)
        #expect(head.place == "ANKARA" && head.authors == ["Jane Placeholder"] && body == Self.lede)
        #expect(head.headline == "Canada opens an office for safety" && head.standfirst == nil)
    }

    @Test func aHeadlineOfTwoLinesGoesOnInSmallLetters() {
        let (head, _) = head("Canada opens an office\nfor the safety of models\n\nMONTREAL (AP) — " + Self.lede)
        #expect(head.headline == "Canada opens an office for the safety of models" && head.standfirst == nil)
    }

    @Test(arguments: [
        ("[CANADA-AI]", "CANADA-AI"), ("CANADA-AI/ (PIX, TV)", "CANADA-AI"), ("BC-CN--Safety,300", "BC-CN--Safety"),
    ])
    func aSlugIsNoHeadline(line: String, slug: String) {
        let (head, _) = head("\(line)\n\nCanada opens an office for safety\n\nMONTREAL (AP) — " + Self.lede)
        #expect(head.slug == slug && head.headline == "Canada opens an office for safety")
    }

    @Test func whatALabelledHeadSaysBesidesIsKeptToBeNamed() {
        let (head, body) = head(
            "Headline: Canada opens an office\nDate: 2025-02-12\nSlug: CANADA-AI\nDesk: World\nPriority: 3\nBody:\n"
                + Self.lede)
        #expect(head.dropped.map(\.value) == ["Slug: CANADA-AI", "Desk: World", "Priority: 3"])
        #expect(head.slug == "CANADA-AI" && body == Self.lede)
    }

    @Test(arguments: [
        "The mail that started it all reads as follows.\n\nFrom: Emma Example\nTo: The office\nSubject: Rules\n\n",
        "A mail of Monday\n\nFrom: Emma Example\nDate: 3 February 2025\nSubject: Rules\n\n",
    ])
    func aMailThatIsQuotedStaysInTheStory(mail: String) {
        #expect(head(mail + Self.lede).body.contains("Subject: Rules"))
    }

    @Test func aPlaceInSmallLettersAndADayOpenNoSecondStory() {
        let datelines = WireHeadParser { ["geneva", "baku"].contains($0.lowercased()) }.datelines
        let talks = "March 6. Delegates from forty states begin talks on the treaty, which was opened last year in May."
        let one = Array("These are the dates.\n\nGeneva, \(talks)".utf8)
        #expect(SecondStory(one, in: one.indices, datelines) == nil)
        let two = Array("These are the dates.\n\nBAKU, \(talks)".utf8)
        #expect(SecondStory(two, in: two.indices, datelines) != nil)
    }

    @Test func aMailThatIsQuotedIsNoSecondStory() {
        let text = Array(
            "He wrote.\n\nFrom: Emma Example\nDate: 3 February 2025\nSubject: Rules\n\nWe need rules.".utf8)
        let datelines = WireHeadParser { _ in false }.datelines
        #expect(SecondStory(text, in: text.indices, datelines) == nil)
        let two = Array("He wrote it.\n\ndate 2025-02-11 JAKARTA — Rules were published.".utf8)
        #expect(SecondStory(two, in: two.indices, datelines) != nil)
    }
}
