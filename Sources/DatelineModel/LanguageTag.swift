/// Language tags of BCP 47.
package enum LanguageTag {
    /// A tag in its usual capitals: `en`, `pt-BR`, `zh-Hant`; `nil` if a text has not the form of one.
    package static func canonical(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isASCIILetter),
            parts.dropFirst().allSatisfy({ part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { isASCIILetter($0) || (48...57).contains($0) }
            })
        else { return nil }
        let others = parts.dropFirst().map { part in
            switch part.utf8.count {
            case 2: part.uppercased()
            case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: part.lowercased()
            }
        }
        return ([first.lowercased()] + others).joined(separator: "-")
    }

    /// The tag of a language as authors of other programs write it: `pt_BR`, `en_US.UTF-8`, `Russian`; `nil` if a text is none.
    package static func written(_ text: String) -> String? {
        if let tag = names[text.lowercased()] { return tag }
        let tag = text.lowercased().hasSuffix(".utf-8") ? text.dropLast(6) : text[...]
        return canonical(String(tag).replacing("_", with: "-"))
    }

    /// The names of languages in English, in small letters.
    private static let names = [
        "arabic": "ar", "bengali": "bn", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
        "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
        "hungarian": "hu",
        "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "no", "persian": "fa",
        "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru", "spanish": "es", "swahili": "sw",
        "swedish": "sv", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
    ]

    /// The language alone of a tag that may have a script or a region: `pt` of `pt-BR`.
    package static func language(of tag: some StringProtocol) -> String { tag.prefix { $0 != "-" }.lowercased() }

    /// Whether a language is written from right to left: in the script that its tag names, or else in the one that it is
    /// usually written in.
    package static func isRightToLeft(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-").prefix { $0.utf8.count > 1 }
        guard let first = parts.first else { return false }
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(isASCIILetter) }) {
            return rightToLeftScripts.contains(script.lowercased())
        }
        let language = first.lowercased()
        let isUsual = rightToLeftLanguages.contains(language)
        guard let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }),
            otherRegions[language]?.contains(region.uppercased()) == true
        else { return isUsual }
        return !isUsual
    }

    /// The direction of the language as HTML and SVG call it, `ltr` or `rtl`.
    package static func direction(of tag: String) -> String { isRightToLeft(tag) ? "rtl" : "ltr" }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}

/// Scripts of ISO 15924 that are written from right to left.
private let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "gara", "hatr", "hebr", "hung", "khar", "lydi",
    "mand",
    "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp", "phnx", "prti",
    "rohg",
    "samr", "sarb", "sogd", "sogo", "syrc", "thaa", "todr", "yezi",
]

/// Languages whose likeliest script, by the likely subtags of Unicode's CLDR, is one of those.
private let rightToLeftLanguages: Set<String> = Set(
    """
    aao abh abv acm acq acw acx adf ae aeb aec aee afb aib aii aij aiq ajp apc apd ar ara arc arq ars ary arz ask atn auj \
    auz ave avd avl ayh ayl ayn ayp azb bal bej bft bgn bgp bhn bjf bjm bqi brh bsh bsk cja ckb clh dcc def deh dgl div dv \
    esh fa fas fay faz fia gbz ggg gha ghr gig gjk gju glh glk gwc gwf gwt gzi hac haz hbo he heb hkh hnd hno hrt hrz huy \
    isk itk iw jat jbe jbn jdg ji jog jpa jpr jrb jye kas kfm khw kqd ks kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss \
    luv luz mby mde mfa mid mki mnj mvy mzn nli nlm nqo ntz oru ota pal pbt per phl phn phr phv plk pmu prd prs ps psh psi \
    pst pus rhg rmt sam scl sd sdb sdf sdg sdh sds sgr sgy shm shu shv siy siz skr smh smy snd sqo srh ssh sts swb syc syn \
    syr tks tmr tov tra trg trm trw ug uig ur urd ush vaf vmh wbk wlo wne wni wsv xhe ydg yhd yi yid yih yud zba zdj zum
    """.split(separator: " ").map(String.init))

/// Regions in which a language is usually written in the other direction than elsewhere.
private let otherRegions: [String: Set<String>] = [
    "az": ["IQ", "IR"], "ha": ["CM", "SD"], "kk": ["AF", "CN", "IR", "MN"], "ku": ["IQ", "IR", "LB"], "ky": ["CN"],
    "ms": ["CC"], "pa": ["PK"], "sd": ["IN"], "tg": ["PK"], "ug": ["KZ", "MN"], "uz": ["AF"],
]
