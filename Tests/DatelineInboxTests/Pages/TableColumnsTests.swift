import DatelineInbox
import DatelineModel
import Testing

/// Old pages, which are tables with a menu beside the story.
@Suite struct TableColumnsTests {
    private static let story =
        "<p>The ministry opened a register on Wednesday in which each office must enter its programs.</p>"
        + "<p>The register has 84 entries on its first day, from schools to the control of imports.</p>"
        + "<p>Offices that enter nothing lose the right to buy new programs, the ministry said.</p>"

    private func words(_ body: String, title: String = "Ministry opens a register") throws -> (
        text: String, title: String?
    ) {
        let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
        let story = try PageReader.story(of: Array(page.utf8)[...])
        guard case .markdown(let text) = story.text else { return ("no Markdown", nil) }
        return (text, story.title)
    }

    private func row(_ cells: String) -> String { "<table><tr>\(cells)</tr></table>" }

    @Test(
        "A narrow cell with links beside the story is a menu, with prose or without",
        arguments: [
            "<td width=170><b>Programmes</b><br>The ministry runs four programmes for firms, schools and hospitals.<br>"
                + "<a href=a>Skills</a><br><a href=b>Data</a><br><a href=c>Chips</a><br>Hotline: 0800 555 0100</td>",
            "<td width='20%'><a href=a>Skills</a><br><a href=b>Data</a><br>Opening hours<br>Monday to Friday</td>",
            "<td><a href=a>Skills for schools</a><br><a href=b>Data for hospitals</a></td>",
        ])
    func theMenuIsNoStory(menu: String) throws {
        for cells in ["\(menu)<td>\(Self.story)</td>", "<td>\(Self.story)</td>\(menu)"] {
            let text = try words(row(cells)).text
            #expect(text.hasPrefix("The ministry opened") && text.hasSuffix("the ministry said.\n"), "\(text)")
        }
    }

    @Test func twoColumnsOfAStoryAreBothRead() throws {
        let half = "<p>The second column tells that the test has three parts, and that each takes a week.</p>"
        let text = try words(row("<td width='50%'>\(Self.story)</td><td width='50%'>\(half)</td>")).text
        #expect(text.contains("84 entries") && text.contains("The second column"))
    }

    @Test func aNarrowCellOfTheStoryWithoutLinksStays() throws {
        let text = try words(
            row("<td width=120>Lisbon, a city of half a million, has no such register yet.</td><td>\(Self.story)</td>")
        )
        .text
        #expect(text.contains("Lisbon, a city"))
    }

    @Test(
        "Rows of links to other pages above and below a story are left out",
        arguments: [
            "<tr><td><a href=p>Previous story</a></td><td><a href=n>Next story</a></td></tr>",
            "<tr><td><a href=u>Unsubscribe</a> | <a href=p>Update preferences</a></td></tr>",
            "<tr><td><a href=p>Print this page</a> | <a href=m>Email to a friend</a></td></tr>",
        ])
    func rowsOfLinksAreLeftOut(links: String) throws {
        let text = try words("<table><tr><td colspan=2>\(Self.story)</td></tr>\(links)</table>").text
        #expect(text.hasSuffix("the ministry said.\n"), "\(text)")
    }

    @Test func aLinkToAReportIsOfTheStory() throws {
        let text = try words(
            "<table><tr><td>\(Self.story)</td></tr><tr><td><a href=r>The report in full</a></td></tr></table>"
        )
        .text
        #expect(text.contains("The report in full"))
    }

    @Test(
        "The headline of an old page is the part of its window's title that it shows, or the line that it sets as one",
        arguments: [
            (
                "Example Council - Press release: Ministry opens a register",
                "<font size=5><b>Ministry opens a register</b></font><br>"
            ),
            ("Ministry News", "<font size='+2'>Ministry opens a register</font><br>"),
        ])
    func theHeadlineIsFound(window: String, line: String) throws {
        let (text, title) = try words(row("<td>\(line)\(Self.story)</td>"), title: window)
        #expect(title == "Ministry opens a register" && text.hasPrefix("The ministry opened"), "\(text)")
    }
}
