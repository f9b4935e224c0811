/* Places on the page that need more than an anchor: #quotations?code=silo&person=Ada, #transcript?doc=Ada&row=3. */
function address(section, values) {
  const given = Object.entries(values).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  return "#" + section + (given.length ? "?" : "")
    + given.map(([name, value]) => encodeURIComponent(name) + "=" + encodeURIComponent(value)).join("&");
}

function route() {
  const [section, query] = location.hash.slice(1).split("?");
  const values = {};
  for (const pair of (query || "").split("&")) {
    const [name, value] = pair.split("=");
    try {
      values[decodeURIComponent(name)] = decodeURIComponent(value || "");
    } catch (malformed) {
      continue;
    }
  }
  return {section, values};
}
