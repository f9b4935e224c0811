const QUOTATIONS = 25, PRINTED_QUOTATIONS = 200;
const quotations = {found: [], first: 0};

const quoteFrom = (part, row) => at(part, row, START) - at(part, row, BEFORE);
const quoteTo = (part, row) => at(part, row, START) + at(part, row, LENGTH) + at(part, row, BEHIND);

/** Passages with what was found in them: those that are quoted by the same words are one. */
function findQuotations() {
  const looked = wanted();
  const found = [];
  const speakers = new Set();
  let mentions = 0;
  for (let i = 0; i < index.blocks.length; i++) {
    const part = block(i);
    let last = null;
    for (const row of looked.rows(part)) {
      const stretch = at(part, row, STRETCH);
      const from = quoteFrom(part, row);
      const to = quoteTo(part, row);
      const text = looked.says ? textOf(part, stretch).slice(from, to) : "";
      if (!holds(looked.says, text)) {
        continue;
      }
      mentions++;
      speakers.add(part.stretches[stretch][PERSON]);
      if (last && last.stretch === stretch && last.from === from && last.to === to) {
        last.rows.push(row);
      } else {
        last = {part, stretch, from, to, rows: [row]};
        found.push(last);
      }
    }
  }
  speakers.delete(-1);
  return {found, mentions, speakers: speakers.size, looked};
}

/** A text with some of its stretches marked; ranges are [start, end, code number]. */
function marked(text, from, to, ranges, says) {
  const ends = new Set([from, to]);
  const inside = ranges.filter(range => range[0] < to && range[1] > from);
  inside.forEach(range => {
    ends.add(Math.max(from, range[0]));
    ends.add(Math.min(to, range[1]));
  });
  const hits = [];
  if (says) {
    for (const hit of text.matchAll(says)) {
      if (hit[0] && hit.index < to && hit.index + hit[0].length > from) {
        hits.push([hit.index, hit.index + hit[0].length]);
        ends.add(Math.max(from, hit.index));
        ends.add(Math.min(to, hit.index + hit[0].length));
      }
    }
  }
  const cuts = [...ends].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    let node = document.createTextNode(text.slice(cuts[i], cuts[i + 1]));
    if (hits.some(hit => hit[0] <= cuts[i] && hit[1] >= cuts[i + 1])) {
      node = element("span", {"class": "found"}, node);
    }
    const over = inside.filter(range => range[0] <= cuts[i] && range[1] >= cuts[i + 1]);
    if (over.length) {
      const of = [...new Set(over.map(range => range[2]))].map(number => codes[number]);
      const mark = element("mark", {title: of.map(code => code.name).join(", "),
        "data-rows": over.map(range => range[3]).join(" ")}, node);
      mark.style.setProperty("--code", of[0].color);
      mark.style.boxShadow = of.slice(0, 4).flatMap((code, k) =>
        ["0 " + (3 * k + 2) + "px 0 0 " + code.color, "0 " + (3 * k + 3) + "px 0 0 var(--ground)"]).join(", ");
      node = mark;
    }
    nodes.push(node);
  }
  return nodes;
}

function chips(numbers) {
  return element("ul", {"class": "chips", "aria-label": "Codes"}, numbers.map(number => {
    const code = codes[number];
    const chip = element("a", {href: address("quotations", {code: code.id})}, code.name);
    chip.style.setProperty("--code", code.color);
    return element("li", {}, chip);
  }));
}

const ranges = (part, rows) => rows.map(row =>
  [at(part, row, START), at(part, row, START) + at(part, row, LENGTH), at(part, row, CODE), row]);

function place(part, stretch) {
  const facts = [who(speakerOf(stretch)) === NOBODY ? "" : who(speakerOf(stretch))];
  if (part.name && part.name !== speakerOf(stretch).name) {
    facts.push(part.name);
  }
  if (stretch[TURN]) {
    facts.push("turn " + stretch[TURN]);
  }
  facts.push(stretch[TIME]);
  return facts.filter(fact => fact).join(" · ");
}

function quotation({part, stretch, from, to, rows}, says) {
  const text = textOf(part, stretch);
  const cut = index.show.transcripts ? [from > 0 ? "… " : "", to < text.length ? " …" : ""] : ["", ""];
  const about = element("p", {"class": "who"}, place(part, part.stretches[stretch]));
  if (rows.some(row => at(part, row, FLAGS) & NEGATED)) {
    about.append(element("span", {"class": "flag"}, "negated"));
  }
  const item = element("li", {},
    element("blockquote", {lang: index.language, dir: "auto"}, cut[0],
      marked(text, from, to, ranges(part, rows), says), cut[1]), about);
  const notes = [...new Set(rows.map(row => part.remarks[row]).filter(remark => remark))];
  if (notes.length) {
    item.append(element("p", {"class": "remark"}, notes.join("; ")));
  }
  item.append(chips([...new Set(rows.map(row => at(part, row, CODE)))]));
  if (index.show.transcripts) {
    item.append(element("a", {"class": "more",
      href: address("transcript", {...filter, doc: part.name, row: rows[0]})}, "In the transcript"));
  }
  return item;
}

function quotationsSaid({found, mentions, speakers, looked}) {
  const code = looked.code;
  const what = code ? counted(mentions, "mention") + " of " + code.name : counted(mentions, "coding");
  const by = index.show.people ? ", by " + counted(speakers, "participant") : "";
  const partial = code && code.state !== SHOWN
    ? " Passages of codes whose number of participants is suppressed are left out." : "";
  return what + " in " + counted(found.length, "passage") + by + "." + partial;
}

function drawQuotations(first, keep) {
  if (!byId("quotations")) {
    return;
  }
  if (first === 0 && !keep) {
    quotations.result = findQuotations();
    byId("quotations-status").textContent = quotationsSaid(quotations.result);
  }
  quotations.first = first;
  const size = keep ? PRINTED_QUOTATIONS : QUOTATIONS;
  const {found, looked} = quotations.result;
  byId("quotations-list").replaceChildren(...found.slice(first, first + size).map(one => quotation(one, looked.says)));
  byId("quotations-list").start = first + 1;
  pages(byId("quotations-pages"), "Pages of quotations", found.length, size, first, drawQuotations);
}
