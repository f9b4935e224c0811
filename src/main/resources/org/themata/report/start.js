function go(section, values) {
  const to = address(section, values);
  if (location.hash === to) {
    arrive();
  } else {
    location.hash = to;
  }
}

/** Shows what the address asks for. */
function arrive() {
  const {section, values} = route();
  if (!byId("filter") || section !== "quotations" && section !== "transcript") {
    return;
  }
  setFilter(values);
  if (section === "quotations" || !index.show.transcripts) {
    reading.part = null;
    if (byId("transcript")) {
      byId("transcript").hidden = true;
    }
    drawQuotations(0);
    drawTranscripts(0);
    byId("quotations").scrollIntoView();
    byId("quotations-title").focus({preventScroll: true});
    return;
  }
  const number = index.blocks.indexOf(values.doc);
  if (number >= 0) {
    reading.part = null;
    drawQuotations(0);
    drawTranscripts(0);
    openTranscript(block(number), values.row ? Number(values.row) : -1, true);
  }
}

/** What a figure draws of a code leads to its quotations, of a transcript to the transcript. */
function startFigures() {
  for (const drawn of document.querySelectorAll("figure [data-code], figure [data-document]")) {
    const {code, participant, document: doc} = drawn.dataset;
    const person = personByName.has(participant) ? participant : "";
    if (index.show.transcripts && index.blocks.includes(doc)) {
      drawn.addEventListener("click", () => go("transcript", {doc, code}));
    } else if (index.show.quotations && codeById.has(code)) {
      drawn.addEventListener("click", () => go("quotations", {code, person}));
    }
  }
}

function start() {
  startFigures();
  startHeatmap();
  startFilter();
  if (byId("filter")) {
    drawQuotations(0);
    drawTranscripts(0);
  }
  arrive();
  document.documentElement.dataset.ready = "yes";
}

addEventListener("hashchange", arrive);
addEventListener("beforeprint", () => {
  drawHeatmap(0, true);
  if (byId("quotations")) {
    drawQuotations(quotations.first, true);
  }
  document.querySelectorAll("details").forEach(details => {
    details.open = true;
  });
});
addEventListener("afterprint", () => {
  drawHeatmap(0);
  drawQuotations(quotations.first);
});
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) {
    width = innerWidth;
    drawHeatmap(heatmap.first);
  }
});
start();
