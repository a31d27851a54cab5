/// What a key of another generator’s front matter means here: of Jekyll, Hugo, Zola, Eleventy, Pelican, Astro and the like.
package struct NeighbourKey: Sendable, Hashable {
    /// What a key says.
    package enum Meaning: String, Sendable, Hashable, CaseIterable {
        /// The headline.
        case title
        /// The day of publication.
        case date
        /// The moment of publication, before which the article is held back.
        case publication
        /// When it was written, which is its date where nothing else says one.
        case creation
        /// When it was last changed.
        case updated
        /// The sentence or two that stand for it in lists.
        case summary
        /// Who wrote it.
        case authors
        /// The language that it is written in.
        case language
        /// Addresses that it had.
        case aliases
        /// The end of its address.
        case slug
        /// The page elsewhere that it is about.
        case source
        /// The picture that stands for it.
        case image
        /// What is on that picture, for those who do not see it.
        case imageText
        /// The words below that picture.
        case imageCaption
        /// Who made that picture.
        case imageCredit
        /// What it is filed under, in any taxonomy.
        case filing
        /// The countries that it is about, as the other site calls them.
        case countries
        /// Its topics, as the other site calls them.
        case topics
        /// That it is held back if the value is true.
        case holdsIfTrue
        /// That it is held back if the value is false.
        case holdsIfFalse
        /// The state that it is in: draft, published.
        case status
        /// The moment before which it must not appear.
        case embargo
        /// The moment from which it must no longer appear.
        case expiry
        /// Whether another program makes a page of it: `build: {render: never}`.
        case building
        /// What the site itself does with it.
        case extra
        /// Something that only steers the other program.
        case nothing
    }

    /// What the key says.
    package let meaning: Meaning
    /// Its place among the keys of that meaning: of several the first counts.
    package let rank: Int

    /// The meaning of a key, whatever its capitals, hyphens and underscores; `nil` if no generator is known to have it.
    package init?(_ key: String) {
        guard let known = Self.table[Self.plain(key)] else { return nil }
        self = known
    }

    private init(_ meaning: Meaning, rank: Int) { (self.meaning, self.rank) = (meaning, rank) }

    /// The key in small letters, without what parts its words.
    package static func plain(_ key: String) -> String {
        String(
            key.inPlainCapitals.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " && $0 != "." })
    }

    private static let table: [String: NeighbourKey] = {
        var table: [String: NeighbourKey] = [:]
        for meaning in Meaning.allCases {
            for (rank, name) in names(of: meaning).split(whereSeparator: \.isWhitespace).enumerated() {
                table[String(name)] = NeighbourKey(meaning, rank: rank)
            }
        }
        return table
    }()

    /// The keys of a meaning, in plain form, the one that counts most first.
    private static func names(of meaning: Meaning) -> String {
        switch meaning {
        case .title: "title headline pagetitle posttitle"
        case .date: "date datetime"
        case .publication:
            """
            publishdate pubdate pubdatetime datepublished publisheddate publishedat publishedon publishedtime
            publicationdate publishon publishat publishtime postdate goesliveat livedate
            """
        case .creation: "created createdat createdon datecreated createddate creationdate posted postedat dateadded"
        case .updated:
            """
            updated update lastmod lastmodifiedat lastmodified lastmoddate modified modifiedat modifieddate datemodified
            moddatetime modificationdate updateddate updatedat updatedon dateupdated lastupdated lastupdatedat lastupdate
            lastedited lastreviewed
            """
        case .summary:
            """
            summary description excerpt desc abstract standfirst dek deck teaser blurb synopsis tldr subtitle subheading
            subhead tagline metadescription seodescription spoiler postexcerpt
            """
        case .authors: "authors author byline writer writers creator authorname postauthor"
        case .language: "language lang locale"
        case .aliases:
            """
            aliases alias redirectfrom redirectsfrom permalink url path oldurl oldurls legacyurl legacyurls previousurl
            previousurls redirects
            """
        case .slug: "slug"
        case .source:
            """
            source sourceurl sourcelink link linkurl externalurl externallink originalurl originallink originalsource
            articleurl linkto viaurl sources
            """
        case .image:
            """
            image heroimage featuredimage featureimage featuredimg coverimage cover banner bannerimage leadimage mainimage
            headerimage headerimg postimage hero images thumbnail thumb thumbnailimage thumbnailurl previewimage
            teaserimage ogimage socialimage shareimage shareimg socialshare socialmediaimage imageurl picture photo img header
            """
        case .imageText:
            """
            imagealt imagealttext alttext heroimagealt heroalt featuredimagealt featureimagealt coverimagealt coveralt
            banneralt bannerimagealt thumbnailalt thumbnailalttext ogimagealt alt
            """
        case .imageCaption:
            """
            imagecaption heroimagecaption herocaption featuredimagecaption featureimagecaption covercaption
            coverimagecaption bannercaption thumbnailcaption photocaption leadimagecaption
            """
        case .imageCredit:
            """
            imagecredit imagecredits heroimagecredit herocredit featuredimagecredit featureimagecredit covercredit
            coverimagecredit bannercredit thumbnailcredit photocredit photocredits leadimagecredit imageattribution
            imagesource photographer imageauthor imagecopyright
            """
        case .filing:
            """
            tags tag categories category keywords keyword subjects subject taxonomies labels
            """
        case .countries: "countries country"
        case .topics: "topics topic"
        case .holdsIfTrue:
            """
            draft isdraft drafts hidden ishidden private isprivate unlisted isunlisted unpublished isunpublished
            confidential secret internal embargoed wip excludefromcollections eleventyexcludefromcollections ispreview
            archived deleted removed trashed withdrawn retracted hide skip ignore exclude disabled isdisabled nopublish
            donotpublish unfinished incomplete notready offline
            """
        case .holdsIfFalse:
            "published ispublished publish public ispublic visible listed render live approved enabled isenabled online released ready"
        case .status: "status state poststatus publishstatus publicationstatus visibility access workflow"
        case .embargo: "embargo embargodate embargountil embargoeduntil holduntil notbefore"
        case .expiry:
            "expirydate expires expireson expiresat expiry expiredate expirationdate unpublishdate unpublishon"
        case .building: "build buildoptions"
        case .extra: "extra params"
        case .nothing: ignored
        }
    }

    /// What only steers another program: its layouts, menus, comments, styles, counters and ways to order posts.
    private static let ignored = """
        layout type template pagetemplate kind format theme skin style css customcss stylesheet js scripts script class
        classes cssclass cssclasses bodyclass pageclass markup engine templateengineoverride renderer outputs output
        weight order ordering position sort sortby sortorder sortkey priority rank
        comments comment commentson commentsoff usecomments showcomments enablecomments allowcomments commentsenabled
        disablecomments nocomments disqus disqusid disqusidentifier disqusurl utterances giscus commentable
        toc showtoc catalog tocopen tocdepth toclevels tableofcontents hastoc notoc enabletoc
        id uid uuid guid postid wordpressid wpid ghostid nid key
        share sharing showshare enableshare disableshare sharebuttons showsharebuttons socialshares likes
        math mathjax katex usemath usekatex mermaid highlight highlighter syntaxhighlighter codehighlight hljs
        menu menus nav navbar sidebar parent grandparent children haschildren navorder navtitle navexclude
        eleventynavigation sidebarposition sidebarlabel breadcrumbs showbreadcrumbs footer hidetitle
        pinned pin sticky featured feature isfeatured highlighted promoted popular
        readingtime readtime readtimeminutes timetoread showreadingtime wordcount showwordcount minutes views hits
        showdate showauthor showtags showmeta hidemeta showrelated related relatedposts authorprofile nextpost prevpost
        next prev previous pagination paginate paginateby navigation showpagination
        searchable indexing sitemap robots noindex search excludefromsearch insearch feed infeed rss
        headless cascade excerptseparator insertanchorlinks transparent generatefeeds eleventycomputed
        autothumbnailimage metaalignment coverindex lightgallery usewidth rightbar
        editurl editpost editlink github canonifyurls uglyurls pagefind codecopy showcodecopybuttons linktitle shorttitle
        seotitle metatitle ogtitle timezone
        searchhidden hiddeninhomelist hidesummary showpostnavlinks showrssbuttoninsectiontermlist usehugotoc
        head reviewer disablehljs templatekey read isread starred mathjaxenabled usemathjax
        """
}
