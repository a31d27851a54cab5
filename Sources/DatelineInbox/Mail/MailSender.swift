import DatelineReading

/// Who sent a mail.
enum MailSender {
    /// The name of the organisation that a sender is or belongs to; `nil` for a person, and for an office of no name.
    static func organisation(_ from: String) -> String? {
        let (name, address) = parts(of: from)
        guard !name.isEmpty, !name.contains("@") else { return nil }
        // `Ada Example (Ministry of Roads)`, `Ada Example | Ministry of Roads`, `Ada Example, Ministry of Roads`.
        let pieces = name.replacing(" | ", with: "\n").replacing(" - ", with: "\n").replacing(" – ", with: "\n")
            .replacing("(", with: "\n").replacing(")", with: "").replacing(", ", with: "\n").replacing(
                " via ", with: "\n"
            )
            .split(separator: "\n").map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
        let organisations = pieces.filter { isOrganisation($0, address) }
        guard let first = organisations.first(where: { !isGeneric($0) }) else { return nil }
        return organisations.count == pieces.count && pieces.count > 1 && !name.contains(" via ") ? name : first
    }

    /// The name and the address of `"A name" <a@example.org>` or `a@example.org (A name)`.
    static func parts(of from: String) -> (name: String, address: String) {
        let text = from.onOneLine()
        guard let open = text.lastIndex(of: "<") else {
            let address = text.split(separator: " ").first { $0.contains("@") }.map(String.init) ?? ""
            let rest = text.replacing(address, with: "").trimmingWhitespace()
            let isComment = rest.hasPrefix("(") && rest.hasSuffix(")")
            return ((isComment ? String(rest.dropFirst().dropLast()) : rest).trimmingWhitespace(), address)
        }
        let address = text[text.index(after: open)...].prefix { $0 != ">" }
        let name = text[..<open].trimmingWhitespace().replacing("\\\"", with: "\"")
        let quotes: Set<Character> = ["\"", "'", "“", "”"]
        let isQuoted =
            name.count > 1 && name.first.map(quotes.contains) == true && name.last.map(quotes.contains) == true
        return (
            (isQuoted ? String(name.dropFirst().dropLast()) : name).trimmingWhitespace(), address.trimmingWhitespace()
        )
    }

    private static func isOrganisation(_ name: String, _ address: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.contains(where: { word in kinds.contains(word) || endings.contains { word.hasSuffix($0) } }) {
            return true
        }
        if unspaced.contains(where: { name.contains($0) }) { return true }
        // Names of Vietnamese organisations begin with what they are: `Bộ Giao thông`.
        if words.count > 1, vietnamese.contains(words[0]) || vietnamese.contains("\(words[0]) \(words[1])") {
            return true
        }
        // An abbreviation: `OECD`. A person has two names.
        if words.count == 1, (2...8).contains(name.count), name.allSatisfy(\.isUppercase) { return true }
        // The name of the domain: `Example Labs <press@examplelabs.org>`.
        let parts = address.lowercased().split(separator: "@")
        guard parts.count == 2, let domain = parts.last else { return false }
        return domain.split(separator: ".").dropLast().contains { words.joined() == $0.filter { $0 != "-" } }
    }

    /// Whether a name is that of an office in any organisation.
    private static func isGeneric(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.allSatisfy { generic.contains(String($0)) }
    }

    private static let generic: Set<String> = [
        "press", "media", "news", "office", "service", "desk", "team", "newsroom", "communications", "communication",
        "info", "information", "presse", "pressestelle", "redaktion", "prensa", "stampa", "ufficio", "newsletter",
        "alerts",
        "releases", "release", "the", "public", "relations", "pr", "noreply", "reply", "no", "contact", "department",
        "editor", "editors", "admin", "de", "oficina", "service", "bureau",
    ]

    private static let kinds: Set<String> = [
        "office", "press", "ministry", "agency", "commission", "council", "department", "news", "newsroom", "media",
        "communications", "institute", "university", "foundation", "association", "centre", "center", "authority",
        "government", "parliament", "bureau", "service", "services", "committee", "union", "federation", "group", "inc",
        "ltd", "limited", "llc", "plc", "corp", "corporation", "company", "gmbh", "ag", "ev", "presse", "newsletter",
        "board",
        "court", "senate", "assembly", "bank", "fund", "society", "alliance", "network", "forum", "observatory",
        "college",
        "academy", "laboratory", "labs", "organisation", "organization", "initiative", "coalition", "team", "wire",
        "newswire",
        "times", "post", "herald", "tribune", "gazette", "digest", "journal", "review", "secretariat", "embassy",
        "trust",
        "ministère", "ministero", "ministerio", "ministério", "gouvernement", "gobierno", "governo", "agence",
        "agencia",
        "agência", "agenzia", "comisión", "comissão", "commissione", "conseil", "consejo", "consiglio", "conselho",
        "université", "universidad", "universidade", "università", "fondation", "fundación", "fundação", "fondazione",
        "institut", "instituto", "istituto", "regierung", "behörde", "bundestag", "bundesrat", "parlament",
        "parlamento",
        "parlement", "europarl", "verband", "verein", "zentrum", "rat", "министерство", "агентство", "комиссия",
        "совет",
        "правительство", "институт", "фонд",
    ]

    private static let endings = [
        "ministerium", "kommission", "behörde", "verband", "institut", "universität", "stiftung", "anstalt",
        "ministeriet",
        "agentur", "stelle",
    ]

    private static let vietnamese: Set<String> = [
        "bộ", "cục", "sở", "viện", "báo", "tổng cục", "ủy ban", "uỷ ban", "trung tâm", "hội đồng", "hiệp hội",
        "liên đoàn", "thông tấn", "công ty", "tập đoàn", "văn phòng", "chính phủ", "quốc hội", "ngân hàng", "đại học",
        "trường đại", "học viện", "đài truyền",
    ]

    private static let unspaced = [
        "部", "委员会", "委員会", "委員會", "通信社", "通讯社", "新闻", "新聞", "大学", "大學", "研究", "政府", "위원회", "부처", "통신",
    ]
}
