import DatelineModel

/// Lines that web pages, mail and transmissions put around a story or between its paragraphs, and that are no part of it:
/// `Share`, `4 min read`, `Also read: …`, `Home > Technology > Policy`, `Page 1 of 2`.
enum PageFurniture {
    /// The longest such line, in bytes.
    static let longest = 120

    /// Whether a line is nothing else. It begins with a capital, a digit or a sign, as no line within a paragraph need do, or says how
    /// long it takes to read the text.
    static func matches(_ line: String) -> Bool {
        if isGap(line) { return true }
        guard (2...longest).contains(line.utf8.count), let first = line.unicodeScalars.first,
            !first.properties.isLowercase || isTimeOfReading(line) || PageRow.isAge(line.lowercased())
        else { return false }
        let words = line.lowercased().trimmingEnd(of: " .:!›»>…】]'").drop { !$0.isLetter && !$0.isNumber && $0 != "+" }
        guard !words.isEmpty else { return false }
        let whole = PageRow.withoutCount(String(words))
        return labels.contains(whole) || isPageNumber(line) || isCounted(whole) || PageRow.isAge(whole)
            || isTimeOfReading(line) || PageRow.isTrail(line) || PageRow.isOfButtons(line) || PageRow.isOfTags(line)
            || requests.open(whole)
            || !endsSentence(line) && openings.open(whole) || isPointer(line, whole)
    }

    /// Whether a line that is nothing else opens what pages have below stories: `Related news`, but not `Advertisement`, nor
    /// what a story may list, `Topics`, `Facebook`.
    static func opensTail(_ line: String) -> Bool {
        let words = line.lowercased().trimmingEnd(of: " .:!›»>…】]").drop { "[【".contains($0) }
        let label = PageRow.withoutCount(words.split { ":：".contains($0) }.first?.trimmingWhitespace() ?? String(words))
        // `Kommentare` may head what others said, `Kommentare (23)` does not.
        let isCounted = PageRow.withoutCount(words.trimmingWhitespace()) != words.trimmingWhitespace()
        return openingsOfTails.contains(label) || isCounted || label == "comments" && words.hasSuffix("rules")
            || PageRow.isOfTags(line) || requests.open(words)
    }

    /// Whether a line may as well head or be part of a list of a story, with others right above or below it.
    static func mayBeOfList(_ line: String) -> Bool {
        let words = line.lowercased().trimmingEnd(of: " .:!›»>…")
        return wordsOfLists.contains(words.split { ":：".contains($0) }.first?.trimmingWhitespace() ?? words)
    }

    /// Whether a line is nothing but the words above the headline of another story: `Also read`.
    static func pointsBelow(_ line: String) -> Bool {
        pointersBelow.contains(line.lowercased().trimmingEnd(of: " :»›>"))
    }

    /// `Caption: Pupils in Leeds look at their marks.`
    static func isLabelledCaption(_ line: String) -> Bool {
        labelsOfCaptions.contains(where: line.hasPrefix) && !endsOpen(line)
    }

    private static let labelsOfCaptions = [
        "Caption: ", "Photo caption: ", "Picture caption: ", "Bildunterschrift: ", "Bildunterschrift:", "Légende : ",
        "Légende: ",
        "Pie de foto: ", "Didascalia: ", "Bildtext: ", "Chú thích ảnh: ",
    ]

    private static func endsOpen(_ line: String) -> Bool { ",;:".contains(line.last ?? " ") }

    /// `Pupils in Leeds. Photograph: Jane Doe/Example`: a picture with who made it and for whom, in the form of a newspaper.
    static func endsWithCredit(_ line: String) -> Bool {
        guard let label = line.ranges(of: " Photograph: ").last, label.lowerBound > line.startIndex else {
            return false
        }
        let credit = line[label.upperBound...]
        let words = credit.split { " /".contains($0) }
        return (1...7).contains(words.count) && (credit.contains("/") || AgencyName.isKnown(String(credit)))
            && words.allSatisfy { $0.first?.isLowercase != true }
    }

    /// Whether words are nothing but what pages have for readers to choose: `Print`.
    static func isLabel(_ words: String) -> Bool { words.isEmpty || labels.contains(words.lowercased()) }

    /// Whether a line names who made a picture: `Photo credit: Jane Doe`.
    static func isCreditOfPicture(_ line: String) -> Bool {
        let small = line.lowercased()
        return [
            "photo credit:", "image credit:", "picture credit:", "photo:", "foto:", "crédit photo", "photograph:",
            "photographer:",
        ]
        .contains(where: small.hasPrefix)
    }

    private static let pointersBelow = words(
        """
        also read; read also; see also; lire aussi; à lire aussi; lire également; leggi anche; leia mais; leia também
        veja também; lea también; lee también; lees ook; baca juga; ayrıca okuyun; xem thêm; đọc thêm; lesen sie auch
        mehr zum thema; читайте также; اقرأ أيضا; read more; more on this story; related stories
        related articles; related news; related content; noticias relacionadas; relacionadas; leer más
        sur le même thème; dans la même rubrique; das könnte sie auch interessieren
        tin liên quan; bài liên quan; tham khảo thêm; berita terkait; 関連記事; 相关新闻; 相关阅读; 延伸阅读; 관련기사; مواضيع ذات صلة
        """)

    private static let openingsOfTails = words(
        """
        related; related articles; related article; related stories; related story; related news; related topics
        related posts; related coverage; related content; related links; related stories and links; most read; most popular
        trending; trending now; recommended; recommended for you; you may also like; you might also like; more on this story
        more on this topic; explore more on these topics; see more on; archivado en; filed under; posted in; share; share this
        share this article; share this story; share this page; follow us; follow us on; tags; tag; keywords; read next
        editors' picks; editor’s picks; editor's picks; leave a reply; next article; previous article; all rights reserved
        lire aussi; à lire aussi; lire également; pour approfondir; leggi anche; argomenti; leia também; leia mais; veja também
        lea también; lee también; lees ook; mehr zum thema; lesen sie auch; das könnte sie auch interessieren; schlagwörter
        mots-clés; etiquetas; relacionadas; baca juga; tin liên quan; từ khóa; từ khoá; теги; читайте также; 相关阅读; 延伸阅读
        関連記事; 관련기사; 标签; 纠错; 责任编辑; 责编; тэги; كلمات دلالية; الكلمات المفتاحية; الكلمات الدلالية; اقرأ أيضا; مواضيع ذات صلة
        leia tudo sobre o tema e siga; noticia relacionada; noticias relacionadas; compartir; compartilhe; tham khảo thêm; xem thêm; đọc thêm; autres articles
        sur le même thème; dans la même rubrique; más noticias; mais notícias; weitere artikel; artikel terkait; berita terkait
        """)

    private static let wordsOfLists = words(
        "topics; topic; agencies; category; categories; credit; credits; caption; keywords; temas; assuntos; thèmes; themen"
    )

    /// Whether a line says that copy is missing or follows: `X X X X`, `x x x`.
    static func isGap(_ line: String) -> Bool {
        guard line.utf8.count < 32 else { return false }
        let words = line.split(separator: " ")
        return (3...12).contains(words.count) && words.allSatisfy { $0 == "x" || $0 == "X" }
    }

    /// Whether a line is the number of a page: `Page 1 of 2`, `- 3 -`, `Seite 2/5`.
    static func isPageNumber(_ line: String) -> Bool {
        guard line.utf8.count < 40, line.utf8.contains(where: mayBeDigit) else { return false }
        let words = line.lowercased().split { " /-–—|".contains($0) }
        guard let first = words.first, let last = words.last, Int(last) != nil, words.count <= 4 else { return false }
        // `-30-` ends a story.
        if words.count == 1 {
            return line.contains(" ") && "-–—".contains(line.first ?? "x") && "-–—".contains(line.last ?? "x")
        }
        return pages.contains(String(first))
            && words.dropFirst().allSatisfy { Int($0) != nil || ofs.contains(String($0)) }
    }

    /// `waktu baca 2 menit`, `Lecture : 2 min`
    private static func isTimeOfReading(_ line: String) -> Bool {
        guard line.utf8.count < 40, line.utf8.contains(where: mayBeDigit) else { return false }
        let words = line.lowercased()
        return timesOfReading.open(words)
            && unitsOfReading.contains(where: words.trimmingEnd(of: ". ").hasSuffix)
    }

    private static let timesOfReading = Beginnings(
        words(
            """
            waktu baca; reading time; read time; temps de lecture; durée de lecture; lecture; tempo di lettura; lettura; leitura
            tempo de leitura; tiempo de lectura; lectura; lesezeit; lesedauer; thời gian đọc; okuma süresi; время чтения; leestijd
            lästid; timp de citire; čas čtení; doba čtení; czas czytania; olvasási idő; læsetid; lesetid; lukuaika; час читання; vrijeme čitanja; vreme čitanja
            čas branja; čas čítania; χρόνος ανάγνωσης; okunma süresi; czas na przeczytanie; ler em; tempo médio de leitura; temps estimé de lecture; مدة القراءة; زمن القراءة; 阅读时间; estimated reading time
            """))

    private static let unitsOfReading = words(
        "min; mins; minute; minutes; minuten; minutos; minuti; menit; phút; dakika; минут; мин; دقائق; دقيقة; хв; хвилин; хвилини; perc; minuta; minuty; minut; minuti; λεπτά; 分钟; 分; minuter; minuut"
    )

    /// `4 min read`, `12 comments`, `1.2k shares`, `3 hours ago`
    static func isCounted(_ line: String) -> Bool {
        guard line.first?.isNumber == true else { return false }
        let words = line.split(separator: " ")
        guard (2...5).contains(words.count) else { return false }
        return counted.contains(words.dropFirst().joined(separator: " "))
    }

    /// `Also read: How Canada tests models`: what stands elsewhere, behind a colon.
    private static func isPointer(_ line: String, _ words: String) -> Bool {
        guard let colon = words.firstIndex(where: { ":：".contains($0) }), !".:!?".contains(line.last ?? ".") else {
            return false
        }
        return pointers.contains(words[..<colon].trimmingWhitespace())
    }

    private static func endsSentence(_ line: String) -> Bool {
        ".!?".contains(line.last ?? " ") && line.split(separator: " ").count > 5
    }

    // MARK: - Words, in small letters

    /// Whole lines.
    static let labels = words(
        """
        有料記事; 会員限定記事; 有料会員限定; tim redaksi; 纠错; 関連記事; 相关新闻; 相关阅读; 延伸阅读; 관련기사; bài liên quan; more on this; related; más información; leer más
        en savoir plus; purchase licensing rights; комментарии; تعليقات; التعليقات; versão em áudio; audio version; tham khảo thêm; autres articles; sur le même thème
        dans la même rubrique; más noticias; mais notícias; weitere artikel; artikel terkait; berita terkait; komentar; comentários
        مواضيع ذات صلة; share; left menu; video playerclose; video player; tweet; print; email; e-mail; copy link; save; comment; comments; leave a comment; advertisement; advertisment
        story continues below; story continues below advertisement; article continues below; continue reading; read more
        article continues after advertisement; listen; listen to this article; listen to article; listen to this story
        play audio; watch video; subscribe; subscribe now; sign up; sign in; log in; home; menu; search; skip to content
        skip to main content; share this; share this article; share this story; share on facebook; share on twitter; share on x
        share via email; facebook; twitter; whatsapp; linkedin; telegram; instagram; youtube; pinterest; reddit; most read
        most popular; trending; trending now; related; related articles; related stories; related news; related topics
        related posts; related coverage; related content; related links; related stories and links; see more on; archivado en
        in this story; in this article; filed under; more on this topic; tags; topics; keywords; quote(s); page contents
        print friendly pdf; a+ a-; a- a+; a a; a+ a a-; lire aussi; benefício do assinante; leave a reply; you may also like; you might also like; offrir l'article; offrir l’article; réutiliser ce contenu; contacts for media; google news; follow topic; also read; read also; see also; leggi anche
        leia mais; leia também; veja também; lea también; lee también; lees ook; baca juga; lesen sie auch; lire également; news tips; stay connected; link copied; save to list; reprints; more on this story; recommended; recommended for you; editors' picks; editor’s picks; editor's picks
        share this page; updates to this page; reuse this content; explore more on these topics; texte reference; pour approfondir
        reprint; send by email; send; email this; email this article; print this; print this article; print this page; email to a friend
        share by email; share on whatsapp; share on linkedin; enviar; enviar por correo; envoyer; envoyer par mail; invia; versenden
        unsubscribe; view in browser; view this email in your browser; manage preferences; update your preferences
        forward to a friend; web desk; news desk; staff reporter; staff writer; our correspondent; our reporter; special correspondent
        by staff reporter; by web desk; by our correspondent; online desk; monitoring desk; agencies; photo gallery; gallery
        click here; follow us; back to top; top; next article; previous article; all rights reserved; sponsored; promoted
        report a typo; text size; font size; a- a a+; get our newsletter; this article is more than 1 year old
        anzeige; werbung; teilen; drucken; merken; vorlesen; kommentare; mehr zum thema; das könnte sie auch interessieren
        publicité; partager; imprimer; écouter cet article; article réservé aux abonnés; réservé aux abonnés; réservé aux abonné·es; se connecter; s'abonner; à lire aussi; commentaires
        publicidad; compartir; imprimir; comentarios; escuchar; relacionadas; suscríbete; publicidade; compartilhar; partilhar
        comentários; ouvir; pubblicità; condividi; stampa articolo; ascolta l'articolo; commenti; advertentie; delen; afdrukken
        quảng cáo; chia sẻ; in bài viết; bình luận; nghe bài viết; tin liên quan; lưu bài; đọc tiếp; iklan; bagikan; reklam; paylaş
        реклама; поделиться; комментарии; إعلان; شارك; اقرأ أيضا; 广告; 分享; 打印; 広告; シェア; 광고; 공유
        """)

    /// What such lines begin with.
    private static let openings = Beginnings(
        words(
            """
            sent from my; von meinem iphone gesendet; envoyé de mon; enviado desde mi; sign up for our; sign up for the; sign up to our; sign up to receive; subscribe to our; subscribe to the; follow us on
            follow @; join our whatsapp; join our telegram; join us on; download our app; download the app; get the app
            click here to; click to share; share this article; share on; listen to this article; this article was originally published
            get breaking news; don't miss; for more news; for the latest news; reading time; estimated reading time; lesezeit
            temps de lecture; tempo di lettura; tempo de leitura; tiempo de lectura; thời gian đọc; photo credit; image credit
            photo by; image by; picture by; crédit photo; abonnieren sie; abonnez-vous à; suscríbete a; inscrivez-vous à
            theo dõi chúng tôi; đăng ký nhận; waktu baca
            """))

    /// What such lines begin with that ask readers for something, also as whole sentences.
    private static let requests = Beginnings(
        words(
            """
            for all latest news; for all the latest news; for the latest news, follow; follow us on; follow us @; subscribe to our; sign up for our; join our whatsapp; join our telegram; download our app
            abonnez-vous à notre; suscríbete a nuestro; abonnieren sie unseren; theo dõi chúng tôi
            """))

    /// What stands before a colon and a pointer to other pages, or the credit of a picture.
    private static let pointers = words(
        """
        available languages; other languages; langues disponibles; idiomas disponibles; verfügbare sprachen; noticia relacionada
        责任编辑; 责编; كلمات دلالية; الكلمات المفتاحية; الكلمات الدلالية; مواضيع ذات صلة; comments; comentarios; comentários
        read more; learn more; argomenti; temas; assuntos; thèmes; themen; related news; related story; related stories; related article; related articles; read also; also read; read next; read; see also; related; more; more on this; watch; watch also; listen
        editor's pick; don't miss; recommended; tags; tag; topics; keywords; filed under; category; categories; posted in
        load-date; photo; photos; image; picture; photograph; credit; photo credit; image credit; caption; share
        mehr dazu; lesen sie auch; lesen sie mehr; mehr zum thema; schlagwörter; foto; bild; lire aussi; à lire aussi; lire plus
        lire également; mots-clés; crédits; lea también; lee también; ver también; etiquetas; leia também; leia mais; veja também
        leia tudo sobre o tema e siga; leggi anche; leggi di più; lees ook; lees meer; đọc thêm; xem thêm; từ khóa; từ khoá; ảnh; thẻ; baca juga; ayrıca okuyun
        читайте также; теги; фото; اقرأ أيضا; اقرأ أيضاً; صورة; 相关阅读; 延伸阅读; 标签; 関連記事; 관련기사
        """)

    private static let counted = words(
        """
        min read; mins read; minute read; minutes read; min; minutes; minute read time; comments; comment; shares; share; views
        likes; hours ago; hour ago; minutes ago; days ago; day ago; minuten lesezeit; min. lesezeit; min lesezeit; min de lecture
        minutes de lecture; min de lectura; minutos de lectura; min de leitura; minuti di lettura; phút đọc; lượt xem; menit baca
        хв читання; мин чтения; минуты чтения; minut czytania; min čtení; minut čtení; min. čtení; min läsning; min lesing; min læsning; min lukuaika; perc olvasás
        dk okuma; dakika okuma; min citire; min čitanja; min branja; λεπτά ανάγνωσης; 分钟阅读; min leestijd; min lezen; min di lettura; minuto de leitura; minutos para ler; min read time
        """)

    private static let pages = words("page; pages; seite; página; pagina; trang; halaman; sayfa; p; pg; стр; страница")
    private static let ofs = words("of; von; de; sur; di; dari; van; từ; из")

    static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == ";" || $0.isNewline }.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty })
    }
}
