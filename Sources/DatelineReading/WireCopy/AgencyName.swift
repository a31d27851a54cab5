/// Names with which news agencies sign.
enum AgencyName {
    /// Whether a text is an agency's name, or several with slashes: `VNS`, `VNA/VNS`, `Reuters`.
    ///
    /// Any abbreviation may be one, but other words only if they are known: “…” — Emmanuel Macron.
    static func matches(_ text: String) -> Bool {
        let names = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
        return names.count <= 4 && names.allSatisfy { isAbbreviation($0) || known.contains($0.lowercased()) }
    }

    /// Whether it is the name of an agency that is known, not only a possible one.
    static func isKnown(_ name: String) -> Bool {
        if known.contains(name.lowercased()) || abbreviations.contains(name) { return true }
        // `awp/sda`
        guard name.utf8.contains(UInt8(ascii: "/")) else { return false }
        let names = name.split(separator: "/", omittingEmptySubsequences: false)
        return (2...3).contains(names.count)
            && names.allSatisfy { known.contains($0.lowercased()) || abbreviations.contains(String($0)) }
    }

    /// The agencies that datelines in Chinese begin with.
    static let inChinese = [
        "新华社", "新華社", "中央社", "中新社", "法新社", "美聯社", "路透社", "韓聯社", "德新社", "國際文傳電訊社", "中新网", "美联社", "共同社", "时事社", "韩联社",
        "塔斯社", "越通社", "德新社", "埃菲社",
    ]

    /// The abbreviations of agencies, as each writes its own.
    private static let abbreviations: Set<String> = [
        "Keystone-ATS", "Keystone-SDA", "NDO", "TPO", "TTO", "SGGPO", "HNMO", "PLO", "NLĐO", "VOV", "VOV.VN", "VTV.vn",
        "BNEWS", "PETRA", "Petra", "VietnamPlus", "Chinhphu.vn", "ANP", "CTK", "ČTK", "IRNA", "KUNA", "MTI", "NNA",
        "PAP", "QNA", "TASR",
        "Nampa", "MONTSAME", "INTERFAX.RU",
        "РИА Новости", "Интерфакс",
        "قنا", "كونا", "بترا", "وفا", "أ ش أ", "أ ب", "د ب أ", "سبأ", "وكالة الأنباء السعودية", "BusinessWire",
        "AA", "AAP", "ABI", "ACN", "AFP", "ANI", "ANSA", "AP", "APA", "APS", "ATS", "AZERTAC", "BNS", "BSS", "BTA",
        "BelTA", "CMC", "CNA", "CNW", "DPA", "EFE", "ELTA", "FENA", "GNA", "HINA", "IANS", "IPS", "JTA", "KCNA", "KNA",
        "LETA", "MAP", "NAN", "NTB", "PA", "PIB", "TAP", "PACNEWS", "PINA", "PNA", "PTI", "PRNewswire", "RNZ", "STT",
        "UNB",
        "KPL", "SANA", "SPA", "TASS", "TT", "TTXVN", "UPI", "VNA", "VNS", "WAM", "GLOBE NEWSWIRE", "BUSINESS WIRE",
        "ТАСС",
        "РИА",
        "afp", "apa", "ats", "awp", "AWP", "AGI", "MENA", "OTS", "ИНТЕРФАКС", "dpa", "efe", "epd", "kna", "ots", "sda",
        "ritzau", "سانا", "واس", "وام", "أ ف ب",
        "رويترز",
    ]

    /// Whether words are the name of a newspaper or the like: `Example Herald`, `THE DAILY POST`, `UN News`.
    static func isPaper(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...5).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true || ["of", "the", "and"].contains($0) }
            && words.last.map { papers.contains($0.uppercased()) } ?? false
            && !DatelineParser.isLabel(name.uppercased())
    }

    /// Whether words are the name of a newspaper with its article or without: `The Example Wire`, `The Herald`.
    static func isPaperOrItsTitle(_ name: String) -> Bool {
        guard !isPaper(name), name.hasPrefix("The ") else { return isPaper(name) }
        let rest = String(name.dropFirst("The ".count))
        return isPaper(rest) || rest.first?.isUppercase == true && papers.contains(rest.uppercased())
    }

    /// Whether words are the name of an office that sends texts: `Ministry of Labour`, `Office of the Example Commissioner`.
    static func isOffice(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...9).contains(words.count) && name.last?.isLetter == true
            && words.allSatisfy { $0.first?.isUppercase == true || ["of", "the", "and", "for"].contains($0) }
            && words.contains { offices.contains(String($0)) }
    }

    private static let offices: Set<String> = [
        "Agency", "Bureau", "Commission", "Council", "Department", "Directorate", "Embassy", "Government", "Ministry",
        "Office", "Presidency", "Secretariat", "Service",
    ]

    private static let papers: Set<String> = [
        "AGENCY", "BULLETIN", "CHRONICLE", "COURIER", "DAILY", "DISPATCH", "EXPRESS", "GAZETTE", "GUARDIAN", "HERALD",
        "INDEPENDENT", "JOURNAL", "MAIL", "MONITOR", "NEWS", "OBSERVER", "ONLINE", "POST", "PRESS", "RADIO",
        "REPORTER", "SENTINEL", "STANDARD", "TELEGRAPH", "TIMES", "TODAY", "TRIBUNE", "TV", "WEEKLY", "WIRE",
    ]

    private static func isAbbreviation(_ name: String) -> Bool {
        (2...6).contains(name.count) && name.allSatisfy { $0.isLetter && $0.isUppercase } && !others.contains(name)
    }

    private static let others: Set<String> = [
        "AI", "EU", "UK", "UN", "US", "USA", "IMF", "OECD", "WHO", "PDF", "CSV", "XLS", "XLSX", "DOC", "DOCX", "HTML",
        "ZIP", "EPUB", "PPT", "FAQ", "MP", "MPS", "CEO", "TBC", "TBD", "MORE",
    ]

    private static let known: Set<String> = [
        "agence france-presse", "anadolu", "anadolu agency", "antara", "associated press", "belga", "bernama",
        "adnkronos", "aki", "askanews", "italpress", "lapresse", "bloomberg news", "dow jones", "europa press",
        "inter press service", "tanjug", "un news", "ukrinform", "agerpres", "agência brasil", "agencia brasil",
        "bloomberg", "canadian press", "dpa", "interfax", "jiji", "jiji press", "kyodo", "kyodo news", "lusa",
        "press association", "press trust of india", "reuters", "ritzau", "tass", "the associated press",
        "australian associated press", "télam", "prensa latina", "belta", "kaztag", "kazinform", "azertag",
        "panapress",
        "the canadian press", "vietnam news", "vietnam news agency", "vietnam news service",
        "viet nam news", "viet nam news agency", "viet nam news service", "việt nam news", "việt nam news service",
        "cnn indonesia", "cnbc indonesia", "deutsche presse-agentur", "xinhua", "xinhua news agency", "yonhap",
        "yonhap news agency",
    ]
}

extension String {
    /// Words in capitals as names are written: `MINISTRY OF JUSTICE` → `Ministry of Justice`; others as they are.
    var inTitleCase: String {
        guard !contains(where: \.isLowercase) else { return self }
        return split(separator: " ").map { word in
            let small = word.lowercased()
            return ["of", "the", "and", "for"].contains(small)
                ? small : small.prefix(1).uppercased() + small.dropFirst()
        }
        .joined(separator: " ")
    }
}
