/// What German calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let german = LanguageTable(
        endings: ["~", "~e", "~er", "~en", "~em", "~es"],
        rows: """
            AD	Andorra
            AE	Vereinigte Arabische Emirate; Vereinigten Arabischen Emirate; Vereinigten Arabischen Emiraten; Emirate; VAE	emiratisch*
            AF	Afghanistan	afghanisch*; Afghane//n
            AG	Antigua und Barbuda
            AI	Anguilla
            AL	Albanien	albanisch*
            AM	Armenien	armenisch*
            AO	Angola
            AQ	Antarktis
            AR	Argentinien	argentinisch*; Argentinier//n
            AS	Amerikanisch-Samoa
            AT	Österreich	österreichisch*; Österreicher//n/s	Wien
            AU	Australien	australisch*; Australier//n
            AW	Aruba
            AX	Ålandinseln
            AZ	Aserbaidschan	aserbaidschanisch*
            BA	Bosnien und Herzegowina; Bosnien-Herzegowina; Bosnien	bosnisch*
            BB	Barbados
            BD	Bangladesch	bangladeschisch*
            BE	Belgien	belgisch*; Belgier//n	Brüssel~; Antwerpen; Gent
            BF	Burkina Faso
            BG	Bulgarien	bulgarisch*; Bulgare//n
            BH	Bahrain
            BI	Burundi
            BJ	Benin
            BL	St. Barthélemy
            BM	Bermuda
            BN	Brunei Darussalam
            BO	Bolivien
            BQ	Karibische Niederlande
            BR	Brasilien	brasilianisch*; Brasilianer//n
            BS	Bahamas
            BT	Bhutan
            BV	Bouvetinsel
            BW	Botsuana
            BY	Belarus; Weißrussland	belarussisch*; weißrussisch*
            BZ	Belize
            CA	Kanada	kanadisch*; Kanadier//n
            CC	Kokosinseln
            CD	Kongo-Kinshasa; Demokratische Republik Kongo; Demokratischen Republik Kongo; DR Kongo; Kongo~!	kongolesisch*
            CF	Zentralafrikanische Republik
            CG	Republik Kongo; Kongo-Brazzaville; Kongo~
            CH	Schweiz; Schweizerische Eidgenossenschaft	Schweizer//n/s/in/innen; schweizerisch*	Genf; Zürich; Bern; Basel; Bundesrat~
            CI	Elfenbeinküste; Côte d’Ivoire	ivorisch*
            CK	Cookinseln
            CL	Chile	chilenisch*
            CM	Kamerun	kamerunisch*
            CN	China; Volksrepublik China	chinesisch*; Chinese//n	Peking; Schanghai
            CO	Kolumbien	kolumbianisch*
            CR	Costa Rica
            CU	Kuba	kubanisch*	Havanna
            CV	Cabo Verde
            CW	Curaçao
            CX	Weihnachtsinsel
            CY	Zypern	zyprisch*; zypriotisch*
            CZ	Tschechien; Tschechische Republik; Tschechischen Republik	tschechisch*; Tscheche//n	Prag
            DE	Deutschland; Bundesrepublik Deutschland; Bundesrepublik	deutsch*; Deutsche//n/r; bundesdeutsch*	Berlin; München; Köln; Bundestag; Bundesregierung~!; Bundesrat~!; Bundesnetzagentur; Bundesinnenministerium~!; Bundeswirtschaftsministerium~!; Bayern; Nordrhein-Westfalen; Baden-Württemberg; BSI~!; Bundesverfassungsgericht; Ampelkoalition; SPD; CDU; CSU
            DJ	Dschibuti
            DK	Dänemark	dänisch*; Däne//n	Kopenhagen
            DM	Dominica
            DO	Dominikanische Republik
            DZ	Algerien	algerisch*	Algier
            EC	Ecuador
            EE	Estland	estnisch*; Este//n
            EG	Ägypten	ägyptisch*; Ägypter//n	Kairo
            EH	Westsahara
            ER	Eritrea
            ES	Spanien	spanisch*; Spanier//n
            ET	Äthiopien	äthiopisch*	Addis Abeba
            EU	Europäische Union; Europäischen Union; EU; EU-Kommission; Europäische Kommission; Europäischen Kommission; EU-Parlament; Europäisches Parlament; Europäische Parlament; Europäischen Parlament; Europaparlament; EU-Staaten; EU-Länder; EU-Mitgliedstaaten; Europäischer Rat; EU-Rat; KI-Büro; EuGH; Europäischer Gerichtshof		Brüssel~!; Straßburg~@; europäische Verordnung; europäischen Verordnung; europäisches Recht; europäische Gesetzgebung; europäische KI-Verordnung; europäischen KI-Verordnung; KI-Verordnung der EU
            FI	Finnland	finnisch*; Finne//n
            FJ	Fidschi
            FK	Falklandinseln
            FM	Mikronesien
            FO	Färöer
            FR	Frankreich	französisch*; Franzose//n	Straßburg~!@
            GA	Gabun	gabunisch*
            GB	UK; Vereinigtes Königreich; Vereinigte Königreich; Vereinigten Königreich; Vereinigten Königreichs; Großbritannien; England; Schottland	britisch*; Brite//n; englisch*#; schottisch*	London; Unterhaus~; Downing Street
            GD	Grenada
            GE	Georgien	georgisch*	Tiflis
            GF	Französisch-Guayana
            GG	Guernsey
            GH	Ghana	ghanaisch*
            GI	Gibraltar
            GL	Grönland
            GM	Gambia
            GN	Guinea
            GP	Guadeloupe
            GQ	Äquatorialguinea
            GR	Griechenland	griechisch*; Grieche//n	Athen
            GS	Südgeorgien und die Südlichen Sandwichinseln
            GT	Guatemala
            GU	Guam
            GW	Guinea-Bissau
            GY	Guyana
            HK	Hongkong; Hong Kong
            HM	Heard und McDonaldinseln
            HN	Honduras
            HR	Kroatien	kroatisch*
            HT	Haiti
            HU	Ungarn	ungarisch*; Ungar//n
            ID	Indonesien	indonesisch*
            IE	Irland	irisch*; Ire//n
            IL	Israel	israelisch*; Israeli//s	Jerusalem; Tel Aviv
            IM	Isle of Man
            IN	Indien	indisch*; Inder//n	Neu-Delhi; Neu Delhi
            IO	Britisches Territorium im Indischen Ozean
            IQ	Irak	irakisch*	Bagdad
            IR	Iran	iranisch*; Iraner//n	Teheran
            IS	Island	isländisch*
            IT	Italien	italienisch*; Italiener//n	Rom; Mailand; Turin; Venedig
            JE	Jersey#
            JM	Jamaika
            JO	Jordanien	jordanisch*
            JP	Japan	japanisch*; Japaner//n	Tokio
            KE	Kenia	kenianisch*
            KG	Kirgistan; Kirgisistan	kirgisisch*
            KH	Kambodscha	kambodschanisch*
            KI	Kiribati
            KM	Komoren
            KN	St. Kitts und Nevis
            KP	Nordkorea	nordkoreanisch*	Pjöngjang
            KR	Südkorea; Republik Korea; Korea	südkoreanisch*; koreanisch*; Südkoreaner//n
            KW	Kuwait
            KY	Kaimaninseln
            KZ	Kasachstan	kasachisch*
            LA	Laos
            LB	Libanon	libanesisch*
            LC	St. Lucia
            LI	Liechtenstein
            LK	Sri Lanka
            LR	Liberia
            LS	Lesotho
            LT	Litauen	litauisch*
            LU	Luxemburg	luxemburgisch*; Luxemburger//n
            LV	Lettland	lettisch*
            LY	Libyen	libysch*
            MA	Marokko	marokkanisch*
            MC	Monaco
            MD	Moldau; Republik Moldau	moldauisch*; moldawisch*
            ME	Montenegro
            MF	St. Martin
            MG	Madagaskar
            MH	Marshallinseln
            MK	Nordmazedonien
            ML	Mali
            MM	Myanmar; Birma
            MN	Mongolei
            MO	Macau
            MP	Nördliche Marianen
            MQ	Martinique
            MR	Mauretanien
            MS	Montserrat
            MT	Malta
            MU	Mauritius
            MV	Malediven
            MW	Malawi
            MX	Mexiko	mexikanisch*	Mexiko-Stadt
            MY	Malaysia	malaysisch*
            MZ	Mosambik
            NA	Namibia
            NC	Neukaledonien
            NE	Niger
            NF	Norfolkinsel
            NG	Nigeria	nigerianisch*
            NI	Nicaragua
            NL	Niederlande; Niederlanden; Holland	niederländisch*; Niederländer//n	Den Haag
            NO	Norwegen	norwegisch*; Norweger//n
            NP	Nepal
            NR	Nauru
            NU	Niue
            NZ	Neuseeland	neuseeländisch*
            OM	Oman
            PA	Panama
            PE	Peru	peruanisch*
            PF	Französisch-Polynesien
            PG	Papua-Neuguinea
            PH	Philippinen	philippinisch*
            PK	Pakistan	pakistanisch*
            PL	Polen	polnisch*; Pole//n	Warschau
            PM	St. Pierre und Miquelon
            PN	Pitcairninseln
            PR	Puerto Rico
            PS	Palästinensische Autonomiegebiete; Palästina; Palästinensergebiete; Palästinensergebieten	palästinensisch*; Palästinenser//n
            PT	Portugal	portugiesisch*; Portugiese//n	Lissabon
            PW	Palau
            PY	Paraguay
            QA	Katar	katarisch*
            RE	Réunion
            RO	Rumänien	rumänisch*	Bukarest
            RS	Serbien	serbisch*	Belgrad
            RU	Russland; Russische Föderation; Russischen Föderation	russisch*; Russe//n	Moskau; Kreml
            RW	Ruanda	ruandisch*
            SA	Saudi-Arabien; Saudiarabien	saudi-arabisch*; saudisch*; saudi-arabische#	Riad
            SB	Salomonen
            SC	Seychellen
            SD	Sudan
            SE	Schweden	schwedisch*; Schwede//n
            SG	Singapur	singapurisch*
            SH	St. Helena
            SI	Slowenien	slowenisch*
            SJ	Spitzbergen und Jan Mayen
            SK	Slowakei	slowakisch*
            SL	Sierra Leone
            SM	San Marino
            SN	Senegal	senegalesisch*
            SO	Somalia
            SR	Suriname
            SS	Südsudan
            ST	São Tomé und Príncipe
            SV	El Salvador
            SX	Sint Maarten
            SY	Syrien	syrisch*
            SZ	Eswatini
            TC	Turks- und Caicosinseln
            TD	Tschad
            TF	Französische Süd- und Antarktisgebiete
            TG	Togo
            TH	Thailand	thailändisch*
            TJ	Tadschikistan
            TK	Tokelau
            TL	Timor-Leste
            TM	Turkmenistan
            TN	Tunesien	tunesisch*
            TO	Tonga
            TR	Türkei	türkisch*; Türke//n
            TT	Trinidad und Tobago
            TV	Tuvalu
            TW	Taiwan	taiwanisch*; taiwanesisch*	Taipeh
            TZ	Tansania	tansanisch*
            UA	Ukraine	ukrainisch*; Ukrainer//n	Kiew; Kyjiw
            UG	Uganda	ugandisch*
            UM	Amerikanische Überseeinseln
            US	Vereinigte Staaten; Vereinigten Staaten; USA; US~#; Vereinigte Staaten von Amerika	US-amerikanisch*; amerikanisch*; US-Amerikaner//n; Amerikaner//n; US-Präsident//en; US-Regierung; US-Kongress; US-Senat; US-Handelsministerium; US-Außenminister; US-Konzern//e; US-Behörde//n	Washington; Weißes Haus; Weiße Haus; Weißen Haus; Weißen Hauses; Kalifornien; Pentagon; Silicon Valley; Supreme Court
            UY	Uruguay
            UZ	Usbekistan	usbekisch*
            VA	Vatikanstadt; Vatikan; Heiliger Stuhl
            VC	St. Vincent und die Grenadinen
            VE	Venezuela	venezolanisch*
            VG	Britische Jungferninseln
            VI	Amerikanische Jungferninseln
            VN	Vietnam	vietnamesisch*; Vietnamese//n
            VU	Vanuatu
            WF	Wallis und Futuna
            WS	Samoa
            XK	Kosovo
            YE	Jemen
            YT	Mayotte
            ZA	Südafrika	südafrikanisch*	Kapstadt
            ZM	Sambia
            ZW	Simbabwe
            bloc	African Union	Afrikanische Union; Afrikanischen Union
            bloc	Arab League	Arabische Liga; Arabischen Liga
            bloc	ASEAN	Asean; ASEAN-Staaten
            bloc	United Nations	Vereinte Nationen; Vereinten Nationen; UNO; UN; UN-Generalversammlung; Vereinte Nationen
            bloc	UNESCO	Unesco
            bloc	OECD	OECD
            bloc	NATO	NATO; Nato
            bloc	Council of Europe	Europarat; Europarats
            bloc	World Bank	Weltbank
            bloc	World Trade Organization	WTO; Welthandelsorganisation
            bloc	World Health Organization	WHO; Weltgesundheitsorganisation
            bloc	International Monetary Fund	IWF; Internationaler Währungsfonds; Internationalen Währungsfonds
            bloc	G7	G7-Staaten; G7-Gipfel
            bloc	G20	G20-Staaten; G20-Gipfel
            not	auf Deutsch; auf Englisch; auf Französisch; auf Spanisch; auf Chinesisch; deutsche Sprache; englische Sprache
            not	Südchinesisches Meer; Südchinesischen Meer; Indischer Ozean; Indischen Ozean; Golf von Mexiko; Deutsche Bank; Deutsche Telekom; Deutschen Telekom; Deutsche Welle; Deutsche Bahn; Deutschen Bahn; Deutsche Presse-Agentur; Deutschen Presse-Agentur; Deutschlandfunk; Deutsche Börse; Pariser Abkommen; Genfer Konvention; Lateinamerika; Südamerika; Nordamerika; Neuengland; auf Deutsch; Berliner Zeitung; Schweizer Käse; Rom-Statut
            """)
}
