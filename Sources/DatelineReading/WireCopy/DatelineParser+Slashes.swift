import DatelineModel

/// Datelines of services for releases, which have their own signs between the place, the service and the day.
extension DatelineParser {
    /// `DUBLIN, IE / EXAMPLE Newswire / April 1, 2025 / The fund …`
    func betweenSlashes(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        let head = bytes[start..<min(end, start + 120)].prefix { $0 != UInt8(ascii: "\n") }
        guard head.contains(UInt8(ascii: "/")) else { return nil }
        let line = String(decoding: head, as: UTF8.self)
        let slashes = line.ranges(of: " / ")
        guard slashes.count > 2 else { return nil }
        let service = line[slashes[0].upperBound..<slashes[1].lowerBound].trimmingWhitespace()
        let day = line[slashes[1].upperBound..<slashes[2].lowerBound].trimmingWhitespace()
        guard MonthAndDay(day) != nil, (1...4).contains(service.split(separator: " ").count),
            service.first?.isUppercase == true,
            var found = DatelineWords("\(line[..<slashes[0].lowerBound]), \(day)"), found.hasDate
        else { return nil }
        found.agency = service
        let story = min(end, start + line.utf8.distance(from: line.startIndex, to: slashes[2].upperBound))
        return beginsStory(bytes, story, end) ? (found, story) : nil
    }

    /// `11 февраля, Минск /Корр. БЕЛТА/. `: a day, a place and an agency whose mark a full stop follows.
    func behindSlashes(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        let head = bytes[start..<min(end, start + Self.longest)].prefix { $0 != UInt8(ascii: "\n") }
        let hasMark = zip(head, head.dropFirst()).contains { $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: "/") }
        return hasMark ? behindAgency(bytes, start, end) : nil
    }

    /// Takes the service and the day in the parentheses behind the dash: `Calgary, Alberta--(Example Corp. - May 5, 2025) - The
    /// company …`.
    func takeServiceBehindDash(_ bytes: [UInt8], _ end: Int, _ dateline: inout Dateline) {
        guard dateline.day == nil, dateline.agency == nil, dateline.end < end, bytes[dateline.end] == UInt8(ascii: "(")
        else { return }
        let head = bytes[dateline.end..<min(end, dateline.end + 80)].prefix { $0 != UInt8(ascii: "\n") }
        let line = String(decoding: head, as: UTF8.self)
        guard let close = line.firstIndex(of: ")"), let dash = line[..<close].ranges(of: " - ").last else { return }
        let day = line[dash.upperBound..<close].trimmingWhitespace()
        let service = line[..<dash.lowerBound].dropFirst().trimmingWhitespace()
        let story = line[line.index(after: close)...].drop { "-–— ".contains($0) }
        guard let date = MonthAndDay(day), service.first?.isUppercase == true, service.split(separator: " ").count < 5,
            story.startIndex > line.index(after: close), story.contains(where: \.isLetter)
        else { return }
        dateline.take(date.day, day)
        (dateline.agency, dateline.hasEvidence) = (service, true)
        dateline.end = min(end, dateline.end + line.utf8.distance(from: line.startIndex, to: story.startIndex))
    }
}
