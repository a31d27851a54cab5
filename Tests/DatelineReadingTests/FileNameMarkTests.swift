import Testing

@testable import DatelineReading

/// What the names of files say of who may read them.
@Suite struct FileNameMarkTests {
    @Test(arguments: [
        "rules DRAFT.txt", "NOT FOR PUBLICATION - rules.txt", "2025-02-12 rules DRAFT.md", "rules [draft].md",
        "[HOLD] rules.txt",
        "rules (embargoed).md", "rules_HOLD.txt", "HOLD_rules.txt", "rules - do not publish.md",
        "Rules - not for publication.txt",
        "rules.draft.md", "rules draft.txt", "DRAFT rules.txt", "rules (draft v2).md", "EMBARGO 2031-02-14 summit.txt",
        "Embargoed until Friday - rules.txt", "CONFIDENTIAL rules.md", "Rules - confidential.md", "Rules NFP.txt",
        "2025-02-12-HOLD-rules.md",
        "DRAFT-RULES.md", "rules (not final).md", "rules - HOLD for legal.txt", "ENTWURF Regeln.txt",
        "Regeln - nicht veröffentlichen.txt",
        "règles (ne pas publier).md", "BROUILLON règles.md", "reglas - no publicar.txt", "quy định - không đăng.txt",
        "规则 - 请勿发布.txt", "rules [spiked].txt", "2025-02-12-not-for-publication.txt", "do-not-publish-rules.md",
        "KILL rules.txt",
    ])
    func aNameWithAMarkHolds(name: String) { #expect(FileNameMark.holds(name, isAddress: false)) }

    @Test(arguments: [
        "2025-02-12-draft-rules-published.md", "draft-ai-act-published.txt", "Draft rules published.txt", "rules.txt",
        "2025-02-12.md",
        "hold-the-line.md", "kill-switch-becomes-law.md", "2025-02-12-eu-publishes-code-draft.md",
        "confidential-data-leaked.md",
        "AI Act published.md", "EU AI Act.txt", "Minister holds talks.txt", "Holding firms - who owns what.md",
        "kill_switch_law.md",
        "The draft of the century.md", "internal-review-finds-errors.md", "Kill switch becomes law.txt",
        "Zwischen Entwurf und Gesetz.md",
        "vn-ai-law.vi.md", "rules.fr.md", "USA-VN.txt", "2025-02-12-embargoed-chips-reach-iran.md", "a.md",
        "AFP-0012.txt", "index.md",
        "hold.md", "draft.md", "Hanoi - AI law.txt", "loi-en-attente.md", "nhap-khau-chip.md", "NATO HOLDS TALKS.txt",
    ])
    func anOrdinaryNameDoesNot(name: String) { #expect(!FileNameMark.holds(name, isAddress: false)) }

    @Test(arguments: [
        ("embargoed-story.md", "Chips reach Iran", "embargoed"), ("eu-code-draft.md", "EU shows code", "draft"),
        ("2025-02-12-rules-hold.md", "Rules", "hold"), ("eu-code-draft.md", "EU shows draft of a code", nil),
        ("embargoed-chips.md", "Embargoed chips reach Iran", nil),
        ("not-for-publication-rules.md", "Rules", "not for publication"),
        ("do-not-publish-data.md", "Do not publish data of children", nil), ("draft-rules.md", "Rules", nil),
        ("draft.md", "Rules", nil),
    ])
    func anAddressWithSuchAWordThatTheTitleHasNotIsDoubtful(name: String, title: String, word: String?) {
        #expect(FileNameMark.doubt(name, besides: title) == word)
    }
}
