package org.themata.exchange.refi;

import java.util.List;
import org.themata.text.CodePoints;

/**
 * A text of a project and what was selected in it.
 *
 * @param id the name of the document
 * @param text the text
 * @param source the element of the source that it belongs to
 * @param selections in order; others may be added while a project is read
 * @param points counts code points in the text
 */
record ProjectDocument(String id, ProjectText text, Element source, List<Selection> selections, CodePoints points) {}
