/// The headings and buttons of pages below a story, in small letters.
extension PageTail {
    static let headings = english.union(germanic).union(romance).union(slavic).union(others).union(eastAsian)

    private static let english = PageFurniture.words(
        """
        top stories; latest news; latest stories; latest headlines; most viewed; most shared; most commented; most watched; most recent
        most popular; most read; most read stories; popular stories; what to read next; read next; up next; recommended stories
        recommended reading; recommended articles; recommended for you; you may have missed; in case you missed it; also in the news; also in news
        more news; more stories; more articles; other stories; other news; related topics; related countries; related people
        related organizations; related organisations; related tags; related news; related stories; related articles; related posts
        related content; related coverage; related links; story tags; article tags; end of article; end of story; follow us on social media
        trending; trending now; trending stories; trending news; editor's choice; editor's picks; editors' picks; from our partners; sponsored content; paid content
        around the web; view comments; post a comment; join the conversation; leave a comment; leave a reply; view all; see all; see more
        show more; load more; back to top; print this page; print this article; share this page; share this article; share this story
        share this; share; follow us; report a typo; more on this story; more on this topic; more on this; see more on; explore more on these topics
        you may also like; you might also like; people also read; readers also liked; updates to this page; is this page useful; also read; read also; see also
        app store; google play; ios app; android app; ios app下載; android app下載; read more; listen to this article; discover more; more to explore; next article; previous article; next story; previous story
        article continues below; get the newsletter; filed under; posted in; our picks; best of; news tips
        """)

    private static let germanic = PageFurniture.words(
        """
        mehr zum thema; meistgelesen; meistgelesene artikel; meist gelesen; am meisten gelesen; das könnte sie auch interessieren
        das könnte sie interessieren; das könnte dich auch interessieren; lesen sie mehr zum thema; lesen sie auch; lesen sie mehr
        lesetipps; lesetipp; herausgeber; impressum; weitere themen; weitere artikel; weitere nachrichten; weitere meldungen; weiterführende links; links zum thema; mehr dazu
        themen in diesem artikel; themen des artikels; zur startseite; zum seitenanfang; nach oben; nach oben scrollen; artikelrechte erwerben
        artikel teilen; artikel versenden; artikel drucken; diesen artikel teilen; teilen sie diesen artikel; empfehlungen der redaktion
        redaktionsempfehlung; auch interessant; neueste artikel; neueste nachrichten; aktuelle nachrichten; kommentare lesen; kommentar schreiben
        kommentar verfassen; diskutieren sie mit; jetzt kommentieren; mehr nachrichten; meistkommentiert; zum thema; schlagwörter
        lees ook; lees meer; lees verder; meest gelezen; best gelezen; zie ook; deel deze pagina; deel dit artikel; deel artikel; deel dit bericht
        deel dit; gerelateerd; gerelateerde artikelen; gerelateerd nieuws; aanbevolen; aanbevolen artikelen; ook interessant; net binnen; meer nieuws
        laatste nieuws; reageer; advertentie via ster.nl; terug naar boven; bekijk ook; uitgelicht
        læs også; læs mere; del artikel; del artiklen; mest læste; mest læst; seneste nyt; seneste nyheder; relaterede artikler; se også
        les også; les mer; del artikkelen; mest lest; siste nytt; siste nyheter; relaterte artikler; flere nyheter; anbefalte artikler
        läs mer; läs också; läs även; dela artikeln; mest läst; mest lästa; senaste nytt; senaste nyheterna; relaterade artiklar; fler nyheter
        så här jobbar vi med nyheter; följ ämnen i artikeln; ämnen i artikeln; till toppen; lesa meira; mest lesið
        """)

    private static let romance = PageFurniture.words(
        """
        lire aussi; à lire aussi; a lire aussi; à lire également; lire également; lire la suite; sur le même sujet; sur le même thème; dans la même rubrique
        article recommandé pour vous; articles recommandés; recommandé pour vous; les plus lus; les articles les plus lus; les plus partagés
        sujets associés; mots-clés; mots clés; thèmes associés; plus d'articles; autres articles; nos dernières actualités; dernières actualités
        réagir à cet article; réagissez; voir les commentaires; lire les commentaires; haut de page; retour en haut; imprimer cet article
        partager cet article; voir aussi; pour aller plus loin; pour approfondir; nos sélections; articles les plus lus; l'actualité en continu; en continu
        te puede interesar; también te puede interesar; le puede interesar; también le puede interesar; te recomendamos; podría interesarte
        últimas noticias; más noticias; lo más leído; lo más visto; más leídas; las más leídas; noticias más leídas; más leído; seguí leyendo
        sigue leyendo; seguir leyendo; temas relacionados; archivado en; en esta nota; en portada; ver biografía; ver comentarios; compartir esta noticia
        comparte esta noticia; comparte este artículo; compartir este artículo; volver arriba; contenido relacionado; notas relacionadas; artículos relacionados
        enlaces relacionados; noticia relacionada; noticias relacionadas; noticias destacadas; lee además; lea además; lee también; lea también; lee más
        lea más; mira también; ver también; además; leer más; copiar enlace; suscríbete a nuestra newsletter; dejar un comentario
        leia também; leia mais; veja também; saiba mais; mais lidas; as mais lidas; mais lidos; últimas notícias; notícias relacionadas; conteúdo relacionado
        recomendados para você; sugerir correcção; sugerir correção; comunicar erro; partilhar notícia; partilhar artigo; compartilhe essa notícia; compartilhe
        partilhe; siga-nos; continue a ler; voltar ao topo; mais notícias; deixe um comentário; notícias mais lidas; ler comentários; tags relacionadas
        leggi anche; potrebbe interessarti; potrebbe interessarti anche; ti potrebbe interessare; ti potrebbe interessare anche; da non perdere; ultima ora
        ultime notizie; i più letti; più letti; le più lette; notizie correlate; articoli correlati; contenuti correlati; vedi anche; leggi tutti i commenti
        torna su; condividi; notizie più lette; riproduzione riservata; altre notizie; i temi dell'articolo; articoli più letti
        citește și; citeşte şi; citiți și; citeşte și; vezi și; urmărește-ne pe google news; cele mai citite; știri recomandate; articole similare; distribuie
        ultimele știri; alte știri; articole recomandate; cele mai noi; llegeix també; més llegit; llegir més; nova relacionada; notícies relacionades
        """)

    private static let slavic = PageFurniture.words(
        """
        czytaj także; czytaj też; zobacz też; zobacz także; przeczytaj także; przeczytaj też; polecamy; polecane; najpopularniejsze; najczęściej czytane
        najnowsze; udostępnij; podziel się; powiązane; powiązane artykuły; więcej na temat; zobacz również; przeczytaj również; czytaj również; polecane artykuły
        czytaj więcej; czytaj dalej; najnowsze wiadomości; inne artykuły
        související; související témata; související články; čtěte také; čtěte i; čtěte více; přečtěte si také; nejčtenější; nejčtenější články; sdílet; sdílejte
        sdílet článek; mohlo by vás zajímat; mohlo by vás také zajímat; další články; diskuse; vstoupit do diskuse; štítky; doporučujeme; zpět nahoru
        neprehliadnite; prečítajte si aj; prečítajte si tiež; čítajte aj; čítajte tiež; čítajte viac; najčítanejšie; najčítanejšie články; súvisiace články; súvisiace
        zdieľať; zdieľať článok; mohlo by vás zaujímať; mohlo by vás zaujať; odporúčame; diskusia; ďalšie články
        pročitajte još; pročitajte i; pročitaj još; pročitaj više; pročitajte više; čitajte još; povezane vijesti; povezane vesti; najčitanije; podijeli; podijelite
        ključne riječi; pratite nas; najnovije; najnovije vijesti; preberite še; preberite tudi; preberi še; najbolj brano; povezane novice; pročitajte i ovo; možda vas zanima
        прочитајте још; најчитаније; поврзани вести; прочитајте и; повезане вести
        още по темата; свързани новини; свързани статии; сподели; споделете; най-четени; най-четено; вижте още; прочетете още; вижте също; тагове; последни новини; потвърждение
        news.modal.header; news.modal.text
        читайте также; читайте еще; читайте ещё; смотрите также; материалы по теме; новости по теме; ещё по теме; еще по теме; другие новости; главное сегодня
        популярное; самое читаемое; самое популярное; подписаться; поделиться; поделиться новостью; последние новости; лента новостей; рекомендуем; смотреть все
        главные новости; статьи по теме; похожие новости; новости партнеров; новости партнёров; оставить комментарий
        читайте також; вас також можуть зацікавити новини; вас може зацікавити; популярні новини; останні новини; за темою; новини за темою; поділитися; дивіться також
        читайте ще; більше новин; матеріали за темою; головні новини; чытайце таксама; чытайце яшчэ
        """)

    private static let others = PageFurniture.words(
        """
        lue myös; lue lisää; jaa artikkeli; luetuimmat; aiheesta muualla; lisää aiheesta; uusimmat; katso myös; jaa; loe ka; loe lisaks; loetumad; loe veel; jaga
        lasi arī; lasīt vairāk; lasītākie; dalīties; saistītie raksti; skaitykite taip pat; taip pat skaitykite; skaitomiausi; susijusios naujienos; dalintis
        kapcsolódó cikkek; kapcsolódó; kapcsolódó cikkeink; ajánlott; ajánlott cikkek; olvasta már; követem; megosztás; legolvasottabb; ezt is olvassa el; olvasson tovább; ez is érdekelheti
        hozzászólások; még több; friss hírek; ajánló
        διαβάστε επίσης; διαβάστε ακόμα; διαβάστε ακόμη; διαβάστε περισσότερα; δείτε επίσης; δείτε ακόμα; σχετικά άρθρα; σχετικά; δημοφιλή; ροή ειδήσεων; ετικέτες
        σχετικές ειδήσεις; κοινοποίηση; κοινοποιήστε; τελευταία νέα; περισσότερα
        ilgili konular; ilgili haberler; bu haberi paylaşın; haberi paylaş; paylaş; bunlar da ilginizi çekebilir; ilginizi çekebilir; çok okunanlar; en çok okunanlar
        son dakika; yorum yap; diğer haberler; sıradaki haber; en çok okunan haberler; öne çıkanlar; son haberler; benzer haberler; haberin devamı; ayrıca okuyun
        اقرأ أيضا; اقرأ أيضاً; إقرأ أيضا; اقرأ المزيد; مواضيع ذات صلة; أخبار ذات صلة; موضوعات متعلقة; مقالات ذات صلة; الأكثر قراءة; مشاركة; كلمات مفتاحية; الوسوم; وسوم; تابعنا; تابعونا; أخبار متعلقة
        كلمات دلالية; الكلمات المفتاحية; شارك الخبر; آخر الأخبار; قد يعجبك أيضا
        انتهای پیام; لینک کوتاه; برچسب ها; برچسب; نظر شما; نظرات; اخبار مرتبط; مطالب مرتبط; بیشتر بخوانید; پربازدیدترین; پربیننده ترین; ارسال نظر; کپی شد; خبرهای مرتبط
        یہ بھی پڑھیں; مزید پڑھیں
        תגובות; הדפסה; לפנייה לכתב/ת; תגיות; כתבות נוספות; עוד בנושא; אולי יעניין אותך; שתפו; שתף; הנקראות ביותר; לכל הכתבות; קראו עוד; קראו גם; עוד חדשות
        यह भी पढ़ें; ये भी पढ़ें; संबंधित खबरें; टैग्स; टॉपिक्स; शेयर करें; और पढ़ें; इसे भी पढ़ें; संबंधित समाचार; ट्रेंडिंग
        আরও পড়ুন; আরো পড়ুন; সম্পর্কিত খবর; শেয়ার করুন; সর্বশেষ; আরও খবর; সম্পর্কিত সংবাদ
        baca juga; berita terkait; artikel terkait; bagikan; terpopuler; berita lainnya; berita terpopuler; rekomendasi; topik terkait; lihat juga; berita populer; simak juga; tag terkait
        berita terkini; rekomendasi untuk anda; baca selengkapnya; artikel lainnya; berita berkaitan; artikel berkaitan; simak breaking news dan berita pilihan
        tin liên quan; tin cùng chuyên mục; tin mới; tin mới nhất; đọc nhiều; xem nhiều; tin đọc nhiều; từ khóa; từ khoá; bình luận; chia sẻ; tin nổi bật; có thể bạn quan tâm; bài đọc nhiều
        tin cùng chủ đề; tin khác; tin tức liên quan; xem thêm; đọc thêm; bài liên quan; tin xem nhiều; đọc tiếp; cùng chuyên mục
        ข่าวที่เกี่ยวข้อง; แท็กที่เกี่ยวข้อง; อ่านเพิ่มเติม; ข่าวล่าสุด; แชร์; อ่านข่าวที่เกี่ยวข้อง; soma zaidi; habari zinazohusiana
        """)

    private static let eastAsian = PageFurniture.words(
        """
        阅读下一篇; 下一篇; 上一篇; 纠错; 责任编辑; 相关新闻; 相关阅读; 相关文章; 推荐阅读; 热门新闻; 热点推荐; 更多新闻; 延伸阅读; 延伸閱讀; 相關新聞; 相關文章; 相關閱讀; 熱門新聞; 推薦閱讀; 分享到
        关闭窗口; 返回顶部; 回到顶部; 回頂端; 你可能感兴趣; 你可能也想看; 標籤; 标签; 關鍵字; 关键词; 更多文章; 最新新聞; 今日热点; 编辑推荐; 分享让更多人看到; 打印; 扫一扫在手机打开当前页
        関連記事; あわせて読みたい; 関連リンク; 関連ニュース; 関連キーワード; 関連タグ; おすすめ記事; おすすめ; アクセスランキング; 記事ランキング; ランキング; シェアする; ページの先頭へ戻る; ページの先頭へ; ページトップへ
        この記事をシェア; この記事をシェアする; 注目記事; 最新ニュース; トップに戻る; トップページに戻る; もっと見る; こちらもおすすめ; 人気記事; 前の記事; 次の記事; 一覧へ戻る; 一覧に戻る
        많이 본 기사; 많이 본 뉴스; 많이 본 순; 관련기사; 관련 기사; 관련뉴스; 관련 뉴스; 주요뉴스; 주요 뉴스; 인기기사; 인기뉴스; 공유하기; 기사제보; 댓글; 좋아요; 태그; 이 시각 주요뉴스; 이 기사를 추천합니다
        추천 기사; 실시간 주요뉴스; 오늘의 주요뉴스; 목록; 이전글; 다음글; 기사 공유하기; 최신뉴스; 함께 보면 좋은 기사
        """)
}
