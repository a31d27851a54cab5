import DatelineModel
import Testing

/// A phrase of a topic that has a second ordinary sense, and the sentences in which it means what the topic means.
extension SampleTopicsTests {
    @Test(arguments: [
        (TextLanguage.english, "European Union leaders met in Brussels on Monday.", "labour-employment"),
        (.english, "African Union leaders adopted a continental strategy.", "labour-employment"),
        (.english, "European Union members agreed on a text.", "labour-employment"),
        (.english, "Credit unions say the chatbot saves time.", "labour-employment"),
        (.english, "Student unions want clear marks.", "labour-employment"),
        (.english, "Volunteers are active in combating disinformation.", "defence-security"),
        (.english, "The channel shows combat sports.", "defence-security"),
        (.english, "The museum signs law firm Reed as a sponsor.", "regulation"),
        (.english, "Under a measure of the company, lunch is free.", "regulation"),
        (.english, "The two companies will work together on a chatbot.", "international-cooperation"),
        (.english, "The model was trained in the use of a calculator.", "education-skills"),
        (.english, "The author chats with children at the museum.", "safety"),
        (.english, "The central bank tried two systemic risk models.", "safety"),
        (.indonesian, "Data pelatihan untuk model itu diambil dari buku.", "education-skills"),
        (.german, "Die Behörde verhängte ein Bußgeld von 15 Millionen Euro in Italien.", "investment-industry"),
        (.german, "Der Verlag erhält 1,5 Milliarden Dollar für Bücher aus Raubkopien.", "investment-industry"),
        (.german, "Robotaxis fahren in der Stadt ohne Lizenz.", "copyright"),
        (.german, "Die Gerichte setzen einen Termin im Mai.", "public-sector"),
        (.german, "Das Programm schreibt Liedtexte.", "copyright"),
        (.french, "L’amende est de trois milliards d’euros dans cette affaire.", "investment-industry"),
        (.french, "Deux groupes de travail seront formés en mai.", "education-skills"),
        (.french, "Les sanctions financières contre la Russie continuent.", "regulation"),
        (.french, "Le vainqueur de la présidentielle a ouvert une école.", "elections-misinformation"),
        (.french, "Le club fixe des règles de conduite.", "regulation"),
        (.french, "La conférence générale ouvre le congrès des bibliothécaires.", "international-cooperation"),
        (.spanish, "La multa es de mil millones en Italia.", "investment-industry"),
        (.spanish, "Las sanciones económicas contra Rusia siguen.", "regulation"),
        (.spanish, "El club actúa de acuerdo con reglas internas.", "regulation"),
        (.spanish, "El museo pidió reglas sobre el ruido.", "regulation"),
        (.spanish, "El museo ocupa una de las antiguas centrales eléctricas.", "environment-energy"),
        (.spanish, "La tienda acepta tarjetas de crédito.", "finance"),
        (.spanish, "La conferencia general abre el encuentro de bibliotecarios.", "international-cooperation"),
        (.portuguese, "O clube vai aprovar as regras do jogo.", "regulation"),
        (.portuguese, "O museu fica na floresta amazônica.", "environment-energy"),
        (.vietnamese, "Tin tặc chặn truy cập vào máy chủ.", "regulation"),
        (.vietnamese, "Sách bị dùng không có sự đồng ý của tác giả.", "ethics-rights"),
        (.vietnamese, "Máy tính hỏng và mất dữ liệu.", "privacy-data"),
        (.vietnamese, "Công ty tiết lộ thông tin về con chip mới.", "privacy-data"),
        (.vietnamese, "Ngân hàng rút ngắn quy trình thẩm định khoản vay.", "regulation"),
        (.arabic, "كتبت الشركة إرشادات لاستخدام الجهاز.", "regulation"),
    ])
    func anotherSenseOfAPhraseIsNoTopic(language: TextLanguage, text: String, slug: String) {
        #expect(!topics(in: language, text).contains(slug))
    }
}
