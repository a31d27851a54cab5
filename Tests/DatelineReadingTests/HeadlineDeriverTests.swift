import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct HeadlineDeriverTests {
    @Test func hasNoInvisibleCharacters() {
        let lede = "\u{FEFF}Ministers agreed on regu\u{AD}lation\u{200B} of models."
        #expect(HeadlineDeriver.headline(from: lede) == "Ministers agreed on regulation of models")
        #expect(HeadlineDeriver.summary(from: lede) == "Ministers agreed on regulation of models.")
    }

    @Test func theSeedsHeadlineReadsWell() {
        let lede =
            "Deputy Minister of Information and Communications Bùi Hoàng Phương led a Vietnamese delegation to the "
            + "Artificial Intelligence (AI) Action Summit in Paris from February 10-11, reaffirming Việt Nam's "
            + "commitment to AI application to socio-economic development and international collaboration in this field."
        #expect(
            HeadlineDeriver.headline(from: lede)
                == "Deputy Minister Bùi Hoàng Phương led a Vietnamese delegation to the AI Action Summit")
        #expect(HeadlineDeriver.summary(from: lede)?.hasPrefix("Deputy Minister of Information") == true)
    }

    @Test(arguments: [
        (
            "The European Commission on Friday published guidelines on prohibited uses of artificial intelligence, two days before the first bans of the AI Act take effect.",
            "The European Commission published guidelines on prohibited uses of artificial intelligence"
        ),
        (
            "South Korea's National Assembly passed a framework law on artificial intelligence on Thursday, becoming the second jurisdiction after the European Union to adopt comprehensive rules for the technology.",
            "South Korea's National Assembly passed a framework law on artificial intelligence"
        ),
        (
            "Brazil's Senate approved a bill that would regulate artificial intelligence and require companies to assess the risks of their systems, sending it to the lower house for debate.",
            "Brazil's Senate approved a bill that would regulate artificial intelligence"
        ),
        (
            "China will tighten the labelling of AI-generated content from September 1, the Cyberspace Administration of China said.",
            "China will tighten the labelling of AI-generated content from September 1"
        ),
        (
            "The United States and the United Kingdom declined to sign a declaration on inclusive artificial intelligence at a summit in Paris on Tuesday, a blow to hopes for a common approach to the technology.",
            "The United States and the United Kingdom declined to sign a declaration on inclusive artificial intelligence"
        ),
        (
            "France and India closed the AI Action Summit on Tuesday with a statement on inclusive and sustainable AI that about 60 countries signed.",
            "France and India closed the AI Action Summit with a statement on inclusive and sustainable AI"
        ),
        (
            "The Biden administration unveiled its ambitious next steps in addressing the harms of artificial intelligence in schools, hospitals and courts across the country on Monday.",
            "The Biden administration unveiled its ambitious next steps in addressing the harms of artificial intelligence"
        ),
        ("Japan's parliament passed its first law on AI.", "Japan's parliament passed its first law on AI"),
        (
            "The African Union, which represents 55 states, endorsed a continental strategy for artificial intelligence that calls for national laws, data centres and skills.",
            "The African Union endorsed a continental strategy for artificial intelligence"
        ),
        (
            "California Gov. Gavin Newsom on Sunday vetoed a bill that would have imposed safety rules on the largest AI models, saying it could drive companies out of the state.",
            "California Gov. Gavin Newsom vetoed a bill that would have imposed safety rules on the largest AI models"
        ),
        (
            "“We need rules, but not too many,” French President Emmanuel Macron told some 1,500 delegates at the Grand Palais as he opened the AI Action Summit on Monday morning.",
            "“We need rules, but not too many,” French President Emmanuel Macron told some 1,500 delegates at the Grand Palais"
        ),
        (
            "Kenya launched a national strategy for artificial intelligence running to 2030 that puts data, infrastructure and talent first, officials said in Nairobi on Thursday.",
            "Kenya launched a national strategy for artificial intelligence running to 2030"
        ),
        (
            "India's Minister of Electronics and Information Technology Ashwini Vaishnaw announced a safety institute for artificial intelligence that will work with universities and start-ups.",
            "India's Minister Ashwini Vaishnaw announced a safety institute for artificial intelligence"
        ),
        (
            "Researchers at the University of Oxford called on governments to fund independent tests of frontier models before they are released, in a paper published on Wednesday.",
            "Researchers at the University of Oxford called on governments to fund independent tests of frontier models"
        ),
    ])
    func realLedesGiveReadableHeadlines(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: [
        (
            "Hội nghị thượng đỉnh về trí tuệ nhân tạo (AI) đã bế mạc tại Paris.",
            "Hội nghị thượng đỉnh về trí tuệ nhân tạo (AI) đã bế mạc tại Paris"
        ),
        ("峰会在巴黎闭幕。印度和法国主持。", "峰会在巴黎闭幕"), ("Summit closes", "Summit closes"),
        ("The U.S. left the U.N.", "The U.S. left the U.N."),
        ("One. Two.", "One"), ("  \n Two  words. ", "Two words"), ("Will it work? Yes.", "Will it work?"),
    ])
    func shortLedesAreKept(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: [
        "", "   ", "...", "—", String(repeating: "x", count: 400), ", " + String(repeating: "x", count: 111),
    ])
    func aLedeWithoutWordsThatFitHasNoHeadline(lede: String) {
        #expect(HeadlineDeriver.headline(from: lede) == nil)
    }

    @Test(arguments: [
        ("Un an après la promesse, la Commission présente un texte.", "Un an après la promesse"),
        (
            "Bộ Công an công bố dự thảo nghị định về an toàn thông tin và trí tuệ nhân tạo để lấy ý kiến nhân dân trong hai tháng tới.",
            "Bộ Công an công bố dự thảo nghị định về an toàn thông tin và trí tuệ nhân tạo"
        ),
        (
            "Ministerul a anunțat joi că statul va plăti pentru testarea tuturor modelelor mari înainte de lansare, a spus el.",
            "Ministerul a anunțat"
        ),
        (
            "La comisión de asuntos digitales aprobó este miércoles por amplia mayoría un informe sobre el uso de la inteligencia artificial en los hospitales.",
            "La comisión de asuntos digitales aprobó este miércoles por amplia mayoría un informe"
        ),
    ])
    func noWordIsLeftOutInOtherLanguages(lede: String, beginning: String) throws {
        let headline = try #require(HeadlineDeriver.headline(from: lede, in: nil))
        #expect(headline.hasPrefix(beginning) && lede.hasPrefix(headline))
    }

    /// What a verb has behind its object, and a clause with “that” and its own verb, are not parted from it.
    @Test func theDateOfADayGoesWithItInSpanish() {
        let lede =
            "Los diputados aprobaron el lunes 4 de agosto de 2025 un proyecto que regula la inteligencia artificial según el riesgo."
        #expect(
            HeadlineDeriver.headline(from: lede, in: .spanish)
                == "Los diputados aprobaron un proyecto que regula la inteligencia artificial según el riesgo")
    }

    @Test(arguments: [
        (
            "A senator filed a bill on Tuesday, 4 March 2025, that would create a commission on AI.",
            "A senator filed a bill that would create a commission on AI"
        ),
        (
            "The ministry yesterday (12 May) named a committee to draft rules for AI.",
            "The ministry named a committee to draft rules for AI"
        ),
    ])
    func theDateOfADayGoesWithIt(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: [
        (
            "Ghana's president on Monday named a former telecoms executive, Ama Mensah, as the country's first minister for artificial intelligence when he presented a smaller cabinet in Accra.",
            "Ghana's president named a former telecoms executive as the country's first minister for artificial intelligence"
        ),
        (
            "The board of the state-owned Kenya Power Company named James Otieno as its chief data officer as it prepares to use machine learning to find illegal connections in three counties.",
            "The board of the state-owned Kenya Power Company named James Otieno as its chief data officer"
        ),
        (
            "Regulators in South Korea said that a law that obliges makers of generative systems to label their output will apply from January to foreign firms with more than a million users.",
            "A law that obliges makers of generative systems to label their output will apply"
        ),
        (
            "The head of the International Labour Organization told ministers on Tuesday that governments that fail to train older workers for automation risk losing a generation of skilled staff.",
            "Governments that fail to train older workers for automation risk losing a generation of skilled staff"
        ),
        (
            "Indonesia will not sign a declaration that treats open models as a threat, the foreign ministry said on Thursday, adding that the country wanted its universities to be able to study them.",
            "Indonesia will not sign a declaration that treats open models as a threat"
        ),
        (
            "Germany's highest court ruled on Wednesday that police may not use software that searches several databases at once unless a judge has found that a serious crime is about to be committed.",
            "Germany's highest court ruled that police may not use software that searches several databases"
        ),
        (
            "Two people familiar with the talks said Japan and the Philippines were close to an agreement that would let their coast guards share a system that predicts the routes of fishing fleets.",
            "Two people familiar with the talks said Japan and the Philippines were close to an agreement"
        ),
        (
            "The World Health Organization warned on Friday that chatbots that give medical advice without a licence are spreading faster than the rules that are meant to keep patients safe.",
            "Chatbots that give medical advice without a licence are spreading faster than the rules that are meant to keep patients safe"
        ),
        (
            "Nvidia-backed start-up Lumen Grid, which designs cooling for data centres, said it had raised $240 million from investors including two sovereign wealth funds to build plants in Texas and Saudi Arabia.",
            "Nvidia-backed start-up Lumen Grid said it had raised $240 million from investors"
        ),
        (
            "Colombia's data protection authority fined a supermarket chain on Thursday after finding that cameras that it had installed to count customers were also used to recognise people who had been accused of theft.",
            "Colombia's data protection authority fined a supermarket chain"
        ),
        (
            "Lawyers for more than 2,000 content moderators in Nairobi asked a judge on Monday to hold Meta in contempt for ignoring an order that it pay their salaries until the case is decided.",
            "Lawyers for more than 2,000 content moderators in Nairobi asked a judge to hold Meta in contempt"
        ),
        (
            "The European Central Bank is testing a tool that reads the speeches of governors and tells staff which of them are likely to vote for higher rates, three people who have seen it said.",
            "The European Central Bank is testing a tool that reads the speeches of governors"
        ),
        (
            "An audit of the Australian tax office has found that officials relied on scores that a contractor's model produced without knowing how it worked, the auditor-general told a Senate committee in Canberra.",
            "Officials relied on scores that a contractor's model produced without knowing how it worked"
        ),
    ])
    func aHeadlineIsAWholeClause(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        arguments: [
            (
                .french,
                "Le gouvernement sénégalais a annoncé mercredi la création d'une agence nationale chargée de superviser les systèmes d'intelligence artificielle utilisés par l'administration, les banques et les opérateurs de télécommunications.",
                "Le gouvernement sénégalais a annoncé la création d'une agence nationale chargée de superviser les systèmes d'intelligence artificielle"
            ),
            (
                .french,
                "La Commission nationale de l'informatique et des libertés (Cnil) a infligé jeudi une amende de 8 millions d'euros à une plateforme de recrutement qui triait les candidatures à l'aide d'un algorithme sans en informer les candidats.",
                "La Cnil a infligé une amende de 8 millions d'euros à une plateforme de recrutement qui triait les candidatures à l'aide d'un algorithme"
            ),
            (
                .french,
                "Plusieurs centaines de doubleurs ont manifesté mardi à Paris pour demander que leurs voix ne puissent plus être clonées sans leur accord, a constaté une journaliste de l'AFP.",
                "Plusieurs centaines de doubleurs ont manifesté à Paris"
            ),
            (
                .french,
                "Alors que les négociations sur le futur traité patinent à Genève, la Suisse a proposé lundi aux États membres de reprendre le texte article par article avec un nouveau médiateur.",
                "La Suisse a proposé aux États membres de reprendre le texte article par article avec un nouveau médiateur"
            ),
            (
                .spanish,
                "El Gobierno de Chile presentó este lunes un proyecto de ley que obliga a las empresas a informar a los consumidores cuando un sistema automático decide sobre un crédito, un seguro o un contrato de trabajo.",
                "El Gobierno de Chile presentó un proyecto de ley que obliga a las empresas a informar a los consumidores"
            ),
            (
                .spanish,
                "La Comisión Nacional de los Mercados y la Competencia (CNMC) ha abierto una investigación a tres plataformas de reparto por el uso de algoritmos que podrían fijar precios de forma coordinada, informó el organismo este jueves.",
                "La CNMC ha abierto una investigación a tres plataformas de reparto por el uso de algoritmos"
            ),
            (
                .spanish,
                "El presidente de Brasil, Luiz Inácio Lula da Silva, afirmó este miércoles que los países del sur no deben aceptar reglas sobre inteligencia artificial que se hayan escrito sin ellos.",
                "El presidente de Brasil afirmó que los países del sur no deben aceptar reglas sobre inteligencia artificial"
            ),
            (
                .spanish,
                "Un juez de Bogotá ordenó a la Policía suspender el uso de cámaras de reconocimiento facial en el sistema de transporte TransMilenio hasta que se apruebe una ley que lo regule.",
                "Un juez de Bogotá ordenó a la Policía suspender el uso de cámaras de reconocimiento facial"
            ),
            (
                .spanish,
                "Unos 3.000 guionistas y traductores se concentraron este sábado frente al Ministerio de Cultura de España para exigir que las plataformas paguen por las obras con las que entrenan sus modelos.",
                "Unos 3.000 guionistas y traductores se concentraron frente al Ministerio de Cultura de España"
            ),
            (
                .spanish,
                "México y Canadá acordaron compartir los resultados de las pruebas de seguridad a las que someten los modelos más potentes, según un comunicado conjunto que difundieron sus cancillerías.",
                "México y Canadá acordaron compartir los resultados de las pruebas de seguridad a las que someten los modelos más potentes"
            ),
            (
                .vietnamese,
                "Bộ Khoa học và Công nghệ cho biết sẽ trình Quốc hội dự thảo Luật Trí tuệ nhân tạo tại kỳ họp cuối năm nay, sau khi lấy ý kiến của các doanh nghiệp và các trường đại học trên cả nước.",
                "Bộ Khoa học và Công nghệ cho biết sẽ trình Quốc hội dự thảo Luật Trí tuệ nhân tạo tại kỳ họp cuối năm nay"
            ),
            (
                .vietnamese,
                "Ngày 12/2, tại Hà Nội, Liên minh châu Âu và Việt Nam đã ký thỏa thuận hợp tác về quản trị dữ liệu và trí tuệ nhân tạo có trách nhiệm trong lĩnh vực y tế, giáo dục và nông nghiệp.",
                "Liên minh châu Âu và Việt Nam đã ký thỏa thuận hợp tác về quản trị dữ liệu và trí tuệ nhân tạo có trách nhiệm"
            ),
            (
                .vietnamese,
                "Các chuyên gia cảnh báo rằng tội phạm mạng đang sử dụng công nghệ giả mạo khuôn mặt và giọng nói để lừa đảo người cao tuổi, gây thiệt hại hàng trăm tỷ đồng mỗi năm.",
                "Các chuyên gia cảnh báo rằng tội phạm mạng đang sử dụng công nghệ giả mạo khuôn mặt và giọng nói"
            ),
            (
                .vietnamese,
                "Tòa án nhân dân thành phố Hồ Chí Minh ngày 3/3 đã tuyên phạt ba bị cáo từ 5 đến 12 năm tù vì sử dụng phần mềm giả giọng nói của lãnh đạo doanh nghiệp để chiếm đoạt tài sản.",
                "Tòa án nhân dân thành phố Hồ Chí Minh đã tuyên phạt ba bị cáo từ 5 đến 12 năm tù"
            ),
            (
                .vietnamese,
                "Sau hơn hai tháng thử nghiệm, ngành đường sắt bắt đầu sử dụng hệ thống camera thông minh để phát hiện chướng ngại vật tại các đường ngang trên tuyến Bắc - Nam, Tổng công ty Đường sắt Việt Nam thông báo hôm thứ Hai.",
                "Ngành đường sắt bắt đầu sử dụng hệ thống camera thông minh để phát hiện chướng ngại vật"
            ),
            (
                .arabic,
                "أعلنت وزارة الاتصالات المصرية يوم الأحد إطلاق منصة وطنية لتدريب مئة ألف موظف حكومي على استخدام أدوات الذكاء الاصطناعي في إعداد التقارير والرد على شكاوى المواطنين خلال العام المقبل.",
                "أعلنت وزارة الاتصالات المصرية إطلاق منصة وطنية لتدريب مئة ألف موظف حكومي على استخدام أدوات الذكاء الاصطناعي"
            ),
            (
                .arabic,
                "قال وزير العدل المغربي إن الحكومة تعتزم عرض مشروع قانون ينظم استخدام الخوارزميات في المحاكم على البرلمان قبل نهاية السنة، مضيفا أن القاضي سيبقى صاحب القرار الأخير.",
                "قال وزير العدل المغربي إن الحكومة تعتزم عرض مشروع قانون ينظم استخدام الخوارزميات في المحاكم على البرلمان"
            ),
            (
                .arabic,
                "قضت محكمة في عمّان بتغريم شركة توصيل لأنها فصلت سائقين بناء على قرار اتخذه برنامج آلي من دون أن تتيح لهم فرصة الاعتراض عليه أو معرفة أسبابه، بحسب محامي السائقين.",
                "قضت محكمة في عمّان بتغريم شركة توصيل لأنها فصلت سائقين بناء على قرار اتخذه برنامج آلي"
            ),
            (
                .arabic,
                "بعد ثلاثة أشهر من المفاوضات في جنيف، اتفقت نحو ستين دولة على وثيقة غير ملزمة تدعو إلى إبقاء قرار استخدام القوة في يد الإنسان عند نشر أنظمة الأسلحة الذاتية التشغيل.",
                "اتفقت نحو ستين دولة على وثيقة غير ملزمة تدعو إلى إبقاء قرار استخدام القوة في يد الإنسان"
            ),
        ] as [(TextLanguage, String, String)])
    func inLanguagesWithKnownLittleWordsToo(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(.random, arguments: [.french, .spanish, .vietnamese, .arabic] as [TextLanguage])
    func anyWordsOfAnyLanguageFit(language: TextLanguage) {
        var random = SeededRandom(stream: 7)
        for _ in 0..<300 {
            let lede = random.lede()
            guard let text = HeadlineDeriver.headline(from: lede, in: language) else { continue }
            #expect(!text.isEmpty && text.count <= 170, "\(lede)")
        }
    }

    @Test(
        arguments: [
            (
                nil,
                "La comisión de asuntos digitales aprobó este miércoles por amplia mayoría un informe sobre el uso de la inteligencia artificial.",
                "La comisión de asuntos digitales aprobó este miércoles por amplia mayoría un informe sobre el uso de la inteligencia artificial"
            ),
            (
                .german,
                "Die Bundesregierung hat am Mittwoch den Gesetzentwurf zur Umsetzung der europäischen Verordnung beschlossen, wie Ministerin Anna Beispiel in Berlin mitteilte.",
                "Die Bundesregierung hat den Gesetzentwurf zur Umsetzung der europäischen Verordnung beschlossen"
            ),
            (
                .french,
                "Plus de cinquante dirigeants d'entreprises, dont ceux de trois banques, ont demandé jeudi à Bruxelles de suspendre son règlement.",
                "Plus de cinquante dirigeants d'entreprises ont demandé à Bruxelles de suspendre son règlement"
            ),
            (
                .french,
                "Le Sénégal veut former 90 000 jeunes à l'intelligence artificielle d'ici à 2028, a annoncé mardi le ministre, Jean Exemple.",
                "Le Sénégal veut former 90 000 jeunes à l'intelligence artificielle d'ici à 2028"
            ),
            (
                .french,
                "Une avocate de Laval devra payer 5000 $ pour avoir cité devant le tribunal des jugements inventés par un robot conversationnel.",
                "Une avocate de Laval devra payer 5000 $ pour avoir cité devant le tribunal des jugements inventés par un robot conversationnel"
            ),
            // What opens a sentence, or says who speaks, is no clause.
            (.chinese, "根据卫生部周三发布的一份报告，人工智能在医院里的使用增加了一倍。", "根据卫生部周三发布的一份报告，人工智能在医院里的使用增加了一倍"),
            (.chinese, "信息办公室主任在记者会上表示，所有大模型都须在五月前备案。", "信息办公室主任在记者会上表示，所有大模型都须在五月前备案"),
            (.chinese, "政府今天公布人工智能基本法草案，规定机关使用人工智能以前须先评估风险，并设国家委员会。", "政府今天公布人工智能基本法草案"),
        ] as [(TextLanguage?, String, String)])
    func aClauseOfAnotherLanguageIsNotCutInMidThought(language: TextLanguage?, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(arguments: [
        (
            "The regulator on Friday ordered platforms to label all content made by artificial intelligence from Sept. 1, the latest in a string of measures against false reports.",
            "The regulator ordered platforms to label all content made by artificial intelligence from Sept. 1"
        ),
        (
            "More than 180 content moderators who worked for a contractor in Kenya have been diagnosed with a disorder of stress, court papers show.",
            "More than 180 content moderators who worked for a contractor in Kenya have been diagnosed with a disorder of stress"
        ),
        (
            "For six years, Ann Example typed up the minutes of a county board in Iowa; now, a program does it, and the board is being sued.",
            "For six years, Ann Example typed up the minutes of a county board in Iowa"
        ),
        (
            "The Example Times Co. sued two makers of models on Wednesday, saying the companies used millions of its articles without permission to train chatbots.",
            "The Example Times Co. sued two makers of models"
        ),
        (
            "Peru's lower house voted 98-12 late on Monday in favor of a bill that bans social scoring and emotion recognition at work.",
            "Peru's lower house voted 98-12 in favor of a bill that bans social scoring and emotion recognition at work"
        ),
        (
            "Peru's digital economy ministry plans, as part of a wider overhaul of its data laws, to require that parties say when they use AI.",
            "Peru's digital economy ministry plans to require that parties say when they use AI"
        ),
    ])
    func whatSaysWhichIsNotCutOff(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: [
        ("The ministry will open an office for the safety of models.", true),
        ("Canada opens office", false), ("Bộ Công an công bố dự thảo nghị định về an toàn thông tin.", false),
        ("Un an après la promesse de la présidente, la Commission présente un texte.", false),
        ("Am Donnerstag hat das Ministerium ein Amt in der Hauptstadt eröffnet.", false),
        ("De minister will on Monday met het parlement over de wet praten.", false),
        ("The Académie des sciences said that the rules of the art are clear.", true),
    ])
    func englishIsToldByItsLittleWords(text: String, isEnglish: Bool) {
        #expect(EnglishText.isLikely(text) == isEnglish)
    }

    @Test(arguments: [
        (
            "President Anna Example, who was sworn in for a new term on Wednesday, said that the state would pay for tests of all models.",
            "President Anna Example said that the state would pay for tests of all models"
        ),
        (
            "Am 12. Februar beginnt in Berlin die Konferenz zur Sicherheit von Modellen.",
            "Am 12. Februar beginnt in Berlin die Konferenz zur Sicherheit von Modellen"
        ),
        ("The minister, Ann Lee, said so, he said.", "The minister, Ann Lee, said so"),
    ])
    func moreLedesGiveReadableHeadlines(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: [
        (
            "Việt Nam and France named artificial intelligence and semiconductors as areas for cooperation, as Deputy Minister Bùi Hoàng Phương met trade minister Laurent Saint-Martin.",
            "Việt Nam and France named artificial intelligence and semiconductors as areas for cooperation"
        ),
        (
            "Ministers from six countries of the region agreed Friday to test the safety of the most capable models before they are released.",
            "Ministers from six countries of the region agreed to test the safety of the most capable models"
        ),
        // The verb of what someone says is kept, and what stands between it and its subject is not.
        (
            "Residents on the far north coast say an emergency answer of the state to this year's failure of a large model for flood warnings was slow and badly planned.",
            "Residents on the far north coast say an emergency answer of the state was slow and badly planned"
        ),
        (
            "Two acres of highly erodable farmland submitted to the office of the ministry for the program of the union were within the guesses of the trade.",
            "Two acres of highly erodable farmland were within the guesses of the trade"
        ),
        // What an office says of itself needs no “said it”.
        (
            "Example Model Corp said it plans to open an office for the safety of artificial intelligence in Montreal at the end of June.",
            "Example Model Corp plans to open an office for the safety of artificial intelligence in Montreal"
        ),
        (
            "The minister said it was too early to say whether the office for the safety of artificial intelligence would be opened in the spring or not.",
            "The minister said it was too early to say whether the office for the safety of artificial intelligence would be opened"
        ),
        // No participle, no “from” and no list is cut off from what belongs to it.
        (
            "The ministry's board approved a plan designed to protect the users of large models in the event of an attack on the firms that run them.",
            "The ministry's board approved a plan designed to protect the users of large models"
        ),
        (
            "The government has instructed social media platforms like Example, Sample, and Probe to remove deepfake videos within 24 hours of receiving a complaint.",
            "The government has instructed social media platforms to remove deepfake videos"
        ),
        (
            "The paper, the French-language tabloid launched here in February, said it is shutting down its offices because it can no longer pay for them.",
            "The paper said it is shutting down its offices because it can no longer pay for them"
        ),
        (
            "Remote biometric surveillance systems are raising “serious concerns,” the rights chief says in a newly issued set of recommendations for the union's law.",
            "Remote biometric surveillance systems are raising “serious concerns”"
        ),
        (
            "The president conducts an annual phone-in event where citizens of the country have the opportunity to speak directly with him about the rules.",
            "The president conducts an annual phone-in event"
        ),
        (
            "Ministers yesterday approved programs for tests of models until today's session.",
            "Ministers approved programs for tests of models until today's session"
        ),
        (
            "Example AG <EXAG.DE> declined to confirm or deny a newspaper report that it was studying the sale of its models to a rival of the firm.",
            "Example AG declined to confirm or deny a newspaper report that it was studying the sale of its models"
        ),
    ])
    func whatIsLeftOfALongLedeIsComplete(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(arguments: ["The word goes; ", "The word, ", "a. ", "(AI) ", "of the ", "x"])
    func takesBoundedTimeForEveryLede(piece: String) {
        let lede = String(repeating: piece, count: 50_000)
        let short = String(lede.prefix(8_000))
        #expect(HeadlineDeriver.headline(from: lede) == HeadlineDeriver.headline(from: short))
        #expect(HeadlineDeriver.summary(from: lede) == HeadlineDeriver.summary(from: short))
    }

    @Test func scriptsWithoutSpacesAreCutAtACharacter() throws {
        let lede = String(repeating: "峰会在巴黎闭幕各国签署了宣言", count: 40)
        let headline = try #require(HeadlineDeriver.headline(from: lede))
        #expect(headline.count == 90 && lede.hasPrefix(headline))
        let summary = try #require(HeadlineDeriver.summary(from: "AI " + lede))
        #expect(summary.count == 280 && summary.hasSuffix("…"))
    }

    @Test func aSummaryIsAsManySentencesAsFit() {
        let sentence = "The summit closed with a declaration that sixty states and two unions signed in the end."
        #expect(HeadlineDeriver.summary(from: sentence) == sentence)
        #expect(
            HeadlineDeriver.summary(from: [sentence, sentence, sentence, sentence].joined(separator: " "))
                == [sentence, sentence, sentence].joined(separator: " "))
        #expect(HeadlineDeriver.summary(from: "峰会闭幕。各国签署了宣言。") == "峰会闭幕。各国签署了宣言。")
        #expect(HeadlineDeriver.summary(from: "") == nil)
    }

    @Test func aLongSentenceIsCutAtAWord() {
        let sentence = "It " + Array(repeating: "reaffirmed", count: 60).joined(separator: " ") + "."
        #expect(
            HeadlineDeriver.summary(from: sentence)
                == "It " + Array(repeating: "reaffirmed", count: 25).joined(separator: " ") + "…")
    }

    @Test(.random, arguments: 0..<4)
    func aHeadlineHasTheLedesOwnWordsInTheirOrder(stream: Int) {
        var random = SeededRandom(stream: stream)
        for _ in 0..<500 {
            let lede = random.lede()
            let words = lede.split(whereSeparator: \.isWhitespace).map { $0.filter { !"().,;:—–…".contains($0) } }
            let results = [(HeadlineDeriver.headline(from: lede), 170), (HeadlineDeriver.summary(from: lede), 280)]
            for (text, limit) in results {
                guard let text else { continue }
                #expect(!text.isEmpty && text.count <= limit, "\(lede)")
                var rest = words[...]
                for word in text.split(whereSeparator: \.isWhitespace) {
                    let bare = word.filter { !"().,;:—–…".contains($0) }
                    // A clause that stands alone begins with a capital letter.
                    guard let index = rest.firstIndex(where: { $0.lowercased() == bare.lowercased() }) else {
                        Issue.record("“\(word)” of “\(text)” is not a word of “\(lede)”")
                        break
                    }
                    rest = rest[(index + 1)...]
                }
            }
        }
    }
}

extension SeededRandom {
    /// A text of words that the headline rules know, with long words among them.
    fileprivate mutating func lede() -> String {
        let words = [
            "The", "a", "an", "the", "summit", "Minister", "of", "Information", "and", "Communications", "Bùi", "Hoàng",
            "Phương", "led",
            "Artificial", "Intelligence", "(AI)", "Action", "on", "Friday,", "Monday", "morning", "in", "Paris,",
            "which", "closed,", "that",
            "said", "—", "“we", "need”", "U.S.", "Feb.", "12", "1,500", "delegates", "President", "for", "G7", "(G7)",
            "(", ")", "it.", "Who?",
            "Việt", "Nam's", "hội", "nghị", "Vie\u{323}\u{302}t", "🇻🇳", "co-chaired", ",", ".", "on", "Sunday.",
            String(repeating: "w", count: below(120)), String(repeating: "ấ", count: 95),
        ]
        return (0..<below(60)).map { _ in pick(words) ?? "" }.joined(separator: below(9) == 0 ? "  " : " ")
    }

    @Test(
        "A clause of time before what a sentence says is left out whole, not taken for it",
        arguments: [
            (
                "A day after its party lost three seats in the vote of the northern provinces, the opposition's leader Ann Example renewed her call for a law on large models and said that the old one was useless.",
                "The opposition's leader Ann Example renewed her call for a law on large models"
            ),
            (
                "Days after a court stopped the sale of face scanners to the police, the interior ministry of Portugal presented a new plan under which cities may buy them with the consent of a judge.",
                "The interior ministry of Portugal presented a new plan"
            ),
            (
                "In a move that surprised the industry, the Dutch data protection authority on Friday ordered a maker of toys to withdraw a talking doll that sends recordings of children to servers abroad.",
                "The Dutch data protection authority ordered a maker of toys to withdraw a talking doll"
            ),
            (
                "Two years after the first meeting in Paris, ministers agreed on tests.",
                "Two years after the first meeting in Paris, ministers agreed on tests"
            ),
        ])
    func aClauseOfTimeIsNoHeadline(lede: String, headline: String) throws {
        #expect(try #require(HeadlineDeriver.headline(from: lede)).hasPrefix(headline))
    }

    @Test func aSumInRupeesIsNotParted() {
        let lede =
            "Sri Lanka plans to set up a national centre for artificial intelligence at a cost of Rs. 3 billion, the deputy minister said."
        #expect(HeadlineDeriver.headline(from: lede)?.hasSuffix("Rs") == false)
    }

    @Test(
        "The day of a sentence is left out with its number, and stays where its phrase goes on",
        arguments: [
            ("O tribunal suspendeu nesta terça-feira (12) o uso.", "O tribunal suspendeu o uso."),
            ("O Senado aprovou no sábado passado a lei.", nil),
            ("O Senado aprovou na segunda-feira à noite a lei.", nil),
            ("O Senado votou na segunda-feira (11) e na terça.", nil),
            ("O Senado, nesta terça-feira (12), votou.", nil),
            ("Der Rat hat am Mittwoch beraten.", "Der Rat hat beraten."),
            ("Der Rat hat am Mittwoch und Donnerstag beraten.", nil),
            ("Der Rat hat am Mittwoch vergangener Woche beraten.", nil),
        ] as [(String, String?)])
    func aDayIsLeftOutWhole(sentence: String, expected: String?) {
        let words = HeadlineElsewhere.withoutDays(sentence.split(separator: " ").map(String.init))
        #expect(words.joined(separator: " ") == expected ?? sentence)
    }
}
