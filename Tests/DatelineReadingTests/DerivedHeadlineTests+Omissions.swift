import DatelineModel
import Testing

@testable import DatelineReading

/// What no headline leaves out, because less would say something else.
extension DerivedHeadlineTests {
    @Test(
        "An opening that says under what, or after whom, something is so is not left out",
        arguments: [
            (
                .english,
                "If parliament passes the bill that ministers presented in March, makers of chatbots will have to pay authors for every book that they used to train their models since the start of the decade.",
                "If parliament passes the bill that ministers presented in March, makers of chatbots will have to pay authors for every book that they used to train their models"
            ),
            (
                .english,
                "Under a proposal that ministers published on Monday, makers of chatbots would have to pay authors for every book that they used to train their models since the start of the decade.",
                "Under a proposal that ministers published, makers of chatbots would have to pay authors for every book"
            ),
            (
                .english,
                "Until a court has decided on the appeal of the firm, schools in the north will not use cameras that recognise the faces of pupils in corridors, canteens and gyms.",
                "Until a court has decided on the appeal of the firm, schools in the north will not use cameras that recognise the faces of pupils"
            ),
            (
                .english,
                "In a report that the government has disputed, two economists say that models have replaced a tenth of the clerks of banks and insurers in the capital since the start of the decade.",
                "In a report that the government has disputed, two economists say that models have replaced a tenth of the clerks of banks and insurers in the capital"
            ),
            (
                .english,
                "To sell their models in the country after the summer, makers must register with the new office and publish a summary of the works on which the models were trained.",
                "To sell their models in the country after the summer, makers must register with the new office and publish a summary of the works"
            ),
            (
                .english,
                "Once a court has confirmed the ruling of the data office, schools in the north will have to remove cameras that recognise the faces of pupils in corridors, canteens and gyms.",
                "Once a court has confirmed the ruling of the data office, schools in the north will have to remove cameras that recognise the faces of pupils"
            ),
            (
                .english,
                "According to a report that the government has disputed, models have replaced a tenth of the clerks of banks and insurers in the capital since the start of the decade.",
                "According to a report that the government has disputed, models have replaced a tenth of the clerks of banks and insurers in the capital"
            ),
        ] as [(TextLanguage, String, String)])
    func whatSomethingDependsOnStays(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(
        "The same in other languages",
        arguments: [
            (
                .portuguese,
                "Com exceção da polícia de fronteira, nenhum serviço público poderá usar o reconhecimento facial em tempo real nas ruas e praças das cidades do país a partir de janeiro.",
                "Com exceção da polícia de fronteira, nenhum serviço público poderá usar o reconhecimento facial"
            ),
            (
                .portuguese,
                "Em caso de guerra, o governo suspende as regras sobre armas autónomas que o parlamento aprovou no ano passado com os votos de todos os partidos da oposição.",
                "Em caso de guerra, o governo suspende as regras sobre armas autónomas que o parlamento aprovou no ano"
            ),
            (
                .portuguese,
                "Segundo um relatório que o governo contesta, os modelos substituíram um décimo dos funcionários dos bancos e das seguradoras da capital desde o início da década.",
                "Segundo um relatório que o governo contesta, os modelos substituíram um décimo dos funcionários dos bancos e das seguradoras da capital desde o início da década"
            ),
            (
                .spanish,
                "Según un informe que el gobierno rechaza, los modelos han sustituido a una décima parte de los empleados de los bancos y las aseguradoras de la capital desde 2020.",
                "Según un informe que el gobierno rechaza, los modelos han sustituido a una décima parte de los empleados de los bancos y las aseguradoras de la capital"
            ),
            (
                .spanish,
                "En los colegios públicos, nadie podrá usar cámaras que reconozcan las caras de los alumnos en pasillos, comedores y gimnasios a partir del próximo curso, según el decreto.",
                "En los colegios públicos, nadie podrá usar cámaras que reconozcan las caras de los alumnos en pasillos, comedores y gimnasios a partir del próximo curso, según el decreto"
            ),
            (
                .french,
                "En cas de guerre, le gouvernement suspend les règles sur les armes autonomes que le parlement a votées l’an dernier avec les voix de tous les partis de l’opposition.",
                "En cas de guerre, le gouvernement suspend les règles sur les armes autonomes"
            ),
            (
                .vietnamese,
                "Theo dự thảo nghị định do Bộ Công an công bố, các nhà cung cấp mô hình phải lưu trữ dữ liệu của người dùng trong nước ít nhất hai năm và nộp báo cáo hằng quý cho bộ.",
                "Theo dự thảo nghị định do Bộ Công an công bố, các nhà cung cấp mô hình phải lưu trữ dữ liệu của người dùng"
            ),
        ] as [(TextLanguage, String, String)])
    func whatSomethingDependsOnStaysElsewhere(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(
        "Between commas lists and exceptions stay, and votes go",
        arguments: [
            (
                .french,
                "Le gouvernement va interdire les logiciels de notation dans la santé, l’éducation, la justice et la police à partir de janvier prochain, a annoncé le premier ministre lors d’une visite.",
                "Le gouvernement va interdire les logiciels de notation dans la santé, l’éducation, la justice et la police à partir de janvier prochain"
            ),
            (
                .spanish,
                "El tribunal electoral obligó a los partidos, los candidatos, las empresas de publicidad y los medios a marcar los anuncios que hayan sido creados con programas de inteligencia artificial.",
                "El tribunal electoral obligó a los partidos, los candidatos, las empresas de publicidad y los medios a marcar los anuncios que hayan sido creados con programas"
            ),
            (
                .spanish,
                "El tribunal constitucional anuló, salvo tres artículos, la norma que permitía a la policía usar cámaras de reconocimiento facial en las calles y plazas de todas las ciudades.",
                "El tribunal constitucional anuló, salvo tres artículos, la norma que permitía a la policía usar cámaras de reconocimiento facial"
            ),
            (
                .spanish,
                "El Senado aprobó, con una excepción para la policía, la prohibición de las cámaras de reconocimiento facial en las calles y plazas de todas las ciudades del país.",
                "El Senado aprobó, con una excepción para la policía, la prohibición de las cámaras de reconocimiento facial en las calles y plazas de todas las ciudades del país"
            ),
            (
                .spanish,
                "El Senado aprobó, con 78 votos a favor, una ley sobre el uso de la inteligencia artificial en los hospitales que obliga a los médicos a informar a los pacientes de cada uso.",
                "El Senado aprobó una ley sobre el uso de la inteligencia artificial"
            ),
            (
                .french,
                "L’Assemblée a adopté, par 78 voix contre 12, une loi sur l’usage de l’intelligence artificielle dans les hôpitaux qui oblige les médecins à informer les patients de chaque usage.",
                "L’Assemblée a adopté une loi sur l’usage de l’intelligence artificielle"
            ),
            (
                .french,
                "Les écoles, sauf les établissements privés, ont retiré les caméras qui reconnaissent les visages des élèves dans les couloirs, les cantines et les gymnases des grandes villes.",
                "Les écoles, sauf les établissements privés, ont retiré les caméras qui reconnaissent les visages des élèves"
            ),
            (
                .portuguese,
                "O tribunal anulou, com exceção de três artigos, a norma que permitia à polícia usar câmaras de reconhecimento facial nas ruas e praças de todas as cidades do país.",
                "O tribunal anulou, com exceção de três artigos, a norma que permitia à polícia usar câmaras de reconhecimento facial"
            ),
            (
                .english,
                "The savings bank started a trial of chatbots, with 30 branches in the north, training clerks to explain loans to customers who do not read the language of the country.",
                "The savings bank started a trial of chatbots, with 30 branches in the north"
            ),
            (
                .english,
                "The assembly adopted a resolution on autonomous weapons by 463 votes, with 111 abstentions, calling on governments to agree on a treaty before the end of the decade and to stop sales.",
                "The assembly adopted a resolution on autonomous weapons by 463 votes"
            ),
            (
                .english,
                "Schools, except private ones, must remove cameras that recognise the faces of pupils from corridors, canteens and gyms before the start of the next school year in September.",
                "Schools, except private ones, must remove cameras that recognise the faces of pupils from corridors, canteens and gyms"
            ),
            (
                .english,
                "The parliament passed, with an exception for the police, a ban on cameras that recognise faces in the streets and squares of all towns of the country from January.",
                "The parliament passed, with an exception for the police, a ban on cameras"
            ),
        ] as [(TextLanguage, String, String)])
    func listsAndExceptionsStay(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(
        "A name in -ando is no participle, and senators in a list are parted",
        arguments: [
            (
                .portuguese,
                "Fernando Exemplo, ministro da Ciência e Tecnologia, anunciou a abertura de um centro de inteligência artificial que formará mil técnicos por ano em colaboração com três universidades.",
                "Fernando Exemplo, ministro da Ciência e Tecnologia, anunciou a abertura de um centro de inteligência artificial"
            ),
            (
                .portuguese,
                "Orlando Exemplo, secretário de Estado das Comunicações, apresentou um projeto de lei sobre inteligência artificial que obriga os fabricantes a publicar os testes dos modelos.",
                "Orlando Exemplo, secretário de Estado das Comunicações, apresentou um projeto de lei sobre inteligência artificial"
            ),
            (
                .english,
                "Sen. Ann Example, D-N.M., Rep. Bob Sample, R-Texas, and Rep. Carol Test, I-Vt., introduced a bill to create a federal program for advanced AI systems.",
                "Sen. Ann Example, Rep. Bob Sample, and Rep. Carol Test introduced a bill to create a federal program for advanced AI systems"
            ),
        ] as [(TextLanguage, String, String)])
    func namesStayWhole(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(
        "A day that is a part of a name or a phrase stays",
        arguments: [
            (
                .english,
                "The election office warned of calls with cloned voices before Super Tuesday voting in fourteen states, and asked carriers to block numbers that call more than a thousand people an hour.",
                "The election office warned of calls with cloned voices before Super Tuesday voting in fourteen states"
            ),
            (
                .english,
                "A museum opened an exhibition on the Good Friday agreement with a chatbot that answers questions of visitors in the voices of the people who signed it at the time.",
                "A museum opened an exhibition on the Good Friday agreement with a chatbot"
            ),
            (
                .english,
                "The regulator fined three shops for raising Cyber Monday prices with an algorithm that had read the purses of their customers, and ordered them to pay back what they had earned.",
                "The regulator fined three shops for raising Cyber Monday prices"
            ),
            (
                .english,
                "Sheffield Wednesday will scan the faces of supporters at the gates of its stadium from next season, although the data office has warned the club that the plan may break the law.",
                "Sheffield Wednesday will scan the faces of supporters at the gates of its stadium from next season"
            ),
            (
                .english,
                "The senator vowed to fight a ban on Friday prayers with chatbots in mosques of the capital, and asked the court to stop the order of the governor before the start of the fast.",
                "The senator vowed to fight a ban on Friday prayers with chatbots in mosques of the capital"
            ),
            (
                .english,
                "The hospital group keeps its data here on purpose, its director said, because the law of the country gives patients a right to have every answer of a model explained by a doctor.",
                "The hospital group keeps its data here on purpose"
            ),
            (
                .english,
                "The minister opened a centre for the testing of models here on Tuesday that will employ two hundred people and examine every program which offices of the state want to buy.",
                "The minister opened a centre for the testing of models"
            ),
            (
                .english,
                "The governor Tuesday signed a bill that obliges makers of chatbots to tell users that they are not talking to a human, and to keep a log of every warning for three years.",
                "The governor signed a bill that obliges makers of chatbots to tell users that they are not talking to a human"
            ),
            (
                .spanish,
                "La mayoría de los hospitales usa hoy en día programas de inteligencia artificial que leen radiografías, aunque ningún organismo los ha examinado antes de su compra por el Estado.",
                "La mayoría de los hospitales usa hoy en día programas de inteligencia artificial que leen radiografías"
            ),
            (
                .portuguese,
                "A maioria dos hospitais usa hoje em dia programas de inteligência artificial que leem radiografias, embora nenhum organismo os tenha examinado antes da compra pelo Estado.",
                "A maioria dos hospitais usa hoje em dia programas de inteligência artificial que leem radiografias, embora nenhum organismo os tenha examinado antes da compra pelo Estado"
            ),
            (
                .arabic,
                "منعت وزارة الأوقاف استخدام برامج الذكاء الاصطناعي في كتابة خطبة صلاة الجمعة في جميع مساجد البلاد بعد أن ألقى عدد من الخطباء نصوصا فيها آيات لا وجود لها.",
                "منعت وزارة الأوقاف استخدام برامج الذكاء الاصطناعي في كتابة خطبة صلاة الجمعة في جميع مساجد البلاد"
            ),
        ] as [(TextLanguage, String, String)])
    func daysInNamesStay(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }

    @Test(
        "A quotation in straight quotation marks keeps whom it was told, and the place behind a name goes where there is no room",
        arguments: [
            (
                .english,
                "\"We do not want to wait for others,\" the minister for digital affairs told members of Parliament as he presented a bill on models that will oblige makers to publish their tests.",
                "\"We do not want to wait for others,\" the minister for digital affairs told members of Parliament"
            ),
            (
                .english,
                "Deputy Minister of Trade and Industry Trần Văn Minh led a Vietnamese delegation to the Digital Policy (DP) Forum in Paris from February 10-11, reaffirming Việt Nam's commitment to AI.",
                "Deputy Minister Trần Văn Minh led a Vietnamese delegation to the DP Forum in Paris"
            ),
        ] as [(TextLanguage, String, String)])
    func endsOfHeadlines(language: TextLanguage, lede: String, headline: String) {
        #expect(HeadlineDeriver.headline(from: lede, in: language) == headline)
    }
}
