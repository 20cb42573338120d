"""Words that lists of names are made of besides the names, in many languages."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Lower-case words in front of a family name (CSL's non-dropping particles).
PARTICLES = _set(
    """van von vom zu zum zur den der des de du da das do dos del della dello delle dei degli di
    dal dalla la le les lo los las ten ter te tot op 't ’t ‘t 's ’s ‘s in' 'n ’n aan het uit af av
    al el ul ibn bin bint ben ould abu auf dem y' d' d’ l' l’ in thoe und' фон ван де дер ла ди да
    """
)
#: Of these, the ones that can open a list's stretch without being part of a name.
OPENING = _set("by By BY par por di Di von Von door от av af")

#: Between the last two names.
STRONG_AND = _set(
    "& and und et AND UND ET en и och og ve dan és ja și kaj та і και và sowie with mit avec con com"
)
#: Likewise, but also inside a surname ("Ortega y Gasset") or an initial.
WEAK_AND = _set("y e i u u. a")

#: As printed, the full stop aside; "JR" in capitals may be initials.
SUFFIXES = _set("jr jr. jnr jnr. jun. sr sr. snr snr. sen. ii iii iv 2nd 3rd 4th 2d 3d мл. ст.")
#: Portuguese generation words, which CSL data keep in the family name.
AGNOMES = _set("filho neto sobrinho júnior junior segundo")
#: Titles in front of a name; those behind the bar only with their full stop.
COURTESY = _set(
    """dr prof professor rev reverend sir mr mrs ms mme mlle abbé pater père dott.ssa dipl.-ing
    univ.-prof monsignor rabbi herr frau drs dra profa проф акад канд доц докт"""
)
COURTESY_SHORT = _set(
    "fr. don. dott. ing. mag. hon. msgr. sen. capt. gen. col. lt. maj. sgt. sra. prof. dr."
)
DEGREES = _set("phd ph.d dphil d.phil esq edd ed.d mph psyd")

#: Capitalised particles, which are part of the family name.
CAPITAL_PARTICLES = _set(
    """Van Vander Von De Den Der Des Di Del Della Delle Degli Dei Dal Dalla Dello Du Da Das Dos La Le
    Las Los Ter Ten Te Al El Ul Abu Abd Abdel Ibn Bin Bint San Santa Saint St St. Sainte Zu Zum Zur Af Ó Ní Uí
    ’T 'T VAN VON DEN DER DEL DELLA DOS"""
)
#: Frequent Spanish and Portuguese surnames, of which people bear two.
IBERIAN = _set(
    """garcía garcia rodríguez rodriguez gonzález gonzalez fernández fernandez lópez lopez martínez
    martinez sánchez sanchez pérez perez gómez gomez jiménez jimenez ruiz hernández hernandez díaz diaz
    moreno álvarez alvarez muñoz munoz romero alonso gutiérrez gutierrez navarro torres domínguez
    dominguez vázquez vazquez ramos gil ramírez ramirez serrano molina morales suárez suarez ortega
    delgado castro ortiz rubio marín marin sanz iglesias medina garrido cortés cortes castillo guerrero
    lozano cano prieto méndez mendez calvo gallego vidal herrera márquez marquez peña pena cabrera
    vega fuentes carrasco caballero nieto reyes aguilar pascual herrero santana lorenzo hidalgo montero
    ibáñez ibanez giménez gimenez ferrer durán duran santiago benítez benitez vargas mora arias carmona
    crespo román roman pastor soto sáez saez velasco moya soler parra esteban bravo gallardo rojas
    pardo merino franco espinosa izquierdo lara rivas rivera casado silva redondo camacho rey vera
    otero galán galan luque montes ríos rios sierra segura carrillo marcos martí marti soriano mendoza
    bernal robles vila valero palacios expósito benito varela pereira macías macias guerra heredia
    bueno roldán roldan mateo villar contreras miranda mejía mejia valencia escobar salazar guzmán guzman
    cárdenas cardenas ochoa rosales quintero zapata ospina restrepo uribe londoño arango jaramillo
    bolívar córdoba cordoba correa figueroa maldonado villanueva zamora ávila avila pacheco rosas campos
    núñez nunez cervantes juárez juarez salinas estrada tapia trejo huerta cisneros catalán catalan
    santos oliveira souza sousa rodrigues ferreira alves lima gomes ribeiro martins carvalho almeida lopes
    soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques machado mendes
    freitas cardoso ramalho teixeira cavalcanti azevedo cunha pinto monteiro moura borges araújo araujo
    batista campos barros coelho castellanos páez paez pavón bermúdez quesada arce solís solis
    márquez llosa ocampo cortázar asturias"""
)

#: Abbreviated given names of more than one letter.
SHORT_GIVEN = _set(
    """yu. ya. ye. md. mohd. mhd. ju. ja. je. jo. jos. ch. chr. th. ph. sh. zh. ts. kh. shch. st. ed. wm. geo. jas. chas. thos. alex.
    fred. aug. ad. joh. hch. herm. wilh. ev. al. ант. ал. вл. вс. вяч. евг. ник. юр. ст. fr. fc. fco. ma. mª.
    fdo. gpe. ger. gius. giov. ant. franc. guil. rob. edw. sam. dan. matt. jn. rud. ferd. gr. dj. dž. dz. ll."""
)
#: In the author's place where there is none.
NOBODY = _set("o.v. o.verf. s.n. [s.n.] s.a. a.a. [o.v.] б.а. z.a.")
#: In the author's place, too, but printed as if it were a name.
ANONYMOUS = _set("anonymous anonymus anonyme anónimo anônimo anonimo anonym anon аноним anonim")
#: In the author's place where the one above is meant; dashes do the same.
SAME = _set(
    """id id. idem idem. ders ders. derselbe dies dies. dieselbe dieselben ead ead. eadem
    онже тотже 同上 同 同前 iid iid. eid."""
)

#: Last word of what means "and others" -> words that may stand before it.
ET_AL: dict[str, frozenset[str]] = {
    "al": _set("et e y & and et. i med"),
    "collaborateurs": _set("et"),
    "collaborators": _set("and &"),
    "colaboradores": _set("y e"),
    "collaboratori": _set("e"),
    "mitarbeiter": _set("und u."),
    "medewerkers": _set("en"),
    "соавт": _set("и"),
    "соавторы": _set("и"),
    "flera": _set("med"),
    "andra": _set("och"),
    "andre": _set("og"),
    "muut": _set("ja"),
    "társai": _set("és"),
    "diğ": _set("ve"),
    "spol": _set("a"),
    "sur": _set("in"),
    "lain-lain": _set("dan"),
    "col": _set("y e et"),
    "alii": _set("et"),
    "alia": _set("et"),
    "aliis": _set("et"),
    "alia.": _set("et"),
    "coll": _set("et & and e"),
    "cols": _set("y & e et"),
    "cols.": _set("y"),
    "colab": _set("y e"),
    "colabs": _set("y e"),
    "others": _set("and & with"),
    "colleagues": _set("and &"),
    "otros": _set("y e"),
    "otras": _set("y"),
    "outros": _set("e"),
    "altri": _set("e ed"),
    "autres": _set("et"),
    "andere": _set("und u. & en"),
    "anderen": _set("en und"),
    "a": _set("u. u и"),
    "др": _set("и"),
    "другие": _set("и"),
    "ін": _set("та і"),
    "in": _set("i"),
    "inni": _set("i"),
    "drugi": _set("i"),
    "kol": _set("a"),
    "diğerleri": _set("ve"),
    "ark": _set("ve"),
    "arkadaşları": _set("ve"),
    "mfl": _set(""),
    "m.fl": _set(""),
    "fl": _set("m. m"),
    "flere": _set("m. med og"),
    "dkk": _set(", "),
    "kk": _set(""),
    "vd": _set(""),
    "v.d": _set(""),
    "u.a": _set(""),
    "e.a": _set(""),
    "o.a": _set(""),
    "uvm": _set(""),
    "ym": _set(""),
    "aj": _set(""),
    "et.al": _set(""),
    "et.al.": _set(""),
    "etal": _set(""),
    "κ.ά": _set(""),
}

#: Role words: how they are printed behind names, lower-cased and without full stop.
ROLES: dict[str, str] = {
    word: role
    for role, words in {
        "editor": """ed eds edt edts editor editors edit éd éds editeur éditeur éditeurs editrice hg hgg hrsg hrg
            herausgeber herausgeberin herausgeberinnen herausgegeben hrsgg dir dirs coord coords coordinador coordinadora
            coordinadores coordinadoras coordinateur coordinatrice coordenador coordenadora coordenadores org orgs
            organizador organizadora organizadores organizadoras comp comps compilador compiladora compiladores
            cur curatore curatrice curatori redaktor red redactie redakteur ред редактор сост составитель utg
            haz derleyen der editör editörler toim szerk ed.lit eds.lit editado editores editora""",
        "translator": """trans transl tr translator translators trad traducteur traductrice traductor traductora
            tradutor tradutora traduttore übers übersetzer übersetzerin vert vertaler пер переводчик tłum çev
            çeviren övers overs käänt""",
        "director": "director directors regie regia realisateur réalisateur réalisatrice regisseur directora rež",
        "writer": "writer writers screenwriter scénariste author authors autor autorin guionista",
        "performer": "performer performers actor actors perf narrator vocalist interprète",
        "producer": "producer producers prod productor",
        "host": "host hosts moderator presenter podcaster",
        "composer": "composer composers komponist compositeur compositor",
        "interviewer": "interviewer interviewers interviewee",
        "illustrator": "illus illustrator illustrators ill illustrateur ilustrador illustratore",
        "photographer": "photographer photographers photo fotograf",
    }.items()
    for word in words.split()
}

#: Words in front of names that give them a role, without the "by" between.
ROLE_OPENINGS: tuple[tuple[str, str], ...] = (
    ("editor", r"(?:(?:ed(?:ited|s?\.?|ité\w*|itado|itors?)?|compiled|comp\.|éd(?:s?\.|ité\w*)) (?:by|par|por|de|di)\b)"),
    ("editor", r"(?:a|edd?\.?|e) c(?:ura|\.) d(?:i|el|ella|ei|ello|egli|[’'])\b"),
    ("editor", r"(?:herausgegeben|hrsg\.?|hg\.?|hrg\.?) (?:von|v\.|durch)"),
    ("editor", r"(?:sous la |ss la |s\. )?dir(?:ection|\.)? (?:de|d[’']|by)"),
    ("editor", r"(?:под|за|pod|onder|unter|bajo|sob)(?: общ\.| общей| научн\.| науч\.)? ?(?:ред\.|редакцией|red\.|redakcją|redactie van|redaktion von|la dirección de|a direção de|la coordinación de)"),
    ("editor", r"(?:coord(?:\.|inated|inado|onné)) (?:by|por|par|de)"),
    ("editor", r"(?:org(?:\.|anizado|anização)) (?:por|de)"),
    ("editor", r"redaktion:"),
    ("editor", r"(?:hrsg\.?|hg\.?|eds?\.|editors?|red\.|ред\.|сост\.|coord\.|orgs?\.)[: ]"),
    ("translator", r"(?:trans(?:lated|l?\.)?|trad(?:uit|ucido|uzido|otto|\.)?|vertaald|vert\.|übers(?:etzt|\.)?|aus dem \w+ (?:übersetzt )?|översatt|övers\.|oversatt|oversat)(?: (?:from|de|du|del|dal|do|van het|uit het|från|fra) (?:the )?\w+)? (?:by|par|por|da|de|di|door|von|v\.|av|af)\b"),
    ("translator", r"(?:traduction|traducción|tradução|traduzione|vertaling|übersetzung)(?: (?:de|du) (?:l[’'])?\w+)? (?:de|di|von|van|par|por)\b"),
    ("translator", r"(?:пер(?:\.|евод|ев\.)|перевод)(?: (?:с|со) [\w.]+)?\s"),
    ("translator", r"(?:trans(?:l?\.)|trad\.|übers\.|vert\.|çev\.|tłum\.)[: ]"),
    ("director", r"(?:directed by|dir\. by|dir\.|director:|a film by|un film de|réalisé par|dirigid[oa] por|regia di|regie[:]?|réal\.)"),
    ("writer", r"(?:written by|writ\. by|escrito por|écrit par|screenplay by)"),
    ("performer", r"(?:performed by|perf\.|perf\. by|starring|with performances by|narrated by|read by|featuring|feat\.)"),
    ("illustrator", r"(?:illus(?:trated|tré|\.)?|ill\.) (?:by|par|von|di)"),
    ("interviewer", r"(?:interview(?:ed)? by|interview with)"),
    ("host", r"(?:hosted by|presented by)"),
    ("producer", r"(?:produced by|prod\.(?: by)?)"),
)  # fmt: skip

#: Countries and unions, whose names stand in the author's place before laws and reports.
JURISDICTIONS: frozenset[str] = frozenset(
    """brasil|brazil|portugal|españa|spain|méxico|mexico|argentina|chile|colombia|perú|peru|uruguay|paraguay|ecuador|bolivia
    |venezuela|cuba|costa rica|guatemala|honduras|nicaragua|panamá|el salvador|france|belgique|belgië|suisse|schweiz|svizzera
    |italia|italy|deutschland|germany|österreich|austria|nederland|netherlands|the netherlands|denmark|danmark|norway|norge
    |sweden|sverige|finland|suomi|iceland|ireland|éire|scotland|wales|england|great britain|united kingdom|uk|u.k|usa|u.s.a|u.s
    |us|united states|united states of america|canada|québec|quebec|australia|new zealand|south africa|india|pakistan|china
    |people's republic of china|japan|korea|republic of korea|taiwan|indonesia|republik indonesia|malaysia|singapore|thailand
    |vietnam|philippines|türkiye|turkey|greece|poland|polska|česko|czech republic|slovakia|hungary|magyarország|romania|bulgaria
    |croatia|serbia|slovenia|estonia|latvia|lithuania|ukraine|russia|russian federation|россия|российская федерация|рф|ссср
    |israel|egypt|morocco|maroc|nigeria|kenya|ghana|ethiopia|iran|iraq|european union|eu|european communities|união europeia
    |unión europea|union européenne|europäische union|européenne|united nations|nations unies|naciones unidas|são paulo|california
    |new york|texas|florida|washington|england and wales""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)

#: Vietnamese family names, which come first also where no comma tells.
VIETNAMESE = _set(
    """nguyen nguyễn tran trần le lê pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ
    ngo ngô duong dương ly lý dinh đinh truong trương dao đào doan đoàn lam lâm mai trinh trịnh luong lương cao ta tạ thai thái"""
)

#: Words that say what kind of organisation a name is of.
GROUP_WORDS = _set(
    """inc ltd llc corp gmbh plc co company companies group groups gruppe groupe grupo gruppo team teams crew staff
    club press school schools schule école escola escuela skole skola scuola college colleges agency agence agencia
    agência agenzia bureau office offices büro buero oficina ufficio board boards library libraries museum museums musée
    museo museu union unión unione união bank banks banque banco banca fund funds fonds fondo trust lab labs studio
    studios games media news magazine times tribune gazette herald zeitung revue wiki blog tv radio channel podcast
    forum task force party partei parti partido partito services service servicio serviço servizio dienst committee
    council conseil consejo conselho consiglio consell center centre centro centrum zentrum senate house parliament congress kongress
    ministry minister department dept division section unit branch program programme project initiative campaign movement
    network netzwerk réseau alliance coalition consortium collaborative collaboration collective community communities
    collectif colectivo foundation institute institut instituto istituto instytut ústav enstitüsü university academy akademie
    academia académie association society societies federation confederation commission committee authority administration
    organization organisation editors developers contributors authors writers survey observatory secretariat taskforce
    panel workshop conference systems solutions technologies technology software industries international worldwide
    stiftung verein verband gesellschaft fundación fondation fondazione fundação stichting comune gemeinde gemeente
    kommune ministero rat raad amt nämnd verket kurumu kurulu bakanlığı üniversitesi derneği vakfı müdürlüğü başkanlığı
    birliği urząd rada совет центр фонд союз дума банк unesco unicef oecd who nato fao undp""",
)
#: Beginnings of such words, and of others that are frequent in names of organisations.
GROUP_STEMS: tuple[str, ...] = tuple(
    """univers institu istitut associa organiz organis organizz commiss comisi comiss kommiss committ comité comitê
    komitee academ akadem accadem nationa naciona naziona federa bundes landes staats gesellsch verband stiftung fundac
    fundaç fondat fondaz foundat stichting vereniging minist министер универс институт академ комисси комитет федера
    общест организац ассоциац агентств служб департамент управлени department départ departam abteilung kommun gemeent
    municip hochschul facult fakult sociedad société societat selskab sällskap biblioth bibliot bibliotec parliament
    parlament parlement govern gobiern gouvern regierung коми alliance coalit consor collabor congres observat laborat
    publish editorial verlag bakanl üniver enstit müdür derneğ başkanl wydział ministerstw uniwers instytut towarzyst
    univerz společnost styrels direktorat departement myndighet kommitt institutt forbund forening""".split()
)
#: Endings of such words.
GROUP_ENDINGS: tuple[str, ...] = tuple(
    """amt raad ministerium ministeriet ministerie anstalt gesellschaft verband verein konferenz stiftung instituut verket
    styrelse styrelsen direktoratet departementet kommissionen rådet akademie zentrum hochschule universität dienst
    kammer raadet laitos virasto yliopisto ministeriö liitto udvalget .com .org .net .gov .edu .io""".split()
)
