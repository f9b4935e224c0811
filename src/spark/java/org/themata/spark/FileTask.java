package org.themata.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.themata.spark.InputFiles.InputFile;

/** Names the files of transcripts; those that are not the input's are left out. Rows in: path, content. */
record FileTask(Broadcast<InputFiles> files) implements FlatMapFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Row row) {
        InputFile file = files.value().at(row.getString(0));
        List<Row> named = new ArrayList<>(1);
        if (file != null) {
            named.add(Pieces.ofFile(file.position(0), file.id(), file.shown(), row.getAs(1)));
        }
        return named.iterator();
    }
}
