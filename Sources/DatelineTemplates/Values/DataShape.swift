package import DatelineModel

/// What all values in one place of a site’s data have in common, found by looking at each: from it follows their type.
///
/// Texts, numbers, dates and flags in one place are texts together; a single value beside lists is a list of one.
package final class DataShape {
    private var kinds: Set<ValueType.Kind> = []
    private var elements: DataShape?
    private var fields: [String: DataShape] = [:]
    private var order: [(name: String, key: String)] = []
    /// How many maps were seen.
    private var mapCount = 0
    /// Whether the columns of a table without rows were seen, of which each row would be a map.
    private var hasColumns = false
    /// The names of keys: in a table each is there many times.
    private var names: [String: String] = [:]
    /// How many values of all were there.
    private var valueCount = 0
    /// The fields that maps have by default.
    private var defaults: Set<String> = []
    /// The fields of which nothing is known.
    private var unreadable: Set<String> = []
    private var firstMap: Place?
    private var firstOther: Place?

    /// Where a value stands.
    private struct Place {
        let source: DataSource
        let offset: Int

        var words: String { source.words(offset) }
    }

    /// Nothing seen yet.
    package init() {}

    /// Looks at a value.
    package func add(_ value: DataValue, in source: DataSource) {
        switch value.content {
        case .nothing: return
        case .scalar(let scalar):
            kinds.insert(scalar.kind)
            if firstOther == nil { firstOther = Place(source: source, offset: value.offset) }
        case .list(let items):
            let elements = elements ?? DataShape()
            self.elements = elements
            for item in items { elements.add(item, in: source) }
            if firstOther == nil { firstOther = Place(source: source, offset: value.offset) }
        case .emptyTable(let columns):
            let elements = elements ?? DataShape()
            self.elements = elements
            elements.hasColumns = true
            for column in columns { elements.addField(column, DataValue(.nothing), in: source) }
            if firstOther == nil { firstOther = Place(source: source, offset: value.offset) }
        case .map(let fields):
            addMap(fields, in: source)
            if firstMap == nil { firstMap = Place(source: source, offset: value.offset) }
        }
        valueCount += 1
    }

    /// Looks at the keys of a map, or at the lack of any.
    package func addMap(_ fields: [DataField], in source: DataSource) {
        mapCount += 1
        for field in fields { addField(field.key, field.value, in: source) }
    }

    /// Looks at one key of the only map.
    package func addField(_ key: String, _ value: DataValue, in source: DataSource) {
        let name = name(of: key)
        let shape: DataShape
        if let known = fields[name] {
            shape = known
        } else {
            shape = DataShape()
            fields[name] = shape
            order.append((name, key))
        }
        shape.add(value, in: source)
    }

    private func name(of key: String) -> String {
        if let name = names[key] { return name }
        let name = DataName.of(key)
        names[key] = name
        return name
    }

    /// Looks at what maps have that do not say otherwise: what has a value there is never missing.
    package func addDefaults(_ fields: [DataField], in source: DataSource) {
        addMap(fields, in: source)
        mapCount -= 1
        defaults.formUnion(fields.filter { !$0.value.isNothing }.map { DataName.of($0.key) })
    }

    /// Notes that a map has a key whose value could not be read.
    package func addUnreadable(_ name: String) {
        if unreadable.insert(name).inserted { order.append((name, name)) }
    }

    // MARK: - Types

    /// The type of one of the site’s own records, of which each map seen is one. With `isPartial` each field may be missing,
    /// since there are records of the kind that no map stands for.
    package func recordType(of record: OwnRecord, isPartial: Bool = false) -> RecordType {
        recordType(named: record.name, remedy: record.remedy) { name, shape in
            !defaults.contains(name) && (isPartial || shape.valueCount < mapCount)
        }
    }

    private func recordType(
        named name: String, remedy: String? = nil, isUncertain: (String, DataShape) -> Bool
    ) -> RecordType {
        let list = order.map { field in
            let shape = fields[field.name] ?? DataShape()
            let (type, conflict) = shape.type(named: field.name)
            let mayBeMissing = isUncertain(field.name, shape)
            return RecordType.Field(
                name: field.name, type: type, isOptional: mayBeMissing, summary: field.key, isUncertain: mayBeMissing,
                conflict: conflict, isUnreadable: unreadable.contains(field.name))
        }
        return RecordType(name: name, summary: "", fields: list, isShared: false, isOwn: true, remedy: remedy)
    }

    /// The type of the values, and why they have none in common.
    private func type(named name: String) -> (ValueType, conflict: String?) {
        if mapCount > 0 || hasColumns {
            if let firstMap, let firstOther {
                return (.text, "it is a map of keys at \(firstMap.words), but not at \(firstOther.words)")
            }
            return (.record(recordType(named: name) { $1.valueCount < self.mapCount }), nil)
        }
        guard let elements else { return (Self.type(of: kinds), nil) }
        elements.kinds.formUnion(kinds)
        if let firstOther = elements.firstMap, !kinds.isEmpty, let single = self.firstOther {
            return (
                .text, "its items are maps of keys at \(firstOther.words), but there is one text at \(single.words)"
            )
        }
        let (type, conflict) = elements.type(named: name)
        return (.list(type), conflict)
    }

    private static func type(of kinds: Set<ValueType.Kind>) -> ValueType {
        guard kinds.count == 1 else { return .text }
        return kinds.contains(.number) ? .number : kinds.contains(.date) ? .date : kinds.contains(.flag) ? .flag : .text
    }
}

/// The file that values stand in.
package struct DataSource: Sendable {
    private let file: String
    private let text: SourceText?

    /// A file by its name in messages, with its text if that is at hand, so that lines can be named.
    package init(file: String, text: SourceText? = nil) { (self.file, self.text) = (file, text) }

    /// A place in it as messages name it.
    fileprivate func words(_ offset: Int) -> String {
        guard let location = text?.location(at: offset) else { return file }
        return "\(file):\(location.line):\(location.column)"
    }
}

extension DataScalar {
    fileprivate var kind: ValueType.Kind {
        switch self {
        case .text: .text
        case .number: .number
        case .flag: .flag
        case .date: .date
        }
    }
}
