package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What tells one line of a seller's pay from every other: what earns it, for which period, and for
 * which credit or deal. Lines that are posted at different times for one key add up to what the key
 * comes to.
 *
 * @param plan the plan
 * @param version its version
 * @param component the component; empty for a limit of the whole plan
 * @param period the period of the component or limit
 * @param part which part of it
 * @param index which modifier or limit, from zero, in the plan's order; zero for other parts
 * @param credit the credit, for a part of one
 * @param deal the deal, for a modifier that applies to each
 * @since 0.1
 */
public record LineKey(
    PlanId plan,
    String version,
    Optional<ComponentId> component,
    SalesPeriod period,
    Part part,
    int index,
    Optional<Credit.Key> credit,
    Optional<DealId> deal)
    implements Comparable<LineKey>, Serializable {

  /** Orders by what earns, whatever the credit or deal. */
  static final Comparator<LineKey> BY_SOURCE = LineKey::compareSource;

  /** Checks that nothing is missing. */
  public LineKey {
    requireNonNull(plan, "plan");
    requireNonNull(version, "version");
    requireNonNull(component, "component");
    requireNonNull(period, "period");
    requireNonNull(part, "part");
    requireNonNull(credit, "credit");
    requireNonNull(deal, "deal");
  }

  // by hand, see the order of credits
  private int compareSource(LineKey other) {
    int order = period.compareTo(other.period);
    order = order != 0 ? order : plan.compareTo(other.plan);
    order = order != 0 ? order : version.compareTo(other.version);
    order = order != 0 ? order : text(component).compareTo(text(other.component));
    order = order != 0 ? order : part.compareTo(other.part);
    return order != 0 ? order : Integer.compare(index, other.index);
  }

  private static String text(Optional<? extends Id> id) {
    return id.isPresent() ? id.get().value() : "";
  }

  private static <T extends Comparable<? super T>> int compare(Optional<T> one, Optional<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    return one.get().compareTo(other.get());
  }

  @Override
  public int compareTo(LineKey other) {
    if (this == other) {
      return 0;
    }
    int order = compareSource(other);
    order = order != 0 ? order : compare(credit, other.credit);
    return order != 0 ? order : text(deal).compareTo(text(other.deal));
  }

  /** Returns a hash of the parts by which most lines of a seller differ. */
  @Override
  public int hashCode() {
    return ((credit.hashCode() * 31 + deal.hashCode()) * 31 + period.hashCode()) * 31
        + component.hashCode()
        + index;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code closers (version 1) commission 2026-01-01/2026-02-01 CREDIT ..}. */
  @Override
  public String toString() {
    return "%s (version %s) %s %s %s%s%s%s"
        .formatted(
            plan,
            version,
            component.map(ComponentId::value).orElse("limit"),
            period,
            part,
            part == Part.MODIFIER || part == Part.LIMIT ? " " + (index + 1) : "",
            credit.map(key -> " " + key).orElse(""),
            deal.map(id -> " of deal " + id).orElse(""));
  }

  /** Which part of a component's or plan's result a line is. */
  public enum Part {
    /** What one credit earns. */
    CREDIT,
    /** What the period earns, with no part for each credit. */
    PERIOD,
    /** What a cap of the period before deferred. */
    DEFERRED,
    /** What a modifier changes. */
    MODIFIER,
    /** What a return takes back by a policy that mirrors the sale. */
    TAKEN_BACK,
    /** What a limit of the plan changes. */
    LIMIT
  }
}
