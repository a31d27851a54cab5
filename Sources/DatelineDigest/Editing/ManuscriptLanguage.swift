import DatelineModel
import DatelineReading
import DatelineTagging

/// The language by which a manuscript is tagged, and how it is known. A page is in the language that its author gives, or in the
/// site’s: what is only told changes no page but by its tags.
struct ManuscriptLanguage {
    /// How a language is known.
    enum Source: String {
        /// The author says it.
        case given
        /// The letters and little words of the text leave no doubt, and the site’s language is another.
        case told = "text"
        /// It is the site’s.
        case site
    }

    /// The language, as a tag of BCP 47. A site’s language that has near relatives in the same letters, such as Malay, is
    /// not told from these.
    let tag: String
    let source: Source

    init(of manuscript: Manuscript, in settings: SiteSettings) {
        if let given = manuscript.fields.language {
            (tag, source) = (given, .given)
            return
        }
        let site = TextLanguage(tag: settings.language)
        if let told = Self.told(from: manuscript), told != site, site != nil || !told.isLatin {
            (tag, source) = (told.rawValue, .told)
        } else {
            (tag, source) = (settings.language, .site)
        }
    }

    /// The language by whose names and phrases the text is tagged.
    var tagged: TextLanguage { TextLanguage(tag: tag) ?? .english }

    /// The language of the text, or of what stands for it, if its words leave no doubt.
    static func told(from manuscript: Manuscript) -> TextLanguage? {
        let body = manuscript.body.range
        guard body.isEmpty else {
            return manuscript.text.bytes.withUnsafeBufferPointer {
                TextLanguage.told(from: UnsafeBufferPointer(rebasing: $0[body]))
            }
        }
        return TextLanguage.told(from: (manuscript.fields.title ?? "") + " " + (manuscript.fields.summary ?? ""))
    }
}
