/// The words that decide where a headline may be cut.
enum HeadlineWords {
    static let offices: Set<String> = [
        "Minister", "Secretary", "President", "Director", "Commissioner", "Chair", "Chairman", "Chairwoman", "Governor",
        "Head",
        "Ambassador", "Director-General",
    ]

    static let weekdays: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

    /// What offices are for.
    static let fields: Set<String> = [
        "Affairs", "AI", "Agriculture", "Artificial", "Commerce", "Communications", "Culture", "Defence", "Defense",
        "Development", "Digital", "Economic", "Economy", "Education", "Electronics", "Employment", "Energy",
        "Environment", "External", "Finance", "Foreign", "Health", "Industry", "Information", "Innovation",
        "Intelligence", "Interior", "Internal", "Investment", "Justice", "Labor", "Labour", "Planning", "Public",
        "Research", "Science", "Security", "State", "Technologies", "Technology", "Telecommunications", "Trade",
        "Transformation", "Transport",
    ]

    /// Words that need another after them, and words that begin a clause, which is more than one word.
    static let hangingWords: Set<String> = [
        "told", "said", "says", "called", "urged", "some", "other", "own", "up", "out", "off", "down", "it", "he",
        "she",
        "they", "we", "intends", "expects", "seeks", "hopes", "aims",
    ]
    /// Verbs with which a sentence names who said it.
    static let sayings: Set<String> = [
        "said", "says", "told", "announced", "reported", "reports", "added", "stated", "confirmed", "explained",
        "showed",
        "shows", "warned",
    ]
    static let clauseWords: Set<String> = [
        "that", "which", "who", "whose", "where", "when", "while", "as", "if",
    ]
    static let determiners: Set<String> = ["a", "an", "the", "its", "their", "his", "her", "this", "these"]
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "can", "may", "might",
        "should", "must", "not", "more", "most", "some",
    ]

    /// Words that open a sentence before its subject.
    static let openers: Set<String> = [
        "after", "although", "amid", "as", "at", "because", "before", "by", "despite", "during", "following", "for",
        "from", "if",
        "in", "on", "since", "speaking", "under", "until", "when", "while", "with", "within",
    ]

    /// Verbs of news that do not end in -ed, as they appear after a subject.
    static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "can", "must", "says", "said", "told",
        "took",
        "takes", "met", "held", "holds", "began", "begins", "came", "gave", "made", "makes", "led", "leads", "set",
        "sets", "won",
        "lost", "went", "put", "puts", "rose", "fell", "saw", "opens", "closes", "signs", "plans", "wants", "calls",
        "sent",
        "became", "brought", "chose", "drew", "kept", "left", "paid", "ran", "sought", "spoke", "struck", "wrote",
        "agrees",
        "approves", "launches", "passes", "publishes", "bans", "backs", "rules",
    ]

    /// Words that begin a phrase and cannot end a headline.
    static let weakWords: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as", "that",
        "which",
        "who", "whose", "where", "when", "while", "after", "before", "into", "over", "between", "against",
        "through",
        "during", "since", "until", "than", "about", "amid", "is", "are", "was", "were", "be", "been", "has", "have",
        "had", "will",
        "would", "could", "can", "may", "might", "should", "must", "within", "without", "towards", "across", "among",
        "under", "via", "despite", "because", "if", "its", "their", "his", "her", "this", "these", "more", "most",
        "some", "not", "including",
    ]

    /// Words of other languages that need another after them: articles, prepositions, conjunctions, auxiliaries.
    static let weakWordsElsewhere: Set<String> = [
        "le", "la", "les", "l’", "un", "une", "des", "du", "de", "d’", "au", "aux", "à", "en", "dans", "sur", "sous",
        "pour", "par", "avec", "sans", "et", "ou", "que", "qui", "dont", "est", "sont", "a", "ont", "sera", "ses",
        "son",
        "sa", "leur", "leurs", "ce", "cette", "ces", "entre", "vers", "chez", "ne", "se",
        "el", "los", "las", "una", "unos", "unas", "del", "al", "por", "para", "con", "sin", "sobre", "y", "o", "e",
        "que",
        "su", "sus", "este", "esta", "desde", "hasta", "como", "ha", "han", "es", "son", "será", "lo", "más", "entre",
        "o", "os", "as", "um", "uma", "do", "da", "dos", "das", "no", "na", "nos", "nas", "em", "com", "sem", "ao", "à",
        "aos", "pelo", "pela", "ou", "seu", "sua", "é", "são", "foi", "não",
        "il", "lo", "gli", "i", "uno", "di", "del", "della", "dei", "delle", "dello", "nel", "nella", "al", "alla",
        "dal",
        "dalla", "sul", "sulla", "con", "per", "tra", "fra", "che", "ed", "è", "sono", "ha", "hanno",
        "der", "die", "das", "dem", "den", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder", "von",
        "vom",
        "zu", "zum", "zur", "mit", "für", "auf", "im", "am", "ins", "bei", "nach", "vor", "über", "unter", "aus", "als",
        "dass", "ist", "sind", "wird", "werden", "hat", "haben", "sich", "nicht", "wie", "um", "durch", "gegen",
        "het", "een", "van", "voor", "met", "op", "aan", "te", "dat",
        "của", "và", "các", "những", "cho", "về", "với", "trong", "tại", "từ", "đến", "để", "là", "được", "bị", "đã",
        "sẽ", "đang", "một", "này", "cùng", "do", "vào", "ra", "khi", "nhằm", "theo", "trên", "ở", "bằng", "sau",
        "trước",
        "и", "в", "на", "с", "о", "об", "по", "для", "из", "от", "до", "за", "к", "что", "не", "при", "как", "или", "у",
        "في", "من", "على", "إلى", "عن", "مع", "أن", "التي", "الذي", "و", "ما", "قد", "لا", "بين", "بعد", "قبل",
        "yang", "dan", "di", "untuk", "dengan", "dari", "pada", "ke", "och", "att", "som", "på", "av", "til", "og",
        "at",
    ]
}
