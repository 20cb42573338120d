"""Names and words that tell the type of a work."""

from __future__ import annotations

import re

#: What the names of newspapers and of printed magazines hold; other outlets are sites.
NEWSPAPER = re.compile(
    r"\b(?:times|post|guardian|herald|tribune|journal|telegraph|independent|observer|gazette|chronicle|"
    r"globe|star|sun|inquirer|daily|mail|monde|zeitung|figaro|país|repubblica|corriere|courier|examiner|"
    r"mirror|express|standard|mercury|advertiser|citizen|dispatch|sentinel|ledger|scotsman|haaretz|"
    r"usa today|bee|press|argus|echo|evening|morning|nrc|volkskrant|trouw|folha|estado|globo|stampa|sole|"
    r"libération|humanité|welt|die zeit|taz|tagesspiegel|anzeiger|nachrichten|rundschau|mundo|vanguardia|abc|"
    r"clarín|nación|universal|hürriyet|milliyet|cumhuriyet|sabah|zaman|газета|известия|правда|"
    r"коммерсантъ|日报|晚报|時報|新聞|新闻|nyt|wsj|newspaper|weekly|weekblad|gazet|standaard|morgen)\b|日报|新聞|报$",
    re.IGNORECASE,
)
MAGAZINE = re.compile(
    r"\b(?:magazine|review|weekly|monthly|quarterly|atlantic|wired|new yorker|time|mother jones|nation|"
    r"new republic|forbes|reason|rolling stone|newsweek|scientific american|nature|science|economist|"
    r"foreign (?:affairs|policy)|fortune|vanity fair|harper|new scientist|psychology today|people|"
    r"variety|higher education|esquire|gq|vogue|spectator|statesman|spiegel|point|express|obs|"
    r"national geographic|smithsonian|kappan|leadership|educator|fokus|focus|stern|panorama|veja|"
    r"espresso|elsevier|groene|groen|huisarts|огонёк|огонек|周刊|週刊|월간)\b|周刊|週刊",
    re.IGNORECASE,
)


#: Labels that do not say so themselves; some are houses of books, too.
LABELS = re.compile(
    r"(?:Parlophone|Motown|Interscope|Island|Def Jam|Atlantic|Capitol|Columbia|EMI|Virgin|Sub Pop|XL|RCA|Geffen|"
    r"Polydor|Decca|Warner Bros|Warner Music|Roc-A-Fella|4AD|Rough Trade|Domino|Matador|Blue Note|Verve|Elektra|"
    r"Reprise|A&M|Asylum|Sony Music|Universal Music|Death Row|Aftermath|Stax|Sire|Mute|Warp|Nonesuch|Epic|"
    r"Deutsche Grammophon|Big Machine|Young Money|Republic|Top Dawg|Jagjaguwar|Tamla|Apple Corps|Harvest|Vertigo|"
    r"Chrysalis|Barclay|Philips)\.?"
)
#: Short names of meetings whose papers are printed in proceedings.
PROCEEDINGS = re.compile(
    r"(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|ACL|EMNLP|NAACL|EACL|COLING|KDD|SIGIR|AAAI|IJCAI|UAI|AISTATS|"
    r"COLT|INTERSPEECH|Interspeech|ICASSP|SIGMOD|SIGGRAPH|SOSP|OSDI|NSDI|CCS|CHI|UIST|CSCW|ICSE|PLDI|POPL|STOC|FOCS|"
    r"SODA|CRYPTO|EUROCRYPT|LREC|ISMIR|MICCAI|ICRA|IROS|RecSys|WSDM|CIKM|SIGCSE|SIGCOMM|OOPSLA|VLDB)"
)
#: What a writer puts in front of works that are no texts: "Film: Pond Life (dir. Ada Moss)".
IN_FRONT = re.compile(
    r"\W*(?:(?P<broadcast>Podcast|Radio|TV)|(?P<motion_picture>Film|Movie|Video|Documentary|YouTube)|"
    r"(?P<song>Song|Album|Music)|(?P<graphic>Photo|Photograph|Painting|Image)|(?P<map>Map)|"
    r"(?P<dataset>Dataset|Data set)|(?P<software>Software|App)|(?P<speech>Talk|TED talk|Speech|Lecture)|"
    r"(?P<post>Tweet)|(?P<thesis>Thesis|PhD thesis)|(?P<patent>Patent))\s?:\s",
    re.IGNORECASE,
)
#: Kinds of works that were in no reference from which the weights were learned.
KINDS = {
    "music video": "motion_picture", "music album": "song", "blog post": "post-weblog", "exh cat": "book",
    "exhibition catalogue": "book", "exhibition catalog": "book", "ausst kat": "book",
    "ausstellungskatalog": "book", "cat exp": "book", "catalogue d exposition": "book",
    "ted talk": "speech", "mobile game": "software", "app": "software", "studio album": "song",
}  # fmt: skip
#: What collections of data are called at the end of their names.
DATA = re.compile(
    r"(?:Data\s?sets?|[Dd]atasets?|Databases?|Data Repository|Machine Learning Repository)$"
)
#: A talk that is known by who invited to it.
TED = re.compile(r"TED(?:x\w*|[A-Z][A-Za-z]+| ?Talks?| ?(?:19|20)\d\d)?")
