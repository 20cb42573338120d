"""Words that tell references from the text around them, in the languages of many lists."""

from __future__ import annotations

#: Words of grammar: frequent in sentences, rare at the end of a reference.
FUNCTION = frozenset(
    """
    a about after all also although an and any are as at be because been before being between both
    but by can could did do does during each even few for from had has have having he her here him
    his how if in into is it its just like made make many may might more most much must not of off on
    one only or other our out over own really same she should since so some such than that the their
    them then there these they this those through to too under until up upon use used using very was
    we were what when where which while who whom whose why will with within without would you your
    al als am an auch auf aus bei bis da dass das dem den der des die doch durch ein eine einem einen
    einer eines er es für gegen hat hier im ist kann man mehr mit nach nicht noch nur ob oder ohne
    seit sich sie sind so sowie um und uns unter von vor war was wenn werden wie wir wird zu zum zur
    zwischen über
    au aux avec ce ces cet cette comme dans de depuis des du elle elles en entre est et il ils je la
    le les leur leurs lui mais même mes mon ne nos notre nous on ou où par pas plus pour qu que qui sa
    sans se ses si son sont sous sur ta tes tout tous très tu un une vers vos votre vous
    al ante como con contra cual cuando de del desde donde el ella en entre era es esa ese esta este
    esto fue ha han hasta hay la las lo los mas más me mi muy ni no nos o para pero por porque que se
    ser si sin sobre son su sus también te tiene todo todos un una uno y ya
    ao aos as até com como da das do dos e ela ele em essa esse esta este eu foi isso já mais mas na
    nas não nem no nos num numa o os ou para pela pelas pelo pelos por quando que quem se sem ser seu
    sua são também um uma
    agli ai alla alle anche che chi ci con cui da dal dalla dei del della delle di e gli ha hanno il
    in io la le lo ma mi nel nella nelle non o per più quale quando questa questo se si sono su sul
    sulla tra un una uno è
    aan al alles als bij dan dat de deze die dit doen door dus een en er geen had heb hebben heeft het
    hij hoe hun ik in is je kan maar me meer met mijn na naar niet nog nu of om omdat onder ons ook op
    over te tegen toch toen tot uit van veel voor waar wat we wel werd wie wij zal ze zich zij zijn zo
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было
    вот от меня еще нет о из ему для при или это этот если уже
    bir bu ve ile için da de ki mi mu çok daha gibi kadar ama ne o olan olarak sonra her
    och att det som en på är av för med den till inte om ett har de jag var men så från vi kan
    og at det som en på er av for med til ikke om et har de jeg var men så fra vi kan
    """.split()
)

#: Words of someone who speaks to a reader.
PERSONAL = frozenset(
    """
    i me my mine myself we us our ours you your yours he she him her
    i’m i'm i’ve i've it’s it's don’t don't
    ich mich mir mein meine meinem meinen meiner wir uns unser unsere ihr euch du dich
    je me mon ma mes moi nous notre nos vous votre vos tu
    yo mi mis nosotros nuestro nuestra usted ustedes
    eu meu minha nós nosso nossa você vocês
    io mio mia noi nostro nostra voi
    ik mijn wij ons onze jij je jullie
    я мой моя мне мы наш наша вы ваш
    ben benim biz bizim siz sizin
    jag mig min mitt vi oss vår jeg meg mitt
    """.split()
) - {"i", "ma", "me", "mi", "mis", "ben", "min", "siz", "mine", "vi"} | {"I", "i’m", "i'm"}

#: Words that references are made with.
BIBLIOGRAPHIC = frozenset(
    """
    press university publisher publishers publishing publications books verlag éditions editions
    editorial editora edizioni edizione editore uitgeverij uitgevers yayınları yayıncılık yayınevi
    издательство изд journal journals review revue revista rivista zeitschrift tijdschrift dergisi
    журнал вестник annals proceedings proc conference transactions bulletin quarterly magazine
    newspaper times post guardian newsletter vol vols volume no nr issue pp pages ed eds edn edited
    edition editor editors trans translated translator hrsg hg herausgegeben auflage aufl bd jg dir
    sous direction coll org orgs coord comp a cura tome redactie red druk под ред том baskı çev der
    ss retrieved accessed available online abgerufen zugriff verfügbar consulté disponible
    disponível acesso recuperado consultado geraadpleegd обращения erişim doi isbn issn arxiv pmid
    dissertation thesis thèse tesis tese tesi proefschrift диссертация tezi report paper preprint
    unpublished manuscript working chapter reprint forthcoming york london oxford cambridge paris
    berlin madrid barcelona milano roma torino münchen frankfurt amsterdam москва ankara istanbul
    boston chicago routledge springer wiley elsevier sage penguin harper palgrave
    in youtube twitter wikipedia tweet video film podcast episode
    """.split()
) - {"a", "in", "no", "ed", "der", "org", "post", "working"}

#: Abbreviations after which a sentence goes on.
ABBREVIATION = frozenset(
    """
    proc int conf j trans vol vols no nos pp p ed eds ser suppl univ inst dept assoc soc res sci rev
    ann bull acad natl am amer brit eur can aust st dr mr mrs ms jr sr etc al vs cf eg ie inc ltd co
    corp bros jan feb mar apr jun jul aug sep sept oct nov dec fig chap sec art approx ca comput psychol
    educ stud hist phys chem biol med engl lang lit philos sociol econ polit lett math appl theor
    artif intell symp workshop lect notes syst tech rep mem mag arch hrsg hg bd nr jg aufl verf
    vgl bzw ders dies übers éd dir coll trad n° t ouvr ibid esp cit cap ss sgg n vol ред изд т вып
    № с прил перев нояб дек янв февр авг сент окт baskı çev s d m
    """.split()
)
