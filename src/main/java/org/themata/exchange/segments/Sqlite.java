package org.themata.exchange.segments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * A database file of another program. It is opened read-only, and as if nobody else could change it: no journal is
 * written beside it. Only plain tables are read, never views or triggers, so that nothing in the file is run.
 */
final class Sqlite implements AutoCloseable {
    private static final int MOST_ROWS = 2_000_000;
    private static final String UNPACKED = "org.sqlite.tmpdir";

    private final String file;
    private final Connection connection;
    private final Map<String, Set<String>> columns = new HashMap<>();

    private Sqlite(String file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a file.
     *
     * @throws InputException if it is missing, or not such a database
     */
    static Sqlite open(Path path) {
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
            if (!head.equals("SQLite format 3\0")) {
                throw new InputException(Place.of(file), "not a SQLite database", "name the project file itself");
            }
        } catch (IOException e) {
            throw new InputException(Place.of(file), "cannot be read, or is not there", "check the name");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        String url = "jdbc:sqlite:" + path.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/")
                + "?immutable=1";
        try {
            unpackForOwner();
            Connection connection = new JDBC().connect(url, config.toProperties());
            Sqlite sqlite = new Sqlite(file, connection);
            sqlite.describe();
            return sqlite;
        } catch (IOException e) {
            throw new InputException(
                    Place.of(file),
                    "cannot be read without a folder for temporary files",
                    "set THEMATA_OPTS=-Djava.io.tmpdir=FOLDER, or make room");
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    /** Has the library unpack its native part, which it must do, where only the user can; it is deleted at the end. */
    private static synchronized void unpackForOwner() throws IOException {
        if (System.getProperty(UNPACKED) == null) {
            Path folder = Files.createTempDirectory("themata-sqlite-");
            folder.toFile().deleteOnExit();
            System.setProperty(UNPACKED, folder.toString());
        }
    }

    private void describe() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
            while (tables.next()) {
                columns.put(tables.getString(1).toLowerCase(Locale.ROOT), new HashSet<>());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("select name from pragma_table_info(?)")) {
            for (Map.Entry<String, Set<String>> table : columns.entrySet()) {
                statement.setString(1, table.getKey());
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        table.getValue().add(found.getString(1).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }

    /** Whether there is a table of this name. */
    boolean has(String table) {
        return columns.containsKey(table);
    }

    /**
     * The rows of a table in the order in which they were written; columns that it has not, and missing values, are
     * empty.
     *
     * @param wanted names of columns, which are ours and safe to write into the query
     */
    List<Map<String, String>> rows(String table, String... wanted) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (!has(table)) {
            return rows;
        }
        Set<String> there = columns.getOrDefault(table, Set.of());
        StringBuilder query = new StringBuilder("select ");
        for (String column : wanted) {
            query.append(there.contains(column) ? "\"" + column + "\"" : "''").append(", ");
        }
        query.append("0 from \"")
                .append(table)
                .append("\" order by rowid limit ")
                .append(MOST_ROWS);
        try (PreparedStatement statement = connection.prepareStatement(query.toString());
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < wanted.length; i++) {
                    String value = found.getString(i + 1);
                    row.put(wanted[i], value == null ? "" : value);
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw damaged(file);
        }
        return rows;
    }

    private static InputException damaged(String file) {
        return new InputException(
                Place.of(file), "damaged, or locked by its program", "close the program, or export it anew");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
