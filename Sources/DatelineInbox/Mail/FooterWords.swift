import DatelineReading

/// The words by which the footers of mail are known.
enum FooterWords {
    /// Whether a paragraph above a mail only leads to the same mail in a browser.
    static func isTop(_ text: String) -> Bool {
        let text = text.lowercased()
        // A story may well say that something can be viewed online.
        let isOfMail =
            text.contains("http")
            || ["mail", "newsletter", "message", "nachricht", "courriel", "correo", "mensaje"]
                .contains { text.contains($0) }
            || asksForClick(text) || !text.trimming("*_ ").hasSuffix(".")
        return text.utf8.count < 400 && isOfMail
            && [
                "view this email in", "view in browser", "view in your browser", "view it in your browser",
                "view online",
                "read this email online", "trouble viewing", "having trouble reading", "view this message in",
                "im browser an",
                "webversion", "web version", "version en ligne", "dans votre navigateur", "en su navegador",
                "en tu navegador",
                "nel browser", "no seu navegador", "open in browser", "in uw browser", "在浏览器中",
            ].contains { text.contains($0) }
    }

    /// Whether a paragraph belongs to a list, a newsletter or a lawyer.
    static func isFooter(_ text: String) -> Bool {
        let lowercased = text.lowercased()
        return isRule(text) || isLegal(lowercased: lowercased) || beginsListFooter(text)
            || text.utf8.count < 300 && isOfOwner(lowercased)
            || text.utf8.count < 1000 && lists.contains { lowercased.contains($0) } && leadsAway(lowercased)
    }

    private static func isOfOwner(_ text: String) -> Bool {
        owners.contains { words in words.allSatisfy { text.contains($0) } }
    }

    /// Whether a paragraph in small letters has an address or asks for a click, or is no sentence: a story may also be about
    /// lists and subscriptions.
    private static func leadsAway(_ text: String) -> Bool {
        if text.contains("http") { return text.utf8.count < 1000 }
        if text.contains("@") || text.contains("www.") || asksForClick(text) { return text.utf8.count < 250 }
        return text.utf8.count < 120 && !text.trimming("*_ ").hasSuffix(".")
    }

    private static func asksForClick(_ text: String) -> Bool {
        ["click", "klick", "clique", "haga clic", "点击"].contains { text.contains($0) }
    }

    /// Whether a line, with nothing else of its paragraph, begins a footer that stands right below the text.
    static func opensFooter(_ line: String) -> Bool {
        let lowercased = line.lowercased()
        return isRule(line) || isLegal(lowercased: lowercased) || beginsListFooter(line) || isOfOwner(lowercased)
            || lists.contains { lowercased.contains($0) } && leadsAway(lowercased)
            || legalStarts.contains { lowercased.trimmingWhitespace().hasPrefix($0) }
    }

    /// Whether a line is nothing but underscores, hyphens or the like.
    static func isRule(_ line: some StringProtocol) -> Bool {
        let marks = line.trimmingWhitespace()
        return marks.count >= 5 && marks.allSatisfy { "_-=*~\\".contains($0) }
    }

    /// Whether a line begins the footer of a list, whatever follows it: it speaks of a mail or a list itself, or the line behind it
    /// does. `Recebeu este ano …` is a story.
    static func beginsListFooter(_ line: String, before next: String = "") -> Bool {
        let start = line.trimmingWhitespace().trimming("*_").lowercased()
        guard listStarts.contains(where: { start.hasPrefix($0) }) else { return false }
        let words = String((start + next.lowercased()).prefix(200))
        return wordsForMail.contains { words.contains($0) }
    }

    private static let wordsForMail = [
        "mail", "message", "newsletter", "list", "subscri", "correo", "mensaje", "boletín", "courriel", "lettre",
        "abonn", "inscri", "nachricht", "infobrief", "messaggio", "iscri", "mensagem", "bericht", "nieuwsbrief",
        "письмо",
        "рассылк", "сообщени", "邮件", "订阅", "信",
    ]

    /// Whether a paragraph is a lawyer's notice about the mail.
    static func isLegal(_ text: String) -> Bool { isLegal(lowercased: text.lowercased()) }

    private static func isLegal(lowercased text: String) -> Bool {
        legal.contains { words in words.allSatisfy { text.contains($0) } }
    }

    /// Whether a line names the device or the program that sent the mail.
    static func isDevice(_ line: String) -> Bool {
        let line = line.replacing("[", with: "").trimmingWhitespace().lowercased()
        // `Sent via satellite, the pictures show …` is a story.
        let isSentence = line.hasSuffix(".") && (line.utf8.count > 40 || line.contains(","))
        guard line.utf8.count < 120, !isSentence else { return false }
        return [
            "sent from my ", "sent from yahoo", "sent from outlook", "sent via ", "sent with ", "get outlook for",
            "von meinem ",
            "gesendet von ", "gesendet mit ", "envoyé de mon", "envoyé depuis", "enviado desde", "enviado do meu",
            "inviato da",
            "verzonden vanaf", "verstuurd vanaf", "skickat från", "отправлено с", "отправлено из", "发自我的", "从我的",
            "iphoneから送信", "được gửi từ", "đã gửi từ", "gửi từ ",
        ].contains { line.hasPrefix($0) }
    }

    private static let listStarts = [
        "you received this message because", "you received this email because", "you are receiving this",
        "you're receiving this",
        "you’re receiving this", "you have received this email because", "to unsubscribe from this", "to unsubscribe, ",
        "this email was sent to", "this message was sent to", "sie erhalten diese",
        "sie haben diese e-mail erhalten, weil",
        "diese e-mail wurde an", "vous recevez ce", "vous avez reçu ce", "recibe este", "recibes este",
        "ha recibido este",
        "ricevi questa", "hai ricevuto questa", "você está recebendo", "recebeu este", "u ontvangt deze",
        "вы получили это",
        "您收到此", "您收到这封",
    ]

    private static let lists = [
        "unsubscribe", "mailing list", "manage your preferences", "update your preferences", "manage preferences",
        "manage your subscription", "email preferences", "subscription preferences", "abmelden", "abbestellen",
        "se désabonner", "se désinscrire", "désinscription", "désabonnement", "darse de baja", "cancelar suscripción",
        "cancelar la suscripción", "annulla iscrizione", "disiscriv", "cancelar inscrição", "afmelden", "uitschrijven",
        "отписаться",
        "退订", "取消订阅", "配信停止", "수신거부", "listinfo", "add us to your address book", "privacy policy | ", "view in browser",
    ]

    /// What newsletters say of those who send them.
    private static let owners = [
        ["©", "rights reserved"], ["copyright", "rights reserved"], ["our mailing address is"],
        ["©", "alle rechte vorbehalten"], ["©", "tous droits réservés"], ["©", "todos los derechos reservados"],
    ]

    /// How lines begin that open such a notice.
    private static let legalStarts = [
        "this e-mail", "this email", "this message", "this communication", "the information contained in this",
        "the contents of this", "disclaimer", "confidential", "important notice", "notice:", "please consider the env",
        "diese e-mail", "diese nachricht", "ce message", "ce courriel", "este mensaje", "este correo",
        "questo messaggio",
        "questa e-mail", "esta mensagem", "dit bericht", "данное сообщение", "本邮件", "本电子邮件",
    ]

    private static let legal = [
        ["intended recipient", "mail"], ["intended recipient", "message"], ["intended recipient", "communication"],
        ["intended recipient", "transmission"], ["not the intended recipient"], ["mail", "intended only for"],
        ["message", "intended only for"],
        ["mail", "intended solely for"], ["message", "intended solely for"],
        ["this e-mail and any", "confidential"],
        ["this email and any", "confidential"], ["this message", "confidential", "sender"], ["confidentiality notice"],
        ["this email", "privileged"], ["this e-mail", "privileged"], ["consider the environment before printing"],
        ["think before you print"], ["mail", "scanned for viruses"], ["message", "scanned for viruses"],
        ["virus-free", "www."], ["virus-free", "avast"], ["diese e-mail", "vertraulich"],
        ["diese nachricht", "vertraulich"], ["ce message", "confidentiel"], ["ce courriel", "confidentiel"],
        ["este mensaje", "confidencial"], ["este correo", "confidencial"], ["questo messaggio", "riservat"],
        ["questa e-mail", "riservat"], ["esta mensagem", "confidencia"], ["dit bericht", "vertrouwelijk"],
        ["данное сообщение", "конфиденциал"], ["本邮件", "保密"], ["本电子邮件", "机密"],
    ]
}
