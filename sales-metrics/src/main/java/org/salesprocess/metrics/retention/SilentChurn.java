package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;

/**
 * Customers who left without a word: of those who were lost, how many had no contact in the days
 * before.
 *
 * @param rule when a customer is lost; one who came back by the day that is known is not
 * @param lostIn the days on which losses count
 * @param contacts the types of events that are contacts, such as a service case or a call; one at
 *     least
 * @param daysBefore how many days before the day of the loss a contact must have been at the
 *     earliest; zero or more, and the day of the loss counts
 * @param asOf the last day that is known in full
 * @param most how many ids of customers are given at most; zero or more
 * @since 0.1
 */
public record SilentChurn(
    ChurnRule rule,
    SalesPeriod lostIn,
    ImmutableSortedSet<String> contacts,
    long daysBefore,
    LocalDate asOf,
    int most)
    implements Metric<CustomerHistory, SilentChurnReport> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one breaks its rule above
   */
  public SilentChurn {
    requireNonNull(rule, "rule");
    requireNonNull(lostIn, "lostIn");
    requireNonNull(asOf, "asOf");
    checkArgument(!contacts.isEmpty(), "silent churn: contacts must name a type, was empty");
    checkArgument(
        daysBefore >= 0, "silent churn: daysBefore must not be negative, was %s", daysBefore);
    checkArgument(most >= 0, "silent churn: most must not be negative, was %s", most);
  }

  @Override
  public State<CustomerHistory, SilentChurnReport> start() {
    return new Lost(this);
  }

  private boolean hasContact(CustomerHistory history, LocalDate lostOn) {
    long last = lostOn.toEpochDay();
    for (int i = 0; i < history.size(); i++) {
      boolean isBefore = history.day(i) <= last && last - history.day(i) <= daysBefore;
      if (isBefore && contacts.contains(history.type(i))) {
        return true;
      }
    }
    return false;
  }

  private static final class Lost implements State<CustomerHistory, SilentChurnReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final SilentChurn metric;
    private final Smallest<CustomerId> smallest;
    private long lost;
    private long silent;

    Lost(SilentChurn metric) {
      this.metric = metric;
      smallest = new Smallest<>(metric.most);
    }

    @Override
    public void add(CustomerHistory history) {
      Optional<LocalDate> lostOn =
          metric.rule.lostOn(history, metric.asOf).filter(metric.lostIn::contains);
      if (lostOn.isEmpty()) {
        return;
      }
      lost++;
      if (!metric.hasContact(history, lostOn.get())) {
        silent++;
        smallest.add(history.customer());
      }
    }

    @Override
    public void merge(State<CustomerHistory, SilentChurnReport> other) {
      Lost that = (Lost) other;
      checkArgument(
          metric.equals(that.metric), "silent churn: must be %s, was %s", metric, that.metric);
      lost = Math.addExact(lost, that.lost);
      silent = Math.addExact(silent, that.silent);
      smallest.addAll(that.smallest);
    }

    @Override
    public SilentChurnReport result() {
      return new SilentChurnReport(metric, Ratio.of(silent, lost), smallest.result());
    }
  }
}
