package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;
import org.salesprocess.core.basics.SellerId;

/**
 * One amount of one seller's pay. Several of one seller, as of several periods, add up.
 *
 * @param seller whose
 * @param amount how much; below zero where more is taken back than earned
 * @since 0.1
 */
public record SellerPay(SellerId seller, Money amount) implements Serializable {

  /** Checks that nothing is missing. */
  public SellerPay {
    requireNonNull(seller, "seller");
    requireNonNull(amount, "amount");
  }

  /** Returns what is earned by a statement, less what is taken back. */
  public static SellerPay earned(Statement statement) {
    return new SellerPay(statement.seller(), statement.earned());
  }

  /**
   * Returns what a statement costs whoever pays: what is earned, and what draws add to it that is
   * not, or no longer, recovered. An advance that is recovered costs nothing.
   */
  public static SellerPay cost(Statement statement) {
    Settlement settlement = statement.settlement();
    return new SellerPay(
        statement.seller(),
        statement
            .earned()
            .plus(settlement.total(SettlementLine.Kind.GRANTED))
            .plus(settlement.total(SettlementLine.Kind.FORGIVEN)));
  }

  /** Returns what is paid by a statement, after draws and recoveries. */
  public static SellerPay paid(Statement statement) {
    return new SellerPay(statement.seller(), statement.paid());
  }
}
