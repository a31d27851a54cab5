/// A line of nothing but words in which agencies say from when a text may be published: `This story may not be published
/// before 10:00 GMT on Wednesday`, `Diffusable à partir de 18 h`, `2月12日10時以降に報道してください`.
///
/// News has other words as well, whatever its language. Where each word is one of these, their order need not be known.
struct EmbargoOrder {
    /// What the words say of the time.
    let reading: EmbargoLine.Reading

    /// The order that words are, which are all of a line; `nil` if they have any other word, or forbid nothing. With
    /// `isUnspaced` words of scripts without spaces, and of Korean, stand together.
    init?(_ words: ArraySlice<WireWord>, isUnspaced: Bool) {
        guard (isUnspaced ? 1...28 : 2...28).contains(words.count) else { return nil }
        var reader = EmbargoTimeReader()
        var found = Found(words)
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            let isWord = found.take(word.text)
            let count = reader.take(words[index...])
            if isUnspaced { for word in words[index...].prefix(count) { found.takeLimits(in: word.text) } }
            index = min(index + max(1, count), words.endIndex)
            if count > 0 || isWord || EmbargoWords.fillers.contains(word.text)
                || EmbargoWords.introductions.contains(word.text)
            {
                continue
            }
            guard isUnspaced, found.takePieces(of: word, &reader) else { return nil }
        }
        // `Release: Wednesday 12 February 2099`
        let isRelease = words.first?.text == "RELEASE" && words.dropFirst().first?.startsPart ?? false && reader.hasDate
        guard isRelease || found.isOrder(reader) else { return nil }
        reading = found.reading(reader)
    }

    /// The kinds of words that were found.
    private struct Found {
        private var kinds: Set<Kind> = []
        /// Whether it begins with what a text is for: `Zur Veröffentlichung in …`
        private let beginsWithFor: Bool
        /// Whether a word has no meaning but that of an embargo.
        private let hasParticiple: Bool

        init(_ words: ArraySlice<WireWord>) {
            beginsWithFor = words.first.map { EmbargoWords.purposes.contains($0.text) } ?? false
            hasParticiple = words.contains { EmbargoWords.participles.contains($0.text) }
        }

        /// Takes a word; whether it is one of an order.
        mutating func take(_ word: String) -> Bool {
            guard let kind = kindsOfWords[word] else { return false }
            kinds.insert(kind)
            return true
        }

        /// Takes what stands behind a time in its own word: `10時以降`.
        mutating func takeLimits(in text: String) {
            let text = text.replacing(afternoon, with: "")
            for (piece, kind) in pieces where kind == .start || kind == .limit {
                if text.contains(piece) { kinds.insert(kind) }
            }
        }

        /// Takes the words of orders and the times that stand together in one; whether there is nothing else in it.
        mutating func takePieces(of word: WireWord, _ reader: inout EmbargoTimeReader) -> Bool {
            // `午後` is a part of the time, and no “after”.
            var rest = word.text.replacing(afternoon, with: "下").replacing(forenoon, with: "上")
            for (name, zone) in EmbargoWords.unspacedZones where rest.contains(name) {
                rest = rest.replacing(name, with: "")
                if reader.take([word.with(zone)]) == 0 { kinds.insert(.vague) }
            }
            for (piece, kind) in pieces where rest.contains(piece) {
                rest = rest.replacing(piece, with: "")
                kinds.insert(kind)
            }
            return rest.isEmpty || reader.take([word.with(rest)]) > 0
        }

        /// Whether the words forbid something: they name an embargo and a time, or forbid publication, or allow it from a
        /// time on.
        func isOrder(_ reader: EmbargoTimeReader) -> Bool {
            if kinds.contains(.secret) { return true }
            let isPublished = kinds.contains(.publication) || kinds.contains(.use)
            // `Embargoed for release in the morning papers`
            if kinds.contains(.edition), isPublished, hasParticiple { return true }
            let hasTime = reader.hasClock || reader.hasDate || reader.hasDayOfMonth || kinds.contains(.weekday)
            guard hasTime else {
                // `PUBLISHING BANNED FROM …` would be news.
                return kinds.isSuperset(of: [.ban, .publication]) && !kinds.contains(.start)
                    || kinds.isSuperset(of: [.embargo, .under])
                    || kinds.isSuperset(of: [.embargo, .limit])
                        && !kinds.isDisjoint(with: [.vague, .edition, .use, .publication])
            }
            if kinds.contains(.embargo) { return true }
            // `Zur Veröffentlichung in den Morgenzeitungen vom 12. März`
            return isPublished
                && (kinds.contains(.ban) || kinds.contains(.start) || kinds.contains(.edition) && beginsWithFor)
        }

        /// The time, if nothing makes it uncertain.
        func reading(_ reader: EmbargoTimeReader) -> EmbargoLine.Reading {
            guard kinds.isDisjoint(with: [.vague, .secret, .edition]) else { return .unclear }
            if let time = reader.time { return .time(time) }
            return reader.isEmpty && !kinds.contains(.weekday) && !kinds.contains(.limit) ? .none : .unclear
        }
    }

    /// What a word says in an order.
    private enum Kind {
        /// It forbids: `not`.
        case ban
        /// It means publication, and nothing else.
        case publication
        /// It may mean publication: `use`.
        case use
        /// It names an embargo.
        case embargo
        /// An embargo is above what it speaks of: `under`.
        case under
        /// A time until which something is forbidden follows, or stands before it.
        case limit
        /// The same for a time from which on it is allowed.
        case start
        /// It names a day.
        case weekday
        /// It says of itself that a text is not for readers yet.
        case secret
        /// It makes the time uncertain: `speech`, `midnight`.
        case vague
        /// It names papers, which come out at no certain time.
        case edition
        /// It says nothing of all this.
        case other
    }

    private static let kindsOfWords: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        func add(_ words: some Sequence<String>, _ kind: Kind) {
            for word in words where kinds[word] == nil { kinds[word] = kind }
        }
        func plain(_ words: String) -> [String] {
            words.split(whereSeparator: \.isWhitespace).map(\.inPlainCapitals)
        }
        for (kind, words) in wording { add(plain(words), kind) }
        add(EmbargoWords.untilWords, .limit)
        add(EmbargoWords.nouns, .embargo)
        add(EmbargoWords.weekdays, .weekday)
        add(plain(otherWording), .other)
        return kinds
    }()

    /// Pieces of texts without spaces, the longest first.
    private static let pieces: [(String, Kind)] = unspacedWording.flatMap { kind, words in
        words.split(whereSeparator: \.isWhitespace).map { ($0.inPlainCapitals, kind) }
    }.sorted { $0.0.count > $1.0.count }

    private static let afternoon = "午後".inPlainCapitals
    private static let forenoon = "午前".inPlainCapitals

    private static let wording: [(Kind, String)] = [
        (
            .ban,
            """
            not no cannot prohibited forbidden banned hold ne pas interdit interdite interdiction nicht kein keine
            niet geen mag non vietato vietata divieto não proibido proibida prohibido prohibida ej inte får ikke må ei saa älä
            nie zakaz zákaz nu nem jangan tidak dilarang yasak yasaktır yasağı değil không cấm chưa
            не нельзя запрещено запрещена запрет заборонено لا ليس يحظر محظور ممنوع يمنع غير عدم אסור לא μην όχι न नहीं
            """
        ),
        (
            .publication,
            """
            publish published publishing publication released releasing broadcast broadcasting distribution
            posting disseminated dissemination
            publier publié publiée publiés publication publiable diffuser diffusé diffusée diffusion diffusable paraître parution mettre reproduction distribuer distribué
            distribuir distribuire reproducción reprodução riproduzione abdruck
            publicar publicado publicada publicación publicarse difundir difundirse difundida difusión publique publíquese
            publicação divulgar divulgação divulgado divulgada publicado difundir difusão
            pubblicare pubblicato pubblicata pubblicazione pubblicabile diffondere diffusione diffuso divulgare divulgazione
            veröffentlichen veröffentlicht veröffentlichung verbreiten verbreitung publizieren freigegeben freigabe frei
            publiceren gepubliceerd publicatie openbaar publicering publiceras publicera offentliggøres offentliggøre
            offentliggørelse publiseres publisere publisering offentliggjøres offentliggjøring julkaista publikować publikacji publikacja zveřejnit zveřejnění publikovat publica publicat publicarea
            közölhető közölni közzétehető yayın yayınlanabilir
            diterbitkan dipublikasikan terbit dimuat disiarkan publikasi
            đăng phát hành công bố phổ biến xuất bản
            публиковать публикации публикация публикуется опубликовать опубликования публікувати публікації
            للنشر النشر نشر نشره ينشر يُنشر בפרסום לפרסום פרסום δημοσίευση δημοσιευθεί प्रकाशित प्रकाशन
            """
        ),
        (
            .use,
            "use used using print printed release releases run running air utiliser uso usar utilizar verwenden gebruik sử dụng"
        ),
        (
            .embargo,
            """
            held confidential confidentiel confidencial vertraulich riservato embargata embargato sendefrei julkaisuaika
            embargos embargado embargados embargiem embargu embargem embarga gesperrt sperrfrist sperrvermerk sperrzeit
            sendesperrfrist sperrefrist klausul klausuleret klausulert embargoperiode באמברגו ambargosu ambargolu embargoului
            embargoet embargot embargon vận objęty objęta objęte
            yayımlanmamalıdır yayınlanmamalıdır yayınlanamaz yayımlanamaz nezveřejňovat julkaistavissa julkaisuvapaa
            """
        ),
        (.under, "under sous bajo sob sotto onder unter под pod"),
        (.limit, "előtt dan önce sebelum ennen przed עד לפני तक पहले ante antes"),
        (
            .start,
            """
            after from cleared compter após following onwards onward partir après qu depuis desde después depois dès ab erst frühestens
            dopo dalle dal dall dalla vanaf pas na från tidigast efter fra från tidligst alkaen aikaisintaan od po nejdříve
            după din után sonra itibaren setelah mulai sau từ после с ранее بعد ابتداء ابتداءً من μετά बाद מ אחרי
            """
        ),
        (
            .weekday,
            """
            mandag tirsdag onsdag torsdag lørdag søndag måndag tisdag lördag söndag maanantaina tiistaina keskiviikkona
            torstaina perjantaina lauantaina sunnuntaina poniedziałku wtorku środy czwartku piątku soboty niedzieli środę
            pazartesi salı çarşamba perşembe cuma cumartesi pondělí úterý středy čtvrtka pátku neděle miercuri vineri
            sâmbătă duminică szerda szerdáig csütörtök péntek szombat vasárnap senin selasa rabu kamis jumat sabtu minggu
            quarta quinta sexta segunda terça среду пятницу субботу середи δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο
            월 화 수 목 금 토 일 tomorrow today tonight morgen heute demain mañana domani amanhã завтра غدا
            """
        ),
        (
            .vague,
            """
            thru morning mornings evening evenings afternoon us u.s eastern pacific central european thereafter delivery speech beginning start end notice further local matin soir mañana tarde mattina sera
            abend beginn rede notificare avviso aviso nouvel ordre nuovo nuevo mitternacht midnight minuit
            medianoche mezzanotte meia-noite إشعار آخر ochtend avond weiteres auf
            """
        ),
        (
            .edition,
            """
            papers newspapers newspaper ams pms am-cycle pm-cycle editions edition zeitungen morgenzeitungen sonntagszeitungen
            abendzeitungen morgenausgaben sonntagsausgaben abendausgaben éditions journaux ediciones periódicos diarios edizioni
            giornali quotidiani edições jornais kranten ochtendkranten gazet wydaniach изданиях газетах الصحف
            """
        ),
    ]

    private static let otherWording = """
        respecter respeten respetar rispettare respeitar rogamos prega si endet ends lifts expires einer unterliegt
        available reminder purposes ligne periodístico informativo imprensa prensa stampa permitida permitido consentita
        consentito autorisée autorisé autorizada autorizado eerder dan strikt informace süresi можно phép tải thời hạn
        form forms whatever part
        this these the that paper journal journals by story stories article articles report statement press media news material materials content
        contents text item information info is are be being been was all any its it in by or and nor may must can should
        shall following below above attached document copy time gmt website websites online social channels version
        ready yet please draft entwurf brouillon borrador bozza rascunho utkast udkast nháp черновик note kindly respect strictly strict total earliest before
        cette ces ce dépêche article information informations texte document communiqué contenu est sont être peut peuvent
        doit avant le la l les ni ou et présente présent merci de levé lève levée ses son
        esta este estas estos información noticia nota texto comunicado artículo material está están es se puede podrá
        debe su sus hasta el la solo sólo para las los que
        esta este notícia texto nota matéria informação está pode só apenas para antes das dos às da do
        questa questo notizia testo comunicato articolo materiale è sono essere può prima solo soltanto delle dalle ore
        diese dieser dieses meldung mitteilung nachricht pressemitteilung pressetext bericht artikel text beitrag ist sind
        wird werden darf dürfen bitte bestimmt zur zum für bis vor dem der den des die das am um und oder nachrichten von
        uhr concept dit deze bericht artikel persbericht is mag worden voor tot uur alleen en of tekst
        denna detta denne dette texten teksten artikeln artikkelen pressmeddelandet pressemeldingen kan kun först først
        den det er är på til till klo kello tämä aineisto vasta ten tekst materiał artykuł jest może być dopiero o
        godziny tento text článek je být až v hodin acest material articol este ora fi poate abia ez az anyag cikk csak
        órakor bu haber metin basın bülteni saat kadar materi berita ini boleh baru siaran pers hanya pukul dapat
        đề nghị yêu cầu các báo đài toà tòa soạn chỉ được tin bài này vui lòng xin ngày lúc giờ trước bản thông cáo vào
        этот эта это материал текст новость сообщение статья может быть только для лишь цей матеріал текст лише
        هذا هذه الخبر المادة البيان التقرير إلا فقط قبل حتى الساعة يوم مخصص قابل أي هذا זה החומר הידיעה רק שעה ביום יום
        το κείμενο ώρα έως μέχρι να πριν τις από यह समाचार से को बजे करें सुबह
        """

    private static let unspacedWording: [(Kind, String)] = [
        (
            .ban,
            """
            请勿 請勿 切勿 不得 禁止 严禁 嚴禁 暂不 暫不 不要 不可 勿 厳禁 禁ず しないで しないこと 控えて 금지합니다 금지입니다 금지 유예 자제 마십시오
            말아주시기 ห้าม งด
            """
        ),
        (
            .publication,
            """
            发布 發布 發佈 发表 發表 刊发 刊發 刊登 刊播 播发 播發 播出 发稿 發稿 报道 報道 报导 報導 公开 公開 见报 見報 转载 转发 掲載 配信 放送 公表 発表 報じ
            보도를 보도해 보도 게재 게시 방송 배포 공개 발표 เผยแพร่ ตีพิมพ์ ออกอากาศ
            """
        ),
        (.use, "使用 用 사용 发 發 ใช้"),
        (.embargo, "夕刊用 朝刊用 조간용 석간용 公開日 解禁日 掲載日 保密 解禁 禁运期 禁運期 禁运 禁令 禁发 禁發 エンバーゴ 엠바고를 엠바고 縛り"),
        (.limit, "之前 以前 前 まで 截止 为止 이전까지 이전 까지 ก่อน จนถึง"),
        (.start, "之后 之後 以后 以後 后 後 以降 から より 起 方可 方能 才能 才可 이후부터 이후 부터 หลัง ตั้งแต่"),
        (.weekday, "星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五"),
        (.vague, "朝刊 夕刊 조간 석간 当地时间 現地時間 零时 零時 另行通知"),
        (.secret, "発表前につき 公開前につき 発表前 取り扱い注意 取扱注意 取扱い注意 取り扱い厳重注意"),
        (
            .other,
            """
            初稿 草稿 下書き 초안 本稿 此稿 本新闻稿 新闻稿 稿件 稿子 通稿 新闻 新聞 消息 记者 各媒体 媒体 统一 統一 内容 本文 本 此 该 请 請 于 於 在 至 到 限 可以 即可 可 日时 时间 時間 时刻 為 为
            本記事 この記事 記事 情報 日時 時刻 してください ください 下さい お願いいたします お願いします 願います とします です ます 可能 可 とし 付 につき プレス ラジオ テレビ インターネット ネット ウェブ ได้ 本文件 对外 對外
            は が を に の で て も 厳守 組み 扱い 資料 해주시기 해 주시기 바랍니다 부탁드립니다 가능합니다 가능 시점 일시 즉시 기사 자료는 자료 본 은 는 을 를 이 로 น
            เวลา วันที่
            """
        ),
    ]
}
