/// What cities from which agencies file are called in other languages than English, as their datelines have it.
///
/// They are looked up for datelines alone: in the middle of a sentence some are words of their language.
enum ExonymTable {
    /// The city that a name means, as the gazetteer calls it; `nil` if it is none of these. In any case.
    static func city(called name: String) -> String? { cities[name.lowercased()] }

    private static let cities: [String: String] = {
        var cities: [String: String] = [:]
        for row in rows.split(separator: "\n") {
            let names = row.split { ":;".contains($0) }.map { $0.drop { $0 == " " } }
            guard let city = names.first else { continue }
            for name in names.dropFirst() { cities[name.lowercased()] = String(city) }
        }
        return cities
    }()

    private static let rows = """
        Abu Dhabi: Abou Dhabi; Abou Dabi; Abu Dabi; Абу-Даби; أبوظبي; أبو ظبي; 阿布扎比
        Addis Ababa: Addis-Abeba; Adís Abeba; Addis Abeba; Аддис-Абеба; أديس أبابا; 亚的斯亚贝巴
        Algiers: Alger; Argel; Algier; Algeri; الجزائر
        Amman: Ammán; عمان; عمّان
        Ankara: Анкара; أنقرة; 安卡拉; アンカラ
        Athens: Athen; Athènes; Atenas; Atene; Athene; Афины; أثينا; 雅典
        Baghdad: Bagdad; Baġdād; بغداد; 巴格达
        Beijing: Pékin; Pequim; Pekín; Peking; Pechino; Bắc Kinh; Пекин; بكين; 北京; ペキン; 베이징
        Beirut: Beyrouth; Beirute; بيروت; Бейрут; 贝鲁特
        Belgrade: Belgrad; Belgrado; Beograd; Белград; 贝尔格莱德
        Berlin: Berlín; Berlim; Berlino; Berlijn; Берлин; برلين; 柏林; ベルリン; 베를린
        Bern: Berne; Berna; Берн
        Brussels: Brüssel; Bruselas; Bruxelas; Brussel; Брюссель; بروكسل; 布鲁塞尔; ブリュッセル; 브뤼셀
        Bucharest: Bucarest; Bukarest; Bucareste; București; Бухарест; 布加勒斯特
        Budapest: Budapeste; Будапешт; 布达佩斯
        Buenos Aires: Буэнос-Айрес; 布宜诺斯艾利斯
        Cairo: Le Caire; El Cairo; Kairo; Il Cairo; Каир; القاهرة; 开罗; カイロ
        Cape Town: Le Cap; Ciudad del Cabo; Kapstadt; Cidade do Cabo; Кейптаун
        Copenhagen: Copenhague; Kopenhagen; København; Köpenhamn; Copenaghen; Копенгаген; 哥本哈根
        Damascus: Damas; Damasco; Damaskus; Дамаск; دمشق; 大马士革
        Delhi: دلهي
        Dubai: Dubaï; Dubái; دبي; Дубай; 迪拜
        Dublin: Dublín; Dublino; Дублин
        Geneva: Genf; Ginebra; Genebra; Ginevra; Женева; جنيف; 日内瓦; ジュネーブ; 제네바
        Hanoi: Hanói; Ханой; هانوي; 河内; ハノイ; 하노이
        Havana: La Havane; La Habana; Havanna; L’Avana; L'Avana; Гавана; 哈瓦那
        Helsinki: Helsingfors; Хельсинки
        Istanbul: Estambul; Istambul; İstanbul; Стамбул; إسطنبول; 伊斯坦布尔
        Jakarta: Yakarta; Djakarta; Джакарта; جاكرتا; 雅加达; ジャカルタ; 자카르타
        Jerusalem: Jérusalem; Jerusalén; Jerusalém; Gerusalemme; Иерусалим; القدس; 耶路撒冷
        Kabul: Kaboul; Кабул; كابول; كابل
        Khartoum: Khartum; Jartum; الخرطوم
        Kyiv: Kiew; Kijev; Київ; Киев; كييف; 基辅; キーウ
        Kuwait City: الكويت
        Lisbon: Lisbonne; Lisboa; Lissabon; Lisbona; Лиссабон; لشبونة; 里斯本
        London: Londres; Londra; Londen; Лондон; لندن; 伦敦; ロンドン; 런던; Luân Đôn
        Madrid: Мадрид; مدريد; 马德里
        Manama: المنامة
        Manila: Manille; Манила; مانيلا; 马尼拉; マニラ; 마닐라
        Mexico City: Ciudad de México; Mexico; México; Mexiko-Stadt; Cidade do México; Città del Messico; Мехико; 墨西哥城
        Milan: Mailand; Milán; Milão; Milano; Милан
        Minsk: Минск
        Montreal: Montréal; Монреаль
        Moscow: Moscou; Moscú; Moskau; Mosca; Moskou; Moskva; Москва; موسكو; 莫斯科; モスクワ; 모스크바; Mát-xcơ-va
        Munich: München; Múnich; Munique; Monaco di Baviera; Мюнхен
        Muscat: Mascate; Maskat; مسقط
        Nairobi: Найроби; نيروبي; 内罗毕
        New Delhi: Neu-Delhi; Neu Delhi; Nuova Delhi; Nueva Delhi; Nova Délhi; Нью-Дели; نيودلهي; 新德里; ニューデリー; 뉴델리
        New York: Nueva York; Nova York; Nova Iorque; Нью-Йорк; نيويورك; 纽约; ニューヨーク; 뉴욕
        Oslo: Осло; 奥斯陆
        Ottawa: Оттава; 渥太华; オタワ
        Paris: París; Parigi; Parijs; Париж; باريس; 巴黎; パリ; 파리
        Prague: Prag; Praga; Praha; Прага; براغ; 布拉格
        Rabat: الرباط; Рабат
        Rio de Janeiro: Rio; Рио-де-Жанейро; 里约热内卢
        Riyadh: Riad; Riade; Эр-Рияд; الرياض; 利雅得
        Rome: Rom; Roma; Рим; روما; 罗马; ローマ; 로마
        Saint Petersburg: Санкт-Петербург; Sankt Petersburg; San Petersburgo
        Santiago: Сантьяго; Santiago de Chile
        São Paulo: Сан-Паулу; 圣保罗
        Seoul: Séoul; Seúl; Seul; Сеул; سول; 首尔; ソウル; 서울
        Shanghai: Schanghai; Shanghái; Xangai; Шанхай; 上海; 상하이; Thượng Hải
        Singapore: Singapour; Singapur; Singapura; Сингапур; سنغافورة; 新加坡; シンガポール; 싱가포르
        Sofia: Sofía; София
        Stockholm: Estocolmo; Stoccolma; Стокгольм; 斯德哥尔摩
        Strasbourg: Straßburg; Estrasburgo; Strasburgo; Страсбург
        Taipei: Taïpei; Taipéi; Тайбэй; 台北; タイペイ; 타이베이
        Tashkent: Taschkent; Taskent; Ташкент
        Tbilisi: Tiflis; Тбилиси
        Tehran: Téhéran; Teherán; Teheran; Teerã; Тегеран; طهران; 德黑兰; テヘラン
        The Hague: La Haye; La Haya; Den Haag; Haia; L’Aia; L'Aia; Гаага; لاهاي; 海牙
        Tokyo: Tokio; Tóquio; Токио; طوكيو; 东京; 東京; 도쿄
        Tripoli: طرابلس; Trípoli; Tripolis
        Tunis: Túnez; Túnis; Tunisi; تونس
        Vienna: Vienne; Viena; Wien; Wenen; Вена; فيينا; 维也纳; ウィーン
        Vilnius: Wilna; Вильнюс
        Warsaw: Varsovie; Varsovia; Warschau; Varsóvia; Varsavia; Warszawa; Варшава; وارسو; 华沙
        Washington: Вашингтон; واشنطن; 华盛顿; ワシントン; 워싱턴; Oa-sinh-tơn
        Zurich: Zúrich; Zurique; Zurigo; Цюрих
        """
}
