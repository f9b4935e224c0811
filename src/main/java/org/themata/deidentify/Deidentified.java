package org.themata.deidentify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Coding;
import org.themata.coding.Ledger;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.TextFile;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.table.write.OutputFolder;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The transcripts after their replacements, and what goes with them: codings, the table of participants, the log of
 * replacements and the key. Transcripts are added in the order of the input. Not thread-safe.
 */
public final class Deidentified {
    /** The log of replacements, which also marks the folder. */
    public static final String LOG = "replacements.csv";

    private static final String TRANSCRIPTS = "transcripts/";

    private final Replacing replacing;
    private final Rewriting rewriting;
    private final ReadBack readBack;
    private final List<NewDocument> documents = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private Optional<List<Coding>> codings = Optional.empty();
    private Optional<Table> participants = Optional.empty();

    /**
     * @param decisions what is replaced
     * @param options how the transcripts are read
     */
    public Deidentified(Decisions decisions, CorpusOptions options) {
        this.replacing = new Replacing(decisions);
        this.rewriting = new Rewriting(replacing);
        this.readBack = new ReadBack(options, replacing);
    }

    /**
     * Adds a transcript.
     *
     * @param file its file, if it is one that can be written anew
     * @throws org.themata.text.InputException if a row of the review does not fit it
     */
    public void add(Transcript transcript, Optional<TextFile> file) {
        NewDocument document = rewriting.rewrite(transcript, file);
        documents.add(document);
        doubts.addAll(readBack.doubts(document, file.isPresent()));
    }

    /**
     * Moves codings to the new texts; all transcripts must have been added.
     *
     * @param file the ledger's name in messages
     */
    public void codings(String file, List<Coding> old) {
        MovedCodings moved = new MovedCodings(file, replacing, documents);
        codings = Optional.of(moved.move(old));
        doubts.addAll(moved.doubts());
    }

    /** Makes the same replacements in the table of participants. */
    public void participants(ParticipantsFile file) {
        Map<String, Participant> people = new java.util.HashMap<>();
        file.participants().forEach(one -> people.put(one.id(), one));
        Map<String, String> ids = new java.util.HashMap<>();
        documents.forEach(one -> ids.put(one.old().id(), one.id()));
        Set<String> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("participant", "document", "speaker")) {
            columns.add(new Column(name, Type.TEXT));
            taken.add(name);
        }
        for (String name : file.attributes()) {
            Column column = new Column(name, Type.TEXT).apartFrom(taken);
            columns.add(column);
            taken.add(column.name());
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ParticipantsFile.Entry entry : file.entries()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(replacing.words(entry.participant(), true));
            row.add(ids.getOrDefault(entry.document(), replacing.words(entry.document(), true)));
            row.add(replacing.words(entry.speaker(), true));
            Map<String, String> attributes = people.get(entry.participant()) == null
                    ? Map.of()
                    : people.get(entry.participant()).attributes();
            file.attributes().forEach(name -> row.add(replacing.words(attributes.getOrDefault(name, ""), false)));
            rows.add(row);
        }
        participants = Optional.of(new Table("", columns, rows, List.of()));
    }

    /** What leads back. */
    public Key key() {
        List<Key.File> files = new ArrayList<>();
        List<Key.Row> rows = new ArrayList<>();
        for (NewDocument one : documents) {
            files.add(new Key.File(one.id(), one.formerFile(), one.file(), one.charset()));
            rows.addAll(one.key());
        }
        return new Key(files, rows);
    }

    /** How many replacements of each class in each transcript, zeros kept; nothing of what was replaced. */
    public Table log() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NewDocument one : documents) {
            Map<IdentifierClass, Integer> counts = new EnumMap<>(IdentifierClass.class);
            one.key().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
            for (IdentifierClass kind : IdentifierClass.values()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(one.id());
                row.add(one.file());
                row.add(kind.toString());
                row.add(counts.getOrDefault(kind, 0));
                row.add((int) one.key().stream()
                        .filter(entry -> entry.kind() == kind)
                        .map(entry -> Decisions.key(entry.original()))
                        .distinct()
                        .count());
                rows.add(row);
            }
        }
        return new Table(
                "",
                List.of(
                        new Column("document", Type.TEXT),
                        new Column("file", Type.TEXT),
                        new Column("class", Type.TEXT),
                        new Column("replacements", Type.COUNT),
                        new Column("originals", Type.COUNT)),
                rows,
                List.of());
    }

    /** What a person should look at. */
    public List<Problem> doubts() {
        return List.copyOf(doubts);
    }

    /** How many replacements were made. */
    public int replacements() {
        return documents.stream().mapToInt(one -> one.key().size()).sum();
    }

    /** The number of transcripts. */
    public int size() {
        return documents.size();
    }

    /**
     * Writes everything but the key: all files, or none.
     *
     * @throws org.themata.table.write.OutputException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        leftovers(folder.resolve(TRANSCRIPTS));
        try (OutputFolder out = OutputFolder.open(folder, LOG)) {
            for (NewDocument one : documents) {
                try (OutputStream file = out.file(TRANSCRIPTS + one.file())) {
                    file.write(one.bytes());
                }
            }
            if (codings.isPresent()) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                codings.get().forEach(coding -> rows.add(Ledger.row(coding)));
                table("codings.csv", new Table("", Ledger.COLUMNS, rows, List.of()), out);
            }
            if (participants.isPresent()) {
                table("participants.csv", participants.get(), out);
            }
            table(LOG, log(), out);
            out.commit();
        }
    }

    /** Files of an earlier run that this one does not replace may hold what it does. */
    private void leftovers(Path transcripts) throws IOException {
        if (!Files.isDirectory(transcripts)) {
            return;
        }
        Set<String> names = new HashSet<>();
        documents.forEach(one -> names.add(one.file()));
        try (Stream<Path> files = Files.list(transcripts)) {
            files.filter(file -> !names.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> doubts.add(Problem.warning(
                            Place.of(file.toString()),
                            "is not of these transcripts, and stays as it is",
                            "delete it if it is left from an earlier run")));
        }
    }

    private static void table(String name, Table table, OutputFolder out) throws IOException {
        try (OutputStream file = out.file(name);
                RowStream rows = TableFormat.CSV.open(table.columns(), file)) {
            for (List<@Nullable Object> row : table.rows()) {
                rows.row(row);
            }
        }
    }
}
