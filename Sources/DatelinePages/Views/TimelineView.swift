import DatelineTemplates

extension Timeline {
    private static let barSchema = RecordSchema<Bar>(
        "bar", "A stretch of time that has articles.",
        [
            .text("name", "The stretch: February 2025, Q1 2025, 2025 or 2020–2029.") { $0.period.name },
            .link("path", "The page of the list on which its articles begin.") { $0.permalink },
            .text("anchor", "The place on that page: t2025-02.") { $0.period.anchor },
            .number("count", "The number of articles.") { $0.count },
            .number("x", "Where it begins, from the left.") { $0.x },
            .number("y", "Where it ends, from the top.") { height - $0.height },
            .number("height", "Its length.") { $0.height },
        ])

    private static let markSchema = RecordSchema<Mark>(
        "time_mark", "The beginning of a year.",
        [
            .text("name", "The year.") { $0.name },
            .text("percent", "Where it is, as a part of the width, without the sign: 12.5.") {
                "\($0.permille / 10).\($0.permille % 10)"
            },
            .flag("late", "Whether it is so near to the end that its name has no room to the right.") { $0.isLate },
        ])

    private static let tickSchema = RecordSchema<Tick>(
        "tick", "A line across a chart.",
        [
            .number("count", "The number of articles that it stands for.") { $0.count },
            .number("y", "Where it is, from the top.") { $0.y },
        ])

    static let schema = RecordSchema<Timeline>(
        "timeline", "Articles by time as a bar chart, from the digest's first article to its last.",
        [
            .text("finding", "What it shows, in a sentence: 9 of 13 articles are from 2023 and 2025.") { $0.finding },
            .list("ticks", of: tickSchema.type, "The scale: its top and its middle.") { timeline in
                timeline.ticks.map { tickSchema.record($0) }
            },
            .text("unit", "What a bar stands for: month, quarter, year, decade or century.") { $0.scale.unit.name },
            .text("first", "The first stretch of time: February 2025.") { $0.scale.periods.first?.name ?? "" },
            .text("last", "The last.") { $0.scale.periods.last?.name ?? "" },
            .text("peak", "The stretch with the most articles, the first of several.") { $0.peak?.period.name ?? "" },
            .number("most", "The number of its articles.") { $0.peak?.count ?? 0 },
            .number("slots", "The number of stretches, with or without articles.") { $0.scale.periods.count },
            .number("width", "The width of the drawing.") { $0.scale.periods.count * $0.pitch },
            .number("height", "The height of the drawing.") { _ in height },
            .number("bar_width", "The width of a bar.") { $0.pitch * 3 / 4 },
            .list("bars", of: barSchema.type, "The stretches that have articles, the first first.") { timeline in
                timeline.bars.map { barSchema.record($0) }
            },
            .list("marks", of: markSchema.type, "Years to set under the bars.") { timeline in
                timeline.marks.map { markSchema.record($0) }
            },
        ])

    var record: Record { Self.schema.record(self) }
}
