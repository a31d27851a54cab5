/// The words of the heads that mail programs write as text, in the languages of their users.
enum HeadWords {
    /// A line of such a head.
    enum Field { case from, subject, date, other }

    /// Whether a line, without the marks around it, begins as those do that announce another mail.
    static func announces(_ line: String) -> Bool {
        let words = line.lowercased()
        return announcements.contains { words.hasPrefix($0) }
    }

    /// Whether an announcement says that the mail is passed on.
    static func saysForward(_ line: String) -> Bool {
        let words = line.lowercased()
        return forwards.contains { words.contains($0) }
    }

    private static let announcements = lines(
        """
        begin forwarded message; forwarded message; original message; forwarded by
        anfang der weitergeleiteten; weitergeleitete nachricht; ursprüngliche nachricht
        début du message; message transféré; message réexpédié; message d'origine; message d’origine
        inicio del mensaje; mensaje reenviado; mensaje original
        inizio messaggio; messaggio inoltrato; messaggio originale
        início da mensagem; mensagem encaminhada; mensagem original
        start doorgestuurd; begin doorgestuurd; doorgestuurd bericht; oorspronkelijk bericht
        vidarebefordrat; ursprungligt meddelande; start på videresendt; videresendt; oprindelig meddelelse; opprinnelig melding
        välitetty viesti; alkuperäinen viesti
        początek przekazywanej; wiadomość przekazana; wiadomość oryginalna
        začátek přeposílané; přeposlaná zpráva; původní zpráva
        továbbított üzenet; eredeti üzenet; mesaj redirecționat; mesaj original
        iletinin başlangıcı; iletilen mesaj; orijinal mesaj; yönlendirilmiş
        pesan terusan; meneruskan pesan; pesan asli
        bắt đầu thư được chuyển tiếp; thư được chuyển tiếp; thư đã chuyển tiếp; thư chuyển tiếp; thư gốc; tin nhắn gốc
        начало переадресованного; пересылаемое сообщение; пересланное сообщение; исходное сообщение; початок листа
        从这里开始转发; 转发的邮件; 转发邮件; 原始邮件; 以下は転送; 転送メッセージ; 元のメッセージ; 전달된 메시지; 원본 메시지
        """)

    private static let forwards = lines(
        """
        forward; weitergeleitet; transféré; réexpédié; reenviad; inoltrat; encaminhad; doorgestuurd; vidarebefordra
        videresend; välitet; przekaz; přeposl; továbbít; redirecțion; iletil; yönlendir; terusan; meneruskan; chuyển tiếp
        переадрес; пересыла; пересла; пересила; 转发; 轉寄; 転送; 전달
        """)

    /// What the names of fields mean.
    static let fields: [String: Field] = {
        var fields: [String: Field] = [:]
        for (field, names) in [(Field.other, others), (.date, dates), (.subject, subjects), (.from, senders)] {
            for name in lines(names) { fields[name] = field }
        }
        return fields
    }()

    private static let senders =
        """
        from; von; de; da; mittente; remitente; remetente; expéditeur; absender; van; afzender; från; fra; lähettäjä; od; od kogo
        nadawca; odesílatel; feladó; expeditor; de la; kimden; gönderen; dari; từ; người gửi; от; отправитель; від; від кого
        από; من; מאת; จาก; 发件人; 寄件者; 寄件人; 差出人; 送信者; 보낸 사람; 보낸사람; 발신
        """

    private static let subjects =
        """
        subject; betreff; objet; sujet; asunto; oggetto; assunto; onderwerp; ämne; emne; aihe; temat; předmět; věc; tárgy
        subiect; konu; subjek; perihal; chủ đề; tiêu đề; тема; θέμα; الموضوع; נושא; เรื่อง; หัวเรื่อง; 主题; 主題; 主旨; 件名; 제목; re
        """

    private static let dates =
        """
        date; sent; datum; gesendet; envoyé; envoyé le; date d’envoi; date d'envoi; fecha; enviado; enviado el; enviada em
        enviado em; enviada; data; data invio; inviato; verzonden; skickat; dato; sendt; lähetetty; päivämäärä; päiväys
        wysłano; wysłane; data wysłania; odesláno; dátum; küldve; elküldve; trimis; tarih; gönderildi; gönderilme tarihi
        tanggal; dikirim; ngày; ngày gửi; đã gửi; gửi lúc; thời gian; gửi vào; дата; отправлено; надіслано; ημερομηνία
        στάλθηκε; التاريخ; تم الإرسال; תאריך; נשלח; วันที่; ส่งเมื่อ; 发送时间; 发送日期; 日期; 时间; 寄件日期; 送信日時; 日時; 日付; 보낸 날짜; 날짜
        """

    private static let others =
        """
        to; an; à; a; per; pour; para; destinatario; destinataire; empfänger; aan; till; til; vastaanottaja; do; komu; címzett
        către; kime; alıcı; kepada; ke; tới; đến; gửi đến; gửi tới; người nhận; кому; προς; إلى; אל; ถึง; 收件人; 收件者; 宛先
        받는 사람; 받는사람; 수신
        cc; bcc; cci; kopie; copie; copia; kopi; kopia; kopio; copia a; đồng gửi; 抄送; 副本; 참조; копия; копія; κοιν
        reply-to; reply to; antwort an; répondre à; responder a; rispondi a; responder para; importance; priority; wichtigkeit
        organization; organisation; attachments; anlagen; pièces jointes; adjuntos; allegati; anexos; bijlagen; tệp đính kèm
        """

    private static func lines(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.map { $0.drop { $0 == " " } }.map(String.init)
    }
}
