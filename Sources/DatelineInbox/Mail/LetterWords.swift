import DatelineReading

/// The words with which letters begin and end.
enum LetterWords {
    /// The greeting that begins a paragraph and that a sign or the end of the line ends: `Dear colleagues,`.
    static func greeting(in paragraph: String) -> Substring? {
        let end = paragraph.firstIndex { ",:!，：！\n".contains($0) } ?? paragraph.endIndex
        let greeting = paragraph[..<end]
        let words = greeting.trimmingWhitespace().trimming("*_").lowercased()
        guard words.utf8.count < 90, words.split(separator: " ").count < 9 else { return nil }
        let begins = greetings.contains { start in
            words.hasPrefix(start) && !(words.dropFirst(start.count).first?.isLetter ?? false)
        }
        guard begins else { return nil }
        let rest = paragraph[end...].drop { ",:!，：！ \n*_\\".contains($0) }
        return paragraph[..<rest.startIndex]
    }

    /// Whether the first words behind a greeting say that something is below them or came with them.
    static func handsOver(_ words: some StringProtocol) -> Bool {
        let beginning = words.prefix(120).lowercased()
        return handovers.contains { beginning.contains($0) } || leadsToFile(beginning)
    }

    /// Whether words say that something came with them as a file.
    static func leadsToFile(_ words: some StringProtocol) -> Bool {
        let words = words.lowercased()
        return handoversOfFiles.contains { words.contains($0) }
    }

    /// Whether a line is nothing but the close of a letter.
    static func isClose(_ line: String) -> Bool {
        let words = line.trimmingWhitespace().trimming("*_\\ ,.!–-").lowercased()
        return closes.contains(words)
    }

    private static let greetings = [
        "dear", "hello", "hi", "good morning", "good afternoon", "good evening", "good day", "greetings",
        "to whom it may",
        "sehr geehrte", "sehr geehrter", "liebe", "lieber", "guten tag", "guten morgen", "hallo", "bonjour", "chers",
        "chères", "cher", "chère", "madame", "mesdames", "messieurs", "estimado", "estimada", "estimados", "estimadas",
        "buenos días", "buenas tardes", "hola", "queridos", "gentile", "gentili", "egregi", "buongiorno", "caro",
        "cari",
        "prezado", "prezados", "prezada", "prezadas", "bom dia", "boa tarde", "caros", "geachte", "beste", "kính gửi",
        "kính thưa", "thưa", "xin chào", "chào", "уважаемые", "уважаемый", "добрый день", "здравствуйте", "尊敬的", "各位",
        "您好", "大家好",
    ]

    private static let handovers = [
        "please find", "find below", "find our", "release below", "release is below", "release follows", "below is the",
        "below is our", "below please", "please see", "pasted below", "copied below", "nachfolgend", "nachstehend",
        "untenstehend", "hiermit", "im folgenden", "finden sie unsere", "veuillez trouver", "vous trouverez",
        "ci-dessous", "ci-après", "a continuación", "encontrarán", "di seguito", "qui sotto", "segue abaixo",
        "a seguir", "hieronder", "xin gửi", "dưới đây", "trân trọng gửi", "ниже", "направляем", "以下是", "如下",
    ]

    private static let handoversOfFiles = [
        "find attached", "find the attached", "see attached", "see the attached", "find enclosed", "is attached",
        "are attached", "attached is", "attached are", "attached please", "release attached", "in the attachment",
        "anbei", "im anhang", "ci-joint", "en pièce jointe", "adjunto", "adjuntamos", "adjunta", "in allegato",
        "em anexo", "bijgaand", "gửi kèm", "đính kèm", "во вложении", "附件",
    ]

    private static let closes: Set<String> = [
        "regards", "best regards", "kind regards", "warm regards", "with kind regards", "with best regards", "best",
        "best wishes", "many thanks", "thanks", "thank you", "sincerely", "yours sincerely", "sincerely yours",
        "yours faithfully", "yours truly", "cheers", "mit freundlichen grüßen", "mit freundlichem gruß",
        "freundliche grüße", "viele grüße", "beste grüße", "herzliche grüße", "mfg", "cordialement",
        "bien cordialement",
        "salutations", "bien à vous", "sincères salutations", "saludos", "saludos cordiales", "un saludo",
        "atentamente",
        "cordialmente", "cordiali saluti", "distinti saluti", "saluti", "atenciosamente", "cumprimentos",
        "com os melhores cumprimentos", "met vriendelijke groet", "groeten", "trân trọng", "trân trọng cảm ơn",
        "xin trân trọng cảm ơn", "thân mến", "с уважением", "此致", "敬礼", "谢谢",
    ]
}
