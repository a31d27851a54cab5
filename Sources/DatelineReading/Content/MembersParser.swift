package import DatelineModel

/// A member of a bloc as its file names it.
package struct NamedMember: Sendable {
    /// The country, by its code or a name.
    package let country: Located<String>
    /// The day on which it joined, and its last day as a member; `nil` if nobody says.
    package let since, until: CalendarDay?
}

extension FieldReader {
    /// `members:`, a list of countries, each by its code or as `{country: TL, since: 2025-10-26, until: …}`; `members: false` for
    /// none. `nil` if nobody says.
    mutating func members(zone: SiteTimeZone) -> [NamedMember]? {
        guard let node = take("members") else { return nil }
        if case .scalar("false", isQuoted: false) = node.content { return [] }
        guard case .list(let items) = node.content else {
            report(
                .wrongType, node, "“members” must be a list of countries, not \(node.kind)",
                help: "write “members: [VN, {country: TL, since: 2025-10-26}]”, or “members: false” for none")
            return nil
        }
        return items.compactMap { item in
            switch item.content {
            case .scalar(let name, _):
                return NamedMember(
                    country: Located(value: name, offset: item.offset, length: item.length), since: nil, until: nil)
            case .map(let pairs):
                var reader = FieldReader(pairs, of: text, prefix: "members.")
                let (country, since, until) = (
                    reader.text("country"), reader.date("since", zone: zone), reader.date("until", zone: zone)
                )
                if country == nil, reader.wrongKeys.isEmpty {
                    reader.report(.missingValue, item, "a member has no “country”", help: "write “- {country: TL}”")
                }
                if let since, let until, until.value.day < since.value.day {
                    reader.add(
                        .badDate, until.location(in: text), "this member left before it joined",
                        help: "write its last day as a member as “until”")
                }
                add(reader.finish("a member"))
                return country.map { NamedMember(country: $0, since: since?.value.day, until: until?.value.day) }
            case .list:
                report(
                    .wrongType, item, "a member must be a country or a map, not a list",
                    help: "write “- VN” or “- {country: TL, since: 2025-10-26}”")
                return nil
            }
        }
    }
}
