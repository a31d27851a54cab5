import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

/// What editors write above and below a text to keep it from readers.
@Suite struct HoldingOrderTests {
    /// Orders, in the languages of the agencies.
    static let orders = [
        "HOLD - legal", "Hold - legal", "HOLD – Jim to call the ministry", "HOLD: waiting for quotes from Anna",
        "HOLD FOR LEGAL", "On hold pending legal review", "Story on hold until lawyers have cleared it",
        "On hold until further notice", "Awaiting legal sign-off", "Awaiting sign-off from legal",
        "AWAITING EDITOR'S APPROVAL", "Awaiting right of reply", "Waiting on legal", "Pending legal approval",
        "PRIVILEGED AND CONFIDENTIAL", "Privileged & Confidential", "Attorney-client privileged", "SPIKED", "SPIKE",
        "Spiked", "Spike this", "Do not run", "Do not run yet", "DO NOT RUN THIS!!", "*** DO NOT RUN ***",
        "[DO NOT RUN]", "Don't run this yet please", "Don’t publish", "Please do not publish this story yet",
        "Do not publish: waiting for Anna", "DO NOT PUBLISH - legal has not cleared this",
        "Not cleared for publication", "NOT YET CLEARED", "Not cleared by legal", "Not legally cleared",
        "Not approved for publication", "Not yet signed off", "Not final, please do not publish.",
        "PS: please don't publish", "Pls hold til Monday", "Please hold until Monday", "Jim - do not run this yet.",
        "Jim, please hold", "Anna: don't publish this yet", "Held over", "Pending sign-off", "Legal review pending",
        "Needs legal review", "With the lawyers", "Subject to legal review", "Legal hold",
        "Strictly private and confidential", "Internal use only", "Eyes only", "NOT FOR PUBLICATION!", "Not for web",
        "Off the record", "Background only", "Unedited - not for circulation", "Ne pas publier", "À NE PAS DIFFUSER",
        "En attente de validation juridique", "En attente du feu vert du service juridique",
        "Ne pas publier avant accord du service juridique", "Ne pas mettre en ligne svp", "Pas encore validé",
        "Merci de ne pas publier", "Strictement confidentiel", "Publication suspendue", "No publicar",
        "NO PUBLICAR TODAVÍA", "Por favor no publicar", "Pendiente de revisión legal", "A la espera del visto bueno",
        "Retener hasta nuevo aviso", "No difundir", "Estrictamente confidencial", "Nicht veröffentlichen",
        "BITTE NOCH NICHT VERÖFFENTLICHEN", "Noch nicht freigegeben", "Wartet auf Freigabe durch Rechtsabteilung",
        "In rechtlicher Prüfung", "Freigabe steht noch aus", "Zurückhalten bis Montag", "Streng vertraulich",
        "Bitte nicht verwenden", "Không đăng", "KHÔNG ĐĂNG TIN NÀY", "Chưa được duyệt", "Chờ pháp chế duyệt",
        "Tạm giữ, chờ ý kiến luật sư", "Xin đừng đăng", "Lưu hành nội bộ", "Tạm hoãn đăng", "Não publicar",
        "NÃO PUBLICAR AINDA", "Aguardando revisão jurídica", "Aguardando aprovação da chefia", "Em revisão jurídica",
        "Por favor, não publicar", "Non pubblicare", "DA NON PUBBLICARE", "In attesa di approvazione",
        "In attesa del via libera dell'ufficio legale", "Strettamente riservato", "Non ancora approvato", "لا تنشر",
        "ليس للنشر", "غير معد للنشر", "بانتظار المراجعة القانونية", "قيد المراجعة القانونية",
        "يرجى عدم النشر حتى إشعار آخر", "سري للغاية", "请勿发布", "暂不发布", "等待法务审核", "未经审核", "内部资料,请勿外传", "暂缓发稿！",
        "【请勿发布】", "不要发布", "Не публиковать", "Пока не публиковать, ждем юристов", "На согласовании", "掲載禁止", "法務確認待ち",
        "게재 보류", "Niet publiceren",
        "Hold this one, Jim", "This is a draft", "Pls spike", "Kill this piece please", "Holding for lawyers",
        "HOLD!!!", "*HOLD*",
        "== HOLD ==", ">>> DO NOT USE <<<", "Do NOT publish before legal has signed off", "Not for release yet",
        "Don't post this online", "Please don't share this with anyone outside the company",
        "Needs sign-off from the news desk", "Waiting for approval from legal", "Legal to clear before publication",
        "To be lawyered", "Subject to legal clearance", "Not to be published until further notice",
        "Must not be published before Monday", "Under legal review", "Legal hold - do not publish", "ON HOLD: legal",
        "HOLD (legal)", "[HOLD - fact check]", "Awaiting fact-check", "NOT LEGALLED", "Not yet legalled, do not run",
        "NB: do not publish", "Note: not for publication", "Draft - do not publish",
        "CONFIDENTIAL - NOT FOR PUBLICATION", "Confidential & privileged", "Private & confidential",
        "Attorney work product", "Not for external use", "Unpublished", "Not ready for publication yet",
        "Embargoed - do not use", "Ne pas diffuser avant feu vert de la direction", "EN ATTENTE DE RELECTURE",
        "Papier en attente, ne pas mettre en ligne", "À valider par le service juridique",
        "Non validé, ne pas publier", "Confidentiel - ne pas diffuser", "Publication interdite jusqu'à nouvel ordre",
        "No publicar sin visto bueno del jefe de redacción", "Pendiente de aprobación, no publicar",
        "En espera de los abogados", "Uso interno, no difundir", "Nicht zur Veröffentlichung bestimmt",
        "Noch nicht freigegeben, bitte nicht verwenden", "Freigabe ausstehend", "Vertraulich - nicht weitergeben",
        "BITTE ZURÜCKHALTEN", "Wird rechtlich geprüft", "Đừng đăng vội, chờ duyệt", "CHỜ DUYỆT",
        "Tin chưa được duyệt", "Bài này tạm giữ", "Chưa đăng, chờ ý kiến lãnh đạo", "Não usar, aguardando jurídico",
        "Texto retido", "NÃO DIVULGAR", "In attesa di verifica legale, non pubblicare", "Riservato - non diffondere",
        "Non utilizzare prima del via libera della direzione", "غير مخصص للنشر", "ممنوع النشر", "النشر مؤجل",
        "سري وخاص", "暂不发布，等法务确认", "此稿不发", "待审核", "机密文件", "先别发", "Не для публикации", "На проверке у юристов", "公開禁止",
        "確認待ち", "보도 금지", "대외비",
    ]

    /// News with the same words.
    static let news = [
        "The bill was put on hold pending legal review, the ministry said.",
        "Awaiting legal sign-off, the ministry has delayed the rollout.", "The talks are on hold.", "Prices spiked.",
        "The spike was the largest in a year.", "Approval is still pending.",
        "Do not use chatbots for medical advice, the regulator said.", "“Do not run,” the guard told them.",
        "Off the record, ministers were blunter.", "Hold the line on chips, senators tell the White House",
        "Private companies must register models", "Internal review finds errors in risk model",
        "Confidential data was leaked, the agency said.", "Not everyone agrees.", "Legal experts are divided.",
        "The documents are privileged and confidential, the court ruled.", "Kill switches become law",
        "EU puts AI liability bill on hold", "Privileged access to chips ends", "Draft rules published for comment",
        "The draft is not final.", "The decision is subject to approval by parliament.",
        "The law is awaiting approval.", "The judge ordered a hold on the rule.",
        "Publication of the code was postponed.", "The report has not been published.",
        "The minister declined to comment.", "He asked them not to publish the names.",
        "Internal documents show a plan", "Pending approval, the fund will start in May.",
        "Waiting for approval, start-ups leave", "Not ready for AI, schools say",
        "Not for sale: how one town kept its data", "Hold firm, unions tell ministers",
        "Le projet de loi est en attente.", "En attente de la loi, les entreprises hésitent",
        "La publication a été suspendue par le tribunal.", "El proyecto está pendiente de aprobación.",
        "Pendiente de aprobación, la ley divide al Senado", "Das Gesetz wartet auf Freigabe durch Brüssel.",
        "Vertrauliche Daten waren öffentlich", "Die Regierung will den Bericht nicht veröffentlichen.",
        "Bộ chưa công bố số liệu.", "Dự luật đang chờ Quốc hội phê duyệt.", "Tài liệu nội bộ bị lộ, bộ cho biết",
        "O projeto aguarda aprovação do Senado.", "In attesa della legge, le imprese si fermano",
        "Il governo non pubblica i dati.", "الحكومة لا تنشر البيانات", "القانون قيد المراجعة في البرلمان",
        "政府未公布数据。", "法案等待审核,部长说。", "内部文件显示计划已搁置", "Правительство не публикует данные.",
        "Законопроект находится на согласовании в министерстве.", "Markets hold: what comes next for chips",
        "Police: do not use this app", "The company will not publish its weights.",
        "Anthropic, OpenAI: please do not run these tests",
        "Hold the applause", "Please hold the line, robots say", "Kill the bill, protesters chant",
        "Spike in complaints", "Do not disturb", "Don't panic", "Not for everyone", "Not for the first time",
        "Not approved by voters", "Not signed by China", "Waiting for Brussels", "Waiting for rules",
        "Awaiting trial, executive resigns", "Awaiting review, chip exports stall",
        "Pending review of the rules, exports stop", "Subject to approval by the Senate",
        "Subject to review every year", "Private talks", "Private equity enters AI", "Internal market rules",
        "Internal use of chatbots rises", "Confidential computing explained", "Legal review of AI law begins",
        "Legal hold on exports lifted", "Under review", "Under legal pressure", "On hold for years, AI bill returns",
        "On hold until 2027", "Publication stopped by court", "Publication of AI report on hold", "Story of a chip",
        "This is not a test.", "The story is not over.", "The article was published in May.",
        "The article is on hold, the publisher said.", "Do not use AI for exams, says ministry",
        "Do not share passwords", "Don't use chatbots in court, judge warns", "Must not be used by children",
        "Needs approval from parliament", "Needs more power", "Not ready for war", "Not ready for AI",
        "Pulled apart", "Killed by drones", "Parked cars and AI", "Unpublished study finds bias",
        "Advance copy of report shows bias", "En attente d'un vote", "En attente de Bruxelles",
        "Confidentiel défense : ce que dit la loi", "Non validé par le Conseil, le texte revient",
        "Ne pas avoir peur de l'IA", "Pendiente de juicio", "En espera de la ley", "Uso interno de la IA crece",
        "No usar IA en exámenes, pide el ministerio", "No divulgar datos de menores",
        "Nicht verwenden darf die Polizei das System", "Vertraulich: was der Bericht sagt", "Geheim bleibt geheim",
        "In Prüfung", "Nội bộ đảng họp", "Chưa công bố kết quả", "Chờ luật mới", "Không đăng ký kinh doanh",
        "Mật mã lượng tử", "Bảo mật dữ liệu là ưu tiên", "Em espera do Senado", "Não usar IA na escola",
        "In attesa di giudizio", "In attesa di una legge", "Riservato agli esperti", "سري: ما يقوله التقرير",
        "النشر في الصحف", "内部市场规则", "保密协议曝光", "审核中的法案", "机密计算解析", "Секретно: что в докладе", "На утверждении в Думе",
        "保留地",
    ]

    private static let story = "The office has 12 posts, and the ministry pays for them.\n\nIt opens in May, she said."

    private func embargo(in text: String, _ path: String = "a.txt") throws -> WireHead.Embargo? {
        try withFolder([path: text]) { folder in
            try ManuscriptReader(
                folder: folder, name: "Content", sidecars: [], taxonomies: [.countries, .topics], zone: .utc,
                knowsPlace: { $0.lowercased() == "paris" }
            ).readAsFarAsPossible(path).head.embargo
        }
    }

    private static let places: [(String, @Sendable (String) -> String)] = [
        ("a.txt", { "\($0)\n\nPARIS, Feb. 12 (Reuters) - \(story)\n" }),
        ("a.txt", { "PARIS, Feb. 12 (Reuters) - \(story)\n\n\($0)\n" }),
        ("a.txt", { "Hi Jim,\n\n\($0)\n\nPARIS, Feb. 12 (Reuters) - \(story)\n" }),
        ("a.txt", { "PARIS, Feb. 12 (Reuters) - \(story)\n\n\($0)\n\nJim Miller\nNews desk, +1 555 0100\n" }),
        ("a.md", { "---\ntitle: An office\n---\n\($0)\n\n\(story)\n" }),
        ("a.md", { "---\ntitle: An office\n---\n\(story)\n\n\($0)\n" }),
    ]

    @Test(arguments: orders) func anOrderAboveOrBelowAStoryHoldsIt(order: String) throws {
        for (file, text) in Self.places { #expect(try embargo(in: text(order), file) != nil, "\(text(order))") }
    }

    @Test(arguments: news) func newsWithTheSameWordsIsNoOrder(line: String) throws {
        for (file, text) in Self.places { #expect(try embargo(in: text(line), file) == nil, "\(text(line))") }
    }

    @Test(arguments: [
        "Office opens in Paris - HOLD", "Office opens in Paris [DO NOT RUN]", "SPIKED: Office opens in Paris",
    ])
    func anOrderInCapitalsBesideAHeadlineHolds(line: String) throws {
        #expect(try embargo(in: "\(line)\n\nPARIS, Feb. 12 (Reuters) - \(Self.story)") != nil)
    }

    @Test func anOrderWithATimeIsAnEmbargoUntilThen() throws {
        let embargo = try embargo(in: "HOLD UNTIL 10:00 GMT 25 FEB 2040\n\nPARIS, Feb. 12 (Reuters) - \(Self.story)")
        #expect(embargo?.time?.moment(day: nil, zone: .utc)?.rfc3339 == "2040-02-25T10:00:00Z")
        #expect(embargo?.isDraftMark == false)
    }

    @Test(arguments: [
        "The ministry said on Monday that the report of its experts was still\nconfidential.\n\nIt opens in May.",
        "The ministry said on Monday that the text that it had shown was only\na draft.\n\nIt opens in May.",
        "The text that the ministry showed was, as all of its officials said then, a\ndraft\nand will change.",
        "It opens in May.\n\nThe ministry said that the report of its experts stays\nconfidential.",
        "It opens in May.\n\nThe ministry said that the report of its experts is\nnot for publication.",
    ])
    func theLastWordsOfASentenceThatIsBrokenIntoLinesHoldNothing(text: String) throws {
        for (file, head) in [("a.txt", "date 2025-02-12 PARIS — "), ("a.md", "---\ntitle: A\n---\n")] {
            #expect(try embargo(in: head + text, file) == nil)
        }
    }

    @Test(
        "What forbids publication in small letters right below a headline holds the story",
        arguments: [
            "not for publication", "hold for release", "draft", "confidential", "nicht zur Veröffentlichung",
            "ne pas publier", "не для публикации", "embargoed until 12 March 2099",
        ])
    func anOrderInSmallLettersBelowAHeadline(order: String) throws {
        let text = "Ministry opens office\n\(order)\n\nPARIS, Feb. 12, 2025 (AFP) – The ministry opened an office.\n"
        let bytes = Array(text.utf8)
        let head = WireHeadParser { $0.lowercased() == "paris" }.parse(bytes, in: bytes.indices)
        #expect(head.embargo != nil && head.headline == "Ministry opens office")
    }

    @Test func theDateOfATextIsNoTimeAtWhichAnOrderEnds() throws {
        let text = "PARIS, Feb. 12, 2025 (AFP) – The ministry opened it.\n\nNOT FOR PUBLICATION\nDate: 12 March 2025\n"
        let bytes = Array(text.utf8)
        let head = WireHeadParser { $0.lowercased() == "paris" }.parse(bytes, in: bytes.indices)
        #expect(head.embargo != nil && head.embargo?.time == nil)
    }

    @Test(arguments: ["Confidential.", "confidential", "A draft", "Draft"])
    func theSameWordsAsAParagraphOfTheirOwnHold(line: String) throws {
        #expect(try embargo(in: "date 2025-02-12 PARIS — \(Self.story)\n\n\(line)\n") != nil)
        #expect(try embargo(in: "\(line)\n\ndate 2025-02-12 PARIS — \(Self.story)\n") != nil)
    }
}
