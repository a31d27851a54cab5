import DatelineModel
import Testing

@testable import DatelineReading

/// Where derived headlines end in languages whose clauses go on where those of English do not.
@Suite struct DerivedClausesTests {
    private func headline(_ lede: String, _ language: TextLanguage) -> String? {
        HeadlineDeriver.headline(from: lede, in: language)
    }

    @Test(
        "In German the headline has both halves of the verb, whatever stands between them",
        arguments: [
            (
                "Die Regierung hat ein Gesetz, das Firmen verpflichtet, künstliche Texte zu kennzeichnen, am Mittwoch auf den Weg gebracht, wie das Justizministerium mitteilte.",
                "Die Regierung hat ein Gesetz, das Firmen verpflichtet, künstliche Texte zu kennzeichnen, auf den Weg gebracht"
            ),
            (
                "Sachsen wird Lehrkräften, die Klassenarbeiten mit einer Software korrigieren wollen, vom kommenden Schuljahr an eine Fortbildung vorschreiben, sagte Kultusminister Tom Muster am Montag.",
                "Sachsen wird Lehrkräften, die Klassenarbeiten mit einer Software korrigieren wollen, vom kommenden Schuljahr an eine Fortbildung vorschreiben"
            ),
            (
                "Die Bundesregierung will Firmen, die Bewerbungen mit einer Software aussortieren, verpflichten, allen abgelehnten Bewerbern die Gründe zu nennen, wie Arbeitsministerin Anna Beispiel ankündigte.",
                "Die Bundesregierung will Firmen, die Bewerbungen mit einer Software aussortieren, verpflichten, allen abgelehnten Bewerbern die Gründe zu nennen"
            ),
            (
                "Der Gerichtshof hat eine Klage, mit der ein Betreiber gegen die Einstufung seines Chatbots vorgehen wollte, am Donnerstag in Luxemburg als unzulässig und verspätet zurückgewiesen.",
                "Der Gerichtshof hat eine Klage, mit der ein Betreiber gegen die Einstufung seines Chatbots vorgehen wollte, in Luxemburg als unzulässig und verspätet zurückgewiesen"
            ),
            (
                "Der Ethikrat empfiehlt, Pflegeroboter in den Heimen der Länder nur einzusetzen, wenn die Bewohner zugestimmt haben und jederzeit ein Mensch erreichbar ist.",
                "Der Ethikrat empfiehlt, Pflegeroboter in den Heimen der Länder nur einzusetzen, wenn die Bewohner zugestimmt haben und jederzeit ein Mensch erreichbar ist"
            ),
        ])
    func aGermanHeadlineHasBothHalvesOfItsVerb(lede: String, headline: String) {
        #expect(self.headline(lede, .german) == headline)
    }

    @Test func aGermanHeadlineEndsBehindAVerbThatIsWhole() {
        let lede =
            "Der Bundestag hat am Freitag beschlossen, dass alle Behörden ein Register ihrer Systeme führen und veröffentlichen müssen, nachdem der Rechnungshof die fehlende Übersicht kritisiert hatte."
        #expect(
            headline(lede, .german)
                == "Der Bundestag hat beschlossen, dass alle Behörden ein Register ihrer Systeme führen und veröffentlichen müssen"
        )
    }

    @Test(
        "In Chinese the headline goes on to what it is about, and leaves out how a reporter knows it",
        arguments: [
            (
                "国家示例办公室12日发布规定，要求提供人工智能服务的企业对未满14周岁的用户单独取得监护人同意，并限制使用时间。",
                "国家示例办公室12日发布规定，要求提供人工智能服务的企业对未满14周岁的用户单独取得监护人同意"
            ),
            ("记者7日从示例部获悉，我国将在十个城市开展人工智能终端安全评估试点，重点检查语音助手是否过度收集信息。", "我国将在十个城市开展人工智能终端安全评估试点"),
            ("示例国国会26日通过《人工智能基本法》，成为该地区第二个对人工智能进行全面立法的国家，明年起施行。", "示例国国会26日通过《人工智能基本法》"),
        ])
    func aChineseHeadlineSaysWhatItIsAbout(lede: String, headline: String) {
        #expect(self.headline(lede, .chinese) == headline)
    }

    @Test(
        "What is forbidden or required, of whom and when, stays with its verb",
        arguments: [
            (
                .spanish,
                "El Congreso aprobó este jueves, con 190 votos a favor y 148 en contra, la ley que prohíbe difundir imágenes generadas con inteligencia artificial sin el consentimiento de la persona afectada.",
                "El Congreso aprobó la ley que prohíbe difundir imágenes generadas con inteligencia artificial sin el consentimiento de la persona afectada"
            ),
            (
                .spanish,
                "La Agencia de Ejemplo ha multado con dos millones de euros a una cadena de supermercados por instalar cámaras que reconocían el rostro de clientes con orden de alejamiento.",
                "La Agencia de Ejemplo ha multado con dos millones de euros a una cadena de supermercados por instalar cámaras"
            ),
            (
                .portuguese,
                "A Agência abriu consulta pública sobre regras que obrigam operadoras a avisar o cliente quando o atendimento é feito por um robô, informou o órgão nesta sexta-feira.",
                "A Agência abriu consulta pública sobre regras que obrigam operadoras a avisar o cliente quando o atendimento é feito por um robô"
            ),
            (
                .vietnamese,
                "Bộ Giáo dục và Đào tạo yêu cầu các trường không dùng phần mềm trí tuệ nhân tạo để chấm bài thi tốt nghiệp, đồng thời lập tổ kiểm tra việc sử dụng công cụ này.",
                "Bộ Giáo dục và Đào tạo yêu cầu các trường không dùng phần mềm trí tuệ nhân tạo để chấm bài thi tốt nghiệp"
            ),
            (
                .english,
                "Under a deal announced on Monday, a chain of newspapers will let the maker of a chatbot use 40 years of its archives in return for money and credit.",
                "Under a deal, a chain of newspapers will let the maker of a chatbot use 40 years of its archives"
            ),
        ] as [(TextLanguage, String, String)])
    func whatLimitsADutyStays(language: TextLanguage, lede: String, headline: String) {
        #expect(self.headline(lede, language) == headline)
    }
}
