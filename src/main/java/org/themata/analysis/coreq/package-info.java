/**
 * The checklist COREQ for reports of interviews and focus groups, filled with what the data say. The items follow Tong,
 * Sainsbury and Craig (2007); their words are our own.
 */
@NullMarked
package org.themata.analysis.coreq;

import org.jspecify.annotations.NullMarked;
