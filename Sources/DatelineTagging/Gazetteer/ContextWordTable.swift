/// Words near a name that decide between its meanings.
///
/// Columns, separated by tabs: role, code, words. The roles:
///
///     cue     in the text, in any case: makes a shared name (`~`) mean this country
///     noun    after a name that may be a person's (`>`): it is the place nevertheless
///     title   before a name that may be a surname (`<`): it is the place nevertheless
///     prefix  before a hyphen: "Sino-Russian"
///     paper   after a name: a newspaper, not the place
///     language after a people: their language, not their country
///     business after a name: where a company comes from, which says less of the country
///     currency after a name: money, not the country
///     given    before a place: a family's name, not the place
///     courtesy before any name: a family's, not the country
///     calling  before a name and another capitalised word: a person's given name, not the place
///     suffix   ends a run of capitalised words after a name: a company's name, not the country
enum ContextWordTable {
    static let rows = """
        cue	GE	parliament; Caucasus; South Caucasus; Georgian Dream; prime minister; Abkhazia; South Ossetia; Black Sea; Zourabichvili; Kobakhidze; Kavelashvili; Saakashvili; EU candidate; EU accession
        cue	US	governor; attorney general; superior court; district attorney; state law; state lawmakers; state legislature; state senator; state senate; state representative; statehouse; general assembly; county; Congressman; Brian Kemp; Kemp; Raffensperger; Ivy League; state agency; state board
        cue	GB	council; NHS trust; MP; MPs; constabulary; shire; Oxbridge
        cue	CD	Tshisekedi; Kabila; M23; North Kivu; cobalt
        cue	CG	Sassou; Sassou Nguesso
        cue	KP	Kim Jong Un; nuclear test; missile test
        cue	PK	rupees in Pakistan; PTI; Sharif; Imran Khan; Islamabad High Court
        cue	IN	Mann government; Modi; Akali; Bhagwant Mann
        cue	CA	Ont; provincial; premier
        cue	AU	premier
        cue	DM	Caribbean island; Nature Isle
        noun		Ministry; Minister; Ministers; Government; Parliament; President; King; Queen; Prime; University; College; School; City; Council; Court; Courts; Police; Airport; Department; Office; County; State; Board; Bank; AI; Summit; Assembly; Senate; House; Supreme; High; Central; National; Foreign; Finance; Economy; Digital; Health; Education; Defence; Defense; Army; Navy; Air; Embassy; Ambassador; Stock; Exchange; Institute; Agency; Authority; Commission; Commissioner; Committee; Cabinet; Republic; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; January; February; March; April; May; June; July; August; September; October; November; December; Inc; Corp; Ltd; Co; LLC; Fashion; Metropolitan; Independent; Public; Law; Bill; Act; Governor; Attorney; General; Secretary; Senator; Rep; Sen; Gov; Legislature; Lawmakers; Declaration; Statement; Charter; Peace; Forum; Conference; Week; Stock; Tech; Technology; Convention; Center; Centre; District; Superior; Republicans; Republican; Democrats; Democrat; Democratic; Mayor; Investment; Telecommunications; Telecom; News; Stone; Olympics; Paralympics; Airlines; Airways; Railway; Marriott; Hilton; Hotel; and; EU; US; UK; UN; Chamber
        title		The; A; An; In; On; At; By; For; From; To; Of; With; And; But; Or; As; If; When; While; After; Before; Since; Until; Under; Over; Across; Inside; Outside; Near; Meanwhile; Although; Though; Because; Both; Even; Like; Unlike; This; That; These; Those; Its; Their; His; Her; Our; Why; How; What; Where; Will; Can; Does; Is; Are; Was; Were; Has; Had; North; South; East; West; Northern; Southern; Eastern; Western; Central; Greater; Downtown; President; Minister; King; Queen; Prince; Senator; Sen; Governor; Gov; Judge; Justice; Mayor; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; January; February; March; April; May; June; July; August; September; October; November; December; Not; No; Yes; Amid; Against; Between; Through; Throughout; Within; Via; Toward; Towards; Despite; During; Following; Neither; Either; Nor; Ministry; Government; University; Embassy; US; UK; EU; UN; AI; Also; Then; Now; Today; Yesterday; Host; Neighbouring; Neighboring; Modern; Ancient
        prefix	CN	Sino
        prefix	FR	Franco
        prefix	GB	Anglo
        prefix	IN	Indo
        prefix	RU	Russo
        prefix	PT	Luso
        prefix	IT	Italo
        prefix	GR	Greco
        prefix	TR	Turco
        prefix	JP	Nippo
        prefix	AT	Austro
        paper		Times; Post; Herald; Tribune; Gazette; Chronicle; Globe; Mirror; Observer; Examiner; Inquirer; Free Press; Morning Post; Daily News; Morning Herald
        language		language; languages; speaking; speaker; speakers; translation; translations; subtitles; dictionary; alphabet; grammar
        business		company; companies; firm; firms; startup; startups; start-up; start-ups; vendor; vendors; maker; makers; giant; giants; supplier; suppliers; provider; developer; developers; manufacturer; manufacturers; multinational; conglomerate; retailer; carmaker; chipmaker; behemoth; based; headquartered; unicorn; unicorns; insurer; lender; conglomerates; retailers
        currency		dollar; dollars; dlr; dlrs; cent; cents; franc; francs; crowns; krona; kronor; krone; kroner; peso; pesos; pound; pounds; lira; lire; dinar; dinars; riyal; riyals; ringgit; shilling; shillings; schilling; schillings; marks; guilder; guilders; peseta; pesetas
        suffix		Inc; Incorporated; Corp; Corporation; Co; Ltd; Limited; Plc; LLC; LLP; AG; GmbH; NV; BV; SpA; Pty; Bhd; Holdings; SARL; KK
        calling		named; lawyer; attorney; researcher; scientist; analyst; engineer; professor; lecturer; teacher; student; spokesperson; spokeswoman; spokesman; founder; activist; campaigner; journalist; reporter; author; novelist; writer; artist; painter; actor; actress; singer; musician; composer; producer; filmmaker; photographer; judge; senator; councillor; lawmaker; candidate; economist; historian; sociologist; physician; doctor; nurse; programmer; entrepreneur; investor; consultant; adviser; advisor; plaintiff; defendant; witness; colleague; chairman; chairwoman; secretary; fellow; expert; friend; daughter; son; wife; husband; sister; brother; mother; father; widow; resident; voter; blogger; translator; librarian; midwife; farmer
        courtesy		Mr; Mrs; Ms; Mx; Dr; Prof; Professor; Dame; Herr; Frau; Monsieur; Madame; Señor; Señora
        given		James; John; Robert; Michael; William; David; Richard; Joseph; Thomas; Charles; Christopher; Daniel; Matthew; Anthony; Donald; Steven; Steve; Paul; Andrew; Kenneth; Joshua; Kevin; Brian; Edward; Ronald; Timothy; Jeffrey; Ryan; Jacob; Gary; Nicholas; Eric; Jonathan; Stephen; Larry; Justin; Scott; Brandon; Benjamin; Samuel; Gregory; Frank; Alexander; Raymond; Patrick; Jack; Dennis; Jerry; Tyler; Aaron; Jose; José; Henry; Adam; Douglas; Nathan; Peter; Zachary; Kyle; Walter; Harold; Jeremy; Ethan; Carl; Keith; Roger; Gerald; Arthur; Lawrence; Terry; Albert; Bruce; Philip; Phillip; Ralph; Alan; Allan; Allen; Louis; Eugene; Russell; Bobby; Bob; Bill; Jim; Tom; Joe; Mike; Dan; Ben; Sam; Tim; Greg; Jeff; Mary; Patricia; Jennifer; Linda; Elizabeth; Barbara; Susan; Jessica; Sarah; Karen; Lisa; Nancy; Betty; Margaret; Sandra; Ashley; Kimberly; Emily; Donna; Michelle; Carol; Amanda; Melissa; Deborah; Stephanie; Rebecca; Sharon; Laura; Cynthia; Kathleen; Amy; Angela; Shirley; Anna; Brenda; Pamela; Emma; Nicole; Helen; Samantha; Katherine; Catherine; Christine; Debra; Rachel; Carolyn; Janet; Maria; Heather; Diane; Ruth; Julie; Joyce; Kelly; Christina; Joan; Evelyn; Judith; Andrea; Hannah; Megan; Cheryl; Jacqueline; Martha; Gloria; Teresa; Ann; Anne; Sara; Jean; Alice; Kathryn; Sophia; Judy; Julia; Olivia; Marie; Jane; Kate; Lucy; Ian; Neil; Nigel; Simon; Graham; Colin; Stuart; Martin; Hans; Klaus; Karl; Jürgen; Wolfgang; Dieter; Helmut; Pierre; François; Jacques; Michel; Philippe; Luc; Antoine; Marco; Mario; Luigi; Giovanni; Giuseppe; Paolo; Carlo; Francesco; Antonio; Roberto; Luca; Stefano; Pedro; Pablo; Carlos; Luis; Juan; Miguel; Javier; Fernando; Manuel; Rafael; Ricardo; Jorge; Eduardo; Alejandro; Ahmed; Mohammed; Muhammad; Mohamed; Ali; Hassan; Omar; Ibrahim; Yusuf; Fatima; Aisha; Priya; Anil; Sanjay; Rajiv; Vikram; Arun; Amit; Ravi; Sunil; Elena; Olga; Natalia; Ivan; Dmitry; Sergei; Vladimir; Alexei; Yuri; Lars; Erik; Sven; Nils; Ingrid; Anders; Jan; Piotr; Tomasz; Andrzej; Chris; Alex; Max; Leo; Oscar; Hugo; Felix; Oliver; Harry; Charlotte; Amelia; Ella; Sophie; Claire; Denise; Wendy; Victor; Vincent; Gordon; Howard; Leonard; Stanley; Norman; Harvey; Lewis; Elliott; Mark; Rep; Sen; Dr; Mr; Ms; Mrs; Prof; Professor; Sir; Lord; Lady; Judge; Justice; Sheikh
        """
}
