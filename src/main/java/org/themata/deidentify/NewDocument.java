package org.themata.deidentify;

import java.util.List;
import org.themata.corpus.Transcript;

/**
 * A transcript after its replacements.
 *
 * @param old the transcript as it was
 * @param id its new name in every table
 * @param file the name of its new file
 * @param formerFile what the file is called once it is restored
 * @param bytes of the new file
 * @param charset of them
 * @param text the new text, as it will be read
 * @param key what leads back
 */
record NewDocument(
        Transcript old,
        String id,
        String file,
        String formerFile,
        byte[] bytes,
        String charset,
        NewText text,
        List<Key.Row> key) {}
