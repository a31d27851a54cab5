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

    @Test(arguments: [
        (TextLanguage.english, "Trade union leaders met in the town hall.", "labour-employment"),
        (.english, "Labor union leaders met in the town hall.", "labour-employment"),
        (.english, "The unions protest in front of the studio.", "labour-employment"),
        (.english, "The watchdog fined the firm over privacy and consent failures.", "privacy-data"),
        (.english, "Australia's Privacy and Other Legislation Amendment Act takes effect.", "privacy-data"),
        (.english, "The privacy and civil liberties board met.", "privacy-data"),
        (.english, "Two pilots were killed in combat.", "defence-security"),
        (.english, "Human rights groups wrote a letter.", "ethics-rights"),
        (.english, "The staff will be trained in the use of the chatbot.", "education-skills"),
        (.indonesian, "Kota membuka pelatihan bagi warga.", "education-skills"),
        (.german, "Die Bücher wurden ohne Lizenz genutzt.", "copyright"),
        (.german, "Das Bundesamt für Cybersicherheit warnt vor dem Chatbot.", "defence-security"),
        (.german, "Gerichte setzen KI bei Fluggastklagen ein.", "public-sector"),
        (.french, "Les syndicats manifestent devant le studio.", "labour-employment"),
        (.french, "Les syndicats dénoncent le projet.", "labour-employment"),
        (.spanish, "Firmaron un acuerdo bilateral.", "international-cooperation"),
        (.portuguese, "O Centro Nacional de Cibersegurança publicou um aviso.", "defence-security"),
        (.portuguese, "A empresa comunicou um incidente de cibersegurança.", "defence-security"),
        (.japanese, "内閣サイバーセキュリティセンターが警告した。", "defence-security"),
        (.korean, "사이버보안 기관이 경고했다.", "defence-security"),
        (.korean, "두 나라가 문서를 발표했다.", "international-cooperation"),
        (.chinese, "国家网络安全中心发布警告。", "defence-security"),
        (.chinese, "警方使用聊天机器人。", "public-sector"),
        (.chinese, "警方利用这个工具。", "public-sector"),
        (.vietnamese, "Cục An ninh mạng cảnh báo về chatbot.", "defence-security"),
        (.indonesian, "Badan keamanan siber memberi peringatan.", "defence-security"),
        (.arabic, "نشر البنك إرشادات لاستخدام الذكاء الاصطناعي.", "regulation"),
    ])
    func theSenseOfTheTopicIsFound(language: TextLanguage, text: String, topic: String) {
        #expect(topics(in: language, text).contains(topic))
    }
}
