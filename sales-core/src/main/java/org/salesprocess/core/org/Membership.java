package org.salesprocess.core.org;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * That a seller was in a team from one day until another.
 *
 * @param seller who
 * @param team where
 * @param from the first day in the team
 * @param until the first day in it no more; empty while it lasts; after {@code from}
 * @since 0.1
 */
public record Membership(SellerId seller, TeamId team, LocalDate from, Optional<LocalDate> until)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it ends before it starts, or on the same day
   */
  public Membership {
    requireNonNull(seller, "seller");
    requireNonNull(team, "team");
    requireNonNull(from, "from");
    checkArgument(
        until.isEmpty() || until.get().isAfter(from),
        "membership of %s in %s: must end after its start %s, was %s",
        seller,
        team,
        from,
        until.orElse(null));
  }

  /** Returns a membership that lasts. */
  public static Membership since(LocalDate from, SellerId seller, TeamId team) {
    return new Membership(seller, team, from, Optional.empty());
  }

  /** Returns a membership for the days of a period. */
  public static Membership during(SalesPeriod period, SellerId seller, TeamId team) {
    return new Membership(seller, team, period.start(), Optional.of(period.end()));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
