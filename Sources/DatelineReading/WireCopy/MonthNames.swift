import DatelineModel

/// The names of months in the languages whose agencies do not abbreviate them, in plain capitals.
enum MonthNames {
    /// A set of names for each month: Dutch, the Nordic languages, Polish, Czech, Slovak, Croatian, Hungarian, Romanian,
    /// Russian, Ukrainian, Bulgarian, Greek, Turkish, Indonesian, Malay, Arabic, Persian, Urdu, Hebrew and Hindi.
    static let inOtherLanguages: [Set<String>] = names.map { month in
        Set(month.split(separator: ",").map { $0.trimmingWhitespace().inPlainCapitals })
    }

    private static let names = [
        "januari, ژانویه, جنوری, stycznia, ledna, januára, siječnja, ianuarie, tammikuuta, января, січня, януари, ιανουαρίου, ocak, يناير, "
            + "جانفي, ינואר, בינואר, जनवरी",
        "februari, فوریه, فروری, lutego, února, februára, veljače, februarie, helmikuuta, февраля, лютого, февруари, φεβρουαρίου, şubat, "
            + "فبراير, شباط, فيفري, פברואר, בפברואר, फरवरी, फ़रवरी",
        "maart, مارچ, marts, marca, března, ožujka, március, martie, maaliskuuta, марта, березня, март, μαρτίου, maret, mart, مارس, "
            + "آذار, اذار, מרץ, במרץ, मार्च",
        "kwietnia, آوریل, اپریل, dubna, apríla, travnja, április, aprilie, huhtikuuta, апреля, квітня, април, απριλίου, nisan, أبريل, إبريل, "
            + "نيسان, أفريل, افريل, ابريل, אפריל, באפריל, अप्रैल",
        "mei, مئی, maj, maja, května, mája, svibnja, május, toukokuuta, мая, травня, май, μαΐου, mayıs, مايو, أيار, ماي, ايار, מאי, במאי",
        "czerwca, ژوئن, června, júna, lipnja, június, iunie, kesäkuuta, июня, червня, юни, ιουνίου, haziran, يونيو, حزيران, جوان, "
            + "יוני, ביוני",
        "lipca, ژوئیه, جولائی, července, júla, srpnja, július, iulie, heinäkuuta, июля, липня, юли, ιουλίου, temmuz, julai, يوليو, تموز, جويلية, يوليوز, "
            + "יולי, ביולי, जुलाई",
        "augustus, اوت, اگست, augusti, sierpnia, srpna, augusta, kolovoza, augusztus, elokuuta, августа, серпня, август, αυγούστου, agustus, "
            + "ağustos, ogos, أغسطس, اغسطس, غشت, أوت, اوت, אוגוסט, באוגוסט, अगस्त",
        "września, سپتامبر, ستمبر, září, septembra, rujna, szeptember, septembrie, syyskuuta, сентября, вересня, септември, σεπτεμβρίου, eylül, "
            + "سبتمبر, شتنبر, أيلول, ايلول, ספטמבר, בספטמבר, सितंबर",
        "października, اکتبر, اکتوبر, října, októbra, octombrie, lokakuuta, октября, жовтня, октомври, οκτωβρίου, ekim, أكتوبر, اكتوبر, "
            + "אוקטובר, באוקטובר, अक्टूबर",
        "listopada, نوامبر, نومبر, listopadu, novembra, studenoga, noiembrie, marraskuuta, ноября, листопада, ноември, νοεμβρίου, kasım, نوفمبر, "
            + "نونبر, נובמבר, בנובמבר, नवंबर",
        "grudnia, دسامبر, دسمبر, prosince, decembra, prosinca, decembrie, joulukuuta, декабря, грудня, декември, δεκεμβρίου, desember, aralık, "
            + "disember, ديسمبر, دجنبر, דצמבר, בדצמבר, दिसंबर",
    ]
}
