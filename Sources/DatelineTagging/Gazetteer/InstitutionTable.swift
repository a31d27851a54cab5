/// Institutions, offices, laws and leaders that stand for a country without naming it: one row a country, or more.
///
/// Columns, parted by tabs: code, names. Marks as in `CountryTable`.
enum InstitutionTable {
    static let rows = """
        ZW	Emmerson Mnangagwa; Zanu-PF; ZANU-PF; POTRAZ
        AE	Technology Innovation Institute; Mubadala; MGX; Mohamed bin Zayed University; Mohammed bin Rashid; UAE Cabinet; Abu Dhabi Global Market; DIFC; Dubai International Financial Centre; Hub71
        AF	Taliban; Wolesi Jirga
        AL	Kuvendi; Edi Rama
        AM	Nikol Pashinyan; Pashinyan
        AO	João Lourenço
        AR	Casa Rosada; Buenos Aires Stock Exchange; CONICET; Agency for Access to Public Information; Cristina Kirchner; Banco Central de la República Argentina
        AT	Nationalrat; Ballhausplatz; Datenschutzbehörde; Karl Nehammer; Christian Stocker
        AU	ACCC; eSafety Commissioner; eSafety; ASIC#; OAIC; CSIRO; Centrelink; Australian Labor Party; APRA~; Services Australia; ASIO; Robodebt; Services Australia; Reserve Bank of Australia; AUSTRAC; Medicare Australia; Productivity Commission#; University of New South Wales; Monash University; ACMA; AFP~; Australian Federal Police; Australian Competition and Consumer Commission; Office of the Australian Information Commissioner; Penny Wong; Peter Dutton; Data61; Digital Transformation Agency; Fair Work Commission
        AZ	Milli Majlis; Ilham Aliyev; Aliyev
        BD	Jatiya Sangsad; BTRC; Sheikh Hasina; Muhammad Yunus; Awami League
        BE	KU Leuven; Chamber of Representatives~; Gegevensbeschermingsautoriteit; Bart De Wever; Alexander De Croo
        BG	Narodno Sabranie
        BO	Luis Arce
        BR	Planalto; Itamaraty; Senado Federal; Câmara dos Deputados; ANPD; Petrobras; Supremo Tribunal Federal; STF~; Bill 2338; Anatel; LGPD; Serpro; BNDES; Autoridade Nacional de Proteção de Dados; Alexandre de Moraes; Marco Civil; Bolsa Família; Banco Central do Brasil; Congresso Nacional; Embrapa; Dilma Rousseff; Superior Electoral Court; Tribunal Superior Eleitoral
        BY	Lukashenko; Alexander Lukashenko
        CA	Parliament Hill; RCMP; Bill C-27; House of Commons of Canada; CRTC; Mila#; Statistics Canada; Toronto Stock Exchange; Supreme Court of Canada; CIFAR; Bill C-63; Rideau Hall; Queen’s Park; Vector Institute; Amii; Carney government; Evan Solomon; Office of the Privacy Commissioner of Canada; Bloc Québécois; Pierre Poilievre; Poilievre; Royal Canadian Mounted Police; Treasury Board~!; ISED; Communications Security Establishment; Artificial Intelligence and Data Act; AIDA~; Doug Ford; NSERC; Bank of Canada; Canada Revenue Agency
        CH	Bundesrat~; ETH Zurich; EPFL; FINMA; Federal Data Protection and Information Commissioner; Ständerat; Council of States~; Bundesversammlung; Federal Assembly~; FDPIC; SWISSMEDIC; Swissmedic; Swiss National Bank
        CL	La Moneda; Gabriel Boric; Boric; José Antonio Kast
        CN	Zhongnanhai; CAC~; Cyberspace Administration; MIIT; State Council~!; National People’s Congress; NPC~; Politburo; Communist Party of China; Xinhua; People’s Daily; Ministry of Industry and Information Technology; NDRC; People’s Liberation Army; PLA~; Great Hall of the People; MOFCOM; TC260; Tsinghua University; Tsinghua; Peking University; Chinese Academy of Sciences; PBOC; CSRC; SAMR; Ministry of Public Security; Ministry of State Security; Cyberspace Administration of China; CCP; Chinese Communist Party; Politburo Standing Committee; Wang Yi; State Administration for Market Regulation; Great Firewall; Made in China 2025; Weibo; Belt and Road; Chinese People’s Political Consultative Conference; Fudan University; Zhejiang University; Shanghai AI Laboratory
        CO	Casa de Nariño; Gustavo Petro; Petro~; MinTIC; Superintendence of Industry and Commerce; Superintendencia de Industria y Comercio
        CU	Díaz-Canel
        CZ	Czech Office for Personal Data Protection; ÚOOÚ; NÚKIB; Petr Fiala; Andrej Babiš; Chamber of Deputies~
        DE	Bundestag; Bundesrat~!; Bundeskartellamt; Federal Chancellery; Chancellery#; BSI#; BfDI; Bundesnetzagentur; Bundesbank; BaFin; BMDV; GEMA; Fraunhofer; Max Planck; Karlsruhe Court; Federal Constitutional Court; Bundesgerichtshof; Bundesverfassungsgericht; AfD; CDU~; Deutsche Bahn; Bundeskriminalamt; BKA; Datenschutzkonferenz; Bundesamt; SPD~; Federal Office for Information Security; Federal Cartel Office; Federal Network Agency; DFKI; Helmholtz; Bundeswehr; Deutsche Bundesbank; Federal Court of Justice; Hamburg Regional Court; Karsten Wildberger; Volker Wissing; Cyber Valley; Charité; Bitkom
        DK	Folketing; Datatilsynet~; Christiansborg; Mette Frederiksen; Frederiksen; Danish Data Protection Agency
        EE	Riigikogu; X-Road
        EG	Abdel Fattah el-Sisi; Sisi; Al-Azhar
        ES	Moncloa; AESIA; AEPD; Congreso de los Diputados; Cortes Generales; CNMC; La Liga#; Agencia Española de Protección de Datos; Pedro Sánchez; Barcelona Supercomputing Center; Zarzuela; La Moncloa; Congress of Deputies; INCIBE; Audiencia Nacional~!; Guardia Civil
        ET	Abiy Ahmed; Ethiopian Artificial Intelligence Institute
        EU	European Commission; European Parliament; European Council; Council of the European Union; Council of the EU; European Court of Justice; Court of Justice of the European Union; CJEU; ECJ; EDPB; EDPS; European Data Protection Board; European Data Protection Supervisor; GDPR; AI Act~!; EU AI Act; Digital Services Act; Digital Markets Act; DSA#; DMA#; AI Office~!; European AI Office; Berlaymont; MEP; MEPs; Europol; European Central Bank; ECB; ENISA; Frontex; European Medicines Agency; Eurostat; Brussels effect; General Data Protection Regulation; EuroHPC; European Investment Bank; COREPER; Artificial Intelligence Act~!; Euratom; European Ombudsman; European Chips Act; Digital Omnibus; European Commissioner; EU-based; Commission President; EU Council; European Union Agency for Cybersecurity; European Parliamentary Research Service; Strasbourg plenary; Michael McGrath; Teresa Ribera; EIOPA; ESMA; European Banking Authority; European External Action Service; EEAS; CEN-CENELEC; Joint Research Centre; European Court of Auditors; Eurojust; Horizon Europe; Digital Europe Programme; General Court of the European Union; AI Liability Directive; Product Liability Directive; Data Act~; Data Governance Act; Cyber Resilience Act; NIS2; eIDAS; InvestAI; AI Continent Action Plan; High-Level Expert Group on AI; Law Enforcement Directive; Platform Work Directive; European Health Data Space; Eurobarometer; BEUC; EDRi; AI Pact; MiCA; EU Charter; Charter of Fundamental Rights
        FI	Eduskunta; Business Finland; Traficom; Alexander Stubb; Petteri Orpo; Finnish Innovation Fund Sitra
        FR	Élysée; Elysée Palace; Élysée Palace; Matignon; Quai d’Orsay; CNIL; Assemblée nationale; Palais Bourbon; Arcom; Arcep; Bpifrance; Conseil d’État; Conseil d’Etat; Bercy; INRIA; Inria; Sénat; Autorité de la concurrence; Sciences Po; Sorbonne; ANSSI; Viginum; CNRS; Station F; DINUM; INESIA; Conseil constitutionnel; Constitutional Council~; Cour de cassation; Cour des comptes; Clara Chappaz; Rachida Dati; Sébastien Lecornu; Marine Le Pen; Rassemblement National; Caisse des Dépôts; Gendarmerie; École Polytechnique; Institut Curie; DGSE; DGSI; Bruno Le Maire; Cédric O; AFNOR; SACEM; Sacem; Vivatech; VivaTech
        GB	Downing Street; Number 10; No 10; No. 10; Whitehall; House of Commons~!; House of Lords; Ofcom; ICO~; Information Commissioner’s Office; CMA~; Competition and Markets Authority; NHS; Home Office; DSIT; Bank of England; FCA~; Financial Conduct Authority; Ofsted; Ofqual; Scotland Yard; Metropolitan Police~!; Met Police; MI5; MI6; GCHQ; NCSC; Ada Lovelace Institute; Alan Turing Institute; UKRI; Holyrood; Senedd; Stormont; Crown Prosecution Service; Old Bailey; BBC~; Online Safety Act~!; Brexit; AI Security Institute; UK AISI; Lord Chancellor; HMRC; Trades Union Congress; TUC~; Royal Society~!; Innovate UK; Buckingham Palace; Ministry of Defence~; London Stock Exchange; Equality and Human Rights Commission; EHRC; MHRA; University of Oxford; University of Cambridge; Imperial College; Cabinet Office~!; HM Treasury; Department for Science; Department for Education; Department for Work and Pensions; DWP; Tory; Tories; Lib Dem; Liberal Democrats; Post Office inquiry; Biometrics and Surveillance Camera Commissioner; King’s Speech; Science Museum; AI Safety Institute~!; UK Research and Innovation; Information Commissioner~!; Ministry of Justice~!; Advanced Research and Invention Agency; Prime Minister’s Questions; Tony Blair Institute; Peter Kyle; Liz Kendall; Nick Clegg; Government Digital Service; Department for Science, Innovation and Technology; Department of Health and Social Care; Competition Appeal Tribunal~; Investigatory Powers; GMB; Labour MP; Labour MPs; Conservative MP; Lib Dems; Nesta; Nuffield; National Crime Agency; Intellectual Property Office~; King Charles; Treasury Committee; Public Accounts Committee; Lords committee; Baroness; National Police Chiefs’ Council; Met Office; South Wales Police; Big Brother Watch; Open Rights Group; Financial Reporting Council; Serious Fraud Office; Advertising Standards Authority; Ofgem; Data (Use and Access) Act; Society of Authors
        GH	Jubilee House; John Mahama; Nana Akufo-Addo
        GR	Hellenic Parliament; Maximos Mansion; Kyriakos Mitsotakis; Mitsotakis
        HK	Legislative Council~!; LegCo; Hong Kong Monetary Authority; HKMA; PCPD; Privacy Commissioner for Personal Data; Cyberport; Hang Seng; Securities and Futures Commission
        HR	Sabor
        HU	Fidesz; Viktor Orbán; Orbán; Péter Magyar; NAIH
        ID	Kominfo; Komdigi; Gojek; Prabowo Subianto; Prabowo; Joko Widodo; Jokowi; Merdeka Palace; Otoritas Jasa Keuangan; Bank Indonesia; Danantara
        IE	Dáil; Dáil Éireann; Oireachtas; Seanad; Taoiseach; Tánaiste; Data Protection Commission; Coimisiún na Meán; Garda; Gardaí; An Garda Síochána; Leinster House; IDPC; IDA Ireland; Sinn Féin~; Irish Data Protection Commission; Micheál Martin; Simon Harris; Leo Varadkar; Fine Gael; Fianna Fáil; Irish Council for Civil Liberties; ICCL
        IL	Knesset; Shin Bet; Mossad; IDF; Unit 8200; Isaac Herzog; Israel Defense Forces; Technion; Weizmann Institute; Privacy Protection Authority
        IN	Lok Sabha; Rajya Sabha; MeitY; TRAI; NITI Aayog; Niti Aayog; Aadhaar; UIDAI; RBI~; Reserve Bank of India; SEBI; NASSCOM; Nasscom; BJP; IndiaAI; Digital India; Supreme Court of India; UPI~; NPCI; Bhashini; IIT~; ISRO; CBSE; UGC#; DPDP; Press Information Bureau; CERT-In; crore; lakh; Paytm; India AI Mission; Bombay High Court; Delhi High Court; Sansad; Rashtrapati Bhavan; South Block; PTI~; Ministry of Electronics and Information Technology; Ministry of Electronics and IT; Ashwini Vaishnaw; Vaishnaw; Rajeev Chandrasekhar; Jitin Prasada; NITI; DPIIT; Competition Commission of India; Telecom Regulatory Authority of India; Central Board of Secondary Education; CoWIN; DigiYatra; IT Rules; IIT Madras; IIT Bombay; IIT Delhi; Indian Institute of Science; Congress party; Rahul Gandhi; Droupadi Murmu; Digital Personal Data Protection Act; BharatGen; Reliance Jio; Delhi Police; National Payments Corporation; Securities and Exchange Board of India; Unified Payments Interface
        IN	rupee~!; rupees~!
        IR	Ayatollah Khamenei; Khamenei; Pezeshkian; Revolutionary Guard; Revolutionary Guards; IRGC; Majlis~
        IS	Althingi; Alþingi
        KG	Jogorku Kenesh; Sadyr Japarov
        KZ	Mazhilis; Majilis; Tokayev; Kassym-Jomart Tokayev; Astana Hub
        LB	Hezbollah
        LU	CNPD~; CSSF
        MA	King Mohammed VI; Mohammed VI; CNDP
        MM	Tatmadaw; Min Aung Hlaing; Aung San Suu Kyi; Pyithu Hluttaw
        PE	Dina Boluarte; Congreso de la República~; INDECOPI; Indecopi
        PK	rupee~; rupees~; Shehbaz Sharif; Imran Khan; Pakistan Telecommunication Authority; Punjab Safe Cities Authority
        LK	rupee~; rupees~; Anura Kumara Dissanayake; Ranil Wickremesinghe; Temple Trees
        NP	rupee~; rupees~; Singha Durbar; K.P. Sharma Oli
        IQ	Kurdistan Regional Government
        IT	Garante; AGCOM; Quirinale; Palazzo Chigi; Montecitorio; Palazzo Madama; Garante Privacy; GPDP; Bank of Italy; Carabinieri; AGCM; AgID; Camera dei Deputati; Agenzia per la Cybersicurezza; Mario Draghi; Fratelli d’Italia; Guardia di Finanza; CINECA; Confindustria; SIAE; Alessio Butti
        JP	Diet#; National Diet; Kantei; METI~; Keidanren; Bank of Japan; Nikkei; Tokyo Stock Exchange; SoftBank; MIC#; RIKEN; Riken; Digital Agency; Liberal Democratic Party~!; Personal Information Protection Commission~; Japan Fair Trade Commission; JFTC; Financial Services Agency~!; Ministry of Economy, Trade and Industry; Ministry of Internal Affairs and Communications; Takaichi government; House of Councillors; Shinzo Abe; LDP~; AIST; Rapidus; Nippon Ishin; Komeito; Naruhito; Cabinet Office of Japan
        KE	Communications Authority of Kenya; Safaricom; William Ruto; Ruto; Office of the Data Protection Commissioner; M-Pesa; Konza Technopolis
        KP	Lazarus Group; Workers’ Party of Korea; KCNA; Reconnaissance General Bureau; Kimsuky; Kim Yo Jong
        KR	Blue House; Cheong Wa Dae; Ministry of Science and ICT; MSIT~; KAIST; PIPC~; Personal Information Protection Commission~; Yonhap; Naver; Kakao; Fair Trade Commission~!; KFTC; Korea Communications Commission; Chosun Ilbo; AI Basic Act~!; K-pop#; Financial Services Commission; NIS#; Yongsan; Korean Intellectual Property Office; Financial Supervisory Service; Lee Jae-myung government; Yeouido; ETRI; Seoul National University; Democratic Party of Korea; People Power Party; Korea Internet & Security Agency; KOSPI; Kospi; Yoon Suk-yeol; Moon Jae-in; Artificial Intelligence Basic Act~!
        LT	Seimas; Gitanas Nausėda
        LV	Saeima
        MX	INAI; Los Pinos; Palacio Nacional; SEP#; Pemex; Instituto Nacional Electoral; INE~; Cofece; Banxico; UNAM; AMLO
        MY	MDEC~; Dewan Rakyat; Bank Negara; Bank Negara Malaysia; MCMC; MITI~; Bursa Malaysia; Anwar Ibrahim; Dewan Negara; Ministry of Digital~; Gobind Singh Deo; Khazanah; National AI Office
        NG	Aso Rock; NITDA; NDPC; Nollywood; NCC#; Bola Tinubu; Tinubu; Nigeria Data Protection Commission; Bosun Tijani; Naira; naira
        NL	Binnenhof; Tweede Kamer; ASML; Autoriteit Persoonsgegevens; Eerste Kamer; Rijksoverheid; Dick Schoof; Geert Wilders; toeslagenaffaire; SyRI; TNO; Raad van State; ACM~; De Nederlandsche Bank; Delft University
        NO	Storting; Datatilsynet~!; Jonas Gahr Støre; Støre; Norges Bank; Statnett; Arbeiderpartiet
        NZ	Beehive#; Te Papa; Privacy Commissioner Michael Webster; Christopher Luxon; Jacinda Ardern; Whanganui; Māori; Callaghan Innovation; Stats NZ; Judith Collins; Waitangi Tribunal; Te Pati Māori; Spark NZ
        PH	Malacañang; Malacañan Palace; PNP#; Department of Information and Communications Technology; DICT~; Bangko Sentral ng Pilipinas; BSP#; NPC Philippines; Senate of the Philippines; Ferdinand Marcos; Bongbong Marcos; Marcos Jr; Rodrigo Duterte; Duterte; Batasan; National Privacy Commission; COMELEC; Comelec; Department of Trade and Industry; Philippine National Police; Leni Robredo
        PK	NADRA; Senate of Pakistan; Inter-Services Intelligence
        PL	Sejm; UODO; Senat RP; Donald Tusk; Tusk; Karol Nawrocki; Andrzej Duda; Krzysztof Gawkowski; NASK
        PS	Hamas; Mahmoud Abbas
        PT	São Bento; Assembleia da República; São Bento Palace; Luís Montenegro
        QA	Al Jazeera#; Qatar Investment Authority; Sheikh Tamim
        RO	Klaus Iohannis; Nicușor Dan
        RS	Aleksandar Vučić; Vučić
        RU	Kremlin; State Duma; Duma; Roskomnadzor; FSB~; Federation Council; Sberbank; Yandex; RIA Novosti; Tass; TASS; Rostec; Gazprom; Federal Security Service; Sber; GRU~; Ministry of Digital Development; Wagner Group; Dmitry Peskov; Peskov; Dmitry Medvedev; Sergei Lavrov; Lavrov; Mikhail Mishustin; Rosatom; Internet Research Agency; Rosfinmonitoring
        RW	Paul Kagame; Kagame; C4IR Rwanda
        SA	SDAIA; Public Investment Fund; Humain; HUMAIN; Shura Council; Saudi Aramco; KAUST; Aramco; Crown Prince Mohammed bin Salman; Saudi Data and AI Authority; Vision 2030
        SD	Rapid Support Forces
        SE	Riksdag; Rosenbad; Integritetsskyddsmyndigheten; Ericsson#; Riksbank; Ulf Kristersson; Kristersson; IMY; Vinnova; Försäkringskassan; STIM~
        SG	IMDA; GovTech; MAS~; Monetary Authority of Singapore; PDPC; Temasek; Infocomm Media Development Authority; AI Singapore; AI Verify; Smart Nation; A*STAR; Lawrence Wong; Josephine Teo; Lee Hsien Loong; Istana~; Land Transport Authority; Ministry of Digital Development and Information; Nanyang Technological University; National University of Singapore; POFMA; SingPass; Singpass; Agency for Science, Technology and Research
        SK	Robert Fico; Zuzana Čaputová
        TH	DEPA#; Government House#; ETDA; Bank of Thailand; Anutin Charnvirakul; Srettha Thavisin; Paetongtarn; Thammasat; Chulalongkorn; NECTEC; Pheu Thai
        TR	Grand National Assembly; TÜBİTAK; TBMM; KVKK; BTK~; Beştepe; AKP; CHP~; TÜİK; Ekrem İmamoğlu; Information and Communication Technologies Authority
        TW	Executive Yuan; Legislative Yuan; TSMC#; Foxconn#; Academia Sinica; Presidential Office Building; Control Yuan; Lai Ching-te; Tsai Ing-wen; Kuomintang; KMT; DPP~; Audrey Tang; Ministry of Digital Affairs; Hsinchu Science Park; NSTC~; AI Basic Act~; Artificial Intelligence Basic Act~
        TZ	Samia Suluhu Hassan
        UA	Verkhovna Rada; Rada; SBU~; Diia; Zelenskyy#; Zelensky#; Ministry of Digital Transformation; Bankova; Mykhailo Fedorov; Fedorov; Zelenskiy; Brave1; Security Service of Ukraine
        UG	Yoweri Museveni; Museveni
        US	White House; Oval Office; Capitol Hill; Congress~!; Congressional; House of Representatives~!; Pentagon; State Department; Department of State; FTC; Federal Trade Commission; FCC; Federal Communications Commission; SEC~; Securities and Exchange Commission~!; NIST; National Institute of Standards and Technology; FBI; CIA; NSA; DHS; Department of Homeland Security; Homeland Security; DOJ; Department of Justice~!; Justice Department; DOE~; Department of Energy~!; Energy Department; Commerce Department; Department of Commerce; FDA; Food and Drug Administration; CFPB; EEOC; DARPA; Congressman; Congresswoman; Department of Defense; Defense Department; Department of War; Treasury Department; Department of the Treasury; Department of Health and Human Services; HHS; Department of Labor; Labor Department; Department of Education~!; Federal Reserve; Supreme Court of the United States; SCOTUS; GOP; Republicans#; Democrats#; Copyright Office; U.S. Copyright Office; Patent and Trademark Office; USPTO; OMB; Office of Management and Budget; OSTP; Office of Science and Technology Policy; NTIA; CISA; Bureau of Industry and Security; Federal Aviation Administration; FAA; NASA; National Science Foundation; NSF; National Security Council~!; GAO~!; Government Accountability Office; Government Publishing Office; EPA; Environmental Protection Agency~!; FERC; FDIC; NYPD; LAPD; Ninth Circuit; Second Circuit; MIT; Harvard; Stanford University; Carnegie Mellon; Nasdaq; Writers Guild of America; SAG-AFTRA; AFL-CIO; Department of Veterans Affairs; Veterans Affairs; TSA; Transportation Security Administration; IRS; Internal Revenue Service; Immigration and Customs Enforcement; USCIS; ACLU; American Civil Liberties Union; Electronic Frontier Foundation; Section 230; CHIPS Act; CHIPS and Science Act; SNAP benefits; Medicaid; Medicare~!; Fed chair; Federal Register; Senate Judiciary Committee; Senate Commerce Committee; House Energy and Commerce; Library of Congress; US AI Safety Institute; CAISI; AI Bill of Rights; Bill of Rights; U.S. Code; United States Code; Secretary of Defense; Secretary of Commerce; Secretary of State#; Super Bowl; Communications Workers of America; FEMA; NHTSA; Library of Congress; Drug Enforcement Administration; Secretary of Homeland Security; Joint Chiefs of Staff; National Guard~!; NAACP; AFL~; Public Law; Comptroller General; Secretary of Energy; Secretary of Veterans Affairs; House Republicans; House Democrats; Senate Republicans; Senate Democrats; Biden; Trump administration; Biden administration; Obama administration; Reagan administration; Bush administration; Clinton administration; West Wing; Joe Biden; President Biden; Donald Trump; President Trump; Kamala Harris; Gavin Newsom; Newsom; Chuck Schumer; Attorney General of Texas; President Obama; President Reagan; Newsom administration; Kathy Hochul; Hochul; Greg Abbott; Ron DeSantis; DeSantis; Jared Polis; Marco Rubio; Howard Lutnick; David Sacks; Michael Kratsios; J.D. Vance; JD Vance; Elon Musk’s DOGE; Department of Government Efficiency; Bernie Sanders; Elizabeth Warren; Ted Cruz; Josh Hawley; Mike Johnson; Nancy Pelosi; Alexandria Ocasio-Cortez; Scott Wiener; Lina Khan; Gina Raimondo; Federal Election Commission; FEC~; National Labor Relations Board; NLRB; Equal Employment Opportunity Commission; Consumer Financial Protection Bureau; Social Security Administration; Customs and Border Protection; CBP; Northern District of California; Southern District of New York; District of Delaware; Delaware Chancery; Court of Appeals for the; Recording Industry Association of America; RIAA; Motion Picture Association; Hollywood studios; Screen Actors Guild; American Federation of Teachers; National Education Association; Bureau of Labor Statistics; Census Bureau; Georgetown University; Brookings; RAND Corporation; Pew Research Center; CHIPS; National Guard Bureau; Air Force Research Laboratory; U.S. Army; Los Angeles Unified; New York City Council; TAKE IT DOWN Act; Take It Down Act; NO FAKES Act; No Fakes Act; AI Action Plan~!; National AI Advisory Committee; National AI Initiative; FedRAMP; Executive Order 14110; Executive Order 14179; HIPAA; COPPA; BIPA; Illinois Biometric Information Privacy Act; FERPA; First Amendment; Fourth Amendment; CCPA; CPPA; California Privacy Protection Agency; SB 1047; SB 53; Senate Bill 1047; S&P 500; NYSE; New York Stock Exchange; Wall Street
        UY	AGESIC
        UZ	Oliy Majlis; Shavkat Mirziyoyev
        VA	Pope<; Pope Francis; Pope Leo; Pontifical Academy; Pontiff; Antiqua et nova; Dicastery
        VE	Nicolás Maduro; Maduro; Chavismo
        VN	VNA~; VNS~; Ministry of Information and Communications~; VNPT; Viettel; FPT~; Hòa Lạc Hi-Tech Park; Communist Party of Vietnam; VinAI; VinFast; Vingroup; Vietnamese Communist Party; General Secretary Tô Lâm; To Lam; Pham Minh Chinh; Ministry of Public Security of Vietnam; National Innovation Centre; VNeID; CMC Corporation; Nguyễn Mạnh Hùng; Hòa Lạc; Luong Cuong; Lương Cường; Nguyen Manh Hung
        XK	Albin Kurti
        ZA	Union Buildings; POPIA; Information Regulator; National Council of Provinces; NCOP; JSE~; Eskom; CSIR~; Johannesburg Stock Exchange; ANC~; African National Congress; National Treasury of South Africa; Solly Malatsi; Democratic Alliance~!; Constitutional Court of South Africa; Transnet; Wits University; University of the Witwatersrand; Gauteng High Court; Stats SA
        CN	Xi Jinping; President Xi; Li Qiang
        FR	Emmanuel Macron; Macron
        GB	Rishi Sunak; Sunak; Keir Starmer; Starmer; Boris Johnson; Liz Truss
        DE	Olaf Scholz; Scholz; Friedrich Merz; Merz; Angela Merkel; Merkel
        IN	Narendra Modi; Modi
        RU	Vladimir Putin; Putin; Sergey Lavrov
        UA	Volodymyr Zelenskyy; Volodymyr Zelensky
        JP	Fumio Kishida; Kishida; Shigeru Ishiba; Ishiba; Sanae Takaichi; Takaichi
        CA	Justin Trudeau; Trudeau; Mark Carney
        KR	Yoon Suk Yeol; Lee Jae-myung; Lee Jae Myung; Artificial Intelligence Basic Act~!
        KP	Kim Jong Un; Kim Jong-un
        BR	Lula da Silva; Lula; Bolsonaro
        IT	Giorgia Meloni; Meloni
        IL	Benjamin Netanyahu; Netanyahu
        TR	Erdogan; Erdoğan; Recep Tayyip Erdogan
        EU	Ursula von der Leyen; von der Leyen; Thierry Breton; Margrethe Vestager; Vestager; Henna Virkkunen; Virkkunen
        AU	Anthony Albanese; Albanese
        ZA	Cyril Ramaphosa; Ramaphosa
        MX	Claudia Sheinbaum; Sheinbaum; López Obrador
        AR	Javier Milei; Milei
        VN	Phạm Minh Chính; Tô Lâm; Nguyễn Phú Trọng
        SA	Mohammed bin Salman
        """
}
