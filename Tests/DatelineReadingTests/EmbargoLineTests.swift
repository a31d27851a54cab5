import DatelineModel
import Testing

@testable import DatelineReading

@Suite struct EmbargoLineTests {
    private let day = CalendarDay(iso: "2025-02-10")

    private func moment(_ line: String, zone: String = "UTC") throws -> String? {
        let zone = try #require(SiteTimeZone(named: zone))
        guard let embargo = EmbargoLine(line) else {
            Issue.record("no embargo: \(line)")
            return nil
        }
        guard case .time(let time) = embargo.reading else { return nil }
        return time.moment(day: day, zone: zone)?.rfc3339
    }

    @Test(arguments: [
        "EMBARGO: 2月25日1时999999999999999999分", "EMBARGO: 2月25日1时60分", "EMBARGO: 25일 1시 9223372036854775807분",
    ])
    func minutesBeyondAllHoursAreUnclear(line: String) { #expect(EmbargoLine(line)?.reading == .unclear) }

    @Test(arguments: [
        ("EMBARGOED UNTIL 00:01 GMT 12 Feb 2025", "2025-02-12T00:01:00Z"),
        ("EMBARGOED UNTIL 00:01 GMT 12 Feb", "2025-02-12T00:01:00Z"),
        ("NOT FOR RELEASE BEFORE 12 February 2025, 18:00 CET", "2025-02-12T18:00:00+01:00"),
        ("Embargoed until 2025-02-12 18:00 UTC", "2025-02-12T18:00:00Z"),
        ("EMBARGO: 2025-02-12T18:00+07:00", "2025-02-12T18:00:00+07:00"),
        ("EMBARGOED UNTIL 18:00 EST ON WEDNESDAY, FEB. 12, 2025", "2025-02-12T18:00:00-05:00"),
        ("EMBARGOED UNTIL 2025-02-12", "2025-02-12T00:00:00Z"),
        ("*** EMBARGOED UNTIL 12 Feb ***", "2025-02-12T00:00:00Z"),
        ("EMBARGOED FOR RELEASE UNTIL 00:01 (GMT) 12 Feb 2025.", "2025-02-12T00:01:00Z"),
        ("NOT FOR PUBLICATION BEFORE 06:00 ICT 3 March", "2025-03-03T06:00:00+07:00"),
        ("EMBARGOED UNTIL 0001 GMT 12 Feb 2025", "2025-02-12T00:01:00Z"),
        ("EMBARGOED UNTIL 1930 HRS GMT 12 Feb 2025", "2025-02-12T19:30:00Z"),
        ("EMBARGOED UNTIL 6pm 12 Feb 2025", "2025-02-12T18:00:00Z"),
        ("EMBARGOED UNTIL 6 p.m. EST 12 Feb 2025", "2025-02-12T18:00:00-05:00"),
        ("EMBARGOED UNTIL 10:30 a.m. ET, July 3, 2025", "2025-07-03T10:30:00-04:00"),
        ("EMBARGOED UNTIL NOON 12 Feb 2025", "2025-02-12T12:00:00Z"),
        ("Embargo until 10:00 UTC+7, 12 February 2025", "2025-02-12T10:00:00+07:00"),
        ("Embargo until 10:00 (GMT +5:30) 12 February 2025", "2025-02-12T10:00:00+05:30"),
        ("EMBARGOED UNTIL 10:00 CET / 09:00 GMT 12 Feb 2025", "2025-02-12T10:00:00+01:00"),
        ("Embargo lifts: 25/02/2025 at 10.00 BST", "2025-02-25T10:00:00+01:00"),
        ("HOLD FOR RELEASE 12 Feb 2025", "2025-02-12T00:00:00Z"),
        ("For release: 12 February 2025, 10:00 GMT", "2025-02-12T10:00:00Z"),
        ("STRICT EMBARGO: NOT FOR PUBLICATION BEFORE 25 FEBRUARY 2040 AT 12.00 CET", "2040-02-25T12:00:00+01:00"),
        ("MEDIA RELEASE EMBARGOED UNTIL 10AM 25 FEB 2040", "2040-02-25T10:00:00Z"),
        ("SOUS EMBARGO JUSQU'AU 25 FÉVRIER 2040 À 10H00", "2040-02-25T10:00:00Z"),
        ("Embargo : mardi 25 février 2040 à 6 heures", "2040-02-25T06:00:00Z"),
        ("Ne pas publier avant le 25 février 2040, 18 h", "2040-02-25T18:00:00Z"),
        ("EMBARGADO HASTA EL 25 DE FEBRERO DE 2040 A LAS 10:00", "2040-02-25T10:00:00Z"),
        ("EMBARGADO ATÉ 25 DE FEVEREIRO DE 2040, ÀS 10H", "2040-02-25T10:00:00Z"),
        ("EMBARGO FINO ALLE ORE 10 DEL 25 FEBBRAIO 2040", "2040-02-25T10:00:00Z"),
        ("SPERRFRIST: 25. Februar 2040, 10.00 Uhr", "2040-02-25T10:00:00Z"),
        ("Achtung Sperrfrist bis Dienstag, 25.02.2040, 10 Uhr MEZ", "2040-02-25T10:00:00+01:00"),
        ("CẤM PHÁT HÀNH TRƯỚC 10 GIỜ 30 NGÀY 25 THÁNG 2 NĂM 2040", "2040-02-25T10:30:00Z"),
        ("Không phát hành trước 10h30 ngày 25/2/2040", "2040-02-25T10:30:00Z"),
        ("ЭМБАРГО ДО 10:00 МСК 25 ФЕВРАЛЯ 2040 Г.", "2040-02-25T10:00:00+03:00"),
        ("محظور النشر حتى 25 فبراير 2040 الساعة 10:00", "2040-02-25T10:00:00Z"),
        ("【解禁：2040年2月25日10時】", "2040-02-25T10:00:00Z"),
        ("2040年2月25日午後3時解禁", "2040-02-25T15:00:00Z"),
        ("请勿在北京时间2040年2月25日10时30分前发布", "2040-02-25T10:30:00+08:00"),
        ("엠바고: 2040년 2월 25일 10시", "2040-02-25T10:00:00Z"),
    ])
    func readsTheTime(line: String, moment: String) throws {
        #expect(try self.moment(line) == moment)
    }

    @Test func aTimeWithoutAZoneIsOneOfTheSite() throws {
        #expect(
            try moment("EMBARGOED UNTIL 10:00 12 July 2025", zone: "Europe/Paris") == "2025-07-12T10:00:00+02:00")
        #expect(try moment("Sperrfrist: 12.02.2025", zone: "Asia/Ho_Chi_Minh") == "2025-02-12T00:00:00+07:00")
        #expect(try moment("EMBARGOED UNTIL 10:00 GMT 12 July 2025", zone: "Asia/Tokyo") == "2025-07-12T10:00:00Z")
    }

    @Test func aTimeThatClocksShowTwiceIsTheSecond() throws {
        #expect(
            try moment("EMBARGOED UNTIL 01:30 1 NOVEMBER 2026", zone: "America/New_York") == "2026-11-01T01:30:00-05:00"
        )
        #expect(try moment("EMBARGOED UNTIL 1:30 a.m. ET, Nov. 1, 2026") == "2026-11-01T01:30:00-05:00")
    }

    @Test(arguments: [
        "EMBARGOED", "EMBARGOED UNTIL 00:01 Paris time 12 Feb 2025", "EMBARGOED UNTIL 25:00 12 Feb 2025",
        "EMBARGOED UNTIL 30 Feb 2025", "EMBARGOED UNTIL 12", "For Release MON AMs", "EMBARGOED UNTIL the summit closes",
        "EMBARGOED UNTIL 12 or 13 Feb 2025", "EMBARGOED UNTIL 12/02/2025", "EMBARGOED UNTIL the evening of 12 Feb 2025",
        "EMBARGOED UNTIL 06:00 IST 12 Feb 2025", "EMBARGOED UNTIL 99999999999999999999 Feb",
        "EMBARGOED UNTIL midnight 12 Feb 2025", "EMBARGOED UNTIL 12 Feb 2030 GMT", "Sperrfrist: Redebeginn",
        "EMBARGOED UNTIL 10:00 GMT OR 11:00 GMT 12 Feb 2025", "EMBARGOED UNTIL 12 Feb 2025 - local time 10:00",
        "EMBARGO: 12 Feb 2025, 13 Feb 2025", "STRICTLY EMBARGOED",
        "报道解禁时间另行通知：解禁",
    ])
    func returnsNoTimeIfItIsAmbiguous(line: String) throws {
        #expect(try moment(line) == nil)
    }

    @Test func needsTheStorysDayForAYear() throws {
        let embargo = try #require(EmbargoLine("EMBARGOED UNTIL 12 Feb"))
        guard case .time(let time) = embargo.reading else { throw ExpectationFailed() }
        #expect(time.moment(day: nil, zone: .utc) == nil)
        #expect(time.moment(day: day, zone: .utc)?.rfc3339 == "2025-02-12T00:00:00Z")
        let newYear = try #require(EmbargoLine("EMBARGOED UNTIL 00:01 GMT 1 Jan"))
        guard case .time(let later) = newYear.reading else { throw ExpectationFailed() }
        #expect(later.moment(day: CalendarDay(iso: "2025-12-31"), zone: .utc)?.rfc3339 == "2026-01-01T00:01:00Z")
    }

    @Test(arguments: [
        "Embargo on chips widened by Washington", "EMBARGO ON CHIPS WIDENED", "Embargo rules for 5 chips were widened.",
        "Embargoes on 3 chips", "Embargoed goods filled 12 ships.", "EU keeps arms embargo until 2030",
        "Chip export embargo hits 12 firms in May", "Embargo may hit chips", "Embargo to end, minister says",
        "US-China: Embargo on chips", "For release of open models, a licence is needed.",
        "For release notes see page 12.", "Not for publication is what most of the 12 reports are.",
        "FOR IMMEDIATE RELEASE", "For release: immediate", "EMBARGO: NONE", "Sperrfrist: keine",
        "For immediate release",
        "Sperrfrist für Bericht verlängert", "Cấm đăng tải tin giả", "L'embargo sur les puces est levé",
        "Do not use AI without tests, minister says", "米、半導体輸出を解禁", "Release of 12 models in May",
        "Freigabe der Mittel beschlossen", "Advance for women in AI", "Hold for questions",
        "The minister said that chips under embargo would not be sold.", "El embargo de chips se amplía",
    ])
    func newsOfEmbargoesIsNotOne(line: String) {
        #expect(EmbargoLine(line) == nil)
    }

    @Test(arguments: [
        ("Canada opens office (EMBARGOED UNTIL 25 FEB 2040)", "EMBARGOED UNTIL 25 FEB 2040)"),
        ("Canada opens office — EMBARGOED UNTIL 25 FEB 2040", "EMBARGOED UNTIL 25 FEB 2040"),
        ("Canada opens office EMBARGOED UNTIL 25 FEB 2040", "EMBARGOED UNTIL 25 FEB 2040"),
        ("EMBARGOED: Canada opens office in Montreal", "EMBARGOED: "),
        ("EMBARGOED UNTIL 25 FEB 2040: Canada opens office", "EMBARGOED UNTIL 25 FEB 2040: "),
        ("(Embargoed until 25 Feb 2040) Canada opens office", "(Embargoed until 25 Feb 2040) "),
        ("SPERRFRIST 25. Februar 2040, 10 Uhr - Kanada eröffnet Amt", "SPERRFRIST 25. Februar 2040, 10 Uhr - "),
    ])
    func partsFromTheHeadlineOnItsLine(line: String, part: String) throws {
        let range = try #require(EmbargoLine(line)).range
        #expect(String(decoding: Array(line.utf8)[range], as: UTF8.self) == part)
    }

    @Test(arguments: [
        "DRAFT", "Draft", "[DRAFT]", "*** DRAFT ***", "**DRAFT**", "DRAFT v2", "DRAFT 12/11/2026", "FIRST DRAFT",
        "DRAFT - NOT FOR PUBLICATION", "DRAFT – DO NOT QUOTE", "Draft - for internal review only", "WORK IN PROGRESS",
        "ENTWURF", "ENTWURF – NICHT ZUR VERÖFFENTLICHUNG", "BROUILLON", "BROUILLON - NE PAS DIFFUSER", "BORRADOR",
        "RASCUNHO", "BOZZA", "UTKAST", "BẢN NHÁP - KHÔNG PHỔ BIẾN", "ЧЕРНОВИК", "مسودة", "草稿", "【草稿】", "下書き",
        "CONFIDENTIAL", "INTERNAL USE ONLY", "OFF THE RECORD", "VERTRAULICH", "NOT FOR CIRCULATION", "HOLD", "ON HOLD",
        "HOLD UNTIL FURTHER NOTICE", "NOT YET PUBLISHED",
        "NOT FOR IMMEDIATE RELEASE", "FOR SUNDAY PAPERS", "公開前", "<h1>DRAFT</h1>", "\\[DRAFT\\]", "UNPUBLISHED",
        "DRAFT: Ministers agree law", "[DRAFT] Ministers agree law", "Ministers agree law (DRAFT)",
        "Ministers agree law - DRAFT", "[ENTWURF] Minister einigen sich",
    ])
    func aMarkOfADraftIsNoTime(line: String) throws {
        #expect(try #require(EmbargoLine(line)).reading == .draft)
    }

    @Test(arguments: [
        "Draft AI Act published", "Draft law on AI goes to parliament", "Draft: what the AI law leaves out",
        "EU AI code: a draft",
        "EU publishes draft code for AI", "DRAFT AI ACT PUBLISHED", "First draft of AI code published",
        "The first draft",
        "Confidential report on chips leaked", "Work in progress: the AI treaty", "Internal memo shows doubts",
        "KI-Gesetz: Entwurf veröffentlicht", "Borrador de la ley de IA publicado", "Dự thảo: luật AI",
        "AI法案草案公布", "AI 기본법 초안 공개", "Off the record: AI and the press", "Do not quote chatbots, court says",
        "Do not share your data, regulator says", "For review: AI rules", "Rough draft of history",
        "Sunday papers on AI", "AI bill on hold until 2027",
        "On hold: the AI Act",
    ])
    func newsOfDraftsIsNotOne(line: String) { #expect(EmbargoLine(line) == nil) }

    @Test(arguments: [
        ("EMBARGOED: Ministers agree law", true), ("EMBARGOED UNTIL 12 FEB 2099: Ministers agree law", true),
        ("Embargoed until 12 February 2099: Ministers agree law", true), ("SPERRFRIST: Minister einigen sich", true),
        ("SOUS EMBARGO : accord des ministres", true), ("Accord des ministres (SOUS EMBARGO)", true),
        ("[DRAFT] Ministers agree law", true), ("ENTWURF: Minister einigen sich", true), ("EMBARGOED: x", true),
        ("NOT FOR PUBLICATION: Ministers agree law", true), ("禁发：部长达成协议", true),
        ("Embargo until 2028 on chips", false), ("Embargoed: how chips reach Iran", false),
        ("Under embargo: how Iran builds chips", false), ("EMBARGO ON CHIPS WIDENED", false),
        ("Draft AI Act published", false), ("Trade embargo on chips widened", false),
        ("Sperrfrist für Bericht verlängert", false), ("Ministers agree law", false),
    ])
    func anAuthorsTitleForbidsPublicationInCapitalsOrByATime(title: String, isOne: Bool) {
        let embargo = WireHead.Embargo(inTitle: Located(value: title, offset: 7, length: title.utf8.count))
        #expect((embargo != nil) == isOne)
    }

    @Test(
        "A title that is only the name of an embargo or a draft may be news",
        arguments: [
            ("Confidential", false), ("Embargo", false), ("Draft", false), ("Work in progress", false),
            ("Entwurf", false),
            ("CONFIDENTIAL", true), ("EMBARGO", true), ("DRAFT", true), ("[DRAFT]", true), ("草稿", true),
        ])
    func aTitleMayBeTheNameOfAnEmbargo(title: String, isHeld: Bool) {
        let value = Located(value: title, offset: 7, length: title.utf8.count)
        #expect((WireHead.Embargo(inTitle: value) != nil) == isHeld)
        #expect(WireHead.Embargo.isName(title) && WireHead.Embargo(asValue: value) != nil)
    }

    @Test(
        "Words are known by their letters, however these are written",
        arguments: [
            "E M B A R G O E D", "E-M-B-A-R-G-O", "E.M.B.A.R.G.O", "E. M. B. A. R. G. O.", "S P E R R F R I S T",
            "e m b a r g o e d", "*** E M B A R G O ***", "[E M B A R G O E D]",
            "E\u{A0}M\u{A0}B\u{A0}A\u{A0}R\u{A0}G\u{A0}O",
            "E · M · B · A · R · G · O", "E_M_B_A_R_G_O", "E/M/B/A/R/G/O", "E|M|B|A|R|G|O", "E – M – B – A – R – G – O",
            "D R A F T", "D.R.A.F.T", "N O T  F O R  P U B L I C A T I O N", "N O T F O R R E L E A S E",
            "S O U S  E M B A R G O", "E M B A R G O E D UNTIL 12 FEB 2099", "E M B A R G O E D U N T I L 1 2 F E B",
            "Canada opens office - E M B A R G O E D", "Н Е  П У Б Л И К О В А Т Ь", "ＥＭＢＡＲＧＯ",
            "𝐄𝐦𝐛𝐚𝐫𝐠𝐨𝐞𝐝 𝐮𝐧𝐭𝐢𝐥 12 Feb 2099",
            "Ⓔⓜⓑⓐⓡⓖⓞ", "𝔼𝕄𝔹𝔸ℝ𝔾𝕆", "ЕМВАRGO", "EMBАRGOED UNTIL 12 FEB 2099", "Sреrrfrist: 12. Februar 2099",
            "⚠️ EMBARGOED UNTIL 12 FEB 2099", "&nbsp;EMBARGOED", "+++EMBARGO MERCREDI 18H00+++",
            "EMBARGOED-Canada opens office",
        ])
    func wordsAreKnownByTheirLetters(line: String) throws {
        let bytes = Array(line.utf8)
        #expect(try #require(OpeningLine.lines(bytes, in: bytes.indices).first).mayHaveEmbargo)
        #expect(EmbargoLine(line) != nil)
    }

    @Test func aTimeBehindASpelledWordIsRead() throws {
        #expect(try moment("E M B A R G O E D   U N T I L   12 FEB 2099") == "2099-02-12T00:00:00Z")
        #expect(try moment("S-P-E-R-R-F-R-I-S-T: 12. Februar 2099, 10 Uhr") == "2099-02-12T10:00:00Z")
    }

    @Test(arguments: [
        "U.S.A. and E.U. agree", "A I M S for peace", "M.A.R.T.A. opens AI lab", "A B C D: four letters of AI",
    ])
    func lettersOfOtherWordsAreNoEmbargo(line: String) { #expect(EmbargoLine(line) == nil) }

    @Test(
        "A line of nothing but words of embargoes is one, whatever their order",
        arguments: [
            ("Diese Meldung ist gesperrt bis 12. Februar 2099, 10 Uhr", "2099-02-12T10:00:00Z"),
            ("Diese Mitteilung ist bis zum 12. Februar 2099 gesperrt", "2099-02-12T00:00:00Z"),
            ("Zur Veröffentlichung am 12. Februar 2099", "2099-02-12T00:00:00Z"),
            ("Kein Abdruck vor dem 12. Februar 2099", "2099-02-12T00:00:00Z"),
            ("Gesperrt bis 18 Uhr", nil), ("frei ab 6.00 Uhr", nil), ("Zur Veröffentlichung ab Mittwoch frei", nil),
            ("This press release is embargoed until 6 a.m. Wednesday", nil),
            ("The following is embargoed until 10:00 GMT", nil),
            ("This release may not be published before 12 February 2099", "2099-02-12T00:00:00Z"),
            ("The information below is under strict embargo until 12 February 2099, 10:00", "2099-02-12T10:00:00Z"),
            ("Do not publish yet.", nil), ("ne pas diffuser avant", nil),
            ("Ne pas publier ni diffuser avant 06h00 GMT", nil),
            ("Diffusable à partir de 18h", nil), ("Embargo levé le 12 février 2099 à 10h", "2099-02-12T10:00:00Z"),
            ("no publicar hasta el 12 de febrero de 2099", "2099-02-12T00:00:00Z"),
            ("Prohibido publicar antes de las 10:00", nil),
            ("Esta información está embargada hasta el 12 de febrero de 2099", "2099-02-12T00:00:00Z"),
            ("Proibido publicar antes das 18h", nil), ("non pubblicare prima delle 18", nil),
            ("Vietato pubblicare prima delle 18", nil),
            ("Notizia sotto embargo fino alle ore 10", nil),
            ("niet publiceren voor 12 februari 2099", "2099-02-12T00:00:00Z"),
            ("Mag niet gepubliceerd worden voor 18 uur", nil), ("Må ikke publiseres før onsdag", nil),
            ("Ei saa julkaista ennen 12.2.2099", "2099-02-12T00:00:00Z"), ("Materiał objęty embargiem do środy", nil),
            ("Zakaz publikacji do 12 lutego 2099", "2099-02-12T00:00:00Z"),
            ("12 Şubat 2099’dan önce yayımlanmamalıdır", nil),
            ("Đề nghị các báo không đăng trước 10h00 ngày 12/02", nil), ("không đăng trước 18h", nil),
            ("Публиковать не ранее 12 февраля 2099 года", "2099-02-12T00:00:00Z"), ("يحظر النشر حتى إشعار آخر", nil),
            ("للنشر بعد الساعة 10", nil), ("באמברגו עד 18:00", nil), ("発表前につき取り扱い注意", nil), ("報道解禁", nil), ("解禁", nil),
            ("2099年2月12日午後3時以降に報道してください", "2099-02-12T15:00:00Z"), ("掲載は2月12日以降", nil), ("12日朝刊解禁", nil),
            ("禁止在周三之前发布", nil), ("禁止在2099年2月12日之前发布", "2099-02-12T00:00:00Z"),
            ("本稿2099年2月12日10时后方可发布", "2099-02-12T10:00:00Z"),
            ("엠바고", nil), ("2월 12일 오전 10시까지 보도를 금지합니다", nil), ("2099년 2월 12일 10시 이후 보도", "2099-02-12T10:00:00Z"),
            ("ห้ามเผยแพร่ก่อน 12 กุมภาพันธ์ 2099", nil), ("DRAFT – do not publish", nil), ("Not ready for publication", nil),
            ("TK", nil),
            ("[TK]", nil), ("XXX", nil), ("下書き・公開禁止", nil), ("초안 - 게시 금지", nil),
        ] as [(String, String?)])
    func wordsOfEmbargoesAlone(line: String, time: String?) throws {
        let bytes = Array(line.utf8)
        #expect(try #require(OpeningLine.lines(bytes, in: bytes.indices).first).mayHaveEmbargo)
        if let time { #expect(try moment(line) == time) } else { #expect(EmbargoLine(line) != nil) }
    }

    @Test(arguments: [
        "Embargoed: how chips reach Iran", "Embargoed: the chips that Iran wants", "Embargo: US blocks chips for China",
        "Sperrfrist: warum Medien sich an Regeln halten", "Sous embargo : la Chine sans puces",
        "Bajo embargo: chips en Irán",
        "解禁：AI翻訳", "ChatGPT解禁", "Hold for 12 months: senators want AI pause", "Not before 2027: EU delays AI act",
        "Not until 2030, says Altman", "Nicht vor 2027: KI-Regeln verschoben", "US lifts chip embargo on Viet Nam",
        "Kill switch bill passes", "Advisory body meets", "Draft AI law goes to parliament",
        "Publish or perish: AI and science",
        "OpenAI to release GPT-6 on Wednesday", "Report published after delay; union not told",
        "Italien sperrt DeepSeek",
        "Use of AI banned from Wednesday in schools", "美国芯片禁令12日生效", "人工智能标识办法9月1日起施行", "多国禁止使用DeepSeek",
        "AI法案の草案を12日に公表", "生成AI、報道利用で指針公表", "딥시크 사용 금지 확산", "Từ 1/1/2026, cấm dùng AI giả mạo người khác",
        "Meta no lanzará su IA en Europa hasta 2026", "La Cnil interdit ChatGPT jusqu’à nouvel ordre",
    ])
    func otherWordsMakeNewsOfThem(line: String) { #expect(EmbargoLine(line) == nil) }

    private struct ExpectationFailed: Error {}

    @Test("The quick look before the search passes every wording, in small letters and in capitals")
    func everyWordingIsLookedFor() {
        let wordings = EmbargoWords.wording.split { $0 == ";" || $0.isNewline }.map { $0.trimmingWhitespace() }
            // An advance is one only before its day.
            .map { $0 == "adv" ? "adv 12 Feb" : $0 }
        for wording in (wordings + DraftMark.wordings).flatMap({ [$0, $0.uppercased(), "\($0): 12 February 2025"] }) + [
            "^Adv26<", "HFR",
        ] {
            let bytes = Array(wording.utf8)
            #expect(OpeningLine.lines(bytes, in: bytes.indices).first?.mayHaveEmbargo == true, "\(wording)")
        }
    }
}
