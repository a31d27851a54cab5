import DatelineModel

extension HeadlineLittleWords {
    /// The languages of which they are known.
    static let of: [TextLanguage: HeadlineLittleWords] = [
        .french: french, .spanish: spanish, .portuguese: portuguese, .vietnamese: vietnamese, .arabic: arabic,
    ]

    private static let french = HeadlineLittleWords(
        clauses: [
            "afin", "alors que", "après", "avant", "lorsque", "quand", "parce que", "tandis que", "pour", "sans que",
            "jusqu’à", "jusqu’au", "depuis", "tout en", "selon", "alors qu’", "lorsqu’", "parce qu’", "ainsi que",
            "faute de",
            "sans", "pendant", "en vue",
        ],
        phrases: [
            "à", "au", "aux", "avec", "contre", "dans", "devant", "en", "lors", "par", "sur", "sous", "dès", "chez",
            "face à",
        ],
        openings: [
            "alors que", "alors qu’", "après", "avant", "à l’issue", "au lendemain", "depuis", "pour", "face à", "dans",
            "lors", "en", "malgré", "afin",
        ],
        speakers: [
            "selon", "d’après", "a annoncé", "a déclaré", "a indiqué", "a précisé", "a constaté", "ont indiqué",
            "a-t-on", "a affirmé", "a rapporté",
        ],
        sayings: [],
        verbs: [
            "a", "ont", "est", "sont", "va", "vont", "doit", "doivent", "peut", "peuvent", "veut", "veulent", "fait",
            "met", "propose",
            "demande", "prévoit", "présente", "publie", "adopte", "lance", "refuse", "accuse", "appelle", "interdit",
            "ouvre",
            "permet", "n’a", "n’ont", "s’est", "se", "entre", "devient", "promet", "réclame", "autorise", "suspend",
            "vise", "était",
        ],
        verbEnds: ["aient", "ait", "era", "eront", "ront"],
        participleEnds: ["é", "ée", "és", "ées", "ant"], infinitiveEnds: ["er", "ir", "re"],
        hanging: [
            "qui", "que", "dont", "où", "été", "être", "aussi", "notamment", "plus", "tous", "toutes", "deux", "trois",
            "plusieurs", "millions", "milliards", "relatif", "relative", "relatifs", "relatives", "comme", "face",
            "visant",
            "destiné", "destinée",
        ],
        pairs: [("entre", "et"), ("entre", "à")], conjunctions: ["et", "ou"],
        relatives: ["qui", "que", "dont", "qu’il", "qu’elle"],
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"], beforeDays: [""],
        complements: ["à", "au", "aux", "avec", "contre", "sur", "par", "devant", "face à"],
        articles: ["un", "une", "le", "la", "les", "des", "son", "sa", "ses", "leur", "leurs", "ce", "cette", "ces"],
        purposes: ["pour", "afin", "sans"],
        ofs: ["de", "du", "des", "d’"], thats: ["que", "qu’il", "qu’elle"], gerundEnds: ["ant"],
        days: ["hier", "aujourd’hui"])

    private static let spanish = HeadlineLittleWords(
        clauses: [
            "para", "tras", "después de", "antes de", "cuando", "mientras", "porque", "hasta", "según", "aunque",
            "luego de", "con el fin",
            "desde", "sin que", "a fin de", "durante", "si", "en tanto", "ante",
        ],
        phrases: ["a", "al", "con", "contra", "en", "frente", "por", "sobre", "sin", "bajo", "entre", "hacia"],
        openings: [
            "tras", "después de", "antes de", "aunque", "mientras", "en", "desde", "durante", "luego de", "ante",
        ],
        speakers: [
            "según", "de acuerdo con", "informó", "dijo", "señaló", "afirmó", "indicó", "anunció", "informaron",
            "dijeron", "aseguró", "explicó",
        ],
        sayings: [],
        verbs: [
            "ha", "han", "es", "son", "está", "están", "va", "van", "debe", "deben", "puede", "pueden", "quiere",
            "presenta", "aprueba", "pide",
            "lanza", "propone", "exige", "abre", "prohíbe", "multa", "acusa", "busca", "prevé", "dijo", "hizo", "tuvo",
            "puso", "fue", "fueron", "usa", "usan", "utilizan", "tienen",
        ],
        verbEnds: ["ó", "aron", "ieron", "ará", "erá", "irá", "arán", "erán", "irán", "aba", "aban"],
        participleEnds: ["ado", "ada", "ados", "adas", "ido", "idas", "idos"], infinitiveEnds: ["ar", "er", "ir"],
        hanging: [
            "que", "quien", "cuyo", "cuya", "donde", "sido", "ser", "también", "todos", "todas", "dos", "tres",
            "varios", "millones", "no", "se", "relativo", "relativa", "frente",
        ],
        pairs: [("entre", "y"), ("desde", "hasta")], conjunctions: ["y", "e", "o", "u"],
        relatives: ["que", "quien", "cuyo", "cuya"],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        beforeDays: ["este", "el", "pasado"],
        complements: ["a", "al", "con", "contra", "por", "sobre", "frente", "entre", "hacia"],
        articles: ["un", "una", "el", "la", "los", "las", "su", "sus", "este", "esta", "unos", "unas"],
        purposes: ["para"],
        ofs: ["de", "del"], thats: ["que"], gerundEnds: ["ando", "iendo"], days: ["ayer", "hoy"])

    private static let portuguese = HeadlineLittleWords(
        clauses: [
            "após", "depois de", "antes de", "quando", "enquanto", "porque", "segundo", "embora", "desde que",
            "a fim de",
            "durante", "sob pena", "alegando", "para que", "sem que", "caso", "diante de", "num", "numa", "até ao",
        ],
        phrases: [
            "à", "ao", "aos", "às", "com", "contra", "em", "no", "na", "nos", "nas", "por", "pelo", "pela",
            "sobre", "sem",
            "sob", "entre", "até", "para",
        ],
        openings: [
            "após", "depois de", "antes de", "embora", "enquanto", "em", "no", "na", "desde", "durante", "diante",
        ],
        speakers: [
            "segundo", "de acordo com", "informou", "disse", "afirmou", "anunciou", "defendeu", "adiantou", "garantiu",
            "revelou", "declarou", "explicou", "informaram", "disseram", "indicou", "sublinhou",
        ],
        sayings: [],
        verbs: [
            "há", "é", "são", "está", "estão", "vai", "vão", "deve", "devem", "pode", "podem", "quer", "tem", "têm",
            "foi",
            "foram", "disse", "fez", "teve", "pôs", "aprova", "pede", "lança", "propõe", "exige", "abre", "proíbe",
            "multa",
            "acusa", "busca", "prevê", "precisa", "cria", "apresenta", "suspenda", "rejeite", "regulamenta",
        ],
        verbEnds: [
            "ou", "eu", "iu", "aram", "eram", "iram", "ará", "erá", "irá", "arão", "erão", "irão", "ava", "avam",
        ],
        participleEnds: ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"],
        infinitiveEnds: ["ar", "er", "ir"],
        hanging: [
            "que", "quem", "cujo", "cuja", "onde", "sido", "ser", "também", "todos", "todas", "dois", "duas", "três",
            "vários",
            "milhões", "bilhões", "mil", "não", "se", "pelo", "menos",
        ],
        pairs: [("entre", "e"), ("desde", "até")], conjunctions: ["e", "ou"],
        relatives: ["que", "quem", "cujo", "cuja"],
        weekdays: [
            "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo",
        ],
        beforeDays: ["nesta", "neste", "na", "no", ""],
        complements: ["à", "ao", "aos", "às", "com", "contra", "por", "pelo", "pela", "sobre", "para", "entre"],
        articles: ["um", "uma", "o", "a", "os", "as", "seu", "sua", "este", "esta"],
        purposes: ["para"],
        ofs: ["de", "do", "da", "dos", "das"], thats: ["que"], gerundEnds: ["ando", "endo", "indo"],
        days: ["hoje", "ontem"])

    private static let vietnamese = HeadlineLittleWords(
        clauses: [
            "sau khi", "trước khi", "trong khi", "trong đó", "nhằm", "để", "vì", "do", "bởi", "gây", "theo đó",
            "trong bối cảnh", "khi", "nếu",
            "đồng thời", "trong lĩnh vực", "trong khuôn khổ", "nhân dịp",
        ],
        phrases: ["tại", "trên", "trong", "với", "về", "qua", "từ", "ở", "cùng", "theo"],
        openings: ["ngày", "sáng", "chiều", "tối", "sau", "trong", "tại", "trước", "nhân", "hôm", "phát biểu"],
        speakers: ["theo", "thông báo"], sayings: ["cho biết", "thông báo", "báo"],
        verbs: [
            "đã", "sẽ", "đang", "vừa", "được", "bị", "là", "có", "cho", "ký", "ban", "phê", "công", "yêu", "đề", "bắt",
            "khai", "cảnh",
            "kêu", "tổ", "triển", "thông", "trình", "xét", "mở", "đưa", "cần", "phải", "dự",
        ],
        verbEnds: [], participleEnds: [], infinitiveEnds: [],
        hanging: [
            "rằng", "mà", "nghiên", "năm", "ngày", "tháng", "hơn", "gần", "khoảng", "những", "các", "mỗi", "hai", "ba",
            "thứ", "kỳ", "số", "tỷ",
            "triệu", "nghìn", "đối", "liên", "sử", "ứng", "trí", "quản", "nhân", "công", "phát", "chính", "bộ", "luật",
        ],
        pairs: [("từ", "đến"), ("giữa", "và")], conjunctions: ["và", "hoặc"], relatives: ["mà"],
        weekdays: ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"],
        beforeDays: ["hôm", "ngày", "vào"], complements: ["với", "về"])

    private static let arabic = HeadlineLittleWords(
        clauses: [
            "بعد", "قبل", "خلال", "لأن", "لأنها", "لأنه", "عندما", "حين", "بينما", "وفق", "بحسب", "حسب", "من دون",
            "دون", "عند", "منذ", "رغم",
            "إثر", "بهدف", "من أجل", "عقب", "وسط", "إذا", "كي", "لكي", "حتى",
        ],
        phrases: ["في", "على", "مع", "عبر", "ضد", "بين", "لدى", "نحو", "عن", "حول"],
        openings: ["بعد", "قبل", "في", "خلال", "رغم", "منذ", "عقب", "إثر", "وسط", "مع", "بينما"],
        speakers: [
            "وفق", "وفقا", "وفقاً", "بحسب", "حسب", "حسبما", "مضيفا", "مضيفًا", "مؤكدا", "مشيرا", "كما", "على ما",
            "بناء على ما",
        ],
        sayings: ["قال", "قالت", "ذكرت", "ذكر", "أفادت", "أفاد"],
        verbs: [], verbEnds: [], participleEnds: [], infinitiveEnds: [],
        hanging: [
            "الذي", "التي", "الذين", "أن", "إن", "بأن", "أنه", "أنها", "عدد", "نحو", "أكثر", "كل", "غير", "تدعو",
            "تستخدمها", "قرار",
        ],
        pairs: [("بين", "و")], conjunctions: ["أو", "و"], relatives: ["التي", "الذي", "الذين"],
        weekdays: [
            "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
        ],
        beforeDays: ["يوم", "اليوم", "أمس", "مساء", "صباح", ""], complements: ["على", "مع", "عن", "حول"],
        days: ["اليوم", "أمس"], verbIsFirst: true)
}
