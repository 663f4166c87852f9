package org.salesprocess.metrics.conversion;

import java.util.Comparator;
import org.salesprocess.core.basics.AttributeValue;

/** Orders attribute values by kind, and those of one kind as they compare. */
enum AttributeValueOrder implements Comparator<AttributeValue> {
  BY_KIND;

  @Override
  public int compare(AttributeValue one, AttributeValue other) {
    return one.compare(other)
        .orElseGet(() -> one.getClass().getName().compareTo(other.getClass().getName()));
  }
}
