"""Chinese (GB/T 7714 and kin) and Japanese forms."""

from training.synth.forms import Family

zh = Family("gbt7714", "zh", "zh zh zh zhdun zhspace gbw", editors="zh zhdun", date="y", weight=3)
zh.names = ("zh", "zh", "zh", "zhdun", "zhspace")
zh(
    "article-journal",
    "{author}. {title}[J]. {container}, {issued:y}, {volume}({issue}): {page}.",
    "{author}.{title}[J].{container},{issued:y}({issue}):{page}.",
    "{author}. {title}[J]. {container}, {issued:y}({issue}): {page}.",
    "{author}.{title}[J].{container},{issued:y},{volume}({issue}):{page}.",
    "{author}．{title}[J]．{container}，{issued:y}，{volume}（{issue}）：{page}．",
    "{author}:《{title}》,《{container}》,{issued:y}年第{issue}期,第{page}页。",
    "{author}：《{title}》，《{container}》{issued:y}年第{issue}期。",
    "{author}({issued:y}).{title}.{container},{volume}({issue}),{page}.",
    "{author}（{issued:y}）。{title}。《{container}》，{volume}（{issue}），{page}。",
    "{author},{title},{container},{issued:y}({issue}).",
    "{author}. {title}. {container}, {issued:y}, ({issue}).",
    "{author}. {title} [J]. {container}, {issued:y}, {volume}: {page}. DOI: {DOI}.",
    "{author}. {title}[J/OL]. {container}, {issued:y}, {volume}({issue}): {page}[{accessed:iso}]. {URL}.",
    weight=4,
)
zh(
    "book",
    "{author}. {title}[M].⟦ 第{edition}版.⟧ {place}: {publisher}, {issued:y}.",
    "{author}.{title}[M].{place}:{publisher},{issued:y}.",
    "{author}. {title}[M]. {place}: {publisher}, {issued:y}: ⟪12¦35-37¦101⟫.",
    "{author}. {title}[M]. {translator:zh}, 译. {place}: {publisher}, {issued:y}.",
    "{author}.{title}[M].{translator:zh},译.{place}:{publisher},{issued:y}.",
    "{author}著,{translator:zhdun}译:《{title}》,{publisher},{issued:y}年版。",
    "{author}：《{title}》，{place}：{publisher}，{issued:y}年。",
    "{author}:《{title}》,{publisher}{issued:y}年版,第⟪12¦203¦45-46⟫页。",
    "{author}（{issued:y}）。《{title}》。{place}：{publisher}。",
    "{editor:zh}. {title}[M]. {place}: {publisher}, {issued:y}.",
    "{editor:zh}主编.{title}[M].{place}:{publisher},{issued:y}.",
    "{editor:zhdun}编：《{title}》，{publisher}，{issued:y}。",
    "{author}, {title}, {publisher}, {issued:y}.",
    "{author}. {title}. {place}: {publisher}, {issued:y}",
    weight=4,
)
zh(
    "chapter",
    "{author}. {title}[M]//{editor:zh}. {container}. {place}: {publisher}, {issued:y}: {page}.",
    "{author}.{title}[A].{editor:zh}.{container}[C].{place}:{publisher},{issued:y}:{page}.",
    "{author}:《{title}》,载{editor:zhdun}主编:《{container}》,{publisher},{issued:y}年。",
    weight=2,
)
zh(
    "paper-conference",
    "{author}. {title}[C]//{container}. {place}: {publisher}, {issued:y}: {page}.",
    "{author}.{title}[C].{container},{place},{issued:y}.",
    "{author}. {title}[A]. {container}[C]. {place}: {publisher}, {issued:y}. {page}.",
)
zh(
    "thesis",
    "{author}. {title}[D]. {place}: {publisher}, {issued:y}.",
    "{author}.{title}[D].{publisher},{issued:y}.",
    "{author}:《{title}》,{publisher}{genre},{issued:y}年。",
    "{author}（{issued:y}）。{title}（{genre}）。{publisher}，{place}。",
)
zh(
    "article-newspaper",
    "{author}. {title}[N]. {container}, {issued:iso}({page}).",
    "{author}.{title}[N].{container},{issued:iso}({page}).",
    "{author}:《{title}》,《{container}》{issued:cjk},第{page}版。",
    "{author}. {title}[N/OL]. {container}, {issued:iso}[{accessed:iso}]. {URL}.",
    "{title}[N].{container},{issued:iso}.",
)
zh(
    "webpage report post-weblog",
    "{author}. {title}[EB/OL]. ({issued:iso})[{accessed:iso}]. {URL}.",
    "{author}.{title}[EB/OL].{URL},{issued:iso}.",
    "{author}. {title}[EB/OL]. {URL}.",
    "{author}. {title}[EB/OL]. [{accessed:iso}]. {URL}.",
    "{author}. {title}[R]. {place}: {publisher}, {issued:y}.",
    "{author}.{title}[R].{publisher},{issued:y}.",
    "{container}. {title}[EB/OL]. ({issued:iso}). {URL}.",
    "{author}:《{title}》,{URL},{issued:cjk}。",
    "{author}（{issued:cjk}）。{title}。取自{URL}",
    "{title}[EB/OL].({issued:iso})[{accessed:iso}].{URL}",
    "{author}. {title}[Z]. {issued:y}.",
    weight=3,
)
zh(
    "legislation",
    "{title}[Z]. {issued:iso}.",
    "{author}. {title}[S]. {issued:y}.",
    "{title}（{issued:cjk}）",
    "{author}. {title}[EB/OL]. ({issued:iso})[{accessed:iso}]. {URL}.",
    "《{title}》,{issued:y}年。",
)
zh(
    "standard",
    "{publisher}. {title}: {number}[S]. {place}: {publisher}, {issued:y}.",
    "{number}, {title}[S].",
    "{publisher}. {number} {title}[S]. {place}: {publisher}, {issued:y}.",
)
zh(
    "patent",
    "{author}. {title}: 中国, {number}[P]. {issued:iso}.",
    "{author}. {title}: {number}[P]. {issued:iso}.",
)
zh(
    "entry-encyclopedia entry-dictionary",
    "{title}[Z]//{container}. {place}: {publisher}, {issued:y}: {firstpage}.",
    "{container}. {title}[EB/OL]. [{accessed:iso}]. {URL}.",
    "《{container}》,{publisher},{issued:y}年,第{firstpage}页。",
)

ja = Family("ja", "ja", "ja ja jacomma jasp", editors="ja jacomma", date="y", weight=3)
ja(
    "article-journal",
    "{author}({issued:y})「{title}」『{container}』⟦第{volume}巻⟧⟦第{issue}号⟧、{page}頁。",
    "{author}({issued:y})「{title}」『{container}』{volume}⟦({issue})⟧, pp.{page}.",
    "{author}「{title}」『{container}』第{volume}巻⟦第{issue}号⟧、{issued:y}年、{page}頁",
    "{author}({issued:y}). {title}. {container}, {volume}⟦({issue})⟧, {page}.",
    "{author}:{title},{container},Vol.{volume}⟦,No.{issue}⟧,pp.{page}({issued:y})",
    "{author}, {title}, {container}, {volume}, {page}, {issued:y}.",
    "{author} {title}, {container}, Vol. {volume}⟦, No. {issue}⟧, pp. {page}, {issued:y}",
    "{author}（{issued:y}）「{title}」『{container}』{volume}，{page}。",
    "{author}「{title}」(『{container}』{issue}号、{issued:y}年)",
    "{author}:{title}.{container} {volume}⟦({issue})⟧:{page},{issued:y}.",
    "{author}.{title}.{container}.{issued:y},{volume}⟦({issue})⟧,p.{page}.",
    "{author}、「{title}」、『{container}』、{volume}巻{issue}号、{issued:y}、pp.{page}。",
    weight=4,
)
ja(
    "book",
    "{author}({issued:y})『{title}』{publisher}",
    "{author}({issued:y})『{title}』{publisher}。",
    "{author}『{title}』{publisher}、{issued:y}年",
    "{author}『{title}』({publisher}、{issued:y}年)",
    "{author}({issued:y}). {title} {publisher}",
    "{author}『{title}』{publisher}, {issued:y}.",
    "{editor:ja}編『{title}』{publisher}、{issued:y}年。",
    "{editor:ja}編({issued:y})『{title}』{publisher}",
    "{editor:ja}編著『{title}』{publisher}、{issued:y}年",
    "{author}({translator:ja}訳)『{title}』{publisher}、{issued:y}年",
    "{author}({issued:y})『{title}』({translator:ja}訳){publisher}",
    "{author}『{title}』{translator:ja}訳、{publisher}、{issued:y}年",
    "{author}:{title}.{publisher},{place},{issued:y}.",
    "{author},{title},{publisher},{issued:y}.",
    "{author}『{title}』{place}:{publisher}、{issued:y}年。",
    "{author}『{title}』({series})、{publisher}、{issued:y}年。",
    "{author}『{title}』{publisher}〈{series}〉、{issued:y}年",
    "{author}『{title} {edition}』{publisher}、{issued:y}",
    weight=4,
)
ja(
    "chapter paper-conference",
    "{author}({issued:y})「{title}」{editor:ja}編『{container}』{publisher}、{page}頁。",
    "{author}({issued:y})「{title}」{editor:ja}編『{container}』{publisher},pp.{page}.",
    "{author}「{title}」{editor:ja}編『{container}』{publisher}、{issued:y}年、{page}頁。",
    "{author}「{title}」『{container}』{publisher}、{issued:y}年、{page}頁",
    "{author}「{title}」(『{container}』{publisher}、{issued:y}年)",
    "{author}({issued:y}). {title} {editor:ja}(編) {container} {publisher} pp. {page}.",
    "{author}:{title},{container},pp.{page}({issued:y})",
    weight=2.5,
)
ja(
    "thesis",
    "{author}({issued:y})「{title}」{publisher}{genre}",
    "{author}「{title}」{publisher}{genre}、{issued:y}年",
    "{author}『{title}』({publisher}{genre}、{issued:y}年)",
    "{author}({issued:y}). {title} {publisher}{genre}(未公刊)",
)
ja(
    "webpage report post-weblog",
    "{author}「{title}」{issued:cjk} {URL} ({accessed:cjk}閲覧)",
    "{author}({issued:y})「{title}」{URL}(閲覧日:{accessed:cjk})",
    "{author}「{title}」{URL} ({accessed:slash}アクセス)",
    "{author}「{title}」、{URL}、{accessed:cjk}最終閲覧。",
    "{author}({issued:y})『{title}』",
    "{author}『{title}』、{issued:y}年",
    "{container}「{title}」<{URL}>({accessed:cjk}閲覧)",
    "{author},{title},{URL},({accessed:slash}参照)",
    "{author}({issued:y})『{title}』{URL}",
    "「{title}」{container}、{issued:cjk}、{URL}",
    "{author}:{title},入手先〈{URL}〉(参照{accessed:iso})",
    "{URL}({accessed:cjk}閲覧)",
    "{container}, {title}, {URL} ({issued:cjk})",
    weight=3,
)
ja(
    "article-newspaper article-magazine",
    "{container}「{title}」{issued:cjk}付⟪朝刊¦夕刊¦⟫、{page}面",
    "「{title}」『{container}』{issued:cjk}⟪朝刊¦夕刊¦⟫。",
    "『{container}』{issued:cjk}「{title}」",
    "{author}「{title}」『{container}』{issued:cjk}号、{page}頁",
    "「{title}」{container}, {issued:cjk}, p.{page}",
    "{container}({issued:cjk})「{title}」",
)
ja(
    "legislation",
    "{title}(昭和⟪22¦31¦45⟫年法律第{issue}号)",
    "{title}",
    "「{title}」(平成⟪11¦15¦18⟫年法律第{issue}号)",
)
ja(
    "entry-encyclopedia entry-dictionary",
    "「{title}」『{container}』{publisher}、{issued:y}年。",
    "{author}「{title}」『{container}』第{volume}巻、{publisher}、{issued:y}年、{page}頁",
    "「{title}」『{container}』{URL}({accessed:cjk}閲覧)",
)
ja("standard", "{number}:{issued:y} {title}", "{publisher}『{number} {title}』{issued:y}年")
