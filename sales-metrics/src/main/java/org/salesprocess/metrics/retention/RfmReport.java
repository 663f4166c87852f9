package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Ratio;

/**
 * All customers with their scores, and the segments that these make.
 *
 * @param question what was asked, with every choice
 * @param customers all who bought, by id
 * @param withoutPurchase how many customers did not buy; zero or more
 * @since 0.1
 */
public record RfmReport(
    RfmScores question, ImmutableList<RfmCustomer> customers, long withoutPurchase)
    implements Serializable {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below zero
   */
  public RfmReport {
    requireNonNull(question, "question");
    requireNonNull(customers, "customers");
    checkArgument(
        withoutPurchase >= 0, "RFM: withoutPurchase must not be negative, was %s", withoutPurchase);
  }

  /** Returns a customer, or empty for one who did not buy. */
  public Optional<RfmCustomer> of(CustomerId customer) {
    return customers.stream().filter(each -> each.customer().equals(customer)).findFirst();
  }

  /** Returns the customers of a segment, by id. */
  public ImmutableList<RfmCustomer> in(String segment) {
    return customers.stream()
        .filter(each -> each.segment().equals(Optional.of(segment)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns every segment by its name, in the order of the rules, be nobody in it. */
  public ImmutableMap<String, RfmGroup> segments() {
    return question.segments().stream()
        .map(RfmSegment::name)
        .distinct()
        .collect(ImmutableMap.toImmutableMap(name -> name, name -> group(in(name))));
  }

  /** Returns the customers whose scores no rule takes. */
  public RfmGroup withoutSegment() {
    return group(customers.stream().filter(each -> each.segment().isEmpty()).toList());
  }

  private RfmGroup group(List<RfmCustomer> members) {
    return new RfmGroup(
        Ratio.of(members.size(), customers.size()), AmountRatio.of(sum(members), sum(customers)));
  }

  private BigMoney sum(List<RfmCustomer> members) {
    return members.stream()
        .map(RfmCustomer::monetary)
        .reduce(BigMoney.zero(question.currency()), BigMoney::plus);
  }

  /** Returns the segments in which somebody is, one to a line. */
  @Override
  public String toString() {
    return segments().entrySet().stream()
        .filter(each -> each.getValue().customers().count() > 0)
        .map(
            each ->
                "%s: %s customers, %s"
                    .formatted(
                        each.getKey(), each.getValue().customers(), each.getValue().monetary()))
        .collect(Collectors.joining("\n"));
  }
}
