package import DatelineModel

/// One field of a record schema: its name, its type, a sentence on it, and where its value comes from.
package struct Field<Source>: Sendable {
    /// Its name, type and summary.
    let declaration: RecordType.Field
    /// Its value for a source.
    let value: @Sendable (Source) -> TemplateValue

    private init(
        _ name: String, _ type: ValueType, optional: Bool = false, _ summary: String,
        _ value: @Sendable @escaping (Source) -> TemplateValue
    ) {
        declaration = RecordType.Field(name: name, type: type, isOptional: optional, summary: summary)
        self.value = value
    }
}

// MARK: - Plain values

extension Field {
    /// Text that is always there, though it may be empty.
    package static func text(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> String
    ) -> Field {
        Field(name, .text, summary) { .text(value($0)) }
    }

    /// Text that may be missing.
    package static func optionalText(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> String?
    ) -> Field {
        Field(name, .text, optional: true, summary) { value($0).map { .text($0) } ?? .none }
    }

    /// Markup that is always there, though it may be empty.
    package static func html(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> HTML
    ) -> Field {
        Field(name, .html, summary) { .html(value($0)) }
    }

    /// Markup that may be missing.
    package static func optionalHTML(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> HTML?
    ) -> Field {
        Field(name, .html, optional: true, summary) { value($0).map { .html($0) } ?? .none }
    }

    /// A page or file of the site.
    package static func link(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> Permalink
    ) -> Field {
        Field(name, .link, summary) { .link(value($0)) }
    }

    /// A page or file of the site that may be missing.
    package static func optionalLink(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> Permalink?
    ) -> Field {
        Field(name, .link, optional: true, summary) { value($0).map { .link($0) } ?? .none }
    }

    /// A full address: `http`, `https` or `mailto`. Others are printed as `about:invalid`.
    package static func url(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> String
    ) -> Field {
        Field(name, .url, summary) { .url(value($0)) }
    }

    /// A full address that may be missing.
    package static func optionalURL(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> String?
    ) -> Field {
        Field(name, .url, optional: true, summary) { value($0).map { .url($0) } ?? .none }
    }

    /// A whole number.
    package static func number(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> Int
    ) -> Field {
        Field(name, .number, summary) { .number(value($0)) }
    }

    /// Yes or no.
    package static func flag(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> Bool
    ) -> Field {
        Field(name, .flag, summary) { .flag(value($0)) }
    }

    /// A day, perhaps with a time.
    package static func date(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> PublicationDate
    ) -> Field {
        Field(name, .date, summary) { .date(value($0)) }
    }

    /// A day, perhaps with a time, that may be missing.
    package static func optionalDate(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> PublicationDate?
    ) -> Field {
        Field(name, .date, optional: true, summary) { value($0).map { .date($0) } ?? .none }
    }

    /// JSON, UTF-8.
    package static func json(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> [UInt8]
    ) -> Field {
        Field(name, .json, summary) { .json(value($0)) }
    }

    /// JSON, UTF-8, that may be missing.
    package static func optionalJSON(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> [UInt8]?
    ) -> Field {
        Field(name, .json, optional: true, summary) { value($0).map { .json($0) } ?? .none }
    }
}

extension Field {
    /// A value that style rules may have.
    package static func style(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> StyleValue
    ) -> Field {
        Field(name, .style, summary) { .text(value($0).text) }
    }
}

// MARK: - Lists and records

extension Field {
    /// A list of texts.
    package static func texts(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> [String]
    ) -> Field {
        Field(name, .list(.text), summary) { .list(value($0).map { .text($0) }) }
    }

    /// A list of whole numbers.
    package static func numbers(
        _ name: String, _ summary: String, _ value: @Sendable @escaping (Source) -> [Int]
    ) -> Field {
        Field(name, .list(.number), summary) { .list(value($0).map { .number($0) }) }
    }

    /// A record, which has to be of the given type.
    package static func record(
        _ name: String, of type: RecordType, _ summary: String, _ value: @Sendable @escaping (Source) -> Record
    ) -> Field {
        Field(name, .record(type), summary) { .record(value($0)) }
    }

    /// A record that may be missing.
    package static func optionalRecord(
        _ name: String, of type: RecordType, _ summary: String, _ value: @Sendable @escaping (Source) -> Record?
    ) -> Field {
        Field(name, .record(type), optional: true, summary) { value($0).map { .record($0) } ?? .none }
    }

    /// A record whose fields are the site’s own.
    package static func own(
        _ name: String, _ own: OwnRecord, _ summary: String, _ value: @Sendable @escaping (Source) -> Record
    ) -> Field {
        Field(name, .own(own), summary) { .record(value($0)) }
    }

    /// A value of the site’s data, of the type that it has there.
    package static func data(
        _ name: String, _ type: ValueType, _ summary: String, _ value: @Sendable @escaping (Source) -> TemplateValue
    ) -> Field {
        Field(name, type, summary, value)
    }

    /// A list of records, each of the given type.
    package static func list(
        _ name: String, of type: RecordType, _ summary: String, _ value: @Sendable @escaping (Source) -> [Record]
    ) -> Field {
        Field(name, .list(.record(type)), summary) { .list(value($0).map { .record($0) }) }
    }
}
