/// Lines that name the section of a page or a paper, and nothing else: `World`, `Human Rights`, `Politik`, `Africa, Climate
/// Change, Food and Agriculture`.
enum SectionLine {
    static func matches(_ line: String) -> Bool {
        guard line.utf8.count <= longest, let last = line.last, !".!?:;".contains(last) else { return false }
        let small = line.lowercased()
        if names.contains(small) { return true }
        let parts = small.split { "/|•·›>»".contains($0) }.map { $0.trimmingWhitespace() }
        if parts.count > 1 { return parts.allSatisfy(names.contains) }
        return isList(line)
    }

    /// `Africa, Climate Change, Food and Agriculture`: names with commas between them, most of which are known.
    private static func isList(_ line: String) -> Bool {
        let parts = line.split(separator: ",").map { $0.trimmingWhitespace() }
        guard parts.count > 1,
            parts.allSatisfy({ part in
                let words = part.split(separator: " ")
                return (1...5).contains(words.count)
                    && words.allSatisfy { $0.first?.isUppercase == true || ["and", "of", "&", "the"].contains($0) }
            })
        else { return false }
        let known = parts.count { names.contains($0.lowercased()) }
        return known == parts.count || parts.count > 2 && known * 2 >= parts.count
    }

    private static let longest = 120

    private static let names = Set(
        """
        all news; north korea; artificial intelligence (ai); world; world news; us news; uk news; politics; business; economy; technology; tech; tech news; science; society
        opinion; culture; sport; sports; lifestyle; education; health; environment; climate; climate change; human rights; law; legal; justice
        law and crime prevention; peace and security; economic development; sdgs; women; migrants and refugees; un affairs
        international; national; local news; top stories; latest news; markets; companies; media; digital; privacy; data protection
        artificial intelligence; ai; innovation; science and technology; science & technology; technology & science
        civil society; food and agriculture; development; global; headlines; featured; labour; global issues
        trade and investment; education and science; energy; conflicts; democracy; gender; poverty & sdgs; sustainability
        development & aid; economy & trade; inequality; aid; financial crisis; biodiversity; water & sanitation; religion
        globalisation; economy and trade; press freedom; humanitarian aid; inter press service; africa; asia; asia-pacific
        asia pacific; europe; middle east; middle east and north africa; north america; latin america & the caribbean; americas
        top news; news; national news; policy; government; public sector; regulation; cybersecurity
        monde; politique; économie; société; sciences; éducation; santé; planète; numérique; médias; entreprises; pixels
        tech & net; technologies; intelligence artificielle; idées; afrique; actualités; actualité; droits humains; high-tech
        mundo; política; economía; sociedad; tecnología; ciencia; cultura; educación; salud; internacional; nacional; opinión
        inteligencia artificial; tecnologia; economia; ciência; educação; saúde; brasil; mercado; sociedade; opinião; tec; país
        geral; negócios; inteligência artificial; direitos humanos; derechos humanos; internacionales; nacionales; actualidad
        mondo; politica; cronaca; esteri; scienza; scuola; hi-tech; intelligenza artificiale; diritti
        politik; wirtschaft; gesellschaft; netzwelt; wissen; wissenschaft; ausland; inland; panorama; kultur; technik
        unternehmen; künstliche intelligenz; netzpolitik; meinung; bildung; medien; recht; deutschland; digitales
        buitenland; binnenland; economie; wetenschap; politiek; kunstmatige intelligentie; världen; ekonomi; samhälle
        thời sự; thế giới; giao thông; kinh doanh; kinh tế; khoa học; công nghệ; khoa học công nghệ; khoa học - công nghệ; số hóa
        khoa học và công nghệ; giáo dục; pháp luật; xã hội; chính trị; đời sống; sức khỏe; y tế; văn hóa; chuyển đổi số; tin tức
        trong nước; trí tuệ nhân tạo; công nghệ số; chính sách; tin tức - sự kiện
        dunia; teknologi; nasional; internasional; pendidikan; kesehatan; hukum; humaniora
        gündem; dünya; teknoloji; politika; bilim; sağlık; eğitim; bilim teknoloji; bilim ve teknoloji; türkiye
        в россии; за рубежом; в стране; общество; политика; экономика; технологии; мир; в мире; наука; культура; образование; россия; новости; бизнес; интернет
        суспільство; політика; економіка; технології; світ; новини
        العالم; سياسة; اقتصاد; تكنولوجيا; علوم; مجتمع; محليات; أخبار; عربي ودولي; علوم وتكنولوجيا; صحة; تعليم; الاقتصاد
        国际; 国内; 时政; 社会; 经济; 科技; 财经; 教育; 要闻; 新闻; 科技创新; 國際; 科學; 政治; 経済; 国際; テクノロジー; 科学; 暮らし; 정치; 경제; 사회; 국제
        it·과학; 과학
        生活; 兩岸; 产经; 產經; 證券; 证券; 財經; 地方; 文化; 文教; 體育; 体育; 娛樂; 娱乐; 全球; 焦點; 焦点; 话题; 話題; スポーツ; 地域; 社説; ビジネス; エンタメ; サイエンス; 경제일반
        산업; 문화; 세계; 생활; 지역; 전국; 사회일반; 오피니언; it/과학; 테크
        חדשות; בריאות; כלכלה; טכנולוגיה; פוליטיקה; חינוך; מדיני; משפט; בעולם; בארץ; דעות; דיגיטל
        سیاسی; اقتصادی; اجتماعی; علمی; فناوری; فرهنگی; بین‌الملل; ورزشی; राजनीति; देश; दुनिया; विदेश; टेक; शिक्षा; कारोबार
        inrikes; utrikes; nyheter; indland; udland; nyheder; innenriks; utenriks; kotimaa; ulkomaat; talous; uutiset; tiede; teknologia
        kraj; świat; gospodarka; nauka; wiadomości; biznes; domácí; svět; ekonomika; zprávy; věda; technologie; zahraničí
        domov; slovensko; zahraničie; belföld; külföld; gazdaság; tudomány; actualitate; extern; intern; economie; externe; interne
        ελλάδα; κόσμος; οικονομία; πολιτική; τεχνολογία; ειδήσεις; svijet; hrvatska; gospodarstvo; vijesti; nieuws; actueel; politiek
        actu; presse; aktuelles; nachrichten; noticias; notícias; notizie; tin; ekonomi; hukum; sosial; daerah; kampus; sains
        """.split { $0 == ";" || $0.isNewline }.map { $0.trimmingWhitespace() })
}
