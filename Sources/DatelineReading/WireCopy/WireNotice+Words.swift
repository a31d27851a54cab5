/// The names of notices, in capitals without accents.
extension WireNotice {
    static let kills = plain(
        """
        kill; withdrawal; withdrawn; withdraw; retraction; retracted; disregard; annulation; annulée
        annulé; retrait; anulación; anulada; anulado; anular; retirada; anulação; cancelamento; cancelada; annullamento
        annullata; annullato; annullare; ritirata; rückruf; zurückgezogen; zurückziehung; stornierung; storno; killmeldung
        annullierung; annulliert; ingetrokken; intrekking; strykes; annulleres; trekkes; anulowano; pembatalan; dicabut
        iptal; iptali; anulujemy; anulowanie; rückziehung; annullering; annulleras; återkallad; återkallas; annuleren
        trekkes tilbake; anulen; annuler; annulez; annulons; retract; withdrew; killed; аннулировано; аннулируется; аннуляция; аннулирование; отозвано; отзыв; إلغاء; يلغى; ملغى; سحب; 撤稿; 撤稿通知; 撤回; 作废
        撤销; 撤销稿件通知; 取消; 記事取消; 配信取消; 전문 취소합니다; 취소합니다; 取り消し; 配信取り消し; 全文取り消し; 記事取り消し; 전문취소; 기사취소; 취소
        """)
    static let besideKills = plain(
        """
        mandatory; bulletin; story; stories; photo; graphic; video; notice; advisory; urgent; flash; please; attention
        editors; eds; all; hold; item; alert; removed; eliminate; elimination; the; of; following; dépêche; avis; de; d; la
        le; información; noticia; nota; aviso; despacho; notícia; informação; notizia; avviso; della; di; meldung; achtung
        bericht; text; der; die; berita; haber; haberi; meldingen; meldung; artikeln; är; tilbake; telegrammet; depeszę
        depesza; notisen; notis; nb; obs; let; op; wird; is; has; been; this; our; сообщение; внимание; новость; خبر; الخبر; هام; تنويه; 稿件; 记事; 記事; 기사
        """)
    static let killPhrases = Phrases.table(
        """
        hold hold; hold hold hold; story removed; story deleted; story withdrawn; do not use; stop use; please disregard
        ne pas utiliser; à ne pas utiliser; ne pas utiliser la dépêche; no utilizar; no usar; não usar; não utilizar
        non usare; non utilizzare; bitte nicht verwenden; nicht verwenden; niet gebruiken; má ikke benyttes
        hủy tin; huỷ tin; hủy bài; huỷ bài; thu hồi tin; thu hồi bài; bỏ tin; rút tin; rút bài; yêu cầu hủy tin
        yêu cầu không sử dụng; không sử dụng tin; не использовать; снять с ленты; عدم استخدام; إلغاء خبر; سحب خبر; يرجى إلغاء
        """)
    /// What says in any letters that a story is withdrawn.
    static let withdrawals = Phrases.table(
        """
        story withdrawn; story removed; story deleted; story killed; story retracted; bericht ingetrokken
        """)
    /// Words before a request.
    static let addresses = plain("editors; eds; editor; achtung; attention; attn; note; urgent; redaktionen")
    static let killOrders = Phrases.table(
        """
        esta noticia anula; esta nota anula;
        mandatory kill; bulletin kill; story killed; killed story; queda anulada; queda anulado; anulada la; anular la
        annullare la; annullata la; se anula; annule la dépêche; hủy tin; huỷ tin; đề nghị hủy tin; đề nghị huỷ tin
        thu hồi tin; bitte nicht verwenden
        """)
    static let requests = Phrases.table(
        """
        please kill the story; please kill item; please kill story; please kill the item; please kill the following
        kindly kill the story; please disregard the story; please do not use the story; editors please kill
        editors kill; kill the story; kill the following; kill story; please withdraw the story; please kill our story
        please kill our item; please kill this story; kill our story; please withdraw our story; please disregard our story
        this story has been withdrawn; this story was withdrawn; the story has been withdrawn; this item has been withdrawn
        this story has been retracted; this story has been removed; this story has been killed; this article has been withdrawn
        please be advised that the story; prière de bien vouloir annuler; prière d annuler; merci d annuler
        veuillez annuler; merci de ne pas utiliser; rogamos anulen; rogamos que anulen; anulen esta nota; anulen la nota
        anulen esta noticia; anulen la noticia; bitte die meldung nicht verwenden; gelieve niet te gebruiken
        prosimy o anulowanie; lütfen haberi kullanmayınız; bruk ikke meldingen; använd inte artikeln; använd inte
        telegrammet annulleres
        """)
    static let advisories = Phrases.table(
        """
        advisory; ap news advisory; news advisory; media advisory; press advisory; editors advisory; editor advisory; bulletin advisory
        urgent advisory; photo advisory; budget advisory; planning advisory; service advisory; technical advisory
        service message; test message; test test; test test test; avis aux médias; avis aux abonnés; aviso a los abonados
        aviso a los clientes; aviso aos assinantes; aviso aos clientes; avviso ai clienti; avviso agli abbonati
        kundeninformation; kundenhinweis; hinweis an die kunden; news budget; daybook
        """)
    static let wordsOfNotes = plain(
        """
        please; note; notes; noted; kindly; story; stories; photo; photos; video; graphic; update; updates; updated; adds
        corrects; correcting; corrected; correction; fixes; recasts; resends; repeats; moves; moved; moving; will; eds; see
        subscribers; lead; lede; slug; slugged; with; this; item; copy; budget; advisory; hold; embargo; follows; attached
        """)
    static let polite = plain("please; kindly; pls; must; bitte; slug; slugged")
    static let schedules = Phrases.table(
        """
        budget; news budget; budget lines; daybook; news digest for editors; digest advisory; tagesvorschau; terminvorschau
        wochenvorschau; themenvorschau; themenplanung; wochenvorschau; previsiones informativas; agenda informativa
        prévisions; news planner; news diary; coverage plan; coverage plans; editorial schedule
        """)
    static let schedulesOfAgencies = Phrases.table(
        """
        news digest; digest; news agenda; agenda; news schedule; schedule; news summary; news advisory; top news; planner
        diary; news calendar; calendar; previsiones; previsão; pauta; vorschau; themen; programme; planning; world news digest
        sports digest; business digest; photo budget; video budget; photo advisory; daybook week ahead
        """)
    static let notesBelow = Phrases.table(
        """
        media contact; media contacts; press contact; press contacts; media enquiries; media inquiries; press enquiries
        for media enquiries; for media inquiries; contact presse; contacts presse; contacto de prensa; contactos de prensa
        contato de imprensa; contatti stampa; contatto stampa; pressekontakt; pressekontakte; medienkontakt; perscontact
        presskontakt; pressekontakter; liên hệ báo chí; контакты для сми; 媒体联系; 媒体联系人; 報道関係者お問い合わせ先
        notizblock; dpa notizblock; dpa-notizblock; notebook; note to editors; notes to editors; note to editor; notes for editors; note for editors; notes to the editor
        notes for the editor; note to the editor; editors notes; notes to desks; note to desks; note to media; notes to media
        information for editors; background for editors; contacts for editors; for editors only; for editors information
        note aux rédactions; notes aux rédactions; note aux rédacteurs; notes aux rédacteurs; note à la rédaction
        notes à la rédaction; à l attention des rédactions; à l attention des rédacteurs; avis aux rédactions; note à l éditeur
        note aux éditeurs; notes aux éditeurs; note aux médias; informations aux rédactions; note aux journalistes
        nota a los editores; notas a los editores; nota para editores; notas para editores; nota para los editores
        notas para los editores; nota a las redacciones; nota a la redacción; nota para las redacciones; nota al editor
        nota a los redactores; nota para redactores; aviso a los editores; notas para periodistas
        nota aos editores; notas aos editores; nota para editores; nota às redações; notas às redações; nota para as redações
        nota ai redattori; note ai redattori; nota per le redazioni; note per le redazioni; nota alle redazioni
        note per i redattori; note alle redazioni
        hinweis für redaktionen; hinweise für redaktionen; hinweis für die redaktionen; hinweise für die redaktionen
        hinweis an die redaktionen; hinweise an die redaktionen; hinweis für die redaktion; hinweise für die redaktion
        hinweis an die redaktion; hinweise an die redaktion; redaktioneller hinweis; redaktionelle hinweise
        anmerkung für die redaktion; anmerkungen für die redaktion; anmerkung für redaktionen; informationen für redaktionen
        noot voor de redactie; noten voor de redactie; noot voor redacties; niet voor publicatie; aan de redacties
        noot aan de redactie; til redaksjonen; til redaktionen; till redaktionen; huomautus toimituksille; uwaga redakcje
        informacja dla redakcji; informacje dla redakcji; poznámka pro editory; poznámka pro redakce; pro redakce
        catatan untuk editor; catatan untuk redaksi; editörlere not; editörlere notlar; notă pentru editori; note pentru editori
        ghi chú cho biên tập viên; lưu ý biên tập viên; lưu ý các tòa soạn; ghi chú biên tập; lưu ý biên tập
        ghi chú dành cho biên tập viên; примечание для редакторов; примечания для редакторов; к сведению редакций
        вниманию редакций; вниманию редакторов; к сведению редакторов; для редакций; примечание для редакций
        ملاحظة للمحررين; ملاحظات للمحررين; ملاحظة إلى المحررين; ملاحظات إلى المحررين; تنويه للمحررين
        致编辑; 编辑注意; 致编辑说明; 编者须知; 編集者へ; 編集部へ; 編集者の方へ; 編集者注; 편집자 참고; 편집자 참고사항; 편집자에게
        """)
    static let beginningsOfNotes = Set(notesBelow.keys.map { Array($0.utf8.prefix(2)) })
    static let notes = Phrases.table(
        """
        editors note; editor s note; editors notes; ed note; eds note; note to editors; note to editor; notes to editors
        note to subscribers; note to eds; attn editors; attention editors; attn subscribers; attention subscribers
        attn eds; attention eds; attn all editors; attention all editors; editors; eds; editors please note
        eds please note; subscribers please note; note for editors; notice to editors; message to editors
        advisory to editors; to editors; to all editors; attn
        avis aux rédactions; note aux rédactions; note aux rédacteurs; note à la rédaction; à l attention des rédactions
        avis aux rédacteurs; attention rédactions; note de la rédaction; aux rédactions; info aux rédactions
        aviso a los editores; aviso a los redactores; aviso a los señores editores; aviso a las redacciones; nota a los editores; nota a la redacción
        nota a las redacciones; nota a los redactores; nota para editores; nota del editor; nota de la redacción; atención editores
        atención redacciones; nota para los editores
        aviso às redações; aviso aos editores; nota à redação; nota às redações; nota aos editores; atenção editores
        nota do editor; nota da redação; atenção redações
        avviso alle redazioni; nota per le redazioni; nota alle redazioni; nota ai redattori; attenzione redazioni
        nota per i redattori; nota di redazione; alle redazioni
        achtung redaktionen; achtung redaktion; hinweis an die redaktionen; hinweis an die redaktion
        hinweis für die redaktionen; hinweis für redaktionen; an die redaktionen; redaktioneller hinweis; redaktionshinweis
        redaktionelle hinweise; hinweise für die redaktion; achtung an die redaktionen; information für die redaktionen
        aan de redactie; aan de redacties; noot voor de redactie; let op redactie; til redaktionen; til redaksjonen
        till redaktionen; uwaga redakcje; catatan editor; catatan redaksi; editörlere not; editörün notu
        lưu ý biên tập; lưu ý biên tập viên; lưu ý các tòa soạn; lưu ý tòa soạn; gửi các tòa soạn; gửi các toà soạn
        thông báo tới các tòa soạn; kính gửi các tòa soạn; ghi chú biên tập; lưu ý các ban biên tập; thông báo biên tập
        вниманию редакций; вниманию редакторов; внимание редакций; внимание редакторов; к сведению редакций
        к сведению редакторов; примечание редактора; от редакции; внимание редакторам
        تنبيه للمحررين; تنويه للمحررين; ملاحظة للمحررين; إلى المحررين; إلى السادة المحررين; تنويه إلى المحررين
        تنبيه إلى المحررين; السادة المحررون; ملاحظة إلى المحررين
        致编辑; 致各编辑部; 各位编辑; 编辑各位; 編集者各位; 編集部各位; 编者注意; 编辑注意; 编辑请注意; 请编辑注意; 致編輯; 編集者注; 編集部注; 編集者へ; 編集部へ; 各編集部へ; デスク注; 편집자 주; 편집자주; 알림
        """)

    private static func plain(_ text: String) -> Set<String> { Set(Phrases.table(text).values.joined().joined()) }
}
