extension Gazetteer {
    /// What texts call each country and its people, by its code: all names, spellings and demonyms.
    package static func namesByCode() -> [String: [String]] {
        var names: [String: [String]] = [:]
        var table = CountryTable.rows
        table.withUTF8 { bytes in
            var code = ""
            for name in TableName.all(in: bytes) where !name.range.isEmpty {
                let text = String(decoding: bytes[name.range], as: UTF8.self)
                switch name.column {
                case 0: code = text
                case 1, 4, 5: names[code, default: []].append(text)
                default: break
                }
            }
        }
        return names
    }
}
