package org.salesprocess.metrics.conversion;

import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.funnel.JourneyEntry;

/**
 * A further demand on the events of some steps: that an attribute has one value.
 *
 * @param steps the steps, as bits
 * @param attribute the attribute
 * @param value the value; empty to ask that the attribute be missing
 */
record Narrowing(int steps, String attribute, Optional<AttributeValue> value) {

  /** Takes the steps away from the entries that do not meet the demand. */
  void apply(List<JourneyEntry> entries, int[] matched) {
    for (int i = 0; i < matched.length; i++) {
      if (!entries.get(i).attributes().get(attribute).equals(value)) {
        matched[i] &= ~steps;
      }
    }
  }
}
