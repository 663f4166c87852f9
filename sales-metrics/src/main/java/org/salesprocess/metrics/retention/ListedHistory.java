package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;

/** A history whose events are objects of their own. */
final class ListedHistory implements CustomerHistory {
  @Serial private static final long serialVersionUID = 1L;

  private final CustomerId customer;
  private final Attributes attributes;
  private final ImmutableList<CustomerEvent> events;

  ListedHistory(CustomerId customer, Attributes attributes, Iterable<CustomerEvent> events) {
    this.customer = requireNonNull(customer, "customer");
    this.attributes = requireNonNull(attributes, "attributes");
    this.events = ImmutableList.sortedCopyOf(CustomerEvent.ORDER, events);
  }

  @Override
  public CustomerId customer() {
    return customer;
  }

  @Override
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public int size() {
    return events.size();
  }

  @Override
  public CustomerEvent event(int index) {
    return events.get(index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerHistory that && Histories.equal(this, that);
  }

  @Override
  public int hashCode() {
    return Histories.hash(this);
  }

  @Override
  public String toString() {
    return Histories.text(this);
  }
}
