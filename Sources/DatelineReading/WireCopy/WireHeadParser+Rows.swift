import DatelineModel

/// Rows above a story in which a page has several things beside each other: `Press release | Nov 19, 2025 | Brussels | 3 min
/// read`, `12 February 2025          MEDIA STATEMENT`, `Posted Oct 8, 2025 · Updated 2 hours ago`.
extension WireHeadParser {
    /// What one cell of such a row is.
    private enum Cell {
        case day(CalendarDay)
        case place(String)
        case agency(String)
        case authors([String])
        /// The kind of the text: `Press release`.
        case label
        /// A time of day, or what a page says beside: `3 min read`.
        case other
    }

    /// Reads a row of which every cell is something that a head has, and one is a day. Returns whether it is one.
    func readsRow(_ text: String, _ line: OpeningLine, _ reading: inout Reading) -> Bool {
        let texts = PageRow.cells(text)
        guard (2...6).contains(texts.count) else { return false }
        let cells = texts.compactMap { cell(of: $0, hasClock: Self.hasClock(text)) }
        guard cells.count == texts.count, cells.contains(where: { if case .day = $0 { true } else { false } }) else {
            return false
        }
        var hasOthers = false
        for cell in cells {
            switch cell {
            case .day(let day): reading.head.day = reading.head.day ?? day
            case .place(let place): reading.head.place = reading.head.place ?? place
            case .agency(let agency): reading.head.agency = reading.head.agency ?? agency
            case .authors(let names): if reading.head.authors.isEmpty { reading.head.authors = names }
            case .label: reading.takeOfficeAboveLabel()
            case .other: hasOthers = true
            }
        }
        if hasOthers { reading.head.dropped.append(.init(value: text, range: line.range)) }
        return true
    }

    private func cell(of text: String, hasClock: Bool) -> Cell? {
        if text.utf8.contains(where: mayBeDigit) {
            if let day = DayLine.day(text) { return .day(day) }
            if WireLabel.matches(text) || DocumentNumber.matches(text) { return .label }
            return DayLine.isClock(text) || PageFurniture.matches(text) ? .other : nil
        }
        if WireLabel.matches(text) { return .label }
        if datelines.knowsPlace(text) { return .place(text) }
        if AgencyName.isKnown(text) { return .agency(text) }
        if PageFurniture.matches(text) { return .other }
        // Without a time of day, `Example Bank` may be whom the text is about.
        return (Byline(text)?.authors ?? (hasClock ? names(alone: text) : nil)).map { .authors($0) }
    }
}
