/// Lines below a story with which papers and archives say what was changed in it, who may read all of it, and where it is kept.
extension ClosingLine {
    /// `LOAD-DATE: March 5, 2025`, `GRAPHIC: Photo, …`: a label in capitals as archives of newspapers have it, `End of Document`.
    static func isOfArchive(_ line: String) -> Bool {
        if line == "End of Document" || line.hasPrefix("Load-Date: ") { return true }
        guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) < 20 else {
            return false
        }
        return labelsOfArchives.contains(String(line[..<colon]))
    }

    private static let labelsOfArchives: Set<String> = [
        "LOAD-DATE", "Publication-Type", "PUBLICATION-TYPE", "DOCUMENT-TYPE", "JOURNAL-CODE", "ACC-NO",
    ]

    /// `This article was amended on 4 February 2025. An earlier version …`: what a paper changed in a text.
    static func isOnAmendment(_ small: String) -> Bool {
        guard small.utf8.count < 600 else { return false }
        let words = small.drop { "([*".contains($0) }
        // What the text says of an earlier one may be of an article of a law.
        if amended.open(words), mistakes.contains(where: words.contains) { return true }
        // Of a report, a story may tell it.
        return ["this article ", "this story ", "this post "].contains { text in
            words.hasPrefix(text)
                && changes.contains { change in
                    let rest = words.dropFirst(text.count)
                    return rest.hasPrefix(change) && (!change.hasSuffix(" on") || isDay(rest.dropFirst(change.count)))
                }
        }
    }

    /// Whether words begin with a day: `4 February`, `February 4`, `Monday`.
    private static func isDay(_ words: Substring) -> Bool {
        guard let first = words.split(separator: " ").first else { return false }
        let capitals = first.trimmingEnd(of: ",.").inPlainCapitals
        return first.first?.isNumber == true || MonthAndDay.month(capitals) != nil
            || EmbargoWords.weekdays.contains(capitals)
    }

    /// Words for what was wrong.
    private static let mistakes = [
        "error", "erreur", "errore", "erro ", "fehler", "falsch", "fälschlich", "wrong", "incorrect", "mistake",
        "misstated",
        "misspell",
        "misidentified", "said in error", "corrig", "correg", "corrected", "korrig", "berichtig", "felaktig", "feil",
        "fout",
    ]

    private static let changes = [
        "was amended on", "was amended to", "was corrected on", "was corrected to", "was updated on", "was updated at",
        "was updated to", "has been amended to", "has been corrected to", "has been updated to",
        "has been updated with",
        "has been updated since",
    ]

    private static let amended = Beginnings([
        "an earlier version of this article", "an earlier version of this story",
        "a previous version of this article", "a previous version of this story",
        "correction: an earlier version", "correction: a previous version", "clarification: an earlier version",
        "in einer früheren version dieses artikels", "in einer früheren version dieses textes",
        "in einer früheren version des artikels", "in einer früheren version des textes",
        "in einer früheren fassung dieses artikels", "in einer früheren fassung dieses textes",
        "anmerkung der redaktion: in einer", "une version précédente de cet article",
        "une première version de cet article", "una versión anterior de este artículo",
        "una versión previa de este artículo",
        "uma versão anterior desta reportagem", "uma versão anterior deste texto", "versão anterior deste texto",
        "una versione precedente di questo articolo", "een eerdere versie van dit artikel",
        "en tidigare version av artikeln", "en tidligere versjon av saken",
    ])

    /// `この記事は有料記事です。残り612文字`, `La suite est réservée aux abonnés.`: that a page shows no more to those who do not pay.
    static func isOnAccess(_ small: String) -> Bool {
        guard small.utf8.count < 240 else { return false }
        let isOnRest =
            small.hasPrefix("残り") && small.hasSuffix("文字") && small.count < 12
            || small.hasPrefix("il vous reste ") && small.contains(" de cet article")
        return (isOnRest || access.open(small)) && !isTold(small)
    }

    private static let access = Beginnings([
        "この記事は有料", "この記事は会員", "この記事は、有料", "ここから先は有料", "ここから先は会員", "有料会員限定記事", "会員限定記事", "この記事の続き", "本文为付费",
        "本文為付費", "이 기사는 유료", "la suite est réservée aux abonnés", "cet article est réservé aux abonnés",
        "article réservé aux abonnés", "contenido exclusivo para suscriptores",
        "este artículo es exclusivo para suscriptores",
        "conteúdo exclusivo para assinantes", "contenuto riservato agli abbonati",
        "questo articolo è riservato agli abbonati",
        "dieser artikel ist nur für abonnenten", "this article is for subscribers",
        "this article is only available to subscribers",
        "this content is for subscribers", "subscribe to continue reading", "sign in to continue reading",
        "to continue reading, ", "jetzt weiterlesen mit", "den vollständigen artikel lesen sie",
    ])

    /// What pages have to press below a story, and a text may have as a heading elsewhere.
    static let buttons: Set<String> = [
        "contribuer", "réutiliser ce contenu", "commenter", "réagir", "lire les commentaires", "s’abonner", "s'abonner",
        "newsletters", "voir plus", "ver más", "ver mais", "mostra altro", "mehr anzeigen", "show more",
        "view comments",
        "contribute", "signaler une erreur", "reportar un error", "comunicar erro", "segnala un errore",
        "fehler melden",
        "report an error", "suggest a correction", "tovább", "zgłoś błąd",
    ]
}
