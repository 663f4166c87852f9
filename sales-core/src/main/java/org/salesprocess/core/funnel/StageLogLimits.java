package org.salesprocess.core.funnel;

/**
 * How much a log can code; a test may ask for less.
 *
 * @param entries the most entries
 * @param kinds the most stages and types of events together
 * @param attributes the most attributes of entries, and of subjects
 * @param values the most values of an attribute, sellers or loss reasons
 */
record StageLogLimits(int entries, int kinds, int attributes, int values) {

  /** What the columns hold. */
  static final StageLogLimits OF_COLUMNS =
      new StageLogLimits(
          Integer.MAX_VALUE - Short.MAX_VALUE, Character.MAX_VALUE, 1_000, Integer.MAX_VALUE);
}
