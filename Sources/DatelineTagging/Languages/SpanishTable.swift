/// What Spanish calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let spanish = LanguageTable(
        endings: ["~o", "~a", "~os", "~as"],
        rows: """
            AD	Andorra
            AE	Emiratos Árabes Unidos; Emiratos; EAU	emiratí//es	Abu Dabi; Dubái
            AF	Afganistán	afgan*
            AG	Antigua y Barbuda
            AI	Anguila
            AL	Albania	albanés//; albanesa//s; albaneses
            AM	Armenia	armeni*
            AO	Angola	angoleñ*; angolano#
            AQ	Antártida
            AR	Argentina	argentin*
            AS	Samoa Americana
            AT	Austria	austríac*; austriac*	Viena
            AU	Australia	australian*	Sídney
            AW	Aruba
            AX	Islas Aland
            AZ	Azerbaiyán	azerbaiyan*; azerí//es	Bakú
            BA	Bosnia y Herzegovina; Bosnia	bosni*
            BB	Barbados
            BD	Bangladés	bangladesí//es
            BE	Bélgica	belga//s	Bruselas~; Amberes
            BF	Burkina Faso
            BG	Bulgaria	búlgar*
            BH	Baréin; Bahréin	bareiní//es
            BI	Burundi
            BJ	Benín
            BL	San Bartolomé
            BM	Bermudas
            BN	Brunéi
            BO	Bolivia	bolivian*
            BQ	Caribe neerlandés
            BR	Brasil	brasileñ*; brasiler*	Brasilia
            BS	Bahamas
            BT	Bután
            BV	Isla Bouvet
            BW	Botsuana
            BY	Bielorrusia	bielorrus*
            BZ	Belice
            CA	Canadá	canadiense//s
            CC	Islas Cocos
            CD	República Democrática del Congo; RDC; RD Congo; Congo~!	congoleñ*~!
            CF	República Centroafricana	centroafrican*
            CG	República del Congo; Congo~	congoleñ*~
            CH	Suiza; Confederación Suiza	suiz*	Ginebra; Berna; Zúrich
            CI	Côte d’Ivoire; Costa de Marfil	marfileñ*
            CK	Islas Cook
            CL	Chile	chilen*
            CM	Camerún	camerunés//; camerunesa//s; cameruneses
            CN	China>; República Popular China	chin*	Pekín; Shanghái; Cantón
            CO	Colombia	colombian*	Bogotá; Medellín
            CR	Costa Rica	costarricense//s
            CU	Cuba	cuban*	La Habana
            CV	Cabo Verde
            CW	Curazao
            CX	Isla de Navidad
            CY	Chipre	chipriota//s
            CZ	República Checa; Chequia	chec*	Praga
            DE	Alemania; República Federal de Alemania	alemán//; alemana//s; alemanes	Berlín; Fráncfort; Múnich; Hamburgo
            DJ	Yibuti
            DK	Dinamarca	danés//; danesa//s; daneses	Copenhague
            DM	Dominica
            DO	República Dominicana	dominican*
            DZ	Argelia	argelin*	Argel
            EC	Ecuador	ecuatorian*
            EE	Estonia	estoni*	Tallin
            EG	Egipto	egipci*	El Cairo
            EH	Sáhara Occidental
            ER	Eritrea
            ES	España; Reino de España	español//; española//s; españoles	Moncloa; La Moncloa; AESIA; AEPD; Congreso de los Diputados; Agencia Española de Protección de Datos; Agencia Española de Supervisión de la Inteligencia Artificial; Cataluña; País Vasco; Andalucía; Galicia; Sevilla
            ET	Etiopía	etíope//s	Adís Abeba
            EU	Unión Europea; UE; Comisión Europea; Parlamento Europeo; Eurocámara; Consejo Europeo; Oficina Europea de IA; Reglamento europeo de IA; Veintisiete; los Veintisiete#	comunitari*#	Bruselas~!; Estrasburgo~@; reglamento europeo; legislación europea; normativa europea; directiva europea; ley europea; regulación europea
            FI	Finlandia	finlandés//; finlandesa//s; finlandeses
            FJ	Fiyi	fiyian*
            FK	Islas Malvinas
            FM	Micronesia
            FO	Islas Feroe
            FR	Francia	francés//; francesa//s; franceses; gal*#	París; Elíseo; Marsella; Estrasburgo~!
            GA	Gabón	gabonés//; gabonesa//s; gaboneses
            GB	RU; Reino Unido; Gran Bretaña; Inglaterra; Escocia	británic*; inglés//; inglesa//s; ingleses; escocés//; escocesa//s	Londres; Edimburgo; Cámara de los Comunes~
            GD	Granada#
            GE	Georgia	georgian*	Tiflis
            GF	Guayana Francesa
            GG	Guernesey
            GH	Ghana	ghanés//; ghanesa//s; ghaneses
            GI	Gibraltar
            GL	Groenlandia
            GM	Gambia
            GN	Guinea	guinean*
            GP	Guadalupe
            GQ	Guinea Ecuatorial	ecuatoguinean*
            GR	Grecia	grieg*; helen*#	Atenas
            GS	Islas Georgia del Sur y Sandwich del Sur
            GT	Guatemala	guatemaltec*	Ciudad de Guatemala
            GU	Guam
            GW	Guinea-Bisáu; Guinea Bisáu
            GY	Guyana
            HK	Hong Kong	hongkonés//; hongkonesa//s
            HM	Islas Heard y McDonald
            HN	Honduras	hondureñ*
            HR	Croacia	croata//s
            HT	Haití	haitian*
            HU	Hungría	húngar*
            ID	Indonesia	indonesi*	Yakarta
            IE	Irlanda	irlandés//; irlandesa//s; irlandeses	Dublín
            IL	Israel	israelí//es	Jerusalén
            IM	Isla de Man
            IN	India>; la India	indi*#; hindú//es#; indias#	Nueva Delhi; Bombay
            IO	Territorio Británico del Océano Índico
            IQ	Irak; Iraq	iraquí//es
            IR	Irán	iraní//es	Teherán
            IS	Islandia	islandés//; islandesa//s	Reikiavik
            IT	Italia	italian*	Roma; Milán; Turín; Venecia; Nápoles; Florencia
            JE	Jersey#
            JM	Jamaica
            JO	Jordania	jordan*	Amán
            JP	Japón	japonés//; japonesa//s; japoneses; nipón//; nipona//s; nipones	Tokio; Kioto
            KE	Kenia; Kenya	kenian*; keniat*
            KG	Kirguistán	kirguis//a/as/es
            KH	Camboya	camboyan*
            KI	Kiribati
            KM	Comoras
            KN	San Cristóbal y Nieves
            KP	Corea del Norte	norcorean*	Pionyang
            KR	Corea del Sur; República de Corea; Corea	surcorean*; corean*	Seúl
            KW	Kuwait	kuwaití//es
            KY	Islas Caimán
            KZ	Kazajistán	kazaj*	Astaná
            LA	Laos	laosian*
            LB	Líbano	libanés//; libanesa//s; libaneses
            LC	Santa Lucía
            LI	Liechtenstein
            LK	Sri Lanka	esrilanqués//; esrilanquesa//s; ceilandés#
            LR	Liberia
            LS	Lesoto
            LT	Lituania	lituan*
            LU	Luxemburgo	luxemburgués//; luxemburguesa//s
            LV	Letonia	letón//; letona//s; letones
            LY	Libia	libi*
            MA	Marruecos	marroquí//es
            MC	Mónaco
            MD	Moldavia	moldav*
            ME	Montenegro	montenegrin*
            MF	San Martín
            MG	Madagascar
            MH	Islas Marshall
            MK	Macedonia del Norte	macedoni*
            ML	Malí; Mali	maliense//s
            MM	Birmania; Myanmar	birman*
            MN	Mongolia	mongol//; mongola//s; mongoles
            MO	Macao
            MP	Islas Marianas del Norte
            MQ	Martinica
            MR	Mauritania	mauritan*
            MS	Montserrat
            MT	Malta	maltés//; maltesa//s
            MU	Mauricio#; isla Mauricio
            MV	Maldivas
            MW	Malaui
            MX	México; Méjico; Estados Unidos Mexicanos	mexican*; mejican*	Ciudad de México; CDMX; Monterrey; Guadalajara
            MY	Malasia	malasi*
            MZ	Mozambique	mozambiqueñ*
            NA	Namibia
            NC	Nueva Caledonia
            NE	Níger^; Niger	nigerin*
            NF	Isla Norfolk
            NG	Nigeria	nigerian*
            NI	Nicaragua	nicaragüense//s
            NL	Países Bajos; Holanda	neerlandés//; neerlandesa//s; neerlandeses; holandés//; holandesa//s; holandeses	La Haya; Ámsterdam
            NO	Noruega	norueg*
            NP	Nepal	nepalí//es; nepalés//	Katmandú
            NR	Nauru
            NU	Niue
            NZ	Nueva Zelanda; Nueva Zelandia	neozelandés//; neozelandesa//s; neozelandeses
            OM	Omán	omaní//es
            PA	Panamá	panameñ*
            PE	Perú	peruan*
            PF	Polinesia Francesa
            PG	Papúa Nueva Guinea
            PH	Filipinas	filipin*
            PK	Pakistán	pakistaní//es; paquistaní//es
            PL	Polonia	polac*	Varsovia
            PM	San Pedro y Miquelón
            PN	Islas Pitcairn
            PR	Puerto Rico	puertorriqueñ*
            PS	Palestina; Territorios Palestinos	palestin*
            PT	Portugal	portugués//; portuguesa//s; portugueses; lus*#	Lisboa; Oporto
            PW	Palaos
            PY	Paraguay	paraguay*#; paraguaya//s; paraguayos	Asunción
            QA	Catar; Qatar	catarí//es; qatarí//es
            RE	Reunión
            RO	Rumanía; Rumania	ruman*	Bucarest
            RS	Serbia	serbi*	Belgrado
            RU	Rusia; Federación Rusa; Federación de Rusia	rus*	Moscú; Kremlin; San Petersburgo
            RW	Ruanda	ruandés//; ruandesa//s; ruandeses
            SA	Arabia Saudí; Arabia Saudita	saudí//es; saudita//s	Riad
            SB	Islas Salomón
            SC	Seychelles
            SD	Sudán	sudanés//; sudanesa//s
            SE	Suecia	suec*	Estocolmo
            SG	Singapur	singapurense//s
            SH	Santa Elena
            SI	Eslovenia	esloven*
            SJ	Svalbard y Jan Mayen
            SK	Eslovaquia	eslovac*
            SL	Sierra Leona
            SM	San Marino
            SN	Senegal	senegalés//; senegalesa//s; senegaleses
            SO	Somalia	somalí//es
            SR	Surinam
            SS	Sudán del Sur
            ST	Santo Tomé y Príncipe
            SV	El Salvador	salvadoreñ*
            SX	Sint Maarten
            SY	Siria	siri*	Damasco
            SZ	Esuatini
            TC	Islas Turcas y Caicos
            TD	Chad	chadian*
            TF	Territorios Australes Franceses
            TG	Togo
            TH	Tailandia	tailandés//; tailandesa//s; tailandeses
            TJ	Tayikistán
            TK	Tokelau
            TL	Timor-Leste
            TM	Turkmenistán
            TN	Túnez	tunecin*
            TO	Tonga
            TR	Turquía	turc*	Estambul; Ankara
            TT	Trinidad y Tobago
            TV	Tuvalu
            TW	Taiwán; Taiwan	taiwanés//; taiwanesa//s; taiwaneses	Taipéi
            TZ	Tanzania	tanzan*
            UA	Ucrania	ucranian*; ucrani*#	Kiev; Kyiv
            UG	Uganda	ugandés//; ugandesa//s; ugandeses
            UM	Islas menores alejadas de EE. UU.
            US	Estados Unidos; Estados Unidos de América; EE. UU.; EE.UU.; EE UU; EEUU; EE. UU; EUA; USA; U.S.	estadounidense//s; norteamerican*; american*	Washington; Casa Blanca; Nueva York; California; Pentágono; Silicon Valley; Capitolio; Misisipi; Pensilvania; Filadelfia; Carolina del Norte; Congreso de Estados Unidos
            UY	Uruguay	uruguay*#; uruguaya//s; uruguayos
            UZ	Uzbekistán	uzbek*; uzbec*
            VA	Ciudad del Vaticano; Vaticano; Santa Sede
            VC	San Vicente y las Granadinas
            VE	Venezuela	venezolan*
            VG	Islas Vírgenes Británicas
            VI	Islas Vírgenes de EE. UU.
            VN	Vietnam	vietnamita//s	Hanói
            VU	Vanuatu
            WF	Wallis y Futuna
            WS	Samoa
            XK	Kosovo	kosovar//es
            YE	Yemen	yemení//es
            YT	Mayotte
            ZA	Sudáfrica	sudafrican*	Ciudad del Cabo
            ZM	Zambia	zambian*
            ZW	Zimbabue	zimbabuense//s
            bloc	African Union	Unión Africana
            bloc	Arab League	Liga Árabe
            bloc	ASEAN	Asean; Asociación de Naciones del Sudeste Asiático
            bloc	United Nations	Naciones Unidas; ONU; Organización de las Naciones Unidas
            bloc	UNESCO	Unesco
            bloc	OECD	OCDE
            bloc	NATO	OTAN
            bloc	Council of Europe	Consejo de Europa
            bloc	Organization of American States	OEA; Organización de los Estados Americanos
            bloc	World Bank	Banco Mundial
            bloc	Inter-American Development Bank	BID; Banco Interamericano de Desarrollo
            bloc	World Trade Organization	OMC; Organización Mundial del Comercio
            bloc	World Health Organization	OMS; Organización Mundial de la Salud
            bloc	International Monetary Fund	FMI; Fondo Monetario Internacional
            not	en inglés; en español; en francés; en portugués; en alemán; en chino; lengua española; idioma inglés; en japonés
            not	mar de China Meridional; mar de la China Meridional; océano Índico; golfo de México; Golfo de México; Nuevo México; Nueva Inglaterra; Nueva Gales del Sur; Acuerdo de París; Convenio de Ginebra; Banco Santander; Castilla y León; Santiago de Compostela; San Salvador de Jujuy; América Latina; América del Sur; América del Norte; Corea#; Real Madrid; El País; El Mundo; lengua española; idioma español; Radio Televisión Española; Roma antigua
            """)
}
