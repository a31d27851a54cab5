import DatelineModel

/// What a page has beside each other in one line: buttons, `Share    12 Comments`; where in the site it stands, `Home / Local
/// News`; its menu, `News   Sport   Public notices`; tags, `#Lyon  #Schools`.
enum PageRow {
    /// The cells of a row, parted by bars, points, tabs or more than one blank; one if the line is no row.
    static func cells(_ line: String) -> [String] {
        line.replacing("\t", with: "|").replacing("  ", with: "|").split { "|·•".contains($0) }
            .map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    }

    /// Whether all cells of a row are what a reader can press, or how many readers did: `Facebook  X  Copy link`.
    ///
    /// The names of networks may stand with one blank between them.
    static func isOfButtons(_ line: String) -> Bool {
        guard line.utf8.count <= PageFurniture.longest else { return false }
        // The bytes of `·` and `•` are among these.
        if line.contains("  ") || line.utf8.contains(where: { "|\t".utf8.contains($0) || $0 == 0xB7 || $0 == 0xE2 }) {
            let cells = cells(line.lowercased())
            if cells.count > 1 { return cells.allSatisfy(isButton) }
        }
        let words = line.split(separator: " ")
        return words.count > 2 && words.allSatisfy { networks.contains($0.lowercased()) }
    }

    /// Whether a line above a story is something to press, or a point between two times.
    static func isButtonOfHead(_ line: String) -> Bool {
        guard line.utf8.count < 48 else { return false }
        if isBesideTimes(line) { return true }
        let small = line.lowercased().replacing("’", with: "'").trimmingEnd(of: " .:›»>")
        return isButton(small) && !wordsOfStories.contains(small) || buttonsOfHeads.contains(small)
    }

    /// Whether a line is a point alone, or a time of the day on which the page was seen.
    static func isBesideTimes(_ line: String) -> Bool { ["•", "·"].contains(line) || HeadNote.isToday(line) }

    private static func isButton(_ cell: String) -> Bool {
        let cell = withoutCount(cell)
        return PageFurniture.labels.contains(cell) || buttons.contains(cell) || networks.contains(cell)
            || PageFurniture.isCounted(cell) || isAge(cell)
    }

    /// Whether a row says where in the site a page stands: `Home > Technology > Policy`, `Inicio / Noticias`.
    static func isTrail(_ line: String) -> Bool {
        // The last bytes of `»` and `›` are among them.
        guard line.utf8.contains(where: { ">/|".utf8.contains($0) || $0 == 0xBB || $0 == 0xBA }) else { return false }
        var trail = line[...]
        if let colon = line.firstIndex(where: { ":：".contains($0) }),
            trailLabels.contains(line[..<colon].lowercased().trimmingWhitespace())
        {
            trail = line[line.index(after: colon)...]
        }
        let isOfSigns = trail.contains { ">»›".contains($0) }
        let parts =
            (isOfSigns ? trail.split { ">»›".contains($0) } : trail.split { "/|".contains($0) })
            .map { $0.trimmingWhitespace() }
        guard parts.count > 1, parts.allSatisfy({ $0.split(separator: " ").count < 5 }) else { return false }
        if isOfSigns, parts.count > 2 { return true }
        return homes.contains(parts[0].lowercased()) && (isOfSigns || !trail.contains(where: \.isNumber))
    }

    /// Whether a row can be the menu of a page: three cells or more of at most three words, none of which is a number or ends a
    /// sentence, and none is in capitals as agencies are. Only the first line of a text that stands alone is one.
    static func mayBeMenu(_ line: String) -> Bool {
        guard line.utf8.count <= PageFurniture.longest, !line.contains(where: { $0.isNumber || ".:;!?".contains($0) })
        else { return false }
        let cells = cells(line)
        return cells.count > 2
            && cells.allSatisfy { cell in
                cell.split(separator: " ").count < 4 && cell.contains(where: \.isLowercase)
                    && !AgencyName.isKnown(cell)
            }
    }

    /// Whether a row is nothing but tags: `#Lyon  #Schools`.
    static func isOfTags(_ line: String) -> Bool {
        guard line.first == "#", line.utf8.count <= PageFurniture.longest else { return false }
        let tags = line.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
        return tags.count > 1
            && tags.allSatisfy { $0.first.map { !$0.isWhitespace } ?? false && $0.split(separator: " ").count < 4 }
    }

    /// Whether words say how long ago something was: `updated 2 hours ago`, `il y a 3 jours`, `2小时前`.
    static func isAge(_ words: String) -> Bool {
        guard words.utf8.count < 60, words.contains(where: \.isNumber) else { return false }
        let parts = words.split { " :".contains($0) }
        // `2h ago`
        if parts.count == 2, parts[1] == "ago", case let unit = parts[0].drop(while: \.isNumber),
            unit.startIndex > parts[0].startIndex, ["h", "hr", "hrs", "m", "min", "mins", "d", "w"].contains(unit)
        {
            return true
        }
        if words.first?.isNumber == true, unspacedAges.contains(parts.joined().drop(while: \.isNumber).lowercased()) {
            return true
        }
        let others = parts.filter { Int($0) == nil }
        return parts.count < 8 && others.count == parts.count - 1 && others.contains { ages.contains(String($0)) }
            && others.allSatisfy { ages.contains(String($0)) || wordsOfAges.contains(String($0)) }
    }

    /// Whether words lead to the first page: `Home`, `Startseite`.
    static func isHome(_ words: String) -> Bool { homes.contains(words.lowercased()) }

    /// Words without the number behind them: `comments (23)`, `listen (2 min)`.
    static func withoutCount(_ words: String) -> String {
        guard words.utf8.last == UInt8(ascii: ")"), let open = words.lastIndex(of: "("),
            words[open...].dropFirst().first?.isNumber == true
        else { return words }
        return words[..<open].trimmingWhitespace()
    }

    // MARK: - Words, in small letters

    /// What stands in a row of buttons, and may be a word of the story where it stands alone.
    private static let buttons = PageFurniture.words(
        """
        copy; link; more; gift; gift article; bookmark; save article; share article; send; mail; a+; a-; aa; text size; follow
        send by email; send by e-mail; email this; print this; print page; report; reprint; reprints; rss; feedback
        offrir; enregistrer; sauvegarder; copier le lien; envoyer par e-mail; envoyer par mail; envoyer; écouter; écouter l'article
        écouter l’article; commenter; réagir; suivre; imprimer l'article; imprimer l’article; partager l'article; partager l’article
        artikel teilen; artikel merken; artikel drucken; artikel anhören; anhören; link kopieren; per mail; mailen
        copiar enlace; copiar link; guardar; enviar; escuchar artículo; escuchar el artículo; enviar por email; seguir; correo
        partilhar artigo; ouvir artigo; guardar artigo; salvar; imprimir artigo; ouça; ouvir notícia; enviar por e-mail
        nghe đọc bài; lưu bài viết; lưu; in; sao chép liên kết; gửi email; theo dõi; cỡ chữ; zalo; condividi; salva; invia; stampa
        طباعة; تكبير الخط; تصغير الخط; مشاركة; نسخ الرابط; استمع; حفظ; أرسل; واتساب; فيسبوك; تويتر
        收藏; 微信; 微博; 字号; 朗读; 印刷; 保存; リンクをコピー; 공유하기; 인쇄; 스크랩; 글자크기; simpan; cetak; salin tautan; komentar
        """)

    /// What may be a heading or a line of the story where it stands alone.
    private static let wordsOfStories: Set<String> = [
        "more", "report", "link", "copy", "in", "follow", "feedback", "mail", "line", "x", "vk", "correo", "reports",
        "letter", "send", "pocket", "signal", "gift",
    ]

    private static let buttonsOfHeads = PageFurniture.words(
        """
        del; dela; jaa; deel; udostępnij; sdílet; zdieľať; podijeli; partilhar notícia; ler mais tarde; oferecer artigo; lire plus tard; zur app; ouvir o texto; escuchar nota; escuchar; escuchar noticia
        salvar artigos; salvar artigo; ouça a notícia; ouça este conteúdo; escucha la noticia; escucha este artículo; lihat foto; share full article; share article
        listen to this article; listen; save for later; read later; dengarkan; bookmark; aa; a+; a-; nghe đọc bài; nghe audio; gửi bình luận; cỡ chữ; vorlesen lassen; artikel speichern; lytt til saken
        lyssna på artikeln; lyssna; lyt til artiklen; lyt; kuuntele; kuuntele juttu; luister naar dit artikel; luister; posłuchaj; posłuchaj artykułu; zapisz; słuchaj; přehrát článek; poslechnout
        vypočuť; uložiť; mentés; meghallgatom; ascultă; ascultă articolul; salvează; slušaj; spremi; slušajte; слушать; сохранить; слушай; запази; слухати; зберегти; ακούστε το άρθρο; ακούστε; αποθήκευση
        dinle; kaydet; haberi dinle; abone ol; google'da takip et; seçenekler; 字体; 字体:小 大; 字体：小 大; 字體; 글자크기 설정; 글자 크기 설정; 기사 공유; 북마크; 스크랩하기; 文字サイズ; 印刷する; ツイート; ブックマーク; 保存する
        האזנה; שמור; גודל גופן; पढ़ें ऐप में; सुनें; सेव करें; শুনুন; সংরক্ষণ; حفظ المقال; استمع للمقال; ذخیره; شنیدن
        """)

    private static let networks = PageFurniture.words(
        """
        facebook; twitter; x; whatsapp; linkedin; telegram; instagram; reddit; pinterest; bluesky; threads; messenger; mastodon
        email; e-mail; print; share; tweet; flipboard; youtube; tiktok; viber; line; mail; copy; zalo; vk; xing; pocket
        """)

    private static let trailLabels = PageFurniture.words(
        """
        you are here; sie sind hier; sie befinden sich hier; vous êtes ici; usted está aquí; estás en; está en; você está aqui
        está aqui; bạn đang ở; anda di sini; вы здесь; أنت هنا; 当前位置; 您的位置; 現在地
        """)

    private static let homes = PageFurniture.words(
        """
        home; homepage; home page; news; start; startseite; accueil; inicio; início; portada; página inicial; trang chủ; beranda
        главная; الرئيسية; الصفحة الرئيسية; 首页; 首頁; ホーム; トップ; 홈; startpagina; hem; hjem; forside; etusivu; strona główna
        anasayfa; ana sayfa; αρχική; úvod; domů; головна; דף הבית; خانه; home news; press room; newsroom; sala de prensa; sala de imprensa; presse
        """)

    private static let ages = PageFurniture.words(
        "ago; hace; vor; il; há; trước; منذ; قبل; lalu; fa; geleden; назад; önce; temu; sitten; siden; sedan")

    private static let wordsOfAges = PageFurniture.words(
        """
        updated; update; published; posted; last; modified; hour; hours; hr; hrs; minute; minutes; min; mins; day; days; about; on; y; a
        heure; heures; h; jour; jours; mis; mise; à; publié; modifié; hora; horas; minuto; minutos; día; días; actualizado
        publicado; actualizada; dia; dias; atualizado; atualizada; stunde; stunden; minuten; tag; tagen; tage; aktualisiert
        veröffentlicht; ora; ore; minuti; giorno; giorni; giờ; phút; ngày; cập; nhật; lúc; jam; menit; hari; yang; diperbarui; ساعة
        ساعات; دقيقة; دقائق; يوم; أيام; آخر; تحديث; часа; часов; час; минут; дней; uur; dagen; saat; gün
        """)

    private static let unspacedAges = PageFurniture.words(
        "分钟前; 小时前; 天前; 分鐘前; 小時前; 分前; 時間前; 日前; 시간전; 분전; 일전")
}
