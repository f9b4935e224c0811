/**
 * Bad inputs for every reader of the program, made in code: what is asked ({@link org.themata.hostile.Ask}), what is
 * done to its file ({@link org.themata.hostile.Fault}), and what came of it ({@link org.themata.hostile.Outcome}).
 */
package org.themata.hostile;
