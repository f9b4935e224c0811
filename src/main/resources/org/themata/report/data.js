/* What the page knows. Passages stay in arrays of numbers: there may be a hundred thousand. */
const read = id => JSON.parse(byId(id).textContent);

const index = read("index");
const PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F6000", "#6A3D9A"];
const SHOWN = 0, HIDDEN = 2;
const codes = index.codes.map(([id, name, level, parent, color, state], number) =>
  ({number, id, name, level, parent, state, color: color || PALETTE[number % PALETTE.length]}));
const isTheme = codes.map(() => false);
codes.forEach(code => {
  if (code.parent >= 0) {
    isTheme[code.parent] = true;
  }
});
const codeById = new Map(codes.map(code => [code.id, code]));

function person([name, words, attributes, cells], number) {
  const mentions = new Map();
  for (let i = 0; i < cells.length; i += 2) {
    mentions.set(cells[i], cells[i + 1]);
  }
  return {number, name, words, attributes, mentions};
}

const people = index.people.map(person);
const NOBODY = "(no participant)";
const nobody = person(index.nobody, -1);
nobody.name = NOBODY;
nobody.attributes = index.attributes.map(() => "");
const personByName = new Map([...people, nobody].map(one => [one.name, one]));

/* A passage is so many numbers: code, stretch, start, length, quoted before, quoted behind, indicator, flags. */
const WIDTH = 8, CODE = 0, STRETCH = 1, START = 2, LENGTH = 3, BEFORE = 4, BEHIND = 5, INDICATOR = 6, FLAGS = 7;
const NEGATED = 1, NOT_COUNTED = 2 | 4;
const loaded = [];

/** Transcript or collection of quotations number i. */
function block(i) {
  if (!loaded[i]) {
    const {stretches, passages, themes, remarks} = read("passages-" + i);
    const ofTheme = new Map();
    for (let k = 0; k < themes.length; k += 2) {
      if (!ofTheme.has(themes[k])) {
        ofTheme.set(themes[k], []);
      }
      ofTheme.get(themes[k]).push(themes[k + 1]);
    }
    loaded[i] = {number: i, name: index.blocks[i], stretches, passages: Int32Array.from(passages), ofTheme, remarks,
      size: passages.length / WIDTH, texts: null};
  }
  return loaded[i];
}

const TURN = 0, SPEAKER = 1, PERSON = 2, ROLE = 3, TIME = 4;

function textOf(part, stretch) {
  if (!part.texts) {
    part.texts = read("texts-" + part.number);
  }
  return part.texts[stretch];
}

const at = (part, row, what) => part.passages[row * WIDTH + what];

/** The rows of a block that are counted for a code; without a code, the rows of the ledger. */
function rowsOf(part, code) {
  if (code && isTheme[code.number]) {
    return part.ofTheme.get(code.number) || [];
  }
  const rows = [];
  for (let row = 0; row < part.size; row++) {
    if ((at(part, row, FLAGS) & NOT_COUNTED) === 0 && (!code || at(part, row, CODE) === code.number)) {
      rows.push(row);
    }
  }
  return rows;
}

/** The person who speaks in a stretch. */
const speakerOf = stretch => people[stretch[PERSON]] || nobody;

/** "Ada (statutory, years: 14)" as under quotations in tables: a bare number gets the attribute's name. */
function who(one) {
  const attributes = one.attributes
    .map((value, i) => /\p{L}/u.test(value) || !value.trim() ? value : index.attributes[i] + ": " + value)
    .filter(value => value.trim()).join(", ");
  return one.name && attributes ? one.name + " (" + attributes + ")" : one.name || attributes;
}
