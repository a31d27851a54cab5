import DatelineModel
import Testing

@testable import DatelineReading

/// Reporters in the heads of stories in Chinese, Japanese and Korean.
@Suite struct EastAsianReportersTests {
    private static let places: Set<String> = ["北京", "台北", "東京", "세종"]
    private static let story = "教育部今天發布學校使用人工智慧系統的指引，全國三千所學校有一年時間準備。"

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        "Who is named beside the word for “reporter” is the author",
        arguments: [
            ("新华社北京2026年10月5日电（记者 张三、李四）", ["张三", "李四"], "北京", "新华社"),
            ("人民网北京2026年10月5日电 （记者张三）", ["张三"], "北京", "人民网"), ("本报北京2026年10月5日电（记者张三）", ["张三"], "北京", nil),
            ("（中央社記者王小明台北5日電）", ["王小明"], "台北", "中央社"), ("〔記者王小明／台北報導〕", ["王小明"], "台北", nil),
            ("（记者 张三 报道）", ["张三"], nil, nil), ("本报讯（记者张三）", ["张三"], nil, nil), ("【東京＝山田太郎】", ["山田太郎"], "東京", nil),
            ("[예시경제 김아무개 기자] ", ["김아무개"], nil, "예시경제"), ("[세종=예시경제 김아무개 기자] ", ["김아무개"], "세종", "예시경제"),
        ] as [(String, [String], String?, String?)])
    func theReporterIsTheAuthor(dateline: String, authors: [String], place: String?, agency: String?) {
        let (head, body) = head("教育部發布學校使用指引\n\n2026-10-05 10:12\n\n\(dateline)\(Self.story)")
        #expect(head.authors == authors && head.place == place && head.agency == agency, "\(head)")
        #expect(body == Self.story && head.day == CalendarDay(iso: "2026-10-05"), "\(body)")
    }

    @Test(
        "On a line of its own as well",
        arguments: [
            ("本报记者 张三", ["张三"]), ("新华社记者张三、李四", ["张三", "李四"]), ("文／王小明", ["王小明"]),
            ("김아무개 기자", ["김아무개"]), ("김아무개·이아무개 기자 kim@example.com", ["김아무개", "이아무개"]),
        ])
    func aLineOfReportersNamesTheAuthors(line: String, authors: [String]) {
        let (head, body) = head("教育部發布學校使用指引\n\n2026-10-05 10:12\n\n\(line)\n\n\(Self.story)")
        #expect(head.authors == authors && body == Self.story, "\(head)")
    }

    @Test func theHeadlineBehindTheDatelineIsNoPartOfTheStory() {
        let (head, body) = head("教育部发布指南\n\n新华社北京2026年10月5日电 题：教育部发布指南\n\n新华社记者张三\n\n\(Self.story)")
        #expect(head.headline == "教育部发布指南" && head.authors == ["张三"] && body == Self.story, "\(head)")
    }

    @Test(
        "Others who are told of are none",
        arguments: [
            "记者协会", "记者从教育部获悉，学校有一年时间准备。", "（记者注：以下为节选）", "기자 협회가 새 지침을 발표했다.", "新聞記者",
        ])
    func whatIsToldOfReportersIsOfTheStory(line: String) {
        let (head, body) = head("教育部發布學校使用指引\n\n2026-10-05 10:12\n\n\(line)\n\n\(Self.story)")
        #expect(head.authors.isEmpty && body.contains(line), "\(head)")
    }

    @Test(arguments: ["记者：王小明", "记者：您怎么看", "김아무개 기자"])
    func aReporterBelowAShortStoryTakesNothingFromIt(line: String) {
        let story = "港务局周一表示，渡轮将每两小时开出一班，以便学生和工人往返于两岸之间。\n\n这项安排从下周开始实行。"
        let (_, body) = head("渡轮每两小时一班\n\n\(story)\n\n\(line)")
        #expect(body.contains(story))
    }
}
