package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.customer.Customer;

/** A person or company that has bought or may buy. */
final class CustomerForm extends FactForm<Customer> {

  private final Field<CustomerId> id = required("id", TextForms.CUSTOMER, Customer::id);
  private final Field<Optional<Instant>> since =
      optional("since", TextForms.INSTANT, Customer::since);
  private final Field<Optional<ChannelId>> channel =
      optional("channel", TextForms.CHANNEL, Customer::channel);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Customer::territory);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  CustomerForm() {
    super("customer", Customer.class);
  }

  @Override
  protected Customer build(Values given) {
    return new Customer(
        given.get(id),
        given.get(since),
        given.get(channel),
        given.get(territory),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
