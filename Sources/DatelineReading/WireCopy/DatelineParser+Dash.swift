import DatelineModel

extension DatelineParser {
    /// The first dash in the first line that can separate a dateline from its story.
    func findSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var characters = 0
            for position in start..<max(start, end) {
                let byte = buffer[position]
                if byte & 0xC0 == 0x80 { continue }
                guard characters < Self.longest, byte != UInt8(ascii: "\n") else { return nil }
                characters += 1
                switch byte {
                case 0xE2:
                    var next = position
                    while next + 2 < end, buffer[next] == 0xE2, buffer[next + 1] == 0x80,
                        (0x93...0x95).contains(buffer[next + 2]), next < position + 9
                    {
                        next += 3
                    }
                    if next > position { return (position, next) }
                case UInt8(ascii: "-"), UInt8(ascii: "_"):
                    let before = position > start ? buffer[position - 1] : UInt8(ascii: " ")
                    // 0xA0 is the end of a no-break space, and of some letters, which no hyphen and space follow.
                    if before == UInt8(ascii: " ") || before == UInt8(ascii: ")") || before == 0xA0 {
                        var next = position + 1
                        while next < end, buffer[next] == byte, next < position + 3 { next += 1 }
                        // `(Nampa) -Canada`
                        let isBehindAgency = position > start + 1 && buffer[position - 2] == UInt8(ascii: ")")
                        let isDouble = byte == UInt8(ascii: "-") && next > position + 1
                        if isBehindAgency || isDouble || skipBlank(bytes, next, end) > next { return (position, next) }
                    } else if byte == UInt8(ascii: "-"), position + 1 < end {
                        if buffer[position + 1] == byte { return (position, position + 2) }
                        // `RABAT (MAP) 03-07-2025- Le …`: behind a year.
                        let isBehindYear =
                            position > start + 4
                            && buffer[(position - 4)..<position].allSatisfy { (48...57).contains($0) }
                        if isBehindYear, buffer[position + 1] == UInt8(ascii: " ") { return (position, position + 1) }
                    }
                default: continue
                }
            }
            return nil
        }
    }

    /// Whether what follows can open a story: a capital, a digit, a quotation mark.
    func beginsStory(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        guard let scalar = String(decoding: bytes[start..<min(start + 4, end)], as: UTF8.self).unicodeScalars.first
        else {
            return false
        }
        return !scalar.properties.isLowercase
    }
}

// MARK: - Datelines without a dash

extension DatelineParser {
    /// An agency and no place: `EFE.- El Gobierno …`, `(KPL) The government …`, `(VOVWORLD) - Bộ Khoa học …`.
    func agencyAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        if let dateline = paperInParentheses(bytes, start, end) { return dateline }
        let isInParentheses = bytes[start] == UInt8(ascii: "(")
        let first = isInParentheses ? start + 1 : start
        let name = nameOfAgency(bytes[first..<min(end, first + 32)])
        var story = name.endIndex
        guard story + 2 < end else { return nil }
        if isInParentheses {
            guard bytes[story] == UInt8(ascii: ")") else { return nil }
            story += 1
        }
        let signs = bytes[story..<end].prefix { ".-".utf8.contains($0) }
        // `NDO - Bộ Khoa học …`: papers of Viet Nam.
        let dash = signs.isEmpty && !isInParentheses ? dashOfVietnamesePaper(bytes, story, end) : nil
        guard dash != nil || signs.elementsEqual(".-".utf8) || isInParentheses && signs.isEmpty else { return nil }
        story = dash ?? signs.endIndex
        guard story < end, bytes[story] == UInt8(ascii: " ") else { return nil }
        story = skipBlank(bytes, story, end)
        let agency = String(decoding: name, as: UTF8.self)
        guard beginsStory(bytes, story, end), AgencyName.isKnown(agency) else { return nil }
        return Dateline(of: agency, end: story)
    }

    /// Takes the day with which a lede in Vietnamese begins if it is that of the event, `NDO - Ngày 12/2/2025, tại Hà Nội, …`; it
    /// stays there.
    func takeDayOfVietnameseLede(_ bytes: [UInt8], _ end: Int, _ dateline: inout Dateline) {
        guard dateline.day == nil, dateline.dayWithoutYear == nil, dateline.end < end else { return }
        let beginning = String(decoding: bytes[dateline.end..<min(end, dateline.end + 64)], as: UTF8.self)
        guard let comma = beginning.firstRange(of: ", tại ")?.lowerBound else { return }
        let words = beginning[..<comma].split(separator: " ")
        guard (2...3).contains(words.count), let last = words.last,
            ["ngày", "sáng", "chiều", "tối", "trưa"].contains(words[0].lowercased()),
            words.count == 2 || words[1].lowercased() == "ngày", let date = MonthAndDay("ngày \(last)")
        else { return }
        dateline.take(date.day, "ngày \(last)")
    }

    /// The name at the start of a line, with the full stop inside it: `VOV.VN`.
    private func nameOfAgency(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isInside = { (index: Int) in index + 1 < line.endIndex && isLetter(line[index + 1]) }
        let end = line.indices.first { index in
            line[index] <= UInt8(ascii: " ") || ")(".utf8.contains(line[index])
                || line[index] == UInt8(ascii: ".") && !isInside(index)
        }
        return line[..<(end ?? line.endIndex)]
    }

    /// Where the dash behind the name of a paper ends, in copy in Vietnamese; `nil` if there is none.
    private func dashOfVietnamesePaper(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let dash = findSeparator(bytes, start, min(end, start + 8)), skipBlank(bytes, start, end) == dash.start
        else {
            return nil
        }
        let rest = String(decoding: bytes[dash.end..<min(end, dash.end + 120)], as: UTF8.self)
        return rest.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) } ? dash.end : nil
    }

    /// `(VOVWORLD) - Bộ …`, `(Dân trí) – Bộ …`: a paper that names itself before a dash, in capitals, as an address, or in copy in
    /// Vietnamese, whose papers do.
    private func paperInParentheses(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        guard bytes[start] == UInt8(ascii: "("),
            let close = bytes[start..<min(end, start + 32)].firstIndex(of: UInt8(ascii: ")")),
            let dash = findSeparator(bytes, close, min(end, close + 8)), skipBlank(bytes, close + 1, end) == dash.start
        else { return nil }
        let story = skipBlank(bytes, dash.end, end)
        let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
        let rest = String(decoding: bytes[dash.end..<min(end, dash.end + 120)], as: UTF8.self)
        guard beginsStory(bytes, story, end), name.split(separator: " ").count < 4, name.first?.isUppercase == true,
            name.allSatisfy({ $0.isLetter || " .-".contains($0) }), !knowsPlace(name),
            !Self.isLabel(name.uppercased()), MonthAndDay(name) == nil,
            AgencyName.matches(name) || rest.unicodeScalars.contains(where: { (0x1EA0...0x1EF9).contains($0.value) })
        else { return nil }
        return Dateline(of: name, end: story)
    }

    /// `APA-Dakar (Senegal) The minister …`: the agency before the place.
    func behindHyphenOfAgency(
        _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> (words: DatelineWords?, story: Int)? {
        let limit = min(end, start + Self.longest)
        guard let hyphen = bytes[start..<limit].prefix(8).firstIndex(of: UInt8(ascii: "-")), hyphen > start + 1,
            AgencyName.isKnown(String(decoding: bytes[start..<hyphen], as: UTF8.self)),
            let close = bytes[hyphen..<limit].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let words = String(decoding: bytes[(hyphen + 1)...close], as: UTF8.self)
        let story = skipBlank(bytes, close + 1, end)
        guard !words.contains("\n"), var found = DatelineWords(words), let country = found.agency,
            knowsPlace(found.place), knowsPlace(country), story > close + 1, beginsStory(bytes, story, end)
        else { return nil }
        found.agency = String(decoding: bytes[start..<hyphen], as: UTF8.self)
        return (found, story)
    }

    /// `Ciudad de México. El Senado …`, `München. Das Landgericht …`: a known place and a full stop, as newspapers in Spanish and
    /// German write it, and a long sentence behind it.
    private func placeBehindStop(
        _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> (words: DatelineWords?, story: Int)? {
        let head = bytes[start..<min(end, start + 40)]
        guard let stop = head.firstIndex(of: UInt8(ascii: ".")), stop > start + 3, stop + 1 < end,
            bytes[stop + 1] == UInt8(ascii: " "), !head[..<stop].contains(where: { "\n,()".utf8.contains($0) }),
            !head[..<stop].contains(where: { (48...57).contains($0) })
        else { return nil }
        let place = String(decoding: head[..<stop], as: UTF8.self)
        let story = skipBlank(bytes, stop + 1, end)
        // `London. A city of nine million has …` is a way to begin a sentence.
        guard
            !["A ", "An ", "It ", "That ", "This ", "Where "].contains(where: {
                bytes[story..<end].starts(with: $0.utf8)
            })
        else { return nil }
        let sentence = bytes[story..<end].prefix(200).prefix { !".?!\n".utf8.contains($0) }
        guard sentence.count > 50, knowsPlace(place), let found = DatelineWords(place), beginsStory(bytes, story, end)
        else {
            return nil
        }
        return (found, story)
    }

    /// `BAKU, Azerbaijan, March 6. The minister …`, `TASS, October 10. The minister …`: a known place or an agency, a
    /// day and a full stop.
    ///
    /// In small letters, `Geneva, March 6. Delegates …`, it begins a sentence, unless an agency stands before it.
    func behindStop(
        _ bytes: [UInt8], _ start: Int, _ end: Int, isBehindAgency: Bool = false
    ) -> (words: DatelineWords?, story: Int)? {
        if let found = placeBehindStop(bytes, start, end) { return found }
        let line = bytes[start..<min(end, start + 64)].prefix { $0 != UInt8(ascii: "\n") }
        guard let first = line.first, (65...90).contains(first),
            let stop = line.indices.dropFirst().first(where: { index in
                line[index] == UInt8(ascii: ".") && (48...57).contains(line[index - 1])
            }), stop + 1 < end, bytes[stop + 1] == UInt8(ascii: " ")
        else { return nil }
        let text = String(decoding: bytes[start..<stop], as: UTF8.self)
        guard let words = DatelineWords(text), words.hasDate, words.isInCapitals || isBehindAgency else { return nil }
        var found = words
        let day = words.monthAndDay ?? ""
        if AgencyName.isKnown(words.place), let undated = DatelineWords("UNDATED, \(day) (\(words.place))") {
            found = undated
        } else if !knowsPlace(words.place) {
            return nil
        }
        let story = skipBlank(bytes, stop + 1, end)
        return beginsStory(bytes, story, end) ? (found, story) : nil
    }
}
