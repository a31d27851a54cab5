import DatelineModel

/// What a file of data may have, so that a build of it takes a few seconds and not minutes.
enum DataBounds {
    /// The most values of a file. Of maps side by side, in a list or a map, each counts with all keys that any of them has, as
    /// they are rows of one width.
    static let mostValues = 1_000_000

    /// What is wrong with the value of a file: too many values, or keys of one map that templates would call the same.
    static func problems(of value: DataValue, in text: SourceText) -> [Diagnostic] {
        var walk = Walk()
        let count = walk.count(value)
        var problems = walk.clashes.prefix(mostClashes).map { clash in
            Diagnostic.error(
                .duplicateKey, at: .location(text.location(at: clash.offset)), clash.words, help: clash.help)
        }
        if count > mostValues {
            problems.append(
                .error(
                    .fileTooLarge, at: .file(text.file),
                    "a file of data may have \(mostValues.grouped) values, and this has \(count.grouped)"
                        + (walk.widest.map { widest in
                            " (\(widest.rows.grouped) maps side by side have \(widest.columns.grouped) different keys)"
                        } ?? ""),
                    help: "take out what no page shows, or divide it among several files"))
        }
        return problems
    }

    /// Warnings of keys below `extra:` or `params:` that templates would call the same; the first counts.
    static func warnings(of fields: [DataField], in text: SourceText) -> [Diagnostic] {
        var walk = Walk()
        _ = walk.count(DataValue(.map(fields)))
        return walk.clashes.prefix(mostClashes).map { clash in
            .warning(
                .duplicateKey, at: .location(text.location(at: clash.offset)), "\(clash.words); the first counts",
                help: clash.help)
        }
    }

    private static let mostClashes = 50

    /// Two keys of a map with one name, and where the value of the second is.
    private struct Clash {
        let other: String
        let key: String
        let offset: Int

        var words: String {
            "templates would call two keys “\(DataName.of(key))”: “\(other)” and “\(key)”"
        }
        var help: String { "give each a name of its own" }
    }

    private struct Walk {
        private(set) var clashes: [Clash] = []
        /// The list with the most values.
        private(set) var widest: (rows: Int, columns: Int)?

        mutating func count(_ value: DataValue) -> Int {
            switch value.content {
            case .nothing, .scalar: return 1
            case .emptyTable(let columns): return columns.count
            case .map(let fields):
                checkNames(fields)
                return count(fields.lazy.map(\.value))
            case .list(let items): return count(items.lazy)
            }
        }

        /// The number of values in those of a list, or of a map, which templates go through as one.
        private mutating func count(_ values: some Sequence<DataValue>) -> Int {
            var keys: Set<String> = []
            var (maps, single, total) = (0, 0, 0)
            for value in values {
                total += count(value)
                guard case .map(let fields) = value.content else {
                    single += 1
                    continue
                }
                maps += 1
                for field in fields { keys.insert(field.key) }
            }
            let table = maps * keys.count
            if table > (widest.map { $0.rows * $0.columns } ?? mostValues / 2) { widest = (maps, keys.count) }
            return max(total, table + single)
        }

        /// Notes two keys of a map that templates would call the same.
        private mutating func checkNames(_ fields: [DataField]) {
            // Most keys are names.
            guard fields.contains(where: { DataName.of($0.key) != $0.key }) else { return }
            var seen: [String: String] = [:]
            for field in fields {
                let name = DataName.of(field.key)
                if let other = seen[name] {
                    clashes.append(Clash(other: other, key: field.key, offset: field.value.offset))
                }
                seen[name] = field.key
            }
        }
    }
}

extension Int {
    /// The number with a comma before each three digits.
    fileprivate var grouped: String {
        let digits = Array(String(magnitude))
        let groups = digits.indices.map { (digits.count - $0) % 3 == 0 && $0 > 0 ? ",\(digits[$0])" : "\(digits[$0])" }
        return (self < 0 ? "−" : "") + groups.joined()
    }
}
