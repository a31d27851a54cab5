import DatelineDigest
import DatelineModel
import DatelineReading

/// What pages tell machines about instruments.
extension StructuredData {
    /// An instrument: `Legislation` if it is law or is to become law, or else a `CreativeWork`.
    static func instrument(
        _ entry: Instruments.Entry, _ all: [Instruments.Entry], today: CalendarDay, _ settings: SiteSettings,
        _ words: Words
    ) -> [UInt8] {
        let instrument = entry.instrument
        let status = instrument.status(on: today)
        return JSONText { json in
            json.member("@context", "https://schema.org")
            json.member("@type", type(of: instrument))
            json.member("name", entry.term.name)
            json.member("description", entry.file.summary)
            json.member("url", address(of: entry, settings))
            if !instrument.names.isEmpty { json.member("alternateName", each: instrument.names) { $0.string($1) } }
            json.member("sameAs", instrument.citation?.url)
            json.member("creativeWorkStatus", status.map { words.name(of: $0) })
            if instrument.kind.isLaw {
                json.member("legislationIdentifier", instrument.number)
                json.member("legislationType", words.name(of: instrument.kind))
                json.member("legislationJurisdiction") { jurisdiction(&$0, of: instrument) }
                let passed = instrument.steps.first { step in
                    step.day <= today && [.passed, .adopted, .signed].contains(step.status)
                }
                json.member("legislationDate", passed?.day.description)
                json.member("legislationLegalForce", status.flatMap(force))
                if !entry.supersedes.isEmpty {
                    json.member("legislationChanges", each: entry.supersedes) { json, position in
                        work(&json, all[position], settings)
                    }
                }
            } else {
                json.member("identifier", instrument.number)
                json.member("spatialCoverage") { jurisdiction(&$0, of: instrument) }
            }
        }.bytes
    }

    /// An instrument that an article is about, or mentions.
    static func work(_ json: inout JSONText, _ entry: Instruments.Entry, _ settings: SiteSettings) {
        json.object { json in
            json.member("@type", type(of: entry.instrument))
            json.member("name", entry.term.name)
            json.member("url", address(of: entry, settings))
        }
    }

    private static func type(of instrument: Instrument) -> String {
        instrument.kind.isLaw ? "Legislation" : "CreativeWork"
    }

    private static func address(of entry: Instruments.Entry, _ settings: SiteSettings) -> String? {
        settings.hasPages(.instruments) ? settings.baseURL.absolute(entry.term.permalink.description) : nil
    }

    private static func jurisdiction(_ json: inout JSONText, of instrument: Instrument) {
        guard let area = instrument.area else { return place(&json, instrument.jurisdiction) }
        json.object { json in
            json.member("@type", "AdministrativeArea")
            json.member("name", area)
            json.member("containedInPlace") { place(&$0, instrument.jurisdiction) }
        }
    }

    private static func place(_ json: inout JSONText, _ term: Term) {
        if term.taxonomy == .countries { return country(&json, term) }
        json.object { json in
            json.member("@type", "AdministrativeArea")
            json.member("name", term.name)
        }
    }

    /// Whether a status says that the instrument is in force; `nil` if it says neither that it is nor that it is not.
    private static func force(_ status: Instrument.Status) -> String? {
        switch status {
        case .inForce, .applies: "https://schema.org/InForce"
        case .partlyApplies: "https://schema.org/PartiallyInForce"
        case .openForSignature, .passed, .signed, .adopted, .published, .ratified: nil
        case .proposed, .pending, .suspended, .rejected, .vetoed, .withdrawn, .lapsed, .superseded, .repealed, .revoked:
            "https://schema.org/NotInForce"
        }
    }
}
