/// What Indonesian calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let indonesian = LanguageTable(
        endings: ["~"],
        rows: """
            AD	Andorra
            AE	Uni Emirat Arab; UEA
            AF	Afganistan
            AG	Antigua dan Barbuda
            AI	Anguilla
            AL	Albania
            AM	Armenia
            AO	Angola
            AQ	Antarktika
            AR	Argentina
            AS	Samoa Amerika
            AT	Austria		Wina
            AU	Australia
            AW	Aruba
            AX	Kepulauan Aland
            AZ	Azerbaijan
            BA	Bosnia dan Herzegovina
            BB	Barbados
            BD	Bangladesh
            BE	Belgia		Brussel~
            BF	Burkina Faso
            BG	Bulgaria
            BH	Bahrain
            BI	Burundi
            BJ	Benin
            BL	Saint Barthélemy
            BM	Bermuda
            BN	Brunei
            BO	Bolivia
            BQ	Belanda Karibia
            BR	Brasil
            BS	Bahama
            BT	Bhutan
            BV	Pulau Bouvet
            BW	Botswana
            BY	Belarus
            BZ	Belize
            CA	Kanada
            CC	Kepulauan Cocos
            CD	Kongo - Kinshasa
            CF	Republik Afrika Tengah
            CG	Kongo - Brazzaville
            CH	Swiss		Jenewa
            CI	Côte d’Ivoire
            CK	Kepulauan Cook
            CL	Cile
            CM	Kamerun
            CN	Tiongkok; China; Cina; Republik Rakyat Tiongkok; RRT; RRC		Beijing; Shanghai
            CO	Kolombia
            CR	Kosta Rika
            CU	Kuba
            CV	Tanjung Verde
            CW	Curaçao
            CX	Pulau Natal
            CY	Siprus
            CZ	Ceko; Republik Ceko
            DE	Jerman
            DJ	Jibuti
            DK	Denmark
            DM	Dominika
            DO	Republik Dominika
            DZ	Aljazair
            EC	Ekuador
            EE	Estonia
            EG	Mesir		Kairo
            EH	Sahara Barat
            ER	Eritrea
            ES	Spanyol
            ET	Etiopia
            EU	Uni Eropa; UE; Komisi Eropa; Parlemen Eropa; Dewan Eropa#		Brussel~!
            FI	Finlandia
            FJ	Fiji
            FK	Kepulauan Falkland
            FM	Mikronesia
            FO	Kepulauan Faroe
            FR	Prancis; Perancis
            GA	Gabon
            GB	UK; Inggris; Britania Raya; Inggris Raya; Kerajaan Inggris		London
            GD	Grenada
            GE	Georgia
            GF	Guyana Prancis
            GG	Guernsey
            GH	Ghana
            GI	Gibraltar
            GL	Greenland
            GM	Gambia
            GN	Guinea
            GP	Guadeloupe
            GQ	Guinea Ekuatorial
            GR	Yunani
            GS	Georgia Selatan & Kep. Sandwich Selatan
            GT	Guatemala
            GU	Guam
            GW	Guinea-Bissau
            GY	Guyana
            HK	Hong Kong DAK Tiongkok; Hong Kong; Hongkong
            HM	Pulau Heard dan Kepulauan McDonald
            HN	Honduras
            HR	Kroasia
            HT	Haiti
            HU	Hungaria
            ID	Indonesia; Republik Indonesia; RI; Tanah Air; NKRI		Jakarta; Surabaya; Bandung; Yogyakarta; Kominfo; Komdigi; Kementerian Komunikasi dan Digital; Kementerian Komunikasi dan Informatika; DPR RI; OJK; Kemkomdigi; Medan; Makassar; Denpasar; Bali; Prabowo Subianto
            IE	Irlandia
            IL	Israel
            IM	Pulau Man
            IN	India		New Delhi
            IO	Wilayah Inggris di Samudra Hindia
            IQ	Irak
            IR	Iran		Teheran
            IS	Islandia
            IT	Italia		Roma
            JE	Jersey#
            JM	Jamaika
            JO	Yordania
            JP	Jepang		Tokyo
            KE	Kenya
            KG	Kirgizstan
            KH	Kamboja
            KI	Kiribati
            KM	Komoro
            KN	Saint Kitts dan Nevis
            KP	Korea Utara; Korut
            KR	Korea Selatan; Korsel; Republik Korea		Seoul
            KW	Kuwait
            KY	Kepulauan Cayman
            KZ	Kazakhstan
            LA	Laos
            LB	Lebanon
            LC	Saint Lucia
            LI	Liechtenstein
            LK	Sri Lanka
            LR	Liberia
            LS	Lesotho
            LT	Lituania
            LU	Luksemburg
            LV	Latvia
            LY	Libya
            MA	Maroko
            MC	Monako
            MD	Moldova
            ME	Montenegro
            MF	Saint Martin
            MG	Madagaskar
            MH	Kepulauan Marshall
            MK	Makedonia Utara
            ML	Mali
            MM	Myanmar
            MN	Mongolia
            MO	Makau; Makau DAK Tiongkok
            MP	Kepulauan Mariana Utara
            MQ	Martinik
            MR	Mauritania
            MS	Montserrat
            MT	Malta
            MU	Mauritius
            MV	Maladewa
            MW	Malawi
            MX	Meksiko
            MY	Malaysia		Kuala Lumpur
            MZ	Mozambik
            NA	Namibia
            NC	Kaledonia Baru
            NE	Niger
            NF	Kepulauan Norfolk
            NG	Nigeria
            NI	Nikaragua
            NL	Belanda		Den Haag
            NO	Norwegia
            NP	Nepal
            NR	Nauru
            NU	Niue
            NZ	Selandia Baru
            OM	Oman
            PA	Panama
            PE	Peru
            PF	Polinesia Prancis
            PG	Papua Nugini
            PH	Filipina
            PK	Pakistan
            PL	Polandia
            PM	Saint Pierre dan Miquelon
            PN	Kepulauan Pitcairn
            PR	Puerto Riko
            PS	Wilayah Palestina; Palestina
            PT	Portugal
            PW	Palau
            PY	Paraguay
            QA	Qatar
            RE	Réunion
            RO	Rumania
            RS	Serbia
            RU	Rusia; Federasi Rusia		Moskow
            RW	Rwanda
            SA	Arab Saudi		Riyadh
            SB	Kepulauan Solomon
            SC	Seychelles
            SD	Sudan
            SE	Swedia
            SG	Singapura
            SH	Saint Helena
            SI	Slovenia
            SJ	Kepulauan Svalbard dan Jan Mayen
            SK	Slovakia
            SL	Sierra Leone
            SM	San Marino
            SN	Senegal
            SO	Somalia
            SR	Suriname
            SS	Sudan Selatan
            ST	Sao Tome dan Principe
            SV	El Salvador
            SX	Sint Maarten
            SY	Suriah
            SZ	eSwatini
            TC	Kepulauan Turks dan Caicos
            TD	Chad
            TF	Wilayah Selatan Prancis
            TG	Togo
            TH	Thailand
            TJ	Tajikistan
            TK	Tokelau
            TL	Timor Leste
            TM	Turkmenistan
            TN	Tunisia
            TO	Tonga
            TR	Turki; Turkiye
            TT	Trinidad dan Tobago
            TV	Tuvalu
            TW	Taiwan
            TZ	Tanzania
            UA	Ukraina		Kyiv
            UG	Uganda
            UM	Kepulauan Terluar AS
            US	Amerika Serikat; AS; Amerika#		Washington; Gedung Putih; California; Silicon Valley
            UY	Uruguay
            UZ	Uzbekistan
            VA	Vatikan
            VC	Saint Vincent dan Grenadine
            VE	Venezuela
            VG	Kepulauan Virgin Britania Raya
            VI	Kepulauan Virgin Amerika Serikat
            VN	Vietnam		Hanoi
            VU	Vanuatu
            WF	Kepulauan Wallis dan Futuna
            WS	Samoa
            XK	Kosovo
            YE	Yaman
            YT	Mayotte
            ZA	Afrika Selatan
            ZM	Zambia
            ZW	Zimbabwe
            bloc	United Nations	Perserikatan Bangsa-Bangsa; PBB
            bloc	ASEAN	ASEAN; Asean; Perhimpunan Bangsa-Bangsa Asia Tenggara
            bloc	African Union	Uni Afrika
            bloc	Arab League	Liga Arab
            bloc	World Bank	Bank Dunia
            bloc	World Trade Organization	Organisasi Perdagangan Dunia
            bloc	World Health Organization	Organisasi Kesehatan Dunia
            bloc	International Monetary Fund	Dana Moneter Internasional
            bloc	Council of Europe	Dewan Eropa
            bloc	OECD	OECD
            bloc	NATO	NATO
            not	Laut China Selatan; Laut Cina Selatan; Samudra Hindia; Teluk Meksiko; Amerika Latin; Amerika Selatan; Amerika Utara; bahasa Inggris; bahasa Indonesia; Bahasa Indonesia; Bank Indonesia; Perjanjian Paris; Telkom Indonesia; CNN Indonesia; CNBC Indonesia; ANTARA
            """)
}
