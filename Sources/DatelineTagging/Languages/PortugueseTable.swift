/// What Portuguese calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let portuguese = LanguageTable(
        endings: ["~o", "~a", "~os", "~as"],
        rows: """
            AD	Andorra
            AE	Emirados Árabes Unidos; Emirados; EAU	emiradense//s	Dubai; Abu Dhabi
            AF	Afeganistão	afeg/ão/ã/ãos/ãs	Cabul
            AG	Antígua e Barbuda
            AI	Anguila
            AL	Albânia
            AM	Arménia; Armênia	arméni*; armêni*
            AO	Angola	angolan*
            AQ	Antártida
            AR	Argentina	argentin*
            AS	Samoa Americana
            AT	Áustria	austríac*	Viena
            AU	Austrália	australian*
            AW	Aruba
            AX	Alanda; Ilhas Aland
            AZ	Azerbaijão; Azerbaidjão	azerbaijan*
            BA	Bósnia e Herzegovina
            BB	Barbados
            BD	Bangladeche; Bangladesh
            BE	Bélgica	belga//s	Bruxelas~; Antuérpia
            BF	Burquina Faso
            BG	Bulgária	búlgar*
            BH	Barém; Barein
            BI	Burundi
            BJ	Benim; Benin
            BL	São Bartolomeu
            BM	Bermudas
            BN	Brunei
            BO	Bolívia	bolivian*
            BQ	Países Baixos Caribenhos
            BR	Brasil; República Federativa do Brasil	brasileir*	São Paulo; Rio de Janeiro; Planalto; Câmara dos Deputados; Senado Federal; ANPD; Belo Horizonte; Porto Alegre
            BS	Baamas; Bahamas
            BT	Butão
            BV	Ilha Bouvet
            BW	Botsuana
            BY	Bielorrússia; Belarus	bielorruss*
            BZ	Belize
            CA	Canadá	canadense//s; canadian*
            CC	Ilhas dos Cocos; Ilhas Cocos
            CD	Congo-Kinshasa; Congo - Kinshasa; República Democrática do Congo; RDC; Congo~!	congolês//; congolesa//s; congoleses
            CF	República Centro-Africana
            CG	Congo-Brazzaville; República do Congo; Congo~
            CH	Suíça	suíç*	Genebra; Berna; Zurique
            CI	Côte d’Ivoire; Costa do Marfim	marfinense//s
            CK	Ilhas Cook
            CL	Chile	chilen*
            CM	Camarões	camaronês//; camaronesa//s; camaroneses
            CN	China; República Popular da China	chinês//; chinesa//s; chineses	Pequim; Xangai
            CO	Colômbia	colombian*	Bogotá
            CR	Costa Rica
            CU	Cuba	cuban*	Havana
            CV	Cabo Verde	cabo-verdian*; caboverdian*	Praia#
            CW	Curaçau; Curaçao
            CX	Ilha do Natal; Ilha Christmas
            CY	Chipre
            CZ	República Checa; República Tcheca; Chéquia; Tchéquia	chec*; tchec*	Praga
            DE	Alemanha	alem/ão/ã/ães/ãs	Berlim; Frankfurt; Munique; Hamburgo
            DJ	Jibuti; Djibuti
            DK	Dinamarca	dinamarquês//; dinamarquesa//s; dinamarqueses	Copenhaga; Copenhague
            DM	Domínica#; Dominica#
            DO	República Dominicana	dominican*
            DZ	Argélia	argelin*	Argel
            EC	Equador	equatorian*
            EE	Estónia; Estônia	estónian*; estonian*
            EG	Egito	egípci*	Cairo
            EH	Sara Ocidental; Saara Ocidental
            ER	Eritreia
            ES	Espanha	espanhol//; espanhola//s; espanhóis	Madri; Madrid; Barcelona
            ET	Etiópia	etíope//s	Adis Abeba
            EU	União Europeia; União Européia; UE; Comissão Europeia; Parlamento Europeu; Conselho Europeu; Vinte e Sete; Gabinete Europeu de IA	comunitári*#	Bruxelas~!; Estrasburgo@; regulamento europeu; legislação europeia; diretiva europeia; lei europeia; regulação europeia
            FI	Finlândia	finlandês//; finlandesa//s; finlandeses	Helsínquia; Helsinque
            FJ	Fiji
            FK	Ilhas Falkland; Ilhas Malvinas
            FM	Micronésia
            FO	Ilhas Faroé
            FR	França	francês//; francesa//s; franceses
            GA	Gabão
            GB	Reino Unido; Grã-Bretanha; Inglaterra; Escócia	britânic*; inglês//; inglesa//s; ingleses; escocês//; escocesa//s	Londres; Edimburgo
            GD	Granada#
            GE	Geórgia	georgian*
            GF	Guiana Francesa
            GG	Guernesey; Guernsey
            GH	Gana	ganês//; ganesa//s; ganeses; ganense//s
            GI	Gibraltar
            GL	Gronelândia; Groenlândia
            GM	Gâmbia
            GN	Guiné~
            GP	Guadalupe
            GQ	Guiné Equatorial
            GR	Grécia	greg*	Atenas
            GS	Ilhas Geórgia do Sul e Sandwich do Sul
            GT	Guatemala
            GU	Guame; Guam
            GW	Guiné-Bissau	guineense//s
            GY	Guiana
            HK	Hong Kong
            HM	Ilhas Heard e McDonald
            HN	Honduras
            HR	Croácia
            HT	Haiti
            HU	Hungria	húngar*
            ID	Indonésia	indonési*	Jacarta
            IE	Irlanda	irlandês//; irlandesa//s; irlandeses
            IL	Israel	israelense//s; israelit*	Jerusalém; Telavive
            IM	Ilha de Man
            IN	Índia	indian*	Nova Deli; Nova Délhi
            IO	Território Britânico do Oceano Índico
            IQ	Iraque	iraquian*	Bagdá; Bagdade
            IR	Irã; Irão	iranian*	Teerã; Teerão
            IS	Islândia
            IT	Itália	italian*	Roma; Milão; Turim
            JE	Jersey#
            JM	Jamaica
            JO	Jordânia	jordan*#; jordaniana//s; jordano#
            JP	Japão	japonês//; japonesa//s; japoneses; nipónic*; nipônic*	Tóquio
            KE	Quénia; Quênia	quenian*
            KG	Quirguistão
            KH	Camboja
            KI	Quiribáti; Quiribati
            KM	Comores
            KN	São Cristóvão e Neves; São Cristóvão e Névis
            KP	Coreia do Norte	norte-corean*
            KR	Coreia do Sul; República da Coreia; Coreia	sul-corean*; corean*	Seul
            KW	Koweit; Kuwait; Coveite
            KY	Ilhas Caimão; Ilhas Cayman
            KZ	Cazaquistão	cazaque//s
            LA	Laos
            LB	Líbano	libanês//; libanesa//s; libaneses	Beirute
            LC	Santa Lúcia
            LI	Listenstaine; Liechtenstein
            LK	Sri Lanca; Sri Lanka
            LR	Libéria
            LS	Lesoto
            LT	Lituânia
            LU	Luxemburgo	luxemburguês//; luxemburguesa//s
            LV	Letónia; Letônia
            LY	Líbia
            MA	Marrocos	marroquin*; marroquino#
            MC	Mónaco; Mônaco
            MD	Moldávia
            ME	Montenegro
            MF	São Martinho~!
            MG	Madagáscar; Madagascar
            MH	Ilhas Marshall
            MK	Macedónia do Norte; Macedônia do Norte
            ML	Mali
            MM	Mianmar; Myanmar; Birmânia
            MN	Mongólia
            MO	Macau
            MP	Ilhas Marianas do Norte
            MQ	Martinica
            MR	Mauritânia
            MS	Monserrate; Montserrat
            MT	Malta
            MU	Maurícia#; Maurício#
            MV	Maldivas
            MW	Maláui; Malaui
            MX	México	mexican*	Cidade do México
            MY	Malásia	malai*#; malásia#
            MZ	Moçambique	moçambican*
            NA	Namíbia	namibian*
            NC	Nova Caledónia; Nova Caledônia
            NE	Níger
            NF	Ilha Norfolk
            NG	Nigéria	nigerian*
            NI	Nicarágua
            NL	Países Baixos; Holanda	neerlandês//; neerlandesa//s; holandês//; holandesa//s; holandeses	Haia; Amesterdão; Amsterdã
            NO	Noruega	norueguês//; norueguesa//s; noruegueses
            NP	Nepal
            NR	Nauru
            NU	Niuê; Niue
            NZ	Nova Zelândia	neozelandês//; neozelandesa//s; neozelandeses
            OM	Omã
            PA	Panamá
            PE	Peru	peruan*
            PF	Polinésia Francesa
            PG	Papua-Nova Guiné
            PH	Filipinas	filipin*
            PK	Paquistão	paquistanês//; paquistanesa//s; paquistaneses
            PL	Polónia; Polônia	polac*; polonês//; polonesa//s; poloneses	Varsóvia
            PM	São Pedro e Miquelão
            PN	Ilhas Pitcairn
            PR	Porto Rico
            PS	Territórios palestinianos; Territórios palestinos; Palestina	palestin*; palestinian*
            PT	Portugal; República Portuguesa	português//; portuguesa//s; portugueses; lus*#	Lisboa; Porto^#; Coimbra; Assembleia da República; São Bento
            PW	Palau
            PY	Paraguai	paraguai*#; paraguaia//s; paraguaios	Assunção
            QA	Catar; Qatar		Doha
            RE	Reunião#
            RO	Roménia; Romênia	romen*	Bucareste
            RS	Sérvia
            RU	Rússia; Federação Russa	russ*	Moscovo; Moscou; Kremlin; São Petersburgo
            RW	Ruanda	ruandês//; ruandesa//s
            SA	Arábia Saudita	saudita//s	Riade; Riad
            SB	Ilhas Salomão
            SC	Seicheles
            SD	Sudão
            SE	Suécia	suec*	Estocolmo
            SG	Singapura; Cingapura
            SH	Santa Helena
            SI	Eslovénia; Eslovênia
            SJ	Svalbard e Jan Mayen
            SK	Eslováquia
            SL	Serra Leoa
            SM	São Marinho; San Marino
            SN	Senegal
            SO	Somália
            SR	Suriname
            SS	Sudão do Sul
            ST	São Tomé e Príncipe	são-tomense//s; santomense//s
            SV	Salvador; El Salvador
            SX	São Martinho~; Sint Maarten
            SY	Síria
            SZ	Essuatíni
            TC	Ilhas Turcas e Caicos
            TD	Chade
            TF	Territórios Austrais Franceses; Territórios Franceses do Sul
            TG	Togo
            TH	Tailândia	tailandês//; tailandesa//s; tailandeses
            TJ	Tajiquistão; Tadjiquistão
            TK	Toquelau; Tokelau
            TL	Timor-Leste	timorense//s	Díli
            TM	Turquemenistão; Turcomenistão
            TN	Tunísia
            TO	Tonga
            TR	Turquia	turc*	Istambul; Ancara
            TT	Trindade e Tobago; Trinidad e Tobago
            TV	Tuvalu
            TW	Taiwan	taiwanês//; taiwanesa//s; taiwaneses
            TZ	Tanzânia	tanzanian*
            UA	Ucrânia	ucranian*	Kiev; Kyiv
            UG	Uganda
            UM	Ilhas Menores Afastadas dos EUA; Ilhas Menores Distantes dos EUA
            US	Estados Unidos; Estados Unidos da América; EUA; E.U.A.; USA	norte-american*; american*; estadunidense//s; estado-unidense//s	Washington; Casa Branca; Nova York; Nova Iorque; Califórnia; Pentágono; Vale do Silício
            UY	Uruguai	uruguaia//s; uruguaios
            UZ	Usbequistão; Uzbequistão
            VA	Cidade do Vaticano
            VC	São Vicente e Granadinas
            VE	Venezuela	venezuelan*
            VG	Ilhas Virgens Britânicas
            VI	Ilhas Virgens dos EUA; Ilhas Virgens Americanas
            VN	Vietnã; Vietname; Vietnam	vietnamita//s	Hanói
            VU	Vanuatu
            WF	Wallis e Futuna
            WS	Samoa
            XK	Kosovo
            YE	Iémen; Iêmen
            YT	Maiote; Mayotte
            ZA	África do Sul	sul-african*	Cidade do Cabo; Pretória
            ZM	Zâmbia	zambian*
            ZW	Zimbábue; Zimbabué
            bloc	African Union	União Africana
            bloc	Arab League	Liga Árabe
            bloc	United Nations	Nações Unidas; ONU; Organização das Nações Unidas
            bloc	UNESCO	Unesco
            bloc	OECD	OCDE
            bloc	NATO	OTAN; NATO
            bloc	Council of Europe	Conselho da Europa
            bloc	Mercosur	Mercosul
            bloc	World Bank	Banco Mundial
            bloc	World Trade Organization	OMC; Organização Mundial do Comércio
            bloc	World Health Organization	OMS; Organização Mundial da Saúde
            bloc	International Monetary Fund	FMI; Fundo Monetário Internacional
            not	em português; em inglês; em espanhol; em francês; em alemão; em chinês; língua portuguesa; língua inglesa; em árabe
            not	mar do Sul da China; oceano Índico; golfo do México; Golfo do México; Novo México; Nova Inglaterra; Acordo de Paris; Convenção de Genebra; América Latina; América do Sul; América do Norte; língua portuguesa; Banco Santander; Castelo Branco; Governador Valadares; língua inglesa
            """)
}
