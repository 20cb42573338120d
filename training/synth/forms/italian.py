"""Italian and Dutch forms."""

from training.synth.forms import Family

it = Family(
    "it",
    "it",
    "it it itcaps itgf itgf itgfcaps itfull itfg itdash apa harvdots",
    editors="itgf itgf itfull it itgfcaps",
    date="y",
    weight=2,
)
it(
    "article-journal",
    "{author}, {title/i}, «{container}», {volume}⟦, {issue}⟧ ({issued:y}), pp. {page}.",
    "{author}, {title/i}, in «{container}», {volume}⟦ ({issue})⟧, {issued:y}, pp. {page}.",
    "{author} ({issued:y}), {title/i}, «{container}», vol. {volume}⟦, n. {issue}⟧, pp. {page}.",
    "{author}, “{title}”, {container/i}, {volume}⟦, n. {issue}⟧, {issued:y}, pp. {page}.",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author}, {title/i}, in “{container}”, n. {issue}, {issued:y}, pp. {page}.",
    '{author}, {title/i}, in "{container}", a. {volume}⟦, n. {issue}⟧, {issued:my}, p. {page}.',
    "{author}, {title}, in {container/i}, {volume}, {issued:y}, p. {page}",
    "{author}: {title}. {abbr} {issued:y}; {volume}: {page}.",
    weight=4,
)
it(
    "book",
    "{author}, {title/i}, {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, {publisher}, {place}, {issued:y}.",
    "{author}, {title/i}, {place}, {publisher}, {issued:y}.",
    "{author} ({issued:y}), {title/i}, {place}, {publisher}.",
    "{author} ({issued:y}), {title/i}, {publisher}, {place}.",
    "{author}, {title/i}, {place} {issued:y}.",
    "{author}, {title/i}, {edition:roman} ed., {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, trad. it. di {translator:itgf}, {publisher}, {place} {issued:y}.",
    "{author}, {title/i} ({original}), tr. it. {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, a cura di {editor:itgf}, {publisher}, {place} {issued:y}.",
    "{editor:itgf} (a cura di), {title/i}, {publisher}, {place} {issued:y}.",
    "{editor:it} (a cura di) ({issued:y}), {title/i}, {place}, {publisher}.",
    "{title/i}, a cura di {editor:itgf}, {publisher}, {place} {issued:y}.",
    "AA.VV., {title/i}, {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, vol. {volume}, {publisher}, {place} {issued:y}.",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {publisher}.",
    "{author}, {title}, {publisher} {issued:y}",
    "{author}, {title/i}, {place}, {publisher} («{series}»), {issued:y}.",
    "{author}, {title/i}, {place}, {publisher}, {issued:y}, pp. {npages}.",
    weight=4,
)
it(
    "chapter paper-conference",
    "{author}, {title/i}, in {editor} (a cura di), {container/i}, {publisher}, {place} {issued:y}, pp. {page}.",
    "{author}, {title/i}, in {container/i}, a cura di {editor}, {place}, {publisher}, {issued:y}, pp. {page}.",
    "{author} ({issued:y}), {title/i}, in {editor} (a cura di), {container/i}, {place}, {publisher}, pp. {page}.",
    "{author}, “{title}”, in {editor} (a cura di), {container/i}, {publisher}, {place}, {issued:y}, pp. {page}.",
    "{author} ({issued:y}). {title}. In {editor} (a cura di), {container/i} (pp. {page}). {place}: {publisher}.",
    "{author}, {title/i}, in {container/i}, {publisher}, {place} {issued:y}, pp. {page}.",
    "{author}, {title/i}, in Id., {container/i}, {publisher}, {place} {issued:y}, pp. {page}.",
    weight=2.5,
)
it(
    "thesis",
    "{author}, {title/i}, {genre}, {publisher}, a.a. ⟪2010-2011¦1998/99¦2015/2016⟫.",
    "{author}, {title/i}, {genre}, {publisher}, {issued:y}.",
    "{author} ({issued:y}), {title/i}, {genre}, {publisher}.",
)
it(
    "report",
    "{author} ({issued:y}), {title/i} ({genre} ⟪n. ¦⟫{number}), {place}, {publisher}.",
    "{author}, {title/i}, {genre} ⟪n. ¦n° ¦⟫{number}, {place}, {publisher}, {issued:y}.",
)
it(
    "webpage report post-weblog",
    "{author}, {title/i}, {URL} (ultimo accesso {accessed:dmy})",
    "{author}, {title/i}, in {container/i}, {issued:dmy}, {URL}",
    "{author} ({date}), {title/i}, {URL} (consultato il {accessed:num}).",
    "{title/i}, {URL}, consultato il {accessed:dmy}",
    "{URL} (ultima consultazione: {accessed:num})",
    "{URL}, consultato il {accessed:num}",
    "{author}, {title/i}, {place} {issued:y}.",
    "{author}, {title/i}, {issued:y}",
    "{author} ({issued:y}), {title/i}, {publisher}, {place}.",
    "{author} ({date}). {title}. {container}. Disponibile in {URL} [{accessed:num}]",
    "{author}, {title/i}, {genre} {number}, {publisher}, {place}, {issued:y}.",
    "{URL}",
    "{author}, {title/i}, disponibile all'indirizzo {URL}",
    "«{title}», {container/i}, {issued:dmy}. URL consultato il {accessed:dmy}.",
    weight=3,
)
it(
    "article-newspaper article-magazine",
    "{author}, {title/i}, «{container}», {issued:dmy}⟦, p. {page}⟧.",
    "{author}, “{title}”, {container/i}, {issued:dmy}.",
    "{author}, {title/i}, in «{container}», {issued:dmy}, p. {page}.",
    "{author} ({issued:apa}). {title}. {container/i}.",
    "«{container}», {issued:dmy}, p. {page}, {title/i}",
    weight=2,
)
it(
    "legislation",
    "{title}.",
    "{title}, in {container}, {issued:dmy}, n. {issue}.",
    "{author}, {title}.",
    "{title}, {container} n. {issue} del {issued:num}",
    "{title} ({container} Serie Generale n.{issue} del {issued:num})",
)
it(
    "entry-encyclopedia entry-dictionary",
    "{author}, {title/i}, in {container/i}, vol. {volume}, {place} {issued:y}, pp. {page}.",
    "{author}, voce {title/i}, in {container/i}, {publisher}, {place} {issued:y}.",
    "«{title}», in {container/i}, {URL}",
)
it(
    "motion_picture video",
    "{title/i}, regia di {director:itfull}, {publisher}, {issued:y}.",
    "{title/i} (regia di {director:itfull}, {issued:y})",
    "{author:itfull}, {title/i}, YouTube, {issued:dmy}, {URL}",
)
it(
    "manuscript interview",
    "{archive}, {title/i}, {issued:y}.",
    "Intervista a {author:itfull}, {place}, {issued:dmy}.",
)

nl = Family(
    "nl",
    "nl",
    "nl nl nlcomma nltight nlen apa blogamp",
    editors="nlgf nltight apagf nl",
    date="y",
    weight=2,
)
nl(
    "article-journal",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title}. {container/i}, {volume}⟦({issue})⟧, pp. {page}",
    "{author} ({issued:y}). {title}. {container/i}, {volume}⟦, {issue}⟧, {page}.",
    "{author} ({issued:y}), ‘{title}’, {container/i} {volume}⟦:{issue}⟧, p. {page}.",
    "{author}, ‘{title}’, {container/i} {volume} ({issued:y})⟦ {issue}⟧, {page}.",
    "{author} ({issued:y}). {title}. {container/i}, jrg. {volume}⟦, nr. {issue}⟧, {page}.",
    "{author} ({issued:y}) {title}. In: {container/i}, jaargang {volume}⟦, nummer {issue}⟧, p. {page}",
    "{author}. {title}. {abbr}. {issued:y};{volume}:{page}.",
    weight=4,
)
nl(
    "book",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i} ({edition:nl} druk). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({edition:nlh} druk)⟧. {publisher}.",
    "{author} ({issued:y}), {title/i}. {place}: {publisher}.",
    "{author}, {title/i} ({place} {issued:y}).",
    "{author}, {title/i} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, {publisher}, {place}, {issued:y}.",
    "{editor:nl} ({?editor:red.|red.}) ({issued:y}). {title/i}. {place}: {publisher}.",
    "{editor:nlcomma} ({?editor:Red.|Reds.}). ({issued:y}). {title/i}. {publisher}.",
    "{editor:nltight} (eds.), {title/i} ({place} {issued:y}).",
    "{author} ({issued:y}) {title/i}, {place}: {publisher}",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}.",
    "{author} ({issued:y}). {title/i} (vert. {translator:nlgf}). {place}: {publisher}.",
    "{author} ({issued:y}). {title}. {publisher}, {place}, ISBN {ISBN}",
    weight=4,
)
nl(
    "chapter paper-conference",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Red.|Red.}), {container/i} (pp. {page}). {place}: {publisher}.",
    "{author} ({issued:y}). {title}. In: {editor:nl} (red.), {container/i}. {place}: {publisher}, p. {page}.",
    "{author}, ‘{title}’, in: {editor} (red.), {container/i} ({place} {issued:y}) {page}.",
    "{author} ({issued:y}). {title}. Paper gepresenteerd op de {event}, {eventplace}.",
    weight=2.5,
)
nl(
    "thesis",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}, {place}.",
    "{author} ({issued:y}). {title/i} [{genre}, {publisher}].⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i}. {genre}. {publisher}.",
    "{author} ({issued:y}). {title/i} [{genre}]. {place}: {publisher}.",
)
nl(
    "report",
    "{author} ({issued:y}). {title/i} ({genre} ⟪nr. ¦⟫{number}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i} ({genre}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {genre} ⟪nr. ¦⟫{number}. {publisher}.⟦ {URL}⟧",
)
nl(
    "webpage report post-weblog",
    "{author}. ({date}). {title/i}. Geraadpleegd op {accessed:dmy}, van {URL}",
    "{author} ({date:apa}). {title/i}. {container}. {URL}",
    "{author} ({date}). {title}. Geraadpleegd via {URL}",
    "{author} ({date}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i} ({genre} {number}). {place}: {publisher}.",
    "{title}. ({date}). Geraadpleegd op {accessed:num}, van {URL}",
    "{author}, {title}, {URL} (geraadpleegd {accessed:dmy}).",
    "{author} ({date}) {title}. Opgehaald van {URL}",
    "{URL} (geraadpleegd op {accessed:num})",
    "{container}. ({date:apa}). {title}. Geraadpleegd op {accessed:num}, van {URL}",
    "{author} ({date}). {title}. {container}. Verkregen op {accessed:dmy} van {URL}",
    "{author}. ({date}). {title} [{=genre:Blogpost}]. {URL}",
    "{author} ({issued:y}), {title/i}, {place}: {publisher}",
    weight=3,
)
nl(
    "article-newspaper article-magazine",
    "{author} ({issued:apa}). {title}. {container/i}⟦, p. {page}⟧.",
    "{author} ({issued:apa}). {title}. {container/i}. Geraadpleegd op {accessed:dmy}, van {URL}",
    "{author}, ‘{title}’, {container/i}, {issued:dmy}.",
    "‘{title}’, {container/i}, {issued:dmy}, p. {page}.",
    "{author}, {title}, {container/i} {issued:num}",
    weight=2,
)
nl(
    "legislation",
    "{title}.",
    "{title}. {container}, {issue}. {issued:dmy}.",
    "{title}. ({issued:y}). {container}, {issue}.",
    "{title}. Geraadpleegd op {accessed:num}, van {URL}",
    "{title}, {container} {issued:y}, {issue}.",
)
nl(
    "entry-encyclopedia entry-dictionary",
    "{title}. ({date}). In {container/i}. Geraadpleegd op {accessed:dmy}, van {URL}",
    "{author} ({issued:y}). {title}. In {container/i} (p. {page}). {publisher}.",
)
nl(
    "motion_picture video",
    "{director:nl} (Regisseur). ({issued:y}). {title/i} [{=genre:Film}]. {publisher}.",
    "{author:nl} ({date:apa}). {title} [{=genre:Video}]. {container}. {URL}",
    "{author:nl} ({date:apa}). {title/i} [{=genre:Videobestand}]. Geraadpleegd van {URL}",
)
nl(
    "interview manuscript",
    "{author}, persoonlijke communicatie, {issued:dmy}",
    "Interview met {author}, {issued:dmy}.",
    "{archive}, {title}, {issued:y}.",
)
