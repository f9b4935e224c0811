/* Which transcripts the filter lets through, and one of them to read. */
const LISTED = 20, SHOWN_CHARACTERS = 24000, LONGEST_PIECE = 3000;
const ROLES = ["", "interviewer", "no participant"];
const reading = {part: null, pieces: [], rows: [], at: -1};

function findTranscripts() {
  const looked = wanted();
  const found = [];
  for (let i = 0; i < index.blocks.length; i++) {
    const part = block(i);
    const rows = looked.rows(part).filter(row =>
      !looked.says || holds(looked.says, textOf(part, at(part, row, STRETCH))));
    const said = !looked.code && part.stretches.some((stretch, k) =>
      looked.speaks(stretch) && holds(looked.says, looked.says ? textOf(part, k) : ""));
    if (rows.length || said) {
      found.push({part, rows});
    }
  }
  return {found, looked};
}

function drawTranscripts(first) {
  if (!byId("transcripts")) {
    return;
  }
  const {found, looked} = findTranscripts();
  byId("transcripts-status").textContent = counted(found.length, "transcript") + " of " + count(index.blocks.length)
    + (looked.code ? " with " + looked.code.name : "") + ".";
  byId("transcripts-table").replaceChildren(element("table", {},
    element("caption", {"class": "hidden"}, "Transcripts"),
    element("thead", {}, element("tr", {}, element("th", {scope: "col"}, "Transcript"),
      element("th", {scope: "col"}, "Participants"), element("th", {scope: "col", "class": "n"}, "Turns"),
      element("th", {scope: "col", "class": "n"}, looked.code ? "Mentions" : "Codings"))),
    element("tbody", {}, found.slice(first, first + LISTED).map(({part, rows}) => element("tr", {},
      element("th", {scope: "row"}, element("a", {href: address("transcript", {...filter, doc: part.name})}, part.name)),
      element("td", {}, [...new Set(part.stretches.map(stretch => stretch[PERSON]))]
        .filter(one => one >= 0).map(one => people[one].name).join(", ")),
      element("td", {"class": "n"}, count(part.stretches.length)),
      element("td", {"class": "n"}, count(rows.length)))))));
  pages(byId("transcripts-pages"), "Pages of transcripts", found.length, LISTED, first, drawTranscripts);
  if (reading.part) {
    openTranscript(reading.part, -1, false);
  }
}

/** Turns, the long ones in pieces, so that no window holds more than a reader's screens. */
function pieces(part) {
  const all = [];
  part.stretches.forEach((stretch, number) => {
    const text = textOf(part, number);
    let from = 0;
    do {
      let to = Math.min(text.length, from + LONGEST_PIECE);
      if (to < text.length) {
        const blank = text.lastIndexOf("\n", to) > from ? text.lastIndexOf("\n", to) : text.lastIndexOf(" ", to);
        to = blank > from ? blank + 1 : to;
      }
      all.push({number, from, to});
      from = to;
    } while (from < text.length);
  });
  return all;
}

/** Where the windows begin. */
function windows(all) {
  const begins = [0];
  let size = 0;
  all.forEach((piece, i) => {
    size += piece.to - piece.from + 80;
    if (size > SHOWN_CHARACTERS && i > begins[begins.length - 1]) {
      begins.push(i);
      size = 0;
    }
  });
  return begins;
}

function pieceElement(part, piece, looked, shownRows) {
  const stretch = part.stretches[piece.number];
  const rows = shownRows.filter(row => at(part, row, STRETCH) === piece.number
    && at(part, row, START) < piece.to && at(part, row, START) + at(part, row, LENGTH) > piece.from);
  const begin = piece.from === 0;
  const role = ROLES[stretch[ROLE]];
  const head = element("p", {"class": "speaker"}, begin ? stretch[SPEAKER] || speakerOf(stretch).name : "…");
  if (begin && role && stretch[SPEAKER].toLowerCase() !== role) {
    head.append(element("span", {"class": "role"}, role));
  }
  if (begin && stretch[TIME]) {
    head.append(element("span", {"class": "time"}, stretch[TIME]));
  }
  const codesHere = [...new Set(rows.map(row => at(part, row, CODE)))];
  return element("div", {"class": "turn" + (stretch[ROLE] === 1 ? " interviewer" : "")
      + (looked.asksPeople && !looked.speaks(stretch) ? " other" : "")},
    head,
    element("p", {"class": "said", lang: index.language, dir: "auto"},
      marked(textOf(part, piece.number), piece.from, piece.to, ranges(part, rows), looked.says)),
    codesHere.length ? chips(codesHere) : "");
}

/** The rows that are highlighted: those of the filter, or all; also where one goes on in another turn. */
function highlighted(part, looked) {
  const asked = looked.code || looked.asksPeople ? new Set(looked.rows(part)) : null;
  const rows = [];
  for (let row = 0; row < part.size; row++) {
    const goesOn = (at(part, row, FLAGS) & 4) && (!looked.code || at(part, row, CODE) === looked.code.number);
    if (asked ? asked.has(row) || goesOn && !looked.asksPeople : !(at(part, row, FLAGS) & 2)) {
      rows.push(row);
    }
  }
  return rows;
}

function openTranscript(part, row, focus) {
  reading.part = part;
  reading.looked = wanted();
  reading.pieces = pieces(part);
  reading.begins = windows(reading.pieces);
  reading.rows = highlighted(part, reading.looked);
  reading.at = reading.rows.indexOf(row);
  byId("transcript").hidden = false;
  byId("transcript-title").textContent = part.name;
  drawControls();
  if (row >= 0) {
    showRow(row, focus);
  } else {
    drawWindow(0);
    if (focus) {
      byId("transcript-title").scrollIntoView();
      byId("transcript-title").focus({preventScroll: true});
    }
  }
}

function drawControls() {
  const step = by => () => {
    reading.at = (reading.at + by + reading.rows.length) % reading.rows.length;
    showRow(reading.rows[reading.at], false);
  };
  const about = reading.looked.code ? " of " + reading.looked.code.name : "";
  byId("transcript-controls").replaceChildren(
    element("span", {role: "status", id: "transcript-status"}, counted(reading.rows.length, "passage") + about),
    element("button", {type: "button", disabled: !reading.rows.length, onclick: step(-1)}, "Previous passage"),
    element("button", {type: "button", disabled: !reading.rows.length, onclick: step(1)}, "Next passage"));
}

function drawWindow(number) {
  const {begins, part, looked, rows} = reading;
  const to = number + 1 < begins.length ? begins[number + 1] : reading.pieces.length;
  byId("transcript-text").replaceChildren(...reading.pieces.slice(begins[number], to)
    .map(piece => pieceElement(part, piece, looked, rows)));
  pages(byId("transcript-pages"), "Parts of the transcript", begins.length, 1, number, drawWindow);
}

function showRow(row, focus) {
  const {part, pieces: all, begins} = reading;
  const piece = all.findIndex(one => one.number === at(part, row, STRETCH) && one.to > at(part, row, START));
  let number = 0;
  while (number + 1 < begins.length && begins[number + 1] <= piece) {
    number++;
  }
  drawWindow(number);
  const marks = [...byId("transcript-text").querySelectorAll("mark")]
    .filter(mark => mark.dataset.rows.split(" ").includes(String(row)));
  marks.forEach(mark => mark.classList.add("here"));
  if (marks.length) {
    marks[0].classList.add("first");
    marks[0].scrollIntoView({block: "center"});
    if (focus) {
      marks[0].tabIndex = -1;
      marks[0].focus({preventScroll: true});
    }
  }
  byId("transcript-status").textContent = "Passage " + count(reading.rows.indexOf(row) + 1) + " of "
    + count(reading.rows.length) + ": " + codes[at(part, row, CODE)].name;
}
