/// A line below a headline that says with labels who wrote and who edited the story: `Penulis: Jane Doe | Editor: John Roe`.
struct StaffLine {
    /// Who wrote it.
    let authors: [String]
    /// Whether it names others as well.
    let hasOthers: Bool

    /// What a line says; `nil` if it has anything but labels and names of people.
    init?(_ line: String) {
        guard line.utf8.count < 160, line.contains(":") else { return nil }
        var authors: [String] = []
        var hasOthers = false
        for cell in line.split(whereSeparator: { "|•·".contains($0) }) {
            guard let colon = cell.firstIndex(of: ":") else { return nil }
            let label = cell[..<colon].trimmingWhitespace().lowercased()
            let isAuthor = Self.labelsOfAuthors.contains(label)
            guard isAuthor || Self.labelsOfOthers.contains(label),
                let names = Self.names(cell[cell.index(after: colon)...].trimmingWhitespace())
            else { return nil }
            if isAuthor { authors += names } else { hasOthers = true }
        }
        guard !authors.isEmpty else { return nil }
        (self.authors, self.hasOthers) = (authors, hasOthers)
    }

    private static func names(_ text: String) -> [String]? {
        Byline.people(Self.conjunctions.reduce(text) { $0.replacing($1, with: ", ") })
    }

    private static let conjunctions = [
        " dan ", " ve ", " und ", " et ", " y ", " e ", " och ", " og ", " en ", " i ", " a ", " và ",
    ]

    private static let labelsOfAuthors: Set<String> = [
        "penulis", "reporter", "reporters", "pewarta", "wartawan", "kontributor", "author", "authors", "writer",
        "words",
        "text", "texte", "texto", "testo", "tekst", "autor", "autora", "autorka", "autore", "auteur", "autrice",
        "muhabir", "yazan", "yazar", "автор", "текст", "tác giả", "bài",
    ]

    private static let labelsOfOthers: Set<String> = [
        "editor", "editors", "redaktur", "penyunting", "editör", "redaktor", "redaktion", "redacción", "redaktör",
        "photo", "photos", "foto", "fotos", "photographer", "bild", "zdjęcia", "fotoğraf", "ảnh", "фото", "редактор",
        "biên tập",
    ]
}
