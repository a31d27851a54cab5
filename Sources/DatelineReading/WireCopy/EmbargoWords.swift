/// The words of embargo lines in the languages of the agencies, in capitals without accents.
enum EmbargoWords {
    /// Words that name an embargo and are also words of news: they need the form of a slug line around them.
    static let nouns: Set<String> = plain([
        "embargo", "embargoed", "embargoes", "embargado", "embargada", "embargierung", "ambargo", "ambargolu",
        "embargó", "ambargoludur", "प्रतिबंधित",
        "эмбарго", "ембарго", "εμπαργκο", "אמברגו", "حظر", "엠바고", "エンバーゴ",
    ])

    /// Nouns that no news is about, so that a dash behind them is enough in any case.
    static let participles: Set<String> = plain([
        "embargoed", "embargado", "embargada", "ambargolu", "ambargoludur", "प्रतिबंधित",
    ])

    /// Phrases that forbid publication; they begin the line or a part of it.
    static let phrases: [[String]] = phrases(wording)

    /// The same as they are written.
    static let wording =
        """
        not for release; not for publication; not for broadcast; not for use; not for distribution; not for posting
        not to be published; not to be released; not to be used; not to be broadcast; not to be distributed
        do not publish; do not release; do not use; do not broadcast; do not post; do not run; do not distribute
        may not be published; must not be published; cannot be published; no publication; no release; not before
        hold for release; hold for; hold until; hold till; hold to; release on delivery; release upon delivery; release time; release date
        release embargo; advance for release; advance for; adv; under embargo; publication prohibited; hfr
        for release on delivery; for release upon delivery; not cleared for publication; not yet cleared for publication
        not cleared for release; not yet cleared for release; for immediate release after; for immediate release on
        for immediate release from; for immediate release at; embargo period
        for release; for publication; for use; release on; release at; release after; publish after; not until
        sous embargo; ne pas publier; ne pas diffuser; à ne pas publier; à ne pas diffuser; publication interdite
        diffusion interdite; interdit de publication; interdit à la publication; pas de publication; non publiable
        interdiction de publier; ne peut être publié; ne pas utiliser; publication à partir; publication autorisée
        diffusion à partir; diffusion autorisée; publiable à partir
        bajo embargo; con embargo; no publicar; no difundir; prohibida su publicación; prohibida su difusión
        prohibida la publicación; prohibida la difusión; publicación prohibida; difusión prohibida; no divulgar
        sob embargo; não publicar; não divulgar; não difundir; proibida a publicação; proibida a divulgação
        publicação proibida; divulgação proibida; proibida a difusão
        sotto embargo; non pubblicare; da non pubblicare; non diffondere; da non diffondere; non divulgare
        divieto di pubblicazione; vietata la pubblicazione; vietata la diffusione; pubblicazione vietata
        sperrfrist; sperrvermerk; sendesperrfrist; sperrzeit; sperrfristvermerk; gesperrt; mit sperrfrist; nicht vor
        nicht zur veröffentlichung; nicht veröffentlichen; nicht zu veröffentlichen; freigabe; frei ab; frei für
        freigegeben ab; freigegeben für; veröffentlichung nicht vor; veröffentlichung ab; veröffentlichung erst
        zur veröffentlichung ab; zur veröffentlichung am; zur veröffentlichung nicht vor; kein abdruck vor; sperrfristende; sperrfrist ende
        onder embargo; niet publiceren; niet vóór; publicatie niet; får ej publiceras; publiceras tidigast; sperrefrist
        klausul; klausuleret; klausulert; julkaistavissa; må ikke offentliggøres; må ikke publiseres; ei julkisuuteen; julkaisuvapaa
        objęte embargiem; nie publikować; pod embargiem; nezveřejňovat; sub embargo; nu publicați; a nu se publica; yayın yasağı; közölhető
        jangan diterbitkan; tidak untuk dipublikasikan; tidak untuk diterbitkan; tidak boleh dipublikasikan; dilarang terbit; dilarang diterbitkan; embargo berita
        cấm phát hành; không phát hành; không được phát hành; cấm công bố; không công bố; không được công bố; cấm đăng
        không đăng; không được đăng; chưa được đăng; chỉ đăng sau; cấm phổ biến; không phổ biến; chỉ phát hành sau
        không được phổ biến; chưa phát hành; lệnh cấm đăng; cấm phát sóng; không phát sóng; cấm vận thông tin
        không xuất bản; không được xuất bản; cấm xuất bản; chỉ được đăng; chỉ được phát hành; chỉ được công bố
        не публиковать; не для публикации; не подлежит публикации; запрет на публикацию; под эмбарго
        публикация запрещена; не распространять; публикация разрешена; не публікувати; під ембарго
        محظور النشر; محظور نشره; حظر النشر; حظر نشر; يحظر النشر; يحظر نشر; ممنوع النشر; ممنوع من النشر; غير مخصص للنشر
        ليس للنشر; لا ينشر; غير للنشر; عدم النشر; تحت الحظر; تحت حظر النشر; غير قابل للنشر; النشر محظور; يمنع النشر
        ممنوعیت انتشار; انتشار ممنوع; غیرقابل انتشار; לא לפרסום; אסור לפרסום
        """

    /// The phrases that also open ordinary lines, `For release notes see page 12`: a time must follow.
    static let weakPhrases: Set<[String]> = Set(
        phrases(
            """
            for release; for publication; for use; hold for; hold to; advance for; release on; release at; release after
            publish after; adv; publication à partir; publication autorisée; diffusion à partir; diffusion autorisée
            publiable à partir; julkaistavissa; for immediate release on; for immediate release from
            for immediate release at; not before; not until; nicht vor; niet vóór; freigabe; frei für; gesperrt; klausul; sperrzeit
            do not use; do not run; do not post; no release; release time; release date; not for distribution; no divulgar
            veröffentlichung ab; veröffentlichung erst; zur veröffentlichung am; julkaisuvapaa; не распространять; frei ab; no publication
            không công bố; không đăng; cấm đăng; not for use; ne pas utiliser; do not distribute; do not release
            not to be used; not to be distributed; may not be published; must not be published; cannot be published
            """))

    /// The first words of the phrases that forbid something: in capitals, and alone, they are meant.
    static let orders: Set<String> = plain([
        "not", "do", "no", "may", "must", "cannot", "không", "cấm", "hold", "ne", "nicht", "niet", "non", "não",
    ])

    /// The wording of scripts without spaces between words, and of Korean, which joins its particles to them.
    static let unspaced = [
        "前不得", "前请勿", "前請勿", "前禁止", "前严禁", "前嚴禁", "前勿", "前不要",
        "报道解禁", "媒体解禁", "新闻解禁", "報道解禁", "情報解禁", "禁发", "禁發", "禁止发布", "禁止發布", "不得发布", "不得發布", "不得刊发", "不得刊登", "请勿发布",
        "请勿在", "请勿于", "暂缓发布", "媒体禁令",
        "新闻禁令", "发布禁令", "禁运期", "发布时间限制", "解禁", "掲載禁止", "報道禁止", "放送禁止", "配信禁止", "エンバーゴ", "엠바고",
        "보도금지", "보도 금지", "보도시점", "보도 시점", "보도일시", "보도 일시", "보도자제", "보도 자제", "报道管制", "배포 금지", "보도 가능", "ห้ามเผยแพร่",
        "งดเผยแพร่",
    ].map(UnspacedWords.init)

    /// The one of them that is also a word of other news.
    static let lifting = "解禁"

    /// The same before a time only: without one they are words of any news.
    static let unspacedBeforeTimes = ["禁止在", "严禁在", "嚴禁在", "不得在", "請勿在"].map(\.inPlainCapitals)

    /// Whether words that forbid publication may stand in a text in plain capitals whose script has no spaces.
    static func areUnspaced(in text: String) -> Bool {
        let letters = LetterSketch(text)
        return unspaced.contains { $0.areIn(text, letters) } || unspacedBeforeTimes.contains(where: text.hasPrefix)
    }

    /// Words of Korean lines behind the name of an embargo, none of which affects the time.
    static let koreanFillers: Set<String> = plain([
        "이후", "이후에", "보도", "보도하여", "보도해", "주시기", "주십시오", "바랍니다", "부탁드립니다", "가능", "부터", "까지", "월",
        "화", "수", "목", "금", "토", "일",
    ])

    /// What else such lines have, none of which affects the time.
    static let unspacedFillers = [
        "发布", "發布", "发表", "發表", "刊发", "刊登", "报道", "公开", "公開", "配信", "報道", "日時", "时间", "時間", "時刻", "本稿", "新闻稿", "稿件",
        "发稿", "即可",
        "방송", "보도", "발표", "시점", "일시", "부터", "이후", "이전", "가능", "期", "の", "は", "情報",
    ].map(\.inPlainCapitals)

    /// Zones as such lines name them.
    static let unspacedZones = [("北京时间", "UTC+8"), ("北京時間", "UTC+8"), ("日本時間", "UTC+9")]

    /// Words before a time until which something is held.
    static let untilWords: Set<String> = plain([
        "until", "till", "til", "before", "prior", "through", "untill", "avant", "jusqu", "jusque", "hasta", "antes",
        "até", "fino", "sino", "prima", "bis", "vor", "ab", "tot", "voor", "vóór", "innan", "före", "før", "do",
        "przed",
        "până", "înainte", "hingga", "sampai", "sebelum", "kadar", "önce", "đến", "tới", "trước", "sau", "до", "ранее",
        "раньше", "к", "после", "حتى", "قبل", "إلى", "تا", "עד", "לפני", "erst", "después", "μέχρι", "έως",
        "před", "t/m", "redebeginn", "vortragsbeginn",
    ])

    /// Words before an embargo that say what it is on, or how strict.
    static let introductions: Set<String> = plain([
        "strict", "strictly", "strictest", "hold", "media", "press", "news", "release", "global", "absolute", "total",
        "full", "please", "note", "attention", "attn", "important", "confidential", "notice", "editors", "eds", "all",
        "communiqué", "de", "presse", "strikte", "achtung", "bitte", "beachten", "streng", "pressemitteilung", "medien",
        "nota", "prensa", "comunicado", "comunicato", "stampa", "thông", "cáo", "báo", "chí", "lưu", "ý", "tin",
        "внимание", "строгое", "пресс", "релиз", "تنبيه", "ملاحظة", "هام", "warning", "story", "speech", "report",
        "sous", "sob", "sotto", "bajo", "under", "onder", "sub", "urgent", "info", "publication", "publishing",
        "presseinformation", "text",
    ])

    /// What follows an embargo's name where there is none: `Embargo: none`.
    static let denials: Set<String> = plain([
        "none", "no", "n/a", "na", "immediate", "immediately", "now", "lifted", "keine", "keiner", "sofort", "aucun",
        "immédiat", "immédiate", "immédiatement", "ninguno", "inmediato", "inmediata", "nessuno", "immediata", "nenhum",
        "imediata", "không", "нет", "geen", "ingen",
    ])

    /// Words behind an embargo's name that say how strict it is.
    static let degrees: Set<String> = plain([
        "strict", "strictly", "absolu", "absoluto", "estricto", "total", "stretto", "copy", "material", "content",
        "version",
    ])

    /// Words before what a text is for: `zur Veröffentlichung`.
    static let purposes: Set<String> = plain(["for", "zur", "für", "pour", "para", "per", "voor", "для"])

    /// Words that join two words of embargoes.
    static let conjunctions: Set<String> = plain([
        "or", "and", "ou", "et", "o", "y", "e", "oder", "und", "hoặc", "и", "или",
    ])

    /// Words of an embargo line that do not affect its time.
    static let fillers: Set<String> = {
        var words = nouns.union(untilWords).union(weekdays).union(hourWords).union(monthlessWords)
        words.formUnion(phrases.joined())
        // What follows these is not a time that ends with its day, or no time at all.
        return words.subtracting(["NO", "THROUGH", "T/M", "DELIVERY", "REDEBEGINN", "VORTRAGSBEGINN"])
    }()

    private static let monthlessWords: Set<String> = plain([
        "strict", "strictly", "under", "published", "released", "publication", "broadcast", "prior", "at", "on", "the",
        "of", "a", "for", "to", "be", "or", "date", "time", "lifts", "lift", "lifting", "ends", "expires", "expiring",
        "lifted", "use", "used", "media", "press", "then", "that", "this", "please", "o'clock", "clock", "web",
        "online",
        "le", "la", "les", "du", "de", "des", "au", "aux", "l", "d", "et", "jour", "ce", "en", "à", "partir", "strict",
        "el", "del", "los", "las", "al", "día", "a", "o", "os", "as", "às", "do", "da", "dia", "il", "alle", "dal",
        "delle", "dell", "all", "giorno", "der", "den", "dem", "die", "das", "am", "um", "vom", "zum", "zur", "von",
        "tag", "med", "den", "kl", "dag", "om", "op", "w", "dnia", "godz", "dne", "pukul", "tanggal", "wib",
        "saat",
        "ngày", "lúc", "vào", "giờ", "hồi", "khi", "này", "tin", "được", "phát", "hành", "thứ", "hai", "tư", "năm",
        "sáu", "bảy", "chủ", "nhật", "с", "в", "г", "года", "по", "времени", "часов", "не", "يوم", "الساعة", "تاريخ",
        "verwenden", "veröffentlichen", "yayımlanamaz", "yayınlanamaz", "r", "roku", "року", "р", "ч", "hod", "ve",
        "dnia", "wita", "wit", "صباح",
        "صباحا",
        "في", "من", "عام", "سنة", "م", "ص", "يوم", "بتاريخ", "بعد", "بتوقيت", "日", "月", "火", "水", "木", "金", "土",
    ]).subtracting(["OR"])

    static let weekdays: Set<String> = plain([
        "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri",
        "friday", "sat", "saturday", "sun", "sunday", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "segunda-feira",
        "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "lunedì", "martedì", "mercoledì", "giovedì",
        "venerdì", "sabato", "domenica", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
        "sonnabend", "sonntag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "понедельник", "понедельника", "вторник", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья",
        "mandag", "tirsdag", "onsdag", "torsdag", "lørdag", "søndag", "måndag", "tisdag", "lördag", "söndag",
        "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina",
        "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "poniedziałku", "wtorku",
        "środy",
        "czwartku", "piątku", "soboty", "niedzieli", "pondělí", "úterý", "středa", "středy", "čtvrtek", "čtvrtka",
        "pátek", "pátku", "hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap", "miercuri",
        "sâmbătă", "duminică", "luni", "marți", "joi", "vineri", "neděle", "neděli", "fredag", "salı", "cuma", "senin",
        "minggu", "среда", "четверг", "пятница", "суббота", "воскресенье",
        "pazartesi", "çarşamba", "perşembe", "cumartesi", "selasa", "rabu", "kamis", "jumat", "sabtu",
        "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
    ])

    /// Short names of days, which are other words elsewhere: a date follows them. `ke 19.2.2040`, `Mi., 25.02.2040`
    static let shortWeekdays: Set<String> = plain([
        "ma", "ti", "ke", "to", "pe", "la", "su", "man", "tir", "tis", "ons", "tor", "tors", "fre", "lör", "lør", "sön",
        "søn", "mo", "di", "mi", "do", "fr", "sa", "so", "wo", "vr", "za", "zo", "lun", "mar", "mer", "jeu", "ven",
        "sam",
        "dim", "mié", "jue", "vie", "sáb", "dom", "pon", "wt", "śr", "czw", "pt",
    ])

    private static let hourWords = afterHours.union(beforeHours).union(minutes).union(noon)
    /// Words behind an hour: `10 Uhr`, `0001 HRS`.
    static let afterHours: Set<String> = plain([
        "h", "hr", "hrs", "hours", "hour", "uhr", "heures", "heure", "horas", "hora", "giờ", "uur", "час", "часов",
        "часа", "oclock", "óra", "órakor", "óráig", "hodin", "बजे",
    ])
    /// Halves of a day before an hour, and whether each is the second.
    static let halvesOfDay = Dictionary(
        uniqueKeysWithValues: [
            ("午前", false), ("上午", false), ("오전", false), ("午後", true), ("下午", true), ("오후", true),
        ].map { ($0.0.inPlainCapitals, $0.1) })
    /// The same, for words that begin with them; an order may have `上` and `下` in their place.
    static let beginningsOfHalves =
        halvesOfDay.map { (name: $0.key, isAfternoon: $0.value) }
        + [(name: "上".inPlainCapitals, isAfternoon: false), (name: "下".inPlainCapitals, isAfternoon: true)]

    /// Words before an hour: `alle ore 10`, `a las 10`, `kl. 10`.
    static let beforeHours: Set<String> = plain([
        "ore", "alle", "las", "às", "kl", "klo", "godz", "pukul", "jam", "saat", "ora", "ώρα", "الساعة", "בשעה",
    ])
    static let minutes: Set<String> = plain(["phút", "minutes", "min", "минут"])
    static let noon: Set<String> = plain(["noon", "midday", "midi", "mediodía"])

    /// Zones that have the same offset all year round, in seconds east of UTC. `CST`, `IST` and others have two meanings.
    static let zones = [
        "Z": 0, "WET": 0, "BST": 3600, "WEST": 3600, "CET": 3600, "MEZ": 3600, "CEST": 7200, "MESZ": 7200, "EET": 7200,
        "EEST": 10800, "MSK": 10800, "МСК": 10800, "TRT": 10800, "EST": -18000, "EDT": -14400, "CDT": -18000,
        "MDT": -21600, "PST": -28800, "غرينتش": 0, "جرينتش": 0, "PDT": -25200, "AKST": -32400, "AKDT": -28800,
        "HST": -36000, "BRT": -10800,
        "ART": -10800, "CLT": -14400, "CAT": 7200, "SAST": 7200, "EAT": 10800, "PKT": 18000, "NPT": 20700, "ICT": 25200,
        "WIB": 25200, "HKT": 28800, "SGT": 28800, "MYT": 28800, "PHT": 28800, "AWST": 28800, "JST": 32400, "KST": 32400,
        "AEST": 36000, "AEDT": 39600, "NZST": 43200, "NZDT": 46800,
    ]

    /// Zones of countries that write one name in summer and winter.
    static let namedZones = ["ET": "America/New_York", "PT": "America/Los_Angeles"]

    private static func plain(_ words: [String]) -> Set<String> { Set(words.map(\.inPlainCapitals)) }

    private static func phrases(_ text: String) -> [[String]] {
        text.split { $0 == ";" || $0.isNewline }.map { phrase in
            WireWord.words(of: String(phrase)).map(\.text)
        }
    }
}
