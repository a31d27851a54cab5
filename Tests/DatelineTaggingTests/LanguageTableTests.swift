import DatelineModel
import Testing

@testable import DatelineTagging

/// The files of the folder `Tables`, row by row: what is wrong is reported with the file and the line.
@Suite struct LanguageTableTests {
    @Test func everyLanguageHasAFileAndEveryFileIsALanguage() {
        let languages = TextLanguage.allCases.filter { $0 != .english }
        let files = languages.map { "\($0.rawValue).tsv" } + NameTable.allCases.map(\.file) + [MemberTable.file]
        #expect(EmbeddedTables.files.map(\.path) == files.sorted())
    }

    @Test(arguments: TextLanguage.allCases.filter { $0 != .english })
    func everyRowCanBeRead(language: TextLanguage) throws {
        let file = "\(language.rawValue).tsv"
        #expect(TableCheck(file, EmbeddedTables.text(of: file), language).problems == [])
    }

    @Test(arguments: [
        ("QQ\tNulle part\n", ["fr.tsv:1: there is no country “QQ”"]),
        ("FR\tFrance\nfr\tFrance\n", ["fr.tsv:2: there is no country “fr”"]),
        ("DE\tAllemagne\n\nFR\tFrance\nDE\tGermanie\n", ["fr.tsv:4: DE has a row in line 1"]),
        ("FR    France\n", ["fr.tsv:1: there is no country “FR    France”"]),
        ("FR\n", ["fr.tsv:1: a row of a country has two to five columns, this one 1"]),
        ("FR\tFrance\t\t\t\tParis\n", ["fr.tsv:1: a row of a country has two to five columns, this one 6"]),
        ("# code\tnames\nFR\tFrance;; RF\n", ["fr.tsv:2: a name is empty"]),
        ("FR\tFrance; \tfrançais\n", ["fr.tsv:1: a name is empty"]),
        ("FR\tFrance ~\n", ["fr.tsv:1: “France ~” has a blank at its end or before its marks"]),
        ("FR\tFrance; ~Hexagone\n", ["fr.tsv:1: “~Hexagone” has a mark before its end"]),
        ("FR\tFrance; Hexagone; France\n", ["fr.tsv:1: “France” is there twice"]),
        ("FR\t«»\n", ["fr.tsv:1: “«»” has no word"]),
        (
            "NE\tNiger\nNG\tNiger\n",
            ["fr.tsv:1: “Niger” is NE here and NG in line 2; a ~ after both says that the text decides"]
        ),
        ("bloc\n", ["fr.tsv:1: a row “bloc” has three columns, this one 1"]),
        ("bloc\tOnu\tONU\n", ["fr.tsv:1: there is no bloc “Onu”"]),
        ("letter\tCN\n", ["fr.tsv:1: a row “letter” has three columns, this one 2"]),
        ("letter\tQQ\tQ\n", ["fr.tsv:1: there is no country “QQ”"]),
        ("not\n", ["fr.tsv:1: a row “not” has two columns, this one 1"]),
        ("together\tFranco Chine\n", ["fr.tsv:1: not every word of “Franco Chine” is in a row “letter” above it"]),
        ("FR\tfrançais*\nendings\t~; ~e\n", ["fr.tsv:2: the row “endings” comes before all others"]),
        ("endings\t~; e\n", ["fr.tsv:1: the ending “e” has no ~ for the stem"]),
        ("FR\tFrance\r\n", ["fr.tsv:1: the line ends in a carriage return; save the file with Unix line ends"]),
    ])
    func aMistakeIsToldWithItsLine(text: String, problems: [String]) {
        #expect(TableCheck("fr.tsv", text, .french).problems == problems)
    }

    @Test(arguments: [
        "FR", "FR\t", "bloc", "bloc\tNATO", "letter", "letter\tCN", "together", "together\tab", "endings", "title",
        "\t\t",
        "FR\t*", "FR\t/", "FR\ta//", "FR\t~~*", "endings\t\nFR\tx*", "\u{FEFF}FR\tFrance", "FR\tFrance\r",
    ])
    func aBrokenRowGivesNoMoreThanOddNames(text: String) {
        for entry in LanguageTable(text: text).entries { #expect(entry.line <= 2) }
    }

    @Test func aCommentIsNoRow() {
        let table = LanguageTable(text: "# FR\tHexagone\n\nFR\tFrance\n")
        #expect(table.entries.map(\.name) == ["France"] && table.entries.map(\.line) == [3])
    }

    @Test func theFormsOfARowAreThoseOfTheEndings() {
        let table = LanguageTable(text: "endings\t~; ~e\nFR\tFrance\tgaul*; franc//o/s\n")
        #expect(table.entries.map(\.name) == ["France", "gaul", "gaule", "franc", "franco", "francs"])
    }
}
