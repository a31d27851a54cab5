import DatelineModel

/// Datelines with the day in numbers, as agencies of Belgium and Kuwait write them.
extension DatelineParser {
    /// `BRUXELLES 12/02 (BELGIQUE) = `, `BRUSSEL 12/02/2025 (BELGA) = `: a place in capitals, the day before the month, an agency or
    /// a country, and the sign of equality. No other agency writes them so.
    func behindEqualsSign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        let line = bytes[start..<min(end, start + 64)].prefix { $0 != UInt8(ascii: "\n") }
        guard let sign = line.firstIndex(of: UInt8(ascii: "=")), sign > start + 8, bytes[sign - 1] == UInt8(ascii: " "),
            sign + 1 < end, bytes[sign + 1] == UInt8(ascii: " ")
        else { return nil }
        var words = String(decoding: line[..<sign], as: UTF8.self).trimmingWhitespace()
        var name: String?
        if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
            name = String(words[words.index(after: open)...].dropLast())
            words = words[..<open].trimmingWhitespace()
        }
        guard let blank = words.lastIndex(of: " "), let day = Self.day(inNumbers: words[words.index(after: blank)...]),
            let found = DatelineWords("\(words[..<blank]), \(day)"), found.hasDate, found.isInCapitals,
            isPlace(found, hasEvidence: true)
        else { return nil }
        var dateline = found
        dateline.agency = name.flatMap { AgencyName.isKnown($0) ? $0 : nil }
        let story = skipBlank(bytes, sign + 1, end)
        return beginsStory(bytes, story, end) ? (dateline, story) : nil
    }

    /// `الكويت - 12 - 2 (كونا) -- `: a known place, the day before the month, and an agency.
    func behindNumbers(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        guard start < end, bytes[start] >= 0xD8 else { return nil }
        let line = String(
            decoding: bytes[start..<min(end, start + 96)].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard line.contains(" - ") else { return nil }
        let parts = line.split(separator: " - ", maxSplits: 2).map { $0.trimmingWhitespace() }
        guard parts.count == 3, knowsPlace(parts[0]), let close = parts[2].firstIndex(of: ")"),
            let open = parts[2].firstIndex(of: "("), open < close,
            let day = Self.day(inNumbers: "\(parts[1])/\(parts[2][..<open].trimmingWhitespace())"),
            case let agency = String(parts[2][parts[2].index(after: open)..<close]), AgencyName.isKnown(agency),
            var found = DatelineWords("\(parts[0]), \(day)"), let end = line.firstIndex(of: ")")
        else { return nil }
        found.agency = agency
        let rest = line[line.index(after: end)...].drop { "-–— ".contains($0) }
        guard !rest.isEmpty else { return nil }
        return (found, start + line.utf8.distance(from: line.startIndex, to: rest.startIndex))
    }

    /// `رام الله 23-11-2025 وفا- `: a known place, the day before the month, and an agency with a dash.
    func behindDayAndAgency(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        guard start < end, (0xD8...0xDB).contains(bytes[start]) else { return nil }
        let line = String(
            decoding: bytes[start..<min(end, start + 96)].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard line.contains("-20") || line.contains("/20"),
            let match = line.prefixMatch(of: /([^\d،,(]+) (\d{1,2})[-\/](\d{1,2})[-\/](\d{4}) (\S+)\ ?[-–—]\ /),
            AgencyName.isKnown(String(match.output.5)), case let place = match.output.1.trimmingWhitespace(),
            knowsPlace(place), let day = Self.day(inNumbers: "\(match.output.2)/\(match.output.3)/\(match.output.4)"),
            var found = DatelineWords("\(place), \(day)")
        else { return nil }
        found.agency = String(match.output.5)
        let story = start + line.utf8.distance(from: line.startIndex, to: match.range.upperBound)
        return beginsStory(bytes, story, end) ? (found, story) : nil
    }

    /// `12/02` and `12/02/2025` in words: `12 February`, `12 February 2025`.
    private static func day(inNumbers text: some StringProtocol) -> String? {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard (2...3).contains(numbers.count), (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else {
            return nil
        }
        let day = "\(numbers[0]) \(months[numbers[1] - 1])"
        guard numbers.count == 3 else { return day }
        return (1900...2999).contains(numbers[2]) ? "\(day) \(numbers[2])" : nil
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
