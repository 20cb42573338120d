"""Spanish and Portuguese forms: APA and humanities, ABNT with capitals."""

from training.synth.forms import Family

es = Family(
    "es",
    "es",
    "esapa esapa esfull escaps esgf esgffull apa apa semi frcapscomma vancall",
    editors="esgf esgffull esapa escaps apagf",
    date="y",
    weight=2,
)
es(
    "article-journal",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title}. {container/i}, ({issue}), {page}. Recuperado de: {URL}",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}. Recuperado de {URL}",
    "{author} ({issued:y}): “{title}”, {container/i}, vol. {volume}⟦, núm. {issue}⟧, pp. {page}.",
    "{author}, “{title}”, {container/i}, vol. {volume}⟦, nº {issue}⟧, {issued:y}, pp. {page}.",
    "{author}, “{title}”, en {container/i}, núm. {issue}, {place}, {issued:y}, pp. {page}.",
    "{author}. {title}. {container}. {issued:y};{volume}⟦({issue})⟧:{page}.",
    "{author} ({issued:y}), «{title}», {container/i}, {volume}⟦({issue})⟧: {page}.",
    "{author} ({issued:y}). “{title}”. {container/i}, {volume}, {page}.",
    "{author}: «{title}», {container/i}, {volume} ({issued:y}), págs. {page}.",
    "{author} ({issued:y}) {title}. En: {container/i} Nº {issue}. {place}.",
    '{author}. "{title}". {container/i} {volume}.{issue} ({issued:y}): {page}.',
    "{author} ({issued:y}). {title}. {container/i}, Año {volume}, N° {issue}, pp. {page}.",
    weight=4,
)
es(
    "book",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({edition:es} ed.)⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {publisher}.",
    "{author}, {title/i}, {place}, {publisher}, {issued:y}.",
    "{author}, {title/i}, {place}, {publisher}, {issued:y}, {npages} pp.",
    "{author} ({issued:y}): {title/i}, {place}, {publisher}.",
    "{author}: {title/i}, {publisher}, {place}, {issued:y}.",
    "{author} ({issued:y}) {title/i}. {publisher}. {place}.",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}. {npages} p.",
    "{author}. {title}.⟦ {edition:es} ed.⟧ {place}: {publisher}; {issued:y}.",
    "{author} ({original}/{issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y} [{original}]). {title/i}. {place}: {publisher}.",
    "{editor:esapa} ({?editor:comp.|comps.}) ({issued:y}). {title/i}. {place}: {publisher}.",
    "{editor:esapa} ({?editor:Ed.|Eds.}). ({issued:y}). {title/i}. {place}: {publisher}.",
    "{editor:esapa} ({?editor:coord.|coords.}) ({issued:y}): {title/i}, {place}, {publisher}.",
    "{author} ({issued:y}). {title/i} (Trad. {translator:esgf}). {place}: {publisher}.",
    "{author}, {title/i}, trad. de {translator:esgffull}, {place}, {publisher}, {issued:y}.",
    "{author}, {title/i}, {place}, {publisher} ({series}), {issued:y}.",
    "{author}, {title/i}, t. {volume}, {place}, {issued:y}.",
    weight=4,
)
es(
    "chapter paper-conference",
    "{author} ({issued:y}). {title}. En {editor} ({?editor:Ed.|Eds.}), {container/i} (pp. {page}). {place}: {publisher}.",
    "{author} ({issued:y}): “{title}”, en {editor} ({?editor:comp.|comps.}), {container/i}, {place}, {publisher}, pp. {page}.",
    "{author}, “{title}”, en {editor} ({?editor:coord.|coords.}), {container/i}, {place}, {publisher}, {issued:y}, pp. {page}.",
    "{author} ({issued:y}). {title}. En: {editor}. {container/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title}. En {container/i} (pp. {page}). {publisher}.",
    "{author}: “{title}”. En: {container}. {place}, {issued:y}. Pág. {page}.",
    "{author} ({issued:y}). {title}. Ponencia presentada en el {event}, {eventplace}.",
    weight=2.5,
)
es(
    "thesis",
    "{author} ({issued:y}). {title/i} [{genre}, {publisher}].⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}, {place}.",
    "{author} ({issued:y}). {title/i}. {genre}. {publisher}.",
    "{author}, {title/i}, {genre}, {publisher}, {place}, {issued:y}.",
    "{author} ({issued:y}). {title/i} [{genre}, {publisher}]. {archive}.",
    "{author}: {title/i}. {genre}. {place}: {publisher}, {issued:y}.",
)
es(
    "report",
    "{author} ({issued:y}). {title/i} ({genre} ⟪N.º ¦núm. ¦n.º ¦No. ¦⟫{number}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {genre} ⟪N.º ¦núm. ¦nº ¦⟫{number}. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}.⟦ Recuperado de {URL}⟧",
)
es(
    "webpage report post-weblog",
    "{author} ({date:apa}). {title/i}. {container}. {URL}",
    "{author} ({date}). {title/i}. Recuperado de {URL}",
    "{author} ({date}). {title/i}. Recuperado el {accessed:dmy}, de {URL}",
    "{author}. ({date}). {title}. {container}. Recuperado de",
    "{author} ({date}). {title/i}. Disponible en: {URL} [Consulta: {accessed:num}]",
    "{author} ({date}). {title}. {container}. Disponible en {URL}",
    "{author} ({issued:y}). {title/i} ({number}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}): {title/i}, {genre} núm. {number}, {place}, {publisher}.",
    "«{title}». {container}. {issued:dmy}. Consultado el {accessed:dmy}.",
    "{author}. {title} [{=medium:en línea}]. {issued:y} [fecha de consulta: {accessed:dmy}]. Disponible en: <{URL}>",
    "{title}. ({date}). {container}. Recuperado el {accessed:dmy} de {URL}",
    "{author}. ({date}). {title} [{=genre:Entrada de blog}]. Recuperado de {URL}",
    "{title}: {URL} (consultado el {accessed:dmy})",
    "{URL} (último acceso: {accessed:num})",
    "{author}, {title}, {URL}",
    "{author}, {title/i}, {place}, {issued:y}.",
    weight=3,
)
es(
    "article-newspaper article-magazine",
    "{author} ({issued:apa}). {title}. {container/i}⟦, p. {page}⟧.",
    "{author} ({issued:apa}). {title}. {container/i}. Recuperado de {URL}",
    "{author}, “{title}”, {container/i}, {issued:dmy}⟦, p. {page}⟧.",
    "{author}, «{title}», {container/i}, {place}, {issued:dmy}.",
    "“{title}”, {container/i}, {issued:dmy}, p. {page}.",
    "{container/i} ({issued:apa}). {title}. p. {page}",
    "{container/i}. {title}. {issued:num}. {URL}",
    weight=2,
)
es(
    "legislation",
    "{title}. {container/i}, {place}, {issued:dmy}.",
    "{title}.",
    "{title}. {container}, núm. {issue}, de {issued:dmy}, pp. {page}.",
    "{title} ({issued:y}).",
    "{author}. {title}. {container}, {issued:dmy}.",
    "{author} ({issued:y}). {title}. Recuperado de {URL}",
    "{title}, {container} núm. {issue}, {issued:num}.",
)
es(
    "entry-encyclopedia entry-dictionary",
    "{container} ({issued:y}). {title}. En {container/i}. Recuperado de {URL}",
    "{author} ({issued:y}). {title}. En {container/i} (Vol. {volume}, pp. {page}). {publisher}.",
    "«{title}». {container/i}, {URL}",
)
es(
    "motion_picture video",
    "{director:esapa} (Director). ({issued:y}). {title/i} [{=genre:Película}]. {publisher}.",
    "{title/i} ({issued:y}), dir. {director:esgffull}",
    "{author:esapa} ({date:apa}). {title/i} [{=genre:Video}]. YouTube. {URL}",
    "{author:esapa} ({date:apa}). {title} [{=genre:Archivo de video}]. Recuperado de {URL}",
)
es(
    "interview manuscript",
    "{author}, entrevista personal, {place}, {issued:dmy}.",
    "Entrevista a {author}, {issued:dmy}.",
    "{archive}, {title}, {issued:y}.",
    "{author} ({issued:y}). {title/i}. Manuscrito no publicado.",
)
es(
    "standard",
    "{publisher} ({issued:y}). {title/i} ({number}).",
    "{number}: {title}. {place}: {publisher}, {issued:y}.",
)

pt = Family("abnt", "pt", "abnt abnt abnt abnti abntet", editors="ptgf abnt", date="y", weight=3)
pt(
    "article-journal",
    "{author}. {title}. {container/b}, {place}, v. {volume}⟦, n. {issue}⟧, p. {page}, {issued:mys}.",
    "{author}. {title}. {container/i}, v. {volume}⟦, n. {issue}⟧, p. {page}, {issued:y}.",
    "{author}. {title}. {container/b}, {place}, v.{volume}⟦, n.{issue}⟧, p.{page}, {issued:mys}. Disponível em: <{URL}>. Acesso em: {accessed:dmys}.",
    "{author}. {title}. {container}, {place}, ano {volume}⟦, nº {issue}⟧, {issued:mys}, pp. {page}.",
    "{author}. {title}. {container/b}, {place}, v. {volume}⟦, n. {issue}⟧, p. {page}, {issued:y}. DOI: {DOI}.",
    "{author}. {title}. In: {container/b}. {place}, v. {volume}⟦, n. {issue}⟧, {issued:y}. p. {page}.",
    weight=4,
)
pt(
    "book",
    "{author}. {title/b}.⟦ {edition:dot} ed.⟧ {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}.",
    "{author}. {title}.⟦ {edition:es} ed.⟧ {place}: {publisher}, {issued:y}. {npages} p.",
    "{author}. {title/b}. Tradução de {translator:ptgf}. {place}: {publisher}, {issued:y}.",
    "{author}. {title/b}. Trad. {translator:ptgf}. {edition:dot} ed. {place}: {publisher}, {issued:y}.",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}. ({series}).",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}. v. {volume}.",
    "{editor:abnt} (⟪org.¦Org.¦Orgs.¦Coord.¦coord.¦Ed.⟫). {title/b}. {place}: {publisher}, {issued:y}.",
    "{author}. {title/b}. {place}, {publisher}, {issued:y}.",
    "{author}. {title/b}. {place}: {publisher}, {date}.",
    weight=4,
)
pt(
    "chapter paper-conference",
    "{author}. {title}. In: {editor:abnt} (⟪org.¦Org.¦Orgs.⟫). {container/b}. {place}: {publisher}, {issued:y}. p. {page}.",
    "{author}. {title}. In: {editor:abnt}. {container/b}: ⟦v. {volume}. ⟧{place}: {publisher}, {issued:y}. p. {page}.",
    "{author}. {title}. In: {container/b}. {place}: {publisher}, {issued:y}, p. {page}.",
    "{author}. {title}. In: ______. {container/b}. {place}: {publisher}, {issued:y}. p. {page}.",
    "{author}. {title}. In: {event}, {issued:y}, {eventplace}. {container/b}... {place}: {publisher}, {issued:y}. p. {page}.",
    "{author}. {title}. In: {event}, {issued:y}, {eventplace}. {container/b} [...]. {place}: {publisher}, {issued:y}.",
    weight=2.5,
)
pt(
    "thesis",
    "{author}. {title/b}. {issued:y}. {npages} f. {genre} – {publisher}, {place}, {issued:y}.",
    "{author}. {title/b}. {issued:y}. {genre} – {publisher}, {place}.",
    "{author}. {title/b}. {place}, {issued:y}. {npages} p. {genre} - {publisher}.",
    "{author}. {title/i}. {genre}. {publisher}, {place}, {issued:y}.",
    "{author}. {title}. {genre}. {place}: {publisher}, {issued:y}.",
)
pt(
    "report",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}. ({genre}, ⟪n. ¦nº ¦⟫{number}).",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}. {genre}.",
)
pt(
    "webpage report post-weblog",
    "{author}. {title/b}. {container}, {place}, {issued:dmys}. Disponível em: <{URL}>. Acesso em: {accessed:dmys}.",
    "{author}. {title/b}. Disponível em: {URL}. Acesso em: {accessed:dmys}.",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}.",
    "{author}. {title/b}. {place}, {issued:y}. Disponível em: <{URL}>. Acesso em: {accessed:dmys}.",
    "{author}. {title/b}. {issued:y}. Disponível em: {URL}. Acesso em: {accessed:num}",
    "{title}. {container/i}. Disponível em: <{URL}>. Acesso em {accessed:dmys}.",
    "{author}. {title}. [S.l.], {issued:y}. Disponível em: <{URL}>.",
    "{author}. {title/b}. {place}: {publisher}, {issued:y}. ({genre}, {number}).",
    "{URL}. Acesso em: {accessed:dmys}.",
    "{author}. {title/b}. {place}: {publisher}, {date}.",
    weight=3,
)
pt(
    "article-newspaper article-magazine",
    "{author}. {title}. {container/b}, {place}, {issued:dmys}⟦, p. {page}⟧.",
    "{author}. {title}. {container/b}, {place}, {issued:dmys}. Disponível em: <{URL}>. Acesso em: {accessed:dmys}.",
    "{title}. {container/b}, {place}, {issued:dmys}, p. {page}.",
    "{author}. {title}. {container/b}, {place}, n. {issue}, p. {page}, {issued:mys}.",
    weight=2,
)
pt(
    "legislation",
    "{author}. {title/b}. {container}, {place}, {issued:dmys}. ⟦Disponível em: <{URL}>. ⟧⟦Acesso em: {accessed:dmys}.⟧",
    "{author}. {title}. {place}, {issued:y}.",
    "{author}. {title}. {container/b}, {place}, n. {issue}, p. {page}, {issued:dmys}. Seção 1.",
    "{author}. {title}. {place}: {container}, {issued:dmys}.",
)
pt(
    "standard",
    "{publisher}. {number/b}: {title}. {place}, {issued:y}.",
    "{publisher}. {number/b}: {title}. {place}: {publisher}, {issued:y}.",
)
pt(
    "motion_picture video",
    "{title}. Direção: {director:ptgf}. {place}: {publisher}, {issued:y}. 1 DVD (90 min).",
    "{title}. Direção de {director:ptgf}. [S.l.]: {publisher}, {issued:y}.",
    "{author:abnt}. {title}. YouTube, {issued:dmys}. Disponível em: {URL}. Acesso em: {accessed:dmys}.",
)
pt(
    "entry-encyclopedia entry-dictionary",
    "{title}. In: {container/b}. Disponível em: <{URL}>. Acesso em: {accessed:dmys}.",
    "{title}. In: {container/b}. {place}: {publisher}, {issued:y}. p. {page}.",
)

por = Family(
    "pt-apa", "pt", "ptapa ptapa apa semi apaand", editors="esgf apagf ptgf", date="y", weight=1.5
)
por(
    "article-journal",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author} ({issued:y}). “{title}”, {container/i}, {volume}⟦ ({issue})⟧, pp. {page}.",
    '{author}, "{title}", {container/i}, vol. {volume}⟦, n.º {issue}⟧, {issued:y}, pp. {page}.',
)
por(
    "book",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}⟦ ({edition:es} ed.)⟧. {publisher}.",
    "{author}, {title/i}, {place}, {publisher}, {issued:y}.",
    "{editor:ptapa} ({?editor:Org.|Orgs.}) ({issued:y}). {title/i}. {place}: {publisher}.",
)
por(
    "chapter",
    "{author} ({issued:y}). {title}. In {editor} ({?editor:Ed.|Eds.}), {container/i} (pp. {page}). {place}: {publisher}.",
    '{author} ({issued:y}), "{title}", in {editor} (org.), {container/i}, {place}, {publisher}, pp. {page}.',
)
por(
    "thesis",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}, {place}.",
    "{author} ({issued:y}). {title/i}. {genre}. {place}: {publisher}.",
)
por(
    "report",
    "{author} ({issued:y}). {title/i} ({genre} ⟪n.º ¦nº ¦⟫{number}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}.⟦ {URL}⟧",
)
por(
    "webpage report post-weblog",
    "{author} ({date}). {title/i}. Consultado em {accessed:dmy}, disponível em {URL}",
    "{author} ({date}). {title/i}. {container}. {URL}",
    "{author} ({date}). {title/i}. {place}: {publisher}.",
    "{author} ({date}). {title}. Retirado de {URL}",
    "{author} ({date}). {title}. Recuperado em {accessed:dmy}, de {URL}",
)
por(
    "article-newspaper article-magazine",
    "{author} ({issued:apa}). {title}. {container/i}⟦, p. {page}⟧.",
    '{author}, "{title}", {container/i}, {issued:dmy}',
)
