/// Lines that only pages have below a story: headings of what a reader may open next, `Most read`, what can be pressed, and what is
/// asked of readers. Within a story the same words may be told, so that they are looked for below its last sentence alone.
enum PageTail {
    /// The longest such line, in bytes.
    static let longest = 160

    /// Whether a line is nothing but such a heading or button, and all that stands below it is of the page: `Most read`, `Mehr zum
    /// Thema: …`, `More from Example News`.
    static func opens(_ line: String) -> Bool {
        guard line.utf8.count <= longest, let words = words(line) else { return false }
        if headings.contains(words) || boxes.contains(words) || authors.contains(words) || endsBox(line) { return true }
        if let label = label(words), headings.contains(label) { return !endsSentence(line) }
        return !endsSentence(line) && beginnings.open(words) || isCount(words)
    }

    /// Whether a line may be such a heading, or one of a list of the story: `Topics`, `Links`.
    static func mayOpen(_ line: String) -> Bool {
        guard line.utf8.count <= longest, let words = words(line) else { return false }
        return labels.contains(words) || label(words).map(labels.contains) ?? false
    }

    /// Whether a line heads a box with a few sentences, of which one is below it: `About the author`, or `Newsletter` if the sentence
    /// speaks to readers.
    static func headsBox(_ line: String, above sentence: String) -> Bool {
        guard line.utf8.count <= longest, let words = words(line) else { return false }
        if authors.contains(words) { return true }
        guard boxes.contains(words) || words.hasPrefix("inscrivez-vous aux newsletters") else { return false }
        return sentence.lowercased().split { !$0.isLetter }.contains { readers.contains(String($0)) }
    }

    /// Whether all below a heading is of the page, also items of a list: `Read also`, but not `Most popular`.
    static func headsList(_ line: String) -> Bool {
        guard opens(line), let words = words(line) else { return false }
        return !ambiguous.contains(words)
    }

    /// Whether a line ends the box of an author: `View bio`.
    static func endsBox(_ line: String) -> Bool {
        guard line.utf8.count <= longest, let words = words(line) else { return false }
        return ["view bio", "view full bio", "ver biografía", "see full bio", "read full bio"].contains(words)
    }

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

    /// Whether a line asks readers to say where the text is wrong or what they think of the page, or says who may use it.
    static func isAppeal(_ line: String) -> Bool {
        guard line.utf8.count < 480, line.utf8.count > 12 else { return false }
        let small = plain(line.lowercased())
        if small.contains("ctrl+enter") || small.contains("ctrl + enter") { return true }
        let bare = String(small.drop { !$0.isLetter })
        if appeals.open(bare) { return true }
        return notes.contains { opening, word in bare.hasPrefix(opening) && bare.contains(word) }
    }

    /// The words of a line in small letters, without the signs around them and the number behind them; `nil` if it has none.
    private static func words(_ line: String) -> String? {
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

    private static func endsSentence(_ line: String) -> Bool {
        ".?。？".contains(line.last ?? " ") && line.split(separator: " ").count > 5
    }

    /// `Ler 4 comentários`, `3 comments`
    private static func isCount(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        guard (2...4).contains(parts.count), let number = parts.firstIndex(where: { $0.allSatisfy(\.isNumber) }),
            number < 2, let last = parts.last
        else { return false }
        return commented.contains(String(last))
            && (number == 0 || ["ler", "ver", "voir", "lire", "view", "read", "show"].contains(parts[0]))
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
        тэги; konular; topik; chủ đề; schlagworte; stichworte; štítky; címkék
        """)

    /// What heads a box that asks readers to subscribe.
    private static let boxes = PageFurniture.words(
        """
        newsletter; newsletters; our newsletter; nos newsletters; nuestras newsletters; nyhedsbrev; nyhetsbrev; uutiskirje; hírlevél
        nieuwsbrief; morning brief; sua assinatura pode valer ainda mais; sua assinatura vale muito
        """)

    private static let readers: Set<String> = [
        "you", "your", "our", "us", "vous", "votre", "vos", "nos", "notre", "você", "seu", "sua", "usted", "tu", "su",
        "nuestra",
        "nuestro", "ihr", "ihre", "ihren", "sie", "unser", "unseren", "je", "jouw", "uw", "ons", "onze", "tua", "tuo",
        "nostra",
        "du", "dig", "deg", "din", "dit", "vores", "vår", "sinun", "sinulle",
    ]

    /// What heads a box on who wrote the text.
    private static let authors = PageFurniture.words(
        """
        about the author; about the authors; about the writer; about author; sobre la firma; sobre el autor; sobre la autora
        acerca del autor; sobre o autor; sobre a autora; über den autor; über die autorin; à propos de l'auteur
        à propos de l'autrice; sull'autore; over de auteur; om forfatteren; o autorovi; o autorze; об авторе; про автора
        yazar hakkında; tentang penulis
        """)

    /// What a story may have above a list of its own.
    private static let ambiguous = PageFurniture.words(
        """
        trending; most popular; most viewed; most watched; most shared; best of; our picks; recommended; recommended reading; polecane
        polecamy; doporučujeme; odporúčame; ajánlott; recomendados; ランキング; 목록; see also; zie ook; links zum thema; más noticias
        """)

    private static let beginnings = Beginnings([
        "more from ", "more about ", "read more on ", "read more about ", "follow us on ", "follow us @", "join us on ",
        "más sobre ", "más en ", "mais sobre ", "meer over ", "plus sur ",
        "plus d'infos sur ", "kövesse ", "kövess ", "urmărește-ne", "urmăreşte-ne", "ακολουθήστε μας",
        "ακολουθήστε το ",
        "подписывайтесь на ", "подпишитесь на ", "підписуйтесь на ", "підпишіться на ", "pratite nas ", "zapratite ",
        "sledujte nás ", "sledujte nas ", "suivez-nous", "síguenos ", "siga-nos ", "seguici ", "volg ons ", "følg oss ",
        "følg os ", "följ oss ", "ikuti kami ", "ikuti berita ", "obserwuj nas ", "polub nas ", "bizi takip ",
        "تابعوا ",
        "تابعونا ", "تابعنا ", "partager sur ", "compartir en ", "compartir por ", "share on ", "share via ",
        "zdieľaj na ", "zdieľať na ", "sdílet na ", "udostępnij na ", "podijeli na ", "del på ", "dela på ",
        "auf facebook teilen", "get emails about ", "sign up for emails", "sign up for our ", "sign up to our ",
        "inscrivez-vous aux newsletters", "inscrivez-vous à ", "únete a nuestro", "únete al ", "únase a ",
        "cadastre-se ", "entre no canal ", "přihlaste se k ", "zapisz się ", "meld je aan ",
        "tilmeld dig ", "meld deg på ", "prenumerera på ", "iratkozz", "abonează-te", "abonaţi-vă", "abonați-vă",
        "leia tudo sobre ", "tag in article", "in this article",
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
        "contesta nuestra encuesta", "cómo fue tu experiencia en", "хочешь получать", "хотите получать",
        "хотите быть в курсе",
        "будьте в курсе", "artık haberler size gelsin", "haberler artık", "anadolu ajansı web sitesinde",
        "迷惑メール防止のため", "迷惑メール対策のため", "लेटेस्ट खबरों के लिए", "ताज़ा खबरों के लिए",
        "conforme a los criterios de", "conocé the trust project", "conoce the trust project",
    ])

    /// What a line begins with that says where the text comes from and who may use it, and a word that it has for that.
    private static let notes: [(opening: String, word: String)] = [
        ("यह खबर", "फीड"), ("यह खबर", "सिंडिकेट"), ("ये खबर", "फीड"), ("यह आर्टिकल", "फीड"), ("本網站之文字", "授權"),
        ("本网站之文字", "授权"), ("本網站", "不得轉載"), ("本文版权", "不得转载"), ("our stories may be republished", "creative commons"),
        ("you may republish", "creative commons"), ("republish our", "creative commons"),
        ("this work is licensed under", "creative commons"), ("при цитуванні", "посилан"),
        ("при цитуванні", "обов'язков"),
        ("при использовании материалов", "ссылк"), ("передрук матеріалів", "посилан"), ("dilarang ", "mengambil"),
        ("denna text är", "creative commons"), ("source: al jazeera", "agenc"), ("source : ", "avec afp"),
        ("agencies contributed", "report"), ("red, ", "/agenturen"), ("srf ", " uhr;"), ("borítókép:", ")"),
        ("symbolbild:", ")"), ("nyitókép:", ")"), ("中央社「一手新聞」", "app"), ("ios app", "app"), ("android app", "app"),
        ("you are free to republish", "creative commons"), ("this story was reported", "creative commons"),
    ]
}

extension String {
    /// The text with blanks for the joiners that nobody sees, as Persian has them within its words.
    var withoutJoiners: String {
        guard utf8.contains(0xE2), unicodeScalars.contains("\u{200C}") else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{200C}" ? " " : $0 }))
    }
}
