import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct NameOrderTests {
    private func sorted(_ names: [String], _ language: String) -> [String] {
        let order = NameOrder(language: language)
        return names.sorted { order.precedes(($0, ""), ($1, "")) }
    }

    @Test(arguments: [
        ("vi", ["Ai Cập", "Anh", "Áo", "Azerbaijan", "Ấn Độ", "Bỉ", "Dominica", "Đức", "Estonia", "Ý", "Yemen"]),
        ("de", ["Oman", "Österreich", "Pakistan", "Zypern"]),
        ("sv", ["Norge", "Oman", "Zambia", "Åland", "Österrike"]),
        ("da", ["Norge", "Zambia", "Ægypten", "Østrig", "Ålandsøerne"]),
        ("fr", ["Égypte", "Espagne", "Estonie", "États-Unis", "Éthiopie", "Finlande"]),
        ("es", ["Nauru", "Níger", "Nueva Zelanda", "Ñandú", "Omán"]),
        ("tr", ["Cezayir", "Çad", "Danimarka", "Irak", "İran", "Şili", "Tayland"]),
        ("pl", ["Luksemburg", "Łotwa", "Macedonia"]), ("lt", ["Indija", "Yra", "Kinija"]),
        ("ar", ["أفغانستان", "الأردن", "ألمانيا", "إيران", "مصر"]), ("ja", ["アメリカ", "カナダ", "フランス"]),
        (
            "en",
            ["A.I.", "ab", "Ab", "Åland Islands", "Chad", "Côte d’Ivoire", "Cuba", "viet nam", "Viet Nam", "Vietnam"]
        ),
        ("xx", ["Österreich", "Pakistan", "Zypern"]),
    ])
    func sortsAsReadersOfTheLanguageExpect(language: String, names: [String]) {
        #expect(sorted(names.reversed(), language) == names)
    }

    @Test func theKeyDecidesBetweenEqualNames() {
        let order = NameOrder(language: "en")
        #expect(order.precedes(("Safety", "a"), ("Safety", "b")) && !order.precedes(("Safety", "b"), ("Safety", "a")))
        #expect(
            order.precedes(("Café", "a"), ("Cafe\u{301}", "b")) && !order.precedes(("Cafe\u{301}", "b"), ("Café", "a")))
    }

    /// Names in plain letters are compared without a library: with the same result.
    @Test(.random, arguments: ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "vi", "zh"])
    func plainLettersHaveTheOrderOfTheLibrary(language: String) {
        var random = SeededRandom()
        let letters = Array("aAbBcCdhHlLnxyzZ eE")
        let name = { (random: inout SeededRandom) in
            String((0..<random.below(6)).compactMap { _ in random.pick(letters) })
        }
        let (order, locale) = (NameOrder(language: language), Locale(identifier: language))
        for _ in 0..<500 {
            let (left, right) = (name(&random), name(&random))
            let expected = left.compare(right, options: [], range: nil, locale: locale) == .orderedAscending
            #expect(order.precedes((left, "b"), (right, "a")) == expected, "“\(left)” and “\(right)”")
        }
    }

    @Test(arguments: [
        ("vi", ["Anh", "Ấn Độ", "Bỉ", "Dominica", "Đức"], ["A", "A", "B", "D", "Đ"]),
        ("de", ["Oman", "Österreich", "Zypern"], ["O", "O", "Z"]),
        ("sv", ["Oman", "Zambia", "Åland", "Österrike", "Östtimor"], ["O", "Z", "Å", "Ö", "Ö"]),
        ("ar", ["أفغانستان", "الأردن", "إيران", "مصر"], ["ا", "ا", "ا", "م"]),
        ("en", ["Åland", "china", "Côte d’Ivoire", ""], ["A", "C", "C", ""]), ("ko", ["가나", "독일"], ["가", "독"]),
    ])
    func findsTheLetterOfAnIndex(language: String, names: [String], letters: [String]) {
        let order = NameOrder(language: language)
        let found = names.reduce(into: [String]()) { $0.append(order.letter(of: $1, after: $0.last)) }
        #expect(found == letters)
    }
}
