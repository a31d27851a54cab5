/// The one table of what editors write to each other to keep a text from readers, in many languages.
///
/// First and last lines, subjects, names of files, introductions and values of front matter are all compared with it.
enum HoldingOrderWords {
    /// What holds a text back as a line of its own, as its first part in capitals, or with a reason behind it.
    static let wording =
        """
        hold; on hold; please hold; pls hold; hold over; held over; hold for; hold until; hold till; hold til; put on hold
        hold until further notice; hold back; holding for; parked; park this; spike; spiked; spike this; spike it; kill
        killed; kill this; kill it; pull this; pulled; story pulled; unpublish; take this down; withdraw this
        do not publish; do not run; do not use; do not print; do not post; do not release; do not share; do not file
        do not distribute; do not circulate; do not forward; do not quote; do not cite; do not copy; do not upload
        do not broadcast; do not send; do not air; do not put online; do not go live; do not put live; do not tweet
        don't publish; don't run; don't use; don't print; don't post; don't release; don't share; don't send
        don't distribute; don't put online; don't circulate; don't forward; don't quote; don't upload
        dont publish; dont run; dont use; dont print; dont post; dont share; dont send
        must not run; must not be published; must not be used; may not be published; cannot be published; cannot run
        can't run; not to be published; not to be used; not to be run; not to be released; not to run; never publish
        not for publication; not for release; not for print; not for public release; not for the public; not for use
        not for broadcast; not for distribution; not for circulation; not for sharing; not for quotation; not for web
        not for attribution; not for air; not for external use; not for immediate release; not for online
        not cleared; not yet cleared; not cleared for publication; not cleared for release; not cleared for use
        not yet cleared for publication; not yet cleared for release; not legally cleared; not lawyered; not legalled; not yet legalled; not yet lawyered
        not approved; not yet approved; not approved for publication; not signed off; not yet signed off; not final
        not yet final; not finished; not ready; not ready yet; not ready for publication; not edited; not copy-edited
        not fact-checked; not yet fact-checked; not yet published; not subbed; not yet subbed; not proofread
        publication on hold; publication suspended; publication stopped; stop publication; story on hold; story killed
        story spiked; story withdrawn; story is killed; this story is killed; legal hold
        legal check pending; legal review pending; legal approval pending; legal sign-off pending; legal clearance pending
        legal to check; legal to clear; legal to approve; legal to review; to be legalled; to be lawyered; with legal
        with lawyers; with the lawyers; in legal review; under legal review; needs legal; needs legal review
        needs legal check; needs lawyering; needs sign-off; needs approval; needs clearance; needs editing
        needs fact check; needs fact-check; needs a fact check; needs second source; needs a second source
        awaiting legal; awaiting sign-off; awaiting clearance; awaiting approval; awaiting review; awaiting lawyers
        awaiting right of reply; awaiting confirmation; awaiting fact check; awaiting fact-check; awaiting edit; awaiting editor
        awaiting editing; awaiting go-ahead; awaiting green light; awaiting final approval; awaiting final sign-off
        waiting for legal; waiting on legal; waiting for sign-off; waiting for approval; waiting for clearance
        waiting for lawyers; pending legal; pending approval; pending review; pending sign-off; pending clearance
        pending publication; pending final approval; subject to legal; subject to approval; subject to sign-off
        subject to clearance; subject to legal review; to be approved; for approval; for review only
        for discussion only; for review purposes only; for internal review; for internal use; for internal use only
        internal; internal only; internal use only; internal document; eyes only; for your eyes only; private
        this is a draft; this is only a draft; this is just a draft; still a draft; only a draft
        strictly private; private and confidential; strictly private and confidential; confidential
        strictly confidential; highly confidential; company confidential; commercial in confidence; in confidence
        privileged and confidential; confidential and privileged; legally privileged; privileged; attorney-client privilege
        attorney-client privileged; attorney work product; off the record; background only; for background only
        unpublished; unedited; unreleased; unapproved; todo; tbd; tk; tktk; tktktk; xxx; xxxx; advance copy
        pre-publication copy; sunday papers; monday papers; saturday papers; sunday newspapers
        ne pas publier; à ne pas publier; pas encore publier; ne pas encore publier; ne pas diffuser; à ne pas diffuser
        ne pas utiliser; ne pas mettre en ligne; ne pas imprimer; ne pas partager; ne pas transmettre; ne pas envoyer
        ne pas faire suivre; ne pas faire circuler; ne pas passer; interdit de publication; interdit de diffusion
        publication interdite; diffusion interdite; non destiné à la publication; non publiable; pas pour publication
        publication suspendue; en attente; en attente de validation; en attente de relecture; en attente d'approbation
        en attente d'accord; en attente du feu vert; en attente de publication; en attente du juridique
        en attente du service juridique; en attente de validation juridique; en attente des avocats; attendre le feu vert
        à valider; à relire avant publication; non validé; pas validé; pas encore validé; non relu; pas relu; non définitif
        version non définitive; sous réserve de validation; sous réserve de relecture; sous réserve d'accord
        bloqué par le juridique; confidentiel; strictement confidentiel; privé et confidentiel; personnel et confidentiel
        secret professionnel; usage interne; à usage interne; pour usage interne; document interne; au marbre
        réservé à la rédaction; papier trappé; papier gelé; on attend le juridique; en relecture juridique
        no publicar; no publicar aún; no publicar todavía; no difundir; no usar; no utilizar; no imprimir; no compartir
        no distribuir; no circular; no divulgar; no emitir; no enviar; no subir; prohibida su publicación
        prohibida su difusión; prohibida la publicación; prohibida la difusión; publicación prohibida
        difusión prohibida; publicación suspendida; no apto para publicación; no es para publicar; no para publicación
        pendiente; pendiente de revisión; pendiente de revisión legal; pendiente de aprobación; pendiente de validación
        pendiente de visto bueno; pendiente de autorización; pendiente de los abogados; pendiente de publicar
        a la espera de aprobación; a la espera de revisión; a la espera del visto bueno; a la espera de los abogados
        en espera; en espera de aprobación; en espera de revisión; en espera del visto bueno; retenido; retener
        retener hasta; sin aprobar; sin revisar; sin visto bueno; no aprobado; no revisado; versión no definitiva
        en revisión legal; en revisión jurídica; confidencial; estrictamente confidencial; privado y confidencial
        reservado; uso interno; para uso interno; documento interno; solo uso interno; en la nevera
        nicht veröffentlichen; noch nicht veröffentlichen; nicht verwenden; noch nicht verwenden; nicht drucken
        nicht senden; nicht bringen; nicht online stellen; nicht weitergeben; nicht verbreiten; nicht teilen
        nicht zitieren; nicht publizieren; nicht freigegeben; noch nicht freigegeben; nicht zur veröffentlichung
        nicht zur veröffentlichung bestimmt; nicht zur weitergabe; nicht für die öffentlichkeit; zurückhalten
        zurückgehalten; zurückgestellt; wartet auf freigabe; warten auf freigabe; warten auf rechtsabteilung
        wartet auf rechtsabteilung; freigabe ausstehend; freigabe steht aus; freigabe steht noch aus; freigabe fehlt
        in rechtlicher prüfung; in juristischer prüfung; wird rechtlich geprüft; wird juristisch geprüft
        rechtliche prüfung ausstehend; juristische prüfung ausstehend; vorbehaltlich freigabe
        vorbehaltlich der freigabe; vorbehaltlich rechtlicher prüfung; ungeprüft; unredigiert; nicht redigiert
        nicht geprüft; nicht gegengelesen; nicht final; zur abstimmung; vertraulich; streng vertraulich
        persönlich und vertraulich; privat und vertraulich; nur zur internen verwendung; nur für den internen gebrauch
        nur intern; intern; nur für internen gebrauch; geheim; streng geheim; unter drei; im stehsatz; stehsatz
        không đăng; không đăng tin này; không được đăng; chưa đăng; chưa được đăng; đừng đăng; khoan đăng; khoan hãy đăng
        không phát hành; không phổ biến; không công bố; chưa công bố; cấm đăng; cấm phổ biến; không sử dụng; không xuất bản
        không chia sẻ; không phát tán; không phải để đăng; không dùng để đăng; chưa duyệt; chưa được duyệt
        chưa biên tập; chưa kiểm chứng; bản chưa duyệt; chờ duyệt; chờ phê duyệt; chờ thẩm định; chờ xét duyệt
        chờ pháp chế; chờ bộ phận pháp lý; chờ luật sư; chờ ý kiến luật sư; chờ kiểm tra pháp lý; đang chờ duyệt
        đang chờ phê duyệt; đang chờ pháp chế; tạm giữ; tạm giữ tin; tạm giữ bài; giữ tin; giữ bài; giữ lại; tạm hoãn
        tạm hoãn đăng; hoãn đăng; tạm dừng đăng; dừng đăng; lưu hành nội bộ; chỉ lưu hành nội bộ; nội bộ; tài liệu nội bộ
        mật; tuyệt mật; tối mật; bảo mật; tài liệu mật; tin cấm; hủy tin này; huỷ tin này; bỏ tin này; gỡ bài này
        não publicar; não publicar ainda; ainda não publicar; não divulgar; não difundir; não usar; não utilizar
        não imprimir; não partilhar; não compartilhar; não distribuir; não veicular; não colocar no ar; não enviar
        publicação proibida; divulgação proibida; proibida a publicação; proibida a divulgação; proibida a difusão
        publicação suspensa; aguardando aprovação; aguarda aprovação; a aguardar aprovação; aguardando revisão
        aguardando revisão jurídica; aguardando o jurídico; aguardando jurídico; aguardando liberação
        aguardando autorização; aguardando validação; a aguardar validação; a aguardar revisão; em espera; pendente
        pendente de aprovação; pendente de revisão; em revisão jurídica; não aprovado; não liberado; não revisado
        não revisto; não autorizado; estritamente confidencial; privado e confidencial; para uso interno
        segurar; reter; texto retido; na gaveta; sigiloso; sob sigilo
        non pubblicare; da non pubblicare; non ancora pubblicare; non diffondere; da non diffondere; non usare
        non utilizzare; non stampare; non divulgare; non condividere; non inoltrare; non mandare in onda
        vietata la pubblicazione; vietata la diffusione; pubblicazione vietata; pubblicazione sospesa
        non destinato alla pubblicazione; non per la pubblicazione; in attesa; in attesa di approvazione
        in attesa di revisione; in attesa di revisione legale; in attesa di verifica; in attesa di verifica legale
        in attesa del legale; in attesa dei legali; in attesa di via libera; in attesa del via libera
        in attesa di autorizzazione; in attesa di conferma; da approvare; da verificare; non approvato
        non ancora approvato; non autorizzato; non definitivo; non verificato; non revisionato; riservato
        strettamente riservato; riservato e confidenziale; confidenziale; strettamente confidenziale; per uso interno
        ad uso interno; solo per uso interno; tenere in sospeso; tenere fermo; in revisione legale
        niet publiceren; nog niet publiceren; niet gebruiken; niet plaatsen; niet voor publicatie; niet verspreiden
        wacht op goedkeuring; wacht op akkoord; in afwachting van goedkeuring; niet goedgekeurd; vertrouwelijk
        strikt vertrouwelijk; alleen voor intern gebruik; konfidentiell; fortrolig; luottamuksellinen; poufne
        nie publikować; do użytku wewnętrznego; gizli; yayınlamayın; yayımlamayın; yayınlanmasın; rahasia
        jangan diterbitkan; jangan dimuat; får ej publiceras; må ikke offentliggøres; må ikke publiseres
        لا تنشر; لا تنشروا; لا تنشره; لا ينشر; لا ينشر قبل; لا للنشر; غير للنشر; ليس للنشر; غير مخصص للنشر; غير معد للنشر; غير قابل للنشر
        ممنوع النشر; يمنع النشر; يمنع نشره; يحظر النشر; محظور النشر; يرجى عدم النشر; الرجاء عدم النشر; عدم النشر
        رجاء عدم النشر; قيد المراجعة; قيد المراجعة القانونية; قيد التدقيق; بانتظار الموافقة; في انتظار الموافقة
        بانتظار المراجعة; بانتظار المراجعة القانونية; في انتظار المراجعة القانونية; بانتظار موافقة الإدارة القانونية
        بانتظار الإدارة القانونية; لم تتم الموافقة عليه; لم يعتمد بعد; غير معتمد; غير معتمدة; غير نهائي; نسخة غير نهائية
        للاستخدام الداخلي; للاستخدام الداخلي فقط; سري; سري للغاية; سري وخاص; خاص وسري; مؤجل; مؤجل النشر; النشر مؤجل
        يؤجل النشر; للمراجعة فقط; ليس للتداول; للنشر لاحقا; غير مصرح بالنشر; النشر معلق; معلق
        не публиковать; пока не публиковать; не для публикации; не для печати; не использовать; не распространять
        не выпускать; не ставить; не печатать; на согласовании; на утверждении; ждет согласования; ожидает согласования
        ожидает утверждения; ожидает одобрения; не согласовано; не утверждено; не вычитано; на проверке у юристов
        ждем юристов; у юристов; придержать; придержать до; публикация приостановлена; для внутреннего пользования
        конфиденциально; строго конфиденциально; секретно; совершенно секретно; для служебного пользования; дсп
        请勿发布; 不得发布; 不要发布; 切勿发布; 暂不发布; 暂缓发布; 暂缓发稿; 暂缓刊发; 暂不发稿; 先不要发; 先别发; 不要发; 别发; 勿发; 不要发稿; 请勿刊登; 请勿外传
        不得外传; 禁止外传; 禁止发布; 禁止刊登; 不宜公开; 不予公开; 不得公开; 请勿公开; 待审; 待审核; 待审批; 待审稿; 待定稿; 等待审核; 等待审批; 等待法务审核; 等待法务; 待法务审核
        待法务确认; 等法务确认; 等法务审核; 法务审核中; 律师审核中; 审核中; 未审; 未审核; 未经审核; 未审定; 未定稿; 未核实; 未经核实; 未发布; 待发布; 不得发表; 內部文件; 内部; 内部文件; 内部稿
        内部稿件; 内部资料; 内部使用; 内部参考; 仅供内部; 仅供内部使用; 仅供内部参考; 机密; 绝密; 秘密; 保密; 严格保密; 密件; 机密文件; 压稿; 扣稿; 留稿; 请压稿; 此稿不发; 本稿不发; 稿件暂缓
        請勿發布; 請勿發佈; 不得發表; 暫不發布; 暫緩發布; 不要發布; 待審核; 等待審核; 等待法務審核; 法務審核中; 未審核; 機密; 機密文件; 內部使用; 保密文件
        掲載禁止; 公開禁止; 公開不可; 掲載不可; 配信禁止; 配信不可; 公開しないこと; 掲載しないこと; 掲載しないでください; 公開しないでください; 未承認; 承認待ち; 法務確認待ち; 確認待ち; 法務確認中; 法務チェック待ち; 校閲前
        未校閲; 保留; 掲載保留; 配信保留; 公開保留; 掲載見合わせ; 公開見合わせ; 見合わせ; ボツ; 公開前; 未公開; 発表前; 取扱注意; 社外秘; 部外秘; 関係者外秘; 極秘; マル秘
        게재 금지; 게재금지; 보도 금지; 보도금지; 배포 금지; 공개 금지; 게재하지 마세요; 공개하지 마세요; 보도하지 마세요; 승인 대기; 승인 대기 중; 법무 검토 중; 법무팀 검토 중; 검토 대기; 보류; 게재 보류; 보도 보류; 기사 보류
        보도자제; 미공개; 대외비; 비공개; 내부용; 내부 자료; 기밀; 극비
        ห้ามเผยแพร่; งดเผยแพร่; ยังไม่เผยแพร่; รออนุมัติ; לא לפרסום; אסור לפרסום; סודי
        """

    /// Words before an order, with which it is addressed or says what it is about.
    static let before =
        """
        please; pls; plz; plse; kindly; note; nb; n.b; ps; p.s; attention; attn; eds; editors; editor; desk; newsdesk; all; hi; hello
        important; urgent; warning; caution; status; fyi; reminder; still; currently; this; this one; that one; it; story; piece; article; item
        copy; the story; the piece; the article; is; are; was; has been; have been; still; sorry; stop; strictly
        draft; it's; its; heads up
        bitte; achtung; hinweis; wichtig; redaktion; merci de; prière de; attention; svp; s'il vous plaît; important; note
        por favor; favor; se ruega; rogamos; atención; ojo; aviso; importante; atenção; por favor; favor de; pede-se
        per favore; si prega di; attenzione; nota bene; xin; vui lòng; đề nghị; yêu cầu; lưu ý; chú ý; tin này; bài này
        пожалуйста; внимание; просьба; прошу; важно; يرجى; الرجاء; رجاء; تنبيه; ملاحظة; هام; 请; 注意; 此稿; 本稿; 本文; ご注意
        alsjeblieft; a.u.b; let op; papier; ce papier; cet article; texte; esta nota; nota; texto; este texto; tin; bài; testo; pezzo
        artigo; matéria; dieser text; meldung; этот текст; текст; материал; المادة; الخبر
        """

    /// Words behind an order, which say of what, until when and why it is.
    static let beside =
        """
        this; that; these; it; its; it's; the; a; an; our; any; my; your; story; stories; piece; item; article; copy; text; version; one; page; report; reports
        release; please; pls; plz; kindly; thanks; thank; thx; ty; cheers; you; yet; now; still; until; till; til; pending
        for; by; from; to; before; after; further; notice; with; without; on; as; at; of; in; only; strictly; also
        awaiting; waiting; legal; legals; lawyer; lawyers; counsel; attorney; attorneys; advice; review; reviews; reviewed; reviewing
        check; checks; checked; checking; clearance; clear; clears; cleared; sign-off; signoff; sign; off; signs; signed
        ok; okay; ok'd; oks; go-ahead; approval; approved; approves; approve; final; desk; newsdesk; news; editor; editors; edit; edits
        edited; editing; subs; chief; comment; comments; reply; response; right; quotes; confirmation; confirmed
        fact-check; fact; facts; fact-checked; figures; source; sources; second; told; advised; instructed; say; says; said; so; me
        us; we; i; is; be; been; being; has; have; was; were; must; may; can; should; will; not; no; do; does; anywhere
        online; website; web; site; print; paper; app; newsletter; social; media; wire; feed; public; publish; publishing
        published; publication; run; running; use; used; today; tonight; tomorrow; week; weekend; next; and; or; form; circumstances
        changes; go; live; green; light; later; soon; asap; cob; eod; noon; morning; evening; further; management; it's; all
        under; draft; drafts; confidential; privileged; embargo; embargoed; anyone; outside; office; company; team; staff; internal
        internally; circulation; distribution; yet; meeting; call
        diese; dieser; dieses; den; die; der; das; text; meldung; bericht; bitte; noch; bis; vor; auf; zur; zum; durch; von; freigabe
        prüfung; rechtliche; rechtsabteilung; juristen; justiziar; anwalt; anwälte; redaktion; chefredaktion; danke; jetzt; online
        heute; morgen; rücksprache; nach; ohne; weiteres; mit; und; oder; erst; wieder; wenn; ist; sind
        ce; cet; cette; ces; le; la; les; l; d; de; du; des; un; une; papier; article; texte; dépêche; version; svp; s'il; vous; plaît
        merci; encore; avant; après; jusqu; jusqu'à; à; au; aux; pour; par; sans; avec; et; ou; sur; validation; relecture; accord; feu; vert; avocat
        avocats; juridique; service; rédaction; rédacteur; chef; direction; demain; lundi; maintenant; nouvel; ordre; provisoire
        esta; este; estas; estos; el; los; las; del; una; nota; texto; artículo; noticia; información; por; favor; aún; todavía
        hasta; antes; sin; con; para; y; o; en; al; revisión; legal; jurídica; jurídico; abogados; aprobación; visto; bueno; redacción
        jefe; dirección; mañana; nuevo; aviso; hoy; gracias; ahora
        isto; isso; esse; essa; artigo; matéria; notícia; ainda; até; ao; da; do; dos; das; no; na; em; sem; com; revisão; jurídico; jurídica
        aprovação; advogados; redação; editor; obrigado; obrigada; amanhã; hoje; novo; agora; chefia; direção
        questo; questa; questi; il; lo; gli; testo; articolo; pezzo; notizia; ancora; fino; finché; prima; dopo; senza; di; della; dello; dell; all; dall; nel; nella; nell; del; dei; degli; dal; dai
        alla; al; e; revisione; legale; legali; approvazione; ufficio; redazione; direttore; direzione; grazie; domani; oggi; adesso; via; libera; per
        tin; bài; này; bản; vui; lòng; xin; cho; đến; khi; có; được; trước; sau; luật; sư; pháp; chế; lý; bộ; phận; duyệt; ý; kiến
        của; biên; tập; ban; lãnh; đạo; phê; vội; ngay; nữa; nhé; cảm; ơn; lên; mạng; báo; web; trang; ngày; mai; chỉ; đạo; lệnh; mới
        этот; эту; это; текст; материал; новость; статью; до; без; после; согласования; утверждения; юристов; юристами; юриста
        редактора; редакции; пока; решения; распоряжения; особого; пожалуйста; спасибо; и; или; на; в; с; завтра; сегодня; проверки
        هذا; هذه; الخبر; المادة; المقال; النص; حتى; قبل; بعد; موافقة; الموافقة; المراجعة; القانونية; الإدارة; التحرير; رئيس; إشعار
        آخر; من; على; في; إلى; شكرا; الآن; اليوم; غدا; فقط; و; أو; المحامين; المحامي
        niet; dit; deze; artikel; bericht; tot; nog; van; akkoord; juristen; juridisch; goedkeuring; dank; aub; a.u.b; redactie
        """

    /// The orders that are words of headlines as well, so that a name, or another word, beside them makes a headline of them.
    static let common =
        """
        hold; spike; spiked; kill; killed; pulled; parked; private; internal; privileged; unpublished; on hold; held over
        intern; geheim; pendiente; reservado; pendente; riservato; nội bộ; mật; bảo mật; معلق; مؤجل; 内部; 秘密; 保密; 保留
        xxx; xxxx; tk; tktk; tktktk; tbd; todo; reter; segurar; retener; retenido; giữ lại
        off the record; internal document; in confidence; unreleased; unedited; for approval; with lawyers; with legal; giữ bài; giữ tin
        at legal; legal hold; publication suspended; background only
        """

    /// What may follow those all the same.
    static let objects =
        """
        this; it; the story; the piece; the item; the copy; the article; the text; story; item; piece; copy; article; that; for; until; till; til
        pending; please; pls; yet; now; not; only; and; awaiting; waiting; by; thanks; per; off; back; bitte; bis; und; svp; merci; pour; jusqu
        por favor; hasta; para; y; até; e; per favore; fino; bài; tin; này; cho; đến; до; и; حتى; esta nota; esta; cette
        """

    /// Those that are whole titles, or names of terms, and say nothing then.
    static let names =
        """
        private; internal; intern; geheim; kill; killed; parked; pulled; spike; spiked; privileged; pendiente; reservado; pendente
        nội bộ; bảo mật; 内部; 秘密; 保密; 保留; segurar; reter; in attesa; en attente; en espera; em espera; at legal; with legal
        """

    /// How orders begin that tell someone not to do something, in any letters.
    static let forbidding =
        """
        do not; don't; dont; must not; not to be; not to run; never publish; not for; not cleared; not yet cleared; ne pas; à ne pas
        pas encore publier; no publicar; no difundir; no usar; no utilizar; no imprimir; no compartir; no divulgar; no distribuir
        nicht veröffentlichen; noch nicht veröffentlichen; nicht verwenden; nicht drucken; nicht senden; nicht freigegeben; nicht zur
        không đăng; không được đăng; chưa được đăng; đừng đăng; khoan đăng; khoan hãy đăng; không phát hành; chưa duyệt; chờ duyệt
        não publicar; não divulgar; não usar; não utilizar; ainda não publicar; non pubblicare; da non pubblicare; non usare
        non diffondere; non utilizzare; niet publiceren; nog niet publiceren; не публиковать; пока не публиковать; не использовать
        لا تنشر; لا تنشروا; يرجى عدم; الرجاء عدم; رجاء عدم; ممنوع النشر; 请勿发布; 不要发布; 不得发布; 暂不发布; 先不要发; please hold; pls hold
        on hold pending; awaiting legal; pending legal; waiting for legal; waiting on legal
        """
}
