/**
 * The formats of transcripts: bytes in, {@link org.themata.corpus.Transcript}s out. A new format is one class that
 * implements {@link org.themata.corpus.read.TranscriptReader} and one line in
 * {@link org.themata.corpus.read.TranscriptFormat}. Input is hostile: readers limit what they unpack and resolve
 * nothing outside the file.
 */
@NullMarked
package org.themata.corpus.read;

import org.jspecify.annotations.NullMarked;
