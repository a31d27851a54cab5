import DatelineModel
import Testing

@testable import DatelineReading

/// What a headline that is made of a lede keeps, in the sentences of several agencies.
@Suite struct DerivedHeadlineTests {
    @Test(
        "What a noun is about is not cut off it, and where no end is short the first clause stays whole",
        arguments: [
            (
                "Kenya's cabinet on Tuesday presented a white paper on the regulation of large models, under which firms will have two years to prepare.",
                "Kenya's cabinet presented a white paper on the regulation of large models"
            ),
            (
                "The foreign ministry signed a memorandum of understanding with the Example Institute for Machine Learning on Monday during a visit of its director to the capital, where both sides promised to open a school.",
                "The foreign ministry signed a memorandum of understanding with the Example Institute for Machine Learning"
            ),
            (
                "A senate panel approved a resolution Tuesday calling for a scientific council on artificial intelligence, with three members of the opposition voting against it and two abstaining.",
                "A senate panel approved a resolution calling for a scientific council on artificial intelligence"
            ),
            (
                "The trade office proposed requiring cloud firms to report customers who train large artificial intelligence models, expanding a rule that until now covered only the sale of processors.",
                "The trade office proposed requiring cloud firms to report customers who train large artificial intelligence models"
            ),
            (
                "The privacy office has fined a recruitment platform of the port city £1.4 million after its ranking of applicants was found to penalise women who had returned from leave.",
                "The privacy office has fined a recruitment platform of the port city £1.4 million"
            ),
            (
                "A state governor has signed legislation prohibiting the use of artificial intelligence in therapy unless a licensed professional reviews the treatment.",
                "A state governor has signed legislation prohibiting the use of artificial intelligence in therapy unless a licensed professional reviews the treatment"
            ),
            (
                "A labour court ruled on Wednesday that a lawsuit brought by former content moderators against a software company and its local contractor can proceed to trial.",
                "A lawsuit brought by former content moderators against a software company and its local contractor can proceed to trial"
            ),
            (
                "The parliament adopted on Tuesday amendments that make the communications regulator responsible for supervising artificial intelligence and set fines of up to 35 million crowns.",
                "The parliament adopted amendments that make the communications regulator responsible for supervising artificial intelligence"
            ),
        ])
    func whatANounIsAboutIsNotCutOff(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        "A headline says what it is about where the sentence does",
        arguments: [
            (
                "The transport ministry of Norway set up a working group on Thursday that will report on the use of face recognition by conductors, after passengers complained of being filmed.",
                "The transport ministry of Norway set up a working group that will report on the use of face recognition by conductors"
            ),
            (
                "A committee of the assembly has recommended that the government create a public registry of AI systems used by departments and ban live facial recognition in public places.",
                "A committee of the assembly has recommended that the government create a public registry of AI systems used by departments"
            ),
            (
                "The data office reprimanded the national police board for testing facial recognition on photographs of missing children without the consent of their guardians.",
                "The data office reprimanded the national police board for testing facial recognition"
            ),
        ])
    func aHeadlineSaysWhatItIsAbout(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        "Days that stand alone and the parties of senators are left out",
        arguments: [
            (
                "Lawmakers moved closer Wednesday to delaying parts of the union's artificial intelligence law, voting in committee to give makers of medical devices two more years.",
                "Lawmakers moved closer to delaying parts of the union's artificial intelligence law"
            ),
            (
                "South Korea's data office said Friday it has ordered the operator of a chatbot to delete the prompts of users that were sent abroad without notice, in its first ruling against a foreign firm.",
                "South Korea's data office has ordered the operator of a chatbot to delete the prompts of users"
            ),
            (
                "Senators Ann Example, D-N.M., and Tom Sample, R-Mo., introduced legislation Thursday to create a federal program for advanced AI systems.",
                "Senators Ann Example and Tom Sample introduced legislation to create a federal program for advanced AI systems"
            ),
            (
                "The agency will meet next Monday with makers of models before the ban takes effect.",
                "The agency will meet next Monday with makers of models before the ban takes effect"
            ),
            (
                "The ministry has today adopted guidelines on the classification of high-risk AI systems, giving firms and offices a common reading of the law.",
                "The ministry has adopted guidelines on the classification of high-risk AI systems"
            ),
        ])
    func daysAndPartiesAreLeftOut(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        "A clause before the subject goes, and stays where its subject is meant by a pronoun",
        arguments: [
            (
                "As governments prepare for the first dialogue on models, civil groups warn that people in the south risk being reduced to suppliers of data and cheap labour for the firms of the north.",
                "Civil groups warn that people in the south risk being reduced to suppliers of data and cheap labour"
            ),
            (
                "Citing a lack of staff, Austria's telecoms office said it could not take over the supervision of high-risk AI systems before parliament had passed the necessary law.",
                "Austria's telecoms office said it could not take over the supervision of high-risk AI systems before parliament had passed the necessary law"
            ),
            (
                "Worried that chatbots are replacing therapists, lawmakers on Thursday gave final approval to a measure requiring companies to warn users every hour that they are not talking to a human.",
                "Lawmakers gave final approval to a measure requiring companies to warn users every hour"
            ),
            (
                "When the island asked for help with an artificial intelligence strategy, it had one lawyer, two engineers and no budget, a story that negotiators from poor countries tell again and again.",
                "When the island asked for help with an artificial intelligence strategy, it had one lawyer, two engineers and no budget"
            ),
        ])
    func aClauseBeforeTheSubjectGoes(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        "Who speaks is not left without whose office it is",
        arguments: [
            (
                "The Director-General, National Example Agency (NEA), Mr Ann Sample, says Ghana will train three million people in digital skills before the end of 2027.",
                "Ghana will train three million people in digital skills before the end of 2027"
            ),
            (
                "The president of the senate said he would put an artificial intelligence bill backed by artists to a vote next week, even though nobody knows how owners of rights would be paid.",
                "The president of the senate said he would put an artificial intelligence bill backed by artists to a vote next week"
            ),
            (
                "South Africa withdrew its draft AI policy on Tuesday after a newspaper found that at least six of the papers it cited did not exist, the communications minister said.",
                "South Africa withdrew its draft AI policy"
            ),
        ])
    func whoSpeaksHasAnOffice(lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede) == headline)
    }

    @Test(
        "In other languages asides, names, days and clauses before the subject go, and what belongs to a noun or a verb stays",
        arguments: [
            (
                .french,
                "Le ministre de la Communication, des Postes et du Numérique, Jean Exemple, a plaidé jeudi pour une intelligence artificielle souveraine, lors de l’ouverture d’un forum régional.",
                "Le ministre de la Communication, des Postes et du Numérique a plaidé pour une intelligence artificielle souveraine"
            ),
            (
                .french,
                "Réclamant un moratoire d’un an, une quinzaine de syndicats ont demandé lundi au gouvernement de suspendre le recours aux robots conversationnels dans les écoles primaires.",
                "Une quinzaine de syndicats ont demandé au gouvernement de suspendre le recours aux robots conversationnels"
            ),
            (
                .french,
                "L’Assemblée a adopté, en séance plénière, une proposition de loi relative à la création d’une instance nationale de l’intelligence artificielle, a indiqué son bureau.",
                "L’Assemblée a adopté une proposition de loi relative à la création d’une instance nationale de l’intelligence artificielle"
            ),
            (
                .spanish,
                "El presidente de la Cámara, Juan Ejemplo, anunció ayer que la comisión de Ciencia comenzará a debatir en abril once proyectos sobre inteligencia artificial.",
                "El presidente de la Cámara anunció que la comisión de Ciencia comenzará a debatir en abril once proyectos sobre inteligencia artificial"
            ),
            (
                .spanish,
                "La Corte resolvió que las obras creadas exclusivamente por una inteligencia artificial no pueden registrarse a nombre de una persona, al negar el amparo de un usuario.",
                "La Corte resolvió que las obras creadas exclusivamente por una inteligencia artificial no pueden registrarse a nombre de una persona"
            ),
            (
                .portuguese,
                "O Senado aprovou nesta terça-feira, por 54 votos a 12, o projeto de lei que regulamenta o uso da inteligência artificial no país e cria regras para a remuneração de autores.",
                "O Senado aprovou o projeto de lei que regulamenta o uso da inteligência artificial"
            ),
            (
                .portuguese,
                "Angola precisa de formar pelo menos dez mil técnicos em ciência de dados até 2030, defendeu, quinta-feira, em Luanda, o secretário de Estado para as Telecomunicações, João Exemplo.",
                "Angola precisa de formar pelo menos dez mil técnicos em ciência de dados até 2030"
            ),
            (
                .portuguese,
                "O Governo vai submeter ao parlamento, ainda este ano, uma proposta de lei sobre inteligência artificial, anunciou o ministro das Comunicações e Transformação Digital, João Exemplo.",
                "O Governo vai submeter ao parlamento, ainda este ano, uma proposta de lei sobre inteligência artificial"
            ),
            (
                .portuguese,
                "Um tribunal do Porto proibiu o uso de um programa de inteligência artificial na elaboração de petições após identificar citações falsas em pelo menos doze processos.",
                "Um tribunal do Porto proibiu o uso de um programa de inteligência artificial na elaboração de petições"
            ),
            (
                .german,
                "Nach Kritik von Datenschützern hat die Stadt Köln den Test einer Kamera-Software, die auffälliges Verhalten erkennen soll, vorerst gestoppt.",
                "Nach Kritik von Datenschützern hat die Stadt Köln den Test einer Kamera-Software, die auffälliges Verhalten erkennen soll, vorerst gestoppt"
            ),
            (
                .vietnamese,
                "Sáng 4/3, Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội tổ chức phiên họp thẩm tra dự án Luật Trí tuệ nhân tạo.",
                "Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội tổ chức phiên họp thẩm tra dự án Luật Trí tuệ nhân tạo"
            ),
            (
                .vietnamese,
                "Chính phủ ban hành Nghị định số 142 quy định chi tiết một số điều của Luật Trí tuệ nhân tạo tại các bộ và địa phương, có hiệu lực từ ngày 1/5/2026.",
                "Chính phủ ban hành Nghị định số 142 quy định chi tiết một số điều của Luật Trí tuệ nhân tạo"
            ),
            (
                .arabic,
                "وقعت وزارة الاتصالات مذكرة تفاهم مع منظمة الأمم المتحدة للتربية والعلم والثقافة بشأن استخدام الذكاء الاصطناعي في المدارس.",
                "وقعت وزارة الاتصالات مذكرة تفاهم مع منظمة الأمم المتحدة للتربية والعلم والثقافة بشأن استخدام الذكاء الاصطناعي"
            ),
            (
                .arabic,
                "دعا الأمين العام للأمم المتحدة الأربعاء الدول الأعضاء إلى حظر الأسلحة ذاتية التشغيل، محذرا من أن الآلات لا ينبغي أن تقرر من يعيش ومن يموت في الحروب.",
                "دعا الأمين العام للأمم المتحدة الدول الأعضاء إلى حظر الأسلحة ذاتية التشغيل"
            ),
        ] as [(TextLanguage, String, String)])
    func theSameInOtherLanguages(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }
}
