/// Names of people in Japanese that stand without any word that says so, by the surnames that most of them have.
enum JapaneseNames {
    /// Words if each of them is such a name; `nil` if any may be something else.
    static func names(_ words: [String]) -> [String]? { words.allSatisfy(isName) ? words : nil }

    /// Whether a word is a surname that is known and a name of one to three letters, and nothing that ends as an office or a town.
    private static func isName(_ word: String) -> Bool {
        guard (3...6).contains(word.count), !ends.contains(where: word.hasSuffix),
            word.unicodeScalars.allSatisfy({
                (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
            })
        else { return false }
        return (1...3).contains { count in
            (1...3).contains(word.count - count) && surnames.contains(String(word.prefix(count)))
        }
    }

    private static let ends = [
        "部", "班", "社", "局", "省", "庁", "県", "市", "区", "町", "村", "府", "都", "道", "党", "会", "版", "面", "記者",
    ]

    private static let surnames = Set(
        """
        佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川
        前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田
        上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井
        千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 杉本 市川 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口
        平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大久保
        松下 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 荒井 堀 大島 菅野 西山 早川 平井 石橋 篠原 須藤 片山 南 奥村 広瀬 小沢 荻野
        福井 成田 栗原 三宅 岸 岡崎 児玉 大石 田辺 河合 堀内 鎌田 榎本 奥田 八木 中井 菅 松永 大森 岡 白石 今村 三好 宮田 鶴田 滝沢 土井 坂口 神田 村井
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
