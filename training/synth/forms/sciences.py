"""English forms of medicine, engineering, chemistry, physics, mathematics and computing."""

from training.synth.forms import Family

vanc = Family(
    "vancouver",
    "en",
    "vanc vanc vanc3 vancall vancall vancsp elife",
    editors="vancall",
    date="y",
    case="s s -",
    weight=2,
)
vanc(
    "article-journal",
    "{author}. {title}. {abbr}. {issued:y};{volume}⟦({issue})⟧:{page}.",
    "{author}. {title}. {abbr}. {issued:vancm};{volume}⟦({issue})⟧:{page}.⟦ {%doi}.⟧⟦ {identifier}.⟧",
    "{author}. {title}. {abbr} {issued:y};{volume}⟦({issue})⟧:{page}.⟦ {%doi}⟧",
    "{author}. {title}. {container/i} {issued:y};{volume/b}:{page}.",
    "{author}. {title}. {container}. {issued:y}; {volume}⟦ ({issue})⟧: {page}",
    "{author} ({issued:y}) {title}. {abbr} {volume}⟦({issue})⟧:{page}⟦. {%doi}⟧",
    "{author}: {title}. {abbr/i} {issued:y}, {volume/b}:{page}.",
    "{author}. {title}. {container} [{=medium:Internet}]. {issued:vancm} [cited {accessed:vanc}];{volume}⟦({issue})⟧:{page}. Available from: {URL}",
    "{author} ({issued:y}). {title}. {abbr/i} {volume/i}, {page}.",
    weight=3,
)
vanc(
    "book",
    "{author}. {title}.⟦ {edition:ord} ed.⟧ {place}: {publisher}; {issued:y}.",
    "{author}. {title}.⟦ {edition:ord} ed.⟧ {place}: {publisher}; {issued:y}. {npages} p.",
    "{editor:vancall}, {?editor:editor|editors}. {title}.⟦ {edition:ord} ed.⟧ {place}: {publisher}; {issued:y}.",
    "{author}. {title} [{=medium:Internet}]. {place}: {publisher}; {issued:y} [cited {accessed:vanc}]. Available from: {URL}",
    "{author}. {title}. {publisher}; {issued:y}.",
)
vanc(
    "chapter",
    "{author}. {title}. In: {editor}, {?editor:editor|editors}. {container}.⟦ {edition:ord} ed.⟧ {place}: {publisher}; {issued:y}. p. {page}.",
    "{author}: {title}. In {container/i}. Edited by {editor}. {place}: {publisher}; {issued:y}:{page}.",
    "{author} ({issued:y}) {title}. In: {editor} {?editor:(ed)|(eds)} {container}. {publisher}, {place}, pp {page}",
)
vanc(
    "webpage report post-weblog",
    "{author}. {title} [{=medium:Internet}]. {place}: {publisher}; {date} [cited {accessed:vanc}]. Available from: {URL}",
    "{author}. {title} [{=medium:Internet}]. {publisher}; {date} [updated {updated}; cited {accessed:vanc}]. Available from: {URL}",
    "{author}. {title}. {publisher}, {date}. {URL} (accessed {accessed:dmy}).",
    "{author}. {title}. {URL}. {%acc}.",
    "{author}. {title} [{=medium:Internet}]. {container}. {issued:y} [cited {accessed:vanc}]. Available from: {URL}",
    "{author}. {title}. {place}: {publisher}; {issued:y}. Report No.: {number}.",
    "{author}. {title} ({genre} {number}). {place}: {publisher}; {issued:y}.",
    weight=2.5,
)
vanc(
    "thesis",
    "{author}. {title} [{genre}]. {place}: {publisher}; {issued:y}.",
    "{author}. {title} [{genre}]. {publisher}; {issued:y}.",
)
vanc(
    "paper-conference",
    "{author}. {title}. In: {container}; {issued:y}; {eventplace}. {place}: {publisher}; {issued:y}. p. {page}.",
    "{author}. {title}. {event}; {issued:vancm}; {eventplace}.",
)
vanc(
    "article-newspaper article-magazine",
    "{author}. {title}. {container}. {issued:vancm};{page}.",
    "{author}. {title}. {container} [{=medium:Internet}]. {issued:vancm} [cited {accessed:vanc}]; Available from: {URL}",
)
vanc(
    "dataset software",
    "{author}. {title}. {publisher}. {issued:y}. {%doi}",
    "{author}. {title} [{genre}]. Version {version}. {place}: {publisher}; {issued:y}.",
    "{author}. {title} [{=medium:Internet}]. {publisher}; {issued:y}. Available from: {URL}",
)
vanc(
    "article",
    "{author}. {title} [{=genre:Preprint}]. {publisher}. {issued:y} [cited {accessed:vanc}]. {%doi}",
    "{author}. {title}. {publisher}. {issued:y}:{DOI}.",
    "{author}. {title}. {identifier}, {issued:y}.",
)
vanc(
    "patent",
    "{author}, ⟪inventor¦inventors⟫; {publisher}, assignee. {title}. {genre} {number}. {issued:vancm}.",
)
vanc("letter", "{author}. {genre} to: {mode}. {issued:vanc}.")

ieee = Family(
    "ieee", "en", "ieee ieee gfcomma aip", editors="ieee", date="mys", case="s s -", weight=2
)
ieee(
    "article-journal",
    "{author}, “{title},” {abbr/i}, vol. {volume}⟦, no. {issue}⟧, pp. {page}, {issued}⟦, {%doi}⟧.",
    '{author}, "{title}," {container/i}, vol. {volume}⟦, no. {issue}⟧, pp. {page}, {issued:y}.',
    "{author}, “{title},” {abbr/i}, vol. {volume}⟦, no. {issue}⟧, pp. {page}, {issued:y}, doi: {DOI}.",
    "{author}. {title}. {container/i}, {volume}⟦({issue})⟧:{page}, {issued:y}.",
    "{author}. {title}. {container/i}, {volume}⟦({issue})⟧:{page}, {issued}.",
    "{author}, “{title},” {container/i} {volume} ({issued:y}), {page}.",
    '{author}. "{title}". {container/i}, {volume}⟦({issue})⟧, {issued:y}, pp. {page}.',
    weight=2,
)
ieee(
    "book",
    "{author}, {title/i}⟦, {edition:ord} ed.⟧ {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}. {publisher}, {place}⟦, {edition:word} edition⟧, {issued:y}.",
    "{author}. {title/i}. {publisher}, {issued:y}.",
    "{author}, {title/i}. {place}: {publisher}, {issued:y}, pp. ⟪12–45¦101–110⟫.",
    "{author}, {title/i}, volume {seriesvol} of {series/i}. {publisher}, {issued:y}.",
)
ieee(
    "paper-conference chapter",
    "{author}, “{title},” in {container/i}, {place}, {issued:y}, pp. {page}.",
    "{author}, “{title},” in {container/i}, {issued:y}, vol. {volume}, pp. {page}.",
    "{author}. {title}. In {container/i}, pages {page}. {publisher}, {issued:y}.",
    "{author}. {title}. In {editor}, {?editor:editor|editors}, {container/i}, pages {page}, {place}, {issued:y}. {publisher}.",
    "{author}, “{title},” in {container/i} ({series}, vol. {seriesvol}). {place}: {publisher}, {issued:y}, pp. {page}⟦, doi: {DOI}⟧.",
    "{author}, “{title},” presented at the {event}, {eventplace}, {issued}.",
    "{author}. {title}. In {container/i}, volume {seriesvol} of {series/i}, pages {page}. {publisher}, {issued:y}.",
    weight=2,
)
ieee(
    "thesis",
    "{author}, “{title},” {genre}, {publisher}, {place}, {issued:y}.",
    "{author}, “{title},” {genre}, Dept. Elect. Eng., {publisher}, {place}, {issued:y}.",
    "{author}. {title/i}. {genre}, {publisher}, {issued:y}.",
)
ieee(
    "report",
    "{author}, “{title},” {publisher}, {place}, {genre} {number}, {issued}.",
    "{author}. {title}. {genre} {number}, {publisher}, {issued:y}.",
    "{author}. {title}. {genre}, {publisher}, {issued}.",
)
ieee(
    "webpage post-weblog dataset software",
    "{author}. “{title}.” {container}. {URL} (accessed {accessed:mdys}).",
    "{author}, “{title},” {issued:y}. [{=medium:Online}]. Available: {URL}",
    "{title}. (⟪{issued:y}¦{issued:mdys}⟫). {publisher}. Accessed: {accessed:mdys}. [{=medium:Online}]. Available: {URL}",
    "{title}. Accessed: {accessed:mdys}. [{=medium:Online}]. Available: {URL}",
    "{author}. {title}. {URL}, {issued:y}.",
    "{author}. {title}. {URL}. Accessed: {accessed:iso}.",
    "{title}. {URL}.",
    "{title}, <{URL}>.",
    "{author}. ({issued:y}). {title} [{=medium:Online}]. Available: {URL}",
    weight=3,
)
ieee(
    "article",
    "{author}, “{title},” {issued:y}, {identifier}.",
    "{author}, “{title},” arXiv preprint {identifier}, {issued:y}.",
    "{author}. {title}. {publisher/i}, {issued:y}.",
    "{author}. {title}. {genre}, {identifier}, {issued:y}.",
    "{author}. {title}. {identifier}, {issued:y}. {URL}.",
    weight=2,
)
ieee(
    "standard",
    "{title/i}, {number}, {publisher}, {place}, {issued:y}.",
    "{title/i}, {number}, {issued:y}.",
    "{number}, {title/i}. {publisher}, {place}.",
    "{number}: {title/i}⟦ ({issued:y})⟧",
)
ieee(
    "patent",
    "{author}, “{title},” {genre} {number}, {issued:mdys}.",
    "{author}. {title}. {genre} {number}, {issued:mdy}.",
)

acs = Family(
    "acs", "en", "acs acs acsand", editors="semidots acs", date="y", case="t s -", weight=1.5
)
acs(
    "article-journal",
    "{author} {abbr/i} {issued:y/b}, {volume/i}⟦ ({issue})⟧, {page}.",
    "{author} {title}. {abbr/i} {issued:y/b}, {volume/i}⟦ ({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author}, {abbr/i} {issued:y/b}, {volume/i}, {firstpage}.",
    "{author} {abbr/i} {issued:y/b}, {volume/i}, {firstpage}.",
    "{author}. {abbr/i}, {issued:y/b}, {volume/i}, {page}",
    weight=2,
)
acs(
    "book",
    "{author} {title/i}⟦, {edition:ord} ed.⟧; {publisher}: {place}, {issued:y}⟦; Vol. {volume}⟧⟪¦; pp 23–27¦; p 112⟫.",
    "{editor:acs}, {?editor:Ed.|Eds.} {title/i}; {publisher}: {place}, {issued:y}.",
    "{author} {title/i}; {series} {seriesno}; {publisher}: {place}, {issued:y}.",
)
acs(
    "chapter paper-conference",
    "{author} In {container/i}; {editor}, {?editor:Ed.|Eds.}; {publisher}: {place}, {issued:y}; pp {page}.",
    "{author} {title}. In {container/i}; {editor}, {?editor:Ed.|Eds.}; {publisher}: {place}, {issued:y}; ⟦Vol. {volume}, ⟧pp {page}.",
    "{author} {title}. {container/i}, {place}, {issued:mdys}; {publisher}: {place}, {issued:y}.",
)
acs(
    "thesis",
    "{author} {genre}, {publisher}, {place}, {issued:y}.",
    "{author} {title}. {genre}, {publisher}, {place}, {issued:y}.",
    "{author}, {genre}, {publisher}, {issued:y}.",
)
acs(
    "patent",
    "{author} {genre} {number}, {issued:mdys}.",
    "{author} {title}. {genre} {number}, {issued:mdys}.",
    "{author} {genre} {number}, {issued:y}.",
    weight=2,
)
acs(
    "software",
    "{author} {title/i}, version {version}; {publisher}: {place}, {issued:y}.",
    "{title/i}, Version {version}; {publisher}: {place}, {issued:y}.",
    "{author} {title}, {version}; {publisher}: {place}, {issued:y}.",
    weight=2,
)
acs(
    "webpage report",
    "{author} {title}. {URL} (accessed {accessed:mdys}).",
    "{title}. {URL} (accessed {accessed:iso}).",
    "{author} {title/i}; {publisher}: {place}, {issued:y}.",
    "{author} {title/i}; {number}; {publisher}: {place}, {issued:y}.",
)
acs(
    "article",
    "{author} {title}. {publisher/i} {issued:y/b}. {%doi} (accessed {accessed:mdys}).",
    "{author} {title}. {identifier}.",
)

aip = Family("aip", "en", "aip aip gfcomma ams", editors="aip", date="y", case="s t -", weight=1.5)
aip(
    "article-journal",
    "{author}, {abbr} {volume/b}, {firstpage} ({issued:y}).",
    "{author}, “{title},” {abbr} {volume/b}⟦({issue})⟧, {page} ({issued:y}).",
    "{author}, {abbr/i} {volume/b}, {page} ({issued:y}).",
    "{author}, {abbr} {volume/b} ({issued:y}) {firstpage}⟦ [{arxiv}]⟧.",
    "{author}, {title/i}, {abbr} {volume/b} ({issued:y}) {page}.",
    "{author}. {title}. {abbr}, {volume/b}:{page}, {issued:y}.",
    "{author}, {issued:y}, {abbr}, {volume}, {firstpage}",
    "{author} {issued:y} {abbr/i} {volume/b} {firstpage}",
    "{author} {issued:y} {title} {abbr/i} {volume/b} {page}",
    weight=2,
)
aip(
    "book",
    "{author}, {title/i} ({publisher}, {place}, {issued:y})⟪¦, p. 112¦, pp. 33–41¦, Chap. 3¦, Sec. 2.4⟫.",
    "{author}, {title/i}, {series}⟦, Vol. {seriesvol}⟧ ({publisher}, {place}, {issued:y}).",
    "{author}, {title/i}⟦, {edition:ord} ed.⟧ ({publisher}, {place}, {issued:y}).",
    "{author}, {title/i} ({publisher}, {issued:y}).",
    "{author} {issued:y} {title/i} ({place}: {publisher})",
)
aip(
    "chapter paper-conference",
    "{author}, in {container/i}, edited by {editor} ({publisher}, {place}, {issued:y}), p⟪.¦p.⟫ {page}.",
    "{author}, “{title},” in {container/i}, edited by {editor} ({publisher}, {place}, {issued:y}), pp. {page}.",
    "{author}, in {container/i} ({publisher}, {place}, {issued:y}), p. {firstpage}.",
)
aip(
    "thesis",
    "{author}, {genre}, {publisher}, {issued:y}⟪¦ (unpublished)⟫.",
    "{author}, “{title},” {genre}, {publisher}, {issued:y}.",
)
aip(
    "article",
    "{author}, {identifier}⟦ ({issued:y})⟧.",
    "{author}, {identifier} [⟪hep-th¦astro-ph.CO¦quant-ph¦cond-mat.str-el¦hep-ph⟫].",
    "{author}, {title/i}, {identifier}.",
    weight=2,
)
aip(
    "letter",
    "{author} (private communication).",
    "{author}, private communication ({issued:y}).",
    "{author}, {genre}, {issued:my}",
)
aip("webpage", "{title}, <{URL}>.", "See {URL} for ⟪details¦data⟫.", "{title}. {URL}.")

ams = Family(
    "ams", "en", "ams ams gfcomma gfamp", editors="ams", date="y", case="s s -", weight=1.5
)
ams(
    "article-journal",
    "{author}, {title/i}, {abbr} {volume/b} ({issued:y})⟦, no. {issue}⟧, {page}.⟦ {mr}.⟧",
    "{author}, {title/i}, {abbr} {volume/b} ({issued:y}) {page}.",
    "{author}, {title}, {abbr/i} {volume/b} ({issued:y}), {page}.",
    "{author}. {title}. {abbr/i}, {volume}⟦({issue})⟧:{page}, {issued:y}.",
    "{author}, {title}, {container} {volume} ({issued:y}), {page}, {%doi}.",
    "{author}, {title/i}, {abbr} (to appear).",
    weight=2,
)
ams(
    "book",
    "{author}, {title/i}⟦, {edition:ord} ed.⟧, {publisher}, {place}, {issued:y}.",
    "{author}, {title/i}⟦, {edition:ord} ed.⟧, {series}, vol. {seriesvol}, {publisher}, {place}, {issued:y}.",
    "{author}, {title}, {publisher}, {issued:y}.",
    "{author}, {title/i}, {series}, {publisher}, {place}, {issued:y}, {translation}.",
    "{author}, {title/i}, {series} {seriesno}, {publisher}, {issued:y}.",
)
ams(
    "chapter paper-conference",
    "{author}, {title/i}, {container}, {publisher}, {place}, {issued:y}, pp. {page}.",
    "{author}, {title/i}, {container} ({eventplace}, {issued:y}), {series}, vol. {seriesvol}, {publisher}, {place}, {issued:y}, pp. {page}.",
    "{author}, {title}, in: {container}, {publisher}, {issued:y}, {page}.",
    "{author}, {title/i}, in {container} ({editor}, {?editor:ed.|eds.}), {publisher}, {place}, {issued:y}, pp. {page}.",
)
ams("thesis", "{author}, {title/i}, {genre}, {publisher}, {issued:y}.")
ams(
    "article",
    "{author}, {title/i}, {genre}, {issued:y}⟦, {identifier}⟧.",
    "{author}, {title/i}, {identifier}, {issued:y}.",
    "{author}. {title}. {genre}, {identifier}, {issued:y}.",
)
ams(
    "software webpage",
    "{author}, {title/i} (Version {version}), {issued:y}, {URL}.",
    "{author}, {title/i}, version {version}, {issued:y}.",
    "{author}. {title}, {version} edition, {issued:y}. {URL}.",
    "{author}, {title/i}, {URL}.",
)

acm = Family(
    "acm",
    "en",
    "full full fullcomma ieee",
    editors="full gfcomma",
    date="y",
    case="s t -",
    weight=1.5,
)
acm(
    "article-journal",
    "{author}. {issued:y}. {title}. {abbr/i} {volume}, {issue} ({issued:my}), {page}. {%doi}",
    "{author}. {issued:y}. {title}. {container/i} {volume}, {issue} ({issued:y}), {page}.⟦ {%doi}⟧",
    "{author}. {title}. {container/i} {volume}, {issue} ({issued:y}), {page}.",
    "{author}. {issued:y}. {title}. {abbr/i} {volume}, {issue}, Article ⟪12¦110¦3⟫ ({issued:my}), 24 pages. {%doi}",
    "{author}. {title}. {container}, {volume}({issue}):{page}, {issued:my}.",
)
acm(
    "book",
    "{author}. {issued:y}. {title/i}⟦ ({edition:ord}. ed.)⟧. {publisher}, {place}.",
    "{author}. {issued:y}. {title/i}. {series}, Vol. {seriesvol}. {publisher}, {place}. {%doi}",
)
acm(
    "paper-conference chapter",
    "{author}. {issued:y}. {title}. In {container/i}. {publisher}, {place}, {page}. {%doi}",
    "{author}. {issued:y}. {title}. In {container/i} ({event}). {publisher}, {place}, {page}.⟦ {%doi}⟧",
    "{author}. {issued:y}. {title}. In {container/i}. {publisher}, {page}.",
    "{author}. {issued:y}. {title}. In {container/i}, {editor} ({?editor:Ed.|Eds.}). {publisher}, {place}, {page}.",
    "{author}: {title}. In: {container}, pp. {page}. {publisher}, {place} ({issued:y})",
    weight=2,
)
acm(
    "thesis",
    "{author}. {issued:y}. {title/i}. {genre}. {publisher}, {place}.",
    "{author}. {issued:y}. {title/i}. {genre}. {publisher}.",
)
acm(
    "webpage software dataset",
    "{author}. {issued:y}. {title}. Retrieved {accessed:mdy} from {URL}",
    "{author}. {date}. {title/i}. {publisher}. {URL}",
    "{author}. {issued:y}. {title}. {URL}. Accessed: {accessed:iso}.",
)
acm(
    "report article",
    "{author}. {issued:y}. {title/i}. {genre} {number}. {publisher}.",
    "{author}. {issued:y}. {title}. {genre}. {publisher}, {place}.",
    "{author}. {issued:y}. {title}. {identifier}. Retrieved from {URL}",
    "{author}. {issued:y}. {title}. {identifier}. {URL}",
)

lncs = Family(
    "lncs",
    "en",
    "lncs lncs vancall nature elife",
    editors="lncs",
    date="y",
    case="s - t",
    weight=1.5,
)
lncs(
    "article-journal",
    "{author}: {title}. {abbr} {volume/b}⟦({issue})⟧, {page} ({issued:y}).⟦ {%doi}⟧",
    "{author} {title}. {container/i} {volume/b}, {page} ({issued:y}).",
    "{author} ({issued:y}) {title}. {abbr} {volume}:{page}⟦. {%doi}⟧",
    "{author}, {issued:y}. {title}. {container} {volume}, {page}.⟦ {%doi}⟧",
    "{author}. {title}. {abbr/i} {volume/b}, {page} ({issued:y}).⟦ {%doi}⟧",
    "{author} {issued:y}. {title}. {container/i} {volume/b}: {page}.",
    "{author}, {title}, {abbr} {volume} ({issued:y}) {page}.⟦ {%doi}.⟧",
    weight=2,
)
lncs(
    "book",
    "{author}: {title}.⟦ {edition:ord} edn.⟧ {publisher}, {place} ({issued:y})",
    "{author} ({issued:y}) {title}⟦, {edition:ord} edn⟧. {publisher}, {place}",
    "{author} {title/i} ({publisher}, {issued:y}).",
    "{author}, {title}, {publisher}, {place}, {issued:y}.",
    "{author}, {issued:y}. {title}. {publisher}, {place}.",
    "{author} {issued:y}. {title/i}. {place}: {publisher}.",
)
lncs(
    "chapter paper-conference",
    "{author}: {title}. In: {editor} ({?editor:ed.|eds.}) {container}. {series}, vol. {seriesvol}, pp. {page}. {publisher}, {place} ({issued:y}).⟦ {%doi}⟧",
    "{author} in {container/i} ({?editor:ed.|eds} {editor}) {page} ({publisher}, {issued:y}).",
    "{author} ({issued:y}) {title}. In: {container}. {publisher}, {place}, pp {page}",
    "{author}, {title}, in: {editor} ({?editor:Ed.|Eds.}), {container}, {publisher}, {place}, {issued:y}, pp. {page}.",
)
lncs(
    "webpage software dataset article",
    "{author}: {title}, {URL}, last accessed {accessed:iso}",
    "{author} ({issued:y}) {title}. {URL}. Accessed {accessed:dmy}",
    "{author}: {title} ({issued:y}), {URL}",
    "{author} {title}. {publisher} {%doi} ({issued:y}).",
    "{author} {title}. Preprint at {URL} ({issued:y}).",
    "{author}, {title}, {identifier}, {issued:y}.",
)
lncs(
    "thesis",
    "{author}: {title}. {genre}, {publisher} ({issued:y})",
    "{author}. {title}. {genre}, {publisher} ({issued:y}).",
)
