package import DatelineModel

/// Reads `Content/redirects.yml`: a map of addresses that the site had to those where they lead now, or to the word `gone`.
package enum MovedAddressesParser {
    /// The file’s path below `Content`.
    package static let fileName = "redirects.yml"

    /// The addresses in the order of the file, with what is wrong in it. Throws `DiagnosticError` if it is no YAML.
    package static func parse(_ text: SourceText) throws -> ([MovedAddress], [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var places: [Permalink: SourceLocation] = [:]
        let pairs = try YAMLReader.read(text, in: 0..<text.bytes.count)
        let addresses = pairs.compactMap { pair -> MovedAddress? in
            let location = text.location(at: pair.offset, length: pair.key.utf8.count)
            guard let path = address(pair.key, location, &diagnostics) else { return nil }
            if let first = places.updateValue(location, forKey: path) {
                diagnostics.append(
                    .error(
                        .badRedirect, at: .location(location), "“\(path)” is in this file twice",
                        help: "keep one of them; the first is in line \(first.line)"))
                return nil
            }
            let targetLocation = text.location(at: pair.value.offset, length: pair.value.length)
            guard case .scalar(let value, _) = pair.value.content, !value.trimmingWhitespace().isEmpty else {
                diagnostics.append(
                    .error(
                        .badRedirect, at: .location(location), "“\(path)” has no new address",
                        help: "write “\(pair.key): /new/page/”, or “\(pair.key): \(MovedAddress.gone)”"))
                return nil
            }
            if value.lowercased() == MovedAddress.gone {
                return MovedAddress(path, to: nil, at: location, targetAt: targetLocation)
            }
            guard let target = address(value, targetLocation, &diagnostics) else { return nil }
            guard target.outputPath != path.outputPath else {
                diagnostics.append(
                    .error(
                        .endlessRedirect, at: .location(location), "“\(path)” leads to itself",
                        help: "remove the line"))
                return nil
            }
            return MovedAddress(path, to: target, at: location, targetAt: targetLocation)
        }
        return (resolved(addresses), diagnostics)
    }

    /// The addresses with where each leads in the end: what has moved twice has a line for each time.
    private static func resolved(_ addresses: [MovedAddress]) -> [MovedAddress] {
        let targets = Dictionary(
            addresses.map { ($0.path.outputPath, $0.target) }, uniquingKeysWith: { first, _ in first })
        return addresses.map { moved in
            guard var target = moved.target else { return moved }
            var seen: Set<String> = [moved.path.outputPath]
            while let next = targets[target.outputPath] {
                // What goes in a circle leads where its line says, or else nowhere.
                guard seen.insert(target.outputPath).inserted else { return moved }
                guard let next else {
                    return MovedAddress(moved.path, to: nil, at: moved.location, targetAt: moved.targetLocation)
                }
                target = next
            }
            return MovedAddress(moved.path, to: target, at: moved.location, targetAt: moved.targetLocation)
        }
    }

    /// An address of the site; `nil` with an error for anything else.
    private static func address(
        _ text: String, _ location: SourceLocation, _ diagnostics: inout [Diagnostic]
    ) -> Permalink? {
        // The front page moves nowhere, but what is gone may lead there.
        if text == "/" { return Permalink("/") }
        switch OldAddress.read(text.trimmingWhitespace(), as: "an address here") {
        case .success(let path): return Permalink(path)
        case .failure(let problem):
            let elsewhere = text.contains("://") || text.contains("*")
            diagnostics.append(
                .error(
                    .badRedirect, at: .location(location), problem.summary,
                    help: elsewhere
                        ? "addresses of other sites and patterns stand in site.yml, below “hosting: {redirects: …}”"
                        : problem.help))
            return nil
        }
    }

    /// The line that says where an address leads now, or that it is gone if there is no target.
    package static func line(_ path: Permalink, to target: Permalink?) -> String {
        "\(written(path.description)): \(target.map { written($0.description) } ?? MovedAddress.gone)"
    }

    /// A text as YAML takes it: in quotation marks unless it has none but the plainest characters.
    private static func written(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "/-_.0123456789".unicodeScalars.contains($0)
        }
        return isPlain ? text : "\"\(text)\""
    }
}
