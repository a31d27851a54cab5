/// What French calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let french = LanguageTable(
        endings: ["~", "~e", "~s", "~es"],
        rows: """
            AD	Andorre	andorran*	Andorre-la-Vieille
            AE	Émirats arabes unis; Émirats; EAU~	émirati*	Abou Dabi; Abou Dhabi; Dubaï; Charjah
            AF	Afghanistan	afghan*	Kaboul
            AG	Antigua-et-Barbuda
            AI	Anguilla
            AL	Albanie	albanais//e/es
            AM	Arménie	arménien//ne/s/nes	Erevan
            AO	Angola	angolais//e/es
            AQ	Antarctique
            AR	Argentine	argentin*
            AS	Samoa américaines
            AT	Autriche	autrichien//ne/s/nes	Vienne
            AU	Australie	australien//ne/s/nes
            AW	Aruba
            AX	Îles Åland
            AZ	Azerbaïdjan	azerbaïdjanais//e/es; azéri*	Bakou
            BA	Bosnie-Herzégovine; Bosnie	bosnien//ne/s/nes; bosniaque//s
            BB	Barbade
            BD	Bangladesh	bangladais//e/es; bangladeshi*	Dacca
            BE	Belgique	belge//s	Bruxelles~; Anvers; Gand; Liège
            BF	Burkina Faso	burkinabè//s; burkinabé//s
            BG	Bulgarie	bulgare//s
            BH	Bahreïn; Bahrein	bahreïni*
            BI	Burundi	burundais//e/es
            BJ	Bénin	béninois//e/es	Cotonou
            BL	Saint-Barthélemy
            BM	Bermudes
            BN	Brunei
            BO	Bolivie	bolivien//ne/s/nes
            BQ	Pays-Bas caribéens
            BR	Brésil	brésilien//ne/s/nes
            BS	Bahamas
            BT	Bhoutan	bhoutanais//e/es
            BV	Île Bouvet
            BW	Botswana	botswanais//e/es
            BY	Biélorussie; Bélarus; Belarus	biélorusse//s; bélarusse//s
            BZ	Belize
            CA	Canada	canadien//ne/s/nes	Montréal; Québec; Ottawa
            CC	Îles Cocos
            CD	République démocratique du Congo; RDC; RD Congo; RD-Congo; Congo-Kinshasa; Congo~!	congolais//e/es~!
            CF	République centrafricaine; Centrafrique; RCA#	centrafricain*
            CG	République du Congo; Congo-Brazzaville; Congo~	congolais//e/es~
            CH	Suisse; Confédération helvétique	suisse//s; helvétique//s	Genève; Berne; Zurich; Lausanne; Bâle
            CI	Côte d’Ivoire; Côte-d’Ivoire	ivoirien//ne/s/nes
            CK	Îles Cook
            CL	Chili	chilien//ne/s/nes
            CM	Cameroun	camerounais//e/es	Yaoundé
            CN	Chine; République populaire de Chine	chinois//e/es	Pékin; Canton; Shanghaï
            CO	Colombie	colombien//ne/s/nes
            CR	Costa Rica	costaricien//ne/s/nes; costaricain*
            CU	Cuba	cubain*	La Havane
            CV	Cap-Vert; Cabo Verde	cap-verdien//ne/s/nes; capverdien//ne/s/nes
            CW	Curaçao
            CX	Île Christmas
            CY	Chypre	chypriote//s	Nicosie
            CZ	République tchèque; Tchéquie	tchèque//s
            DE	Allemagne; République fédérale d’Allemagne	allemand*	Francfort; Munich; Cologne; Hambourg
            DJ	Djibouti	djiboutien//ne/s/nes
            DK	Danemark	danois//e/es	Copenhague
            DM	la Dominique; Dominique#
            DO	République dominicaine	dominicain*	Saint-Domingue
            DZ	Algérie	algérien//ne/s/nes	Alger; Oran
            EC	Équateur	équatorien//ne/s/nes
            EE	Estonie	estonien//ne/s/nes
            EG	Égypte	égyptien//ne/s/nes	Le Caire; Caire; Alexandrie
            EH	Sahara occidental
            ER	Érythrée	érythréen//ne/s/nes
            ES	Espagne	espagnol*	Barcelone; Séville
            ET	Éthiopie	éthiopien//ne/s/nes	Addis-Abeba
            EU	Union européenne; UE; Commission européenne; Parlement européen; Conseil européen; Cour de justice de l’Union européenne; Bureau européen de l’IA; Office européen de l’IA; AI Act européen; Vingt-Sept	communautaire#	Bruxelles~!; Strasbourg@; règlement européen; législation européenne; réglementation européenne; directive européenne; loi européenne; texte européen
            FI	Finlande	finlandais//e/es; finnois//e/es
            FJ	Fidji; îles Fidji	fidjien//ne/s/nes
            FK	Îles Malouines
            FM	Micronésie
            FO	Îles Féroé
            FR	France; République française; Hexagone	français//e/es	Bercy; Matignon; Élysée; CNIL; Assemblée nationale~; Arcom; Conseil d’État~
            GA	Gabon	gabonais//e/es
            GB	R.-U.; Royaume-Uni; Grande-Bretagne; Angleterre; Écosse; pays de Galles	britannique//s; anglais//e/es; écossais//e/es	Londres; Édimbourg; Chambre des communes~; Chambre des lords; Downing Street
            GD	Grenade#
            GE	Géorgie	géorgien//ne/s/nes	Tbilissi
            GF	Guyane française
            GG	Guernesey
            GH	Ghana	ghanéen//ne/s/nes
            GI	Gibraltar
            GL	Groenland
            GM	Gambie	gambien//ne/s/nes
            GN	Guinée; Guinée-Conakry	guinéen//ne/s/nes~!
            GP	Guadeloupe
            GQ	Guinée équatoriale	équato-guinéen//ne/s/nes
            GR	Grèce	grec//s; grecque//s; hellénique//s	Athènes
            GS	Géorgie du Sud-et-les Îles Sandwich du Sud
            GT	Guatemala	guatémaltèque//s
            GU	Guam
            GW	Guinée-Bissau; Guinée-Bissao	bissau-guinéen//ne/s/nes
            GY	Guyana
            HK	Hong Kong; Hongkong	hongkongais//e/es
            HM	Îles Heard-et-MacDonald
            HN	Honduras	hondurien//ne/s/nes
            HR	Croatie	croate//s
            HT	Haïti	haïtien//ne/s/nes
            HU	Hongrie	hongrois//e/es
            ID	Indonésie	indonésien//ne/s/nes
            IE	Irlande	irlandais//e/es
            IL	Israël	israélien//ne/s/nes	Jérusalem; Tel-Aviv
            IM	Île de Man
            IN	Inde	indien//ne/s/nes	New Delhi; Bombay; Calcutta
            IO	Territoire britannique de l’océan Indien
            IQ	Irak	irakien//ne/s/nes; iraquien//ne/s/nes	Bagdad
            IR	Iran; République islamique d’Iran	iranien//ne/s/nes	Téhéran
            IS	Islande	islandais//e/es
            IT	Italie	italien//ne/s/nes	Turin; Florence>; Venise; Naples
            JE	Jersey#
            JM	Jamaïque	jamaïcain*
            JO	Jordanie	jordanien//ne/s/nes
            JP	Japon	japonais//e/es; nippon//e/s/es; nippone//s
            KE	Kenya	kényan//e/s/es
            KG	Kirghizstan; Kirghizistan; Kirghizie	kirghize//s	Bichkek
            KH	Cambodge	cambodgien//ne/s/nes
            KI	Kiribati
            KM	Comores	comorien//ne/s/nes
            KN	Saint-Christophe-et-Niévès
            KP	Corée du Nord	nord-coréen//ne/s/nes
            KR	Corée du Sud; République de Corée; Corée	sud-coréen//ne/s/nes; coréen//ne/s/nes	Séoul
            KW	Koweït	koweïtien//ne/s/nes
            KY	Îles Caïmans
            KZ	Kazakhstan	kazakh*; kazakhstanais//e/es
            LA	Laos	laotien//ne/s/nes
            LB	Liban	libanais//e/es	Beyrouth
            LC	Sainte-Lucie
            LI	Liechtenstein
            LK	Sri Lanka	sri-lankais//e/es; srilankais//e/es
            LR	Liberia	libérien//ne/s/nes
            LS	Lesotho
            LT	Lituanie	lituanien//ne/s/nes
            LU	Luxembourg	luxembourgeois//e/es
            LV	Lettonie	letton//ne/s/nes
            LY	Libye	libyen//ne/s/nes
            MA	Maroc	marocain*	Casablanca; Rabat
            MC	Monaco	monégasque//s
            MD	Moldavie; République de Moldavie	moldave//s
            ME	Monténégro	monténégrin*
            MF	Saint-Martin~!
            MG	Madagascar	malgache//s	Tananarive
            MH	Îles Marshall
            MK	Macédoine du Nord	macédonien//ne/s/nes; nord-macédonien//ne/s/nes
            ML	Mali	malien//ne/s/nes
            MM	Birmanie; Myanmar	birman*
            MN	Mongolie	mongol*	Oulan-Bator
            MO	Macao
            MP	Îles Mariannes du Nord
            MQ	Martinique
            MR	Mauritanie	mauritanien//ne/s/nes
            MS	Montserrat
            MT	Malte	maltais//e/es
            MU	Maurice; île Maurice	mauricien//ne/s/nes
            MV	Maldives
            MW	Malawi	malawien//ne/s/nes; malawite//s
            MX	Mexique	mexicain*	Mexico
            MY	Malaisie	malaisien//ne/s/nes
            MZ	Mozambique	mozambicain*
            NA	Namibie	namibien//ne/s/nes
            NC	Nouvelle-Calédonie		Nouméa
            NE	Niger	nigérien//ne/s/nes
            NF	Île Norfolk
            NG	Nigeria	nigérian*; nigériane//s
            NI	Nicaragua	nicaraguayen//ne/s/nes
            NL	Pays-Bas; Hollande	néerlandais//e/es; hollandais//e/es	La Haye
            NO	Norvège	norvégien//ne/s/nes
            NP	Népal	népalais//e/es	Katmandou
            NR	Nauru
            NU	Niue
            NZ	Nouvelle-Zélande	néo-zélandais//e/es
            OM	Oman; sultanat d’Oman	omanais//e/es	Mascate
            PA	Panama	panaméen//ne/s/nes
            PE	Pérou	péruvien//ne/s/nes
            PF	Polynésie française
            PG	Papouasie-Nouvelle-Guinée	papouan-néo-guinéen//ne/s/nes
            PH	Philippines	philippin*	Manille
            PK	Pakistan	pakistanais//e/es
            PL	Pologne	polonais//e/es	Varsovie; Cracovie
            PM	Saint-Pierre-et-Miquelon
            PN	Îles Pitcairn
            PR	Porto Rico
            PS	Palestine; Territoires palestiniens; Autorité palestinienne	palestinien//ne/s/nes	Ramallah; Gaza
            PT	Portugal	portugais//e/es	Lisbonne
            PW	Palaos
            PY	Paraguay	paraguayen//ne/s/nes
            QA	Qatar	qatari*; qatarien//ne/s/nes
            RE	La Réunion
            RO	Roumanie	roumain*	Bucarest
            RS	Serbie	serbe//s
            RU	Russie; Fédération de Russie	russe//s	Moscou; Kremlin; Saint-Pétersbourg
            RW	Rwanda	rwandais//e/es
            SA	Arabie saoudite; Arabie	saoudien//ne/s/nes	Riyad; Djeddah
            SB	Îles Salomon
            SC	Seychelles
            SD	Soudan	soudanais//e/es
            SE	Suède	suédois//e/es
            SG	Singapour; cité-État de Singapour	singapourien//ne/s/nes
            SH	Sainte-Hélène
            SI	Slovénie	slovène//s
            SJ	Svalbard et Jan Mayen
            SK	Slovaquie	slovaque//s
            SL	Sierra Leone	sierra-léonais//e/es; sierraléonais//e/es
            SM	Saint-Marin
            SN	Sénégal	sénégalais//e/es
            SO	Somalie	somalien//ne/s/nes; somali*	Mogadiscio
            SR	Suriname	surinamais//e/es
            SS	Soudan du Sud	sud-soudanais//e/es	Djouba
            ST	Sao Tomé-et-Principe
            SV	Salvador; El Salvador	salvadorien//ne/s/nes
            SX	Saint-Martin~
            SY	Syrie	syrien//ne/s/nes	Damas
            SZ	Eswatini; Swaziland
            TC	Îles Turques-et-Caïques
            TD	Tchad	tchadien//ne/s/nes
            TF	Terres australes françaises
            TG	Togo	togolais//e/es
            TH	Thaïlande	thaïlandais//e/es
            TJ	Tadjikistan	tadjik//e/s/es
            TK	Tokelau
            TL	Timor-Leste; Timor oriental
            TM	Turkménistan	turkmène//s
            TN	Tunisie	tunisien//ne/s/nes
            TO	Tonga
            TR	Turquie	turc//s; turque//s
            TT	Trinité-et-Tobago; Trinidad	trinidadien//ne/s/nes
            TV	Tuvalu
            TW	Taïwan; Taiwan	taïwanais//e/es	Taipei
            TZ	Tanzanie	tanzanien//ne/s/nes	Dar es Salam
            UA	Ukraine	ukrainien//ne/s/nes	Kiev; Kyiv; Kyïv
            UG	Ouganda	ougandais//e/es
            UM	Îles mineures éloignées des États-Unis
            US	É.-U.; États-Unis; États-Unis d’Amérique; Etats-Unis; USA; U.S.; Amérique#	américain*; étasunien//ne/s/nes; états-unien//ne/s/nes	Washington; Maison-Blanche; Maison Blanche; Californie; Pentagone; Floride; Pennsylvanie; Caroline du Nord; Caroline du Sud; Nouvelle-Orléans; Philadelphie; Congrès américain
            UY	Uruguay	uruguayen//ne/s/nes
            UZ	Ouzbékistan	ouzbek*; ouzbèke//s	Tachkent
            VA	État de la Cité du Vatican; Vatican; Saint-Siège
            VC	Saint-Vincent-et-les Grenadines
            VE	Venezuela	vénézuélien//ne/s/nes
            VG	Îles Vierges britanniques
            VI	Îles Vierges des États-Unis
            VN	Vietnam; Viêt Nam; Viet Nam; Viêtnam	vietnamien//ne/s/nes	Hanoï; Hô Chi Minh-Ville; Hô-Chi-Minh-Ville
            VU	Vanuatu
            WF	Wallis-et-Futuna
            WS	Samoa
            XK	Kosovo	kosovar*
            YE	Yémen	yéménite//s
            YT	Mayotte
            ZA	Afrique du Sud	sud-africain*	Le Cap; Pretoria
            ZM	Zambie	zambien//ne/s/nes
            ZW	Zimbabwe	zimbabwéen//ne/s/nes
            bloc	African Union	Union africaine; UA#
            bloc	Arab League	Ligue arabe; Ligue des États arabes
            bloc	ASEAN	Asean; ANASE; Association des nations de l’Asie du Sud-Est
            bloc	United Nations	Nations unies; ONU; Organisation des Nations unies; Assemblée générale des Nations unies
            bloc	UNESCO	Unesco
            bloc	OECD	OCDE; Organisation de coopération et de développement économiques
            bloc	NATO	OTAN; Otan; Alliance atlantique
            bloc	Council of Europe	Conseil de l’Europe
            bloc	ECOWAS	CEDEAO; Cédéao
            bloc	World Bank	Banque mondiale
            bloc	World Trade Organization	OMC; Organisation mondiale du commerce
            bloc	World Health Organization	OMS; Organisation mondiale de la santé
            bloc	International Monetary Fund	FMI; Fonds monétaire international
            bloc	African Development Bank	Banque africaine de développement; BAD#
            not	en français; en anglais; en espagnol; en allemand; en chinois; en portugais; langue française; langue anglaise
            not	mer de Chine; mer de Chine méridionale; océan Indien; golfe du Mexique; golfe de Guinée; Agence française de développement; AFD; Air France; Radio France; France Télévisions; France Info; Franceinfo; France 24; France 2; France Inter; Nouvelle-Angleterre; Nouvelle-Galles du Sud; Accord de Paris; accord de Paris; Convention de Genève; Monde arabe; Terre-Neuve; Deutsche Bank; Crédit suisse; Crédit Suisse; Bourse de Paris#; langue française; Amérique latine; Amérique du Nord; Amérique du Sud; Afrique de l’Ouest; Mer Noire; Fonds mondial
            """)
}
