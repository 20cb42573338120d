"""English author-date forms: APA and what becomes of it in blogs, Harvard, Chicago."""

from training.synth.forms import Family

# --- Blog lists: APA half remembered, "Retrieved from" with and without an address ---------
blog = Family(
    "blog", "en", "blog blog blog2 blogamp apa apaand", date="apa apa y", case="- t", weight=3
)
blog(
    "webpage post-weblog article-magazine article-newspaper",
    "{author}. ({date}). {title}. {container}. Retrieved from",
    "{author}. ({date}). {title}. {container}. Retrieved from {URL}",
    "{author}. ({date}). {title}. {container}. Retrieved from: {URL}",
    "{author}. ({date}). {title}. {container}. Retrieved on {accessed} from {URL}",
    "{author}. ({date}). {title}. {container}. Retrieved {accessed}, from {URL}",
    "{author} ({date}). {title}. {container}. Retrieved from",
    "{author} ({date}) {title}. {container}. Retrieved from {URL}",
    "{author}. ({date}). {title}. {container}.",
    "{author}. ({date}) {title}. {container}",
    "{author}. ({date}). {title}. Retrieved from {URL}",
    "{author}. ({date}). {title}. {container/i}. {URL}",
    "{author}. ({date}). {title/i}. {container}. {URL}",
    "{author}. {title}. {container}. ({date}). Retrieved from {URL}",
    "{author}. ({date}). “{title}.” {container}. Retrieved from {URL}",
    "{author} ({date}). {title/i}. ⟦[⟪{=genre:Blog post}¦{=genre:Web log post}¦{=genre:Web page}¦{=genre:Website}¦{=genre:Blog}⟫]. ⟧Retrieved from {URL}",
    "{author} ({date}). {title}⟦ [{genre}]⟧. {container}⟦. {URL}⟧",
    "{title}. ({date}). {container}. Retrieved from {URL}",
    "{title}. ({date}). Retrieved {accessed}, from {URL}",
    "{title}. {container}. ({date}). Retrieved from",
)
blog(
    "article-journal",
    "{author}. ({issued}). {title}. {container}, {%vi}, {page}. Retrieved from",
    "{author}. ({issued}). {title}. {container}, {volume}({issue}), {page}. Retrieved from {URL}",
    "{author}. ({issued}). {title}. {container/i}, {volume/i}({issue}), {page}.",
    "{author} ({issued}). {title}. {container}, {%vi}, {%pp}",
    "{author}. ({issued}). {title}. {container}. Retrieved from⟦ {URL}⟧",
    weight=2,
)
blog(
    "book",
    "{author}. ({issued}). {title}. {place}: {publisher}.",
    "{author}. ({issued}). {title}. {publisher}.",
    "{author}. ({issued}). {title/i}. ⟦{place}: ⟧{publisher}⟦. Retrieved from {URL}⟧",
    "{author} ({issued}) {title}. {publisher}, {place}",
    weight=1.5,
)
blog(
    "report",
    "{author}. ({date}). {title}. {publisher}. Retrieved from",
    "{author}. ({date}). {title}. {place}: {publisher}. Retrieved from {URL}",
    "{author}. ({date}). {title}. Retrieved from {URL}",
    "{author} ({date}). {title} ({number}). {place}: {publisher}.",
    weight=1.5,
)

# --- APA 5 to 7 ------------------------------------------------------------------------------
apa = Family(
    "apa",
    "en",
    "apa apa apa20 apa7 apaand amp",
    editors="apagf apagf note gfamp",
    date="apa",
    case="s s -",
    weight=2,
)
apa(
    "article-journal",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ Retrieved from {URL}⟧",
    "{author}, ({issued:y}). {title}. {container/i}, {volume}⟦({issue})⟧, pp. {page}.",
    "{author} ({issued:y}). {title}. {container/i} {volume}⟦({issue})⟧:{page}⟦. {%doi}⟧",
    "{author} ({issued:y}). {title} {container/i}, {volume/i}⟦ ({issue})⟧, {page}",
    "{author}. ({issued}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    weight=3,
)
apa(
    "book",
    "{author} ({issued:y}). {title/i}⟦ ({edition:ord} ed.)⟧. {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({edition:ord} ed.)⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({edition:ord} ed., Vol. {volume})⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ (Vol. {volume})⟧. {publisher}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title/i} ({translator:apagf}, Trans.). {publisher}.⟦ (Original work published {original})⟧",
    "{author} ({original}/{issued:y}). {title/i}⟦ ({translator:apagf}, Trans.)⟧. ⟦{place}: ⟧{publisher}.",
    "{editor:apa} ({?editor:Ed.|Eds.}). ({issued:y}). {title/i}⟦ ({edition:ord} ed.)⟧. ⟦{place}: ⟧{publisher}.",
    "{editor:apa}, {?editor:ed.|eds.} ({issued:y}). {title/i}. ⟦{place}: ⟧{publisher}.",
    "{author} ({issued:y}). {title/i}⟦ [{genre}]⟧. {publisher}. {URL}",
    "{author} ({issued:y}). {title/i} ({series}⟦ No. {seriesno}⟧). {publisher}.",
    weight=2.5,
)
apa(
    "chapter",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i} (pp. {page}). {publisher}.",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i}⟦ ({edition:ord} ed., pp. {page})⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i}⟦ (Vol. {volume}, pp. {page})⟧. {place}: {publisher}.⟦ {%doi}⟧",
    "{author} ({issued:y}) {title}. In: {editor:apa} ({?editor:ed.|eds.}) {container/i}. {place}: {publisher}, pp. {page}.",
    "{author} ({issued:y}). {title}. In {container/i} (pp. {page}). {publisher}.",
)
apa(
    "paper-conference",
    "{author} ({issued}). {title/i}. Paper presented at the {event}⟦, {eventplace}⟧.",
    "{author} ({issued}). {title/i} [{genre}]. {event}⟦, {eventplace}⟧.",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i} (pp. {page}). {publisher}.",
    "{author} ({issued:y}). {title}. In {container/i} (pp. {page}). ⟦{place}: ⟧{publisher}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title}. {container/i}, ⟦{volume/i}, ⟧{page}.⟦ {%doi}⟧",
    "{author} ({issued}). {title/i}. Poster ⟪session ¦⟫presented at the {event}⟦, {eventplace}⟧.",
)
apa(
    "thesis",
    "{author} ({issued:y}). {title/i} [{genre}, {publisher}].⟦ {archive}.⟧⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}⟦, {place}⟧.",
    "{author} ({issued:y}). {title/i} ({genre}, {publisher}).⟦ Retrieved from {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre}). Retrieved from {archive}⟦. (Order No. {number})⟧",
    "{author} ({issued:y}). {title/i}. {genre}, {publisher}⟦, {place}⟧.",
    "{author} ({issued:y}). {title/i} ({genre}). Available from {archive}⟦ database. (UMI No. {number})⟧",
)
apa(
    "report dataset",
    "{author} ({issued:y}). {title/i} ({genre}: {number}). ⟪{publisher}⟦. {URL}⟧¦Retrieved from {publisher}: {URL}¦Retrieved from {URL}⟫",
    "{author} ({issued:y}). {title/i} ({publisher} {genre} ⟪No. ¦No: ¦no. ¦¦#⟫{number}). {place}: {publisher}.",
    "{author} ({issued}). {title/i}⟦ ({genre} No. {number})⟧. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i}⟦ ({genre} {number})⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({number})⟧. {place}: {publisher}.⟦ Retrieved from {URL}⟧",
    "{author} ({issued}). {title/i}⟦ ({number})⟧. ⟦Retrieved from {URL}⟧",
    "{author} ({issued:y}). {title/i}. {genre}⟦ No. {number}⟧. ⟦{place}: ⟧{publisher}.",
    "{author} ({issued:y}). {title/i}⟦ [{genre}]⟧. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i}. {place}: Author.",
    "{author} ({issued:y}). {title/i}. {genre} {number}.⟦ {publisher}.⟧⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre} #{number}). {publisher}.",
    "{author} ({issued:y}). {title/i} (Version {version}) [{genre}]. {publisher}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title/i} [{genre}]. {publisher}.⟦ {%doi}⟧⟦ Retrieved {accessed}, from {URL}⟧",
    "{author} ({issued:y}). {title/i} ({number}; Version {version}) [{genre}]. {publisher}.⟦ {%doi}⟧",
    weight=3,
)
apa(
    "webpage post-weblog",
    "{author} ({date}). {title/i}. {container}. {URL}",
    "{author} ({date}). {title/i}. Retrieved {accessed}, from {URL}",
    "{author} ({date}). {title}. {container/i}. {URL}",
    "{author} ({date}). {title} [{genre}]. Retrieved from {URL}",
    "{author} ({date}). {title} [{=genre:Blog post}]. Retrieved from {URL}",
    "{author} ({date}). {title} [{=genre:Web log post}]. {container/i}. Retrieved from {URL}",
    "{author} ({date}, ⟪last updated¦updated¦rev.⟫). {title/i}. {container}. {URL}",
    "{title}. ({date}). {container/i}. {URL}",
    "{title/i}. ({date}). In {container/i}. Retrieved {accessed}, from {URL}",
    weight=2,
)
apa(
    "article-newspaper article-magazine",
    "{author} ({issued}). {title}. {container/i}⟦, {%pp}⟧.",
    "{author} ({issued}). {title}. {container/i}. {URL}",
    "{author} ({issued}). {title}. {container/i}. Retrieved from {URL}",
    "{author} ({issued}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.",
    "{title}. ({issued}). {container/i}⟦, {%pp}⟧.",
    "{title}. ({issued}). {container/i}. Retrieved from {URL}",
)
apa(
    "entry-encyclopedia entry-dictionary",
    "{author} ({date}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i}⟦ (Vol. {volume}, pp. {page})⟧. {publisher}.",
    "{title}. ({date}). In {container/i}⟦ ({edition:ord} ed.)⟧. {publisher}.",
    "{title}. ({date}). In {container/i}. Retrieved {accessed}, from {URL}",
    "{title}. ({date}). In {container/i}. {URL}",
    "{author} ({date}). {title}. In {container/i} ({edition:ord} ed., Vol. {volume}, pp. {page}). {place}: {publisher}.",
    "{publisher}. (n.d.). {title}. In {container/i}. Retrieved {accessed}, from {URL}",
)
apa(
    "software",
    "{author} ({issued:y}). {title/i} (Version {version}) [{genre}]. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} [{genre}]. {place}: {publisher}.",
    "{author} ({issued:y}). {title}. {publisher}, {place}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({version}) [{genre}]. {URL}",
    "{author} ({issued:y}). {title/i} (Version {version}) [{genre}]. Retrieved from {URL}",
    "{title/i} (Version {version}) [{genre}]. {place}: {publisher}.",
)
apa(
    "article",
    "{author} ({issued:y}). {title/i}. {publisher}. {%doi}",
    "{author} ({issued:y}). {title/i}. {identifier}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title}. {publisher/i}, {identifier}.",
    "{author} ({issued:y}). {title/i} [{genre}]. {publisher}. {URL}",
    "{author} ({issued}). {title/i}. arXiv preprint {identifier}.",
)
apa(
    "manuscript",
    "{author} ({date}). {title/i}. {genre}, {publisher}.",
    "{author} ({date}). {title/i} [{genre}]. {publisher}.",
    "{author} ({date}). {title/i} [{genre}]. {archive}.",
)
apa(
    "standard",
    "{author} ({issued:y}). {title/i} ({number}).⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} (Standard No. {number}).⟦ {publisher}.⟧⟦ {URL}⟧",
    "{author} ({issued:y}). {number}: {title/i}. {place}: {publisher}.",
)
apa(
    "speech",
    "{author} ({issued}). {title/i} [{genre}]. {container}. {URL}",
    "{author} ({issued}). {title/i} [{genre}]. {publisher}.⟦ {URL}⟧",
    "{author} ({issued}). {title/i} [{genre}]. {event}, {eventplace}.⟦ {URL}⟧",
    "{author} ({issued}). {title/i}. {genre} ⟪at¦presented at¦given at⟫ the {event}, {eventplace}.",
)
apa("review", "{author} ({issued:y}). {reviewed}. {container/i}, {volume/i}⟦({issue})⟧, {page}.",
    "{author} ({issued:y}). {title} [{reviewed}]. {container/i}, {volume/i}⟦({issue})⟧, {page}.")  # fmt: skip
apa(
    "pamphlet",
    "{author} ({date}). {title/i} [{genre}]. ⟦{place}: ⟧{publisher}.",
    "{author} ({date}). {title/i} [{genre}]. Author.",
)
apa(
    "map",
    "{author} ({issued:y}). {title/i} [{genre}]. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} [{genre}]. ({series} {seriesno}). {place}: {publisher}.",
)
apa(
    "patent",
    "{author} ({issued:y}). {title/i} ({genre} No. {number}). {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {genre} No. {number}. {place}: {publisher}.",
    "{author} ({issued}). {title/i}. {genre} No. {number}.",
)
apa(
    "interview",
    "{author} ({issued}). {title} [{=genre:Interview}]. {container/i}.",
    "{author} ({issued}). {=genre:Interview} by {mode}. {archive}.",
)
apa("letter", "{author} ({issued}). [{genre} to {mode}]. {archive}.")

# --- Harvard -----------------------------------------------------------------------------------
harv = Family(
    "harvard",
    "en",
    "harv harvdots harvbare harvetal apaand harvdots",
    editors="harv harvdots gftight note",
    date="y",
    case="s s -",
    weight=2,
)
harv(
    "article-journal",
    "{author} ({issued:y}) ‘{title}’, {container/i}, {%vi}, {%pp}.⟦ {%doi}.⟧",
    "{author} ({issued:y}) '{title}', {container/i}, {volume}⟦({issue})⟧, pp. {page}.",
    "{author}, {issued:y}. {title}. {container/i}, {volume}⟦({issue})⟧, pp.{page}.",
    "{author} {issued:y}, '{title}', {container/i}, vol. {volume}⟦, no. {issue}⟧, pp. {page}.",
    "{author} ({issued:y}). {title}. {container/i} {volume}⟦ ({issue})⟧: {page}.",
    "{author} ({issued:y}) {title}. {container/i} {volume}⟦({issue})⟧: {page}",
    "{author}. {issued:y}. {title}. {container/i} {volume}⟦({issue})⟧:{page}.",
    "{author} ({issued:y}), '{title}', {container/i}, ⟪Vol.¦vol.⟫ {volume}⟦ ⟪No.¦no.⟫ {issue}⟧, pp. {page}.",
    "{author}, ({issued:y}) “{title}”, {container/i} {volume}⟦, {issue}⟧, {page}",
    "{author} ({issued:y}), {title}, {container/i} {volume/b}⟦({issue})⟧, {page}.",
    "{author} ({issued:y}) ‘{title}’, {container/i}, {volume}⟦({issue})⟧, pp. {page}. Available at: {URL} (Accessed: {accessed}).",
    weight=3,
)
harv(
    "book",
    "{author} ({issued:y}) {title/i}.⟦ {edition:ord} ⟪edn¦ed¦edition¦edn.¦ed.⟫⟧ {place}: {publisher}.",
    "{author} ({issued:y}) {title/i}. {publisher}: {place}.",
    "{author}, {issued:y}. {title/i}.⟦ {edition:ord} ed.⟧ {place}: {publisher}.",
    "{author} {issued:y}, {title/i}⟦, {edition:ord} edn⟧, {publisher}, {place}.",
    "{author} ({issued:y}), {title/i}, {place}: {publisher}",
    "{author} ({issued:y}) {title/i}, {publisher}, {place}",
    "{author} ({issued:y}) {title}, {place}, {publisher}.",
    "{editor:harv} ({?editor:ed.|eds.}) ({issued:y}) {title/i}.⟦ {edition:ord} edn.⟧ {place}: {publisher}.",
    "{editor:harv} ({?editor:ed|eds}) ({issued:y}), {title/i}, {place}: {publisher}.",
    "{author} ({original}) {title/i}, {place}: {publisher}, {issued:y}.",
    "{author} ([{original}] {issued:y}) {title/i}. {place}: {publisher}.",
    "{author} ({issued:y} [{original}]) {title/i}. ⟦Trans. {translator:note}. ⟧{place}: {publisher}.",
    "{author} ({issued:y}) {title/i}. Translated by {translator:note}. {place}: {publisher}.",
    weight=2.5,
)
harv(
    "chapter",
    "{author} ({issued:y}) ‘{title}’, in {editor} ({?editor:ed.|eds.}) {container/i}. {place}: {publisher}, pp. {page}.",
    "{author} ({issued:y}) {title}. In: {editor} ({?editor:ed.|eds.}), {container/i}. {place}: {publisher}, {page}.",
    "{author}, {issued:y}. {title}. In: {editor}, {?editor:ed.|eds.} {container/i}. {place}: {publisher}, pp.{page}.",
    "{author} {issued:y}, '{title}', in {editor:gftight} ({?editor:ed.|eds.}), {container/i}, {publisher}, {place}, pp. {page}.",
    "{author} ({issued:y}) {title}, in {container/i} (⟪ed.¦Ed.¦eds.¦edited by⟫ {editor:gftight}), pp. {page}. {publisher}, {place}.",
    "{author} ({issued:y}) “{title}” in {editor:full} {?editor:(ed.)|(eds.)} {container/i} ({place}: {publisher}), pp. {page}",
)
harv(
    "webpage post-weblog report dataset",
    "{author} ({date}) {title/i}. Available at: {URL} (Accessed: {accessed}).",
    "{author} ({date}) ‘{title}’, {container/i}. Available at: {URL} (Accessed: {accessed}).",
    "{author}, {date}. {title/i}. [⟪{=medium:online}¦{=medium:Online}⟫] Available at: <{URL}> [Accessed {accessed}].",
    "{author}, {date}. {title}. [{=medium:online}] {container}. Available at: {URL} [Accessed {accessed}].",
    "{author} {date}, {title/i}, {container}, viewed {accessed}, <{URL}>.",
    "{author} ({date}) {title/i} ⟪[{=medium:Online}]¦[{=medium:online}]¦[{=medium:WWW}]⟫. Available from: {URL} [Accessed: {accessed}].",
    "{author} ({date}), {title/i}, available at {URL} (accessed {accessed})",
    "{author} ({date}) {title}, {container}, {URL}",
    "{author} ({date}) {title/i}. {place}: {publisher}. Available at: {URL} (Accessed {accessed}).",
    "{author} ({date}) {title/i}. {place}: {publisher}.",
    "{author} ({date}) {title/i}, {genre} {number}, {place}: {publisher}.",
    "{author} ({date}) {title/i} ({genre} {number}). {publisher}, {place}.",
    weight=3,
)
harv(
    "article-newspaper article-magazine",
    "{author} ({issued:y}) ‘{title}’, {container/i}, {issued:dm}⟦, {%pp}⟧.",
    "{author} ({issued:y}) '{title}'. {container/i}, {issued:dm}. Available at: {URL} (Accessed: {accessed}).",
    "{author}, {issued:y}. {title}. {container/i}, {issued:dm}⟦, p.{page}⟧.",
    "{author} {issued:y}, '{title}', {container/i}, {issued:dm}, p. {page}.",
    "{container/i} ({issued:y}) ‘{title}’, {issued:dm}, p. {page}.",
)
harv(
    "thesis",
    "{author} ({issued:y}) {title/i}. {genre}. {publisher}⟦, {place}⟧.",
    "{author} ({issued:y}) {title/i}, {genre}, {publisher}.",
    "{author}, {issued:y}. {title/i}. ({genre}). {publisher}.",
    "{author} ({issued:y}) ‘{title}’, {genre}, {publisher}, {place}.",
    "{author} {issued:y}. {title}. {genre}, {publisher}.",
)
harv(
    "paper-conference",
    "{author} ({issued:y}) ‘{title}’, {container/i}. {place}: {publisher}, pp. {page}.",
    "{author} ({issued:y}) ‘{title}’, paper presented to the {event}, {eventplace}.",
    "{author}, {issued:y}. {title}. In: {container/i}. {publisher}, pp. {page}.",
)
harv(
    "patent",
    "{author} ({issued:y}) {title/i}. {genre} no. {number}.⟦ Available at: {URL} (Accessed: {accessed}).⟧",
)
harv(
    "entry-encyclopedia entry-dictionary",
    "{container/i} ({date}) ‘{title}’. Available at: {URL} (Accessed: {accessed}).",
    "{container/i} ({date}) {title}, {edition:ord} edn. {place}: {publisher}.",
    "{author} ({date}) ‘{title}’, in {container/i}. {place}: {publisher}.",
)
harv(
    "software",
    "{author} ({issued:y}) {title/i} (Version {version}) [{genre}]. Available at: {URL} (Accessed: {accessed}).",
    "{author} ({issued:y}) {title/i}. {publisher}, {place}.",
    "{author}, {issued:y}. {title}, v{version}. {URL}",
)
harv(
    "standard",
    "{author} ({issued:y}) {number}: {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}) {title/i}, {number}, {publisher}, {place}.",
)
harv(
    "article",
    "{author} ({issued:y}) ‘{title}’, {publisher/i} [{=genre:Preprint}]. {%doi}.",
    "{author} ({issued:y}) {title}. {identifier}.",
)
harv(
    "map",
    "{author} ({issued:y}) {title/i}, {mode}. {place}: {publisher}.",
    "{author} ({issued:y}) {title/i}, sheet {seriesno}, {mode}. {place}: {publisher}. ({series}).",
)
harv(
    "letter interview",
    "{author} ({issued:y}) {genre} to {mode}, {issued:dm}.",
    "{author} ({issued:y}) {genre} ⟪with¦by⟫ {mode}, {issued:dm}.",
)
harv(
    "pamphlet",
    "{author} ({date}) {title/i} [{genre}]. {place}: {publisher}.",
    "{author} ({date}) {title/i}. {genre} no. {number}. {place}.",
)

# --- Chicago author-date and kin -----------------------------------------------------------------
chi = Family(
    "chicago-ad",
    "en",
    "chi chi mla full blog2 semi",
    editors="full full note",
    date="y",
    case="t -",
    weight=2,
)
chi(
    "article-journal",
    "{author}. {issued:y}. “{title}.” {container/i} {volume}⟦ ({issue})⟧: {page}.⟦ {%doi}.⟧",
    '{author}. {issued:y}. "{title}." {container/i} {volume}⟦ ({issue})⟧:{page}.',
    "{author}. {issued:y}. “{title}.” {container/i} {volume}⟦, no. {issue}⟧: {page}.",
    "{author}. {issued:y}. {title}. {container/i} {volume}⟦({issue})⟧: {page}⟦. {%doi}⟧",
    "{author} {issued:y} {title}. {container/i} {volume}⟦({issue})⟧:{page}.",
    '{author} ({issued:y}) "{title}", {container/i}, {volume}⟦({issue})⟧: {page}.',
    weight=2,
)
chi(
    "book",
    "{author}. {issued:y}. {title/i}.⟦ {edition:ord} ed.⟧ {place}: {publisher}.",
    "{author}. {issued:y}. {title/i}. {series}⟦ {seriesno}⟧. {place}: {publisher}.",
    "{author}. {issued:y}. {title/i}. ⟦Vol. {volume}. ⟧{place}: {publisher}.",
    "{author}. ({original}) {issued:y}. {title/i}. ⟦Translated by {translator}. ⟧⟦{nvols} vols. ⟧{place}: {publisher}.",
    "{author}. {issued:y}. {title/i}. Edited by {editor}. {place}: {publisher}.",
    "{editor:chi}, {?editor:ed.|eds.} {issued:y}. {title/i}. {place}: {publisher}.",
    "{author} {issued:y} [{original}] {title/i}. {place}: {publisher}.",
    "{author}. {issued:y}. {title}. {publisher}, {place}.",
    weight=2,
)
chi(
    "chapter paper-conference",
    "{author}. {issued:y}. “{title}.” In {container/i}, edited by {editor}, {page}. {place}: {publisher}.",
    "{author}. {issued:y}. “{title}.” In {container/i}, ed. {editor}, pp. {page}. {place}: {publisher}.",
    "{author}. {issued:y}. {title}. In {container/i}. {editor}, {?editor:ed.|eds.} Pp. {page}. {place}: {publisher}.",
    "{author}. {issued:y}. “{title}.” Paper presented at the {event}, {eventplace}.",
    "{author}. {issued:y}. {title}. In {container/i}. {publisher}, {place}, {page}.",
)
chi(
    "webpage post-weblog",
    "{author}. {date}. “{title}.” {container/i}. {URL}.",
    "{author}. {date}. “{title}.” {container}. Accessed {accessed}. {URL}.",
    "{author}. {date}. “{title}.” {container/i} (blog). {issued:md}. {URL}.",
    "{author}. {date}. {title}. {container}. Available at {URL}.",
)
chi(
    "article-newspaper article-magazine",
    "{author}. {issued:y}. “{title}.” {container/i}, {issued:md}.⟦ {URL}.⟧",
    "{container/i}. {issued:y}. “{title}.” {issued:md}⟦, {page}⟧.",
    "{author}. {issued:y}. “{title},” {container/i}, {issued:dm}.",
)
chi(
    "thesis",
    "{author}. {issued:y}. “{title}.” {genre}, {publisher}.⟦ {archive}⟦ ({number})⟧.⟧",
    "{author}. {issued:y}. {title/i}. {genre}, {publisher}, {place}.",
)
chi(
    "report dataset",
    "{author}. {issued:y}. {title/i}. {genre} {number}. {place}: {publisher}.",
    "{author}. {issued:y}. “{title}.” {genre} {number}, {publisher}, {place}.⟦ {URL}.⟧",
    "{author}. {issued:y}. {title/i}. {place}: {publisher}.⟦ {URL}.⟧",
    "{author}. {issued:y}. “{title}.” {publisher} {genre} No. {number}.",
    "{author}. {issued:y}. {title}. {publisher}. {%doi}.",
    "{author}. {issued:y}. “{title}.” {publisher}. {%doi}. Accessed {accessed}.",
)
chi(
    "software",
    "{author}. {issued:y}. {title/i} (version {version}). {publisher}.⟦ {URL}.⟧",
    "{author}. {issued:y}. {title}. {URL}.",
)
chi(
    "manuscript",
    "{author}. {date}. “{title}.” {genre}, {publisher}.",
    "{author}. {issued}. {title}. {archive}.",
)
chi("review", "{author}. {issued:y}. {reviewed}. {container/i} {volume}⟦ ({issue})⟧: {page}.")
chi(
    "article",
    "{author}. {issued:y}. “{title}.” {genre}, {publisher}. {%doi}.",
    "{author}. {issued:y}. “{title}.” {identifier}.⟦ {URL}.⟧",
)
