import DatelineModel
import Testing

/// What a topic is about in daily life: those who work there and what they call things, and words that only look alike.
extension SampleTopicsTests {
    @Test(arguments: [
        (TextLanguage.english, "The exchange looks for insider trading.", "finance"),
        (.english, "Cashiers and lorry drivers want higher wages.", "labour-employment"),
        (.english, "The reservoir feeds a floating solar plant.", "environment-energy"),
        (.english, "A hoax video of the minister spread.", "elections-misinformation"),
        (.english, "The method was described in a journal.", "research-innovation"),
        (.english, "Leaders of the Commonwealth adopted a communiqué.", "international-cooperation"),
        (.french, "Le logiciel repère les délits d’initiés.", "finance"),
        (.french, "L’administration fiscale croise les ventes de terrains.", "public-sector"),
        (.french, "Les sages-femmes essaient un logiciel.", "health"),
        (.french, "Les chauffeurs et les dockers réclament une pause.", "labour-employment"),
        (.french, "Les vedettes refusent les voix imitées.", "copyright"),
        (.spanish, "El programa transcribe cada expediente de la Suprema Corte.", "public-sector"),
        (.spanish, "Foxconn ensambla servidores avanzados en Jalisco.", "semiconductors-compute"),
        (.spanish, "La foto de un desnudo circuló entre las adolescentes.", "safety"),
        (.spanish, "Los arqueólogos hallaron figuras.", "research-innovation"),
        (.portuguese, "As parteiras usam o aplicativo.", "health"),
        (.vietnamese, "Hệ thống cảnh báo lũ đặt trên sông Mekong.", "environment-energy"),
        (.vietnamese, "Cửa hàng thiếu thu ngân ca đêm.", "labour-employment"),
        (.vietnamese, "Nữ hộ sinh dùng máy siêu âm.", "health"),
        (.vietnamese, "Camera tìm người bị truy nã ở cửa khẩu.", "public-sector"),
        (.arabic, "تدعم الحكومة المؤسسات الناشئة.", "investment-industry"),
        (.arabic, "رفع اتحاد الناشرين دعوى.", "copyright"),
        (.arabic, "توقف الدوريات المطلوبين في الشوارع.", "public-sector"),
        (.chinese, "骗徒冒充名人诱骗散户。", "finance"),
        (.chinese, "水务公司担心饮用水不足。", "environment-energy"),
        (.german, "Die Oberstufenschüler bekommen ein neues Schuljahr lang Informatik.", "education-skills"),
        (.german, "Der Arbeitgeberverband lehnt Überstunden ab.", "labour-employment"),
    ])
    func theWordsOfAFieldAreFound(language: TextLanguage, text: String, topic: String) {
        #expect(topics(in: language, text).contains(topic))
    }

    @Test(arguments: [
        (TextLanguage.english, "A diplomat of the United States bought a chatbot.", "international-cooperation"),
        (.english, "The company found the key and ordered lunch.", "investment-industry"),
        (.english, "A musician works with the chatbot.", "copyright"),
        (.english, "The consumer protection office has a room for children.", "safety"),
        (.english, "The server teaches machine learning.", "semiconductors-compute"),
        (.english, "He took the money into account.", "finance"),
        (.english, "The employer will pay for the chatbot.", "labour-employment"),
        (.spanish, "El mandatario habló con la prensa.", "international-cooperation"),
        (.arabic, "وطالب رئيس النادي بموعد جديد.", "education-skills"),
        (.arabic, "مدت الشركة كابلات بحرية جديدة.", "ethics-rights"),
        (.arabic, "قالت الهيئة المستقلة للانتخاب إن المقاطع مزيفة.", "regulation"),
    ])
    func aWordThatOnlyLooksLikeAPhraseIsNoTopic(language: TextLanguage, text: String, slug: String) {
        #expect(!topics(in: language, text).contains(slug))
    }
}
