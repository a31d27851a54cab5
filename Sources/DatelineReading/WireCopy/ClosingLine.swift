/// A line below a story that is no part of it, also where it is a sentence: what agencies and pages say of the text, of its
/// rights and of themselves, and what they ask of readers.
///
/// It is looked for only below the last sentence of a story: within one the same words may be told.
enum ClosingLine {
    /// The longest such line, in bytes.
    static let longest = 600

    /// Whether a line is nothing else.
    static func matches(_ line: String) -> Bool {
        guard (4...longest).contains(line.utf8.count) else { return false }
        let line = String(line.drop { "♦•*-–►▶●➤| ".contains($0) })
        return isOnText(line) || isOnRights(line) || isOnAgency(line) || isOnResponsibility(line) || isRequest(line)
            || isAddress(line) || isStaff(line) || isRowOfHashtags(line) || isOnPictures(line)
    }

    // MARK: - What is said of the text

    /// `(This story has not been edited by our staff and comes from a syndicated feed)`, `This article was originally published
    /// in Example Paper.`: the text is its subject, and how it came about is said of it.
    private static func isOnText(_ line: String) -> Bool {
        let small = line.lowercased()
        let isInBrackets =
            small.first.map { "([".contains($0) } ?? false && ")]".contains(small.trimmingEnd(of: ".").last ?? " ")
        if isInBrackets,
            ["with inputs from", "with input from", "with agency inputs"].contains(where: small.dropFirst().hasPrefix)
        {
            return true
        }
        let words = isInBrackets ? small.dropFirst() : small[...]
        let begins = texts.contains { text in words.hasPrefix(text) }
        return (begins || isInBrackets && texts.contains { words.contains($0) })
            && origins.contains { words.contains($0) }
    }

    private static let texts = [
        "this story", "this report", "this article", "this news", "this text", "this copy", "this translation",
        "this release", "this press release", "this is a translation", "this is a machine translation",
        "the above story",
        "the above article",
        "the story", "this is ai generated", "this is an ai-generated", "except for the headline",
        "all information published on this", "all content on this",
    ]

    private static let origins = [
        "been edited", "auto-generated", "auto generated", "automatically generated", "syndicated", "published from",
        "wire feed", "agency feed", "originally published", "originally appeared", "first published", "first appeared",
        "republished", "translated from", "translated by", "authored by", "reference only", "creative commons",
        "machine translat", "can be downloaded", "can be found on", "is available on", "is available at",
        "by our staff", "paid press release", "generated summar",
    ]

    // MARK: - Rights

    /// `© EXA 2025. Redistribution is not allowed without consent.`, `(©NTB)`, `Riproduzione riservata`
    private static func isOnRights(_ line: String) -> Bool {
        let bare = line.drop { "([ ".contains($0) }
        if bare.hasPrefix("©") || bare.hasPrefix("(c) ") || bare.hasPrefix("Copyright ©") { return true }
        let small = bare.lowercased()
        if small.hasPrefix("copyright "), small.dropFirst(10).prefix(4).allSatisfy(\.isNumber) { return true }
        return reserved.contains(where: small.hasPrefix)
    }

    private static let reserved = [
        "all rights reserved", "riproduzione riservata", "tutti i diritti riservati", "tous droits réservés",
        "todos los derechos reservados", "todos os direitos reservados", "alle rechte vorbehalten",
        "alle rechten voorbehouden", "toate drepturile rezervate", "wszelkie prawa zastrzeżone",
    ]

    // MARK: - Agencies

    /// The known agency that begins a line in which it speaks of itself: `EXA provides up-to-date news and information …`.
    static func agencyOnItself(_ line: String) -> String? {
        let words = line.split(separator: " ", maxSplits: 6).map(String.init)
        guard words.count > 6 else { return nil }
        let small = line.lowercased()
        guard offers.contains(where: small.contains) else { return nil }
        return (1...4).reversed().lazy.map { words.prefix($0).joined(separator: " ") }.first(where: AgencyName.isKnown)
    }

    private static func isOnAgency(_ line: String) -> Bool { agencyOnItself(line) != nil }

    private static let offers = [
        "news and information", "solely responsible for all content", "subscribers", "subscription",
        "receives financial assistance", "receives support from", "news stories offered",
    ]

    /// `Neither the exchange … accepts responsibility for the adequacy of this release.`
    private static func isOnResponsibility(_ line: String) -> Bool {
        let small = line.lowercased()
        return small.contains("accepts responsibility for the adequacy")
            || small.contains("solely responsible for all content")
    }

    /// `Translator: Jane Doe, John Roe`, `Edição: Jane Doe`: who worked on a text, in nothing but names.
    private static func isStaff(_ line: String) -> Bool {
        guard line.utf8.count < 120, let colon = line.firstIndex(where: { ":：".contains($0) }),
            staff.contains(line[..<colon].lowercased().trimmingWhitespace())
        else { return false }
        let names = line[line.index(after: colon)...].replacing(" and ", with: ",").replacing(" e ", with: ",")
            .replacing(" y ", with: ",").replacing(" dan ", with: ",").split { ",&;/".contains($0) }
        return !names.isEmpty
            && names.allSatisfy { name in
                let words = name.split(separator: " ")
                return (1...4).contains(words.count)
                    && words.allSatisfy {
                        $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.’'".contains($0) }
                    }
            }
    }

    private static let staff: Set<String> = [
        "translator", "translators", "translated by", "translation", "editor", "editors", "edited by", "editing",
        "copy editor", "sub-editor", "producer", "edição", "edición", "edizione", "redattore", "redaktur",
        "penerjemah", "traducción", "traduction", "tradução", "traduzione", "übersetzung", "redaktion", "redigering",
        "biên tập", "biên dịch", "editör",
    ]

    // MARK: - What is asked of readers

    /// `Receive daily updates in your inbox`, `Follow us on X: @example`: a request, and two words of the trade of pages.
    private static func isRequest(_ line: String) -> Bool {
        guard line.utf8.count < 320 else { return false }
        let words = line.lowercased().split { !($0.isLetter || $0.isNumber || "-'’@.".contains($0)) }
            .map { $0.trimmingEnd(of: ".’'") }
        guard let first = words.first, requests.contains(first) else { return false }
        let found = Set(words.compactMap { trade[$0] })
        return found.count > 1 || found.count == 1 && words.count < 9
    }

    private static let requests: Set<String> = [
        "follow", "subscribe", "download", "receive", "sign", "register", "join", "get", "stay", "click", "visit",
        "watch", "listen", "please", "link", "for", "read", "support", "become", "regístrate", "suscríbete", "síguenos",
        "sigue",
        "descarga", "únete", "si", "suivez", "retrouvez", "abonnez-vous", "inscrivez-vous", "téléchargez", "recevez",
        "seguici", "iscriviti", "scarica", "siga", "assine", "inscreva-se", "baixe", "acompanhe", "receba", "folgen",
        "abonnieren", "registrieren", "melden", "ikuti", "dapatkan", "gabung", "unduh", "volg", "følg", "följ",
    ]

    /// Words of the trade of pages, each with the kind of thing that it names: two kinds make a request one.
    private static let trade: [String: Int] = {
        let kinds = [
            "newsletter newsletters briefing boletín bulletin nieuwsbrief", "app apps", "ios android iphone",
            "inbox e-mail email mailbox",
            "whatsapp telegram viber", "facebook twitter x instagram youtube linkedin tiktok mastodon threads",
            "channel channels canal kanal",
            "subscribe subscription abonnement suscripción assinatura assinante subscriber", "latest breaking",
            "website site", "account cuenta compte conta konto", "leyendo lecture", "notifications alerts alertas",
            "google",
            "here aquí ici", "gratis gratuit gratuitement gratuitos gratuitas", "weekly daily", "@",
        ]
        var table: [String: Int] = [:]
        for (kind, words) in kinds.enumerated() {
            for word in words.split(separator: " ") { table[String(word)] = kind }
        }
        return table
    }()

    /// `jane@example.org`, `The writer can be reached at jane@example.org.`
    private static func isAddress(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard line.utf8.count < 120, words.contains(where: { $0.split(separator: "@").count == 2 }) else {
            return false
        }
        let small = line.lowercased()
        return words.count == 1 || writers.contains(where: small.hasPrefix)
    }

    private static let writers = [
        "the writer can be", "the author can be", "the reporter can be", "contact the writer", "contact the reporter",
        "contact the author", "write to ", "reach ", "email: ", "e-mail: ", "email the ", "e-mail the ",
    ]

    /// `(foto) (vídeo)`: what an agency has beside its words.
    private static func isOnPictures(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (1...4).contains(words.count)
            && words.allSatisfy { word in
                word.hasPrefix("(") && word.hasSuffix(")")
                    && [
                        "foto", "fotos", "vídeo", "video", "photo", "photos", "audio", "infografía", "gráfico",
                        "infographic",
                    ]
                    .contains(word.dropFirst().dropLast().lowercased())
            }
    }

    /// `#AI #Data Vietnam`
    private static func isRowOfHashtags(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard line.utf8.count < 200, line.hasPrefix("#"), line.dropFirst().first?.isLetter == true else { return false }
        return words.count == 1 || words.count { $0.hasPrefix("#") } > 1
    }
}
