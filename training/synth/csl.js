// Prints records in CSL styles and labels every variable of the output.
//
//   node csl.js STYLES LOCALES < jobs > results
//
// A job is one line of JSON: {"style": file name, "locale": "en-US", "items": [CSL-JSON]}.
// A result is one line: {"style": ..., "entries": [HTML or null, ...]} in the order of the items.
// The variables of the output stand between U+E010 name U+E011 text U+E012.
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const CSL = require("citeproc");

const [styles, locales] = process.argv.slice(2);
const NAMES = new Set(["author", "editor", "translator", "director", "container-author",
  "collection-editor", "composer", "illustrator", "interviewer", "recipient", "reviewed-author",
  "editorial-director", "original-author", "contributor", "performer", "producer", "host",
  "guest", "script-writer", "narrator", "compiler", "curator", "organizer", "series-creator",
  "executive-producer", "chair"]);

const localeCache = new Map();
function locale(lang) {
  if (!localeCache.has(lang)) {
    const file = path.join(locales, `locales-${lang}.xml`);
    localeCache.set(lang, fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false);
  }
  return localeCache.get(lang);
}

let items = new Map();
const sys = {
  retrieveLocale: locale,
  retrieveItem: (id) => items.get(id),
  variableWrapper(params, pre, text, post) {
    if (params.mode !== undefined && params.context !== "bibliography") return pre + text + post;
    const found = params.variableNames.filter((n) => n in params.itemData);
    const name = (found.length ? found : params.variableNames)[0];
    const role = NAMES.has(name) ? `names:${name}` : name;
    return `${pre}\uE010${role}\uE011${text}\uE012${post}`;
  },
};

function run(job) {
  const xml = fs.readFileSync(path.join(styles, job.style), "utf8");
  items = new Map(job.items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(sys, xml, job.locale, true);
  engine.setOutputFormat("html");
  const entries = [];
  for (const item of job.items) {
    try {
      engine.updateItems([item.id]);
      const made = engine.makeBibliography();
      entries.push(made && made[1].length === 1 ? made[1][0] : null);
    } catch (error) {
      entries.push(null);
    }
  }
  return entries;
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const job = JSON.parse(line);
  let entries = [];
  try {
    entries = run(job);
  } catch (error) {
    entries = [];
  }
  process.stdout.write(JSON.stringify({ style: job.style, entries }) + "\n");
});
