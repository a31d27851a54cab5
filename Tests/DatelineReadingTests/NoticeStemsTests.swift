import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct NoticeStemsTests {
    private static let wordings =
        [
            WireNotice.killPhrases, WireNotice.withdrawals, WireNotice.killOrders, WireNotice.requests,
            WireNotice.advisories, WireNotice.schedules, WireNotice.schedulesOfAgencies, WireNotice.notes,
        ].flatMap { $0.values.joined() } + WireNotice.kills.map { [$0] }

    private static let stems = NoticeStems(wordings)

    @Test func noWordingOfANoticeIsMissed() {
        for words in Self.wordings {
            let text = words.joined(separator: " ")
            for line in [text, text.lowercased(), "PARIS-\(text): AI law", "“\(text)”", "AFP — \(text)."] {
                #expect(Self.stems.mayBeIn(line), "\(line)")
            }
        }
    }

    @Test(arguments: [
        "MANDATORY KILL", "Mandatory kill", "KILL-AI-LAW", "K I L L", "K.I.L.L. this", "kíll", "КILL",
        "Please disregard our story",
        "AI law, KILL",
    ])
    func whatWithdrawsAStoryIsNotMissedHoweverItIsWritten(line: String) { #expect(Self.stems.mayBeIn(line)) }

    @Test(arguments: [
        "The regulator asked the firms for records of the skills that they measure.",
        "Canada’s rules — the first – are “open”.",
        "A killer app", "A cancelled show", "", "12 2 2025",
    ])
    func mostSentencesAreSeenAtAGlance(line: String) { #expect(!Self.stems.mayBeIn(line)) }
}

@Suite struct SmallWordsTests {
    @Test(arguments: [
        "It has 40 posts, the minister said in Leeds on Monday.", "la oficina abre en mayo con muchos puestos",
    ]) func aSentenceHasMoreWordsInSmallLettersThanNames(line: String) {
        #expect(SignOffPiece.hasManySmallWords(line))
    }

    @Test(arguments: [
        "jd/ae/xy", "Juan de la Cruz y de los Ríos/EFE", "WAM/Jane Placeholder", "نص قصير في الوكالة من أجل الجميع",
    ])
    func namesAndInitialsHaveNotSoMany(line: String) { #expect(!SignOffPiece.hasManySmallWords(line)) }
}

@Suite struct BeginningsTests {
    @Test(arguments: ["mis à jour le 3 mars", "mis a\u{300} jour le 3 mars"]) func accentsAreFoundInBothForms(
        line: String
    ) {
        #expect(Beginnings(["publié", "mis à jour", "mis"]).first(of: line) == "mis à jour")
    }

    @Test(arguments: ["état de la loi", "e\u{301}tat de la loi"]) func firstLettersWithAccentsAreFoundInBothForms(
        line: String
    ) {
        #expect(Beginnings(["état"]).open(line))
    }

    @Test func theFirstOfSeveralWordsThatOpenALineCounts() {
        #expect(Beginnings(["last updated on", "last"]).first(of: "last updated on Monday") == "last updated on")
        #expect(Beginnings(["last", "last updated on"]).first(of: "last updated on Monday") == "last")
    }

    @Test(arguments: ["", "the last", "l"]) func whatBeginsOtherwiseHasNone(line: String) {
        #expect(Beginnings(["last"]).first(of: line) == nil)
    }
}
