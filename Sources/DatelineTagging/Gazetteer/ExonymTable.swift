/// What cities from which agencies file are called in other languages than English, as their datelines have it.
///
/// They are looked up for datelines alone: in the middle of a sentence some are words of their language.
enum ExonymTable {
    /// The city that a name means, as the gazetteer calls it; `nil` if it is none of these. In any case.
    static func city(called name: String) -> String? { cities[name.lowercased()] }

    private static let cities: [String: String] = {
        var cities: [String: String] = [:]
        for row in NameTable.cities.rows.split(separator: "\n") {
            let names = row.split { ":;".contains($0) }.map { $0.drop { $0 == " " } }
            guard let city = names.first else { continue }
            for name in names.dropFirst() { cities[name.lowercased()] = String(city) }
        }
        return cities
    }()
}
