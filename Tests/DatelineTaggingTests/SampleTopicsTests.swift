import DatelineModel
import DatelineReading
import Foundation
import Testing

@testable import DatelineTagging

/// The topics of the sample site, as an editor would try them: sentences, and what they are about.
@Suite struct SampleTopicsTests {
    private let files: [TermFile]
    private let tagger: Tagger

    init() throws { (files, tagger) = try Self.sample.get() }

    /// Read once for all of these tests.
    private static let sample = Result {
        let content = URL(filePath: #filePath).appending(path: "../../../Content").standardized.path
        let reader = TermFileReader(folder: content, name: "Content")
        let names = try FileManager.default.contentsOfDirectory(atPath: content + "/topics").sorted()
        let files = try names.filter { $0.hasSuffix(".md") }.map { try reader.term("topics/\($0)", in: .topics) }
        return (files, Tagger(gazetteer: .builtIn, topics: files.compactMap(\.phrases)))
    }

    private func topics(_ paragraphs: String...) -> Set<String> {
        Set(tagger.tags(headline: nil, paragraphs: paragraphs, filedFrom: []).topics.map(\.slug))
    }

    func topics(in language: TextLanguage, _ text: String) -> Set<String> {
        Set(tagger.tags(headline: nil, paragraphs: [text], filedFrom: [], in: language).topics.map(\.slug))
    }

    private func all(_ file: TermFile, _ language: TextLanguage) -> [String] {
        guard let lists = file.phrases?.phrases(in: language, site: .english) else { return [] }
        return lists.phrases + lists.weakPhrases + lists.excludedPhrases
    }

    @Test func allAreRead() {
        #expect(files.count == 18)
        for file in files {
            for language in TextLanguage.allCases {
                let lists = file.phrases?.phrases(in: language, site: .english)
                #expect(
                    lists?.phrases.isEmpty == false && lists?.weakPhrases.isEmpty == false, "\(file.term) \(language)")
            }
        }
    }

    @Test func noTopicGivesAPhraseTwice() {
        for file in files {
            for language in TextLanguage.allCases {
                var seen: [[UInt64]: String] = [:]
                for phrase in all(file, language) {
                    let composed = Gazetteer.composed(phrase)
                    let stems = WordScanner.words(of: composed, stems: true, language.rules).map(\.stem)
                    #expect(seen[stems] == nil, "\(file.term) \(language): “\(phrase)” is “\(seen[stems] ?? "")”")
                    seen[stems] = phrase
                }
            }
        }
    }

    /// A text is read sentence by sentence and part by part, so a phrase with a comma or a slash would never be found.
    @Test func everyPhraseIsWithinOnePartOfASentence() {
        for file in files {
            for language in TextLanguage.allCases {
                for phrase in all(file, language) {
                    let words = WordScanner.words(of: Gazetteer.composed(phrase), stems: true, language.rules)
                    let parts = words.dropFirst().filter { !$0.gap.joins }
                    #expect(parts.isEmpty, "\(file.term) \(language): “\(phrase)”")
                }
            }
        }
    }

    @Test(arguments: [
        ("Police use of facial recognition breaks data protection law, the regulator says.", "public-sector"),
        ("Police use of facial recognition breaks data protection law, the regulator says.", "privacy-data"),
        ("Parliament passed a bill on artificial intelligence.", "regulation"),
        ("Directs the Secretary of Defense to review autonomous systems.", "defence-security"),
        ("Prohibits algorithms that discriminate on the basis of a protected class.", "ethics-rights"),
        ("Requires developers of frontier models to conduct risk assessments.", "safety"),
        ("Authors sue over books used to train a chatbot, and claim infringement of copyright.", "copyright"),
        ("The union says that the chatbot will replace workers.", "labour-employment"),
        ("Teachers learn to use the chatbot in the classroom.", "education-skills"),
        ("Hospitals try a tool that reads the X-rays of patients.", "health"),
        ("A deepfake of the candidate spread before the election.", "elections-misinformation"),
        ("Chipmakers need licences for the export of graphics processors.", "semiconductors-compute"),
        ("The start-up raised money from venture capital funds.", "investment-industry"),
        ("The National Science Foundation pays for research on language models.", "research-innovation"),
        ("The cabinet adopted the Artificial Intelligence Strategy.", "research-innovation"),
        ("A draft says what it means for the labour market.", "labour-employment"),
        ("The two ministers signed a memorandum of understanding.", "international-cooperation"),
        ("Data centres will need as much electricity as Ireland.", "environment-energy"),
        ("Banks use the model to find money laundering.", "finance"),
        ("The authority opened an antitrust case against the maker of the chips.", "competition-antitrust"),
        ("Judges warned lawyers of fake citations.", "public-sector"),
        ("Cyprus and Greece will share a tutor under an agreement signed on Monday.", "international-cooperation"),
        ("Parliament enacted a law on Wednesday.", "regulation"),
        ("The Council spoke about international peace and security.", "defence-security"),
        ("The plan is to train one million people.", "education-skills"),
        ("Dubbing actors marched through the city.", "labour-employment"),
        ("The island rose nine places in the readiness index.", "research-innovation"),
        ("The fund promised an investment of four billion dollars.", "investment-industry"),
        ("Ministers of the Arab League met in June.", "international-cooperation"),
        ("Washington loosened export controls on Thursday.", "semiconductors-compute"),
        ("The draft would make it a crime to clone a voice.", "regulation"),
        ("Actors want control of their voice and likeness.", "copyright"),
        ("The academy tests which chatbots are safe for children.", "safety"),
        ("The bill protects neural data.", "privacy-data"),
        ("The chatbot answers questions about citizen services.", "public-sector"),
        ("The judge found made-up citations in the brief.", "public-sector"),
        ("Offices have a week to draft a national AI policy.", "regulation"),
        ("The plan has to respect fundamental rights.", "ethics-rights"),
        ("The village fears for its aquifer.", "environment-energy"),
        ("The bank reads the fingerprints of employees when they clock in.", "labour-employment"),
        ("Anyone who ships the processors must have a permit.", "regulation"),
        ("The department is tightening its export control rules.", "regulation"),
        ("The minister filed a plan for a Ministry of Artificial Intelligence.", "public-sector"),
        ("The cabinet asked for a roadmap for AI.", "research-innovation"),
        ("The bot posts sexualised images of strangers.", "safety"),
        ("Dealers in the zone pay no tax.", "investment-industry"),
        ("A hacking group broke into the museum.", "defence-security"),
    ])
    func findsATopicInOneSentence(text: String, topic: String) {
        #expect(topics(text).contains(topic))
    }

    @Test(arguments: [
        ("The competition watchdog has opened a case under consumer protection law.", "competition-antitrust"),
        ("The lab is training AI on a cluster, and training models takes months.", "education-skills"),
        ("Safety first, said the minister.", "safety"),
        ("The two companies announced a partnership.", "international-cooperation"),
        ("The summit of the mountain was in fog.", "international-cooperation"),
        ("Thousands of jobs run on the cluster every night.", "labour-employment"),
        ("More research is needed, he said.", "research-innovation"),
        ("The bank of the river, the West Bank and a food bank.", "finance"),
        ("The trade union wrote to the European Union.", "investment-industry"),
        ("Moore's law and the rule of thumb hold, said the law firm.", "regulation"),
        ("Computing power is a matter of market power.", "environment-energy"),
        ("The prime minister, who won the elections in May, bought a chatbot.", "elections-misinformation"),
        ("A government that came to power after last year’s election pays for it.", "elections-misinformation"),
        ("The stakes are high, and he raised a point.", "investment-industry"),
        ("Banks are accelerating their plans.", "semiconductors-compute"),
        ("Union Minister Asha Rao opened the hall.", "labour-employment"),
        ("The judges heard how songs were used in AI training.", "education-skills"),
        ("The trade minister asked for a list of deliveries.", "investment-industry"),
        ("An agreement between the foundation and the museum was read out.", "international-cooperation"),
        ("The minister of state went home by the border.", "public-sector"),
        ("The minister took stock, and banked on luck.", "finance"),
        ("It is a city of pupils, police said.", "public-sector"),
        ("The authority ordered the companies to answer, and other firms were told.", "investment-industry"),
        ("The processors need an export licence.", "regulation"),
        ("A chatbot could help to build weapons.", "defence-security"),
        ("The chatbot showed inappropriate content.", "safety"),
        ("The text is named in a study by the ministry.", "research-innovation"),
        ("The letter came from the State Department.", "public-sector"),
        ("The Office of Science and Technology Policy wrote the order.", "research-innovation"),
        ("The campus has room for a gigawatt of servers.", "environment-energy"),
        ("The road was paid for by the Asian Development Bank.", "finance"),
        ("The finance minister read the budget.", "finance"),
        ("The pledge was endorsed by eleven singers.", "international-cooperation"),
        ("Half of the cluster of villages is online.", "semiconductors-compute"),
        ("The antitrust regulator has opened a merger inquiry.", "regulation"),
        ("The loss of the match was an epidemic of errors.", "health"),
        ("The lawsuit is about sexual deepfakes.", "elections-misinformation"),
        ("The health department of the county owns the car park.", "health"),
        ("The internet watchdog moved to another building.", "regulation"),
        ("The tax office wants to combat fraud with a chatbot.", "defence-security"),
        ("The submarine cable reaches the island.", "defence-security"),
        ("The company said so in a court filing.", "public-sector"),
        ("The text asks for accuracy, privacy and care.", "privacy-data"),
        ("The panel was elected by the members of the club.", "elections-misinformation"),
        ("The museum is in a former power plant.", "environment-energy"),
        ("The ministry of postal and courier services wrote it.", "labour-employment"),
        ("The two museums work together on a list.", "international-cooperation"),
        ("The lists were bought by a collector.", "investment-industry"),
    ])
    func isNotLedAstray(text: String, topic: String) {
        #expect(!topics(text).contains(topic))
    }

    @Test(arguments: [
        (TextLanguage.french, "Le Premier ministre, vainqueur des élections de mai, a ouvert une école."),
        (.spanish, "El presidente, que ganó las elecciones en mayo, abrió una escuela."),
        (.portuguese, "O presidente, que venceu as eleições, abriu uma escola."),
    ])
    func anElectionLongWonIsNoTopic(language: TextLanguage, text: String) {
        #expect(!topics(in: language, text).contains("elections-misinformation"))
    }

    @Test(arguments: [
        (TextLanguage.french, "La ville a signé un protocole d’entente.", "competition-antitrust"),
        (.spanish, "El proyecto sigue su trámite legislativo.", "public-sector"),
        (.arabic, "زار وزير الاقتصاد الرقمي المدرسة.", "investment-industry"),
        (.chinese, "科技创新部的官员参加了会议。", "research-innovation"),
        (.korean, "과학기술정보통신부는 오늘 법을 발표했다.", "research-innovation"),
        (.vietnamese, "Công nghiệp bán dẫn cần kỹ sư.", "investment-industry"),
        (.french, "Le plan est financé par la Banque mondiale.", "finance"),
        (.spanish, "El Banco Mundial publicó un informe.", "finance"),
        (.portuguese, "O banco de dados fica na biblioteca.", "finance"),
        (.german, "Die Datenbank steht in der Bibliothek.", "finance"),
        (.spanish, "El Instituto Nacional Electoral compró un programa.", "elections-misinformation"),
        (.arabic, "بدأ تدريب النماذج في مايو.", "education-skills"),
        (.arabic, "اجتمعت جامعة الدول العربية.", "education-skills"),
        (.arabic, "تريد البلدية توظيف الذكاء الاصطناعي في المتحف.", "labour-employment"),
        (.arabic, "يسعى المتحف إلى تحقيق في شهر ما لم يتحقق في عام.", "regulation"),
        (.french, "La chaîne prépare trois émissions.", "environment-energy"),
        (.french, "Le mode d’emploi est en ligne.", "labour-employment"),
        (.french, "Le texte est traité par une machine.", "international-cooperation"),
        (.spanish, "El artista publicó el disco sin permiso.", "regulation"),
        (.japanese, "政府は新しい歌を閣議決定した。", "regulation"),
        (.french, "Il y est parvenu par le biais d’un programme.", "ethics-rights"),
        (.french, "L’emploi du chatbot est gratuit.", "labour-employment"),
        (.french, "L’amende atteint 4 % du chiffre d’affaires.", "investment-industry"),
        (.spanish, "Son los temas centrales del texto.", "environment-energy"),
        (.spanish, "El laboratorio compró tarjetas gráficas.", "finance"),
        (.spanish, "Fue el invitado de honor.", "ethics-rights"),
        (.portuguese, "O museu fica na Amazônia.", "environment-energy"),
        (.portuguese, "O texto trata do emprego do chatbot.", "labour-employment"),
        (.german, "Die Vergabe der Plätze beginnt im Mai.", "public-sector"),
        (.vietnamese, "Điện thoại phổ thông vẫn bán chạy.", "education-skills"),
        (.arabic, "يستطيع البرنامج تمييز الصور.", "ethics-rights"),
        (.arabic, "يهدف البرنامج إلى القضاء على الفقر.", "public-sector"),
        (.japanese, "経済安全保障の担当者が話した。", "defence-security"),
        (.indonesian, "Jalan itu dibiayai Bank Dunia.", "finance"),
    ])
    func aMinistrysNameOrAStepOfABillIsNoTopic(language: TextLanguage, text: String, slug: String) {
        #expect(!topics(in: language, text).contains(slug))
    }

    @Test(arguments: [
        (TextLanguage.french, "Voici la stratégie sur l’intelligence artificielle.", "research-innovation"),
        (.spanish, "El centro de supercomputación abrirá en mayo.", "semiconductors-compute"),
        (.portuguese, "O país quer mais energia limpa.", "environment-energy"),
        (.german, "Die Stadt will die Zusammenarbeit mit Peru ausbauen.", "international-cooperation"),
        (.vietnamese, "Hai trường mở chương trình đào tạo nhân lực.", "education-skills"),
        (.arabic, "وقعت الوزارتان عدة مذكرات تفاهم.", "international-cooperation"),
        (.chinese, "两所大学将加强人才培养。", "education-skills"),
        (.french, "La banque a dit quels étaient les postes menacés.", "labour-employment"),
        (.french, "Le Conseil a ouvert une consultation publique.", "regulation"),
        (.spanish, "Los dos servicios meteorológicos usan el mismo modelo.", "environment-energy"),
        (.vietnamese, "Phần mềm đọc phim X-quang trong một phút.", "health"),
        (.arabic, "أطلقت الشركة سحابة سيادية.", "semiconductors-compute"),
        (.french, "Le ministère veut un code du numérique.", "regulation"),
        (.spanish, "El plan nuclear empieza en mayo.", "environment-energy"),
        (.vietnamese, "Chatbot bạn đồng hành phải có giới hạn tuổi.", "safety"),
        (.german, "Der Informatikunterricht beginnt im Mai.", "education-skills"),
        (.chinese, "总理倡议成立合作组织。", "international-cooperation"),
        (.french, "Il faut encadrer l’usage des chatbots.", "regulation"),
        (.spanish, "El Consejo de la Judicatura publicó una guía.", "public-sector"),
        (.portuguese, "A empresa fala em criação de empregos.", "labour-employment"),
        (.vietnamese, "Gói vay dành cho doanh nghiệp nhỏ và vừa.", "investment-industry"),
        (.arabic, "قدمت المدينة قانون لتنظيم القطاع.", "regulation"),
        (.indonesian, "Kota membuka kursus bagi warga.", "education-skills"),
    ])
    func findsATopicInOneSentence(language: TextLanguage, text: String, topic: String) {
        #expect(topics(in: language, text).contains(topic))
    }

    @Test func givesNoTopicThatIsNamedInPassing() {
        let text = Array(repeating: "The minister spoke about the week and answered all the questions.", count: 12)
        for passing in ["copyright", "antitrust", "cybersecurity", "deepfakes", "hospitals", "data centres"] {
            let paragraphs = text + ["Asked about \(passing), he said nothing."]
            let tags = tagger.tags(headline: nil, paragraphs: paragraphs, filedFrom: [])
            #expect(tags.topics.isEmpty, "\(passing): \(tags.topics.map(\.slug))")
        }
    }
}
