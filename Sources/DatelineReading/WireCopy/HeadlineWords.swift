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
    static let hangingWords: Set<String> = ["told", "said", "says", "called", "urged", "some", "other", "own"]
    static let clauseWords: Set<String> = [
        "that", "which", "who", "whose", "where", "when", "while", "as", "if",
    ]
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
}
