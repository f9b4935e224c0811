package org.themata.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's Chromium without a window, driven by chromedriver's HTTP protocol (W3C WebDriver). */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final Pattern SENT =
            Pattern.compile("Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String session) {
        this.driver = driver;
        this.session = session;
    }

    /** Opens a window of so many pixels; skips the test where there is no Chromium. */
    static Browser open(Path profile, int width, int height) throws Exception {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: there is no " + CHROMIUM + " with " + DRIVER
                        + " (Debian: apt-get install chromium chromium-driver)");
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return start(driver, profile, width, height);
        } catch (IOException | RuntimeException e) {
            driver.destroy();
            throw e;
        }
    }

    private static Browser start(Process driver, Path profile, int width, int height) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        Matcher port = PORT.matcher("");
        while (line != null && !port.reset(line).find()) {
            line = said.readLine();
        }
        String server = "http://localhost:" + port.group(1) + "/session";
        String flags = Stream.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height)
                .map(flag -> '"' + flag + '"')
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        Browser starting = new Browser(driver, server);
        String answer = starting.send(
                server,
                "{\"capabilities\":{\"alwaysMatch\":{\"goog:chromeOptions\":{\"binary\":\"" + CHROMIUM + "\",\"args\":["
                        + flags + "]},\"goog:loggingPrefs\":{\"browser\":\"ALL\",\"performance\":\"ALL\"}}}}");
        String id = answer.replaceFirst("(?s).*\"sessionId\":\"([^\"]+)\".*", "$1");
        Browser browser = new Browser(driver, server + "/" + id);
        browser.devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        return browser;
    }

    /** Chooses the dark or the light colours. */
    void dark(boolean dark) {
        send(
                session + "/goog/cdp/execute",
                "{\"cmd\":\"Emulation.setEmulatedMedia\",\"params\":{\"features\":[{\"name\":\"prefers-color-scheme\","
                        + "\"value\":\"" + (dark ? "dark" : "light") + "\"}]}}");
    }

    /** Leaves the browser's own first page, forgets what that one asked for, and opens this one. */
    void visit(Path page) {
        send(session + "/url", "{\"url\":\"about:blank\"}");
        requests();
        send(session + "/url", json(Map.of("url", page.toUri().toString())));
    }

    /** Runs a script, which returns text. */
    String run(String script, Object... arguments) {
        String body = json(Map.of("script", script, "args", List.of(arguments)));
        return value(send(session + "/execute/sync", body));
    }

    /** Runs a script that calls its last argument with text. */
    String await(String script, Object... arguments) {
        String body = json(Map.of("script", script, "args", List.of(arguments)));
        return value(send(session + "/execute/async", body));
    }

    /** Goes to a place on the page and waits until it is drawn. */
    void go(String address) {
        await("""
                const [to, done] = arguments;
                if (location.hash === to) {
                  done("");
                } else {
                  addEventListener("hashchange", () => setTimeout(() => done("")), {once: true});
                  location.hash = to;
                }
                """, address);
    }

    /** Clicks what the selector finds, and waits. */
    void click(String selector) {
        await("""
                const [selector, done] = arguments;
                document.querySelector(selector).click();
                setTimeout(() => done(""), 50);
                """, selector);
    }

    /** The lines of text of all elements that the selector finds. */
    List<String> texts(String selector) {
        String all = run(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('\\u0001')",
                selector);
        return all.isEmpty() ? List.of() : List.of(all.split("\u0001", -1));
    }

    String text(String selector) {
        return String.join("\n", texts(selector));
    }

    /** What stands in the console. */
    String console() {
        return send(session + "/se/log", "{\"type\":\"browser\"}");
    }

    /** The addresses that were asked for since the last question. */
    List<String> requests() {
        Matcher sent = SENT.matcher(send(session + "/se/log", "{\"type\":\"performance\"}")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\"));
        List<String> requests = new ArrayList<>();
        while (sent.find()) {
            requests.add(sent.group(1));
        }
        return requests;
    }

    private void devtools(String command, Map<String, Object> parameters) {
        send(session + "/goog/cdp/execute", json(Map.of("cmd", command, "params", parameters)));
    }

    private String send(String address, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String value(String answer) {
        try (JsonParser json = new JsonFactory().createParser(answer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("value")) {
                    json.nextToken();
                    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
                }
            }
            throw new IllegalStateException(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Closes the window and ends the driver that this one started. */
    @Override
    public void close() throws Exception {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(session)).DELETE().build(),
                    HttpResponse.BodyHandlers.discarding());
        } finally {
            driver.destroy();
            driver.waitFor();
        }
    }
}
