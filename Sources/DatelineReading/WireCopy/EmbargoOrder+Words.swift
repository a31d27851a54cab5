/// The words of orders in the languages of the agencies, by what they say in one.
extension EmbargoOrder {
    static let wording: [(Kind, String)] = [
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

    static let otherWording = """
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

    static let unspacedWording: [(Kind, String)] = [
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
