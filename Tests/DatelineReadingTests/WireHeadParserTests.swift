import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct WireHeadParserTests {
    private static let places: Set<String> = [
        "paris", "hà nội", "hanoi", "washington", "brussels", "beirut", "seoul", "reykjavik", "port-au-prince",
        "montreal",
    ]

    private func head(_ text: String) -> WireHead {
        let bytes = Array(text.utf8)
        return WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
    }

    private func body(_ text: String, _ head: WireHead) -> String {
        String(decoding: Array(text.utf8).dropFirst(head.bodyStart), as: UTF8.self)
    }

    @Test(arguments: [
        ("date 2025-02-12 PARIS — The", "PARIS", "2025-02-12"), (" date 2025-02-12 PARIS — The", "PARIS", "2025-02-12"),
        ("\n\u{A0} Date 2025-02-12\u{A0}PARIS\u{A0}—\u{A0}The", "PARIS", "2025-02-12"),
        ("date 2025-02-12\nPARIS — The", "PARIS", "2025-02-12"), ("PARIS — The", "PARIS", nil),
        ("PARIS – The", "PARIS", nil),
        ("PARIS -- The", "PARIS", nil), ("PARIS - The", "PARIS", nil), ("PARIS _ The", "PARIS", nil),
        ("WASHINGTON _ The", "WASHINGTON", nil), ("PARIS— The", "PARIS", nil), ("PARIS—The", "PARIS", nil),
        ("PARIS\u{A0}- The", "PARIS", nil), ("PARIS -\u{A0}The", "PARIS", nil), ("PARIS-- The", "PARIS", nil),
        ("HÀ NỘI — The", "HÀ NỘI", nil), ("Hà Nội — The", "Hà Nội", nil),
        ("WASHINGTON/BRUSSELS -- The", "WASHINGTON/BRUSSELS", nil),
        ("Washington/Brussels — The", "Washington/Brussels", nil),
        ("BATON ROUGE, La. — The", "BATON ROUGE", nil), ("REYKJAVIK — The", "REYKJAVIK", nil),
        ("ABOARD AIR FORCE ONE — The", "ABOARD AIR FORCE ONE", nil), ("UNDATED — The", nil, nil),
        ("PARIS, Feb. 12, 2025 (Xinhua) -- The", "PARIS", "2025-02-12"),
        ("PARIS, 12 February 2025 — The", "PARIS", "2025-02-12"),
        ("PARIS, 12 févr 2025 (AFP) - The", "PARIS", "2025-02-12"),
        ("GENÈVE, 1er août 2025 — The", "GENÈVE", "2025-08-01"),
        ("MADRID, 12 de febrero de 2025 (EFE) – The", "MADRID", "2025-02-12"),
        ("BERLIN, 1. März 2025 (dpa) – The", "BERLIN", "2025-03-01"), ("ROMA, 3 GIU 2025 — The", "ROMA", "2025-06-03"),
        ("BRASÍLIA, 12 out. 2025 — The", "BRASÍLIA", "2025-10-12"),
        ("PARIS, 2025-02-12 — The", "PARIS", "2025-02-12"), ("date 2025-03-01 — The", nil, "2025-03-01"),
        ("ST. PETERSBURG, Fla. — The", "ST. PETERSBURG", nil), ("PORT-AU-PRINCE — The", "PORT-AU-PRINCE", nil),
        ("TEL AVIV, Israel (AP) — The", "TEL AVIV", nil), ("서울 — The", nil, nil), ("PARIS – “The", "PARIS", nil),
        ("PARIS — 60 nations signed", "PARIS", nil), ("PARIS — 中国", "PARIS", nil),
    ])
    func readsThePlaceOfADateline(text: String, place: String?, day: String?) {
        let head = head(text + " summit closed on Tuesday with a declaration.")
        #expect(head.place == place)
        #expect(head.day?.description == day)
    }

    @Test(arguments: [
        ("PARIS, Feb. 12 (Reuters) - The", "PARIS", "Feb. 12", "Reuters"),
        ("PARIS, Feb 12 (Reuters) – The", "PARIS", "Feb 12", "Reuters"), ("PARIS (AFP) — The", "PARIS", nil, "AFP"),
        ("Hà Nội, 12 Feb — The", "Hà Nội", "12 Feb", nil), ("PARIS, 12 February — The", "PARIS", "12 February", nil),
        ("BEIRUT, Lebanon, June 2 (AP) — The", "BEIRUT", "June 2", "AP"),
        ("SOUTH BEND, Ind. (AP) — The", "SOUTH BEND", nil, "AP"),
        ("HÀ NỘI, Feb. 12 (VNA) — The", "HÀ NỘI", "Feb. 12", "VNA"), ("PARIS Feb. 12 — The", "PARIS", "Feb. 12", nil),
        ("BEIJING, Sept. 3 (Xinhua) -- The", "BEIJING", "Sept. 3", "Xinhua"),
        ("OSLO, May 1 — The", "OSLO", "May 1", nil), ("MADRID, 12 feb. (EFE) – The", "MADRID", "12 feb.", "EFE"),
        ("BERLIN (dpa) – The", "BERLIN", nil, "dpa"), ("PARIS (sic) – The", nil, nil, nil),
        ("PARIS (Agence France-Presse) — The", "PARIS", nil, "Agence France-Presse"),
        ("PARIS (AP) The — The", nil, nil, nil),
        ("(07-17) 13:09 PDT SAN FRANCISCO -- The", "SAN FRANCISCO", nil, nil),
        ("(07-17) 13:09 PDT WASHINGTON (AP) -- The", "WASHINGTON", nil, "AP"),
    ])
    func readsDateAndAgencyOfADateline(text: String, place: String?, date: String?, agency: String?) {
        let head = head(text + " summit closed on Tuesday.")
        #expect(head.place == place)
        #expect(head.dayWithoutYear == date)
        #expect(head.agency == agency)
    }

    @Test(arguments: [
        "date 2025-02-12 PARIS — ", "PARIS, Feb. 12 (Reuters) - ", "\u{FEFF}HÀ NỘI — ", "PARIS -- \r\n", "UNDATED — ",
        "EMBARGOED UNTIL 00:01 GMT 12 Feb 2025\r\n\r\nPARIS — ", "PARIS —\n\n", "date 2025-02-12 ",
        "date 2025-02-12 — ",
    ])
    func leavesTheStorysOwnWords(head text: String) {
        let text = text.replacing("\u{FEFF}", with: "")
        let story = "The summit — signed by all — closed.\n\nMore."
        #expect(body(text + story, head(text + story)) == story)
    }

    @Test(arguments: [
        "The deal — signed on Monday — covers models.", "Paris — the city of light — hosted the summit.",
        "NATO — it says — will use models.", "AI — what next?", "BREAKING — France signs the declaration.",
        "BREAKING NEWS — France signs.", "EXCLUSIVE: France — and India — sign.", "EXCLUSIVE — France signs.",
        "THE MINISTER SAID ON MONDAY THAT THE BILL — A FIRST — WOULD PASS.", "U.S. - China talks resume on Monday.",
        "G7 – leaders meet.", "G7 – Leaders meet in Paris.", "UNESCO — The agency says.",
        "US — China talks on AI resume.",
        "“Paris” — The film.", "- PARIS — The list.", "# PARIS — A heading", "PARIS", "PARIS — ", "PARIS —", "PARIS",
        "paris — The city.", "Parisian — The style.", "EMMA EXAMPLE — The minister talks.",
        "THE BOTTOM LINE — It works.",
        "TECHNOLOGY - Ministers agreed.", "DATA PROTECTION - Ministers agreed.", "REUTER — Ministers agreed.",
        "BY JANE PLACEHOLDER — Ministers agreed.", "EMMA EXAMPLE, MINISTER — She talks.",
        "France-based Mistral - Europe's hope - said.",
        "OpenAI — The company said on Monday.", "AI Act — What changes in August", "EU AI ACT — WHAT CHANGES",
        "TOP STORIES — The week", "UPDATE — France signs", "UPDATE 2 — France signs", "WATCH — The speech",
        "LIVE — The vote",
        "PRESS RELEASE — Paris", "Q&A — What next", "I — The beginning", "CHATGPT — The chatbot is five.",
        "OPENAI — The company said.", "https://example.org - The page", "",
    ])
    func aLedeWithADashIsNotADateline(text: String) {
        let head = head(text)
        #expect(head == WireHead(bodyStart: 0), "\(text)")
    }

    @Test(arguments: [
        "EMBARGOED UNTIL 00:01 GMT 12 Feb 2025", "Embargoed until 12 February", "NOT FOR RELEASE BEFORE 6 PM EST",
        "NOT FOR PUBLICATION BEFORE 12 Feb", "EMBARGO: 12 Feb 2025, 00:01 GMT", "For Release MON AMs",
        "STRICTLY EMBARGOED",
        "EMBARGOED", "HOLD FOR RELEASE 12 Feb", "FOR RELEASE ON MONDAY", "EMBARGO UNTIL NOON",
        "UNDER EMBARGO UNTIL 12 Feb",
        "*** EMBARGOED UNTIL 12 Feb ***", "(EMBARGOED UNTIL 12 Feb)", "[Embargoed until 12 Feb]",
    ])
    func removesAnEmbargoLineFromTheHead(line: String) {
        let text = "\(line)\n\nPARIS — The summit closed."
        let head = head(text)
        #expect(head.embargo?.words == line)
        #expect(head.place == "PARIS")
        #expect(body(text, head) == "The summit closed.")
    }

    @Test(arguments: [
        "Embargo on chips widened by Washington", "Embargo rules for 5 chips were widened on Monday.",
        "For release of open models, a licence is needed.", "Not for publication is what most of the 12 reports are.",
        "For release notes see page 12.", "Embargoes on 3 chips", "EMBARGO ON CHIPS WIDENED",
        "Embargoed goods filled 12 ships.",
    ])
    func aSentenceThatBeginsLikeAnEmbargoLineIsNotOne(line: String) {
        #expect(head("\(line)\n\nMore on Monday.").embargo == nil)
    }

    @Test func takesTheLastOfSeveralEmbargoLines() {
        let text = "EMBARGOED\nNOT FOR RELEASE BEFORE 12 Feb 2025\nThe story."
        let head = head(text)
        #expect(head.embargo?.words == "NOT FOR RELEASE BEFORE 12 Feb 2025")
        #expect(head.embargo?.time != nil)
        #expect(body(text, head) == "The story.")
    }

    @Test(arguments: [
        "EMBARGOED UNTIL 25 FEB 2040\n\nCanada opens office\n\nPARIS — ",
        "Canada opens office\n\nEMBARGOED UNTIL 25 FEB 2040\n\nPARIS — ",
        "Canada opens office\nEMBARGOED UNTIL 25 FEB 2040\nPARIS — ",
        "Canada opens office (EMBARGOED UNTIL 25 FEB 2040)\n\nPARIS — ",
        "EMBARGOED UNTIL 25 FEB 2040: Canada opens office\n\nPARIS — ",
        "PRESS RELEASE\n\nEMBARGOED UNTIL 25 FEB 2040\n\nCanada opens office\n\nPARIS, Feb. 12 (AP) — ",
        "PRESS RELEASE\nEMBARGOED UNTIL:\n25 FEB 2040\n\nURGENT: Canada opens office\n\nPARIS — ",
        "Canada opens office\n\nEMBARGOED UNTIL 25 FEB 2040\n\n",
    ])
    func findsAnEmbargoAmongTheFirstLines(head text: String) {
        let text = text + "The office opened."
        let head = head(text)
        #expect(head.embargo?.time?.moment(day: nil, zone: .utc)?.rfc3339 == "2040-02-25T00:00:00Z")
        #expect(head.headline == "Canada opens office")
        #expect(body(text, head) == "The office opened.")
    }

    @Test func anEmbargoBeforeADatelineOnItsLineIsNoPartOfTheStory() {
        let text =
            "(EMBARGOED UNTIL 25 FEB 2040) PARIS, Feb. 12 (AP) — The office opened. "
            + String(repeating: "More words. ", count: 30)
        let head = head(text)
        #expect(head.embargo?.time != nil && head.place == "PARIS")
        #expect(body(text, head).hasPrefix("The office opened."))
    }

    @Test func anEmbargoInTheFirstParagraphsHoldsToo() {
        let head = head("The office opened in Paris on Monday.\n\nIt has forty posts.\n\nEMBARGOED UNTIL 25 FEB 2040\n")
        #expect(head.embargo?.time != nil && head.bodyStart == 0)
    }

    @Test(arguments: [
        "URGENT: ", "CORRECTED: ", "RPT-", "REFILE-", "WRAPUP 1-", "BREAKING: ", "CORRECTED-UPDATE 2-", "UPDATE 3 - ",
        "(CORRECTED) ", "2ND LEAD: ", "1st LD: ", "(2nd LD) ", "ADVANCER: ", "Just in: ", "Breaking: ", "URGENT - ",
        "EILMELDUNG: ", "RECTIFICATIF - ", "СРОЧНО: ",
        "عاجل: ",
        "【速報】", "[속보] ", "ĐÍNH CHÍNH: ", "ÚLTIMA HORA: ", "",
    ])
    func versionMarksLeaveTheHeadline(mark: String) {
        let text = "\(mark)Canada opens office\n\nPARIS, Feb 12 (Reuters) - The office opened."
        let head = head(text)
        #expect(head.headline == "Canada opens office")
        #expect(head.place == "PARIS" && head.agency == "Reuters")
        #expect(body(text, head) == "The office opened.")
    }

    @Test(arguments: [
        "Corrected figures show 40 posts", "EXCLUSIVE: Canada opens office", "URGENT-CARE CLINICS TEST AI: study",
        "Update on AI: what changed", "RPT is a mark", "AI: the lead",
    ])
    func wordsOfAHeadlineAreNoVersionMarks(headline: String) {
        #expect(head("\(headline)\n\nPARIS, Feb 12 (Reuters) - The office opened.").headline == headline)
    }

    @Test(arguments: [
        ("By Jane Placeholder\n\nPARIS, Feb. 12 (AP) — ", ["Jane Placeholder"], nil),
        (
            "Canada opens office\nBy JANE PLACEHOLDER and John Roe\n\n", ["Jane Placeholder", "John Roe"],
            "Canada opens office"
        ),
        ("Canada opens office\n\n12 February 2025, 19:34\n\n", [], "Canada opens office"),
        ("2025-02-12\n\nPARIS — ", [], nil),
        (
            "Canada opens office\nPublished: Feb 12, 2025 3:14 PM EST | Updated: Feb 12, 2025 6:02 PM EST\nBy Jane Placeholder\n\n",
            ["Jane Placeholder"], "Canada opens office"
        ),
    ])
    func readsBylinesAndDaysAboveTheStory(text: String, authors: [String], headline: String?) {
        let text = text + "The office opened."
        let head = head(text)
        #expect(head.authors == authors && head.headline == headline)
        #expect(body(text, head) == "The office opened.")
    }

    @Test(arguments: [
        "Who tests the testers?\n\nCanada will open an office.", "Canada opens office",
        "Time is short for the minister.\n\nPARIS — The office opened.", "One line\n\nAnother line\n\nA third line",
        "- An item\n\nPARIS — The office opened.",
    ])
    func aFirstLineWithoutAHeadBelowItIsTheStory(text: String) {
        #expect(head(text) == WireHead(bodyStart: 0))
    }

    @Test func aLineBetweenHeadlineAndDatelineIsAStandfirst() {
        let text = "Canada opens office\nForty posts in Montreal\n\nPARIS — The office opened."
        let head = head(text)
        #expect(head.headline == "Canada opens office" && head.standfirst == "Forty posts in Montreal")
        #expect(body(text, head) == "The office opened.")
    }

    @Test(arguments: [
        "KILL: Canada opens office", "MANDATORY KILL", "KILL KILL KILL", "Canada-AI/\nKILL KILL KILL",
        "BULLETIN KILL", "WITHDRAWN-Canada opens office", "STORY WITHDRAWN", "ANNULATION", "AVIS D'ANNULATION",
        "RÜCKRUF: Kanada eröffnet Amt", "ANULACIÓN: Canadá abre oficina", "ANNULLAMENTO",
        "HỦY TIN: Canada mở văn phòng",
        "АННУЛИРОВАНО", "إلغاء خبر", "【撤稿】", "取り消し", "Please kill item dpa 157.", "KILL - Canada opens office",
        "EDITORS: KILL", "HOLD HOLD HOLD", "Mandatory kill.", "# Mandatory kill", "**Story withdrawn**",
        "This story has been withdrawn.", "(This story has been withdrawn because a source was wrong.)",
        "ACHTUNG REDAKTIONEN: Bitte die Meldung dpa 0123 nicht verwenden!", "(ATENCIÓN EDITORES: anulen esta nota)",
        "LET OP: bericht ingetrokken", "ANNULLAMENTO ++", "NB! Meldingen trekkes tilbake", "【記事取消】部長合意",
        "AFP KILL - Canada opens office", "PARIS, Oct 20, 2026 (AFP)\n\nMANDATORY KILL",
        "PARIS (AP) — Editors: Kill the story on Canada, moved Tuesday.",
        "PARIS, 20 oct 2026 (AFP) - Prière de bien vouloir annuler notre dépêche.",
        "Kill: PARIS", "Please kill PARIS: Canada opens office.", "Editors: please kill BC-CANADA-AI, moved Tuesday.",
        "Pls kill slug CANADA-OFFICE", "Please withdraw AI-LAW: wrong figures",
    ])
    func aKillIsNoStory(line: String) {
        #expect(head("\(line)\n\nPARIS, Feb 12 (Reuters) - The office opened.").notice?.value == .kill)
    }

    @Test(arguments: [
        "ACHTUNG REDAKTIONEN!\n\nBitte verwenden Sie die Meldung „Office“ (dpa 0123) NICHT. Sie wird zurückgezogen.",
        "NOTE TO EDITORS\n\nThe story on Canada has been withdrawn.", "AVIS AUX RÉDACTIONS\n\nLa dépêche est annulée.",
    ])
    func aNoteToEditorsThatWithdrawsAStoryIsAKill(text: String) { #expect(head(text).notice?.value == .kill) }

    @Test("An order in capitals counts in Markdown with front matter, too")
    func aKillIsNoMarkdown() {
        let parser = WireHeadParser { _ in false }
        for (line, isKill) in [
            ("MANDATORY KILL", true), ("STORY WITHDRAWN", true), ("Kill switch becomes law", false),
            ("KILL SWITCH BECOMES LAW", false), ("> MANDATORY KILL", false), ("Mandatory kill", false),
        ] {
            let text = Array("\(line)\n\nMore.".utf8)
            #expect(
                (parser.parse(text, in: text.indices, .embargo, isMarkdown: true).notice != nil) == isKill, "\(line)")
        }
    }

    @Test(arguments: [
        "ADVISORY", "MEDIA ADVISORY: Minister to speak", "ADVISORY - Subscribers will get a story.",
        "ATTN EDITORS: Subscribers please note that the story will be updated.", "NOTE TO EDITORS", "EDITORS' NOTE",
        "Editor’s note: the story moves at noon.", "AVIS AUX RÉDACTIONS", "ACHTUNG REDAKTIONEN: Die Meldung folgt.",
        "NOTA A LOS EDITORES", "AVVISO ALLE REDAZIONI", "AVISO ÀS REDAÇÕES", "LƯU Ý BIÊN TẬP: tin sẽ được cập nhật",
        "ВНИМАНИЮ РЕДАКЦИЙ", "تنبيه للمحررين", "编者注意：", "編集者へ",
        "AP News Digest", "The AP News Digest", "BUDGET", "NEWS BUDGET", "AP BUDGET, 12 FEB 2025", "Reuters daybook",
        "DAYBOOK",
        "AFP agenda", "dpa Tagesvorschau", "TAGESVORSCHAU",
    ])
    func aMessageToEditorsAloneIsNoStory(line: String) {
        #expect(head("\(line)\n\nThe story follows at noon.").notice?.value == .advisory)
    }

    @Test func aNoteAboveAStoryIsTakenOff() {
        let text = "EDITORS' NOTE: Adds quotes.\n\nCanada opens office\n\nPARIS, Feb 12 (AP) — The office opened."
        let head = head(text)
        #expect(head.notice == nil && head.notes.map(\.value) == ["EDITORS' NOTE: Adds quotes."])
        #expect(head.headline == "Canada opens office")
        #expect(body(text, head) == "The office opened.")
    }

    @Test(arguments: [
        "Kill switch for large models becomes law in nine states.", "KILL SWITCH BECOMES LAW",
        "Advisory board meets in Paris", "ADVISORY BOARD MEETS IN PARIS", "Editors ask for rules on AI",
        "Attention turns to Paris", "Withdrawal from the pact is near", "Retraction rates rise, study says",
        "Killed: a bill on AI", "Note to self: test the models", "BUDGET: UK RAISES AI SPENDING", "Budget 2026",
        "AI news digest",
        "AI NEWS DIGEST", "Daybook", "Budget", "Please kill the bill, unions say", "KILL BILL: AI REMAKES FILM",
        "Kill Bill: AI remakes film", "Kill switch: how it works", "Please kill AI, says critic",
    ])
    func newsWithTheseWordsIsAStory(line: String) {
        #expect(head("\(line)\n\nMore on Monday.").notice == nil)
    }

    @Test func inMarkdownTheHeadHasNoMarkup() {
        let bytes = Array(
            "# Canada *opens* office\n\n**EMBARGOED UNTIL 25 FEB 2040**\n\nPARIS — The office opened.".utf8)
        let parser = WireHeadParser { Self.places.contains($0.lowercased()) }
        let wire = parser.parse(bytes, in: 0..<bytes.count, isMarkdown: true)
        #expect(wire.headline == "Canada opens office" && wire.embargo?.time != nil && wire.place == "PARIS")
        let own = parser.parse(bytes, in: 0..<bytes.count, .embargo, isMarkdown: true)
        #expect(own.embargo?.time != nil && own.headline == nil && own.place == nil && own.bodyStart == 0)
        #expect(parser.parse(bytes, in: 0..<bytes.count, .nothing, isMarkdown: true) == WireHead(bodyStart: 0))
    }

    @Test(.random) func neverTrapsAndNeverPointsOutsideItsRange() {
        var random = SeededRandom()
        let pieces = [
            "date 2025-02-12 ", "PARIS", "Hà Nội", ", Feb. 12", " (Reuters)", " — ", " -- ", " - ", "_", "(", ")", "\n",
            " ", "\u{A0}",
            "EMBARGO", "EMBARGOED UNTIL", "KILL", "URGENT:", "By Jane Doe", "解禁", "/", ",", "12", "2025", "\r\n", "中",
            "\u{301}", ":", "x", "UNDATED",
        ]
        for _ in 0..<2_500 {
            let bytes =
                Array("ab".utf8) + (0..<random.below(9)).flatMap { _ in Array((random.pick(pieces) ?? "").utf8) }
            let end = bytes.count - random.below(2)
            let head = WireHeadParser { _ in true }.parse(bytes, in: 2..<max(2, end))
            #expect((2...max(2, end)).contains(head.bodyStart))
        }
        for _ in 0..<2_000 {
            let bytes = random.bytes(random.below(60))
            let head = WireHeadParser { _ in false }.parse(bytes, in: 0..<bytes.count)
            #expect((0...bytes.count).contains(head.bodyStart))
        }
    }

    @Test(arguments: [
        "EMBARGOED COPY", "EMBARGOED FOR RELEASE", "FOR RELEASE ON DELIVERY", "NOT FOR DISTRIBUTION", "KHÔNG ĐĂNG",
        "HOLD - DO NOT RUN", "Adv 12 Feb 2099", "For immediate release after 18:00 on 12 February 2099",
        "Publication à partir du 12 février 2099", "Es gilt das gesprochene Wort - Sperrfrist Redebeginn",
        "Må ikke offentliggøres før 12. februar 2099", "(2099年2月12日前不得发表)", "禁止在2099年2月12日前发布",
        "[2099년 2월 12일 06시까지 엠바고]", "Nezveřejňovat před 12. únorem 2099", "ＥＭＢＡＲＧＯＥＤ", "EMBAR\u{AD}GOED",
        "EMBAR\u{200B}GOED",
    ])
    func anEmbargoIsSeenHoweverItIsWritten(line: String) {
        #expect(head("\(line)\n\nPARIS, Oct 20, 2026 (AFP) - Ministers agreed a law.").embargo != nil)
    }

    @Test(arguments: [
        "EMBARGOED UNTIL DELIVERY, 1 November 2026", "Embargo through 1 November 2026",
        "Embargo t/m 1 november 2026",
    ])
    func aTimeThatIsNotTheBeginningOfItsDayIsInDoubt(line: String) {
        let embargo = head("\(line)\n\nPARIS, Oct 20, 2026 (AFP) - Ministers agreed a law.").embargo
        #expect(embargo != nil && embargo?.time == nil)
    }

    @Test(arguments: [
        "The report, embargoed until 12 February 2020, was leaked to newspapers.",
        "A report that was embargoed until Friday was leaked.",
    ])
    func aSentenceThatTellsOfAnEmbargoIsNone(line: String) { #expect(head(line).embargo == nil) }

    @Test(arguments: [
        "## Embargo until 1 March 2025: how it failed", "- Embargo until 12 February 2028 on chips",
        "“Embargoed until 12 February 2099” stood on the report.", "Not for publication before noon, the memo said.",
    ])
    func inMarkdownWithFrontMatterOnlyASlugLineIsAnEmbargo(line: String) {
        let parser = WireHeadParser { _ in false }
        let (text, slug) = (Array("\(line)\n\nMore.".utf8), Array("EMBARGOED UNTIL 12 FEB 2099\n\nMore.".utf8))
        #expect(parser.parse(text, in: text.indices, .embargo, isMarkdown: true).embargo == nil)
        #expect(parser.parse(slug, in: slug.indices, .embargo, isMarkdown: true).embargo != nil)
    }

    @Test(
        "A line of nothing but an embargo in capitals is one whatever stands around it",
        arguments: [
            "> EMBARGOED UNTIL 12 FEB 2099", "> **EMBARGOED UNTIL 12 FEB 2099**", "## DRAFT", "- DRAFT",
            "<p>EMBARGOED</p>",
            "***EMBARGOED***", "\\[DRAFT\\]", "<h1>DRAFT</h1>",
        ])
    func capitalsAreAnEmbargoInMarkdownToo(line: String) {
        let text = Array("\(line)\n\nMore.".utf8)
        let found = WireHeadParser { _ in false }.parse(text, in: text.indices, .embargo, isMarkdown: true)
        #expect(found.embargo != nil)
    }

    @Test(
        "In Markdown an embargo is one in a box, a quotation, a list, a table, a block of code and in HTML",
        arguments: [
            "> [!WARNING]\n> EMBARGOED UNTIL 12 FEB 2099", "> [!NOTE]\n> Embargoed until 12 February 2099",
            "> [!IMPORTANT]\n> **Embargoed until 10:00 GMT on 12 February 2099**",
            "> [!CAUTION]\n>\n> SPERRFRIST: 12. Februar 2099, 10 Uhr", "> [!WARNING]  \n> DRAFT – do not publish",
            "> Embargoed until 12 Feb 2099, 10:00 GMT", "* Embargoed until 12 Feb 2099",
            "1. EMBARGOED UNTIL 12 FEB 2099",
            "- **Embargo:** 12 February 2099, 10:00 GMT", "- Contact: Jane\n- Embargo: 12 February 2099",
            "| Embargo | 12 February 2099 10:00 GMT |\n| --- | --- |",
            "| Contact | Jane |\n| --- | --- |\n| Embargo | 12 Feb 2099 |",
            "<div class=\"notice\">\nEmbargoed until 12 February 2099\n</div>",
            "<p><strong>Embargo: 12 Feb 2099</strong></p>",
            "<table>\n<tr><td>Embargo</td><td>12 February 2099</td></tr>\n</table>", "### Embargo: 12 February 2099",
            "EMBARGOED UNTIL 12 FEB 2099\n---", "```\nEMBARGOED UNTIL 12 FEB 2099\n```",
            "⚠️ EMBARGOED UNTIL 12 FEB 2099",
            "Paris, 10 February\n**EMBARGOED UNTIL 12 FEB 2099**\nPress office", "Embargoed until 10:00 GMT",
            "::: warning\nEMBARGOED UNTIL 12 FEB 2099\n:::",
            "# Office\n\n> [!WARNING]\n> This article is embargoed until 12 Feb 2099.",
            "Entwurf – nicht veröffentlichen", "TK", "[TK]", "XXX", "> [!WARNING]\n> DRAFT",
        ])
    func whateverIsAroundAnEmbargoInMarkdown(text: String) {
        let bytes = Array("\(text)\n\nMore.".utf8)
        let parser = WireHeadParser { _ in false }
        for scope in [WireHeadParser.Scope.embargo, .wireCopy] {
            #expect(parser.parse(bytes, in: bytes.indices, scope, isMarkdown: true).embargo != nil)
        }
    }

    @Test(arguments: [
        "> “The embargo until 2030 is wrong,” he said.", "- Embargo on chips until 2030\n- Draft law",
        "| Country | Embargo |\n| --- | --- |\n| Iran | 2012 |", "**Draft law:** what it says", "- Draft", "> Draft",
        "Embargoed until Wednesday, the report was leaked on Monday by a trade journal.", "# Confidential",
        "Nobody may publish before noon on Wednesday, a court said.",
        "The report was leaked,\nembargoed until 12 February 2099,\nand read.",
        "He asked for a draft – do not publish that, he said.", "The report is embargoed, but a copy was seen by AFP.",
    ])
    func anAuthorMayWriteOfEmbargoes(text: String) {
        let bytes = Array("\(text)\n\nMore.".utf8)
        #expect(
            WireHeadParser { _ in false }.parse(bytes, in: bytes.indices, .embargo, isMarkdown: true).embargo == nil)
    }

    @Test(arguments: [
        "Editors: AI must not replace us, union says", "Editors: chatbots steal our work",
        "Editors: machines write half of it",
    ])
    func aHeadlineOfEditorsIsNoNote(headline: String) {
        let head = head("\(headline)\n\nPARIS, Feb 12 (Reuters) - The office opened.")
        #expect(head.headline == headline && head.notes.isEmpty)
    }

    @Test(arguments: [
        "The minister opens the office. (Photo: EXA)", "Contact: Press Office, press@example.org, +1 555 0100",
    ])
    func captionsAndContactsAboveAStoryAreNoPartOfIt(line: String) {
        let text = "\(line)\n\nCanada opens office\n\nPARIS, Feb 12 (Reuters) - The office opened."
        let head = head(text)
        #expect(head.headline == "Canada opens office" && head.extras.map(\.value) == [line] && head.notice == nil)
        #expect(body(text, head) == "The office opened.")
    }

    @Test func aDatelineInChineseHasTheAgencyFirst() {
        let text = "新华社北京2025年2月12日电（记者 某某）政府将设立人工智能安全中心。"
        let head = head(text)
        #expect(head.agency == "新华社" && head.place == "北京" && head.day?.description == "2025-02-12")
        #expect(body(text, head) == "政府将设立人工智能安全中心。")
        #expect(self.head("新华社日内瓦2月12日电 多国部长").dayWithoutYear == "2月12日")
        #expect(self.head("新华社报道，电力不足。").agency == nil)
    }

    @Test func aKnownPlaceBeforeAColonIsADateline() {
        let story =
            "The government will open an office for the safety of models, which tests them before they are sold."
        let text = "PARIS: \(story)"
        #expect(head(text).place == "PARIS" && body(text, head(text)) == story)
        for other in ["PARIS: WHAT THE SUMMIT DID", "PARIS: The summit", "TECHNOLOGY: \(story)"] {
            #expect(head(other).place == nil, "\(other)")
        }
    }

    @Test(arguments: [
        "CHIP BAN FROM 12 FEBRUARY 2026", "SUMMIT OPENS FEB. 16", "HEARING ON TIKTOK, JAN. 10, 2025",
        "AI DIGEST - 20 OCTOBER 2026",
    ])
    func aHeadlineInCapitalsThatEndsWithADayIsNoDateline(headline: String) {
        let found = head("\(headline)\n\nPARIS, Oct 20, 2026 (AFP) — Ministers agreed.")
        #expect(found.headline == headline && found.place == "PARIS")
    }

    @Test(arguments: [
        "Madrid, 20 oct 2026 (EFE).- El Gobierno aprobó la ley.",
        "Madrid, 20 oct 2026 (EFE) .- El Gobierno aprobó la ley.",
    ])
    func aStopAndADashBehindAnAgencyBelongToTheDateline(text: String) {
        #expect(body(text, head(text)) == "El Gobierno aprobó la ley.")
    }
}
