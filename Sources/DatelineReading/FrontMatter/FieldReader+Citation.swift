import DatelineModel

/// The work that a text draws on.
extension FieldReader {
    /// `source: https://…`, or a map of name, url and licence. The name is added to `names`.
    mutating func citation(names: inout [Located<String>], addresses: inout [Located<String>]) -> Citation? {
        guard let node = take("source") else { return nil }
        switch node.content {
        case .scalar(let value, _) where WebAddress.isValid(value.trimmingWhitespace()):
            let address = value.trimmingWhitespace()
            addresses.append(Located(value: address, offset: node.offset, length: node.length))
            return Citation(name: nil, url: address, licence: nil)
        case .scalar(let value, _) where Self.isNameOfSource(value.trimmingWhitespace()):
            let name = value.trimmingWhitespace()
            names.append(Located(value: name, offset: node.offset, length: node.length))
            return Citation(name: name, url: nil, licence: nil)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: text, prefix: "source.")
            let name = inner.text("name")
            if let name { names.append(name) }
            let address = inner.url("url")
            if let address { addresses.append(address) }
            let citation = Citation(name: name?.value, url: address?.value, licence: inner.text("licence")?.value)
            let problems = inner.finish("a source")
            add(problems)
            if !problems.containsErrors, citation.name == nil, citation.url == nil, citation.licence == nil {
                report(
                    .emptyValue, node, "“source” is empty", help: "write “source: {name: …, url: https://…}”")
            }
            return citation
        case .scalar:
            report(
                .badURL, node, "“source” must be an address that begins with https:// or http://",
                help: "for a name without an address write “source: {name: …}”")
        case .list:
            report(.wrongType, node, "“source” must be one address, not a list", help: nil)
        }
        return nil
    }

    /// `Reuters`, `Ministry of Justice`: a name and no address, not even one without its scheme.
    private static func isNameOfSource(_ value: String) -> Bool {
        guard (2...80).contains(value.count), value.first?.isLetter == true else { return false }
        return !value.contains(where: { "/:@\\".contains($0) })
            // `U.S. Department of State`, but not `example.org`
            && !value.split(separator: " ").contains { word in
                word.dropLast().contains(".") && !word.split(separator: ".").allSatisfy { $0.count == 1 }
            }
    }
}
