/// The words that decide where a headline may be cut.
enum HeadlineWords {
    static let offices: Set<String> = [
        "Minister", "Secretary", "President", "Chancellor", "Premier", "Treasurer", "Spokesman", "Spokeswoman",
        "Director", "Commissioner", "Chair", "Chairman", "Chairwoman", "Governor",
        "Head",
        "Ambassador", "Director-General",
    ]

    static let weekdays: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]
    /// Words that say when, and that a headline may end before.
    static let times: Set<String> = ["yesterday", "today", "tomorrow", "later", "earlier", "late", "early"]

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
        "they", "we", "intends", "expects", "seeks", "hopes", "aims", "say", "told", "plans", "agreed", "expected",
        "likely", "due", "able", "unable", "ready", "set", "designed", "aimed", "compared", "based", "like", "such",
        "according", "regarding", "concerning", "involving", "using", "being", "having", "both", "either", "least",
        "very", "so", "too", "also", "only", "even", "just", "yet", "still", "whether", "how", "what", "why", "there",
        "noted", "believes", "believe", "thinks", "think", "wants", "want",
        "him", "them", "every", "each", "no", "any", "another", "several", "many", "few", "all", "billion", "million",
        "mln", "bln",
        "per", "prove", "proves", "proved", "request", "near", "amid", "upon", "class", "series", "type", "number",
        "toward", "around", "behind", "beyond", "below", "above", "inside", "outside",
        "along", "off", "except", "unlike", "versus", "then", "than",
    ]
    /// Verbs with which a sentence names who said it.
    static let sayings: Set<String> = [
        "said", "says", "told", "announced", "reported", "reports", "added", "stated", "confirmed", "explained",
        "showed",
        "shows", "warned", "say", "saying",
    ]
    /// Verbs behind which a clause has a verb of its own: `said the board approved`.
    static let reports: Set<String> = [
        "said", "says", "say", "told", "warned", "warns", "believe", "believes", "believed", "thought", "thinks",
        "claims", "claimed",
        "argues",
        "argued", "feel", "fears", "hopes", "shows", "showed", "showing", "revealed", "found", "finds", "suggests",
        "because",
        "although", "whether", "how", "saying", "arguing", "claiming", "warning",
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
        "from", "if", "in", "on", "since", "speaking", "under", "until", "when", "while", "with", "within", "according",
        "except", "once", "provided", "unless", "without",
    ]

    /// Verbs of news that do not end in -ed, as they appear after a subject.
    static let verbs: Set<String> = [
        "sued", "sues",
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "can", "must", "says", "said", "told",
        "took",
        "takes", "met", "held", "holds", "began", "begins", "came", "gave", "made", "makes", "led", "leads", "set",
        "sets", "won",
        "lost", "went", "put", "puts", "rose", "fell", "saw", "opens", "closes", "signs", "plans", "wants", "calls",
        "sent",
        "became", "brought", "chose", "drew", "kept", "left", "paid", "ran", "sought", "spoke", "struck", "wrote",
        "say", "pulls", "wins", "loses", "hits", "needs", "need", "faces", "face", "starts", "grows", "rises", "falls",
        "cuts", "seeks", "urges", "warns", "becomes", "become", "comes", "come", "gets", "got", "goes", "joins",
        "moves",
        "tests", "forecast", "found", "built", "bought", "sold", "spent", "taught", "thought", "grew", "flew", "threw",
        "rejects", "adopts", "unveils", "orders", "cost", "hit", "quit", "shut", "split", "cut", "broke", "fought",
        "stood", "shows", "remains", "asks", "uses", "allows", "requires", "bars", "blocks", "faced", "did", "does",
        "do", "could", "should", "might", "been", "expects", "intends", "believes", "aims", "hopes", "agrees",
        "approves", "launches", "passes", "publishes", "bans", "backs", "rules",
    ]

    /// Verbs that the subject of a sentence stands before, whatever is between them.
    static let finiteVerbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
        "should", "rose", "fell",
    ]
    /// Verbs in the plural and the like, which are nouns as well: they count where a clause needs a verb.
    static let plainVerbs: Set<String> = [
        "plan", "use", "work", "call", "want", "agree", "expect", "take", "make", "pose", "raise", "remain", "continue",
        "keep", "give", "help", "show", "start", "include", "meet", "hold", "run", "seek", "go", "cause", "lack",
        "meant", "means", "mean", "exists", "works", "helps", "threatens", "threaten", "makes", "poses",
    ]
    /// What firms and offices say that they do.
    static let intentions: Set<String> = [
        "plans", "expects", "intends", "aims", "hopes", "wants", "seeks", "believes", "began", "owns", "sells",
        "raised", "bought", "sold", "won", "cut", "completed", "signed", "named", "filed", "needs", "supports",
        "opposes", "welcomes", "rejects", "remains", "agrees", "declared", "made", "set", "put", "took", "lost",
        "chose", "paid", "built", "sent", "sued", "ended", "opened", "closed", "used", "plan", "expect", "intend",
        "hope", "want",
    ]
    /// Verbs that need an object or an addition behind them.
    static let transitive: Set<String> = [
        "met", "led", "made", "put", "took", "takes", "gave", "brought", "came", "comes", "come", "kept", "held",
        "sent",
        "became", "becomes", "sought", "spoke", "went", "goes", "moves", "joins", "calls", "called", "set", "left",
        "made",
        "makes", "given", "taken", "seen", "held", "built", "bought", "sold", "known", "shown", "drawn", "written",
        "found",
        "forecast", "faces", "named", "used", "owned", "lies", "lie", "depends", "applies", "refers", "relates",
        "belongs",
        "differs", "suffers", "consists", "stems", "results", "result", "remain", "remains",
    ]
    /// Verbs in -ed and nouns in -ed that need nothing behind them.
    static let intransitive: Set<String> = [
        "closed", "ended", "died", "dropped", "declined", "increased", "resumed", "collapsed", "resigned", "climbed",
        "jumped", "soared", "slipped", "plunged", "opened", "failed", "passed", "stalled", "speed", "need", "breed",
        "feed", "seed", "arrested", "banned", "killed", "delayed", "postponed", "approved", "rejected", "cancelled",
        "suspended", "published", "released", "launched", "begun", "united", "hundred", "limited",
    ]
    /// Words in -ing that are nouns.
    static let nounsInIng: Set<String> = [
        "meeting", "building", "funding", "spending", "training", "testing", "hearing", "ruling", "warning", "briefing",
        "offering", "filing", "financing", "banking", "trading", "licensing", "computing", "learning", "engineering",
        "manufacturing", "monitoring", "policing", "processing", "planning", "marketing", "lending", "borrowing",
        "housing", "shipping", "mining", "farming", "gathering", "opening", "closing", "beginning", "finding",
        "findings", "recording", "screening", "king", "spring", "evening", "morning", "nothing", "something",
        "anything", "everything", "wing", "ring", "string", "thing", "listing", "rating", "backing", "hiring",
        "understanding", "labelling",
        "labeling", "sourcing", "earning", "bargaining", "profiling", "scoring", "modelling", "modeling", "swing",
        "advertising", "broadcasting", "sharing", "writing", "reading", "teaching", "schooling", "wellbeing",
    ]
    /// Participles that do not end in -ed or -ing.
    static let participles: Set<String> = [
        "made", "held", "given", "taken", "sent", "built", "bought", "sold", "seen", "known", "drawn", "written",
        "brought",
    ]
    /// Words behind which “to” and a verb are needed.
    static let beforeInfinitives: Set<String> = [
        "chance", "opportunity", "intention", "right", "likely", "able", "willing", "ready", "going", "used", "ought",
        "need", "needs", "want",
        "continue", "continues", "fails", "failed", "declined", "refuses", "refused", "tries", "tried", "try",
        "prepares", "prepare", "prepared", "preparing",
        "decides", "decided", "vowed", "vows", "begins", "began", "begin", "power", "ability", "how", "hard",
        "easy", "difficult", "important", "possible", "impossible", "way",
    ]
    /// Those of them that may have an object instead: `showed higher rates`.
    static let findings: Set<String> = [
        "shows", "showed", "showing", "revealed", "found", "suggests", "feel", "fears", "hopes", "claimed", "claims",
        "warning", "claiming", "arguing",
    ]
    /// Nouns for what something does “in” a measure.
    static let changes: Set<String> = [
        "fall", "rise", "increase", "drop", "decline", "change", "cut", "growth", "reduction", "shift", "jump", "role",
        "interest", "part", "stake", "confidence", "experts", "investment", "step", "leap",
    ]
    /// Words in whose phrases “to” follows.
    static let beforeTo: Set<String> = [
        "part", "due", "according", "thanks", "contrast", "addition", "similar", "prior", "close", "committed",
        "opposed",
        "meant", "subject",
    ]
    /// Nouns that are parts of prepositions behind “in”.
    static let partsOfPrepositions: Set<String> = [
        "connection", "order", "addition", "response", "accordance", "line", "favour", "favor", "terms", "charge",
        "search",
        "touch", "relation", "return", "exchange", "case", "light", "view", "spite", "front", "need", "contrast",
        "keeping",
    ]
    /// Verbs with an object and an infinitive.
    static let beforeObjectAndInfinitive: Set<String> = [
        "expects", "expect", "expected", "ask", "wants", "want", "urged", "urges", "asked", "asks", "ordered", "orders",
        "allows", "allow", "allowed", "forces", "forced", "requires", "require", "required", "invited", "instructed",
        "enables", "enable", "calls", "called", "calling", "told", "tell", "tells", "press", "pressed", "presses",
        "urge",
        "persuaded", "pushed", "advised", "encourages", "encouraged", "helps", "permits",
        "requiring", "obliges", "obliged", "oblige", "obliging", "force", "forcing", "instruct", "direct", "enable",
        "permit", "invite", "encourage", "advise", "push",
        "urging", "pushing", "allowing", "ordering", "asking", "forcing",
        "directed", "directs", "directing", "instructs", "instructing", "telling", "enabling", "authorises",
        "authorizes",
        "authorised", "authorized", "letting", "empowers", "inviting", "persuade", "compel", "compels", "compelled",
        "order",
    ]
    static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
        "dozens", "hundreds", "thousands",
    ]
    /// Words in front of a verb that say how or when.
    static let adverbs: Set<String> = [
        "already", "also", "now", "recently", "yesterday", "today", "flatly", "unanimously", "formally", "officially",
        "finally", "still", "soon", "later", "jointly", "strongly", "sharply", "quickly", "slowly", "again",
    ]
    /// Who speaks for others, in small letters.
    static let roles: Set<String> = [
        "minister", "president", "official", "secretary", "chief", "director", "governor", "judge", "expert", "source",
        "report", "chairman", "head", "ambassador", "mayor", "senator", "professor", "study", "statement", "letter",
        "chancellor", "commissioner", "king", "queen", "pope", "prince", "he", "she", "they", "who", "one", "it",
    ]
    static let prepositions: Set<String> = [
        "of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "over", "between", "against", "about",
        "under", "during", "within", "without", "across", "among", "including", "regarding", "through",
    ]
    /// Abbreviations that keep their full stop at the end of a headline.
    static let abbreviations: Set<String> = ["Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "Calif.", "Conn.", "Va."]

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

    /// Whether a word begins a phrase and cannot end a headline.
    static func isWeak(_ word: String) -> Bool {
        weakWords.contains(word.lowercased().trimmingEnd(of: ",;:"))
    }

    /// The same for other languages.
    static func isWeakElsewhere(_ word: String) -> Bool {
        weakWordsElsewhere.contains(word.lowercased().trimmingEnd(of: ",;:"))
    }

    /// Whether a word can be the verb of a sentence.
    static func looksLikeVerb(_ word: String) -> Bool {
        let bare = word.lowercased().trimmingEnd(of: ",;:")
        return word.first?.isUppercase == false
            && (verbs.contains(bare) || presentVerbs.contains(bare) || bare.count > 4 && bare.hasSuffix("ed"))
    }
}
