import DatelineModel

/// Lines that only pages have below a story: headings of what a reader may open next, `Most read`, what can be pressed, and what is
/// asked of readers. Within a story the same words may be told, so that they are looked for below its last sentence alone.
enum PageTail {
    /// The longest such line, in bytes.
    static let longest = 160

    /// Whether a line is nothing but such a heading or button, and all that stands below it is of the page: `Most read`, `Mehr zum
    /// Thema: …`, `More from Example News`. An item of a list is none, nor a single word.
    static func opens(_ line: String) -> Bool {
        guard line.utf8.count <= longest, !CleanCopy.endsSentence(line), let words = words(line) else { return false }
        return isHeading(words) || label(words).map(isHeading) ?? false || beginnings.open(words) || agency(line) != nil
    }

    /// Whether a line may be such a heading, or one of a list of the story: `Topics`, `Share`, `See also`, `12 comments`.
    static func mayOpen(_ line: String) -> Bool {
        guard line.utf8.count <= longest, let words = words(line) else { return false }
        return isLabel(words) || label(words).map(isLabel) ?? false || isCount(words)
    }

    /// Whether the items of a list below a line are of the page as well: `Read also`.
    static func headsList(_ line: String) -> Bool { opens(line) && PageFurniture.pointsBelow(line) }

    private static func isHeading(_ words: String) -> Bool {
        guard headings.contains(words), !ambiguous.contains(words) else { return false }
        return words.contains(" ") || words.unicodeScalars.contains(where: \.isUnspaced) && words.count > 3
    }

    private static func isLabel(_ words: String) -> Bool { labels.contains(words) || headings.contains(words) }

    /// Whether a line begins what a release or a story has of its own below it: whom to ask, in more languages than elsewhere, or
    /// its notes.
    static func opensNotes(_ line: String) -> Bool {
        guard line.utf8.count <= longest else { return false }
        let digits = line.utf8.count { (48...57).contains($0) }
        return digits > 8 && line.utf8.count < 60 || notes.open(line.lowercased())
    }

    private static let notes = Beginnings([
        "contact", "kontakt", "contatt", "contato", "yhteyshenkil", "lisätietoja", "basın iletişim",
        "iletişim",
        "relații media", "за контакт", "للتواصل", "للاستفسار", "담당", "문의", "hubungi", "narahubung", "επικοινωνία",
        "דוברות", "संपर्क", "woordvoerder", "pressetjeneste", "porte-parole", "prensa", "imprensa", "пресс-", "прес-",
        "担当", "問い合わせ", "お問い合わせ", "お問合せ", "照会", "联系", "聯絡", "聯繫", "liên hệ", "press office", "press contact",
        "media", "notes", "footnotes", "notas", "anmerkungen", "fußnoten", "noter", "noten", "annex", "anlage",
        "annexe",
        "anexo", "anexa", "allegat", "bilag", "vedlegg", "bilaga", "附件", "別紙", "붙임",
    ])

    /// The known agency more of which a heading points to: `Más en Andina:`; `nil` if it names none.
    static func agency(_ line: String) -> String? {
        guard line.utf8.count < 48, line.hasPrefix("Más en ") || line.hasPrefix("More from ") else { return nil }
        let name = line.split(separator: " ").dropFirst(2).joined(separator: " ").trimmingEnd(of: ": ")
        return AgencyName.isKnown(name) ? name : nil
    }

    /// Whether a line can be a tag: a name of three words or less.
    static func mayBeTag(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (1...3).contains(words.count) && line.count <= 40 && !line.contains { ".:;!?,0123456789".contains($0) }
            && line.contains(where: \.isLetter)
    }

    /// Whether a line asks readers, with a question mark, where the text is wrong or what they think of the page, or says who may use
    /// it. A story may say so as well, so that another line has to show that it is of the page.
    static func isAppeal(_ line: String) -> Bool {
        guard line.utf8.count < 480, line.utf8.count > 12 else { return false }
        let small = plain(line.lowercased())
        let bare = String(small.drop { !$0.isLetter && $0 != "¿" })
        let isAsked =
            "?？؟".contains { line.contains($0) } || small.contains("ctrl+enter") || small.contains("ctrl + enter")
        return isAsked && appeals.open(bare) && !ClosingLine.isTold(small)
            || rights.contains { opening, word in bare.hasPrefix(opening) && bare.contains(word) }
    }

    /// The words of a line in small letters, without the signs around them and the number behind them; `nil` if it has none.
    private static func words(_ line: String) -> String? {
        // Of a list, an item may have such words.
        guard let first = line.first, !"-–—•*·▪".contains(first) else { return nil }
        var words = plain(line.lowercased()).trimmingEnd(of: " .:!?›»>…】]→：")
        words = PageRow.withoutCount(words).drop { !$0.isLetter && !$0.isNumber }.trimmingWhitespace()
        return words.isEmpty ? nil : words
    }

    private static func plain(_ small: String) -> String {
        // `İlgili` has two scalars for its first letter in lowercase.
        guard small.utf8.contains(where: { $0 >= 0xCC }) else { return small }
        return small.withoutJoiners.replacing("’", with: "'").replacing("i\u{307}", with: "i")
    }

    /// What stands before the colon of `Also read: …`.
    private static func label(_ words: String) -> String? {
        words.firstIndex { ":：".contains($0) }.map { words[..<$0].trimmingWhitespace() }
    }

    /// `Ler 4 comentários`, `3 comments`
    private static func isCount(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        guard (2...3).contains(parts.count), let last = parts.last, commented.contains(String(last)) else {
            return false
        }
        return parts[parts.count - 2].allSatisfy(\.isNumber)
            && (parts.count == 2 || ["ler", "ver", "voir", "lire", "view", "read", "show"].contains(parts[0]))
    }

    private static let commented: Set<String> = [
        "comments", "comentários", "comentarios", "commentaires", "kommentare", "commenti", "komentářů", "komentari",
        "reacties", "comment", "comentário",
    ]

    // MARK: - Words, in small letters

    /// What may as well be a heading of a list of the story, or stand before its items behind a colon.
    private static let labels = PageFurniture.words(
        """
        topics; topic; links; temas; assuntos; tópicos; argomenti; themen; thèmes; sujets; onderwerp; onderwerpen; ämnen; emner
        guardar; merken; marcar; aiheet; témata; témy; tematy; tags; tag; etiketler; etichete; oznake; ключови думи; ключевые слова; ключові слова; теги
        тэги; konular; topik; chủ đề; schlagworte; stichworte; címkék
        newsletter; newsletters; our newsletter; nos newsletters; nuestras newsletters; nyhedsbrev; nyhetsbrev; uutiskirje; hírlevél
        nieuwsbrief; morning brief; about the author; about the authors; sobre el autor; sobre la autora; über den autor; view bio
        view full bio; ver biografía
        """)

    /// What a story may have above a list of its own.
    private static let ambiguous = PageFurniture.words(
        """
        most popular; most viewed; most watched; most shared; best of; our picks; recommended reading; más noticias; see also; zie ook; vezi și
        se også; katso myös; zobacz też; zobacz także; zobacz również; ver también; siehe auch; vedi anche; voir aussi
        veja também; bekijk ook; lihat juga; δείτε επίσης; вижте също; смотрите также; дивіться також; links zum thema; weiterführende links
        up next; zum thema; nach oben; view all; see all; see more; show more; sponsored content; paid content; další články; ďalšie články
        öne çıkanlar; related links; enlaces relacionados; en continu; en portada; pour aller plus loin; pour approfondir; 関連リンク; news tips
        filed under; posted in; archivado en; en esta nota; ultima ora; le più lette; top stories; discover more; more to explore; nos sélections; polecane artykuły; 推荐阅读; 推薦閱讀
        """)

    private static let beginnings = Beginnings([
        "more from ", "read more on ", "read more about ", "follow us on ", "follow us @", "join us on ",
        "kövesse ", "kövess ", "urmărește-ne", "urmăreşte-ne", "ακολουθήστε μας",
        "ακολουθήστε το ",
        "подписывайтесь на ", "подпишитесь на ", "підписуйтесь на ", "підпишіться на ", "pratite nas ", "zapratite ",
        "sledujte nás ", "sledujte nas ", "suivez-nous", "síguenos ", "siga-nos ", "seguici ", "følg oss ",
        "følg os ", "följ oss ", "ikuti kami ", "ikuti berita ", "obserwuj nas ", "polub nas ", "bizi takip ",
        "تابعوا ",
        "تابعونا ", "تابعنا ", "partager sur ", "compartir en ", "compartir por ", "share on ", "share via ",
        "zdieľaj na ", "zdieľať na ", "sdílet na ", "udostępnij na ",
        "auf facebook teilen", "get emails about ", "sign up for emails", "sign up for our ", "sign up to our ",
        "inscrivez-vous aux newsletters", "inscrivez-vous à ", "únete a nuestro", "únase a ",
        "entre no canal ", "přihlaste se k ", "meld je aan ",
        "meld deg på ", "prenumerera på ", "iratkozz", "abonează-te", "abonaţi-vă", "abonați-vă",
        "leia tudo sobre ",
    ])

    /// What a line begins with that asks readers for something, also as a sentence.
    private static let appeals = Beginnings([
        "spotted an error", "spotted a typo", "spotted a mistake", "found a mistake in", "found an error in",
        "found a typo", "if you spot an error", "if you spot a mistake", "see a mistake in this",
        "если вы нашли ошибку", "если вы заметили ошибку", "если вы обнаружили ошибку", "нашли ошибку",
        "нашли опечатку",
        "заметили ошибку", "заметили опечатку", "увидели ошибку", "якщо ви помітили помилку", "якщо ви знайшли помилку",
        "помітили помилку", "знайшли помилку", "מצאתם טעות", "zauważyłeś błąd", "znalazłeś błąd", "našli jste chybu",
        "našli ste chybu", "uočili ste grešku", "uočili ste pogrešku", "haben sie einen fehler entdeckt",
        "fehler gefunden",
        "fehler im artikel", "une erreur s'est glissée", "vous avez repéré une", "trovato un errore",
        "hai trovato un errore",
        "¿encontraste un error", "encontraste un error", "¿has encontrado un error", "encontrou um erro",
        "encontrou algum erro", "hittat ett fel", "har du hittat ett fel", "feil i artikkelen", "fundet en fejl",
        "har du fundet en fejl", "huomasitko virheen", "hibát talált", "ați găsit o eroare", "ai găsit o greșeală",
        "was this page helpful", "was this article helpful", "is this page useful", "did you find this article",
        "did you find this page", "war dieser artikel hilfreich", "cette page vous a-t-elle été utile",
        "cet article vous a-t-il", "te resultó útil", "esta página foi útil", "dê sua opinião sobre",
        "cómo fue tu experiencia en",
    ])

    /// What a line begins with that says who may use the text, and a word that it has for that.
    private static let rights: [(opening: String, word: String)] = [
        ("本網站之文字", "授權"), ("本网站之文字", "授权"), ("本网站之文字", "不得转载"), ("本文版权", "不得转载"),
        ("our stories may be republished", "creative commons"), ("republish our", "creative commons"),
        ("you are free to republish", "creative commons"), ("denna text är", "creative commons"),
        ("srf ", " uhr;"), ("source : ", "avec afp"),
        ("при использовании материалов", "ссылк"), ("передрук матеріалів", "посилан"), ("中央社「一手新聞」", "app"),
    ]
}

extension String {
    /// The text with blanks for the joiners that nobody sees, as Persian has them within its words.
    var withoutJoiners: String {
        guard utf8.contains(0xE2), unicodeScalars.contains("\u{200C}") else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{200C}" ? " " : $0 }))
    }
}
